"""Open questions in words, each with its answers and why it is asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final, Protocol

from selfcheck.core.frozen import frozen
from selfcheck.core.records import Rule
from selfcheck.core.report import NoticeReport, Question, Report
from selfcheck.language import mark, tr, translated
from selfcheck.wording import labels
from selfcheck.wording.findings import quoted, slug_name
from selfcheck.wording.looking import PORTABLE, where_to_look
from selfcheck.wording.voice import Voice, listed

DONT_KNOW: Final = mark("I don’t know")
_APP = "app:"
READ_OUT = 2
"""So many notices are named beside a question; more are counted."""


class Said(Protocol):
    """What the person answered, and when; None is "I don't know"."""

    @property
    def device(self) -> str | None: ...
    @property
    def fact(self) -> str: ...
    @property
    def value(self) -> bool | str | None: ...
    @property
    def at(self) -> datetime: ...


@frozen
class Choice:
    """One answer: what it says, and the value that is kept; None is "I don't know"."""

    label: str
    value: bool | str | None


@frozen
class AskedApp:
    """One app of a list to be looked through."""

    slug: str
    name: str


@frozen
class Ask:
    """A question as a card. All choices weigh the same.

    `apps` is set where one card asks for several apps: its `fact` is then `app:SLUG,SLUG`, and
    beside the choices the slugs of those that are there, joined by commas, answer it. `where`
    are the steps to the answer on a phone. `said` is what was answered before, and when.
    """

    device_id: str | None
    fact: str
    text: str
    because: str
    hint: str
    choices: tuple[Choice, ...]
    where: tuple[str, ...] = ()
    apps: tuple[AskedApp, ...] = ()
    said: str = ""


def questions(report: Report, voice: Voice, answers: Iterable[Said] = ()) -> tuple[Ask, ...]:
    """Every open question, in the report's order; the apps of a phone are one question."""
    return _asks(report.questions, report, voice, answers)


def questions_about(
    device: str, report: Report, voice: Voice, answers: Iterable[Said] = ()
) -> tuple[Ask, ...]:
    """What is to be known about one device and its owner, whatever is open elsewhere."""
    mine = [q for q in report.unsettled if q.fact != "phones"]
    mine = [q for q in mine if q.device is None or q.device.id == device]
    return _asks(mine, report, voice, answers)


def grouped(questions: Iterable[Question]) -> list[tuple[Question, ...]]:
    """The questions as they are asked: the apps of one phone or tablet together."""
    groups: dict[tuple[str, str], list[Question]] = {}
    for question in questions:
        device = question.device
        one_list = device is not None and device.kind in PORTABLE and _is_app(question)
        key = (device.id if device else "", _APP if one_list else question.fact)
        groups.setdefault(key, []).append(question)
    return [tuple(group) for group in groups.values()]


def _is_app(question: Question) -> bool:
    return question.fact.startswith(_APP)


def _asks(
    questions: Iterable[Question], report: Report, voice: Voice, answers: Iterable[Said]
) -> tuple[Ask, ...]:
    said = {(answer.device, answer.fact): answer for answer in answers}
    found = []
    for group in grouped(questions):
        before = [said.get((q.device.id if q.device else None, q.fact)) for q in group]
        made = ask(group[0], report, voice) if len(group) == 1 else _list(group, report, voice)
        found.append(replace(made, said=_before(before, voice)))
    return tuple(found)


def _before(answers: Sequence[Said | None], voice: Voice) -> str:
    """What was answered before, where the same was said of everything that is asked."""
    known = [answer for answer in answers if answer is not None]
    if len(known) < len(answers):
        return ""
    values, when = {answer.value for answer in known}, voice.on(max(a.at for a in known))
    if values == {None}:
        return tr("You said {when} that you don’t know.", when=when)
    if values == {False}:
        return tr("You said no {when}. That is too long ago to count.", when=when)
    return ""


def _list(group: Sequence[Question], report: Report, voice: Voice) -> Ask:
    """Several apps of one device as one list to look through."""
    device = group[0].device
    slugs = [question.fact.removeprefix(_APP) for question in group]
    apps = [AskedApp(slug, slug_name(slug, report, voice)) for slug in slugs]
    apps.sort(key=lambda app: (app.name.casefold(), app.slug))
    because = tuple(sorted({key for question in group for key in question.because}))
    one = Question(device, _APP + ",".join(app.slug for app in apps), because)
    return Ask(
        device.id if device else None,
        one.fact,
        tr(
            "Are any of these {n} apps {on_device}?",
            "",
            len(apps),
            one="Is this app {on_device}?",
            on_device=_on(one),
        ),
        _because(one, report, voice),
        "",
        (Choice(tr("None of them"), False), Choice(translated(DONT_KNOW), None)),
        where_to_look(one.fact, device),
        tuple(apps),
    )


