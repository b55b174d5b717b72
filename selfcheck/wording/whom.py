"""Whom to ask, and whose policy it is.

The signed policy says who issued it. What the settings of this computer say stands in until
there is one; a help desk set there is named beside the policy's contact.
"""

from __future__ import annotations

from typing import Final

from selfcheck.core.devices import Device, DeviceKind, Os
from selfcheck.core.frozen import frozen
from selfcheck.core.report import Report
from selfcheck.core.scope import with_person
from selfcheck.language import mark, tongue, tr, translated
from selfcheck.wording.voice import Voice, either

NOBODY_NAMED: Final = mark("the help desk")


@frozen
class Desk:
    """Somebody who can be asked; `ways` are mail, telephone and web."""

    name: str
    email: str = ""
    ways: tuple[str, ...] = ()

    def __str__(self) -> str:
        if not self.ways:
            return self.name
        return tr("{name} ({ways})", name=self.name, ways=", ".join(map(tongue().place, self.ways)))


def desks(report: Report, voice: Voice) -> tuple[Desk, ...]:
    """The policy's first contact, then the help desk of this computer's settings."""
    found = []
    if report.organization is not None and report.organization.contacts:
        first = report.organization.contacts[0]
        ways = tuple(way for way in (first.email, first.phone, first.url) if way)
        found.append(
            Desk(voice.read(first.name) or translated(NOBODY_NAMED), first.email or "", ways)
        )
    near = report.locally.help_desk
    if near is not None:
        ways = tuple(filter(None, (near.email, near.phone, near.url)))
        desk = Desk(near.name or tr("your help desk"), near.email, ways)
        found += [desk] if str(desk) not in map(str, found) else []
    return tuple(found)


def contact(report: Report, voice: Voice) -> str:
    """Whom to ask, with all addresses."""
    found = desks(report, voice)
    return either(tuple(map(str, found))) if found else _unnamed(report)


def contact_name(report: Report, voice: Voice) -> str:
    """The same, by name only."""
    found = tuple(dict.fromkeys(desk.name for desk in desks(report, voice)))
    return either(found) if found else _unnamed(report)


def organization(report: Report, voice: Voice) -> str:
    """Whose policy it is: by its signatures, else by the settings, else ""."""
    if report.organization is not None:
        return voice.read(report.organization.name)
    return report.locally.organization


def person(report: Report) -> Device:
    """The person at hand without a device: stands in where none was looked at."""
    return with_person(Device("", DeviceKind.COMPUTER, Os.LINUX), report.person)


def _unnamed(report: Report) -> str:
    whose = report.locally.organization
    if whose:
        return tr("the help desk of {organization}", organization=whose)
    return tr("your organization’s help desk")
