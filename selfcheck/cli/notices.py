"""`selfcheck notices`: the ledger with each notice's state."""

from __future__ import annotations

import json
import sys
from argparse import Namespace

from selfcheck import wording
from selfcheck.checker.assembly import Look
from selfcheck.checker.outcome import Outcome
from selfcheck.cli.exits import Exit
from selfcheck.cli.overview import banner, say_problem
from selfcheck.cli.page import Page, Style
from selfcheck.cli.session import checker_for, language_of, outcome_of
from selfcheck.documents.report import notices_document
from selfcheck.language import tr
from selfcheck.settings import Settings
from selfcheck.wording import Happening
from selfcheck.wording.findings import quoted
from selfcheck.wording.voice import headed


def notices(options: Namespace, settings: Settings) -> int:
    """Lists the notices as they stand for this person's devices."""
    language = language_of(settings)
    with checker_for(settings, Look(remembers=options.at is None)) as checker:
        outcome = outcome_of(checker, options.at)
        if options.json:
            document = notices_document(
                outcome.report,
                language,
                demonstration=outcome.demonstration,
                remarks=outcome.troubles,
            )
            print(json.dumps(document, indent=2))
        else:
            _page(outcome, language).print()
            if sys.stdout.isatty():
                checker.shown(outcome)
    return Exit.DONE


ADDS = {Happening.CHANGED, Happening.REINSTATED, Happening.DEADLINE}
"""The events that say more than the notice itself does."""


def _page(outcome: Outcome, language: str) -> Page:
    page, report = Page(), outcome.report
    voice = wording.Voice.of(report, language)
    banner(page, outcome, voice)
    page.text(wording.origin(report, voice))
    say_problem(page, report, voice)
    threads = wording.threads(report, voice, outcome.new_records)
    if report.policy.verified and not threads:
        page.gap()
        page.text(tr("No notice has been issued."))
    for thread in threads:
        page.gap()
        _thread(page, thread)
    return page


def _thread(page: Page, thread: wording.Thread) -> None:
    """One notice: how it stands, what it says, and what happened to it, the latest first."""
    label = thread.label.upper()
    page.text(tr("{what} (new)", what=label) if thread.new else label, style=Style.BOLD)
    page.text(thread.title, style=Style.STRUCK if thread.struck else Style.BOLD)
    page.text(thread.in_part, indent=2, style=Style.BOLD)
    page.text(thread.summary, indent=2)
    for ask in () if thread.struck else thread.asks:
        page.text(ask, indent=2, mark="- ")
    if thread.withdrawal is not None:
        page.text(quoted(thread.withdrawal.statement), indent=2)
        page.text(thread.withdrawal.so_what, indent=2, style=Style.BOLD)
    if thread.meaning.open:
        page.text(f"{thread.meaning.text} {thread.meaning.next_step}", indent=2, style=Style.OPEN)
    for event in thread.events:
        _event(page, event)
    page.text(thread.foreign, indent=2, style=Style.DIM)
    page.text(headed(tr("Id"), thread.notice_id), indent=2, style=Style.DIM)


def _event(page: Page, event: wording.EventCard) -> None:
    """One line, and under it what is not told above."""
    what = event.label
    if event.text:
        what = tr("{what} ({text})", what=what, text=event.text)
    if event.new:
        what = tr("{what} (new)", what=what)
    page.text(headed(event.when, what), indent=2, style=Style.DIM)
    page.text(event.reach, indent=4, style=Style.DIM)
    if event.kind in ADDS:
        page.text(quoted(event.quote) if event.quote else "", indent=4, style=Style.DIM)
        for line in event.lines:
            page.text(line, indent=4, mark="- ", style=Style.DIM)
