"""Everything wrong in a policy source, and what is dubious without being wrong."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from selfcheck.authoring.changes import list_of
from selfcheck.authoring.key_changes import warnings_of
from selfcheck.authoring.ledgers import source_contents
from selfcheck.authoring.reports.lint import LintMistake, LintReport
from selfcheck.authoring.roles import Role
from selfcheck.authoring.site import metadata_path, read_site
from selfcheck.authoring.skeleton import placeholders
from selfcheck.core.clashes import Key, possible_clashes
from selfcheck.documents.errors import DocumentError, Mistake
from selfcheck.documents.source import PolicySource, read_source

NAMED = 3
"""So many rules are named that one rule could clash with; more are counted."""


def lint(folder: Path, site: Path | None, now: datetime) -> LintReport:
    """Errors, which keep a source from being published, and warnings, which do not.

    With a site also what may not be published because the site says otherwise already.
    """
    warnings: list[Mistake] = []
    try:
        if site is None:
            source = read_source(folder, now)
        else:
            current = read_site(site)
            newest = metadata_path(Role.ROOT, current.root.signed.version)
            warnings += _about(str(current.folder / newest), warnings_of(current))
            source, _ = source_contents(folder, current, now)
    except DocumentError as error:
        return LintReport(
            errors=tuple(map(_shown, error.mistakes)), warnings=tuple(map(_shown, warnings))
        )
    warnings += _about("organization.yaml", placeholders(source.policy.organization))
    warnings += sorted(_clashes(source, now))
    return LintReport(errors=(), warnings=tuple(map(_shown, warnings)))


def sentence(mistake: LintMistake) -> str:
    """A mistake as editors and people read it: where, what, and the hint."""
    hint = f" ({mistake.hint})" if mistake.hint else ""
    return f"{mistake.file}:{mistake.line}:{mistake.column}: {mistake.message}{hint}"


def _about(file: str, warnings: Iterable[str]) -> Iterator[Mistake]:
    """Warnings about a whole file: who may sign stands in a site's newest root, for one."""
    for warning in warnings:
        message, _, hint = warning.partition(". ")
        yield Mistake(file, 1, 1, message, hint.rstrip("."))


def _clashes(source: PolicySource, now: datetime) -> Iterator[Mistake]:
    """Rules that would leave somebody with two instructions that disagree, one line a rule."""
    against: dict[Key, list[Key]] = defaultdict(list)
    for clash in possible_clashes(source.policy, now):
        against[clash.permits].append(clash.prohibits)
    places = _places(source) if against else {}
    for (notice, rule), others in against.items():
        named = [f"the rule {name} of {id_}" for id_, name in others[:NAMED]]
        more = len(others) - NAMED
        listed = list_of([*named, f"{more} more"] if more > 0 else named)
        yield Mistake(
            *places[notice, rule],
            f"the rule {rule} of {notice} could clash with {listed}: "
            "neither is narrower, and who is under both is told to wait",
            "let one of them lie within the other, or supersede its notice",
        )


def _places(source: PolicySource) -> dict[Key, tuple[str, int, int]]:
    """Where each rule is written, in the highest revision that has it."""
    found: dict[Key, tuple[int, str, int, int]] = {}
    for record in source.records:
        if record.kind == "notice":
            for at, rule in enumerate(record.document.get("rules", ())):
                place = record.written.positions.place(f"rules[{at}].id")
                one = (record.revision or 0, record.file, *place)
                key = record.id, rule["id"]
                found[key] = max(one, found.get(key, one))
    return {key: (file, line, column) for key, (_, file, line, column) in found.items()}


def _shown(mistake: Mistake) -> LintMistake:
    return LintMistake(
        file=mistake.file,
        line=mistake.line,
        column=mistake.column,
        message=mistake.message,
        hint=mistake.hint,
    )
