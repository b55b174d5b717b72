"""What settles a doubt about matching (semantics, lines 11 to 15)."""

from __future__ import annotations

import pytest

from selfcheck.core.apps import Form, IdKind, KnownBy, SourceReport, SourceStatus
from selfcheck.core.devices import DeviceKind, DeviceScope
from selfcheck.core.matching import Catalogue
from selfcheck.core.names import browser_id, normalised
from selfcheck.core.records import Effect
from selfcheck.core.report import Action, MatchedBy, Status, Verdict
from selfcheck.core.text import Text
from selfcheck.core.versions import Order, compare
from tests.core.builders import (
    check,
    computer,
    entry,
    installed,
    inventory,
    notice,
    phone,
    policy,
    rule,
)

DEB = frozenset({IdKind.DEB})


def findings(catalogue, demand, *apps, **over):
    of = policy(notice("n1", demand), catalogue=catalogue)
    report = check(of, [inventory(computer(), *apps, **over)])
    return [(f.status, f.matched_by) for f in report.findings]


CHAT = entry("chat", name=Text.plain("Chat"), publishers=("Chat Pte. Ltd.", "Mother Corp"))
MAIL = entry("mail", publishers=("Mother Corp",))


class TestLine11:
    def test_an_id_matches_exactly_and_by_no_part(self):
        assert findings([CHAT], rule(), installed("chat")) == [
            (Status.ACTION_REQUIRED, MatchedBy.ID)
        ]
        assert findings([CHAT], rule(), installed("chat-plus")) == []

    def test_a_package_family_name_is_an_id(self):
        app = entry("chat", ids={IdKind.MSIX: ("ChatPte.Ltd.Chat_6yccndn6064se",)})
        found = installed("ms-resource:x", ids={IdKind.MSIX: "chatpte.ltd.chat_6YCCNDN6064SE"})
        assert findings([app], rule(), found) == [(Status.ACTION_REQUIRED, MatchedBy.ID)]

    def test_a_rule_that_names_apps_is_never_matched_by_publisher_alone(self):
        other = installed("Other", ids={}, publisher="Mother Corp")
        assert findings([CHAT], rule(), other) == []

    def test_publisher_and_name_together_count_as_publisher(self):
        app = installed("chat", ids={}, publisher="CHAT PTE LTD")
        assert findings([CHAT], rule(), app) == [(Status.ACTION_REQUIRED, MatchedBy.PUBLISHER)]

    def test_a_name_alone_is_possible_and_asks(self):
        of = policy(notice("n1", rule()), catalogue=[CHAT])
        report = check(of, [inventory(computer(), installed("Chat", ids={}))])
        assert [(f.status, f.matched_by, f.action) for f in report.findings] == [
            (Status.POSSIBLE, MatchedBy.NAME, None)
        ]
        assert [q.fact for q in report.questions] == ["app:chat"]
        assert report.verdict is Verdict.CANNOT_TELL

    def test_the_persons_answer_settles_a_name(self):
        app = installed("Chat", ids={})
        assert findings([CHAT], rule(), app, declared_absent=("chat",)) == []
        assert findings([CHAT], rule(), app, declared_present=("chat",)) == [
            (Status.ACTION_REQUIRED, MatchedBy.NAME)
        ]

    def test_a_match_by_name_says_whether_the_person_confirmed_it(self):
        of = policy(notice("n1", rule()), catalogue=[CHAT])
        app = installed("Chat", ids={})
        for present, confirmed in ((), False), (("chat",), True):
            report = check(of, [inventory(computer(), app, declared_present=present)])
            (finding,) = report.findings
            assert (finding.matched_by, finding.confirmed) == (MatchedBy.NAME, confirmed)
            assert finding.by_name_alone is not confirmed

    def test_a_confirmed_app_goes_by_the_publishers_of_its_entry(self):
        by_publisher = rule(apps=(), publishers=("Mother Corp",))
        of = policy(notice("n1", by_publisher), catalogue=[CHAT])
        app = installed("Chat", ids={})
        report = check(of, [inventory(computer(), app, declared_present=("chat",))])
        assert report.verdict is Verdict.ACTION_REQUIRED
        assert [f.confirmed for f in report.findings] == [True]
        assert not report.unsettled

    def test_a_no_does_not_outweigh_an_id(self):
        found = findings([CHAT], rule(), installed("chat"), declared_absent=("chat",))
        assert found == [(Status.ACTION_REQUIRED, MatchedBy.ID)]

    def test_an_app_whose_id_matches_one_entry_is_not_name_matched_to_others(self):
        namesake = entry("other", name=Text.plain("chat"), ids={})
        assert findings([CHAT, namesake], rule(apps=("other",)), installed("chat")) == []

    def test_a_former_name_and_a_name_in_any_language_match(self):
        app = entry("chat", name=Text((("en", "Chat"), ("de", "Plausch"))), formerly=("Prattle",))
        for name in ("plausch", "PRATTLE"):
            found = findings([app], rule(), installed(name, ids={}))
            assert found == [(Status.POSSIBLE, MatchedBy.NAME)]

    def test_a_name_alone_also_reaches_publisher_rules_as_possible(self):
        by_publisher = rule(apps=(), publishers=("Mother Corp",))
        found = findings([CHAT], by_publisher, installed("Chat", ids={}))
        assert found == [(Status.POSSIBLE, MatchedBy.NAME)]

    def test_an_exception_by_id_is_an_exception(self):
        by_publisher = rule(apps=(), publishers=("Mother Corp",), excluded=("mail",))
        assert findings([CHAT, MAIL], by_publisher, installed("mail")) == []

    def test_an_exception_by_name_alone_makes_possible_and_asks_about_the_exception(self):
        by_publisher = rule(apps=(), publishers=("Mother Corp",), excluded=("mail",))
        catalogue = [entry("mail", publishers=("Someone else",))]
        app = installed("Mail", ids={}, publisher="Mother Corp")
        of = policy(notice("n1", by_publisher), catalogue=catalogue)
        report = check(of, [inventory(computer(), app)])
        assert [(f.status, f.app) for f in report.findings] == [(Status.POSSIBLE, None)]
        assert [q.fact for q in report.questions] == ["app:mail"]

    def test_a_slug_both_named_and_excepted_is_named(self):
        both = rule(apps=("mail",), publishers=("Mother Corp",), excluded=("mail",))
        assert findings([MAIL], both, installed("mail")) == [(Status.ACTION_REQUIRED, MatchedBy.ID)]


