"""From what is written after --to to a destination.

- `/srv/site`, `C:/site`: a folder.
- `sftp://[USER@]HOST[:PORT]/folder`; HOST may be an alias in ~/.ssh/config.
- `sftp://HOST/~/folder`: below the user's home.
- `s3://BUCKET[/PREFIX]`.
"""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from selfcheck.authoring.upload.destination import Destination, UploadError
from selfcheck.authoring.upload.folder import FolderDestination
from selfcheck.authoring.upload.s3 import S3Destination
from selfcheck.authoring.upload.sftp import SftpDestination
from selfcheck.authoring.upload.ssh import Host
from selfcheck.core.frozen import frozen

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_LIKE_SCP = re.compile(r"[^/\\@\s]+@[^/\\:\s]+:")
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.:%-]*")
_BUCKET = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{1,62}")
_HOME = "/~/"


@frozen
class Options:
    """What an address alone does not say: the store's endpoint, ssh's own settings file."""

    endpoint: str | None = None
    ssh_config: Path | None = None


def destination_of(text: str, options: Options) -> Destination:
    """The destination meant by `text`; nothing is connected yet. Raises UploadError."""
    address = text.strip()
    if not address:
        raise UploadError("The destination is empty. Give a folder, sftp://... or s3://...")
    if not _SCHEME.match(address):
        if _LIKE_SCP.match(address):
            raise UploadError(f"{address} is written for scp. Write sftp://USER@HOST/FOLDER.")
        return FolderDestination(Path(address).expanduser())
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError as error:
        raise UploadError(f"{address} is no address: {error}. Correct it.") from error
    if parts.password is not None:
        raise UploadError(
            f"The address of {parts.hostname} holds a password, which others on this computer "
            "can see. Leave it out: ssh's agent and AWS's profiles hold credentials."
        )
    if parts.query or parts.fragment:
        raise UploadError(f"{address} holds a question mark or a hash sign. Leave them out.")
    match parts.scheme.lower():
        case "sftp":
            return _sftp(address, parts, options)
        case "s3":
            return _s3(address, parts, options)
        case other:
            raise UploadError(
                f"{address} begins with {other}://. Give a folder, sftp://HOST/FOLDER or "
                "s3://BUCKET/PREFIX."
            )


def _sftp(address: str, parts: SplitResult, options: Options) -> SftpDestination:
    host, user = parts.hostname or "", unquote(parts.username) if parts.username else None
    for name in (host, user):
        # They become arguments of ssh: nothing in them may look like an option.
        if name is not None and not _NAME.fullmatch(name):
            raise UploadError(f"{address} names no host or user that ssh could use. Correct it.")
    path = unquote(parts.path)
    if path.startswith(_HOME):
        folder = path.removeprefix(_HOME) or "."
    elif path.strip("/"):
        folder = path
    else:
        raise UploadError(
            f"{address} names no folder. Write sftp://HOST/FOLDER, or sftp://HOST/~/FOLDER for "
            "one below the user's home."
        )
    return SftpDestination(Host(host, user, parts.port, options.ssh_config), folder)


def _s3(address: str, parts: SplitResult, options: Options) -> S3Destination:
    if not _BUCKET.fullmatch(parts.netloc):
        raise UploadError(f"{address} names no bucket. Write s3://BUCKET or s3://BUCKET/PREFIX.")
    return S3Destination(parts.netloc, unquote(parts.path), options.endpoint)
