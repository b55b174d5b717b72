"""Writes docs/screenshots/*.png: every state, and the pages, in the themes and sizes.

Run as `python tests/gui/screenshots.py [--to FOLDER] [WORD]...` from the top of the project; with
words, only the pictures whose names hold one of them are taken. It needs no screen.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
TOP = Path(__file__).parents[2]
sys.path.insert(0, str(TOP))

from PySide6.QtCore import QSize, Qt  # noqa: E402
from PySide6.QtGui import QImage  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from selfcheck.gui.app import make_application  # noqa: E402
from selfcheck.gui.preview.show import framed, scaled  # noqa: E402
from selfcheck.gui.preview.states import STATES  # noqa: E402
from selfcheck.gui.theme.theme import Theme  # noqa: E402
from selfcheck.gui.ways import PAGES  # noqa: E402

SIZE = QSize(1120, 800)
NARROW = QSize(420, 800)
LARGE = ("demonstration", "demonstration-then", "act", "question")
DARK_TOO = (
    *LARGE,
    "clash-and-unread",
    "signature",
    "withdrawn-removed",
    "never-confirmed-branded",
    "act-unsure",
    "done",
    "exception-mail",
    "phone-code",
    "snooze-lengths",
    "snoozed",
    "stopped-withdrawn",
)
PAGED = {
    "demonstration": ("Apps", "Notices"),
    "demonstration-then": ("Apps", "Notices"),
    "act": ("Apps", "Notices"),
    "managed": ("Privacy", "Settings", "About"),
    "nothing-found": ("Privacy", "Settings", "About"),
    "forgotten": ("Privacy",),
    "phones-told": ("Devices",),
    "phone-asked": ("Devices",),
    "phone-list": ("Devices",),
    "phone-unsure": ("Devices",),
}
LARGE_PAGES = (
    ("exception-mail", "Overview"),
    ("phone-code", "Overview"),
    ("demonstration", "Notices"),
    ("act", "Apps"),
    ("phone-asked", "Devices"),
    ("managed", "Privacy"),
    ("managed", "Settings"),
    ("managed", "About"),
)
NARROW_PAGES = (
    ("act", "Overview"),
    ("phone-code", "Overview"),
    ("demonstration", "Notices"),
    ("phones-told", "Devices"),
    ("managed", "Settings"),
    ("managed", "About"),
)


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: what is on it, and how it is looked at."""

    state: str
    page: str = "Overview"
    look: str = "light"
    text: int = 100
    mirrored: bool = False
    size: QSize = SIZE

    @property
    def name(self) -> str:
        parts = [self.state]
        if self.page != "Overview" or self.mirrored:
            parts.append(self.page.lower())
        if self.size != SIZE:
            parts.append("narrow")
        parts.append("rtl" if self.mirrored else self.look)
        if self.text != 100:
            parts.append(str(self.text))
        return "-".join(parts)


def pictures() -> Iterator[Picture]:
    for state in STATES:
        yield Picture(state)
    for look in ("light", "dark"):
        for state in DARK_TOO if look == "dark" else ():
            yield Picture(state, look=look)
        for state, pages in PAGED.items():
            for page in pages:
                yield Picture(state, page, look)
        for state in LARGE:
            yield Picture(state, look=look, text=200)
        for state, page in LARGE_PAGES:
            yield Picture(state, page, look, text=200)
    for look in ("high-light", "high-dark"):
        for page in PAGES:
            yield Picture("phone-unsure" if page == "Devices" else "act", page, look)
        yield Picture("withdrawn-today", look=look)
    for page in PAGES:
        yield Picture("demonstration", page, mirrored=True)
    yield Picture("phone-code", mirrored=True)
    for state, page in NARROW_PAGES:
        yield Picture(state, page, size=NARROW)


def main(folder: Path, words: list[str]) -> None:
    application = make_application()
    theme = Theme(application)
    folder.mkdir(parents=True, exist_ok=True)
    usual = application.font()
    ways = Qt.LayoutDirection
    for picture in pictures():
        if not words or any(word in picture.name for word in words):
            application.setFont(scaled(usual, picture.text / 100))
            application.setLayoutDirection(
                ways.RightToLeft if picture.mirrored else ways.LeftToRight
            )
            take(application, theme, picture, folder)


def take(application: QApplication, theme: Theme, picture: Picture, folder: Path) -> None:
    window = framed(theme, picture.state, picture.look)
    window.resize(picture.size)
    window.show()
    window.centralWidget().go(PAGES.index(picture.page))
    for _ in range(4):
        application.processEvents()
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    image.save(str(folder / f"{picture.name}.png"), "PNG", 0)
    window.close()
    window.deleteLater()


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description="Takes pictures of the window.")
    asked.add_argument("words", nargs="*", metavar="WORD", help="only pictures named so")
    asked.add_argument("--to", type=Path, default=TOP / "docs/screenshots", metavar="FOLDER")
    options = asked.parse_args()
    main(options.to, options.words)
    QApplication.quit()
