"""What publishing would change, in words, so that nobody signs what they have not read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from selfcheck.authoring.assembly import Draft
from selfcheck.authoring.reports import Change, RoleReport
from selfcheck.core.records import Notice, Policy
from selfcheck.core.text import Text

RecordKind = Literal["withdrawal", "reinstatement"]


def changes(before: Policy, after: Policy) -> tuple[Change, ...]:
    """How `after` differs from `before`; records are only ever added."""
    language = after.organization.language
    return (
        *_organization(before, after, language),
        *_apps(before, after, language),
        *_notices(before.records.notices, after.records.notices, language),
        *_others(
            "withdrawal",
            [(one.id, "", Text(())) for one in before.records.withdrawals],
            [(one.id, one.withdraws, one.statement) for one in after.records.withdrawals],
            language,
        ),
        *_others(
            "reinstatement",
            [(one.id, "", Text(())) for one in before.records.reinstatements],
            [(one.id, one.ends, one.statement) for one in after.records.reinstatements],
            language,
        ),
    )


def sentence(change: Change) -> str:
    """A change as a line to read."""
    revision = f", revision {change.revision}" if change.revision else ""
    title = f": {change.title}" if change.title else ""
    return f"{change.what} {change.kind} {change.id}{revision}{title}"


def role_report(draft: Draft) -> RoleReport:
    """Who signed a draft and who could still."""
    signed = draft.signers.signed
    return RoleReport(
        role=draft.role,
        version=draft.metadata.signed.version,
        threshold=draft.signers.threshold,
        signed=tuple(draft.signers.owners[keyid] for keyid in signed),
        missing=draft.missing,
        may_sign=tuple(
            owner for keyid, owner in draft.signers.owners.items() if keyid not in signed
        ),
    )


def missing_sentence(drafts: Iterable[Draft]) -> str:
    """What is still needed before a plan can be published: how many signatures, from whom."""
    parts = []
    for report in map(role_report, drafts):
        if report.missing:
            plural = "signature" if report.missing == 1 else "signatures"
            names = list_of(report.may_sign, "or")
            parts.append(f"{report.missing} more {plural} needed for {report.role}, from {names}")
    return "; ".join(parts)


def list_of(words: Sequence[str], last: str = "and") -> str:
    """Words as a list in a sentence: "A, B or C"."""
    if len(words) < 2:  # noqa: PLR2004 - one word is no list
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def _organization(before: Policy, after: Policy, language: str) -> Iterator[Change]:
    if before.organization != after.organization:
        name = after.organization.name.read(language).text
        yield Change(kind="organization", what="changed", id="organization", title=name)


def _apps(before: Policy, after: Policy, language: str) -> Iterator[Change]:
    for slug in sorted(before.catalogue.keys() | after.catalogue.keys()):
        old, new = before.catalogue.get(slug), after.catalogue.get(slug)
        if old is None and new is not None:
            yield Change(kind="app", what="new", id=slug, title=new.name.read(language).text)
        elif new is None and old is not None:
            yield Change(kind="app", what="removed", id=slug, title=old.name.read(language).text)
        elif new is not None and old != new:
            yield Change(kind="app", what="changed", id=slug, title=new.name.read(language).text)


def _notices(before: Iterable[Notice], after: Iterable[Notice], language: str) -> Iterator[Change]:
    published: Mapping[tuple[str, int], Notice] = {(one.id, one.revision): one for one in before}
    ids = {name for name, _ in published}
    for notice in after:
        if (notice.id, notice.revision) not in published:
            yield Change(
                kind="notice",
                what="revised" if notice.id in ids else "new",
                id=notice.id,
                revision=notice.revision,
                title=notice.title.read(language).text,
            )


def _others(
    kind: RecordKind,
    before: Iterable[tuple[str, str, Text]],
    after: Iterable[tuple[str, str, Text]],
    language: str,
) -> Iterator[Change]:
    known = {name for name, _, _ in before}
    verb = "takes back" if kind == "withdrawal" else "ends"
    for name, concerns, statement in after:
        if name not in known:
            words = statement.read(language).text
            yield Change(kind=kind, what="new", id=name, title=f'{verb} {concerns}: "{words}"')
