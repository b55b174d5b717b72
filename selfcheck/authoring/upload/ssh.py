"""OpenSSH's own client as the way to an SFTP server.

It checks the host's key and finds the person's credentials as it does for them every day: agent,
~/.ssh/config, known_hosts, hardware keys, jump hosts. Nothing of that is done here again.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import IO, BinaryIO, cast

from selfcheck.authoring.upload.destination import UploadError
from selfcheck.core.frozen import frozen

_SECONDS_TO_CONNECT = 20
_SECONDS_TO_END = 5
_SAID = 2000
"""Characters of what ssh says that are shown."""


@frozen
class Host:
    """Where to: a host's name or its alias in ~/.ssh/config, and what the address adds to it."""

    name: str
    user: str | None = None
    port: int | None = None
    config: Path | None = None

    @property
    def shown(self) -> str:
        user = f"{self.user}@" if self.user else ""
        return f"{user}{self.name}{f':{self.port}' if self.port else ''}"


class Connection:
    """A running `ssh -s HOST sftp`; `reader` and `writer` are its pipes."""

    def __init__(self, host: Host) -> None:
        """Start ssh; raises UploadError where it is not there."""
        program = shutil.which("ssh")
        if program is None:
            raise UploadError(
                "The program ssh is not on this computer, and uploading over SFTP needs it. "
                "Install OpenSSH's client (on Debian: openssh-client)."
            )
        self.host = host
        # A file, not a pipe: nobody reads what ssh says until it has ended.
        self._said: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the connection
        self._process = subprocess.Popen(
            [program, *_arguments(host, at_terminal=_at_terminal())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._said,
            env=_environment(),
        )
        self.reader = cast("BinaryIO", self._process.stdout)
        self.writer = cast("BinaryIO", self._process.stdin)

    def close(self) -> None:
        """End the conversation, and ssh with it."""
        for pipe in (self.writer, self.reader):
            try:
                pipe.close()
            except OSError:  # ssh is gone, and what was left in the pipe with it
                continue
        try:
            self._process.wait(_SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._said.close()

    def failure(self, why: str) -> UploadError:
        """The failure of the whole connection, in the words of ssh where it gave any."""
        try:
            self.writer.close()
            self._process.wait(_SECONDS_TO_END)
        except (OSError, subprocess.TimeoutExpired):
            self._process.kill()
        self._said.seek(0)
        said = self._said.read(_SAID).decode(errors="replace").strip()
        return UploadError(_sentence(self.host, why, said))


def _arguments(host: Host, *, at_terminal: bool) -> list[str]:
    options = {
        # Where a person sits, ssh asks them about a host it does not know; a job is refused. What
        # ~/.ssh/config says of this is left aside, so that the check is never off.
        "StrictHostKeyChecking": "ask" if at_terminal else "yes",
        "BatchMode": "no" if at_terminal else "yes",
        "ConnectTimeout": str(_SECONDS_TO_CONNECT),
        "ServerAliveInterval": "15",
        # As OpenSSH's own sftp asks for: a connection for files and for nothing else.
        "ForwardX11": "no",
        "ForwardAgent": "no",
        "PermitLocalCommand": "no",
        "ClearAllForwardings": "yes",
    }
    given = [part for name, value in options.items() for part in ("-o", f"{name}={value}")]
    if host.config is not None:
        given = ["-F", str(host.config), *given]
    if host.port is not None:
        given += ["-p", str(host.port)]
    if host.user is not None:
        given += ["-l", host.user]
    return [*given, "-s", "--", host.name, "sftp"]


def _sentence(host: Host, why: str, said: str) -> str:
    lowered = said.lower()
    what, todo = why, f"See that `sftp {host.shown}` works, and run the command again."
    if "host key verification failed" in lowered or "host key for" in lowered:
        what = "the key of this host is not the known one"
        todo = (
            "Compare it with the one the server's administrator names. If it is right, add it to "
            f"known_hosts by connecting once at a terminal: ssh {host.shown}"
        )
    elif "permission denied" in lowered:
        what = "the login was refused"
        todo = "Load the key into the agent (ssh-add), or name it in ~/.ssh/config as IdentityFile."
    quoted = f' ssh says: "{said}".' if said else ""
    return f"{host.shown}: {what}.{quoted} {todo}"


def _at_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _environment() -> dict[str, str]:
    """Messages in English, which are told apart above, and the system's own libraries.

    A frozen program points LD_LIBRARY_PATH at the libraries it carries and keeps the person's
    own value beside it (PyInstaller manual, "LD_LIBRARY_PATH considerations").
    """
    given = {**os.environ, "LC_ALL": "C"}
    before = given.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is not None:
        given["LD_LIBRARY_PATH"] = before
    elif hasattr(sys, "frozen"):
        given.pop("LD_LIBRARY_PATH", None)
    return given
