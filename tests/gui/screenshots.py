"""Writes docs/screenshots/*.png: every state, and the pages, in the themes and sizes.

Run as `python tests/gui/screenshots.py [FOLDER]` from the top of the project; it needs no screen.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
TOP = Path(__file__).parents[2]
sys.path.insert(0, str(TOP))

from PySide6.QtCore import QSize, Qt  # noqa: E402
from PySide6.QtGui import QFont, QImage  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from selfcheck.gui.app import make_application  # noqa: E402
from selfcheck.gui.central import PAGES, Central  # noqa: E402
from selfcheck.gui.theme.roles import DARK, LIGHT  # noqa: E402
from selfcheck.gui.theme.theme import Theme  # noqa: E402
from selfcheck.gui.window import Window  # noqa: E402
from tests.gui.states import STATES  # noqa: E402

SIZE = QSize(1120, 800)
LARGE = ("demonstration", "demonstration-then", "act", "question")
DARK_TOO = (*LARGE, "clash-and-unread", "signature", "withdrawn-removed")
PAGED = ("demonstration", "demonstration-then", "act")


def main(folder: Path) -> None:
    application = make_application()
    theme = Theme(application)
    folder.mkdir(parents=True, exist_ok=True)
    usual = application.font()

    def take(name: str, state: str, page: int = 0, size: QSize = SIZE) -> None:
        window = Window()
        central = Central(theme, "en", UTC)
        window.fill(central)
        window.resize(size)
        central.show_scene(STATES[state].make())
        window.show()
        central.go(page)
        for _ in range(4):
            application.processEvents()
        picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
        picture.save(str(folder / f"{name}.png"), "PNG", 0)
        window.close()
        window.deleteLater()

    for state in STATES:
        theme.use(LIGHT)
        take(f"{state}-light", state)
    for roles, look in ((LIGHT, "light"), (DARK, "dark")):
        theme.use(roles)
        if roles is DARK:
            for state in DARK_TOO:
                take(f"{state}-dark", state)
        for state in PAGED:
            for page in (1, 2):
                take(f"{state}-{PAGES[page].lower()}-{look}", state, page)
        application.setFont(scaled(usual, 2.0))
        for state in LARGE:
            take(f"{state}-{look}-200", state)
        take(f"demonstration-notices-{look}-200", "demonstration", 2)
        take(f"act-apps-{look}-200", "act", 1)
        application.setFont(usual)
    theme.use(LIGHT)
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    for page in range(3):
        take(f"demonstration-{PAGES[page].lower()}-rtl", "demonstration", page)
    application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    take("act-narrow-light", "act", size=QSize(420, 800))
    take("demonstration-notices-narrow-light", "demonstration", 2, QSize(420, 800))


def scaled(font: QFont, factor: float) -> QFont:
    larger = QFont(font)
    larger.setPointSizeF(font.pointSizeF() * factor)
    return larger


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else TOP / "docs/screenshots")
    QApplication.quit()
