"""What the commands print as JSON, described like everything that is read.

Every key is always there; null says that there is nothing to say.
"""

from __future__ import annotations

from selfcheck.core.apps import IdKind, KnownBy
from selfcheck.core.devices import DeviceKind, Os, Ownership
from selfcheck.core.records import Effect, NoticeKind, WithdrawalReason
from selfcheck.core.report import (
    Action,
    GapKind,
    MatchedBy,
    NoticeState,
    ProblemKind,
    Status,
    Verdict,
)
from selfcheck.documents.check import (
    Shape,
)
from selfcheck.documents.scalars import (
    Choice,
    Constant,
    Moment,
    Number,
    Truth,
    Words,
)
from selfcheck.documents.shapes import (
    Field,
    Many,
    Record,
    Table,
)
from selfcheck.documents.tables import ID
from selfcheck.settings import Origin, Weight

MANY = 1_000_000
TEXT = Words("text", 100_000, raw=True)


def always(key: str, shape: Shape, *, nullable: bool = False) -> Field:
    """A key that is always there."""
    return Field(key, shape, required=True, nullable=nullable, keep_empty=True)


PROBLEM = Record("a problem", (always("kind", Choice(ProblemKind)), always("detail", TEXT)))

POLICY = Record(
    "the policy",
    (
        always("organization", TEXT, nullable=True),
        always("source", TEXT),
        always("verified", Truth()),
        always("confirmed_at", Moment(), nullable=True),
        always("fresh", Truth()),
        always("problem", PROBLEM, nullable=True),
    ),
)

DEVICE = Record(
    "a device",
    (
        always("id", TEXT),
        always("name", TEXT),
        always("kind", Choice(DeviceKind)),
        always("os", Choice(Os)),
        always("verdict", Choice(Verdict)),
        always("known_by", Choice(KnownBy), nullable=True),
        always("collected_at", Moment(), nullable=True),
        always("apps", Number()),
    ),
)

INSTALLED = Record(
    "an installed app",
    (
        always("name", TEXT),
        always("version", TEXT, nullable=True),
        always("ids", Table(Choice(IdKind), TEXT)),
    ),
)

EXEMPTION = Record(
    "an exemption",
    (
        always("groups", Many(TEXT, MANY)),
        always("approved_by", TEXT, nullable=True),
        always("until", Moment(), nullable=True),
    ),
)

FINDING = Record(
    "a finding",
    (
        always("status", Choice(Status)),
        always("notice", ID),
        always("rule", ID),
        always("effect", Choice(Effect)),
        always("device", TEXT),
        always("app", ID, nullable=True),
        always("installed", INSTALLED, nullable=True),
        always("matched_by", Choice(MatchedBy), nullable=True),
        always("confirmed", Truth()),
        always("action", Choice(Action), nullable=True),
        always("deadline", Moment(), nullable=True),
        always("overdue", Truth()),
        always("exemption", EXEMPTION, nullable=True),
        always("withdrawal", ID, nullable=True),
        always("places", Many(TEXT, MANY)),
    ),
)

WITHDRAWAL = Record(
    "a withdrawal",
    (
        always("id", ID),
        always("at", Moment()),
        always("reason", Choice(WithdrawalReason)),
        always("statement", TEXT),
        always("if_you_already_acted", TEXT, nullable=True),
    ),
)

ENDED = Record(
    "a withdrawal that was ended",
    (
        always("withdrawal", ID),
        always("reinstatement", ID),
        always("at", Moment()),
        always("statement", TEXT),
    ),
)

NOTICE = Record(
    "a notice",
    (
        always("id", ID),
        always("revision", Number()),
        always("kind", Choice(NoticeKind)),
        always("state", Choice(NoticeState)),
        always("title", TEXT),
        always("summary", TEXT),
        always("reason", TEXT, nullable=True),
        always("issued", Moment()),
        always("effective", Moment()),
        always("expires", Moment(), nullable=True),
        always("digest", TEXT),
        always("supersedes", Many(ID, MANY)),
        always("superseded_by", ID, nullable=True),
        always("withdrawn", WITHDRAWAL, nullable=True),
        always("withdrawals", Many(WITHDRAWAL, MANY)),
        always("ended", Many(ENDED, MANY)),
        always("clear", Truth()),
        always("still_prohibited_by", Many(ID, MANY)),
        always("earlier_revisions", Many(Number(), MANY)),
    ),
)

