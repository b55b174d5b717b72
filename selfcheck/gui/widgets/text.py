"""Text as widgets: always plain, because organizations' texts and app names come from outside."""

from __future__ import annotations

import re
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QLabel, QSizePolicy

from selfcheck.core.foreign import steady
from selfcheck.gui.widgets.meaning import Meaning, mean
from selfcheck.language.isolation import FSI, PDI, RLI, plain, tamed

LONG_WORD = re.compile(r"\S{28,}")
BREAK_EVERY = 12
LONGEST_PAIR = 20
"""With more letters two words would be too long for one line of a narrow window."""


class Size(Enum):
    """Sizes as multiples of the system's own, so that its text scaling is followed."""

    SMALL = 0.9
    BODY = 1.0
    TITLE = 1.12
    SECTION = 1.15
    PAGE = 1.6
    HEADLINE = 2.0

    @property
    def heads(self) -> bool:
        """Whether it is that of a heading."""
        return self.value > 1.1


def breakable(text: str) -> str:
    """`text` with places to break very long words: ids and hostile names must not clip."""
    return LONG_WORD.sub(_broken, text)


def _broken(found: re.Match[str]) -> str:
    word = found.group()
    return "\u200b".join(
        word[start : start + BREAK_EVERY] for start in range(0, len(word), BREAK_EVERY)
    )


def kept_together(text: str) -> str:
    """`text` whose last two words stay on one line, so that none stands there alone."""
    before, _, last = text.rpartition(" ")
    second = before.rpartition(" ")[2]
    short = before and len(second) + len(last) < LONGEST_PAIR
    return f"{before}\u00a0{last}" if short else text


def isolated(text: str) -> str:
    """`text` isolated in a right-to-left window, so that its full stops stay in place.

    What is ours there, and what has no letters, runs from the right; a foreign text by itself.
    """
    if QGuiApplication.layoutDirection() != Qt.LayoutDirection.RightToLeft or not text:
        return text
    return "\n".join(map(_isolated, text.split("\n")))


def _isolated(line: str) -> str:
    ours = RLI in line or not any(map(str.isalpha, line))
    return f"{RLI if ours else FSI}{tamed(line)}{PDI}"


class PlainLabel(QLabel):
    """A label that wraps, never reads markup, and is known to screen readers by its text."""

    def __init__(
        self,
        text: str = "",
        size: Size = Size.BODY,
        *,
        bold: bool = False,
        muted: bool = False,
        struck: bool = False,
        tone: str = "",
        wrap: bool = True,
    ) -> None:
        super().__init__()
        self._headline = size is Size.HEADLINE
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        # A mnemonic must not be read out of a foreign "&", and no link may be followed.
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        policy = QSizePolicy.Policy.Preferred
        self.setSizePolicy(policy, QSizePolicy.Policy.Minimum if wrap else policy)
        if self.isRightToLeft():
            # Qt aligns a label by its text's own direction; a column has one edge.
            ends = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
            self.setAlignment(ends | Qt.AlignmentFlag.AlignVCenter)
        font = QFont(QGuiApplication.font())
        font.setPointSizeF(font.pointSizeF() * size.value)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        font.setStrikeOut(struck)
        self.setFont(font)
        self.setProperty("tone", tone)
        self.setProperty("muted", "true" if muted else "false")
        if size.heads:
            mean(self, Meaning.HEADING)
        self.say(text)

    def say(self, text: str) -> None:
        """Shows another text."""
        text = steady(text)
        self.setText(isolated(breakable(kept_together(text) if self._headline else text)))
        self.setAccessibleName(plain(text))
        if not text:
            self.hide()
        elif self.parentWidget() is not None:
            self.show()
        else:
            # Shown with its parent later; showing it now would open a window of its own.
            self.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
