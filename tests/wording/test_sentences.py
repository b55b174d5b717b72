"""The sentences over real evaluations; the table of states is the window's."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from selfcheck import wording
from selfcheck.core.apps import KnownBy, SourceStatus
from selfcheck.core.devices import Os
from selfcheck.core.records import Effect, WithdrawalReason
from selfcheck.core.report import (
    Action,
    Gap,
    GapKind,
    MatchedBy,
    NoticeState,
    ProblemKind,
    Question,
    Status,
    Verdict,
)
from selfcheck.gui.preview.samples import NOW, amazon, computer, outcome, phone, recent, status
from selfcheck.gui.preview.states import STATES
from selfcheck.language import language_named, speaking
from selfcheck.wording import Voice, labels
from selfcheck.wording.devices import label as device_label
from selfcheck.wording.notices.whole import whole_notice
from selfcheck.wording.questions import ask
from selfcheck.wording.steps import usual

OUTCOMES = {
    name: scene.outcome
    for name, state in STATES.items()
    if (scene := state.make()).outcome is not None
}
REPORTS = {name: outcome.report for name, outcome in OUTCOMES.items()}


def voice(report):
    return Voice.of(report, "en", UTC)


def texts(value):
    """Every string in a card, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from texts(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))


def everything(report):
    spoken = voice(report)
    yield from texts(
        (
            wording.headline(report, spoken),
            wording.subline(report, spoken),
            wording.origin(report, spoken),
            wording.todos(report, spoken),
            wording.withdrawals(report, spoken),
            wording.questions(report, spoken),
            wording.gaps(report, spoken),
            wording.sides(report, spoken),
            wording.threads(report, spoken),
            wording.devices(report, spoken),
            wording.problem(report, spoken) or "",
        )
    )


def notices(outcome):
    """Every notice of an outcome in full."""
    spoken = voice(outcome.report)
    for entry in outcome.report.notices:
        yield from texts(whole_notice(entry.notice.id, outcome, spoken))


@pytest.mark.parametrize("name", REPORTS)
def test_nobody_is_accused_and_nothing_is_unfinished(name):
    for text in (*everything(REPORTS[name]), *notices(OUTCOMES[name])):
        assert not re.search(r"\bviolat|\boffen|\bculprit|\bguilty|\billegal", text, re.IGNORECASE)
        assert "None" not in text.replace("None of them", "")
        assert "{" not in text
        assert "  " not in text


@pytest.mark.parametrize("kind", ProblemKind)
def test_every_problem_has_a_sentence_and_a_next_step(kind):
    report = replace(REPORTS["demonstration"], policy=status(kind))
    trouble = wording.problem(report, voice(report))
    assert trouble.title
    assert trouble.text.endswith(".")
    assert trouble.next_step.endswith(".")
    assert trouble.open == (kind in {ProblemKind.CLOCK, ProblemKind.RECORD_VANISHED})


def test_beside_a_verdict_that_stands_a_problem_begins_with_what_holds():
    report = replace(REPORTS["demonstration"], policy=status(ProblemKind.SIGNATURE))
    trouble = wording.problem(report, voice(report))
    assert trouble.title.startswith("You still don’t need to do anything; ")
    assert trouble.text.startswith("The policy behind it was confirmed today ")
    assert trouble.detail not in trouble.text


@pytest.mark.parametrize("kind", ProblemKind)
def test_of_a_demand_no_problem_says_that_it_still_holds(kind):
    report = replace(REPORTS["act"], policy=status(kind))
    trouble = wording.problem(report, voice(report))
    assert "still holds" not in trouble.title + trouble.text


def test_what_is_out_of_date_says_first_what_to_do_and_never_its_date():
    stale = status(ProblemKind.STALE, fresh=False)
    report = replace(REPORTS["demonstration"], policy=stale)
    trouble = wording.problem(report, voice(report))
    assert trouble.first
    assert trouble.next_step.startswith("Please change nothing for now, and tell ")
    assert "confirmed " not in trouble.text.replace("could be confirmed.", "")
    acting = wording.problem(replace(REPORTS["act"], policy=stale), voice(report))
    assert "ask them before you act" in acting.next_step


