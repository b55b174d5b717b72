"""Where a policy is published: an https or http address, or a folder."""

from __future__ import annotations

import ipaddress
import re
from pathlib import Path
from urllib.parse import urlsplit

from selfcheck.core.frozen import frozen
from selfcheck.feed.errors import SourceError

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")


@frozen
class Address:
    """A source, understood. Exactly one of `url` (without a last slash) and `folder` is set.

    `warning` is a sentence for a source that works and could be better, else None.
    """

    url: str | None
    folder: Path | None
    warning: str | None = None

    @property
    def name(self) -> str:
        """How sentences call it."""
        return self.url if self.url is not None else str(self.folder)


def understand(source: str) -> Address:
    """The address meant by `source`; raises `SourceError`.

    Everything that is not written SCHEME:// is a folder, so a Windows drive letter is none.
    """
    text = source.strip()
    if not text:
        raise SourceError("The address of the policy is empty. Give an https address or a folder.")
    if not _SCHEME.match(text):
        return Address(None, Path(text).expanduser())
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError as error:
        raise SourceError(f"The policy's address {text} is none: {error}. Correct it.") from error
    if parts.scheme.lower() not in {"https", "http"}:
        raise SourceError(
            f"The policy's address {text} begins with {parts.scheme}://. Give an https address or a"
            " folder."
        )
    if not host:
        raise SourceError(f"The policy's address {text} names no server. Give the whole address.")
    if parts.username is not None or parts.query or parts.fragment:
        raise SourceError(
            f"The policy's address at {host} holds a password, a question mark or a hash sign."
            " Give the plain address of the published folder."
        )
    warning = None
    if parts.scheme.lower() == "http" and not _is_loopback(host):
        warning = (
            f"The policy comes from {host} over http. Its signatures protect what it says, but"
            " others on the network can see it and hold it back. Use https."
        )
    return Address(text.rstrip("/"), None, warning)


def _is_loopback(host: str) -> bool:
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
