"""What the Devices page shows: this computer, the phones and tablets, and what was said of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta, tzinfo
from typing import TYPE_CHECKING, Final

from selfcheck import wording
from selfcheck.core.apps import Inventory, SourceStatus
from selfcheck.core.devices import Device, Ownership
from selfcheck.core.frozen import frozen
from selfcheck.core.report import DeviceReport, GapKind, Question, Report, Verdict
from selfcheck.language import mark, tr, translated
from selfcheck.wording import (
    Ask,
    AskedApp,
    Choice,
    DeviceCard,
    PhoneCard,
    Saying,
    Trouble,
    Voice,
    labels,
)
from selfcheck.wording.devices import apps_of, label
from selfcheck.wording.findings import quoted
from selfcheck.wording.phones import about, some_are_known, spoken
from selfcheck.wording.questions import DONT_KNOW
from selfcheck.wording.questions import ask as question
from selfcheck.wording.voice import begun, headed, strung

if TYPE_CHECKING:
    from selfcheck.checker.outcome import Outcome
    from selfcheck.gui.scene import Scene
    from selfcheck.history.values import Answer

PHONES: Final = "phones"
_APP = "app:"
_OWNED = {
    Ownership.COMPANY: mark("your organization’s"),
    Ownership.PERSONAL: mark("your own"),
    None: mark("whose it is was not said"),
}


@frozen
class Said:
    """One thing that was said, or several of a kind: `ask` asks for it anew.

    `key` names it among all. `ticked` are the slugs of a list that were said to be there. `line`
    says it as a whole. `none` is set where it is that there is no phone or tablet.
    """

    key: str
    about: str
    value: str
    when: str
    ask: Ask
    ticked: frozenset[str] = frozenset()
    line: str = ""
    none: bool = False


@frozen
class Computer:
    """The computer at hand: what it is, what was read of it, and what could not be read."""

    device_id: str
    title: str
    what: str
    known: str
    verdict: Verdict
    label: str
    neutral: bool
    read: str
    absent: str
    unread: tuple[Trouble, ...]
    said: tuple[Said, ...]
    asks: tuple[Ask, ...]


@frozen
class Phone:
    """One phone or tablet that was added here."""

    device_id: str
    title: str
    what: str
    known: str
    verdict: Verdict
    label: str
    neutral: bool
    said: tuple[Said, ...]
    asks: tuple[Ask, ...]


@frozen
class Devices:
    """The page. `names` are those taken already; `refused` is why a wish was not fulfilled.

    `none` is that the person said to have no phone or tablet; then it is not among `yours`.
    `samples` came with a demonstration. `live` is false where another moment is looked at.
    """

    computers: tuple[Computer, ...] = ()
    phones: tuple[Phone, ...] = ()
    samples: tuple[DeviceCard, ...] = ()
    asks: tuple[Ask, ...] = ()
    yours: tuple[Said, ...] = ()
    none: tuple[Said, ...] = ()
    names: tuple[str, ...] = ()
    refused: str = ""
    empty: str = ""
    live: bool = True


def devices(scene: Scene, language: str, counts: timedelta, zone: tzinfo | None = None) -> Devices:
    """The page for a scene. `counts` is how long it is believed that an app is not on a phone."""
    outcome = scene.outcome
    if outcome is None or scene.fault:
        return Devices(
            empty=tr("Your devices appear here once this computer has been read."), live=False
        )
    report = outcome.report
    voice = Voice.of(report, language, zone)
    added = {phone.device.id for phone in outcome.phones}
    computers = [e for e in report.devices if e.device.id == "this-computer"]
    cards = wording.phones(report, voice, outcome.phones, outcome.answers, counts)
    yours = tuple(_said(None, outcome, voice))
    none = tuple(said for said in yours if said.none)
    return Devices(
        computers=tuple(_computer(entry, outcome, voice) for entry in computers),
        phones=tuple(_phone(card, outcome) for card in cards),
        samples=tuple(
            card
            for card in wording.devices(report, voice)
            if card.device_id not in {*added, "this-computer"}
        ),
        asks=() if report.past else tuple(_about_person(report, voice, outcome.answers)),
        yours=tuple(said for said in yours if said not in none),
        none=none,
        names=tuple(phone.device.name for phone in outcome.phones),
        refused=scene.refused,
        live=not report.past,
    )


def _computer(entry: DeviceReport, outcome: Outcome, voice: Voice) -> Computer:
    device = entry.device
    inventory = next((i for i in outcome.inventories if i.device.id == device.id), None)
    when = voice.on(entry.collected_at) if entry.collected_at is not None else ""
    how = labels.known_by(entry.known_by, when)
    known = begun(how)
    if entry.known_by:
        found = apps_of(entry, outcome.report)
        known = headed(known, found) if found else known
    what = (device.name, labels.system(device), translated(_OWNED[device.ownership]))
    return Computer(
        device.id,
        labels.device_title(device),
        " · ".join(filter(None, what)),
        f"{known}.",
        entry.verdict,
        *label(entry, outcome.report),
        _sources(inventory, SourceStatus.READ),
        _sources(inventory, SourceStatus.ABSENT),
        tuple(
            wording.gap_text(gap, outcome.report, voice)
            for gap in outcome.report.gaps
            if gap.kind is GapKind.SOURCE and gap.device == device.id
        ),
        tuple(_said(device, outcome, voice)),
        _asks(wording.questions_about(device.id, outcome.report, voice, outcome.answers), outcome),
    )


def _asks(asks: Iterable[Ask], outcome: Outcome) -> tuple[Ask, ...]:
    """What is asked of a device itself; what is asked of the person has a section of its own."""
    return () if outcome.report.past else tuple(ask for ask in asks if ask.device_id is not None)


def _sources(inventory: Inventory | None, status: SourceStatus) -> str:
    if inventory is None:
        return ""
    return wording.listed(
        tuple(labels.source(each.name) for each in inventory.sources if each.status is status)
    )


def _phone(card: PhoneCard, outcome: Outcome) -> Phone:
    device = next(p.device for p in outcome.phones if p.device.id == card.device_id)
    asked = {fact for ask in card.asks for fact in _facts(ask.fact)}
    left = [s for s in card.sayings if s.ask.fact not in asked]
    facts = [s for s in left if not s.ask.fact.startswith(_APP)]
    apps = [s for s in left if s.ask.fact.startswith(_APP)]
    what = [] if card.system == card.title else [card.system]
    what += [] if device.ownership is None else [translated(_OWNED[device.ownership])]
    kind = strung(what)
    return Phone(
        card.device_id,
        card.title,
        f"{begun(kind)}. {card.added}." if kind else f"{card.added}.",
        f"{card.known}.",
        card.verdict,
        card.label,
        card.neutral,
        (*(_one(s) for s in facts), *_apps(apps, card.title)),
        _asks(card.asks, outcome),
    )


def _facts(fact: str) -> list[str]:
    """The single facts of a question: "app:a,b" asks for two."""
    if not fact.startswith(_APP):
        return [fact]
    return [_APP + slug for slug in fact.removeprefix(_APP).split(",")]


def _one(saying: Saying) -> Said:
    key = f"{saying.ask.device_id}/{saying.ask.fact}"
    return Said(key, saying.about, saying.value, _when(saying.when, saying.note), saying.ask)


def _when(when: str, note: str) -> str:
    return f"{when}. {note}".strip()


def _apps(sayings: list[Saying], device: str) -> Iterator[Said]:
    """What was said of apps, gathered by answer and day: 59 that are not there are one line."""
    groups: dict[tuple[str, str], list[Saying]] = {}
    for saying in sayings:
        groups.setdefault((saying.value, _when(saying.when, saying.note)), []).append(saying)
    whole = _list(sayings, device)
    there = frozenset(_slug(s) for s in sayings if s.given is True)
    for number, ((value, when), group) in enumerate(groups.items()):
        names = wording.listed(tuple(saying.about for saying in group))
        heading = tr("You don’t know") if group[0].given is None else value
        key = f"{whole.device_id}/apps/{number}"
        line = headed(heading, names)
        if group[0].given is not None:
            line = _are(names, len(group), there=group[0].given is True)
        yield Said(key, heading, names, when, whole, there, line)


def _are(names: str, n: int, *, there: bool) -> str:
    """That apps are there, or not."""
    if there:
        return tr("{apps} are there.", "", n, one="{apps} is there.", apps=names)
    return tr("{apps} are not there.", "", n, one="{apps} is not there.", apps=names)


def _slug(saying: Saying) -> str:
    return saying.ask.fact.removeprefix(_APP)


def _list(sayings: list[Saying], device: str) -> Ask:
    """The question that asks anew for all apps spoken of on a device."""
    if len(sayings) <= 1:
        return sayings[0].ask if sayings else Ask(None, "", "", "", "", ())
    apps = sorted(
        (AskedApp(_slug(s), s.about) for s in sayings), key=lambda app: app.name.casefold()
    )
    return Ask(
        sayings[0].ask.device_id,
        _APP + ",".join(app.slug for app in apps),
        tr("Which of these {n} apps are on {device} now?", "", len(apps), device=quoted(device)),
        "",
        "",
        (Choice(tr("None of them"), False), Choice(translated(DONT_KNOW), None)),
        sayings[0].ask.where,
        tuple(apps),
    )


def _about_person(report: Report, voice: Voice, answers: Iterable[Answer]) -> Iterator[Ask]:
    """The open questions about the person; those of a phone stand on its card."""
    unsettled = {q.fact: q for q in report.unsettled if q.device is None}
    known = {a.fact for a in answers if a.device is None}
    for fact, asked in unsettled.items():
        if fact not in known:
            yield question(asked, report, voice)


def _said(device: Device | None, outcome: Outcome, voice: Voice) -> Iterator[Said]:
    """What was said of the computer, or of the person where there is no device."""
    report, id_ = outcome.report, device.id if device is not None else None
    why = {
        q.fact: q.because for q in report.unsettled if (q.device.id if q.device else None) == id_
    }
    for answer in outcome.answers:
        if answer.device != id_ or (id_ is not None and answer.fact in why):
            continue
        yield Said(
            f"{id_ or 'me'}/{answer.fact}",
            about(answer.fact, report, voice),
            spoken(answer, report, voice),
            tr("You said so {when}.", when=voice.on(answer.at)),
            _anew(Question(device, answer.fact, why.get(answer.fact, ())), outcome, voice),
            none=answer.fact == PHONES and answer.value is False,
        )


def _anew(asked: Question, outcome: Outcome, voice: Voice) -> Ask:
    """The question to ask anew. Beside a phone that is known, nobody is offered to have none."""
    made = question(asked, outcome.report, voice)
    if asked.fact != PHONES or not outcome.phones:
        return made
    known = some_are_known([phone.device.name for phone in outcome.phones])
    yes = tuple(choice for choice in made.choices if choice.value is True)
    return replace(made, choices=yes, hint=f"{begun(known)}.")
