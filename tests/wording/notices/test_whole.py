"""A notice in full, in every state it can be in."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC

import pytest

from selfcheck.core.desk import HelpDesk, Locally
from selfcheck.core.devices import Audience, DeviceScope, Facts, Person
from selfcheck.core.records import (
    Contact,
    Effect,
    Exemption,
    Message,
    NoticeKind,
    Reference,
    WithdrawalScope,
)
from selfcheck.core.report import NoticeState, Report, Status
from selfcheck.core.text import Text
from selfcheck.history.values import Answer
from selfcheck.language import language_named, speaking
from selfcheck.wording import Voice
from selfcheck.wording.addresses import safe_host
from selfcheck.wording.notices.whole import whole_notice
from tests.core.builders import (
    NOW,
    ORGANIZATION,
    check,
    computer,
    day,
    installed,
    inventory,
    notice,
    policy,
    reinstatement,
    rule,
    withdrawal,
)

CHAT = inventory(computer(region="US"), installed("chat"))
NOTHING = inventory(computer(region="US"))


@dataclass
class Outcome:
    """What a check gives, as far as a notice is told with it."""

    report: Report
    memories: tuple = ()
    answers: tuple = ()
    first_seen: dict = field(default_factory=dict)


def whole(*records, id="n1", here=(CHAT,), new=frozenset(), answers=(), seen=None, **over):
    outcome = Outcome(check(policy(*records), here, **over), answers=answers, first_seen=seen or {})
    return whole_notice(id, outcome, Voice.of(outcome.report, "en", UTC), new)


FULL = notice(
    "n1",
    rule(
        "keep-off",
        deadline=day(25),
        overdue_from=day(27),
        grace_days=2,
        consequence=Text.plain("You lose mail."),
        resolution={
            "android": Text.plain("1. Hold the icon.\n2. Choose Uninstall."),
            "default": Text.plain("Remove it."),
        },
        exemptions=(Exemption(("law", "press"), "CISO", day(30)),),
    ),
    rule("may", Effect.ALLOW, apps=tuple(f"app-{n}" for n in range(7))),
    reason=Text.plain("Security risks."),
    references=(
        Reference(Text.plain("The policy"), "https://policy.example.com/mobile"),
        Reference(Text.plain("Elsewhere"), "http://policy.example.com"),
    ),
    messages=(
        Message("email", day(10), Text.plain("You must remove it."), Text.plain("Action required")),
    ),
)


class TestParts:
    def test_what_it_says_and_why(self):
        told = whole(FULL)
        assert (told.title, told.summary, told.reason) == ("n1", "n1", "Security risks.")
        assert told.meaning.label == "In force"
        assert told.meaning.text == "What it says applies now."
        assert not told.struck

    def test_every_rule_with_deadline_consequence_steps_and_exemptions(self):
        asked, allowed = whole(FULL).rules
        assert asked.text == (
            "Not permitted: Chat on devices, by Wednesday 25 November 2026, 12:00 UTC."
        )
        assert asked.lines == ("It counts as overdue from Friday 27 November 2026, 12:00 UTC.",)
        assert asked.otherwise == "You lose mail."
        assert [(each.platform, each.steps) for each in asked.steps] == [
            ("On Android", ("Hold the icon.", "Choose Uninstall.")),
            ("On other devices that are meant", ("Remove it.",)),
        ]
        assert asked.exemptions == (
            (
                "Not for the groups law and press, approved by CISO, until Monday 30 November 2026, "
                "12:00 UTC."
            ),
        )
        assert len(allowed.apps) == 7
        assert allowed.lines == ()

    @pytest.mark.parametrize(
        ("groups", "until", "told"),
        [
            (Facts.listed(["press"]), day(30), "That is you."),
            (Facts.listed([]), day(30), "That is not you."),
            (Facts.listed(["press"]), day(1), "That is over."),
            (Facts(), day(30), "12:00 UTC."),
        ],
    )
    def test_an_exemption_says_whether_it_is_for_you_where_that_is_known(self, groups, until, told):
        ruled = rule("off", exemptions=(Exemption(("press",), None, until),))
        here = replace(CHAT, device=replace(CHAT.device, groups=groups))
        (text,) = whole(notice("n1", ruled), here=(here,)).rules[0].exemptions
        assert text.startswith("Not for the group press, until ")
        assert text.endswith(told)

    def test_a_deadline_tells_the_time_where_the_organization_is(self):
        far = replace(ORGANIZATION, time_zone="America/Los_Angeles")
        made = replace(policy(FULL), organization=far)
        outcome = Outcome(check(made, [CHAT]))
        asked = whole_notice("n1", outcome, Voice.of(outcome.report, "en", UTC)).rules[0]
        assert asked.lines[0] == (
            "The deadline is Wednesday 25 November 2026, 04:00 PST where the organization is."
        )

    def test_without_a_deadline_that_is_said(self):
        assert whole(notice("n1", rule())).rules[0].lines == ("No deadline was set.",)

    def test_a_page_says_once_in_which_language_it_is_written(self):
        outcome = Outcome(check(policy(FULL), [CHAT]))
        with speaking(language_named(["de"])):
            told = whole_notice("n1", outcome, Voice.of(outcome.report, "de", UTC))
        notes = [
            told.foreign,
            *(r.foreign for r in told.rules),
            *(m.foreign for m in told.messages),
        ]
        said = "Die Organisation hat das nur in dieser Sprache geschrieben: Englisch."
        assert notes == [said, "", "", ""]

    def test_a_part_in_yet_another_language_says_so(self):
        french = rule(consequence=Text((("fr", "Vous perdez la messagerie."),)))
        (asked,) = whole(notice("n1", french)).rules
        assert asked.foreign == "The organization wrote this in French only."

    def test_steps_for_all_alike_name_no_platform(self):
        one = notice("n1", rule(resolution={"default": Text.plain("Remove it.")}))
        assert [s.platform for s in whole(one).rules[0].steps] == [""]

    def test_the_messages_as_they_were_written(self):
        (sent,) = whole(FULL).messages
        assert sent.heading == "E-mail, sent Tuesday 10 November 2026, 12:00 UTC"
        assert (sent.subject, sent.text) == ("Action required", "You must remove it.")

    def test_references_with_their_address_and_whether_it_may_be_opened(self):
        assert [(r.title, r.host) for r in whole(FULL).references] == [
            ("The policy", "policy.example.com"),
            ("Elsewhere", ""),
        ]

    def test_every_contact_with_every_way(self):
        desk = Contact(Text.plain("Desk"), "it@example.com", "https://it.example.com", "+49 1")
        who = replace(ORGANIZATION, contacts=(desk, Contact(Text.plain("Other"))))
        outcome = Outcome(check(replace(policy(FULL), organization=who), [CHAT]))
        first, other = whole_notice("n1", outcome, Voice.of(outcome.report, "en", UTC)).contacts
        assert (first.name, first.email, first.phone) == ("Desk", "it@example.com", "+49 1")
        assert (first.url, first.host) == ("https://it.example.com", "it.example.com")
        assert (other.name, other.email, other.host) == ("Other", "", "")

    def test_a_help_desk_that_is_near_is_named_too(self):
        report = check(policy(FULL), [CHAT])
        near = HelpDesk("Near desk", "near@example.com", "", "https://near.example.com")
        outcome = Outcome(replace(report, locally=Locally(help_desk=near)))
        told = whole_notice("n1", outcome, Voice.of(report, "en", UTC)).contacts
        assert [each.name for each in told] == ["Help", "Near desk"]
        assert (told[1].mail, told[1].host) == ("mailto:near@example.com", "near.example.com")

    def test_what_tells_the_record_from_others(self):
        facts = dict(whole(FULL, seen={FULL.digest: day(12)}).facts)
        assert facts["Id"] == "n1"
        assert facts["Content"] == FULL.digest
        assert facts["First seen on this computer"] == "Thursday 12 November 2026, 12:00 UTC"
        assert facts["Signatures"].startswith("Verified on this computer")

    def test_dates_of_its_own(self):
        facts = dict(whole(replace(FULL, effective=day(11), expires=day(29))).facts)
        assert facts["Takes effect"] == "Wednesday 11 November 2026, 12:00 UTC"
        assert facts["Ends by itself"] == "Sunday 29 November 2026, 12:00 UTC"

    def test_its_history(self):
        told = whole(FULL, replace(FULL, revision=2, issued=day(12), digest="sha256:2"))
        assert [e.label for e in told.events] == ["Deadline", "Changed", "Issued"]

    def test_one_that_is_not_there_is_none(self):
        assert whole(FULL, id="other") is None
        assert whole(FULL, as_of=day(1)) is None


class TestMine:
    def test_the_apps_it_touches_with_their_status(self):
        (mine,) = whole(FULL, person=Person(Facts.listed([]))).mine
        assert mine.status is Status.ACTION_REQUIRED
        assert mine.title == "Chat on this computer"

    @pytest.mark.parametrize(
        ("records", "said"),
        [
            ((notice("n1", rule()),), "No app that was found on your devices is meant."),
            ((notice("n1", kind=NoticeKind.INFORMATION),), "It has no rules"),
            ((notice("n1", rule(), expires=day(12)),), "It asks for nothing any more"),
            ((notice("n1", rule(), unknown=("x",)),), "It can’t be compared"),
            (
                (notice("n1", rule(devices=DeviceScope(access=("company-email",)))),),
                "No app that was found",
            ),
        ],
    )
    def test_where_there_are_none_it_is_said_why(self, records, said):
        told = whole(*records, here=(NOTHING,))
        assert told.mine == ()
        assert told.nothing_mine.startswith(said)

    def test_nothing_is_called_clear_while_something_is_open(self):
        told = whole(notice("n1", rule()), here=(), phones=None)
        assert "still open" in told.nothing_mine


class TestWhom:
    PRESS = notice("n1", rule(), audience=Audience(groups=("press",), regions=("US",)))

    def test_everyone(self):
        whom = whole(FULL).whom
        assert (whom.text, whom.includes, whom.conclusion) == (
            "For everyone.",
            True,
            "That includes you.",
        )
        assert whom.because == ()

    def test_what_is_not_known_is_said(self):
        whom = whole(self.PRESS).whom
        assert whom.includes is None
        assert whom.conclusion == "Whether that includes you is not known."
        assert whom.because == (
            "Whether you belong to the group press is not known.",
            "Where you work is not known.",
        )

    def test_how_it_is_known(self):
        person = Person(Facts({"press": True}), "US")
        answers = (Answer(None, "group:press", True, day(22)),)
        whom = whole(self.PRESS, person=person, answers=answers).whom
        assert whom.includes is True
        assert whom.because == (
            "You belong to the group press: you said so yesterday 12:00.",
            "You work in US: from the settings of this computer.",
        )

    def test_not_included(self):
        whom = whole(self.PRESS, person=Person(Facts.listed([]), "US")).whom
        assert whom.includes is False
        assert whom.conclusion == "That does not include you."
        assert whom.because[0].startswith("You do not belong to the group press")

    def test_without_any_device_the_person_decides(self):
        whom = whole(self.PRESS, here=(), person=Person(Facts.listed(["press"]), "US")).whom
        assert whom.includes is True

    def test_for_one_device_and_not_for_another(self):
        away = inventory(computer(id="other", region="DE", name="Berlin"))
        whom = whole(
            self.PRESS, here=(CHAT, away), person=Person(Facts.listed(["press"]), None)
        ).whom
        assert whom.conclusion == "That includes you for this computer."


def states():
    """Records that bring a notice into each state, and what is said of it."""
    yield NoticeState.IN_FORCE, (FULL,), "What it says applies now."
    yield NoticeState.WITHDRAWN, (FULL, withdrawal()), "It was taken back."
    part = withdrawal(scope=WithdrawalScope(rules=("keep-off",)))
    yield NoticeState.PARTLY_WITHDRAWN, (FULL, part), "Part of it was taken back."
    newer = notice("n2", rule(), supersedes=("n1",), issued=day(12))
    yield NoticeState.SUPERSEDED, (FULL, newer), "“n2” took its place. Go by that one."
    yield NoticeState.SCHEDULED, (replace(FULL, effective=day(24)),), "It takes effect tomorrow"
    yield NoticeState.EXPIRED, (replace(FULL, expires=day(20)),), "It ended by itself"
    rival = replace(FULL, digest="sha256:other", rules=(FULL.rules[0],))
    yield NoticeState.CONFLICT, (FULL, rival), "It exists in two versions."
    yield NoticeState.NOT_UNDERSTOOD, (replace(FULL, unknown=("x",)),), "It is verified, but"


STATES = {state: (records, said) for state, records, said in states()}


def test_every_state_is_among_them():
    assert set(STATES) == set(NoticeState)


@pytest.mark.parametrize("state", NoticeState)
def test_every_state_says_what_it_means(state):
    records, said = STATES[state]
    told = whole(*records)
    assert told.state is state
    assert told.meaning.text.startswith(said)
    assert told.struck == (state is NoticeState.WITHDRAWN)
    unclear = state in {NoticeState.CONFLICT, NoticeState.NOT_UNDERSTOOD}
    assert told.meaning.open == unclear
    assert bool(told.meaning.next_step) == unclear
    assert bool(told.versions) == (state is NoticeState.CONFLICT)
    withdrawn = state in {NoticeState.WITHDRAWN, NoticeState.PARTLY_WITHDRAWN}
    assert (told.withdrawal is not None) == withdrawn


@pytest.mark.parametrize("state", NoticeState)
def test_nothing_in_the_past_speaks_of_now(state):
    records, _ = STATES[state]
    told = whole(*records, as_of=NOW)
    assert told.past
    words = f"{told.meaning.label} {told.meaning.text}"
    for word in ("now", "still", "any more"):
        assert word not in words.split() or state is NoticeState.EXPIRED


def test_a_rule_that_was_taken_back_is_marked():
    records, _ = STATES[NoticeState.PARTLY_WITHDRAWN]
    assert [each.withdrawn for each in whole(*records).rules] == [True, False]


def test_information_asks_for_nothing():
    told = whole(notice("n1", kind=NoticeKind.INFORMATION))
    assert told.meaning.label == "Information, no rule"
    assert told.meaning.text == "It tells you something and asks for nothing."
    assert told.information


def test_two_that_replace_each_other_contradict_each_other():
    one = notice("n1", rule(), supersedes=("n2",))
    two = notice("n2", rule(), supersedes=("n1",))
    told = whole(one, two)
    assert told.state is NoticeState.CONFLICT
    assert told.meaning.label == "Contradicts another notice"
    assert told.meaning.text.startswith("It says that it takes the place of “n2”")
    assert told.versions == ()


def test_what_was_withdrawn_and_reinstated_holds_and_tells_its_history():
    told = whole(FULL, withdrawal(at=day(12)), reinstatement(at=day(13)))
    assert told.withdrawal is None
    assert [e.label for e in told.events] == ["Deadline", "Reinstated", "Withdrawn", "Issued"]
    assert told.events[1].so_what == "The withdrawal no longer counts. The notice holds again."
    assert "This withdrawal was ended" in told.events[2].lines[0]


@pytest.mark.parametrize(
    ("link", "host"),
    [
        ("https://example.com/a?b#c", "example.com"),
        ("https://example.com:443/", "example.com"),
        ("https://example.com:8443/", "example.com:8443"),
        ("http://example.com/", ""),
        ("https://example.com@evil.example/", ""),
        ("https://exämple.com/", ""),
        ("https://example.com/ a", ""),
        ("https://example.com\\@evil.example/", ""),
        ("https://example.com:x/", ""),
        ("https://[::1/", ""),
        ("https:///path", ""),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("", ""),
    ],
)
def test_which_addresses_may_be_opened(link, host):
    assert safe_host(link) == host
