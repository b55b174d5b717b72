"""Everything wrong in a policy source, and what is dubious without being wrong."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from selfcheck.authoring.key_changes import warnings_of
from selfcheck.authoring.ledgers import source_contents
from selfcheck.authoring.reports import LintMistake, LintReport
from selfcheck.authoring.roles import Role
from selfcheck.authoring.site import Site, metadata_path, read_site
from selfcheck.core.clashes import Key, possible_clashes
from selfcheck.documents.errors import DocumentError, Mistake
from selfcheck.documents.source import PolicySource, read_source


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
            warnings += _about_keys(current)
            source, _ = source_contents(folder, current, now)
    except DocumentError as error:
        return LintReport(
            errors=tuple(map(_shown, error.mistakes)), warnings=tuple(map(_shown, warnings))
        )
    warnings += sorted(_clashes(source, now))
    return LintReport(errors=(), warnings=tuple(map(_shown, warnings)))


def sentence(mistake: LintMistake) -> str:
    """A mistake as editors and people read it: where, what, and the hint."""
    hint = f" ({mistake.hint})" if mistake.hint else ""
    return f"{mistake.file}:{mistake.line}:{mistake.column}: {mistake.message}{hint}"


def _about_keys(site: Site) -> Iterator[Mistake]:
    """What is dangerous about who may sign; it stands in the site's newest root."""
    file = site.folder / metadata_path(Role.ROOT, site.root.signed.version)
    for warning in warnings_of(site):
        message, _, hint = warning.partition(". ")
        yield Mistake(str(file), 1, 1, message, hint.rstrip("."))


def _clashes(source: PolicySource, now: datetime) -> Iterator[Mistake]:
    """Rules that would leave somebody with two instructions that disagree."""
    for clash in possible_clashes(source.policy, now):
        file, line, column = _place(source, clash.permits)
        (notice, rule), other = clash.permits, clash.prohibits
        yield Mistake(
            file,
            line,
            column,
            f"the rule {rule} of {notice} could clash with the rule {other[1]} of {other[0]}: "
            "neither is narrower, and who is under both is told to wait",
            "let one of them lie within the other, or supersede its notice",
        )


def _place(source: PolicySource, key: Key) -> tuple[str, int, int]:
    """Where the highest revision that has this rule writes it."""
    found = [
        (record.revision or 0, record.file, *record.written.positions.place(f"rules[{at}].id"))
        for record in source.records
        if record.kind == "notice" and record.id == key[0]
        for at, rule in enumerate(record.document.get("rules", ()))
        if rule["id"] == key[1]
    ]
    _, file, line, column = max(found)
    return file, line, column


def _shown(mistake: Mistake) -> LintMistake:
    return LintMistake(
        file=mistake.file,
        line=mistake.line,
        column=mistake.column,
        message=mistake.message,
        hint=mistake.hint,
    )