class TestLine12:
    BY_PUBLISHER = rule(apps=(), publishers=("Mother Corp",))

    def test_a_publisher_rule_reaches_through_the_apps_own_publisher(self):
        app = installed("unknown", publisher="Mother, Inc.")
        assert findings([], self.BY_PUBLISHER, app) == [
            (Status.ACTION_REQUIRED, MatchedBy.PUBLISHER)
        ]

    def test_and_through_the_publishers_of_the_entry_its_ids_match(self):
        app = installed("chat", publisher="Chat Pte. Ltd.")
        assert findings([CHAT], self.BY_PUBLISHER, app) == [
            (Status.ACTION_REQUIRED, MatchedBy.PUBLISHER)
        ]

    @pytest.mark.parametrize(
        ("written", "compared"),
        [
            ("Bytedance Pte. Ltd.", "bytedance"),
            ("ByteDance Inc", "bytedance"),
            ("Lemon Inc.", "lemon"),
            ("Foo GmbH & Co. KG", "foo"),
            ("Foo, LLC", "foo"),
            ("S.A.", "s.a"),
            ("Musical.ly", "musical.ly"),
            ("北京字节跳动科技有限公司", "北京字节跳动科技"),
            ("有限公司", "有限公司"),
            ("  Two   Words ", "two words"),
            ("Cafe\u0301", "caf\u00e9"),
            ("Café", "café"),
            ("...", "..."),
        ],
    )
    def test_names_compare_whole_without_case_and_legal_form(self, written, compared):
        assert normalised(written) == compared

    def test_never_by_part(self):
        app = installed("x", ids={}, publisher="Mother Corp of America")
        assert findings([], self.BY_PUBLISHER, app) == []

    @pytest.mark.parametrize(
        ("kind", "same"),
        [
            (IdKind.WINGET, True),
            (IdKind.IOS, True),
            (IdKind.MACOS, True),
            (IdKind.WINDOWS_UNINSTALL, True),
            (IdKind.VSCODE_EXTENSION, True),
            (IdKind.ANDROID, False),
            (IdKind.FLATPAK, False),
            (IdKind.FIREFOX_EXTENSION, False),
        ],
    )
    def test_ids_compare_without_case_where_the_platform_does(self, kind, same):
        app = entry("chat", ids={kind: ("com.Example.Chat",)})
        found = findings([app], rule(), installed("x", ids={kind: "COM.example.chat"}))
        assert bool(found) is same

    def test_a_web_app_matches_by_its_manifest_id_and_by_the_browsers_id(self):
        url = "https://www.tiktok.com/foryou"
        app = entry("chat", ids={IdKind.WEB_APP: (url,)})
        assert browser_id(url) == "nlalbmkafgmoifbeooblidblkmlhhpnc"
        for id_ in (url, browser_id(url)):
            found = installed("x", ids={IdKind.WEB_APP: id_}, form=Form.WEB_APP)
            assert findings([app], rule(), found) == [(Status.ACTION_REQUIRED, MatchedBy.ID)]

    def test_apps_and_publishers_of_a_rule_are_united(self):
        both = rule(apps=("mail",), publishers=("Someone else",))
        assert findings([MAIL], both, installed("mail")) == [(Status.ACTION_REQUIRED, MatchedBy.ID)]
        assert findings([MAIL, CHAT], both, installed("chat")) == []

    def test_hidden_apps_match_by_id_and_publisher_not_by_name(self):
        hidden = installed("Chat", ids={}, hidden=True)
        assert findings([CHAT], rule(), hidden) == []
        assert findings([CHAT], rule(), installed("chat", hidden=True)) != []
        by_own = installed("Chat", ids={}, hidden=True, publisher="Mother Corp")
        assert findings([CHAT], self.BY_PUBLISHER, by_own) != []


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
        found = findings([CHAT], rule(), named, known)
        assert found == [(Status.ACTION_REQUIRED, MatchedBy.ID)]

    def test_a_copy_that_no_rule_could_be_about_counts_beside_one_that_it_could(self):
        unnamed = installed("Other", ids={IdKind.DESKTOP: "both"})
        named = installed("Chat", ids={IdKind.DESKTOP: "both"}, publisher="Mother Corp")
        assert findings([CHAT], rule(), unnamed, named) == [
            (Status.ACTION_REQUIRED, MatchedBy.PUBLISHER)
        ]
        assert findings([CHAT], rule(), unnamed, unnamed) == []

    def test_copies_known_by_less_than_an_id_keep_the_strongest_tier(self):
        named = installed("Chat", ids={IdKind.SNAP: "s"})
        known = installed("Chat", ids={IdKind.SNAP: "s"}, publisher="Mother Corp")
        found = findings([CHAT], rule(), named, known)
        assert found == [(Status.ACTION_REQUIRED, MatchedBy.PUBLISHER)]

    def test_one_finding_for_each_device_app_and_rule(self):
        of = policy(notice("n1", rule("r1"), rule("r2")))
        report = check(of, [inventory(computer(id=i), installed("chat")) for i in "ab"])
        found = {(f.device.id, f.rule.id) for f in report.findings}
        assert found == {("a", "r1"), ("a", "r2"), ("b", "r1"), ("b", "r2")}
        assert len(report.findings) == 4