QUESTION = Record(
    "a question",
    (
        always("device", TEXT, nullable=True),
        always("fact", TEXT),
        always("text", TEXT),
        always(
            "because",
            Many(Record("a reason", (always("notice", ID), always("rule", ID))), MANY),
        ),
    ),
)

GAP = Record(
    "a gap",
    (
        always("kind", Choice(GapKind)),
        always("name", TEXT),
        always("device", TEXT, nullable=True),
        always("open", Truth()),
        always("detail", TEXT),
    ),
)

REPORT = Record(
    "a report",
    (
        always("schema", Constant("selfcheck/report/v1")),
        always("verdict", Choice(Verdict)),
        always("checked_at", Moment()),
        always("as_of", Moment()),
        always("past", Truth()),
        always("this_computer_only", Truth()),
        always("demonstration", TEXT, nullable=True),
        always("remarks", Many(TEXT, MANY)),
        always("policy", POLICY),
        always("devices", Many(DEVICE, MANY)),
        always("findings", Many(FINDING, MANY)),
        always("notices", Many(NOTICE, MANY)),
        always("questions", Many(QUESTION, MANY)),
        always("gaps", Many(GAP, MANY)),
    ),
)

SUMMARY = Record(
    "a summary",
    (
        always("verdict", Choice(Verdict)),
        always("act", Number()),
        always("questions", Number()),
        always("gaps", Number()),
        always("fresh", Truth()),
        always("confirmed_at", Moment(), nullable=True),
        always("checked_at", Moment()),
        always("demonstration", TEXT, nullable=True),
    ),
)

NOTICES = Record(
    "the notices",
    (
        always("schema", Constant("selfcheck/notices/v1")),
        always("as_of", Moment()),
        always("past", Truth()),
        always("demonstration", TEXT, nullable=True),
        always("remarks", Many(TEXT, MANY)),
        always("policy", POLICY),
        always("notices", Many(NOTICE, MANY)),
    ),
)

ANSWER = Record(
    "an answer",
    (
        always("fact", TEXT),
        # "yes", "no", "unknown" (I don't know), or a name.
        always("value", TEXT),
        always("at", Moment()),
        always("counts", Truth()),
    ),
)

PHONE = Record(
    "a phone or tablet",
    (
        always("id", TEXT),
        always("name", TEXT),
        always("kind", Choice(DeviceKind)),
        always("os", Choice(Os)),
        always("ownership", Choice(Ownership), nullable=True),
        always("added_at", Moment()),
        always("verdict", Choice(Verdict)),
        always("known_by", Choice(KnownBy), nullable=True),
        always("collected_at", Moment(), nullable=True),
        always("answers", Many(ANSWER, MANY)),
        always("questions", Many(QUESTION, MANY)),
    ),
)

SETTINGS = Record(
    "the settings",
    (
        always("schema", Constant("selfcheck/settings-report/v1")),
        always(
            "settings",
            Many(
                Record(
                    "a setting",
                    (
                        always("name", TEXT),
                        always("value", TEXT, nullable=True),
                        always("origin", Choice(Origin)),
                        always("place", TEXT, nullable=True),
                    ),
                ),
                MANY,
            ),
        ),
        always(
            "problems",
            Many(
                Record(
                    "a problem",
                    (
                        always("origin", Choice(Origin)),
                        always("place", TEXT),
                        always("detail", TEXT),
                        always("weight", Choice(Weight)),
                    ),
                ),
                MANY,
            ),
        ),
    ),
)

PHONES = Record(
    "the phones",
    (
        always("schema", Constant("selfcheck/phones/v1")),
        always("checked_at", Moment()),
        always("demonstration", TEXT, nullable=True),
        always("answers", Many(ANSWER, MANY)),
        always("phones", Many(PHONE, MANY)),
    ),
)

STEP = Record(
    "one thing that was looked at",
    (always("name", TEXT), always("passed", Truth()), always("detail", TEXT)),
)

SELF_TEST = Record(
    "a self-test",
    (
        always("schema", Constant("selfcheck/self-test/v1")),
        always("version", TEXT),
        always("passed", Truth()),
        always("steps", Many(STEP, MANY)),
    ),
)
