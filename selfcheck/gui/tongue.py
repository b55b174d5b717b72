"""Qt in the language that is spoken: its own dialogs, its dates, and where reading begins."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from selfcheck.language import tongue

EUROPEAN_FIGURES: Final = {"ar": "ar-AE"}
"""Countries whose figures are ours, for languages that have figures of their own elsewhere."""


def dress(application: QApplication) -> QTranslator:
    """Before any widget is made. Where Qt has no translation, its own words stay English.

    What it returns is what undoes the translation: `removeTranslator`.
    """
    spoken = tongue()
    QLocale.setDefault(locale())
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{spoken.primary}", folder):
        application.installTranslator(translator)
    if spoken.right_to_left or application.isRightToLeft():
        # Slow to import, and the first paint waits for it.
        from PySide6.QtCore import Qt

        ways = Qt.LayoutDirection
        way = ways.RightToLeft if spoken.right_to_left else ways.LeftToRight
        application.setLayoutDirection(way)
    return translator


def locale() -> QLocale:
    """How Qt writes dates in the language that is spoken."""
    spoken = tongue()
    return QLocale(EUROPEAN_FIGURES.get(spoken.tag, spoken.tag))
