"""A policy source compiled to ledgers, keeping what was published and the parts it lies in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from selfcheck.core.frozen import frozen
from selfcheck.documents.canonical import canonical, decode, digest
from selfcheck.documents.check import (
    Json,
)
from selfcheck.documents.errors import DocumentError
from selfcheck.documents.layout import (
    LARGEST_FILE,
    LEDGER_SCHEMA,
    NOTICES,
    PART_SCHEMA,
    WITHDRAWALS,
    Role,
)

if TYPE_CHECKING:
    from selfcheck.documents.source import PolicySource

Targets = dict[str, bytes]
"""Target path -> bytes."""

Key = tuple[str, ...]


@frozen
class Entry:
    """One thing in a ledger: the section it lies in, and the document. `name` is a map's key."""

    section: str
    document: Json
    name: str = ""

    @property
    def key(self) -> Key:
        """What makes it the same entry: a slug, or a record's id and revision."""
        if self.name or self.section == "organization":
            return (self.section, self.name)
        record = self.document if isinstance(self.document, dict) else {}
        if "id" not in record:
            return (self.section, digest(self.document))
        return (self.section, str(record["id"]), str(record.get("revision", "")))

    @property
    def size(self) -> int:
        return len(self.name) + 4 + len(canonical(self.document))


def compile_notices(source: PolicySource, published: Mapping[str, bytes]) -> Targets:
    """The notices role's targets: organization, catalogue, notices and reinstatements.

    `published` are the role's targets as they stand, empty for the first time: every record
    in them is kept, earlier revisions too, and parts that need not change keep their names.
    Raises DocumentError where a published record would change or `published` is not ours.
    """
    entries = [Entry("organization", source.organization)]
    entries += [Entry("apps", one, slug) for slug, one in sorted(source.apps.items())]
    entries += [
        Entry(f"{one.kind}s", one.document)
        for one in source.records
        if f"{one.kind}s" in NOTICES.sections
    ]
    return _compile(NOTICES, entries, published, keep=("notices", "reinstatements"))


def compile_withdrawals(source: PolicySource, published: Mapping[str, bytes]) -> Targets:
    """The withdrawals role's targets; `published` and errors as for `compile_notices`."""
    entries = [
        Entry("withdrawals", one.document) for one in source.records if one.kind == "withdrawal"
    ]
    return _compile(WITHDRAWALS, entries, published, keep=WITHDRAWALS.sections)


def add_withdrawal(document: Json, published: Mapping[str, bytes]) -> Targets:
    """The withdrawals role's targets with one more record, whatever the source looks like."""
    return _compile(
        WITHDRAWALS, [Entry("withdrawals", document)], published, keep=WITHDRAWALS.sections
    )


def add_reinstatement(document: Json, published: Mapping[str, bytes]) -> Targets:
    """The notices role's targets with one more reinstatement and nothing else changed."""
    return _compile(NOTICES, [Entry("reinstatements", document)], published, keep=NOTICES.sections)


def _compile(
    role: Role, entries: Sequence[Entry], published: Mapping[str, bytes], keep: Sequence[str]
) -> Targets:
    groups = _published(role, published)
    wanted = {entry.key: entry for entry in entries}
    for group in groups:
        for entry in group:
            if entry.section in keep:
                _refuse_change(entry, wanted.get(entry.key))
                wanted[entry.key] = entry
    placed: set[Key] = set()
    kept: list[list[Entry]] = []
    for group in groups:
        keys = [entry.key for entry in group if entry.key in wanted and entry.key not in placed]
        placed.update(keys)
        kept.append([wanted[key] for key in keys])
    *sealed, tail = kept or [[]]
    tail = [*tail, *(wanted[entry.key] for entry in entries if entry.key not in placed)]
    return _write(role, sealed, tail)


def _refuse_change(published: Entry, wanted: Entry | None) -> None:
    if wanted is None or digest(wanted.document) == digest(published.document):
        return
    section, name, *revision = published.key
    raise DocumentError.at(
        f"{section}/{name}",
        " ".join(
            [
                "was published with other content",
                *(f"as revision {one}" for one in revision if one),
            ]
        ),
        "raise revision" if section == "notices" else "write a new record with its own id",
    )


def _published(role: Role, targets: Mapping[str, bytes]) -> list[list[Entry]]:
    """The entries of each published part, and last those that the index holds itself."""
    if not targets:
        return []
    index = _opened(role, targets, role.index, LEDGER_SCHEMA)
    parts = [_opened(role, targets, path, PART_SCHEMA) for path in index.get("parts", [])]
    return [list(_entries(role, document)) for document in (*parts, index)]


def _opened(role: Role, targets: Mapping[str, bytes], path: str, schema: str) -> dict[str, Json]:
    if path not in targets:
        raise DocumentError.at(path, "is missing from what was published", "restore the site")
    document = decode(targets[path], path, LARGEST_FILE)
    known = {"schema", "parts", *role.sections}
    if (
        not isinstance(document, dict)
        or document.get("schema") != schema
        or document.keys() - known
    ):
        raise DocumentError.at(
            path, "was not published by this version", "install a newer version of selfcheck-policy"
        )
    return document


def _entries(role: Role, document: dict[str, Json]) -> Iterable[Entry]:
    for section in role.sections:
        held = document.get(section)
        match held:
            case None:
                continue
            case list():
                yield from (Entry(section, one) for one in held)
            case dict() if section == "apps":
                yield from (Entry(section, one, slug) for slug, one in held.items())
            case _:
                yield Entry(section, held)


def _write(role: Role, sealed: Sequence[Sequence[Entry]], tail: Sequence[Entry]) -> Targets:
    targets: Targets = {}
    *full, rest = _chunks(tail, role.seal)
    for group in [*(chunk for old in sealed for chunk in _chunks(old, role.seal)), *full]:
        if group:
            data = _bytes({"schema": PART_SCHEMA, **_sections(group)})
            targets[role.part_path(data)] = data
    index = {"schema": LEDGER_SCHEMA, "parts": list(targets), **_sections(rest)}
    targets[role.index] = _bytes(index)
    return targets


def _chunks(entries: Sequence[Entry], seal: int) -> list[list[Entry]]:
    """The entries in their order, cut before `seal` bytes are passed; the last is unfinished."""
    chunks: list[list[Entry]] = [[]]
    size = 0
    for entry in entries:
        if chunks[-1] and size + entry.size > seal:
            chunks.append([])
            size = 0
        chunks[-1].append(entry)
        size += entry.size
    return chunks


def _sections(entries: Sequence[Entry]) -> dict[str, Json]:
    result: dict[str, Json] = {}
    for entry in entries:
        if entry.name:
            result.setdefault(entry.section, {})[entry.name] = entry.document
        elif entry.section == "organization":
            result[entry.section] = entry.document
        else:
            result.setdefault(entry.section, []).append(entry.document)
    return result


def _bytes(document: Json) -> bytes:
    return canonical(document) + b"\n"
