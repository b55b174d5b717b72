"""What a notice says, how it stands, whom it is for, and which apps it touches."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from selfcheck.core.report import NoticeState
from selfcheck.gui.theme.icons import Shape
from selfcheck.gui.widgets.beside import Beside
from selfcheck.gui.widgets.cards.others import side_card
from selfcheck.gui.widgets.cards.titles import title
from selfcheck.gui.widgets.cards.withdrawn import withdrawn_card
from selfcheck.gui.widgets.column import section
from selfcheck.gui.widgets.events import state_tag
from selfcheck.gui.widgets.frames import Card, Numbered, Quote, Tag, rule
from selfcheck.gui.widgets.text import PlainLabel, Size
from selfcheck.language import tr
from selfcheck.wording.notices.rules import RuleCard, StepList
from selfcheck.wording.notices.whole import WholeNotice
from selfcheck.wording.voice import headed, strung

VOID = "withdrawn"
"""The ground of what does not count any more."""


def saying(whole: WholeNotice) -> Iterator[QWidget]:
    """From how the notice stands to the apps it touches."""
    if whole.withdrawal is not None and whole.struck:
        yield withdrawn_card(whole.withdrawal)
    else:
        yield _head(whole)
    if whole.versions:
        yield _versions(whole)
    yield section(_headings(whole)[0])
    yield from taken_back(whole)
    yield _words(whole)
    yield from _rules(whole)
    yield section(tr("Whom it was for") if whole.struck else tr("Whom it is for"))
    yield _whom(whole)
    yield section(tr("Your apps and devices"))
    for side in whole.mine:
        yield side_card(side)
    if whole.nothing_mine:
        card = Card(whole.nothing_mine)
        card.say(whole.nothing_mine)
        yield card


def taken_back(whole: WholeNotice) -> Iterator[QWidget]:
    """Before what is no longer meant for all: for whom it is not, and for whom it is."""
    if whole.in_part:
        yield PlainLabel(whole.in_part, bold=True)


def _headings(whole: WholeNotice) -> tuple[str, str]:
    """Over what it says and over what it asks: nothing reads as if it held that does not."""
    match whole.state:
        case NoticeState.WITHDRAWN | NoticeState.SUPERSEDED | NoticeState.EXPIRED:
            return tr("What it had said"), tr("What it had asked")
        case NoticeState.CONFLICT if whole.versions:
            return tr("What one of the versions says"), tr("What one of the versions asks")
        case NoticeState.CONFLICT | NoticeState.NOT_UNDERSTOOD:
            return tr("What can be read of it"), tr("What can be read of its rules")
        case NoticeState.SCHEDULED:
            return tr("What it says"), tr("What it will ask")
        case _ if whole.past:
            return tr("What it said at that moment"), tr("What it asked at that moment")
        case _:
            return tr("What it says"), tr("What it asks")


def _head(whole: WholeNotice) -> Card:
    """The title with its state, what the state means, and what to do where it is not clear."""
    card = Card(headed(whole.meaning.label, whole.title))
    heading = PlainLabel(whole.title, Size.SECTION, bold=True)
    tag = state_tag(whole.state, whole.meaning.label, information=whole.information)
    new = [Tag(tr("New"), "info", Shape.DOT)] if whole.new else []
    card.rows.addLayout(Beside(heading, *new, tag))
    card.say(whole.meaning.text, tone="doubt" if whole.meaning.open else "")
    card.say(whole.meaning.next_step, bold=True)
    card.say(whole.concerned)
    if (told := whole.withdrawal) is not None:
        card.say(told.reach, bold=True)
        card.add(PlainLabel(told.when_why, Size.SMALL, muted=True), Quote(told.statement))
        for line in (*told.yours, told.then):
            card.say(line)
    return card


def _versions(whole: WholeNotice) -> Card:
    card = Card(tr("What the two versions say differently"))
    card.add(title(tr("What the two versions say differently")))
    for line in whole.versions:
        card.say(line)
    return card


def _words(whole: WholeNotice) -> Card:
    """Title, summary and reason in the organization's words."""
    card = Card(tr("What it says"), VOID if whole.struck else "")
    if whole.struck:
        card.add(title(whole.title, struck=True))
    card.add(PlainLabel(whole.summary, struck=whole.struck, muted=whole.struck))
    if whole.reason:
        card.add(PlainLabel(tr("Why"), Size.SMALL, muted=True))
        card.add(PlainLabel(whole.reason, struck=whole.struck, muted=whole.struck))
    if whole.foreign:
        card.add(PlainLabel(whole.foreign, Size.SMALL, muted=True))
    return card


def _rules(whole: WholeNotice) -> Iterator[QWidget]:
    if whole.rules:
        yield section(_headings(whole)[1])
        yield from taken_back(whole)
    for each in whole.rules:
        yield _rule(each, struck=whole.struck or each.struck)


def _rule(one: RuleCard, *, struck: bool) -> Card:
    """One rule with everything that is said of it; struck through it stays readable."""
    card = Card(headed(tr("Withdrawn"), one.text) if struck else one.text, VOID if struck else "")

    def add(text: str, *, bold: bool = False) -> None:
        if text:
            card.add(PlainLabel(text, bold=bold and not struck, struck=struck, muted=struck))

    label = tr("Withdrawn") if struck else tr("Withdrawn in part")
    tags = [Tag(label.upper(), "withdrawn", Shape.BACK)] if one.withdrawn else []
    text = PlainLabel(one.text, bold=not struck, struck=struck, muted=struck)
    card.rows.addLayout(Beside(text, *tags))
    if one.apps:
        add(tr("All of them: {apps}", apps=strung(one.apps)))
    for line in one.lines:
        add(line)
    add(tr("Otherwise: {text}", text=one.otherwise) if one.otherwise else "")
    for each in one.steps:
        card.add(rule(), *_steps(each, struck=struck))
    if one.exemptions:
        card.add(rule(), _caption(tr("Exemptions")))
    for line in one.exemptions:
        add(line)
    if one.foreign:
        card.add(PlainLabel(one.foreign, Size.SMALL, muted=True))
    return card


def _steps(one: StepList, *, struck: bool) -> Iterator[QWidget]:
    """Steps under their platform; those that were taken back are also heard as such."""
    place = one.platform or tr("How to")
    yield _caption(place)
    if one.struck:
        yield Numbered(one.steps, struck=True, told=tr("Withdrawn"), name=place)
    else:
        yield Numbered(one.steps, struck=struck)


def _caption(text: str) -> PlainLabel:
    return PlainLabel(text, Size.SMALL, muted=True)


def _whom(whole: WholeNotice) -> Card:
    whom = whole.whom
    card = Card(tr("Whom it is for"))
    card.say(f"{whom.text} {whom.conclusion}", tone="doubt" if whom.includes is None else "")
    if whole.struck:
        card.say(whole.concerned)
    for line in whom.because:
        card.say(line, muted=True)
    return card