class TestLine14:
    @pytest.mark.parametrize(
        ("older", "newer"),
        [
            ("1.9", "1.10"),
            ("1.2beta", "1.2"),
            ("1.2~rc1", "1.2rc1"),
            ("1.2dev", "1.2alpha"),
            ("1.2alpha", "1.2beta"),
            ("1.2beta", "1.2rc"),
            ("1.2-pre1", "1.2-rc1"),
            ("140.2.0", "140.2.0esr"),
            ("1.2", "1.2a"),
            ("1.2a", "1.2.1"),
            ("8.8.15", "8.8.16"),
            ("1.2", "1.2.0.1"),
        ],
    )
    def test_order(self, older, newer):
        assert compare(older, newer, frozenset()) is Order.OLDER
        assert compare(newer, older, frozenset()) is Order.NEWER

    @pytest.mark.parametrize(
        ("one", "two"), [("1.2", "1.2.0"), ("v1.2", "1.2"), ("1.2+git5", "1.2"), ("01.2", "1.2")]
    )
    def test_same(self, one, two):
        assert compare(one, two, frozenset()) is Order.SAME

    def test_epoch_and_packaging_revision_are_removed_for_packages_only(self):
        assert compare("1:2.3-1+deb12u1", "2.3", DEB) is Order.SAME
        assert compare("2.3-1", "2.3", frozenset()) is Order.NEWER
        assert compare("2:1.0", "1.5", frozenset({IdKind.SNAP})) is Order.NEWER
        assert compare("2:1.0", "1.5", frozenset({IdKind.RPM})) is Order.OLDER

    @pytest.mark.parametrize("version", [None, "", "latest", "1" * 300])
    def test_what_is_not_a_version_is_incomparable(self, version):
        assert compare(version, "1.0", DEB) is None

    MINIMUM = rule(effect=Effect.MINIMUM_VERSION, minimum_version="2.0")

    def test_an_older_copy_has_to_be_updated(self):
        of = policy(notice("n1", self.MINIMUM))
        copies = [installed("chat", version=v) for v in ("3.0", "1.5")]
        [finding] = check(of, [inventory(computer(), *copies)]).findings
        assert (finding.status, finding.action) == (Status.ACTION_REQUIRED, Action.UPDATE)
        assert finding.effect is Effect.MINIMUM_VERSION

    def test_every_copy_new_enough_or_no_copy_gives_nothing(self):
        assert findings([CHAT], self.MINIMUM, installed("chat", version="2.0-1")) == []
        assert findings([CHAT], self.MINIMUM) == []

    @pytest.mark.parametrize("version", [None, "latest"])
    def test_an_unknown_version_is_possible(self, version):
        found = findings([CHAT], self.MINIMUM, installed("chat", version=version))
        assert found == [(Status.POSSIBLE, MatchedBy.ID)]

    def test_no_update_is_asked_of_an_app_that_must_be_removed(self):
        of = policy(notice("n1", self.MINIMUM, rule("no")))
        found = check(of, [inventory(computer(), installed("chat"))]).findings
        assert [f.rule.id for f in found] == ["no"]


