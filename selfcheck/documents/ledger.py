"""Compiled ledgers as a client reads them: bounded, and nothing that was signed is lost.

Each role has an index, `ROLE/ledger.json`, which holds the newest entries itself and names
immutable parts with the older ones. What a role may not sign is not taken from it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from selfcheck.core.apps import CatalogueApp
from selfcheck.core.records import (
    Notice,
    Organization,
    Policy,
    Records,
    Reinstatement,
    UnreadRecord,
    Withdrawal,
)
from selfcheck.documents.canonical import decode, digest
from selfcheck.documents.check import (
    MISSING,
    Check,
    Json,
)
from selfcheck.documents.compiling import (
    add_reinstatement,
    add_withdrawal,
    compile_notices,
    compile_withdrawals,
)
from selfcheck.documents.errors import DocumentError, printable
from selfcheck.documents.layout import (
    LARGEST_FILE,
    LARGEST_LEDGER,
    LEDGER_SCHEMA,
    MOST_PARTS,
    MOST_RECORDS,
    NOTICES,
    PART_SCHEMA,
    WITHDRAWALS,
    Role,
)
from selfcheck.documents.shapes import (
    EXTENSION,
)
from selfcheck.documents.tables import APP, ID, ORGANIZATION, RECORDS
from selfcheck.documents.values import (
    app_of,
    notice_of,
    organization_of,
    reinstatement_of,
    withdrawal_of,
)

__all__ = [
    "add_reinstatement",
    "add_withdrawal",
    "compile_notices",
    "compile_withdrawals",
    "digest",
    "parts_of",
    "read_ledgers",
]

KINDS = {"notices": "notice", "withdrawals": "withdrawal", "reinstatements": "reinstatement"}


def parts_of(index: bytes) -> tuple[str, ...]:
    """The target paths of the parts that an index of either role names, in their order.

    Raises DocumentError where the index cannot be read or names anything but parts of one role.
    """
    return _parts(_opened(index, "the index", LEDGER_SCHEMA), "the index", None)


def read_ledgers(notices: Mapping[str, bytes], withdrawals: Mapping[str, bytes]) -> Policy:
    """The policy that both roles' targets hold, by target path.

    Raises DocumentError where a ledger as a whole cannot be read: not JSON, too large, a part
    missing or not the one that was named, or no organization. A single bad entry becomes a
    record with `unknown`, or an UnreadRecord.
    """
    found = _Found()
    for role, targets in ((NOTICES, notices), (WITHDRAWALS, withdrawals)):
        for file, document in _documents(role, targets):
            found.take(role, file, document)
    if found.organization is None:
        raise DocumentError.at(NOTICES.index, "names no organization", "ask IT to publish again")
    return Policy(found.organization, found.catalogue, found.records())


def _documents(role: Role, targets: Mapping[str, bytes]) -> Iterator[tuple[str, dict[str, Json]]]:
    if role.index not in targets:
        raise DocumentError.at(role.index, "is missing", "refresh")
    if sum(len(data) for data in targets.values()) > LARGEST_LEDGER:
        raise DocumentError.at(role.index, "the ledger is larger than we read", "ask IT")
    index = _opened(targets[role.index], role.index, LEDGER_SCHEMA)
    for path in _parts(index, role.index, role):
        if path not in targets:
            raise DocumentError.at(path, "is missing", "refresh")
        if role.part_path(targets[path]) != path:
            raise DocumentError.at(path, "is not the part that was named", "refresh")
        yield path, _opened(targets[path], path, PART_SCHEMA)
    yield role.index, index


def _opened(data: bytes, file: str, schema: str) -> dict[str, Json]:
    document = decode(data, file, LARGEST_FILE)
    if not isinstance(document, dict) or document.get("schema") != schema:
        raise DocumentError.at(file, f"is no {schema}", "install a newer version of Self-Check")
    return document


def _parts(index: dict[str, Json], file: str, role: Role | None) -> tuple[str, ...]:
    parts = index.get("parts", [])
    if not isinstance(parts, list) or len(parts) > MOST_PARTS:
        raise DocumentError.at(file, "its list of parts cannot be read", "ask IT")
    folder = f"{role.name}" if role is not None else f"{NOTICES.name}|{WITHDRAWALS.name}"
    pattern = re.compile(rf"({folder})/parts/[0-9a-f]{{32}}\.json")
    for part in parts:
        if not isinstance(part, str) or not pattern.fullmatch(part):
            raise DocumentError.at(file, "names something that is no part of it", "ask IT")
    if len(set(parts)) != len(parts):
        raise DocumentError.at(file, "names a part twice", "ask IT")
    return tuple(parts)


@dataclass(slots=True, eq=False, repr=False)
class _Found:
    """What the ledgers gave so far. Records that stand twice are kept once."""

    organization: Organization | None = None
    catalogue: dict[str, CatalogueApp] = field(default_factory=dict)
    notices: dict[str, Notice] = field(default_factory=dict)
    withdrawals: dict[str, Withdrawal] = field(default_factory=dict)
    reinstatements: dict[str, Reinstatement] = field(default_factory=dict)
    unread: dict[str, UnreadRecord] = field(default_factory=dict)
    count: int = 0

    def records(self) -> Records:
        return Records(
            tuple(self.notices.values()),
            tuple(self.withdrawals.values()),
            tuple(self.reinstatements.values()),
            tuple(self.unread.values()),
        )

    def take(self, role: Role, file: str, document: dict[str, Json]) -> None:
        for key, value in document.items():
            if key in ("schema", "parts") or key.startswith(EXTENSION):
                continue
            if key not in role.sections:
                detail = (
                    f"{file} holds '{printable(key[:60])}', which this version does not know there"
                )
                self._lose(UnreadRecord(printable(key[:60]), None, detail))
            elif key == "organization":
                self._take_organization(value, file)
            elif key == "apps":
                self._take_apps(value, file)
            else:
                self._take_records(key, value, file)

    def _take_organization(self, value: Json, file: str) -> None:
        document = ORGANIZATION.read(value, "", check := Check(hints=False))
        if document is MISSING:
            raise DocumentError.at(file, f"the organization: {_detail(check)}", "ask IT")
        self.organization = organization_of(document)

    def _take_apps(self, value: Json, file: str) -> None:
        if not isinstance(value, dict):
            self._lose(UnreadRecord("app", None, f"the apps in {file} are no map"))
            return
        self._count(len(value), file)
        for slug, one in value.items():
            check = Check(hints=False)
            document = APP.read(one, "", check)
            if ID.read(slug, "", check) is MISSING or check.problems:
                self._lose(UnreadRecord("app", printable(slug[:100]), _detail(check)))
            if document is not MISSING:
                self.catalogue[slug] = app_of(slug, document)

    def _take_records(self, section: str, value: Json, file: str) -> None:
        if not isinstance(value, list):
            detail = f"the {section} in {file} are no list"
            self._lose(UnreadRecord(KINDS[section], None, detail))
            return
        self._count(len(value), file)
        for one in value:
            self._take_record(section, one)

    def _take_record(self, section: str, raw: Json) -> None:
        check = Check(hints=False)
        document = RECORDS[section].read(raw, "", check)
        try:
            mark = digest(raw)
        except ValueError as error:
            self._lose(_salvage(section, raw, str(error)))
            return
        if document is MISSING:
            self._lose(_salvage(section, raw, _detail(check)))
            return
        unknown = tuple(printable(problem.path) or "the whole record" for problem in check.problems)
        match section:
            case "notices":
                self.notices[mark] = notice_of(document, mark, unknown)
            case "withdrawals":
                self.withdrawals[mark] = withdrawal_of(document, mark, unknown)
            case _:
                self.reinstatements[mark] = reinstatement_of(document, mark, unknown)

    def _lose(self, record: UnreadRecord) -> None:
        key = repr(record)
        self.unread[hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()] = record

    def _count(self, more: int, file: str) -> None:
        self.count += more
        if self.count > MOST_RECORDS:
            raise DocumentError.at(
                file, f"the ledger has more than {MOST_RECORDS} entries", "ask IT"
            )


def _detail(check: Check) -> str:
    return printable(
        "; ".join(
            f"{problem.path}: {problem.message}" if problem.path else problem.message
            for problem in check.problems[:5]
        )
    )


def _salvage(section: str, raw: Json, detail: str) -> UnreadRecord:
    """What can still be said of a record that cannot be read: whom it concerns."""
    record = raw if isinstance(raw, dict) else {}
    supersedes = record.get("supersedes")
    return UnreadRecord(
        kind=KINDS[section],
        id=_id(record.get("id")),
        detail=detail,
        concerns=_id(record.get("withdraws" if section == "withdrawals" else "ends")),
        supersedes=tuple(
            known
            for known in (_id(one) for one in (supersedes if isinstance(supersedes, list) else ()))
            if known is not None
        ),
    )


def _id(value: Json) -> str | None:
    read = ID.read(value, "", Check(hints=False))
    return None if read is MISSING else str(read)
