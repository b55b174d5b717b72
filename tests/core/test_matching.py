"""What settles a doubt about which rule an app is matched by (semantics, lines 11 and 12)."""

from __future__ import annotations

import pytest

from selfcheck.core.apps import Form, IdKind
from selfcheck.core.matching import Catalogue
from selfcheck.core.names import browser_id, normalised
from selfcheck.core.report import MatchedBy, Status, Verdict
from selfcheck.core.text import Text
from tests.core.builders import (
    CHAT_ENTRY,
    MAIL_ENTRY,
    check,
    computer,
    entry,
    installed,
    inventory,
    matched,
    notice,
    policy,
    rule,
)


class TestLine11:
    def test_an_id_matches_exactly_and_by_no_part(self):
        assert matched([CHAT_ENTRY], rule(), installed("chat")) == [
            (Status.ACTION_REQUIRED, MatchedBy.ID)
        ]
        assert matched([CHAT_ENTRY], rule(), installed("chat-plus")) == []

    def test_a_package_family_name_is_an_id(self):
        app = entry("chat", ids={IdKind.MSIX: ("ChatPte.Ltd.Chat_6yccndn6064se",)})
        found = installed("ms-resource:x", ids={IdKind.MSIX: "chatpte.ltd.chat_6YCCNDN6064SE"})
        assert matched([app], rule(), found) == [(Status.ACTION_REQUIRED, MatchedBy.ID)]

    def test_a_rule_that_names_apps_is_never_matched_by_publisher_alone(self):
        other = installed("Other", ids={}, publisher="Mother Corp")
        assert matched([CHAT_ENTRY], rule(), other) == []

    def test_publisher_and_name_together_count_as_publisher(self):
        app = installed("chat", ids={}, publisher="CHAT PTE LTD")
        assert matched([CHAT_ENTRY], rule(), app) == [(Status.ACTION_REQUIRED, MatchedBy.PUBLISHER)]

    def test_a_name_alone_is_possible_and_asks(self):
        of = policy(notice("n1", rule()), catalogue=[CHAT_ENTRY])
        report = check(of, [inventory(computer(), installed("Chat", ids={}))])
        assert [(f.status, f.matched_by, f.action) for f in report.findings] == [
            (Status.POSSIBLE, MatchedBy.NAME, None)
        ]
        assert [q.fact for q in report.questions] == ["app:chat"]
        assert report.verdict is Verdict.CANNOT_TELL

    def test_the_persons_answer_settles_a_name(self):
        app = installed("Chat", ids={})
        assert matched([CHAT_ENTRY], rule(), app, declared_absent=("chat",)) == []
        assert matched([CHAT_ENTRY], rule(), app, declared_present=("chat",)) == [
            (Status.ACTION_REQUIRED, MatchedBy.NAME)
        ]

    def test_a_match_by_name_says_whether_the_person_confirmed_it(self):
        of = policy(notice("n1", rule()), catalogue=[CHAT_ENTRY])
        app = installed("Chat", ids={})
        for present, confirmed in ((), False), (("chat",), True):
            report = check(of, [inventory(computer(), app, declared_present=present)])
            (finding,) = report.findings
            assert (finding.matched_by, finding.confirmed) == (MatchedBy.NAME, confirmed)
            assert finding.by_name_alone is not confirmed

    def test_a_confirmed_app_goes_by_the_publishers_of_its_entry(self):
        by_publisher = rule(apps=(), publishers=("Mother Corp",))
        of = policy(notice("n1", by_publisher), catalogue=[CHAT_ENTRY])
        app = installed("Chat", ids={})
        report = check(of, [inventory(computer(), app, declared_present=("chat",))])
        assert report.verdict is Verdict.ACTION_REQUIRED
        assert [f.confirmed for f in report.findings] == [True]
        assert not report.unsettled

    def test_a_no_does_not_outweigh_an_id(self):
        found = matched([CHAT_ENTRY], rule(), installed("chat"), declared_absent=("chat",))
        assert found == [(Status.ACTION_REQUIRED, MatchedBy.ID)]

    def test_an_app_whose_id_matches_one_entry_is_not_name_matched_to_others(self):
        namesake = entry("other", name=Text.plain("chat"), ids={})
        assert matched([CHAT_ENTRY, namesake], rule(apps=("other",)), installed("chat")) == []

    def test_a_former_name_and_a_name_in_any_language_match(self):
        app = entry("chat", name=Text((("en", "Chat"), ("de", "Plausch"))), formerly=("Prattle",))
        for name in ("plausch", "PRATTLE"):
            found = matched([app], rule(), installed(name, ids={}))
            assert found == [(Status.POSSIBLE, MatchedBy.NAME)]

    def test_a_name_alone_also_reaches_publisher_rules_as_possible(self):
        by_publisher = rule(apps=(), publishers=("Mother Corp",))
        found = matched([CHAT_ENTRY], by_publisher, installed("Chat", ids={}))
        assert found == [(Status.POSSIBLE, MatchedBy.NAME)]

    def test_an_exception_by_id_is_an_exception(self):
        by_publisher = rule(apps=(), publishers=("Mother Corp",), excluded=("mail",))
        assert matched([CHAT_ENTRY, MAIL_ENTRY], by_publisher, installed("mail")) == []

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
        assert matched([MAIL_ENTRY], both, installed("mail")) == [
            (Status.ACTION_REQUIRED, MatchedBy.ID)
        ]


