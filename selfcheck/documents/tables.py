"""Every document this program reads, described once: keys, shapes, and what is required.

The keys and their meaning are a contract: other people's files go on working.
"""

from __future__ import annotations

from enum import StrEnum

from selfcheck.core.apps import Form, IdKind, KnownBy, SourceStatus
from selfcheck.core.devices import DeviceKind, Os, Ownership
from selfcheck.core.records import Effect, NoticeKind, WithdrawalReason
from selfcheck.documents.consistency import consistent_notice, consistent_rule
from selfcheck.documents.scalars import (
    LANGUAGE,
    Choice,
    Constant,
    Moment,
    Number,
    Truth,
    Words,
)
from selfcheck.documents.shapes import (
    Either,
    Field,
    Localized,
    Many,
    Record,
    Table,
)
from selfcheck.documents.times import Day

ID = Words(
    "an id",
    100,
    r"[a-z0-9]([a-z0-9._-]*[a-z0-9])?",
    hint="use small letters, digits and - . _ between them",
)
NAME = Words("a name", 200)
URL = Words("a web address", 2000, r"https?://[^\s<>\"]+", hint="write it as https://...")
EMAIL = Words("a mail address", 254, r"[^\s@<>]+@[^\s@<>]+", hint="write it as help@example.com")
DOMAIN = Words(
    "a domain",
    253,
    r"([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z0-9-]+",
    hint="write it as example.com",
)
REGION = Words(
    "a region",
    20,
    r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*",
    hint="write a code such as US, US-TX or NO",
)
VERSION = Words("a version", 100, hint='write it in quotes, as "1.10"')
DIGEST = Words("a digest", 71, r"sha256:[0-9a-f]{64}", hint="leave it out: the command fills it in")
IDS = Many(ID, 1000)
NAMES = Many(NAME, 1000)
SHORT = Localized(500)
LONG = Localized(20_000, lines=True)


class Resolution(StrEnum):
    """Whom the steps of a rule are for: a platform, or everyone else."""

    WINDOWS = "windows"
    MACOS = "macos"
    LINUX = "linux"
    ANDROID = "android"
    IOS = "ios"
    CHROMEOS = "chromeos"
    DEFAULT = "default"


CONTACT = Record(
    "a contact",
    (
        Field("name", SHORT, required=True),
        Field("email", EMAIL),
        Field("url", URL),
        Field("phone", Words("a phone number", 60)),
    ),
)

ORGANIZATION = Record(
    "the organization",
    (
        Field("schema", Constant("selfcheck/organization/v1"), required=True),
        Field("name", SHORT, required=True),
        Field(
            "time_zone",
            Words(
                "a time zone",
                100,
                r"[A-Za-z0-9+_/-]+",
                hint="write it as America/Los_Angeles",
            ),
            required=True,
        ),
        Field("language", LANGUAGE, required=True),
        Field("contact", Many(CONTACT, 20, or_one=True), required=True),
        Field("mail_domains", Many(DOMAIN, 200)),
        Field("logo", Words("a file name", 60_000)),
    ),
)

APP = Record(
    "an app",
    (
        Field("name", SHORT, required=True),
        Field("formerly", NAMES),
        Field("publishers", NAMES),
        # A kind this version does not know is one that none of its sources reads: a client
        # passes over it, an author is told.
        Field(
            "ids",
            Table(
                Choice(IdKind),
                Many(Words("an app id", 2000), 500),
                100,
                skip_unknown=True,
                drop_empty=True,
            ),
        ),
    ),
)

APPS = Record(
    "the catalogue",
    (
        Field("schema", Constant("selfcheck/apps/v1"), required=True),
        Field("apps", Table(ID, APP)),
    ),
)

AUDIENCE = Record("an audience", (Field("groups", NAMES), Field("regions", Many(REGION))))

DEVICES = Record(
    "a choice of devices",
    (
        Field("kind", Many(Choice(DeviceKind))),
        Field("os", Many(Choice(Os))),
        Field("ownership", Many(Choice(Ownership))),
        Field("access", NAMES),
        Field("regions", Many(REGION)),
        Field("groups", NAMES),
    ),
)

EXEMPTION = Record(
    "an exemption",
    (
        Field("groups", NAMES, required=True),
        Field("approved_by", NAME),
        Field("until", Moment(Day.LAST)),
    ),
)

RULE = Record(
    "a rule",
    (
        Field("id", ID, required=True),
        Field("effect", Choice(Effect), required=True),
        Field("apps", IDS),
        Field("publishers", NAMES),
        Field("except", IDS),
        Field("forms", Many(Choice(Form))),
        Field("devices", DEVICES),
        Field("minimum_version", VERSION),
        Field("deadline", Moment(Day.LAST)),
        Field("grace_days", Number(0, 3650)),
        Field("overdue_from", Moment(), compiled=True),
        Field("consequence", LONG),
        Field("resolution", Table(Choice(Resolution), LONG, 10, drop_empty=True)),
        Field("exemptions", Many(EXEMPTION, 100)),
    ),
    consistent_rule,
)

