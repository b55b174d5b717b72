"""Devices, the facts known about them, and scope in three values: yes, no, not known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from enum import StrEnum

from selfcheck.core.frozen import frozen

Tri = bool | None
"""A fact: true, false, or None for not known."""


def all_of(values: Iterable[Tri]) -> Tri:
    """True when all are; one false beats any unknown."""
    result: Tri = True
    for value in values:
        if value is False:
            return False
        if value is None:
            result = None
    return result


def any_of(values: Iterable[Tri]) -> Tri:
    """True when one is; one true beats any unknown."""
    result: Tri = False
    for value in values:
        if value is True:
            return True
        if value is None:
            result = None
    return result


class DeviceKind(StrEnum):
    COMPUTER = "computer"
    PHONE = "phone"
    TABLET = "tablet"


class Os(StrEnum):
    """Operating systems; an iPad is `ios` with the kind `tablet`."""

    WINDOWS = "windows"
    MACOS = "macos"
    LINUX = "linux"
    ANDROID = "android"
    IOS = "ios"
    CHROMEOS = "chromeos"


class Ownership(StrEnum):
    COMPANY = "company"
    PERSONAL = "personal"


@frozen
class Facts:
    """Named facts that are each true, false or unknown.

    A complete list makes every unlisted name false; otherwise an unlisted name is unknown.
    """

    known: Mapping[str, Tri] = field(default_factory=dict)
    complete: bool = False

    @classmethod
    def listed(cls, names: Iterable[str]) -> Facts:
        """A complete list: these and no others."""
        return cls(dict.fromkeys(names, True), complete=True)

    def get(self, name: str) -> Tri:
        return self.known.get(name, False if self.complete else None)


UNKNOWN_FACTS = Facts()


@frozen
class Device:
    """A computer, phone or tablet, with what is known about it; None is unknown."""

    id: str
    kind: DeviceKind
    os: Os
    name: str = ""
    os_version: str | None = None
    ownership: Ownership | None = None
    access: Facts = UNKNOWN_FACTS
    region: str | None = None
    groups: Facts = UNKNOWN_FACTS


@frozen
class Person:
    """What is known about the employee: fills a device's unknown groups and region."""

    groups: Facts = UNKNOWN_FACTS
    region: str | None = None


@frozen
class Audience:
    """Whom a notice is for; an empty key means anyone."""

    groups: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()


@frozen
class DeviceScope:
    """Which devices a rule is for: within a key any value, across keys all; empty means any."""

    kind: tuple[DeviceKind, ...] = ()
    os: tuple[Os, ...] = ()
    ownership: tuple[Ownership, ...] = ()
    access: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()


ANY_AUDIENCE = Audience()
ANY_DEVICE = DeviceScope()
