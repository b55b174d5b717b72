"""Whether the window's part of an installation is whole: Qt's plugins and texts, a drawn window.

Nothing is shown: all of it is drawn off the screen.
"""

from __future__ import annotations

import os
import sys
import uuid
from pathlib import Path
from typing import TYPE_CHECKING, Final

from selfcheck.checker.self_test import SelfTestError, Trial
from selfcheck.gui.binding import load

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

_EVERYWHERE: Final = ("imageformats/*qsvg*", "iconengines/*qsvgicon*", "platforms/*qoffscreen*")
PLUGINS: Final = {
    "linux": (
        *("platforms/libqxcb.so", "platforms/libqwayland.so"),
        "wayland-shell-integration/libxdg-shell.so",
        "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
        "platforminputcontexts/libibusplatforminputcontextplugin.so",
        "platformthemes/libqxdgdesktopportal.so",
        "printsupport/libcupsprintersupport.so",
    ),
    "win32": ("platforms/qwindows.dll", "styles/qmodernwindowsstyle.dll"),
    "darwin": ("platforms/libqcocoa.dylib", "styles/libqmacstyle.dylib"),
}
"""Patterns below Qt's folder of plugins; each must be there and load."""
_SVG: Final = b'<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>'


def plugins() -> str:
    """Qt's plugins are there, with the system's libraries that they need."""
    from PySide6.QtCore import QLibraryInfo, QPluginLoader

    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    found = 0
    faults = []
    for pattern in (*_EVERYWHERE, *PLUGINS.get(sys.platform, ())):
        files = sorted(folder.glob(pattern))
        if not files:
            faults.append(f"{pattern} is missing in {folder}")
        for file in files:
            loader = QPluginLoader(str(file))
            if not loader.load():
                faults.append(f"{file.name} does not load: {loader.errorString()}")
            found += 1
    if faults:
        raise SelfTestError("; ".join(faults))
    return f"{found} in {folder}"


def translations() -> str:
    """Our texts and Qt's own are there in every language that ships."""
    from PySide6.QtCore import QLibraryInfo, QTranslator

    from selfcheck.language.choosing import SHIPPED, catalogue

    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    missing = [each for each in SHIPPED if not QTranslator().load(f"qtbase_{each}", folder)]
    if missing:
        raise SelfTestError(f"no texts for {', '.join(missing)} in {folder}")
    for language in SHIPPED:
        catalogue(language)
    return ", ".join(SHIPPED)


def licences() -> str:
    """In a bundle the licence of every part can be read; elsewhere each is at least named."""
    from selfcheck.gui.packages import packages

    frozen = hasattr(sys, "frozen")
    parts = packages()
    missing = [part.name for part in parts if not part.texts and (frozen or not part.licence)]
    if not parts or missing:
        raise SelfTestError(f"no licence for {', '.join(missing) or 'anything'}")
    return f"{len(parts)} parts"


class Drawing:
    """The trials that need Qt's application. It is made once, off the screen, and kept."""

    def __init__(self) -> None:
        self._application: QCoreApplication | None = None

    def picture(self) -> str:
        """An SVG can be read, and there is a font to write with."""
        from PySide6.QtGui import QFontDatabase, QImage

        self._begin()
        if QImage.fromData(_SVG).isNull():
            raise SelfTestError("Qt reads no SVG")
        families = QFontDatabase.families()
        if not families:
            raise SelfTestError("there is no font (package fonts-dejavu-core)")
        return f"SVG, {len(families)} fonts"

    def window(self) -> str:
        """The window is drawn, and not all in one colour."""
        from PySide6.QtCore import QSettings

        from selfcheck.gui.window import Window

        self._begin()
        drawn = Window(QSettings(os.devnull, QSettings.Format.IniFormat))
        drawn.resize(800, 600)
        image = drawn.grab().toImage()
        colours = {image.pixel(x, y) for x in range(0, 800, 7) for y in range(0, 600, 7)}
        drawn.deleteLater()
        if len(colours) < 3:
            raise SelfTestError("the window stays empty")
        return f"{image.width()} by {image.height()}"

    def only_one(self) -> str:
        """A second start can reach the first: a socket of this user can be listened on."""
        from PySide6.QtNetwork import QLocalServer

        self._begin()
        server = QLocalServer()
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        if not server.listen(f"selfcheck-self-test-{uuid.uuid4().hex}"):
            raise SelfTestError(server.errorString())
        server.close()
        return "a local socket"

    def _begin(self) -> None:
        from PySide6.QtWidgets import QApplication

        if self._application is None:
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
            self._application = QApplication.instance() or QApplication(sys.argv[:1])


def trials() -> tuple[tuple[str, Trial], ...]:
    """Everything about the window's part, in the order in which it is told."""
    load()
    drawing = Drawing()
    return (
        ("qt plugins", plugins),
        ("qt translations", translations),
        ("picture", drawing.picture),
        ("window", drawing.window),
        ("single start", drawing.only_one),
        ("licences", licences),
    )
