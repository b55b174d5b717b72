"""The signed records: notices with their rules, withdrawals and reinstatements.

Every record carries `unknown`, the paths of keys and values this version does not know
("rules[0].effect"). A record with any is not understood: what could be read is kept for
showing, and nothing is concluded from it. Times are aware and in UTC.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from enum import StrEnum

from selfcheck.core.apps import CatalogueApp, Form
from selfcheck.core.devices import ANY_AUDIENCE, ANY_DEVICE, Audience, DeviceScope
from selfcheck.core.frozen import frozen
from selfcheck.core.text import EMPTY, Text


class NoticeKind(StrEnum):
    POLICY = "policy"
    INFORMATION = "information"


class Effect(StrEnum):
    PROHIBIT = "prohibit"
    REQUIRE = "require"
    MINIMUM_VERSION = "minimum_version"
    ALLOW = "allow"


class WithdrawalReason(StrEnum):
    SENT_IN_ERROR = "sent-in-error"
    RESCINDED = "rescinded"
    SUSPENDED = "suspended"
    SUPERSEDED_ELSEWHERE = "superseded-elsewhere"
    OTHER = "other"


@frozen
class Contact:
    """Whom people can ask."""

    name: Text
    email: str | None = None
    url: str | None = None
    phone: str | None = None


@frozen
class Organization:
    """Who the policy belongs to. `time_zone` is an IANA name, `language` a BCP 47 tag.

    `logo` is a file name beside organization.yaml; where the organization was compiled
    for clients it is a data URL.
    """

    name: Text
    time_zone: str
    language: str
    contacts: tuple[Contact, ...]
    mail_domains: tuple[str, ...] = ()
    logo: str | None = None


@frozen
class Reference:
    """Where more can be read."""

    title: Text
    url: str


@frozen
class Message:
    """What was sent to people about a notice, for "check a message"."""

    channel: str
    sent: datetime
    text: Text
    subject: Text = EMPTY


@frozen
class Exemption:
    """People's groups that a rule does not bind, by whose approval, until the given moment."""

    groups: tuple[str, ...]
    approved_by: str | None = None
    until: datetime | None = None


@frozen
class Rule:
    """One demand. It selects `apps` (slugs) united with `publishers` less `excluded` slugs.

    `deadline` is the last moment to comply. `overdue_from` is the first moment at which the
    rule is overdue: the deadline plus `grace_days` calendar days in the organization's zone,
    computed by the reader, None without a deadline. `resolution` maps an `Os` value or
    "default" to steps.
    """

    id: str
    effect: Effect
    apps: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    forms: tuple[Form, ...] = ()
    devices: DeviceScope = ANY_DEVICE
    minimum_version: str | None = None
    deadline: datetime | None = None
    grace_days: int = 0
    overdue_from: datetime | None = None
    consequence: Text = EMPTY
    resolution: Mapping[str, Text] = field(default_factory=dict)
    exemptions: tuple[Exemption, ...] = ()


@frozen
class Notice:
    """A signed, immutable notice. `digest` is "sha256:<hex>" of its canonical JSON.

    `effective` is already filled from `issued` where it was left out.
    """

    id: str
    revision: int
    kind: NoticeKind
    issued: datetime
    effective: datetime
    title: Text
    summary: Text
    digest: str
    expires: datetime | None = None
    supersedes: tuple[str, ...] = ()
    reason: Text = EMPTY
    references: tuple[Reference, ...] = ()
    audience: Audience = ANY_AUDIENCE
    messages: tuple[Message, ...] = ()
    rules: tuple[Rule, ...] = ()
    unknown: tuple[str, ...] = ()


@frozen
class WithdrawalScope:
    """What part a withdrawal takes back; its keys intersect. Empty `rules` means all rules."""

    rules: tuple[str, ...] = ()
    devices: DeviceScope = ANY_DEVICE
    audience: Audience = ANY_AUDIENCE


@frozen
class Withdrawal:
    """Takes a notice, or the part in `scope`, back; None takes back the whole."""

    id: str
    withdraws: str
    at: datetime
    reason: WithdrawalReason
    statement: Text
    digest: str
    seen: str | None = None
    scope: WithdrawalScope | None = None
    if_you_already_acted: Text = EMPTY
    unknown: tuple[str, ...] = ()


@frozen
class Reinstatement:
    """Ends exactly one withdrawal."""

    id: str
    ends: str
    at: datetime
    statement: Text
    digest: str
    unknown: tuple[str, ...] = ()


@frozen
class UnreadRecord:
    """A verified record of which not even the id and the times could be read.

    `id`, `withdraws` or `ends` and `supersedes` are kept where they could be read.
    """

    kind: str
    id: str | None
    detail: str
    concerns: str | None = None
    supersedes: tuple[str, ...] = ()


@frozen
class Records:
    """Every verified record, in any order."""

    notices: tuple[Notice, ...] = ()
    withdrawals: tuple[Withdrawal, ...] = ()
    reinstatements: tuple[Reinstatement, ...] = ()
    unread: tuple[UnreadRecord, ...] = ()


@frozen
class Policy:
    """An organization's whole policy: who, which apps, which records."""

    organization: Organization
    catalogue: Mapping[str, CatalogueApp] = field(default_factory=dict)
    records: Records = Records()
