"""Writes docs/screenshots/: the window in every state, on every page, in every theme.

Run as `python tests/gui/screenshots.py [--to FOLDER] [--references] [WORD]...` from the top of the
project; with words, only the pictures whose names hold one of them are taken. It needs no screen,
and takes its fonts from `tests/gui/fonts`, so that a picture is the same on every machine.
"""

from __future__ import annotations

import argparse
import itertools
import os
import sys
from pathlib import Path

TOP = Path(__file__).parents[2]
for name in [name for name in os.environ if name.startswith(("XDG_", "SELFCHECK_"))]:
    del os.environ[name]
os.environ |= {
    "HOME": "/home/you",
    "QT_QPA_PLATFORM": "offscreen",
    "QT_FONT_DPI": "96",
    "QT_SCALE_FACTOR": "1",
    "FONTCONFIG_FILE": str(TOP / "tests/gui/fonts/fonts.conf"),
    "LC_ALL": "C.UTF-8",
    "TZ": "UTC",
}
sys.path.insert(0, str(TOP))

from pictures import REFERENCES, Picture, pictures, shown  # noqa: E402
from PySide6.QtCore import QEvent, QLocale, Qt  # noqa: E402
from PySide6.QtGui import QColor, QFont, QImage, QPainter  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from selfcheck.gui.app import make_application  # noqa: E402
from selfcheck.gui.preview.show import LOOKS, framed, scaled, turn_to  # noqa: E402
from selfcheck.gui.theme.badges import GROUNDS, badge  # noqa: E402
from selfcheck.gui.theme.theme import Theme  # noqa: E402
from selfcheck.gui.tongue import dress  # noqa: E402
from selfcheck.gui.widgets.staying import Staying  # noqa: E402
from selfcheck.gui.window import Window  # noqa: E402
from selfcheck.language import language_named, speaking  # noqa: E402

FOLDER = TOP / "docs/screenshots"
PANELS = ("#ffffff", "#ececec", "#808080", "#2b2b2b", "#000000")
PANEL_SIZES = (16, 22, 24, 32, 48)
LOSSLESS = 100
QUIET = 6
"""So many empty rounds of events, and the window has settled."""


def main(folder: Path, words: list[str], *, references: bool) -> None:
    def asked(name: str) -> bool:
        return not words or any(word in name for word in words)

    application = make_application()
    theme = Theme(application)
    folder.mkdir(parents=True, exist_ok=True)
    usual = QFont("Noto Sans", 9)
    ways = Qt.LayoutDirection
    for picture in pictures():
        if picture.name in REFERENCES if references else asked(picture.name):
            application.setFont(scaled(usual, picture.text / 100))
            application.setLayoutDirection(
                ways.RightToLeft if picture.mirrored else ways.LeftToRight
            )
            # What is only compared need not be small, and writing WebP takes longer than drawing.
            ending = "png" if references else "webp"
            with speaking(language_named([picture.language])):
                translator = dress(application) if picture.language != "en" else None
                keep(application, opened(theme, picture), folder / f"{picture.name}.{ending}")
            if translator is not None:
                application.removeTranslator(translator)
                QLocale.setDefault(QLocale.c())
    if references:
        return
    application.setFont(usual)
    application.setLayoutDirection(ways.LeftToRight)
    for look in ("light", "dark"):
        if asked(f"staying-{look}"):
            theme.use(LOOKS[look])
            keep(application, Staying(tray=True), folder / f"staying-{look}.webp")
    if asked("tray-shapes"):
        save(tray_shapes(), folder / "tray-shapes.webp")
    if not words:
        (folder / "README.md").write_text(gallery(), encoding="utf-8")


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


def gallery() -> str:
    """The page that leads to every picture."""
    lines = [
        "# The window in every state\n",
        "Made by `make screenshots`. Text at 200 % (`-200`), narrow windows (`-narrow`) and mirrored",
        "ones (`-rtl`) are in this folder too.\n",
        f"| state and page | {' | '.join(LOOKS)} |",
        f"| --- |{' --- |' * len(LOOKS)}",
    ]
    for state, page in shown():
        cells = [f"![]({Picture(state, page, look).name}.webp)" for look in LOOKS]
        lines.append(f"| {state}, {page} | {' | '.join(cells)} |")
    return "\n".join([*lines, ""])


def opened(theme: Theme, picture: Picture) -> Window:
    window = framed(theme, picture.state, picture.look)
    window.resize(picture.size)
    window.show()
    turn_to(window.centralWidget(), picture.state, picture.page)
    return window


def keep(application: QApplication, window: QWidget, file: Path) -> None:
    window.show()
    for _ in range(QUIET):
        application.processEvents()
    save(window.grab().toImage(), file)
    window.close()
    window.deleteLater()
    # Without an event loop nothing else deletes it, and every change of theme would style it too.
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def save(image: QImage, file: Path) -> None:
    image.convertToFormat(QImage.Format.Format_RGB888).save(str(file), quality=LOSSLESS)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Takes pictures of the window.")
    parser.add_argument("words", nargs="*", metavar="WORD", help="only pictures named so")
    parser.add_argument("--to", type=Path, default=FOLDER, metavar="FOLDER")
    parser.add_argument("--references", action="store_true", help="only what a test compares")
    options = parser.parse_args()
    main(options.to, options.words, references=options.references)
    QApplication.quit()
