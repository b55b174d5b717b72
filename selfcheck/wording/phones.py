"""The phones added by hand: how each is known, what was said of it and when, what is asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from selfcheck.core.apps import KnownBy
from selfcheck.core.devices import Device, DeviceKind, Os, Ownership
from selfcheck.core.frozen import frozen
from selfcheck.core.report import DeviceReport, Question, Report, Verdict
from selfcheck.language import tr
from selfcheck.wording import labels
from selfcheck.wording.devices import label
from selfcheck.wording.findings import quoted, slug_name
from selfcheck.wording.questions import Ask, Said, questions_about
from selfcheck.wording.questions import ask as question_card
from selfcheck.wording.voice import Voice, begun, listed

_APP = "app:"


class Added(Protocol):
    """A phone or tablet the person added."""

    @property
    def device(self) -> Device: ...
    @property
    def added_at(self) -> datetime: ...


@frozen
class Saying:
    """One thing the person said, with when, so that it can be seen and said anew.

    `about` is the matter ("Receives company mail"), `value` the answer in words, `given` as it is
    kept, `when` how old it is, `note` until when it counts or why it does not. `ask` is the
    question to ask anew.
    """

    about: str
    value: str
    when: str
    note: str
    counts: bool
    ask: Ask
    given: bool | str | None = None


@frozen
class PhoneCard:
    """One phone: what it is, how it is known and how old that is, its verdict, what was said.

    `asks` is what is open about it and its owner, also while another device settles the verdict.
    """

    device_id: str
    title: str
    system: str
    added: str
    known: str
    verdict: Verdict
    label: str
    neutral: bool
    sayings: tuple[Saying, ...]
    asks: tuple[Ask, ...]


def default_name(kind: DeviceKind, os: Os, taken: Iterable[str]) -> str:
    """A name for a phone without one, that no other has: "iPhone", "iPhone 2"."""
    names = {name.casefold() for name in taken}
    name = labels.portable(kind, os)
    number = 1
    while (f"{name} {number}" if number > 1 else name).casefold() in names:
        number += 1
    return f"{name} {number}" if number > 1 else name


def phones(
    report: Report,
    voice: Voice,
    added: Iterable[Added],
    answers: Sequence[Said],
    counts: timedelta,
) -> tuple[PhoneCard, ...]:
    """Every phone that was added. `counts` is how long it is believed that an app is not there."""
    reports = {entry.device.id: entry for entry in report.devices}
    return tuple(
        _card(phone, reports.get(phone.device.id), report, voice, answers, counts)
        for phone in added
    )


def some_are_known(names: Sequence[str]) -> str:
    """Why it cannot be said that there are no phones, and what to do about it."""
    return tr(
        "{phones} are known here; if you don’t use them for work, remove them first",
        "",
        len(names),
        one="{phones} is known here; if you don’t use it for work, remove it first",
        phones=listed(tuple(map(quoted, names))),
    )


def _card(
    phone: Added,
    entry: DeviceReport | None,
    report: Report,
    voice: Voice,
    answers: Sequence[Said],
    counts: timedelta,
) -> PhoneCard:
    device, said = phone.device, [a for a in answers if a.device == phone.device.id]
    verdict = entry.verdict if entry else Verdict.CANNOT_TELL
    words, neutral = label(entry, report) if entry else (tr("Not checked"), True)
    asks = questions_about(device.id, report, voice, answers) if entry else ()
    return PhoneCard(
        device.id,
        labels.device_title(device),
        labels.portable(device.kind, device.os),
        tr("Added {when}", when=voice.on(phone.added_at)),
        _known(entry, voice),
        verdict,
        words,
        neutral,
        tuple(_saying(answer, device, report, voice, counts) for answer in _in_order(said)),
        asks,
    )


def _known(entry: DeviceReport | None, voice: Voice) -> str:
    """How it is known what is on the phone, and how old that is."""
    if entry is None:
        return tr("Left out of this check")
    if entry.known_by is None or entry.collected_at is None:
        unneeded = entry.verdict is Verdict.NO_ACTION
        if unneeded:
            return tr("Not checked: no notice in force is about it")
        return tr("Not checked yet")
    dated = entry.known_by in {KnownBy.BACKUP, KnownBy.REPORT}
    how = labels.known_by(entry.known_by, (voice.near if dated else voice.on)(entry.collected_at))
    return begun(how)


def _in_order(said: Iterable[Said]) -> list[Said]:
    """Facts before apps, apps that are there before the others, then the latest first."""
    return sorted(
        said,
        key=lambda a: (a.fact.startswith(_APP), a.value is not True, -a.at.timestamp(), a.fact),
    )


def _saying(
    answer: Said, device: Device, report: Report, voice: Voice, counts: timedelta
) -> Saying:
    ask = question_card(Question(device, answer.fact), report, voice)
    ages = answer.fact.startswith(_APP) and answer.value is False
    ends = answer.at + counts
    over = ages and report.checked_at > ends
    note = ""
    if over:
        note = tr("Said too long ago to count: it ended {when}.", when=voice.on(ends))
    elif ages:
        note = tr(
            "That counts until {date}, then you are asked again.", date=voice.short_date(ends)
        )
    elif answer.fact.startswith(_APP) and answer.value is True:
        note = tr("That counts until you say that it is gone.")
    return Saying(
        about(answer.fact, report, voice),
        spoken(answer, report, voice),
        tr("You said so {when}", when=voice.on(answer.at)),
        note,
        not over,
        ask,
        answer.value,
    )


def about(  # noqa: PLR0911 - one case a fact
    fact: str, report: Report, voice: Voice
) -> str:
    """The matter of a question, as a label."""
    kind, _, name = fact.partition(":")
    match kind, name:
        case "access", "company-email":
            return tr("Receives company mail")
        case "access", "company-network":
            return tr("Connects to the company network")
        case "access", _:
            return tr("Has access to {what}", what=quoted(name))
        case "ownership", _:
            return tr("Owner")
        case "region", _:
            return tr("Region")
        case "phones", _:
            return tr("Uses a phone or tablet for work")
        case "group", _:
            return tr("Group {name}", name=quoted(name))
        case "app", _:
            return slug_name(name, report, voice)
        case _:
            return quoted(fact)


def spoken(answer: Said, report: Report, voice: Voice) -> str:
    """The answer as its button said it; of an app, whether it is there."""
    value = answer.value
    if isinstance(value, bool) and answer.fact.startswith(_APP):
        return tr("There", "an app on a phone") if value else tr("Not there")
    if isinstance(value, bool) and answer.fact == "ownership":
        value = Ownership.COMPANY if value else Ownership.PERSONAL
    choices = question_card(Question(None, answer.fact), report, voice).choices
    return next((c.label for c in choices if c.value == value), str(value))


def apps_said(card: PhoneCard) -> tuple[str, ...]:
    """What was said of apps, gathered: of 59 apps that are not there one line tells as much."""
    lines: dict[tuple[str, str, str], list[str]] = {}
    for saying in card.sayings:
        if saying.ask.fact.startswith(_APP):
            lines.setdefault((saying.value, saying.when, saying.note), []).append(saying.about)
    return tuple(
        tr(
            "{answer}: {apps}. {when}. {note}",
            answer=value,
            apps=listed(names),
            when=when,
            note=note,
        ).strip()
        for (value, when, note), names in lines.items()
    )
