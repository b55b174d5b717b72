"""What only shows between the files of a source, and against what was published."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from selfcheck.core.records import Policy
from selfcheck.documents.check import (
    meant,
)
from selfcheck.documents.errors import Mistake
from selfcheck.documents.values import moment_of

if TYPE_CHECKING:
    from selfcheck.documents.draft import Draft, SourceRecord
    from selfcheck.documents.source import PolicySource

AHEAD = timedelta(minutes=5)
"""How far a withdrawal's or reinstatement's time may lie ahead of the author's clock."""


def cross_check(draft: Draft, now: datetime) -> None:
    """Adds to the draft's mistakes what is wrong between its files.

    Names are not looked up among files that could not be read: one mistake is told once.
    """
    _check_ids_in_catalogue(draft)
    _check_repeats(draft)
    _check_cycles(draft)
    for record in draft.records:
        if record.kind == "notice":
            if draft.catalogue_read:
                _check_slugs(draft, record)
        else:
            _check_ahead(draft, record, now)
    if draft.records_read:
        _check_references(draft)


def _check_ids_in_catalogue(draft: Draft) -> None:
    """One id in two entries would make an installed app two products."""
    owner: dict[tuple[str, str], str] = {}
    for slug, app in draft.apps.items():
        for kind, ids in app.get("ids", {}).items():
            for at, one in enumerate(ids):
                first = owner.setdefault((kind, one.casefold()), slug)
                if first != slug:
                    draft.complain(
                        draft.files[slug],
                        f"apps.{slug}.ids.{kind}[{at}]",
                        f"the {kind} id '{one}' belongs to '{first}' already",
                        "keep it in one entry",
                    )


def _check_repeats(draft: Draft) -> None:
    seen: dict[tuple[str, str, int | None], str] = {}
    for record in draft.records:
        key = (record.kind, record.id, record.revision)
        if key in seen:
            what = (
                f"revision {record.revision} of the notice"
                if record.revision
                else f"the {record.kind}"
            )
            draft.complain(
                record.file,
                "id",
                f"{what} '{record.id}' stands in {seen[key]} too",
                "raise revision, or give the new record its own id"
                if record.revision
                else "give the new record its own id",
            )
        seen.setdefault(key, record.file)


def _check_slugs(draft: Draft, record: SourceRecord) -> None:
    known = sorted(draft.apps)
    for at, rule in enumerate(record.document.get("rules", ())):
        for key in ("apps", "except"):
            for place, slug in enumerate(rule.get(key, ())):
                if slug not in draft.apps:
                    draft.complain(
                        record.file,
                        f"rules[{at}].{key}[{place}]",
                        f"'{slug}' is not in the catalogue",
                        meant(slug, known) or "add it to apps.yaml",
                    )


def _check_ahead(draft: Draft, record: SourceRecord, now: datetime) -> None:
    """Withdrawals count at once, whatever their time says: a time ahead cannot be meant."""
    if moment_of(record.document["at"]) > now + AHEAD:
        draft.complain(
            record.file,
            "at",
            f"the time of the {record.kind} lies ahead, but it counts as soon as it is published",
            "write the present time",
        )


def _check_references(draft: Draft) -> None:
    notices = {one.id: one for one in draft.records if one.kind == "notice"}
    withdrawals = {one.id for one in draft.records if one.kind == "withdrawal"}
    for record in draft.records:
        for at, one in enumerate(record.document.get("supersedes", ())):
            _check_known(draft, record, f"supersedes[{at}]", one, "notice", notices)
        if record.kind == "withdrawal":
            withdraws = record.document["withdraws"]
            if withdraws not in notices and withdraws in withdrawals:
                draft.complain(
                    record.file,
                    "withdraws",
                    f"'{withdraws}' is a withdrawal, and a withdrawal cannot be withdrawn",
                    "write a reinstatement",
                )
            elif _check_known(draft, record, "withdraws", withdraws, "notice", notices):
                _check_scope(draft, record)
        if record.kind == "reinstatement":
            _check_known(draft, record, "ends", record.document["ends"], "withdrawal", withdrawals)


def _check_known(
    draft: Draft, record: SourceRecord, path: str, name: str, what: str, known: Iterable[str]
) -> bool:
    if name in known:
        return True
    hint = meant(name, sorted(known))
    draft.complain(
        record.file, path, f"there is no {what} '{name}'", hint or f"write the id of a {what}"
    )
    return False


