"""Writes docs/screenshots/*.png: every state, and the pages, in the themes and sizes.

Run as `python tests/gui/screenshots.py [--to FOLDER] [WORD]...` from the top of the project; with
words, only the pictures whose names hold one of them are taken. It needs no screen.
"""

from __future__ import annotations

import argparse
import itertools
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
TOP = Path(__file__).parents[2]
sys.path.insert(0, str(TOP))

from PySide6.QtCore import QLocale, QSize, Qt  # noqa: E402
from PySide6.QtGui import QColor, QImage, QPainter  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from selfcheck.gui.app import make_application  # noqa: E402
from selfcheck.gui.preview.show import LOOKS, framed, scaled, turn_to  # noqa: E402
from selfcheck.gui.preview.states import STATES  # noqa: E402
from selfcheck.gui.theme.badges import GROUNDS, badge  # noqa: E402
from selfcheck.gui.theme.theme import Theme  # noqa: E402
from selfcheck.gui.tongue import dress  # noqa: E402
from selfcheck.gui.ways import PAGES  # noqa: E402
from selfcheck.gui.widgets.staying import Staying  # noqa: E402
from selfcheck.language import language_named, speaking  # noqa: E402
from selfcheck.language.choosing import SHIPPED  # noqa: E402

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
    "withdrawn-new",
)
PANELS = ("#ffffff", "#ececec", "#808080", "#2b2b2b", "#000000")
PANEL_SIZES = (16, 22, 24, 32, 48)
PAGED = {
    "demonstration": ("Apps", "Notices"),
    "demonstration-then": ("Apps", "Notices", "Notice"),
    "act": ("Apps", "Notices", "Notice"),
    "time-line": ("Notices",),
    "time-line-returned": ("Notices",),
    "many-notices": ("Notices",),
    "withdrawn-removed": ("Notice", "Report"),
    "notice-in-force": ("Notice",),
    "managed": ("Privacy", "Settings", "About"),
    "nothing-found": ("Privacy", "Settings", "About"),
    "forgotten": ("Privacy",),
    "phones-told": ("Devices",),
    "phone-asked": ("Devices",),
    "phone-list": ("Devices",),
    "phone-unsure": ("Devices",),
}
ABOUT_NOTICES = ("notice-", "time-line", "many-notices")
ALSO = (
    "demonstration",
    "right-to-left-texts",
    "long-and-hostile-texts",
    "foreign-language",
    "notice-in-part",
    "notice-replaced",
    "notice-coming",
    "notice-ended",
    "notice-two-versions",
    "notice-not-understood",
    "notice-changed",
    "notice-reinstated",
    "notice-not-mine",
)
"""States whose notice is looked at in one look; on the other pages they show nothing of their own."""
LARGE_PAGES = (
    ("exception-mail", "Overview"),
    ("phone-code", "Overview"),
    ("demonstration", "Notices"),
    ("time-line-returned", "Notices"),
    ("notice-in-force", "Notice"),
    ("withdrawn-removed", "Report"),
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
    ("time-line-returned", "Notices"),
    ("withdrawn-removed", "Notice"),
    ("withdrawn-removed", "Report"),
    ("phones-told", "Devices"),
    ("managed", "Settings"),
    ("managed", "About"),
)
SPOKEN_PAGES = (
    ("act", "Overview"),
    ("withdrawn-removed", "Overview"),
    ("question", "Overview"),
    ("act", "Apps"),
    ("time-line-returned", "Notices"),
    ("notice-in-force", "Notice"),
    ("withdrawn-removed", "Notice"),
    ("phones-told", "Devices"),
    ("phone-asked", "Devices"),
    ("managed", "Privacy"),
    ("managed", "Settings"),
    ("managed", "About"),
    ("withdrawn-removed", "Report"),
)
"""The pages in every language that Self-Check speaks beside English."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: what is on it, and how it is looked at."""

    state: str
    page: str = "Overview"
    look: str = "light"
    text: int = 100
    mirrored: bool = False
    size: QSize = SIZE
    language: str = "en"

    @property
    def name(self) -> str:
        parts = [self.state]
        if self.page != "Overview" or self.mirrored or self.language != "en":
            parts.append(self.page.lower())
        if self.size != SIZE:
            parts.append("narrow")
        parts.append("rtl" if self.mirrored else self.look)
        if self.text != 100:
            parts.append(str(self.text))
        if self.language != "en":
            parts.append(self.language)
        return "-".join(parts)