def test_a_device_of_which_nothing_was_read_has_nothing_to_do_in_no_colour():
    report = REPORTS["nothing-found"]
    (entry,) = report.devices
    assert device_label(entry, report) == ("Nothing to do", False)
    assert device_label(replace(entry, known_by=None, apps=0), report) == ("Not checked", True)
    then = replace(report, past=True, as_of=report.checked_at - timedelta(days=1))
    assert device_label(entry, then) == ("There was nothing to do", True)
    ahead = replace(report, past=True, as_of=report.checked_at + timedelta(days=1))
    assert device_label(entry, ahead) == ("Nothing to do", True)


@pytest.mark.parametrize("kind", ProblemKind)
def test_without_any_policy_a_problem_says_so(kind):
    report = replace(
        REPORTS["no-source"], policy=status(kind, verified=False, confirmed=None, fresh=False)
    )
    trouble = wording.problem(report, voice(report))
    assert "No policy has been verified" in trouble.text
    assert "your organization’s help desk" in wording.contact(report, voice(report))


def test_every_value_has_its_word():
    for words, values in (
        (labels.STATES, NoticeState),
        (labels.STATUSES, Status),
        (labels.STATUSES_THEN, Status),
        (labels.DEVICE_VERDICTS_THEN, Verdict),
        (labels.REASONS, WithdrawalReason),
        (labels.SYSTEMS, Os),
        (labels.DEVICE_VERDICTS, Verdict),
        (labels.SOURCE_STATUSES, SourceStatus),
    ):
        assert set(words) == set(values)
    assert all(labels.tier(by) for by in MatchedBy)
    assert [labels.action_of(effect) for effect in Effect].count(None) == 1


@pytest.mark.parametrize("system", Os)
@pytest.mark.parametrize("action", Action)
def test_every_platform_has_steps(system, action):
    from selfcheck.core.apps import Form

    for form in Form:
        steps = usual(action, system, form, "Demo Chat")
        assert any("Demo Chat" in step for step in steps)


@pytest.mark.parametrize(
    ("how", "said"),
    [
        (None, "not checked"),
        (KnownBy.READ, "read from the device D"),
        (KnownBy.BACKUP, "from the backup of D"),
        (KnownBy.REPORT, "from the report of D"),
        (KnownBy.DECLARED, "as you told us D"),
    ],
)
def test_it_is_said_how_it_is_known(how, said):
    assert labels.known_by(how, "D") == said


class TestHeadline:
    def test_tenses(self):
        report = REPORTS["act"]
        spoken = voice(report)
        assert wording.headline(report, spoken).startswith("You need to act: 1 thing")
        past = replace(report, past=True, as_of=NOW - timedelta(days=1))
        assert wording.headline(past, spoken).startswith("You needed to act")
        future = replace(report, past=True, as_of=NOW + timedelta(days=1))
        assert wording.headline(future, spoken).startswith("You will need to act")

    def test_overdue_and_without_a_deadline(self):
        report = REPORTS["act"]
        (finding, *_) = [f for f in report.findings if f.status is Status.ACTION_REQUIRED]
        late = replace(
            finding,
            overdue=True,
            rule=replace(finding.rule, deadline=NOW - timedelta(days=1), overdue_from=NOW),
        )
        said = replace(report, findings=(late,))
        assert wording.headline(said, voice(said)) == (
            "You need to act: 1 thing, overdue since yesterday 10:41"
        )
        assert wording.todos(said, voice(said))[0].due.startswith("Overdue since")
        grace = replace(late, overdue=False)
        said = replace(report, findings=(grace,))
        assert wording.headline(said, voice(said)).endswith("due since yesterday 10:41")
        free = replace(finding, rule=replace(finding.rule, deadline=None))
        said = replace(report, findings=(free,))
        assert wording.headline(said, voice(said)) == "You need to act: 1 thing"

    def test_without_a_deadline_that_is_said_once_and_is_no_label(self):
        report = REPORTS["act"]
        (finding, *_) = [f for f in report.findings if f.status is Status.ACTION_REQUIRED]
        free = replace(finding, rule=replace(finding.rule, deadline=None, overdue_from=None))
        said = replace(report, findings=(free,))
        (todo,) = wording.todos(said, voice(said))
        assert (todo.due, todo.by_when) == ("", "No deadline was set.")

    def test_a_deadline_names_its_zone_where_the_organization_has_another_clock(self):
        report = REPORTS["act"]
        there = replace(report.organization, time_zone="America/Los_Angeles")
        (finding, *_) = [f for f in report.findings if f.status is Status.ACTION_REQUIRED]
        end_of_the_day = datetime(2026, 12, 21, 7, 59, 59, tzinfo=UTC)
        far = replace(finding, rule=replace(finding.rule, deadline=end_of_the_day))
        said = replace(report, findings=(far,), organization=there)
        here = Voice.of(said, "en", ZoneInfo("Europe/Berlin"))
        assert wording.headline(said, here) == (
            "You need to act: 1 thing, by Mon 21 December 2026, 08:59 CET"
        )
        at_home = Voice.of(said, "en", ZoneInfo("America/Los_Angeles"))
        assert wording.headline(said, at_home).endswith("by Sun 20 December 2026, 23:59")
        told = wording.notification(said, here, {finding.notice.id}, ())
        assert told.text.startswith("1 thing, by Mon 21 December 2026, 08:59 CET.")

    def test_two_rules_about_one_app_are_one_thing(self):
        report = REPORTS["act"]
        (finding, *_) = [f for f in report.findings if f.status is Status.ACTION_REQUIRED]
        twice = replace(report, findings=(finding, replace(finding)))
        assert "1 thing" in wording.headline(twice, voice(twice))
        assert len(wording.todos(twice, voice(twice))) == 1