def _check_scope(draft: Draft, record: SourceRecord) -> None:
    """Rule ids in a withdrawal's scope are those of some revision of its notice."""
    rules = {
        rule["id"]
        for notice in draft.records
        if notice.kind == "notice" and notice.id == record.document["withdraws"]
        for rule in notice.document.get("rules", ())
    }
    for at, name in enumerate(record.document.get("scope", {}).get("rules", ())):
        if name not in rules:
            draft.complain(
                record.file,
                f"scope.rules[{at}]",
                f"'{record.document['withdraws']}' has no rule '{name}'",
                meant(name, sorted(rules)),
            )


def _check_cycles(draft: Draft) -> None:
    """Notices that replace each other would leave none of them in force."""
    above = {
        one.id: one.document.get("supersedes", ()) for one in draft.records if one.kind == "notice"
    }
    for record in draft.records:
        if record.kind != "notice" or record.id in above[record.id]:
            continue
        reached: set[str] = set()
        open_ = list(above[record.id])
        while open_:
            one = open_.pop()
            if one not in reached:
                reached.add(one)
                open_ += above.get(one, ())
        if record.id in reached:
            draft.complain(
                record.file,
                "supersedes",
                f"'{record.id}' supersedes a notice that supersedes it",
                "let only the newer supersede the older",
                key=True,
            )


def compare_with_published(source: PolicySource, published: Policy) -> tuple[Mistake, ...]:
    """What may not be published: records that changed or are gone, apps still needed.

    `published` is the policy that the site holds, as `read_ledgers` gives it.
    """
    return tuple(
        sorted(
            (
                *_changed(source, published),
                *_missing(source, published),
                *_unnamed(source, published),
            )
        )
    )


def _changed(source: PolicySource, published: Policy) -> list[Mistake]:
    records = published.records
    known: dict[tuple[str, str, int | None], str] = {}
    known |= {("notice", one.id, one.revision): one.digest for one in records.notices}
    known |= {("withdrawal", one.id, None): one.digest for one in records.withdrawals}
    known |= {("reinstatement", one.id, None): one.digest for one in records.reinstatements}
    highest: dict[str, int] = {}
    for notice in records.notices:
        highest[notice.id] = max(notice.revision, highest.get(notice.id, 0))
    mistakes = []
    for one in source.records:
        before = known.get((one.kind, one.id, one.revision))
        if before is not None and before != one.digest:
            place = one.written.positions.place("revision" if one.revision else "id")
            message = f"the content of '{one.id}' differs from what was published"
            hint = (
                f"set revision: {highest[one.id] + 1}, or undo the change"
                if one.revision
                else "undo the change, and write a new record with its own id"
            )
            mistakes.append(Mistake(one.file, *place, message, hint))
        elif before is None and one.revision and one.revision < highest.get(one.id, 0):
            message = f"revision {highest[one.id]} of '{one.id}' is published already"
            hint = f"set revision: {highest[one.id] + 1}"
            mistakes.append(
                Mistake(one.file, *one.written.positions.place("revision"), message, hint)
            )
    return mistakes


def _missing(source: PolicySource, published: Policy) -> list[Mistake]:
    here = {(one.kind, one.id) for one in source.records}
    records = published.records
    there = {("notice", one.id) for one in records.notices}
    there |= {("withdrawal", one.id) for one in records.withdrawals}
    there |= {("reinstatement", one.id) for one in records.reinstatements}
    return [
        Mistake(
            f"{kind}s/{name}.yaml",
            1,
            1,
            f"the {kind} '{name}' was published and is missing",
            "put its file back; to take a notice back, withdraw it",
        )
        for kind, name in sorted(there - here)
    ]


def _unnamed(source: PolicySource, published: Policy) -> list[Mistake]:
    """Apps that a published rule names and the catalogue no longer has."""
    named = {
        (slug, notice.id)
        for notice in published.records.notices
        for rule in notice.rules
        for slug in (*rule.apps, *rule.excluded)
        if slug not in source.apps
    }
    return [
        Mistake(
            "apps.yaml",
            1,
            1,
            f"the app '{slug}' is missing, and the published notice '{notice}' names it",
            "put its entry back",
        )
        for slug, notice in sorted(named)
    ]
