"""The report on a terminal: the verdict first, then what to do, then what it rests on."""

from __future__ import annotations

from selfcheck import wording
from selfcheck.checker.outcome import Outcome
from selfcheck.cli.page import Page, Style
from selfcheck.core.report import Report, Verdict
from selfcheck.language import tr
from selfcheck.wording import Trouble, Voice
from selfcheck.wording.findings import quoted
from selfcheck.wording.voice import headed

_STYLES = {
    Verdict.ACTION_REQUIRED: Style.BAD,
    Verdict.NO_ACTION: Style.GOOD,
    Verdict.CANNOT_TELL: Style.OPEN,
}
_MARKS = {
    Verdict.ACTION_REQUIRED: "[!] ",
    Verdict.NO_ACTION: "[✓] ",
    Verdict.CANNOT_TELL: "[?] ",
}


def print_overview(outcome: Outcome, language: str) -> None:
    """Prints the whole report in words."""
    page, report = Page(), outcome.report
    voice = Voice.of(report, language)
    banner(page, outcome, voice)
    page.text(
        wording.headline(report, voice), mark=_MARKS[report.verdict], style=_STYLES[report.verdict]
    )
    page.text(wording.subline(report, voice), indent=4)
    page.text(wording.origin(report, voice), indent=4, style=Style.DIM)
    say_problem(page, report, voice)
    _todos(page, report, voice)
    _questions(page, outcome, voice)
    _sides(page, report, voice)
    _withdrawn(page, outcome, voice)
    _gaps(page, report, voice)
    _devices(page, report, voice)
    page.print()


def banner(page: Page, outcome: Outcome, voice: Voice) -> None:
    """What must not be overlooked: a demonstration, and a moment that is not now."""
    report = outcome.report
    if outcome.demonstration is not None:
        page.text(
            tr(
                "DEMONSTRATION ({name}): this is a sample policy with a sample"
                " phone, not your organization’s.",
                name=outcome.demonstration,
            ),
            style=Style.OPEN,
        )
        page.gap()
    if report.past:
        page.text(
            tr("NOT NOW: this is how it looked at {when}.", when=voice.moment(report.as_of))
            if report.as_of < report.checked_at
            else tr(
                "NOT NOW: this is how it will look at {when}, by what is known today.",
                when=voice.moment(report.as_of),
            ),
            style=Style.OPEN,
        )
        page.gap()


def say_problem(page: Page, report: Report, voice: Voice) -> None:
    """What is wrong with the policy, and what to do about it."""
    trouble = wording.problem(report, voice)
    if trouble is not None:
        page.heading(trouble.title)
        page.text(trouble.text, indent=2)
        page.text(trouble.next_step, indent=2)
        _detail(page, trouble, indent=2)


def _detail(page: Page, trouble: Trouble, indent: int) -> None:
    if trouble.detail:
        line = headed(tr("For the help desk"), trouble.detail)
        page.text(line, indent=indent, style=Style.DIM)


def _todos(page: Page, report: Report, voice: Voice) -> None:
    for number, todo in enumerate(wording.todos(report, voice), start=1):
        page.heading(f"{number}. {todo.title}")
        page.text(todo.due, indent=3, style=Style.BAD if todo.overdue else Style.BOLD)
        page.text("" if todo.due else todo.by_when, indent=3)
        for why in todo.why:
            page.text(why, indent=3)
        page.text(
            tr("Otherwise: {text}", text=todo.otherwise) if todo.otherwise else "",
            indent=3,
        )
        for step in todo.steps:
            page.text(step, indent=3, mark="- ")
        page.text(todo.doubt, indent=3, style=Style.OPEN)
        for reference in todo.references:
            page.text(headed(voice.read(reference.title), reference.url), indent=3, style=Style.DIM)
        page.text(todo.evidence, indent=3, style=Style.DIM)
        page.text(todo.detail, indent=3, style=Style.DIM)
        page.text(todo.foreign, indent=3, style=Style.DIM)


def _questions(page: Page, outcome: Outcome, voice: Voice) -> None:
    asks = wording.questions(outcome.report, voice, outcome.answers)
    if asks:
        page.heading(tr("Questions for you"))
    for ask in asks:
        page.text(ask.text, indent=2, mark="- ")
        page.text(", ".join(app.name for app in ask.apps), indent=4)
        page.text(ask.because, indent=4, style=Style.DIM)
        page.text(ask.said, indent=4, style=Style.DIM)
    if asks:
        page.text(
            tr(
                "Answer in the window (run selfcheck without a command), "
                "or with: selfcheck phone answer"
            ),
            indent=2,
        )


def _sides(page: Page, report: Report, voice: Voice) -> None:
    sides = wording.sides(report, voice)
    if sides:
        page.heading(tr("Also found"))
    for side in sides:
        page.text(headed(side.label, side.title), indent=2, mark="- ")
        page.text(side.text, indent=4)
        page.text(side.evidence, indent=4, style=Style.DIM)
        page.text(side.detail, indent=4, style=Style.DIM)


def _withdrawn(page: Page, outcome: Outcome, voice: Voice) -> None:
    for card in wording.withdrawals(outcome.report, voice, outcome.memories, outcome.on_overview):
        page.heading(f"{card.label.upper()}  {card.when_why}")
        page.text(card.title, indent=2, style=Style.STRUCK)
        page.text(card.reach, indent=2)
        page.text(quoted(card.statement) if card.statement else "", indent=2)
        page.text(card.so_what, indent=2, style=Style.GOOD if card.clear else Style.BOLD)
        for memory in card.yours:
            page.text(memory, indent=2)
        if not card.yours:
            page.text(card.then, indent=2)
        page.text(card.foreign, indent=2, style=Style.DIM)


def _gaps(page: Page, report: Report, voice: Voice) -> None:
    gaps = [gap for gap in wording.gaps(report, voice) if gap.open]
    if gaps:
        page.heading(tr("Not known"))
    for gap in gaps:
        page.text(gap.title, indent=2, mark="- ")
        page.text(f"{gap.text} {gap.next_step}", indent=4)
        _detail(page, gap, indent=4)


def _devices(page: Page, report: Report, voice: Voice) -> None:
    page.heading(tr("Devices"))
    for device in wording.devices(report, voice):
        page.text(headed(device.title, device.label), indent=2, mark="- ")
        page.text(device.text, indent=4, style=Style.DIM)