def ask(question: Question, report: Report, voice: Voice) -> Ask:
    """One question as a card."""
    kind, _, name = question.fact.partition(":")
    return Ask(
        question.device.id if question.device else None,
        question.fact,
        text(question, report, voice),
        _because(question, report, voice),
        _hint(kind, name, question),
        _choices(question, report),
        where_to_look(question.fact, question.device),
    )


def text(  # noqa: PLR0911 - one case a fact
    question: Question, report: Report, voice: Voice
) -> str:
    """The question itself."""
    kind, _, name = question.fact.partition(":")
    device = _place(question)
    match kind, name:
        case "access", "company-email":
            return tr("Does {device} receive company mail?", device=device)
        case "access", "company-network":
            return tr("Does {device} connect to the company network?", device=device)
        case "access", _:
            return tr("Does {device} have access to {what}?", device=device, what=quoted(name))
        case "ownership", _:
            return tr("Who owns {device}?", device=device)
        case "region", _ if question.device is not None:
            return tr("Where is {device} used?", device=device)
        case "region", _:
            return tr("Where do you work?")
        case "group", _:
            return tr("Do you belong to the group {name}?", name=quoted(name))
        case "app", _:
            app = slug_name(name, report, voice)
            return tr("Is {app} {on_device}?", app=app, on_device=_on(question))
        case "phones", _:
            return tr("Do you have a phone or tablet that you use for work, your own included?")
        case _:
            return tr("What is {fact}?", fact=quoted(question.fact))


def _place(question: Question) -> str:
    if question.device is None:
        return tr("your device")
    name = question.device.name
    return quoted(name) if name else labels.device(question.device)


def _on(question: Question) -> str:
    device = question.device
    if device is None:
        return tr("on your device")
    return (
        tr("on {device}", device=quoted(device.name)) if device.name else labels.on_device(device)
    )


def _because(question: Question, report: Report, voice: Voice) -> str:
    titles = {entry.notice.id: entry.notice.title for entry in report.notices}
    ids = dict.fromkeys(notice for notice, _ in question.because)
    names = tuple(quoted(voice.read(titles[id_])) for id_ in ids if id_ in titles)
    if not names:
        return ""
    if len(names) == 1:
        return tr("The answer decides whether {notice} asks anything of you.", notice=names[0])
    more = len(names) - READ_OUT
    if more <= 0:
        return tr(
            "The answer decides whether {notices} ask anything of you.", notices=listed(names)
        )
    return tr(
        "The answer decides whether {first}, {second} and {n} more ask anything of you.",
        "",
        more,
        first=names[0],
        second=names[1],
    )


def _hint(kind: str, name: str, question: Question) -> str:
    device = question.device
    if kind == "access" and name == "company-email" and device and device.kind not in PORTABLE:
        return tr("Look in its mail program.")
    return ""


def _choices(question: Question, report: Report) -> tuple[Choice, ...]:
    unknown = Choice(translated(DONT_KNOW), None)
    match question.fact:
        case "ownership":
            return (
                Choice(tr("My organization"), "company"),
                Choice(tr("I do", "own the device"), "personal"),
                unknown,
            )
        case "region":
            named = tuple(Choice(region, region) for region in _regions(question, report))
            return *named, Choice(tr("Somewhere else"), "elsewhere"), unknown
        case _:
            return Choice(tr("Yes"), True), Choice(tr("No"), False), unknown


def _regions(question: Question, report: Report) -> tuple[str, ...]:
    """The regions that the asking rules and their notices name."""
    wanted = set(question.because)
    found: dict[str, None] = {}
    for entry in report.notices:
        for rule in entry.notice.rules:
            if (entry.notice.id, rule.id) in wanted:
                found.update(dict.fromkeys(_named(entry, rule)))
    return tuple(sorted(found))


def _named(entry: NoticeReport, rule: Rule) -> tuple[str, ...]:
    exceptions = (
        region
        for withdrawal in entry.withdrawals
        if withdrawal.scope
        for region in (*withdrawal.scope.devices.regions, *withdrawal.scope.audience.regions)
    )
    return (*rule.devices.regions, *entry.notice.audience.regions, *exceptions)
