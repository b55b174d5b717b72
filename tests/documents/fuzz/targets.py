"""What is fuzzed: each target takes any bytes, and only DocumentError may come out of it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from selfcheck.documents.authored import read_yaml
from selfcheck.documents.canonical import canonical, digest
from selfcheck.documents.check import MISSING, Check
from selfcheck.documents.crosscheck import cross_check
from selfcheck.documents.draft import Draft, SourceRecord
from selfcheck.documents.errors import DocumentError
from selfcheck.documents.inventory import read_inventory, write_inventory
from selfcheck.documents.layout import NOTICES, WITHDRAWALS
from selfcheck.documents.ledger import parts_of, read_ledgers
from selfcheck.documents.tables import APPS, ORGANIZATION, RECORDS
from selfcheck.documents.values import (
    app_of,
    notice_of,
    organization_of,
    reinstatement_of,
    withdrawal_of,
)

ZONE = ZoneInfo("America/Los_Angeles")
NOW = datetime(2026, 1, 1, tzinfo=UTC)
EMPTY_WITHDRAWALS = b'{"schema":"selfcheck/ledger/v1","parts":[]}'
EMPTY_NOTICES = (
    b'{"schema":"selfcheck/ledger/v1","organization":{"schema":"selfcheck/organization/v1",'
    b'"name":"E","time_zone":"UTC","language":"en","contact":[{"name":"IT"}]}}'
)


def fuzz_yaml(data: bytes) -> None:
    """The reader for authors, as every kind of document; what passes must make a value."""
    for name, shape in {"organization": ORGANIZATION, "apps": APPS, **RECORDS}.items():
        written = read_yaml(data, "f.yaml")
        document = written.read(shape, Check(authored=True, zone=ZONE))
        for mistake in written.mistakes:
            assert mistake.line >= 1
            assert mistake.column >= 1
            assert str(mistake).isprintable()
        if document is MISSING or written.mistakes:
            continue
        canonical(document)
        match name:
            case "organization":
                organization_of(document)
            case "apps":
                [app_of(slug, one) for slug, one in document.get("apps", {}).items()]
            case "notices":
                notice_of(document, digest(document))
            case "withdrawals":
                withdrawal_of(document, digest(document))
            case _:
                reinstatement_of(document, digest(document))


def fuzz_source(data: bytes) -> None:
    """The checks between files, over records that stand in one text between lines of =."""
    draft = Draft(folder=None, organization={"time_zone": "UTC"})  # type: ignore[arg-type]
    for at, part in enumerate(data.split(b"\n=\n")[:8]):
        written = read_yaml(part, f"{at}.yaml")
        for name, shape in {"apps": APPS, **RECORDS}.items():
            document = written.read(shape, Check(authored=True, zone=ZONE))
            if document is MISSING or written.mistakes:
                written.mistakes.clear()
                continue
            if name == "apps":
                draft.apps.update(document.get("apps", {}))
                draft.files.update(dict.fromkeys(draft.apps, written.file))
            else:
                kind = name.removesuffix("s")
                draft.records.append(
                    SourceRecord(kind, written.file, document, digest(document), written)
                )
            draft.written[written.file] = written
    cross_check(draft, NOW)


def fuzz_ledger(data: bytes) -> None:
    """The reader for clients, with the bytes as either role's index and as a part."""
    for notices, withdrawals in (
        ({NOTICES.index: data}, {WITHDRAWALS.index: EMPTY_WITHDRAWALS}),
        ({NOTICES.index: EMPTY_NOTICES}, {WITHDRAWALS.index: data}),
        (_with_part(data), {WITHDRAWALS.index: EMPTY_WITHDRAWALS}),
    ):
        with contextlib.suppress(DocumentError):
            policy = read_ledgers(notices, withdrawals)
            hash(policy.records.unread)
    with contextlib.suppress(DocumentError):
        parts_of(data)


def _with_part(data: bytes) -> dict[str, bytes]:
    path = NOTICES.part_path(data)
    index = EMPTY_NOTICES[:-1] + b',"parts":["' + path.encode() + b'"]}'
    return {NOTICES.index: index, path: data}


def fuzz_inventory(data: bytes) -> None:
    """The inventory reader; what it takes, it writes and reads back unchanged."""
    try:
        inventory = read_inventory(data, "f.json")
    except DocumentError:
        return
    again = write_inventory(inventory)
    assert read_inventory(again, "g.json") == inventory
    assert write_inventory(read_inventory(again, "g.json")) == again


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    "yaml": fuzz_yaml,
    "source": fuzz_source,
    "ledger": fuzz_ledger,
    "inventory": fuzz_inventory,
}
