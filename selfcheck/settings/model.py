"""Settings: every value once, frozen, with where it came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from selfcheck.core.devices import UNKNOWN_FACTS, Facts, Ownership, Person
from selfcheck.core.frozen import frozen
from selfcheck.core.quiet import QuietHours

if TYPE_CHECKING:
    from selfcheck.core.desk import HelpDesk, Locally


class Notifications(StrEnum):
    """How much a notification says: nothing private, everything, or there are none."""

    PLAIN = "plain"
    FULL = "full"
    OFF = "off"


HIDEABLE: Final = ("apps", "notices", "devices", "settings")
"""Pages that an organization may leave out of the window."""
ALWAYS: Final = ("overview", "privacy", "about")
"""Those it may not: the Overview is what the program is for, Privacy tells people what is read of
them, and About carries the licences."""


class Origin(StrEnum):
    """Where a value came from, the strongest first."""

    MACHINE = "machine"
    MANAGED_USER = "managed-user"
    COMMAND_LINE = "command-line"
    ENVIRONMENT = "environment"
    USER = "user"
    RECOMMENDED = "recommended"
    RECOMMENDED_USER = "recommended-user"
    DEFAULT = "default"

    def outranks(self, other: Origin) -> bool:
        order = list(Origin)
        return order.index(self) < order.index(other)

    @property
    def mandatory(self) -> bool:
        """Whether the person cannot choose otherwise."""
        return self in (Origin.MACHINE, Origin.MANAGED_USER)

    @property
    def managed(self) -> bool:
        """Whether the organization has set it, as a rule or as a suggestion."""
        return self.mandatory or self in (Origin.RECOMMENDED, Origin.RECOMMENDED_USER)


class Weight(StrEnum):
    """What follows from a problem: it is told, the value is not used, the verdict is left open."""

    REMARK = "remark"
    WRONG = "wrong"
    BLOCKING = "blocking"


@frozen
class SettingProblem:
    """A value or file that was not used, where it stands, and why."""

    origin: Origin
    place: str
    detail: str
    weight: Weight = Weight.BLOCKING

    @property
    def blocking(self) -> bool:
        return self.weight is Weight.BLOCKING

    def __str__(self) -> str:
        return f"{self.place}: {self.detail}"


@frozen
class Inline:
    """The content of a file that was given within the settings, in the file's place."""

    content: bytes

    def read_bytes(self) -> bytes:
        return self.content

    def __str__(self) -> str:
        import hashlib

        digest = hashlib.sha256(self.content).hexdigest()
        return f"given within the settings (SHA-256 {digest[:16]}…)"


@frozen
class Settings:
    """What the program goes by; `origins` names those that were set, `places` says where.

    `groups` and `region` are the person's; `ownership` and `access` are this computer's.
    `organization`, `logo` and `help_desk` serve where no signed policy says it. `suggested` are
    the organization's recommendations, also where the person chose otherwise.
    """

    source: str | None = None
    trust: Path | Inline | None = None
    state: Path | None = None
    offline: bool = False
    language: str | None = None
    demo: str | None = None
    organization: str | None = None
    logo: Path | Inline | None = None
    help_desk: HelpDesk | None = None
    groups: Facts = UNKNOWN_FACTS
    region: str | None = None
    ownership: Ownership | None = None
    access: Facts = UNKNOWN_FACTS
    fresh_hours: int = 24
    reading_days: int = 30
    withdrawn_days: int = 90
    poll_minutes: int = 15
    pages: frozenset[str] = frozenset(HIDEABLE)
    notifications: Notifications = Notifications.PLAIN
    quiet_hours: QuietHours | None = None
    keep_running: bool = True
    origins: Mapping[str, Origin] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    suggested: Mapping[str, object] = field(default_factory=dict)
    problems: tuple[SettingProblem, ...] = ()

    def origin(self, name: str) -> Origin:
        return self.origins.get(name, Origin.DEFAULT)

    def shows(self, page: str) -> bool:
        """Whether the window has the page of this name."""
        return page.casefold() in self.pages or page.casefold() not in HIDEABLE

    @property
    def locally(self) -> Locally:
        """What they say of the organization; a logo in a file is not read here."""
        from selfcheck.core.desk import Locally

        logo = self.logo.content if isinstance(self.logo, Inline) else b""
        return Locally(self.organization or "", self.help_desk, logo)

    @property
    def person(self) -> Person:
        return Person(groups=self.groups, region=self.region)

    @property
    def fresh_for(self) -> timedelta:
        return timedelta(hours=self.fresh_hours)

    @property
    def reading_counts(self) -> timedelta:
        return timedelta(days=self.reading_days)

    @property
    def withdrawn_shown(self) -> timedelta:
        return timedelta(days=self.withdrawn_days)
