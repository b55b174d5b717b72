"""One program for each user and configuration: a second start brings the first one's window up.

A lock says who is first; a local socket beside it takes the wish for the window. Both lie in a
folder that only this user can use, and nothing in any other folder is believed. Qt's network
module is slow to import and needed only after the first paint, or by a second start.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCryptographicHash, QLockFile, QObject, Signal, Slot

from selfcheck.gui.background.foreground import hand_on

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket
    from PySide6.QtWidgets import QWidget

    from selfcheck.settings import Settings

PATIENCE_SECONDS: Final = 5.0
"""How long a second start waits for the first one, which may itself be starting."""
_ONCE_MILLISECONDS: Final = 1000
_WISH: Final = b"show "
_DONE: Final = b"ok\n"
_LONGEST: Final = 1024
_LONGEST_ADDRESS: Final = 103
"""Bytes: macOS has room for 104 with the end of the text (sys/un.h), Linux for 108."""
_TOKENS: Final = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")


class Instance(QObject):
    """One program among those with the same name. Lives on the main thread.

    `wanted` comes when another start asks for the window, with the token by which the desktop
    lets it come to the front ("" where there is none).
    """

    wanted = Signal(str)

    def __init__(self, folder: Path | None, name: str) -> None:
        super().__init__()
        self._lock: QLockFile | None = None
        self._server: QLocalServer | None = None
        self._address = ""
        if folder is not None:
            self._lock = QLockFile(str(folder / f"{name}.lock"))
            # The lock of a program that crashed is known by its process id, never by its age.
            self._lock.setStaleLockTime(0)
            self._address = address(folder, name)

    def take(self) -> bool:
        """Whether this program is the first; without a safe folder every one is."""
        if self._lock is None or self._lock.tryLock(0):
            return True
        return self._lock.error() is not QLockFile.LockError.LockFailedError

    def listen(self) -> None:
        """Takes wishes from now on. Where that fails, a second start opens a window of its own."""
        if self._lock is None or not self._lock.isLocked() or self._server is not None:
            return
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._take_wishes)
        # Ours is the lock: a socket that is there was left by a program that crashed.
        QLocalServer.removeServer(self._address)
        self._server.listen(self._address)

    @Slot()
    def _take_wishes(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            caller = self._server.nextPendingConnection()
            caller.readyRead.connect(lambda caller=caller: self._hear(caller))
            caller.disconnected.connect(caller.deleteLater)
            self._hear(caller)

    def _hear(self, caller: QLocalSocket) -> None:
        if not caller.canReadLine():
            if caller.bytesAvailable() > _LONGEST:
                caller.abort()
            return
        line = bytes(caller.readLine(_LONGEST).data())
        if not line.startswith(_WISH) or not line.endswith(b"\n"):
            caller.abort()
            return
        caller.write(_DONE)
        caller.flush()
        caller.disconnectFromServer()
        self.wanted.emit(line[len(_WISH) :].strip().decode("ascii", "ignore"))

    def close(self) -> None:
        """Ends it: the next start is the first again."""
        if self._server is not None:
            self._server.close()
        if self._lock is not None:
            self._lock.unlock()


def begin(settings: Settings, *, wish: bool = True) -> Instance | None:
    """The instance of this run; None where another one was there and has shown its window.

    Without a `wish` for the window the other one is left alone.
    """
    folder, name = private_folder(), configuration(settings)
    instance = Instance(folder, name)
    if instance.take() or folder is None:
        return instance
    if not wish:
        return None
    return None if knock(folder, name) else Instance(None, name)


def bring_forward(window: QWidget, token: str = "") -> None:
    """Shows the window before all others, with the token by which the desktop allows that."""
    from PySide6.QtCore import Qt

    if token:
        # Qt takes it from there, once, when a window asks to be active.
        os.environ["XDG_ACTIVATION_TOKEN"] = token
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def knock(folder: Path, name: str, patience: float = PATIENCE_SECONDS) -> bool:
    """Asks the first program for its window; False where it does not answer in time."""
    from PySide6.QtNetwork import QLocalSocket

    token = next((os.environ[each] for each in _TOKENS if os.environ.get(each)), "")
    wish = _WISH + token.encode("ascii", "ignore")[: _LONGEST // 2].replace(b"\n", b"") + b"\n"
    until = monotonic() + patience
    while True:
        socket = QLocalSocket()
        if _is_ours(folder, name):
            socket.connectToServer(address(folder, name))
            if socket.waitForConnected(_ONCE_MILLISECONDS):
                hand_on()
                socket.write(wish)
                if socket.waitForReadyRead(_ONCE_MILLISECONDS):
                    return bool(bytes(socket.readAll().data()) == _DONE)
        if monotonic() >= until:
            return False
        sleep(0.05)


def address(folder: Path, name: str) -> str:
    """Where the first program listens: a socket in the folder, on Windows a named pipe."""
    return name if sys.platform == "win32" else str(folder / f"{name}.socket")


def configuration(settings: Settings) -> str:
    """A name for what this program was started with; the same settings give the same name."""
    from selfcheck import places

    state = settings.state if settings.state is not None else places.state()
    parts = (state, settings.source, settings.trust, settings.demo)
    return _named("\0".join("" if part is None else str(part) for part in parts))


def _named(said: str) -> str:
    digest = QCryptographicHash.hash(said.encode(), QCryptographicHash.Algorithm.Sha256)
    return f"selfcheck-{bytes(digest.toHex().data()).decode()[:16]}"


def private_folder() -> Path | None:
    """A folder for this user alone, made where it is not there; None where there is no safe one.

    Within XDG_RUNTIME_DIR, else within the place for temporary files, where others can write: a
    folder that another user made first is not used.
    """
    for folder in _candidates():
        with suppress(OSError):
            folder.mkdir(mode=0o700, exist_ok=True)
            if is_private(folder) and _has_room(folder):
                return folder
    return None


def _has_room(folder: Path) -> bool:
    """Whether a socket can lie there."""
    if sys.platform == "win32":
        return True
    return len(os.fsencode(address(folder, _named("")))) <= _LONGEST_ADDRESS


def _candidates() -> Iterator[Path]:
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR", ""))
    if runtime.is_absolute():
        yield runtime / "selfcheck"
    # Only who needs it pays for this class: every start comes by here, before it paints.
    from PySide6.QtCore import QDir

    user = "" if sys.platform == "win32" else f"-{os.getuid()}"
    yield Path(QDir.tempPath()) / f"selfcheck{user}"


def is_private(folder: Path) -> bool:
    """Whether it is a real folder of this user that nobody else can use. Raises OSError."""
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode):
        return False
    if sys.platform == "win32":
        return True
    return found.st_uid == os.getuid() and not found.st_mode & 0o077


def _is_ours(folder: Path, name: str) -> bool:
    """Whether what is listened on belongs to this user."""
    if sys.platform == "win32":
        return True
    try:
        found = Path(address(folder, name)).lstat()
        return is_private(folder) and found.st_uid == os.getuid() and stat.S_ISSOCK(found.st_mode)
    except OSError:
        return False
