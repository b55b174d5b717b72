"""Whom to ask, and whose policy it is.

The signed policy says who issued it. What the settings of this computer say stands in until
there is one; a help desk set there is named beside the policy's contact.
"""

from __future__ import annotations

from selfcheck.core.devices import Device, DeviceKind, Os
from selfcheck.core.frozen import frozen
from selfcheck.core.report import Report
from selfcheck.core.scope import with_person
from selfcheck.language import tongue, tr
from selfcheck.wording.voice import Voice, either, headed


@frozen
class Desk:
    """Somebody who can be asked, "" where no name is known; `ways` are mail, telephone and web."""

    name: str
    email: str = ""
    ways: tuple[str, ...] = ()

    def __str__(self) -> str:
        ways = ", ".join(map(tongue().place, self.ways))
        return headed(self.name, ways) if self.name and ways else self.name or ways


def desks(report: Report, voice: Voice) -> tuple[Desk, ...]:
    """The policy's first contact, then the help desk of this computer's settings."""
    found = []
    if report.organization is not None and report.organization.contacts:
        first = report.organization.contacts[0]
        ways = tuple(way for way in (first.email, first.phone, first.url) if way)
        found.append(Desk(voice.read(first.name), first.email or "", ways))
    near = report.locally.help_desk
    if near is not None:
        ways = tuple(filter(None, (near.email, near.phone, near.url)))
        desk = Desk(near.name, near.email, ways)
        found += [desk] if str(desk) not in map(str, found) else []
    return tuple(found)


def contact(report: Report, voice: Voice) -> str:
    """Whom to ask, with all addresses."""
    found = desks(report, voice)
    return called(*map(str, found)) if found else _unnamed(report)


def contact_name(report: Report, voice: Voice) -> str:
    """The same, by name only."""
    found = desks(report, voice)
    return called(*(desk.name for desk in found)) if found else _unnamed(report)


def called(*names: str) -> str:
    """The people of these names within a sentence.

    The organization's own name for them may have an article or none, so it stands in brackets.
    """
    known = either(tuple(dict.fromkeys(filter(None, names))))
    return tr("your help desk ({names})", names=known) if known else tr("your help desk")


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
