from __future__ import annotations

import pytest

from selfcheck.core.apps import Form
from selfcheck.core.clashes import PossibleClash, possible_clashes
from selfcheck.core.devices import DeviceScope, Os
from selfcheck.core.records import Effect, WithdrawalScope
from tests.core.builders import NOW, day, entry, notice, policy, rule, withdrawal

ALLOW = rule("yes", Effect.ALLOW)
LINUX, WINDOWS = DeviceScope(os=(Os.LINUX,)), DeviceScope(os=(Os.WINDOWS,))
CLASH = PossibleClash(("b", "yes"), ("a", "r1"))


def clashes(*records):
    catalogue = (entry("chat", publishers=("One",)), entry("mail", publishers=("One",)))
    return list(possible_clashes(policy(*records, catalogue=catalogue), NOW))


def test_an_allow_and_a_prohibition_of_equal_breadth_could_clash():
    assert clashes(notice("a", rule()), notice("b", ALLOW)) == [CLASH]


def test_a_notice_to_come_counts():
    assert clashes(notice("a", rule()), notice("b", ALLOW, issued=day(30))) == [CLASH]


def test_a_part_withdrawn_still_counts_and_a_whole_does_not():
    part = withdrawal("b", scope=WithdrawalScope(rules=("x",)))
    assert clashes(notice("a", rule()), notice("b", ALLOW), part) == [CLASH]
    assert clashes(notice("a", rule()), notice("b", ALLOW), withdrawal("b")) == []


@pytest.mark.parametrize(
    ("prohibits", "permits"),
    [
        (rule(apps=("mail",)), ALLOW),
        (rule(apps=("chat", "mail")), ALLOW),
        (rule(devices=LINUX), rule("yes", Effect.ALLOW, devices=WINDOWS)),
        (rule(forms=(Form.NATIVE,)), rule("yes", Effect.ALLOW, forms=(Form.WEB_APP,))),
        (rule(effect=Effect.MINIMUM_VERSION), ALLOW),
    ],
)
def test_rules_that_never_meet_or_of_clear_breadth_do_not(prohibits, permits):
    assert clashes(notice("a", prohibits), notice("b", permits)) == []


@pytest.mark.parametrize(
    ("prohibits", "permits"),
    [
        (
            rule(apps=(), publishers=("One",), forms=(Form.NATIVE,)),
            rule("yes", Effect.REQUIRE, devices=LINUX),
        ),
        (
            rule(devices=LINUX),
            rule("yes", Effect.ALLOW, apps=(), publishers=("One",), forms=(Form.NATIVE,)),
        ),
        (
            rule(apps=(), publishers=("One",), excluded=("mail",)),
            rule("yes", Effect.ALLOW, apps=(), publishers=("One",), forms=(Form.NATIVE,)),
        ),
    ],
)
def test_rules_that_meet_through_a_publisher_could(prohibits, permits):
    assert clashes(notice("a", prohibits), notice("b", permits)) == [CLASH]
