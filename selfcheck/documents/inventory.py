"""Inventories: JSON that the program writes, keeps and reads back, and that others may write."""

from __future__ import annotations

import json
from datetime import datetime

from selfcheck.core.apps import (
    Form,
    IdKind,
    InstalledApp,
    Inventory,
    KnownBy,
    SourceReport,
    SourceStatus,
)
from selfcheck.core.devices import UNKNOWN_FACTS, Device, DeviceKind, Facts, Os, Ownership
from selfcheck.documents.canonical import decode
from selfcheck.documents.check import (
    MISSING,
    Check,
    Json,
)
from selfcheck.documents.errors import DocumentError, Mistake
from selfcheck.documents.positions import positions_of
from selfcheck.documents.tables import INVENTORY
from selfcheck.documents.times import write_moment

LARGEST = 64 * 1024 * 1024


def read_inventory(data: bytes, file: str) -> Inventory:
    """The inventory in JSON bytes; `file` names them in errors. Its `live` is true.

    Strict, since a misspelt key would hide an app: raises DocumentError with every mistake,
    each with its line and column.
    """
    value = decode(data, file, LARGEST)
    check = Check()
    document = INVENTORY.read(value, "", check)
    if check.problems or document is MISSING:
        positions = positions_of(data.decode("utf-8"))
        raise DocumentError(
            tuple(
                Mistake(
                    file,
                    *positions.place(one.path, key=one.key),
                    f"{one.path}: {one.message}" if one.path and not one.key else one.message,
                    one.hint,
                )
                for one in check.problems
            )
        )
    return Inventory(
        device=device_of(document["device"]),
        collected_at=datetime.fromisoformat(document["collected_at"]),
        apps=tuple(_app_of(one) for one in document.get("apps", ())),
        sources=tuple(_source_of(one) for one in document.get("sources", ())),
        known_by=KnownBy(document.get("known_by", KnownBy.READ)),
        declared_present=tuple(document.get("declared_present", ())),
        declared_absent=tuple(document.get("declared_absent", ())),
    )


def write_inventory(inventory: Inventory) -> bytes:
    """The inventory as indented JSON, which `read_inventory` reads back unchanged."""
    text = json.dumps(inventory_document(inventory), indent=1, ensure_ascii=True)
    return text.encode("ascii") + b"\n"


def inventory_document(inventory: Inventory) -> dict[str, Json]:
    """The inventory as plain values, unknown facts as null."""
    return {
        "schema": "selfcheck/inventory/v1",
        "collected_at": write_moment(inventory.collected_at),
        "device": device_document(inventory.device),
        "known_by": inventory.known_by.value,
        "apps": [app_document(one) for one in inventory.apps],
        "sources": [
            {
                "name": one.name,
                "status": one.status.value,
                "apps": one.apps,
                "milliseconds": one.milliseconds,
                "detail": one.detail,
            }
            for one in inventory.sources
        ],
        "declared_present": list(inventory.declared_present),
        "declared_absent": list(inventory.declared_absent),
    }


def app_document(app: InstalledApp) -> dict[str, Json]:
    """An installed app as plain values."""
    return {
        "name": app.name,
        "version": app.version,
        "publisher": app.publisher,
        "form": app.form.value,
        "ids": {kind.value: one for kind, one in app.ids.items()},
        "source": app.source,
        "path": app.path,
        "hidden": app.hidden,
        "known_by": app.known_by.value,
    }


def device_document(device: Device) -> dict[str, Json]:
    """A device as plain values."""
    return {
        "id": device.id,
        "kind": device.kind.value,
        "os": device.os.value,
        "os_version": device.os_version,
        "name": device.name,
        "ownership": device.ownership.value if device.ownership else None,
        "access": _facts_document(device.access),
        "region": device.region,
        "groups": _facts_document(device.groups),
    }


def device_of(document: dict[str, Json]) -> Device:
    """A device out of its normal form."""
    ownership = document.get("ownership")
    return Device(
        id=document["id"],
        kind=DeviceKind(document["kind"]),
        os=Os(document["os"]),
        name=document.get("name", ""),
        os_version=document.get("os_version"),
        ownership=Ownership(ownership) if ownership else None,
        access=_facts_of(document.get("access")),
        region=document.get("region"),
        groups=_facts_of(document.get("groups")),
    )


def _facts_of(value: Json) -> Facts:
    """A list is complete; in a map an unlisted name is unknown, and null knows nothing."""
    if value is None:
        return UNKNOWN_FACTS
    return Facts.listed(value) if isinstance(value, list) else Facts(value)


def _facts_document(facts: Facts) -> Json:
    if facts.complete and all(value is True for value in facts.known.values()):
        return list(facts.known)
    return dict(facts.known) or None


def _app_of(document: dict[str, Json]) -> InstalledApp:
    return InstalledApp(
        name=document["name"],
        source=document["source"],
        version=document.get("version"),
        publisher=document.get("publisher"),
        form=Form(document.get("form", Form.NATIVE)),
        ids={IdKind(kind): one for kind, one in document.get("ids", {}).items()},
        path=document.get("path"),
        hidden=document.get("hidden", False),
        known_by=KnownBy(document.get("known_by", KnownBy.READ)),
    )


def _source_of(document: dict[str, Json]) -> SourceReport:
    return SourceReport(
        name=document["name"],
        status=SourceStatus(document["status"]),
        apps=document.get("apps", 0),
        milliseconds=document.get("milliseconds", 0),
        detail=document.get("detail"),
    )
