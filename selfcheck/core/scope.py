"""Whom a rule or a withdrawal reaches, in three values, and which facts are missing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from selfcheck.core.devices import (
    Audience,
    Device,
    DeviceScope,
    Facts,
    Person,
    Tri,
    all_of,
    any_of,
)


def with_person(device: Device, person: Person) -> Device:
    """The device with its unknown groups and region filled from what is known of the person."""
    region = person.region if device.region is None else device.region
    return replace(device, groups=_filled(device.groups, person.groups), region=region)


def _filled(facts: Facts, others: Facts) -> Facts:
    if facts.complete:
        return facts
    known = {name: value for name, value in facts.known.items() if value is not None}
    return Facts({**facts.known, **others.known, **known}, complete=others.complete)


def in_devices(scope: DeviceScope, device: Device) -> Tri:
    """Whether `scope` covers the device: within a key any value, across keys all."""
    if (scope.kind and device.kind not in scope.kind) or (scope.os and device.os not in scope.os):
        return False
    facts: list[Tri] = []  # of the keys that are there: nearly all are empty
    if scope.ownership:
        facts.append(_one_of(scope.ownership, device.ownership))
    if scope.access:
        facts.append(_any_fact(scope.access, device.access.get))
    if scope.regions:
        facts.append(_one_of(scope.regions, device.region))
    if scope.groups:
        facts.append(_any_fact(scope.groups, device.groups.get))
    return all_of(facts) if facts else True


def in_audience(audience: Audience, device: Device) -> Tri:
    """Whether the person who uses the device is among those a notice is for."""
    if not audience.groups and not audience.regions:
        return True
    return all_of(
        (_any_fact(audience.groups, device.groups.get), _one_of(audience.regions, device.region))
    )


def in_groups(groups: Iterable[str], device: Device) -> Tri:
    """Whether the person belongs to any of the groups; no group at all is none."""
    return any_of(device.groups.get(name) for name in groups)


def missing_facts(scope: DeviceScope, audience: Audience, device: Device) -> Iterator[str]:
    """The facts that keep the scope from being known, as the names used in questions."""
    if _one_of(scope.ownership, device.ownership) is None:
        yield "ownership"
    if None in (_one_of(scope.regions, device.region), _one_of(audience.regions, device.region)):
        yield "region"
    if _any_fact(scope.access, device.access.get) is None:
        yield from (f"access:{name}" for name in scope.access if device.access.get(name) is None)
    for groups in (scope.groups, audience.groups):
        if _any_fact(groups, device.groups.get) is None:
            yield from missing_groups(groups, device)


def missing_groups(groups: Iterable[str], device: Device) -> Iterator[str]:
    """The groups of which it is not known whether the person belongs to them."""
    return (f"group:{name}" for name in groups if device.groups.get(name) is None)


def _one_of(wanted: tuple[str, ...], value: str | None) -> Tri:
    if not wanted:
        return True
    return None if value is None else value in wanted


def _any_fact(wanted: tuple[str, ...], known: Callable[[str], Tri]) -> Tri:
    return any_of(map(known, wanted)) if wanted else True
