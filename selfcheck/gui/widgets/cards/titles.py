"""What several cards begin with: a title, and a verdict as a label."""

from __future__ import annotations

from selfcheck.core.report import Verdict
from selfcheck.gui.theme.icons import Shape
from selfcheck.gui.widgets.frames import Pill
from selfcheck.gui.widgets.text import PlainLabel, Size
from selfcheck.language import tr
from selfcheck.language.isolation import plain
from selfcheck.wording.voice import headed

DEVICE_TONES = {
    Verdict.ACTION_REQUIRED: "act",
    Verdict.NO_ACTION: "ok",
    Verdict.CANNOT_TELL: "doubt",
}


def title(text: str, *, struck: bool = False, muted: bool = False) -> PlainLabel:
    """The title of a card; a struck one is named as withdrawn to screen readers."""
    label = PlainLabel(text, Size.TITLE, bold=not struck, struck=struck, muted=muted)
    if struck:
        label.setAccessibleName(plain(headed(tr("Withdrawn"), text)))
    return label


def verdict_pill(verdict: Verdict, label: str) -> Pill:
    """A device's verdict as a label."""
    tone = DEVICE_TONES[verdict]
    shape = {"act": Shape.WARNING, "ok": Shape.CHECK, "doubt": Shape.QUESTION}[tone]
    return Pill(label, tone, shape)
