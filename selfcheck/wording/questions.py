"""Open questions in words, each with its answers and why it is asked."""

from __future__ import annotations

from dataclasses import dataclass

from selfcheck.core.devices import Os
from selfcheck.core.records import Rule
from selfcheck.core.report import NoticeReport, Question, Report
from selfcheck.wording import labels
from selfcheck.wording.findings import quoted, slug_name
from selfcheck.wording.voice import Voice, listed

DONT_KNOW = "I don’t know"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: what it says, and the value that is kept; None is "I don't know"."""

    label: str
    value: bool | str | None


@dataclass(frozen=True, slots=True)
class Ask:
    """A question as a card. All choices weigh the same."""

    device_id: str | None
    fact: str
    text: str
    because: str
    hint: str
    choices: tuple[Choice, ...]


def questions(report: Report, voice: Voice) -> tuple[Ask, ...]:
    """Every open question, in the report's order."""
    return tuple(ask(question, report, voice) for question in report.questions)


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
    )


def text(question: Question, report: Report, voice: Voice) -> str:
    """The question itself."""
    kind, _, name = question.fact.partition(":")
    device = quoted(question.device.name) if question.device and question.device.name else ""
    if not device:
        device = labels.device(question.device) if question.device else "your device"
    known = {
        "access": f"Does {device} have access to {quoted(name)}?",
        "ownership": f"Who owns {device}?",
        "region": f"Where is {device} used?" if question.device else "Where do you work?",
        "group": f"Do you belong to the group {quoted(name)}?",
        "app": f"Is {slug_name(name, report, voice)} on {device}?",
        "phones": "Do you have a phone or tablet that you use for work, your own included?",
        "access:company-email": f"Does {device} receive company mail?",
        "access:company-network": f"Does {device} connect to the company network?",
    }
    return known.get(question.fact) or known.get(kind) or f"What is {quoted(question.fact)}?"


def _because(question: Question, report: Report, voice: Voice) -> str:
    titles = {entry.notice.id: entry.notice.title for entry in report.notices}
    ids = dict.fromkeys(notice for notice, _ in question.because)
    names = tuple(quoted(voice.read(titles[id_])) for id_ in ids if id_ in titles)
    if not names:
        return ""
    more = len(names) - 2
    shown = listed(names) if more <= 0 else f"{names[0]}, {names[1]} and {more} more"
    ask = "asks" if len(names) == 1 else "ask"
    return f"The answer decides whether {shown} {ask} anything of you."


def _hint(kind: str, name: str, question: Question) -> str:
    system = question.device.os if question.device else None
    if kind == "access" and name == "company-email":
        where = {
            Os.ANDROID: "On the phone, look in Settings, then Passwords and accounts, or in its "
            "mail app.",
            Os.IOS: "On the device, look in Settings, then Apps, then Mail, then Mail Accounts.",
        }
        return where.get(system, "Look in its mail program.") if system else ""
    if kind == "app" and system in {Os.ANDROID, Os.IOS}:
        return "Look among its apps, in the work profile too if it has one."
    return ""


def _choices(question: Question, report: Report) -> tuple[Choice, ...]:
    unknown = Choice(DONT_KNOW, None)
    match question.fact:
        case "ownership":
            return Choice("My organization", "company"), Choice("I do", "personal"), unknown
        case "region":
            named = tuple(Choice(region, region) for region in _regions(question, report))
            return *named, Choice("Somewhere else", "elsewhere"), unknown
        case _:
            return Choice("Yes", True), Choice("No", False), unknown


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
