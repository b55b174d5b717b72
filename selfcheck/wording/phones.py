"""The phones added by hand: how each is known, what was said of it and when, what is asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from selfcheck.core.apps import KnownBy
from selfcheck.core.devices import Device, DeviceKind, Os, Ownership
from selfcheck.core.frozen import frozen
from selfcheck.core.report import DeviceReport, Question, Report, Verdict
from selfcheck.wording import labels
from selfcheck.wording.findings import quoted, slug_name
from selfcheck.wording.questions import Ask, Said, questions_about
from selfcheck.wording.questions import ask as question_card
from selfcheck.wording.voice import Voice, listed

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

    `about` is the matter ("Receives company mail"), `value` the answer in words, `when` how old
    it is, `note` until when it counts or why it does not. `ask` is the question to ask anew.
    """

    about: str
    value: str
    when: str
    note: str
    counts: bool
    ask: Ask


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
    asks = questions_about(device.id, report, voice, answers) if entry else ()
    return PhoneCard(
        device.id,
        labels.device_title(device),
        labels.portable(device.kind, device.os),
        f"Added {voice.on(phone.added_at)}",
        _known(entry, voice),
        verdict,
        labels.DEVICE_VERDICTS[verdict],
        tuple(_saying(answer, device, report, voice, counts) for answer in _in_order(said)),
        asks,
    )


def _known(entry: DeviceReport | None, voice: Voice) -> str:
    """How it is known what is on the phone, and how old that is."""
    if entry is None:
        return "Left out of this check"
    if entry.known_by is None or entry.collected_at is None:
        unneeded = entry.verdict is Verdict.NO_ACTION
        return "Not checked: no notice in force is about it" if unneeded else "Not checked yet"
    dated = entry.known_by in {KnownBy.BACKUP, KnownBy.REPORT}
    how = labels.known_by(entry.known_by, (voice.near if dated else voice.on)(entry.collected_at))
    return how[:1].upper() + how[1:]


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
        note = f"Said too long ago to count: it ended {voice.on(ends)}."
    elif ages:
        note = f"Counts until {voice.short_date(ends)}."
    elif answer.fact.startswith(_APP) and answer.value is True:
        note = "Counts until you say that it is gone."
    return Saying(
        about(answer.fact, report, voice),
        spoken(answer, report, voice),
        f"Declared by you {voice.on(answer.at)}",
        note,
        not over,
        ask,
    )


def about(fact: str, report: Report, voice: Voice) -> str:
    """The matter of a question, as a label."""
    kind, _, name = fact.partition(":")
    known = {
        "access:company-email": "Receives company mail",
        "access:company-network": "Connects to the company network",
        "access": f"Has access to {quoted(name)}",
        "ownership": "Owner",
        "region": "Region",
        "phones": "Uses a phone or tablet for work",
        "group": f"Group {quoted(name)}",
        "app": slug_name(name, report, voice),
    }
    return known.get(fact) or known.get(kind) or quoted(fact)


def spoken(answer: Said, report: Report, voice: Voice) -> str:
    """The answer as its button said it; of an app, whether it is there."""
    value = answer.value
    if isinstance(value, bool) and answer.fact.startswith(_APP):
        return "There" if value else "Not there"
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
        f"{value}: {listed(tuple(names))}. {when}. {note}".strip()
        for (value, when, note), names in lines.items()
    )
