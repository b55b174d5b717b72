"""What the page of the report shows: what goes into it, and how it will read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import tzinfo
from typing import TYPE_CHECKING

from selfcheck.core.frozen import frozen
from selfcheck.language import mark, tr
from selfcheck.language.isolation import plain
from selfcheck.wording import Voice
from selfcheck.wording.sheet.choice import Extra, contents
from selfcheck.wording.sheet.making import sheet
from selfcheck.wording.sheet.parts import Part, Sheet, Table

if TYPE_CHECKING:
    from selfcheck.checker.outcome import Outcome
    from selfcheck.gui.scene import Scene

UNREAD = mark("The report can be made when the first check has ended.")


@frozen
class AskRow:
    """What can be chosen, what the report then contains, and what became of the last wish."""

    extras: frozenset[Extra]
    contents: tuple[str, ...]
    said: str = ""
    key: str = "ask"
    stops: bool = True


@frozen
class EmptyRow:
    """Why there is no report yet."""

    text: str
    key: str = "empty"
    stops: bool = False


@frozen
class PartRow:
    """A part of the report as it will be; of a table its head alone, or one row below it."""

    key: str
    part: Part
    stops: bool = False


AnyRow = AskRow | EmptyRow | PartRow


class Draft:
    """A report that can be made of an outcome, and what it is called as a file."""

    def __init__(self, outcome: Outcome, language: str, zone: tzinfo | None) -> None:
        self.outcome = outcome
        self._language, self._zone = language, zone

    def sheet(self, extras: frozenset[Extra]) -> Sheet:
        return sheet(self.outcome, self._language, self._zone, extras)

    def contents(self, extras: frozenset[Extra]) -> tuple[str, ...]:
        return contents(self.outcome, extras)

    @property
    def name(self) -> str:
        """A file name without its ending: what it is, of when, and what it is not."""
        report = self.outcome.report
        day = Voice.of(report, self._language, self._zone).local(report.as_of)
        parts = [tr("Self-Check report"), f"{day:%Y-%m-%d}"]
        if report.past:
            parts.append(tr("{time} not now", time=f"{day:%H%M}"))
        if self.outcome.demonstration is not None:
            parts.append(tr("demonstration"))
        return plain(" ".join(parts))


def draft(scene: Scene, language: str, zone: tzinfo | None = None) -> Draft | None:
    """The report of a scene; None where there is nothing to report."""
    if scene.outcome is None or scene.fault:
        return None
    return Draft(scene.outcome, language, zone)


def preview(made: Sheet) -> Iterator[PartRow]:
    """The report in rows: as many for a table as it has."""
    for number, part in enumerate(made.parts):
        if not isinstance(part, Table):
            yield PartRow(f"part:{number}", part)
            continue
        yield PartRow(f"part:{number}", replace(part, rows=()))
        for place, row in enumerate(part.rows):
            yield PartRow(f"part:{number}:{place}", replace(part, rows=(row,)))
