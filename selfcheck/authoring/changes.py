"""What publishing would change, in words, so that nobody signs what they have not read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from selfcheck.authoring.assembly import Draft
from selfcheck.authoring.details import Details, people_will_read
from selfcheck.authoring.reports.publication import Change, RoleReport
from selfcheck.core.records import Policy
from selfcheck.wording.voice import count


def changes(before: Policy, after: Policy) -> tuple[Change, ...]:
    """How `after` differs from `before`; records are only ever added."""
    details = Details.of(after)
    return (
        *_organization(before, after, details),
        *_apps(before, after, details),
        *_notices(before, after, details),
        *_withdrawals(before, after, details),
        *_reinstatements(before, after),
    )


def sentence(change: Change) -> str:
    """A change as a line to read."""
    revision = f", revision {change.revision}" if change.revision else ""
    title = f": {change.title}" if change.title else ""
    return f"{change.what} {change.kind} {change.id}{revision}{title}"


def lines(changed: Iterable[Change]) -> list[str]:
    """Changes as lines to read, each with its details under it."""
    return [
        line
        for change in changed
        for line in (sentence(change), *(f"    {detail}" for detail in change.details))
    ]


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
    roles: dict[tuple[int, tuple[str, ...]], list[str]] = {}
    for report in map(role_report, drafts):
        if report.missing:
            roles.setdefault((report.missing, report.may_sign), []).append(report.role)
    return "; ".join(
        f"{count(missing, '1 more signature', '{n} more signatures')} needed for {list_of(names)}, "
        f"from {list_of(who, 'or')}"
        for (missing, who), names in roles.items()
    )


def list_of(words: Sequence[str], last: str = "and") -> str:
    """Words as a list in a sentence: "A, B or C"."""
    if len(words) < 2:  # noqa: PLR2004 - one word is no list
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def _organization(before: Policy, after: Policy, details: Details) -> Iterator[Change]:
    old, new = before.organization, after.organization
    if old != new:
        title = details.voice.read(new.name)
        said = tuple(details.organization(old, new))
        yield Change(
            kind="organization", what="changed", id="organization", title=title, details=said
        )


def _apps(before: Policy, after: Policy, details: Details) -> Iterator[Change]:
    read = details.voice.read
    for slug in sorted(before.catalogue.keys() | after.catalogue.keys()):
        old, new = before.catalogue.get(slug), after.catalogue.get(slug)
        if old is None and new is not None:
            said = tuple(details.new_app(new))
            yield Change(kind="app", what="new", id=slug, title=read(new.name), details=said)
        elif new is None and old is not None:
            yield Change(kind="app", what="removed", id=slug, title=read(old.name))
        elif new is not None and old is not None and old != new:
            said = tuple(details.changed_app(old, new))
            yield Change(kind="app", what="changed", id=slug, title=read(new.name), details=said)


def _notices(before: Policy, after: Policy, details: Details) -> Iterator[Change]:
    published = {(one.id, one.revision): one for one in before.records.notices}
    latest = {one.id: one for one in sorted(published.values(), key=lambda one: one.revision)}
    for notice in after.records.notices:
        if (notice.id, notice.revision) not in published:
            old = latest.get(notice.id)
            said = (
                details.new_notice(notice) if old is None else details.revised_notice(old, notice)
            )
            yield Change(
                kind="notice",
                what="new" if old is None else "revised",
                id=notice.id,
                revision=notice.revision,
                title=details.voice.read(notice.title),
                details=tuple(said),
            )


def _withdrawals(before: Policy, after: Policy, details: Details) -> Iterator[Change]:
    known = {one.id for one in before.records.withdrawals}
    for one in after.records.withdrawals:
        if one.id not in known:
            yield Change(
                kind="withdrawal",
                what="new",
                id=one.id,
                title=f"takes back {one.withdraws}",
                details=tuple(details.withdrawal(one)),
            )


def _reinstatements(before: Policy, after: Policy) -> Iterator[Change]:
    known = {one.id for one in before.records.reinstatements}
    for one in after.records.reinstatements:
        if one.id not in known:
            yield Change(
                kind="reinstatement",
                what="new",
                id=one.id,
                title=f"ends {one.ends}",
                details=(people_will_read(one.statement),),
            )
