"""The cards that employees would see, from the same words as the window's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from selfcheck import wording
from selfcheck.authoring.preview.imagined import ANY, rule_of
from selfcheck.authoring.reports.preview import Card, CardLine, Look, Tone
from selfcheck.core.devices import DeviceKind
from selfcheck.core.records import Notice, NoticeKind
from selfcheck.core.report import NoticeState, Question, Report, Status, Verdict
from selfcheck.language import tr
from selfcheck.wording.labels import SYSTEMS
from selfcheck.wording.questions import grouped
from selfcheck.wording.voice import headed

THIS_COMPUTER = "this-computer"
Lines = tuple[CardLine, ...]
_TONES: dict[Verdict, Tone] = {
    Verdict.ACTION_REQUIRED: "act",
    Verdict.NO_ACTION: "ok",
    Verdict.CANNOT_TELL: "doubt",
}

_STATE_TONES: dict[NoticeState, Tone] = {
    NoticeState.WITHDRAWN: "withdrawn",
    NoticeState.PARTLY_WITHDRAWN: "withdrawn",
    NoticeState.SUPERSEDED: "withdrawn",
    NoticeState.EXPIRED: "withdrawn",
    NoticeState.CONFLICT: "doubt",
    NoticeState.NOT_UNDERSTOOD: "doubt",
    NoticeState.SCHEDULED: "info",
    NoticeState.IN_FORCE: "ok",
}


def verdict(report: Report, voice: wording.Voice) -> Card:
    """The band at the top of the window."""
    return Card(
        kind="verdict",
        tone=_TONES[report.verdict],
        label="",
        title=wording.headline(report, voice),
        body=_body(("text", wording.subline(report, voice))),
    )


def to_do(report: Report, voice: wording.Voice, notice: Notice) -> list[Card]:
    """What there is to do because of the notice; cards that differ in the app alone are one."""
    todos = [card for card in wording.todos(report, voice) if notice.id in card.notice_ids]
    return _joined(
        (
            Card(
                kind="to-do",
                tone="act" if card.action else "info",
                label=card.due,
                title=card.title,
                body=_body(
                    ("text", card.why),
                    ("strong" if card.overdue else "text", _by_when(card)),
                    ("strong", card.doubt),
                    ("step", card.steps),
                    ("small", (card.evidence, card.foreign)),
                ),
                rule=rule_of(card.device_id, notice).id,
                where=_where(report, card.device_id),
            ),
            card.app,
        )
        for card in sorted(todos, key=lambda card: card.app.startswith(ANY))
    )


def coming(report: Report, voice: wording.Voice, notice: Notice) -> list[Card]:
    """What is not asked for yet."""
    return _joined(
        (
            Card(
                kind="coming",
                tone="info",
                label=side.label,
                title=side.title,
                body=_body(("text", side.text), ("small", side.evidence)),
                rule=rule_of(side.device_id, notice).id,
                where=_where(report, side.device_id),
            ),
            side.app,
        )
        for side in wording.sides(report, voice)
        if side.notice_id == notice.id and side.status in {Status.UPCOMING, Status.CLASH}
    )


def withdrawn(report: Report, voice: wording.Voice, notice: str) -> Iterator[Card]:
    """The card of a withdrawn notice."""
    for card in wording.withdrawals(report, voice, only=frozenset({notice})):
        yield Card(
            kind="withdrawn",
            tone="withdrawn",
            label=card.label.upper(),
            beside=card.when_why,
            title=card.title,
            struck=not card.reach,
            body=_body(
                ("text", card.reach),
                ("quote", card.statement),
                ("strong", card.so_what),
                ("text", card.then),
                ("small", card.foreign),
            ),
        )


def questions(reports: Iterable[Report], voice: wording.Voice, notice: str) -> Iterable[Card]:
    """What people are asked: whether the notice is for them, and whether an app is meant.

    Of the apps on a computer, which are asked about one by one, the first stands for all.
    """
    found: dict[str, Card] = {}
    for report in reports:
        # Also what a broken rule settles here: on another device none is broken.
        asked = _on_one_computer(report.unsettled)
        asks = wording.questions(replace(report, questions=asked), voice)
        for group, ask in zip(grouped(asked), asks, strict=True):
            if any(id_ == notice for question in group for id_, _ in question.because):
                key = "app" if ask.fact.startswith("app:") and not ask.apps else ask.fact
                first = found.setdefault(key, _question(ask))
                if ask.text not in (first.title, *first.also):
                    found[key] = replace(first, also=(*first.also, ask.text))
    return found.values()


def _on_one_computer(questions: Iterable[Question]) -> tuple[Question, ...]:
    """The questions as somebody with a single computer is asked them, each once."""
    found: dict[tuple[str, str], Question] = {}
    for question in questions:
        device = question.device
        if device is not None and device.kind is DeviceKind.COMPUTER:
            device = replace(device, id=THIS_COMPUTER, name="")
        key = (device.id if device else "", question.fact)
        found.setdefault(key, replace(question, device=device))
    return tuple(found.values())


def _question(ask: wording.Ask) -> Card:
    return Card(
        kind="question",
        tone="doubt",
        label="",
        title=ask.text,
        body=_body(
            ("text", ", ".join(app.name for app in ask.apps)),
            ("muted", " ".join(filter(None, (ask.because, ask.hint)))),
        ),
        choices=tuple(choice.label for choice in ask.choices),
    )


def on_the_time_line(report: Report, voice: wording.Voice, notice: str) -> Card:
    """The notice as the page of all notices has it."""
    entry = next(one for one in report.notices if one.notice.id == notice)
    row = next(one for one in wording.threads(report, voice) if one.notice_id == notice)
    said = tr("It had said: {summary}", summary=row.summary) if row.struck else row.summary
    events = tuple(headed(one.label, one.when) for one in row.events)
    information = entry.notice.kind is NoticeKind.INFORMATION
    return Card(
        kind="notice",
        tone="info" if information and not row.struck else _STATE_TONES[entry.state],
        label=row.label.upper() if row.withdrawal else row.label,
        title=row.title,
        struck=row.struck,
        body=_body(
            ("text", said),
            ("struck" if row.struck else "muted", row.asks),
            ("small", (*events, row.foreign)),
        ),
    )


def _by_when(card: wording.ToDo) -> str:
    return f"{card.by_when} {card.otherwise}".strip()


def _where(report: Report, device: str) -> tuple[str, ...]:
    return tuple(SYSTEMS[one.device.os] for one in report.devices if one.device.id == device)


def _body(*lines: tuple[Look, str | Iterable[str]]) -> Lines:
    return tuple(
        CardLine(look=look, text=text)
        for look, texts in lines
        for text in ([texts] if isinstance(texts, str) else texts)
        if text
    )


def _joined(cards: Iterable[tuple[Card, str]]) -> list[Card]:
    """Cards of the same words, whatever app they are about, as the first of them.

    Each comes with the name of its app. The first keeps the titles of the others.
    """
    first: dict[object, Card] = {}
    for card, app in cards:
        lines = tuple(
            (line.look, line.text.replace(app, "")) for line in card.body if line.look != "small"
        )
        key = (card.rule, card.label, lines)
        known = first.get(key)
        if known is None:
            first[key] = card
        else:
            others = dict.fromkeys((*known.also, card.title))
            others.pop(known.title, None)
            where = tuple(dict.fromkeys((*known.where, *card.where)))
            first[key] = replace(known, also=tuple(others), where=where)
    return list(first.values())