class TestLine15:
    REQUIRED = rule(effect=Effect.REQUIRE)

    def required(self, device, *apps, catalogue=(CHAT,), demand=None, **over):
        of = policy(notice("n1", demand or self.REQUIRED), catalogue=catalogue)
        return check(of, [inventory(device, *apps, **over)], yields=YIELDS)

    def test_a_missing_app_has_to_be_installed(self):
        report = self.required(computer())
        [finding] = report.findings
        assert (finding.status, finding.action) == (Status.ACTION_REQUIRED, Action.INSTALL)
        assert (finding.app, finding.installed, finding.matched_by) == ("chat", None, None)

    def test_any_one_copy_suffices(self):
        assert self.required(computer(), installed("chat")).verdict is Verdict.NO_ACTION

    def test_only_where_the_entry_has_an_id_for_the_platform(self):
        windows_only = entry("chat", ids={IdKind.WINGET: ("Chat.Chat",)})
        assert self.required(computer(), catalogue=(windows_only,)).findings == ()

    def test_only_in_the_forms_that_are_asked_for(self):
        demand = rule(effect=Effect.REQUIRE, forms=(Form.EXTENSION,))
        assert self.required(computer(), demand=demand).findings == ()
        extension = entry("chat", ids={IdKind.CHROME_EXTENSION: ("a" * 32,), IdKind.DEB: ("chat",)})
        report = self.required(computer(), installed("chat"), catalogue=(extension,), demand=demand)
        assert [f.action for f in report.findings] == [Action.INSTALL]

    def test_by_name_alone_is_possible(self):
        report = self.required(computer(), installed("Chat", ids={}))
        assert [(f.status, f.matched_by) for f in report.findings] == [
            (Status.POSSIBLE, MatchedBy.NAME)
        ]
        assert [q.fact for q in report.questions] == ["app:chat"]

    def test_missing_while_a_source_that_could_hold_it_is_unread_is_a_gap(self):
        unread = SourceReport("deb_packages", SourceStatus.UNREADABLE)
        report = self.required(computer(), sources=(unread,))
        assert report.findings == ()
        assert [(g.name, g.open) for g in report.gaps] == [("deb_packages", True)]

    def test_what_nothing_on_the_device_reads_is_a_gap_not_a_demand(self):
        plugin = entry("chat", ids={IdKind.JETBRAINS_PLUGIN: ("x",)})
        read = SourceReport("deb_packages", SourceStatus.READ)
        report = self.required(computer(), catalogue=(plugin,), sources=(read,))
        assert report.findings == ()
        assert [(g.name, g.open) for g in report.gaps] == [("jetbrains_plugin", True)]

    def test_what_nothing_reads_is_no_gap_for_a_rule_that_does_not_hold_yet(self):
        from tests.core.builders import day

        plugin = entry("chat", ids={IdKind.JETBRAINS_PLUGIN: ("x",)})
        of = policy(notice("n1", self.REQUIRED, effective=day(28)), catalogue=(plugin,))
        read = SourceReport("deb_packages", SourceStatus.READ)
        report = check(of, [inventory(computer(), sources=(read,))], yields=YIELDS)
        assert (report.findings, report.gaps) == ((), ())

    def test_a_declared_device_is_asked_before_anything_is_demanded(self):
        report = self.required(phone(), known_by=KnownBy.DECLARED)
        assert report.findings == ()
        assert [q.fact for q in report.questions] == ["app:chat"]

    def test_a_declared_no_is_a_missing_app(self):
        report = self.required(phone(), known_by=KnownBy.DECLARED, declared_absent=("chat",))
        assert [f.action for f in report.findings] == [Action.INSTALL]

    def test_a_declared_yes_suffices(self):
        report = self.required(phone(), known_by=KnownBy.DECLARED, declared_present=("chat",))
        assert report.verdict is Verdict.NO_ACTION

    def test_a_device_out_of_scope_is_asked_for_nothing(self):
        demand = rule(effect=Effect.REQUIRE, devices=DeviceScope(kind=(DeviceKind.PHONE,)))
        assert self.required(computer(), demand=demand).verdict is Verdict.NO_ACTION


YIELDS = {"deb_packages": frozenset({IdKind.DEB})}


def test_publishers_of_an_entry_that_is_not_there_are_none():
    assert Catalogue({}).publishers("nothing") == frozenset()
