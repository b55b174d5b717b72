"""The program's icon in the sizes that desktops ask for, drawn as the window draws it."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImageWriter

from linux.product import FILES
from selfcheck.gui.theme.emblem import emblem

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)


def icons() -> dict[str, bytes]:
    """The files below usr/share/icons/hicolor (freedesktop.org's icon theme specification)."""
    drawn = {f"{size}x{size}/apps/selfcheck.png": png(size) for size in SIZES}
    return {**drawn, "scalable/apps/selfcheck.svg": (FILES / "selfcheck.svg").read_bytes()}


def png(size: int) -> bytes:
    """The icon, `size` pixels wide and high, as a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(emblem(size))
    return bytes(buffer.data().data())
