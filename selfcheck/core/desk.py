"""Whom the administrator of a computer sends its people to. Nobody has signed it."""

from __future__ import annotations

from selfcheck.core.frozen import frozen


@frozen
class HelpDesk:
    """A help desk with the ways to it; at least one of the four is set."""

    name: str = ""
    email: str = ""
    phone: str = ""
    url: str = ""


@frozen
class Locally:
    """What the settings of this computer say of its organization.

    The signed policy says who issued what; this stands in until there is one, and adds a help
    desk that is near. `logo` is an SVG or PNG.
    """

    organization: str = ""
    help_desk: HelpDesk | None = None
    logo: bytes = b""
