"""What several cards begin with: a title, and a verdict as a label."""

from __future__ import annotations

from typing import Protocol

from selfcheck.core.report import Verdict
from selfcheck.gui.theme.icons import Shape
from selfcheck.gui.widgets.frames import Tag
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


def holding_tag(text: str, *, live: bool = True) -> Tag:
    """Whether something is in force; in no tone of a verdict, since it may prohibit something."""
    return Tag(text, "holds" if live else "then", Shape.NOTICES)


class Judged(Protocol):
    """A device with its verdict; `neutral` where that is not about now, or rests on nothing."""

    @property
    def verdict(self) -> Verdict: ...
    @property
    def label(self) -> str: ...
    @property
    def neutral(self) -> bool: ...


def verdict_tag(device: Judged) -> Tag:
    """A device's verdict as a label."""
    if device.neutral:
        return Tag(device.label, "then")
    tone = DEVICE_TONES[device.verdict]
    shape = {"act": Shape.WARNING, "ok": Shape.CHECK, "doubt": Shape.QUESTION}[tone]
    return Tag(device.label, tone, shape)
