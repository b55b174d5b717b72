"""What settles a doubt about versions (semantics, line 14)."""

from __future__ import annotations

import pytest

from selfcheck.core.apps import IdKind
from selfcheck.core.records import Effect
from selfcheck.core.report import Action, MatchedBy, Status
from selfcheck.core.versions import Order, compare
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

DEB = frozenset({IdKind.DEB})


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
        assert matched([CHAT_ENTRY], self.MINIMUM, installed("chat", version="2.0-1")) == []
        assert matched([CHAT_ENTRY], self.MINIMUM) == []

    @pytest.mark.parametrize("version", [None, "latest"])
    def test_an_unknown_version_is_possible(self, version):
        found = matched([CHAT_ENTRY], self.MINIMUM, installed("chat", version=version))
        assert found == [(Status.POSSIBLE, MatchedBy.ID)]

    def test_no_update_is_asked_of_an_app_that_must_be_removed(self):
        of = policy(notice("n1", self.MINIMUM, rule("no")))
        found = check(of, [inventory(computer(), installed("chat"))]).findings
        assert [f.rule.id for f in found] == ["no"]
