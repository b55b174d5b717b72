"""Whom to ask, and whose policy it is.

The signed policy says who issued it. What the settings of this computer say stands in until
there is one; a help desk set there is named beside the policy's contact.
"""

from __future__ import annotations

from selfcheck.core.frozen import frozen
from selfcheck.core.report import Report
from selfcheck.wording.voice import Voice, listed

NOBODY_NAMED = "the help desk"


@frozen
class Desk:
    """Somebody who can be asked; `ways` are mail, telephone and web."""

    name: str
    email: str = ""
    ways: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.name} ({', '.join(self.ways)})" if self.ways else self.name


def desks(report: Report, voice: Voice) -> tuple[Desk, ...]:
    """The policy's first contact, then the help desk of this computer's settings."""
    found = []
    if report.organization is not None and report.organization.contacts:
        first = report.organization.contacts[0]
        ways = tuple(way for way in (first.email, first.phone, first.url) if way)
        found.append(Desk(voice.read(first.name) or NOBODY_NAMED, first.email or "", ways))
    near = report.locally.help_desk
    if near is not None:
        ways = tuple(filter(None, (near.email, near.phone, near.url)))
        desk = Desk(near.name or "your help desk", near.email, ways)
        found += [desk] if str(desk) not in map(str, found) else []
    return tuple(found)


def contact(report: Report, voice: Voice) -> str:
    """Whom to ask, with all addresses."""
    found = desks(report, voice)
    return listed(tuple(map(str, found)), "or") if found else _unnamed(report)


def contact_name(report: Report, voice: Voice) -> str:
    """The same, by name only."""
    found = tuple(dict.fromkeys(desk.name for desk in desks(report, voice)))
    return listed(found, "or") if found else _unnamed(report)


def organization(report: Report, voice: Voice) -> str:
    """Whose policy it is: by its signatures, else by the settings, else ""."""
    if report.organization is not None:
        return voice.read(report.organization.name)
    return report.locally.organization


def _unnamed(report: Report) -> str:
    whose = report.locally.organization
    return f"the help desk of {whose}" if whose else "your organization’s help desk"
