"""What is still on the overview, and what is new since the last visit."""

from __future__ import annotations

from dataclasses import replace

from selfcheck.core.report import NoticeState
from tests.checker.conftest import states
from tests.company import notice


class TestOverview:
    def test_a_withdrawn_notice_leaves_90_days_after_it_was_first_shown(self, banned):
        banned.company.withdraw("ban")
        checker = banned.checker()
        outcome = checker.check()
        assert outcome.on_overview == {"ban"}
        checker.shown(outcome)
        banned.pass_by(days=90)
        assert banned.checker().check().on_overview == {"ban"}
        banned.pass_by(minutes=1)
        later = banned.checker().check()
        assert later.on_overview == frozenset()
        assert states(later) == {"ban": NoticeState.WITHDRAWN}

    def test_the_time_is_a_setting(self, banned):
        banned.settings = replace(banned.settings, withdrawn_days=1)
        banned.company.withdraw("ban")
        checker = banned.checker()
        checker.shown(checker.check())
        banned.pass_by(days=2)
        assert banned.checker().check().on_overview == frozenset()

    def test_it_stays_while_nobody_has_seen_it(self, banned):
        banned.company.withdraw("ban")
        banned.checker().check()
        banned.pass_by(days=200)
        assert banned.checker().check().on_overview == {"ban"}

    def test_an_old_one_that_touches_nothing_here_was_never_there(self, bench):
        bench.company.publish("ban", notice("ban", devices="kind: [phone]"))
        bench.company.withdraw("ban")
        bench.pass_by(days=200)
        assert bench.checker().check().on_overview == frozenset()


def digests(outcome, *ids):
    """The digests of the records of these ids."""
    records = outcome.policy.records
    return {r.digest for r in (*records.notices, *records.withdrawals) if r.id in ids}


class TestNew:
    def test_nothing_is_new_at_the_first_visit(self, banned):
        assert banned.checker().check().new_notices == frozenset()

    def test_a_notice_issued_and_one_withdrawn_since_are_new(self, banned):
        banned.company.publish("other", notice("other"))
        checker = banned.checker()
        checker.shown(checker.check())
        assert banned.checker().check().new_notices == frozenset()
        banned.company.publish("third", notice("third"))
        banned.company.withdraw("ban")
        outcome = banned.checker().check()
        assert outcome.new_notices == {"third", "ban"}
        assert outcome.new_records == digests(outcome, "third", "ban-withdrawn")

    def test_what_was_only_checked_was_not_shown(self, banned):
        checker = banned.checker()
        checker.shown(checker.check())
        banned.company.publish("other", notice("other"))
        banned.checker().check()
        assert banned.checker().check().new_notices == {"other"}

    def test_a_record_is_first_seen_when_it_came_whatever_it_says(self, banned):
        before = banned.now
        outcome = banned.checker().check()
        assert outcome.first_seen == dict.fromkeys(digests(outcome, "ban"), before)