def pictures() -> Iterator[Picture]:
    for state in STATES:
        if not state.startswith(ABOUT_NOTICES):
            yield Picture(state)
    for state in ALSO:
        yield Picture(state, "Notice")
    for look in ("light", "dark"):
        yield from in_look(look)
    for look in ("high-light", "high-dark"):
        for page in PAGES:
            yield Picture("phone-unsure" if page == "Devices" else "act", page, look)
        yield Picture("withdrawn-today", look=look)
        yield Picture("time-line-returned", "Notices", look)
        yield Picture("withdrawn-removed", "Notice", look)
        yield Picture("withdrawn-removed", "Report", look)
    for page in PAGES:
        yield Picture("demonstration", page, mirrored=True)
    yield Picture("phone-code", mirrored=True)
    yield Picture("time-line-returned", "Notices", mirrored=True)
    yield Picture("notice-in-force", "Notice", mirrored=True)
    yield Picture("withdrawn-removed", "Report", mirrored=True)
    for state, page in NARROW_PAGES:
        yield Picture(state, page, size=NARROW)
    for language in SHIPPED:
        for state, page in SPOKEN_PAGES:
            yield Picture(state, page, language=language)
        for state, page in SPOKEN_PAGES[::3]:
            yield Picture(state, page, "dark", language=language)
        yield Picture("act", size=NARROW, language=language)
        yield Picture("act", text=200, language=language)


def in_look(look: str) -> Iterator[Picture]:
    """Light or dark: the pages that change with the state, and large letters."""
    for state in DARK_TOO if look == "dark" else ():
        yield Picture(state, look=look)
    for state, pages in PAGED.items():
        for page in pages:
            yield Picture(state, page, look)
    for state in LARGE:
        yield Picture(state, look=look, text=200)
    for state, page in LARGE_PAGES:
        yield Picture(state, page, look, text=200)


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
            with speaking(language_named([picture.language])):
                translator = dress(application) if picture.language != "en" else None
                take(application, theme, picture, folder)
            if translator is not None:
                application.removeTranslator(translator)
                QLocale.setDefault(QLocale.c())
    application.setFont(usual)
    application.setLayoutDirection(ways.LeftToRight)
    for look in ("light", "dark"):
        if not words or any(word in f"staying-{look}" for word in words):
            theme.use(LOOKS[look])
            keep(application, Staying(tray=True), folder / f"staying-{look}.png")
    if not words or any(word in "tray-shapes" for word in words):
        save(tray_shapes(), folder / "tray-shapes.png")


def tray_shapes() -> QImage:
    """Every shape in the sizes of panels, on panels from light to dark."""
    row, gap = 60, 8
    width = len(GROUNDS) * sum(size + gap for size in PANEL_SIZES) + gap
    image = QImage(width, row * len(PANELS), QImage.Format.Format_RGB888)
    painter = QPainter(image)
    for place, panel in enumerate(PANELS):
        painter.fillRect(0, place * row, width, row, QColor(panel))
        left = gap
        for shape, size in itertools.product(GROUNDS, PANEL_SIZES):
            painter.drawImage(left, place * row + (row - size) // 2, badge(shape, size))
            left += size + gap
    painter.end()
    return image


def take(application: QApplication, theme: Theme, picture: Picture, folder: Path) -> None:
    window = framed(theme, picture.state, picture.look)
    window.resize(picture.size)
    window.show()
    turn_to(window.centralWidget(), picture.state, picture.page)
    keep(application, window, folder / f"{picture.name}.png")


def keep(application: QApplication, window: QWidget, file: Path) -> None:
    window.show()
    for _ in range(4):
        application.processEvents()
    save(window.grab().toImage(), file)
    window.close()
    window.deleteLater()


def save(image: QImage, file: Path) -> None:
    image.convertToFormat(QImage.Format.Format_RGB888).save(str(file), "PNG", 0)


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description="Takes pictures of the window.")
    asked.add_argument("words", nargs="*", metavar="WORD", help="only pictures named so")
    asked.add_argument("--to", type=Path, default=TOP / "docs/screenshots", metavar="FOLDER")
    options = asked.parse_args()
    main(options.to, options.words)
    QApplication.quit()