class TestWithdrawn:
    def test_clear_and_not_clear(self):
        report = REPORTS["withdrawn-today"]
        (card,) = wording.withdrawals(report, voice(report))
        assert card.so_what == "You don’t need to do anything."
        assert card.then == "If you removed TikTok, you can install it again."
        (entry,) = [n for n in report.notices if n.withdrawals]
        opened = replace(entry, clear=False)
        said = replace(report, notices=(opened,))
        (card,) = wording.withdrawals(said, voice(said))
        assert card.so_what == (
            "This notice was withdrawn. We can’t tell yet whether another one asks anything about its apps."
        )
        assert card.then == ""

    def test_without_the_organizations_words_ours(self):
        report = REPORTS["withdrawn-today"]
        (entry,) = [n for n in report.notices if n.withdrawals]
        bare = replace(entry.withdrawals[0], if_you_already_acted=type(entry.notice.title)(()))
        said = replace(report, notices=(replace(entry, withdrawals=(bare,)),))
        (card,) = wording.withdrawals(said, voice(said))
        assert card.then == "If you already removed TikTok, you can install it again."

    def test_a_removal_between_two_looks_gives_both_days(self):
        scene = STATES["withdrawn-removed"].make().outcome
        (memory,) = scene.memories
        earlier = replace(memory, last_seen=NOW - timedelta(days=3))
        (card,) = wording.withdrawals(scene.report, voice(scene.report), (earlier,))
        assert "between Friday 20 November 2026 and Monday 23 November 2026" in card.yours[0]

    def test_a_partly_withdrawn_notice_says_which_part(self):
        from selfcheck.core.devices import DeviceScope
        from selfcheck.core.records import WithdrawalScope

        policy = recent(amazon(), withdrawn=True)
        scope = WithdrawalScope(devices=DeviceScope(os=(Os.ANDROID,)))
        part = replace(policy.records.withdrawals[0], scope=scope)
        records = replace(policy.records, withdrawals=(part,))
        report = outcome(replace(policy, records=records), computer(), phone()).report
        (card,) = wording.withdrawals(report, voice(report))
        assert card.label == "Withdrawn in part"
        assert card.reach == "Withdrawn in part: for Android devices."


