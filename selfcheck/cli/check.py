"""`selfcheck check`: the check without a window."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from pathlib import Path

from selfcheck.checker.assembly import Look
from selfcheck.checker.checker import summary_line
from selfcheck.checker.collectors import read_saved
from selfcheck.checker.outcome import Outcome
from selfcheck.cli.exits import verdict_exit
from selfcheck.cli.session import OptionError, checker_for, language_of, outcome_of, tree_of
from selfcheck.documents.report import Document, report_document
from selfcheck.language import tr
from selfcheck.settings import Settings
from selfcheck.wording import Voice
from selfcheck.wording.questions import text as question_text


def check(options: Namespace, settings: Settings) -> int:
    """Checks and prints the report in the form asked for; the exit code is the verdict."""
    with checker_for(settings, _look(options)) as checker:
        outcome = outcome_of(checker, options.at)
        if options.summary:
            print(summary_line(outcome))
        elif options.html:
            _write_page(options.html, outcome, language_of(settings))
        elif options.json:
            print(json.dumps(document(outcome, language_of(settings)), indent=2))
        else:
            from selfcheck.cli.overview import print_overview

            print_overview(outcome, language_of(settings))
            if sys.stdout.isatty():
                checker.shown(outcome)
    return verdict_exit(outcome.report.verdict)


def _write_page(file: Path, outcome: Outcome, language: str) -> None:
    """Writes the page, readable by its owner only; what it contains is said before."""
    from selfcheck.history.folder import write_whole
    from selfcheck.wording.sheet.choice import contents
    from selfcheck.wording.sheet.making import sheet
    from selfcheck.wording.sheet.page import page

    print(tr("For the help desk, written to {file}. Nothing is sent. It contains:", file=file))
    for line in contents(outcome):
        print(f"- {line}")
    try:
        write_whole(file, page(sheet(outcome, language)).encode())
    except OSError as error:
        raise OptionError(f"{file} cannot be written: {error.strerror}") from error


def document(outcome: Outcome, language: str) -> Document:
    """The report as JSON, with the questions in English: it is for programs."""
    report = outcome.report
    voice = Voice.of(report, language)
    return report_document(
        report,
        language,
        lambda question: question_text(question, report, voice),
        demonstration=outcome.demonstration,
        remarks=outcome.troubles,
    )


def _look(options: Namespace) -> Look:
    root, home = tree_of(options)
    if options.inventory and (root or home or options.user is not None):
        raise OptionError(
            "--inventory does not go with --system-root, --home or --user: nothing is scanned"
        )
    return Look(
        system_root=root,
        home=home,
        saved=read_saved(tuple(options.inventory)) if options.inventory else None,
        this_computer_only=options.this_computer,
        # Another tree is not this computer: its apps must not mix with what is remembered of it.
        remembers=options.at is None and root is None and home is None,
    )
