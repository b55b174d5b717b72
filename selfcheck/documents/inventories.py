"""Saved inventories read fast, for previews over thousands of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Annotated

import msgspec

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
from selfcheck.documents.inventory import LARGEST, read_inventory

Moment = Annotated[datetime, msgspec.Meta(tz=True)]
NamedFacts = list[str] | dict[str, bool | None] | None


class _App(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    source: str
    version: str | None = None
    publisher: str | None = None
    form: Form = Form.NATIVE
    ids: dict[IdKind, str] = {}
    path: str | None = None
    hidden: bool = False
    known_by: KnownBy = KnownBy.READ


class _Source(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    status: SourceStatus
    apps: int = 0
    milliseconds: int = 0
    detail: str | None = None


class _Device(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    kind: DeviceKind
    os: Os
    os_version: str | None = None
    name: str = ""
    ownership: Ownership | None = None
    access: NamedFacts = None
    region: str | None = None
    groups: NamedFacts = None


class _Inventory(msgspec.Struct, forbid_unknown_fields=True):
    schema: str
    collected_at: Moment
    device: _Device
    known_by: KnownBy = KnownBy.READ
    apps: list[_App] = []
    sources: list[_Source] = []
    declared_present: list[str] = []
    declared_absent: list[str] = []


_DECODER = msgspec.json.Decoder(_Inventory)
_SCHEMA = "selfcheck/inventory/v1"


def read_saved(data: bytes, file: str) -> Inventory:
    """As `read_inventory`, for a saved file that does not age; raises DocumentError.

    Whatever does not fit exactly is read again by the slower reader, which finds every mistake
    and also takes what this one is too plain for.
    """
    try:
        found = _DECODER.decode(data) if len(data) <= LARGEST else None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        found = None
    if found is None or found.schema != _SCHEMA or not found.device.id:
        return replace(read_inventory(data, file), live=False)
    return _inventory_of(found)


def _inventory_of(found: _Inventory) -> Inventory:
    device = found.device
    return Inventory(
        device=Device(
            id=device.id,
            kind=device.kind,
            os=device.os,
            name=device.name,
            os_version=device.os_version,
            ownership=device.ownership,
            access=_facts(device.access),
            region=device.region,
            groups=_facts(device.groups),
        ),
        collected_at=found.collected_at,
        apps=tuple(
            InstalledApp(
                one.name,
                one.source,
                one.version,
                one.publisher,
                one.form,
                one.ids,
                one.path,
                one.hidden,
                one.known_by,
            )
            for one in found.apps
        ),
        sources=tuple(
            SourceReport(one.name, one.status, one.apps, one.milliseconds, one.detail)
            for one in found.sources
        ),
        known_by=found.known_by,
        declared_present=tuple(found.declared_present),
        declared_absent=tuple(found.declared_absent),
        live=False,
    )


def _facts(named: NamedFacts) -> Facts:
    if named is None:
        return UNKNOWN_FACTS
    return Facts.listed(named) if isinstance(named, list) else Facts(named)