class TestQuestions:
    @pytest.mark.parametrize(
        ("fact", "words", "values"),
        [
            ("access:company-email", "receive company mail", [True, False, None]),
            ("access:company-network", "company network", [True, False, None]),
            ("access:vpn", "“vpn”", [True, False, None]),
            ("ownership", "Who owns", ["company", "personal", None]),
            ("region", "used", ["elsewhere", None]),
            ("group:legal", "“legal”", [True, False, None]),
            ("app:tiktok", "TikTok", [True, False, None]),
            ("phones", "phone or tablet", [True, False, None]),
        ],
    )
    def test_each_fact_has_a_question_with_its_answers(self, fact, words, values):
        report = REPORTS["act"]
        device = report.devices[0].device
        asked = ask(Question(device, fact), report, voice(report))
        assert words in asked.text
        assert asked.text.endswith("?")
        assert [choice.value for choice in asked.choices] == values
        assert asked.choices[-1].label == "I don’t know"

    def test_it_says_what_the_answer_decides(self):
        report = REPORTS["question"]
        (asked,) = wording.questions(report, voice(report))
        assert "Mandatory removal of TikTok" in asked.because


@pytest.mark.parametrize(
    "gap",
    [
        Gap(GapKind.SOURCE, "flatpak_apps", "this-computer", True, "denied"),
        Gap(GapKind.SOURCE, "flatpak_apps", "this-computer", False, "denied"),
        Gap(GapKind.DEVICE, "not-checked", "phone-1", True, "never"),
        Gap(GapKind.DEVICE, "reading-too-old", "phone-1", True, "old"),
        Gap(GapKind.DEVICE, "publisher-not-asked", "phone-1", False, "One"),
        Gap(GapKind.DEVICE, "work-profile", "phone-1", True, "refused"),
        Gap(GapKind.RECORD, "2020-07-10-tiktok", None, True, "new key"),
        Gap(GapKind.RECORD, "unknown", None, False, "orphan"),
        Gap(GapKind.POLICY, "stale", None, True, "old"),
    ],
    ids=lambda gap: f"{gap.kind}-{gap.name}-{gap.open}",
)
def test_every_gap_has_a_sentence_and_a_next_step(gap):
    report = REPORTS["demonstration"]
    trouble = wording.gap_text(gap, report, voice(report))
    assert trouble.title
    assert trouble.text.endswith(".")
    assert trouble.next_step.endswith(".")
    assert trouble.open == gap.open


@pytest.mark.parametrize(
    ("gap", "detail"),
    [
        (
            Gap(GapKind.DEVICE, "not-checked", "phone-1", True, "never"),
            "Dieses Gerät wurde noch nie gelesen oder beschrieben.",
        ),
        (
            Gap(GapKind.DEVICE, "not-registered", None, True, "none"),
            "Es gibt ein Smartphone oder Tablet, aber in Self-Check wurde keines hinzugefügt.",
        ),
        (
            Gap(GapKind.DEVICE, "reading-too-old", "phone-1", True, "old", (30,)),
            "Zuletzt vor mehr als 30 Tagen gelesen.",
        ),
        (
            Gap(GapKind.DEVICE, "publisher-not-asked", "phone-1", False, "two", ("A", "B")),
            "Herausgeber: A, B.",
        ),
        (Gap(GapKind.SOURCE, "snap_packages", "this-computer", True, "denied"), "denied"),
    ],
    ids=lambda each: each.name if isinstance(each, Gap) else "",
)
def test_what_is_ours_in_a_detail_is_said_in_the_persons_language(gap, detail):
    report = REPORTS["demonstration"]
    with speaking(language_named(["de"])):
        assert wording.gap_text(gap, report, voice(report)).detail == detail


def test_a_clash_is_told_once_with_both_notices():
    report = REPORTS["clash-and-unread"]
    (clash,) = [s for s in wording.sides(report, voice(report)) if s.status is Status.CLASH]
    assert "“GIMP is not permitted” and “GIMP is welcome”" in clash.text


class TestTimeLine:
    def test_an_issue_and_its_withdrawal_are_one_thread(self):
        report = REPORTS["demonstration"]
        (thread,) = [t for t in wording.threads(report, voice(report)) if t.withdrawal]
        assert [event.label for event in thread.events] == ["Withdrawn", "Issued"]
        assert thread.events[0].text == "sent in error, 5 h 20 min after it was issued"
        assert thread.struck

    def test_in_the_past_in_force_is_not_said_of_now(self):
        report = REPORTS["demonstration-then"]
        shown = {t.label for t in wording.threads(report, voice(report))}
        assert "In force at that moment" in shown
        assert "In force" not in shown
