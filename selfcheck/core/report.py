"""The report: what was concluded, and everything it rests on.

Texts stay in every language (`Text`); a language is chosen where a report is written or shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from enum import StrEnum

from selfcheck.core.apps import InstalledApp, KnownBy
from selfcheck.core.desk import Locally
from selfcheck.core.devices import Device, Person
from selfcheck.core.frozen import frozen
from selfcheck.core.records import (
    Effect,
    Exemption,
    Notice,
    Organization,
    Reinstatement,
    Rule,
    Withdrawal,
)
from selfcheck.core.text import Text


class Verdict(StrEnum):
    ACTION_REQUIRED = "action-required"
    NO_ACTION = "no-action"
    CANNOT_TELL = "cannot-tell"


class NoticeState(StrEnum):
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"
    CONFLICT = "conflict"
    NOT_UNDERSTOOD = "not-understood"
    EXPIRED = "expired"
    SCHEDULED = "scheduled"
    PARTLY_WITHDRAWN = "partly-withdrawn"
    IN_FORCE = "in-force"


class Status(StrEnum):
    ACTION_REQUIRED = "action-required"
    UPCOMING = "upcoming"
    WITHDRAWN = "withdrawn"
    POSSIBLE = "possible"
    UNKNOWN_SCOPE = "unknown-scope"
    EXEMPT = "exempt"
    ALLOWED = "allowed"
    CLASH = "clash"


class Action(StrEnum):
    REMOVE = "remove"
    INSTALL = "install"
    UPDATE = "update"


class MatchedBy(StrEnum):
    ID = "id"
    PUBLISHER = "publisher"
    NAME = "name"


class ProblemKind(StrEnum):
    NO_SOURCE = "no-source"
    OFFLINE = "offline"
    NETWORK_LOGIN = "network-login"
    STALE = "stale"
    SIGNATURE = "signature"
    CLOCK = "clock"
    RECORD_VANISHED = "record-vanished"


class GapKind(StrEnum):
    SOURCE = "source"
    DEVICE = "device"
    RECORD = "record"
    POLICY = "policy"


@frozen
class Problem:
    """Why the policy could not be confirmed, in one word and in a sentence."""

    kind: ProblemKind
    detail: str


@frozen
class PolicyStatus:
    """Where the policy came from and how far it can be trusted now.

    `verified` is true as long as there is a verified policy, however old; `fresh` when it was
    confirmed recently enough and has not expired.
    """

    source: str
    verified: bool
    confirmed_at: datetime | None
    fresh: bool
    problem: Problem | None = None


@frozen
class Finding:
    """One installed app, or one missing app, against one rule.

    `app` is the catalogue slug where one is known. `installed` is None for a missing app.
    `places` are all places of the same app on the device. `withdrawal` is set with the status
    `withdrawn`. `confirmed` is true where only the name matched and the person said that it is
    the app.
    """

    status: Status
    notice: Notice
    rule: Rule
    device: Device
    app: str | None
    installed: InstalledApp | None
    matched_by: MatchedBy | None
    action: Action | None = None
    overdue: bool = False
    exemption: Exemption | None = None
    places: tuple[str, ...] = ()
    withdrawal: Withdrawal | None = None
    confirmed: bool = False

    @property
    def by_name_alone(self) -> bool:
        """Whether it is possibly another app: only its name matched, and nobody confirmed it."""
        return self.matched_by is MatchedBy.NAME and not self.confirmed

    @property
    def effect(self) -> Effect:
        return self.rule.effect


@frozen
class Question:
    """One plain question whose answer could change the verdict.

    `fact` is `access:NAME`, `ownership`, `region`, `group:NAME`, `app:SLUG` or `phones`;
    `device` is None for `phones` and for the person's own groups. `because` names the rules
    (notice id, rule id) that ask.
    """

    device: Device | None
    fact: str
    because: tuple[tuple[str, str], ...] = ()


@frozen
class Gap:
    """Something not read or not known; `open` when it makes the verdict cannot-tell.

    `named` is what the detail names, for whoever says it in another language.
    """

    kind: GapKind
    name: str
    device: str | None
    open: bool
    detail: str
    named: tuple[str | int, ...] = ()


@frozen
class DeviceReport:
    """One device's own verdict, how it is known and when it was read; `apps` is a count."""

    device: Device
    verdict: Verdict
    known_by: KnownBy | None
    collected_at: datetime | None
    apps: int = 0


@frozen
class NoticeReport:
    """A notice with its state over all devices of the report.

    `withdrawals` are those in effect, latest first. `ended` pairs each withdrawal that was
    ended with its reinstatement. `superseded_by` names the notice that replaced it.
    `clear` is true where it may be said that nothing needs doing and that an app removed for
    it can be installed again; `still_prohibited_by` names the notices that stand against it.
    `earlier` are the revisions before this one, `rivals` other contents signed under the same
    revision, `doubts` say why it is not understood. `elsewhere` are withdrawals in effect that
    reach none of the devices looked at.
    """

    notice: Notice
    state: NoticeState
    withdrawals: tuple[Withdrawal, ...] = ()
    ended: tuple[tuple[Withdrawal, Reinstatement], ...] = ()
    superseded_by: str | None = None
    clear: bool = False
    still_prohibited_by: tuple[str, ...] = ()
    earlier: tuple[Notice, ...] = ()
    rivals: tuple[Notice, ...] = ()
    doubts: tuple[str, ...] = ()
    elsewhere: tuple[Withdrawal, ...] = ()


@frozen
class Report:
    """The whole conclusion. `past` is true where it speaks of another moment than now.

    `app_names` gives the catalogue's names by slug, for the apps that rules name. `unsettled`
    holds every question about what is there, also where a broken rule settles the verdict and
    `questions` has none: whoever describes a device is asked about it whatever the others say.
    `locally` is what this computer's settings say of the organization; nobody has signed it.
    `orphans` are withdrawals of notices that were never seen here, `person` is what is known of
    the employee.
    """

    verdict: Verdict
    checked_at: datetime
    as_of: datetime
    organization: Organization | None
    policy: PolicyStatus
    devices: tuple[DeviceReport, ...] = ()
    findings: tuple[Finding, ...] = ()
    notices: tuple[NoticeReport, ...] = ()
    questions: tuple[Question, ...] = ()
    gaps: tuple[Gap, ...] = ()
    past: bool = False
    this_computer_only: bool = False
    app_names: Mapping[str, Text] = field(default_factory=dict)
    unsettled: tuple[Question, ...] = ()
    locally: Locally = Locally()
    orphans: tuple[Withdrawal, ...] = ()
    person: Person = Person()
