"""What settles a doubt about copies of one app (semantics, line 13)."""

from __future__ import annotations

from selfcheck.core.apps import IdKind
from selfcheck.core.report import MatchedBy, Status
from tests.core.builders import (
    CHAT_ENTRY,
    check,
    computer,
    installed,
    inventory,
    matched,
    notice,
    policy,
    rule,
)


class TestLine13:
    def test_the_same_id_in_two_places_is_one_app_with_its_places(self):
        copies = [installed("chat", path=place) for place in ("/b", "/a")]
        of = policy(notice("n1", rule()))
        [finding] = check(of, [inventory(computer(), *copies)]).findings
        assert finding.places == ("/a", "/b")

    def test_copies_are_joined_through_any_id_they_share(self):
        a = installed("chat", ids={IdKind.DEB: "chat"}, path="/1")
        b = installed("chat", ids={IdKind.DESKTOP: "chat.desktop"}, path="/2")
        both = installed("chat", ids={IdKind.DESKTOP: "chat.desktop", IdKind.DEB: "chat"})
        of = policy(notice("n1", rule()))
        [finding] = check(of, [inventory(computer(), a, b, both)]).findings
        assert finding.places == ("/1", "/2")
        assert check(of, [inventory(computer(), both, b, a)]).findings == (finding,)

    def test_copies_that_share_two_ids_are_one(self):
        same = {IdKind.DEB: "chat", IdKind.SNAP: "chat"}
        copies = [installed("chat", ids=same, path=place) for place in ("/a", "/b")]
        of = policy(notice("n1", rule()))
        [finding] = check(of, [inventory(computer(), *copies)]).findings
        assert finding.places == ("/a", "/b")

    def test_three_groups_joined_late_are_one(self):
        ids = [{IdKind.DEB: "chat"}, {IdKind.DESKTOP: "c"}, {IdKind.SNAP: "s"}]
        parts = [installed("chat", ids=one) for one in ids]
        first = installed("chat", ids={IdKind.DEB: "chat", IdKind.DESKTOP: "c"})
        second = installed("chat", ids={IdKind.DESKTOP: "c", IdKind.SNAP: "s"})
        of = policy(notice("n1", rule()))
        assert len(check(of, [inventory(computer(), *parts, first, second)]).findings) == 1

    def test_an_id_of_a_group_joined_before_leads_to_the_whole(self):
        apps = [
            installed("chat", ids={IdKind.DEB: "chat"}),
            installed("chat", ids={IdKind.DESKTOP: "c", IdKind.SNAP: "s"}),
            installed("chat", ids={IdKind.DEB: "chat", IdKind.DESKTOP: "c"}),
            installed("chat", ids={IdKind.SNAP: "s"}),
        ]
        of = policy(notice("n1", rule()))
        assert len(check(of, [inventory(computer(), *apps)]).findings) == 1

    def test_the_copies_of_one_app_are_matched_together(self):
        named = installed("Chat", ids={IdKind.SNAP: "s"})
        known = installed("Other", ids={IdKind.SNAP: "s", IdKind.DEB: "chat"})
        found = matched([CHAT_ENTRY], rule(), named, known)
        assert found == [(Status.ACTION_REQUIRED, MatchedBy.ID)]

    def test_a_copy_that_no_rule_could_be_about_counts_beside_one_that_it_could(self):
        unnamed = installed("Other", ids={IdKind.DESKTOP: "both"})
        named = installed("Chat", ids={IdKind.DESKTOP: "both"}, publisher="Mother Corp")
        assert matched([CHAT_ENTRY], rule(), unnamed, named) == [
            (Status.ACTION_REQUIRED, MatchedBy.PUBLISHER)
        ]
        assert matched([CHAT_ENTRY], rule(), unnamed, unnamed) == []

    def test_copies_known_by_less_than_an_id_keep_the_strongest_tier(self):
        named = installed("Chat", ids={IdKind.SNAP: "s"})
        known = installed("Chat", ids={IdKind.SNAP: "s"}, publisher="Mother Corp")
        found = matched([CHAT_ENTRY], rule(), named, known)
        assert found == [(Status.ACTION_REQUIRED, MatchedBy.PUBLISHER)]

    def test_one_finding_for_each_device_app_and_rule(self):
        of = policy(notice("n1", rule("r1"), rule("r2")))
        report = check(of, [inventory(computer(id=i), installed("chat")) for i in "ab"])
        found = {(f.device.id, f.rule.id) for f in report.findings}
        assert found == {("a", "r1"), ("a", "r2"), ("b", "r1"), ("b", "r2")}
        assert len(report.findings) == 4
