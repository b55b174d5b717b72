"""What the commands share: a checker for the options, and the moment asked for."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from selfcheck.checker.assembly import Look, assemble
from selfcheck.checker.checker import Checker
from selfcheck.checker.outcome import Outcome
from selfcheck.cli.progress import Progress
from selfcheck.core.errors import SelfCheckError
from selfcheck.core.foreign import DETAIL, one_line
from selfcheck.documents.times import Day, MomentError, is_date, parse_day, parse_moment
from selfcheck.language import system_languages
from selfcheck.settings import Settings


class OptionError(SelfCheckError):
    """Options that do not go together, or a value that is none."""


def now() -> datetime:
    """The present moment."""
    return datetime.now(UTC)


@contextmanager
def checker_for(settings: Settings, look: Look) -> Iterator[Checker]:
    """A checker that is closed at the end."""
    checker = assemble(settings, now, look)
    try:
        yield checker
    finally:
        checker.close()


def outcome_of(checker: Checker, at: str | None) -> Outcome:
    """Checks, and looks at the moment `at` where one is given. Troubles go to standard error."""
    if at is not None:
        moment_of(at, UTC)  # refused before the source is asked
    with Progress(sys.stderr) as progress:
        outcome = checker.check(progress.told)
    tell_troubles(outcome)
    if at is None:
        return outcome
    return checker.at(moment_of(at, _zone(outcome)))


def tell_troubles(outcome: Outcome) -> None:
    """Says on standard error what could not be used or kept."""
    for trouble in outcome.troubles:
        print(f"selfcheck: {one_line(trouble, DETAIL)}", file=sys.stderr)


def moment_of(text: str, zone: tzinfo) -> datetime:
    """The moment `text` names; a date alone is the last second of that day in `zone`.

    Raises OptionError, for a time without an offset too.
    """
    try:
        return parse_day(text, Day.LAST, zone) if is_date(text) else parse_moment(text)
    except MomentError as error:
        raise OptionError(f"--at: {error.message}; {error.hint}") from None


def _zone(outcome: Outcome) -> tzinfo:
    """The organization's zone; UTC where there is no policy, so that nothing hangs on a guess."""
    organization = outcome.report.organization
    try:
        return ZoneInfo(organization.time_zone) if organization else UTC
    except (ZoneInfoNotFoundError, ValueError):
        return UTC


def tree_of(options: Namespace) -> tuple[Path | None, Path | None]:
    """The folders of `--system-root` and `--home`. Raises OptionError for one that is none."""
    for option, folder in (("--system-root", options.system_root), ("--home", options.home)):
        if folder is not None and not folder.is_dir():
            raise OptionError(f"{option}: {folder} is not a folder")
    if options.user is not None and (options.system_root or options.home):
        raise OptionError("--user does not go with --system-root or --home; leave one out")
    return options.system_root, options.home


def language_of(settings: Settings) -> str:
    """The language asked for, else the system's, else English: that of organizations' texts."""
    return settings.language or next(iter(system_languages()), "en")