REFERENCE = Record(
    "a reference", (Field("title", SHORT, required=True), Field("url", URL, required=True))
)

MESSAGE = Record(
    "a message",
    (
        Field("channel", NAME, required=True),
        Field("sent", Moment(Day.FIRST), required=True),
        Field("subject", SHORT),
        Field("text", LONG, required=True),
    ),
)

NOTICE = Record(
    "a notice",
    (
        Field("schema", Constant("selfcheck/notice/v1"), required=True, fallback=""),
        Field("id", ID, required=True),
        Field("revision", Number(1, 1_000_000), required=True),
        Field("kind", Choice(NoticeKind), required=True, fallback="policy"),
        Field("issued", Moment(Day.FIRST), required=True),
        Field("effective", Moment(Day.FIRST)),
        Field("expires", Moment(Day.LAST)),
        Field("supersedes", IDS),
        Field("title", SHORT, required=True, fallback=""),
        Field("summary", LONG, required=True, fallback=""),
        Field("reason", LONG),
        Field("references", Many(REFERENCE, 100)),
        Field("audience", AUDIENCE),
        Field("messages", Many(MESSAGE, 100)),
        Field("rules", Many(RULE, 200)),
    ),
    consistent_notice,
)

SCOPE = Record(
    "the scope of a withdrawal",
    (Field("rules", IDS), Field("devices", DEVICES), Field("audience", AUDIENCE)),
)

WITHDRAWAL = Record(
    "a withdrawal",
    (
        Field("schema", Constant("selfcheck/withdrawal/v1"), required=True, fallback=""),
        Field("id", ID, required=True),
        Field("withdraws", ID, required=True),
        Field("digest", DIGEST),
        Field("scope", SCOPE),
        Field("at", Moment(Day.FIRST), required=True),
        Field("reason", Choice(WithdrawalReason), required=True, fallback="other"),
        Field("statement", LONG, required=True, fallback=""),
        Field("if_you_already_acted", LONG),
    ),
)

REINSTATEMENT = Record(
    "a reinstatement",
    (
        Field("schema", Constant("selfcheck/reinstatement/v1"), required=True, fallback=""),
        Field("id", ID, required=True),
        Field("ends", ID, required=True),
        Field("at", Moment(Day.FIRST), required=True),
        Field("statement", LONG, required=True, fallback=""),
    ),
)

# Inventories quote what other systems gave: any character, and lengths as they come.
QUOTED = Words("text", 4000, raw=True)
FACTS = Either(Many(QUOTED), Table(QUOTED, Truth(), nullable=True))

DEVICE = Record(
    "a device",
    (
        Field("id", Words("a device id", 200), required=True),
        Field("kind", Choice(DeviceKind), required=True),
        Field("os", Choice(Os), required=True),
        Field("os_version", QUOTED),
        Field("name", QUOTED),
        Field("ownership", Choice(Ownership)),
        Field("access", FACTS, keep_empty=True),
        Field("region", REGION),
        Field("groups", FACTS, keep_empty=True),
    ),
)

INSTALLED = Record(
    "an installed app",
    (
        Field("name", QUOTED, required=True, keep_empty=True),
        Field("version", QUOTED),
        Field("publisher", QUOTED),
        Field("form", Choice(Form)),
        Field("ids", Table(Choice(IdKind), QUOTED)),
        Field("source", QUOTED, required=True),
        Field("path", Words("a path", 33_000, raw=True)),
        Field("hidden", Truth()),
        Field("known_by", Choice(KnownBy)),
    ),
)

SOURCE = Record(
    "a source",
    (
        Field("name", QUOTED, required=True),
        Field("status", Choice(SourceStatus), required=True),
        Field("apps", Number()),
        Field("milliseconds", Number()),
        Field("detail", QUOTED),
    ),
)

MOST_APPS = 200_000
INVENTORY = Record(
    "an inventory",
    (
        Field("schema", Constant("selfcheck/inventory/v1"), required=True),
        Field("collected_at", Moment(), required=True),
        Field("device", DEVICE, required=True),
        Field("apps", Many(INSTALLED, MOST_APPS)),
        Field("sources", Many(SOURCE, 1000)),
        Field("known_by", Choice(KnownBy)),
        Field("declared_present", IDS),
        Field("declared_absent", IDS),
    ),
)

RECORDS = {"notices": NOTICE, "withdrawals": WITHDRAWAL, "reinstatements": REINSTATEMENT}
"""The records by the folder they lie in, which is also their key in a ledger."""
