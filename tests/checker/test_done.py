"""What a person did for a notice, also for one that was withdrawn since."""

from __future__ import annotations

from selfcheck.core.report import Status, Verdict
from tests.company import notice


class TestWithdrawal:
    def test_who_removed_the_app_after_the_notice_is_told_so(self, banned):
        banned.checker().check()
        seen = banned.now
        banned.pass_by(hours=1)
        banned.computer.install("bash")
        banned.checker().check()
        missing = banned.now
        banned.pass_by(hours=1)
        banned.company.withdraw("ban")
        outcome = banned.checker().check()
        (memory,) = outcome.memories
        assert (memory.notice, memory.app, memory.name) == ("ban", "demo-chat", "demo-chat")
        assert memory.device == "this-computer"
        assert (memory.last_seen, memory.found_missing) == (seen, missing)
        assert outcome.on_overview == {"ban"}
        assert outcome.report.verdict is Verdict.NO_ACTION

    def test_who_did_what_a_notice_in_force_asks_sees_it_done(self, banned):
        assert banned.checker().check().done == ()
        banned.pass_by(hours=1)
        banned.computer.install("bash")
        outcome = banned.checker().check()
        (memory,) = outcome.done
        assert (memory.notice, memory.app, memory.found_missing) == ("ban", "demo-chat", banned.now)
        assert outcome.memories == ()
        assert outcome.report.verdict is Verdict.NO_ACTION

    def test_what_is_there_again_is_not_done(self, banned):
        banned.checker().check()
        banned.computer.install("bash")
        banned.checker().check()
        banned.computer.install("bash", "demo-chat")
        assert banned.checker().check().done == ()

    def test_what_was_done_for_a_withdrawn_notice_is_told_with_the_withdrawal_only(self, banned):
        banned.checker().check()
        banned.computer.install("bash")
        banned.checker().check()
        banned.company.withdraw("ban")
        assert banned.checker().check().done == ()

    def test_removal_and_withdrawal_may_come_to_light_together(self, banned):
        banned.checker().check()
        banned.computer.install("bash")
        banned.company.withdraw("ban")
        assert len(banned.checker().check().memories) == 1

    def test_a_removal_is_known_although_the_notice_never_reached_this_computer(self, bench):
        bench.checker().check()
        bench.company.publish("ban", notice("ban"))
        bench.company.withdraw("ban")
        bench.computer.install("bash")
        assert len(bench.checker().check().memories) == 1

    def test_who_removed_it_before_the_notice_is_not(self, bench):
        bench.checker().check()
        bench.pass_by(hours=1)
        bench.computer.install("bash")
        bench.checker().check()
        bench.pass_by(hours=1)
        issued = bench.now.replace(microsecond=0).isoformat()
        bench.company.publish("ban", notice("ban", issued=issued))
        bench.pass_by(hours=1)
        bench.company.withdraw("ban")
        assert bench.checker().check().memories == ()

    def test_who_kept_it_or_has_it_again_is_not(self, banned):
        banned.checker().check()
        banned.computer.install("bash")
        banned.checker().check()
        banned.computer.install("bash", "demo-chat")
        banned.company.withdraw("ban")
        outcome = banned.checker().check()
        assert outcome.memories == ()
        assert [f.status for f in outcome.report.findings] == [Status.WITHDRAWN]

    def test_who_removed_it_after_the_withdrawal_was_shown_is_not(self, banned):
        banned.checker().check()
        banned.company.withdraw("ban")
        checker = banned.checker()
        checker.shown(checker.check())
        banned.pass_by(hours=1)
        banned.checker().check()
        banned.computer.install("bash")
        banned.pass_by(hours=1)
        assert banned.checker().check().memories == ()

    def test_a_scope_that_left_the_computer_out_gives_no_memory(self, bench):
        bench.company.publish("ban", notice("ban", devices="kind: [phone]"))
        bench.checker().check()
        bench.computer.install("bash")
        bench.company.withdraw("ban")
        outcome = bench.checker().check()
        assert outcome.memories == ()

    def test_before_the_removal_nothing_was_removed(self, banned):
        banned.checker().check()
        before = banned.now
        banned.pass_by(hours=1)
        banned.computer.install("bash")
        banned.company.withdraw("ban")
        checker = banned.checker()
        assert len(checker.check().memories) == 1
        assert len(checker.at(banned.now).memories) == 1
        assert checker.at(before).memories == ()