class TestLine12:
    BY_PUBLISHER = rule(apps=(), publishers=("Mother Corp",))

    def test_a_publisher_rule_reaches_through_the_apps_own_publisher(self):
        app = installed("unknown", publisher="Mother, Inc.")
        assert matched([], self.BY_PUBLISHER, app) == [
            (Status.ACTION_REQUIRED, MatchedBy.PUBLISHER)
        ]

    def test_and_through_the_publishers_of_the_entry_its_ids_match(self):
        app = installed("chat", publisher="Chat Pte. Ltd.")
        assert matched([CHAT_ENTRY], self.BY_PUBLISHER, app) == [
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
        assert matched([], self.BY_PUBLISHER, app) == []

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
        found = matched([app], rule(), installed("x", ids={kind: "COM.example.chat"}))
        assert bool(found) is same

    def test_a_web_app_matches_by_its_manifest_id_and_by_the_browsers_id(self):
        url = "https://www.tiktok.com/foryou"
        app = entry("chat", ids={IdKind.WEB_APP: (url,)})
        assert browser_id(url) == "nlalbmkafgmoifbeooblidblkmlhhpnc"
        for id_ in (url, browser_id(url)):
            found = installed("x", ids={IdKind.WEB_APP: id_}, form=Form.WEB_APP)
            assert matched([app], rule(), found) == [(Status.ACTION_REQUIRED, MatchedBy.ID)]

    def test_apps_and_publishers_of_a_rule_are_united(self):
        both = rule(apps=("mail",), publishers=("Someone else",))
        assert matched([MAIL_ENTRY], both, installed("mail")) == [
            (Status.ACTION_REQUIRED, MatchedBy.ID)
        ]
        assert matched([MAIL_ENTRY, CHAT_ENTRY], both, installed("chat")) == []

    def test_hidden_apps_match_by_id_and_publisher_not_by_name(self):
        hidden = installed("Chat", ids={}, hidden=True)
        assert matched([CHAT_ENTRY], rule(), hidden) == []
        assert matched([CHAT_ENTRY], rule(), installed("chat", hidden=True)) != []
        by_own = installed("Chat", ids={}, hidden=True, publisher="Mother Corp")
        assert matched([CHAT_ENTRY], self.BY_PUBLISHER, by_own) != []


def test_publishers_of_an_entry_that_is_not_there_are_none():
    assert Catalogue({}).publishers("nothing") == frozenset()
