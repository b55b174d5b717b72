"""What is left of a notice of which a part was withdrawn."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC

import pytest

from selfcheck.core.devices import Audience, DeviceKind, DeviceScope, Os, Ownership
from selfcheck.core.records import Effect, WithdrawalScope
from selfcheck.core.report import NoticeState
from selfcheck.core.text import Text
from selfcheck.wording import Voice, threads
from tests.core.builders import (
    check,
    computer,
    day,
    installed,
    inventory,
    notice,
    phone,
    rule,
    withdrawal,
)
from tests.core.builders import policy as policy_of
from tests.wording.notices.test_whole import whole

HERE = inventory(computer(region="US"), installed("chat"))
BESIDE = inventory(phone(region="US"), installed("chat"))
PHONES = (DeviceKind.PHONE, DeviceKind.TABLET)
STEPS = {
    key: Text.plain(f"The way of {key}.")
    for key in ("windows", "linux", "android", "ios", "default")
}
FULL = notice("n1", rule("off", resolution=STEPS))


def told(*scopes, of=FULL, here=(HERE, BESIDE)):
    taken = [withdrawal(id=f"w{n}", scope=scope) for n, scope in enumerate(scopes)]
    return whole(of, *taken, here=here)


def kinds(*kind, **more):
    return WithdrawalScope(devices=DeviceScope(kind=kind), **more)


def struck(one):
    return [steps.platform for each in one.rules for steps in each.steps if steps.struck]


def test_phones_and_tablets():
    one = told(kinds(*PHONES))
    assert one.in_part == "Withdrawn in part: for phones and tablets. It still holds for computers."
    assert struck(one) == ["On Android (withdrawn)", "On iOS (withdrawn)"]
    assert not one.rules[0].struck
    assert one.rules[0].withdrawn


def test_computers():
    one = told(kinds(DeviceKind.COMPUTER))
    assert one.in_part.endswith("It still holds for phones and tablets.")
    # What is left of the other systems are those of computers: nobody is asked to go that way.
    assert struck(one) == [
        "On Windows (withdrawn)",
        "On Linux (withdrawn)",
        "On other devices that are meant (withdrawn)",
    ]


def test_phones_alone_leave_the_systems_that_tablets_have():
    one = told(kinds(DeviceKind.PHONE))
    assert one.in_part.endswith("It still holds for computers and tablets.")
    assert struck(one) == []


def test_two_withdrawals_together():
    one = told(kinds(DeviceKind.PHONE), kinds(DeviceKind.TABLET))
    assert one.in_part.startswith("Withdrawn in part: for ")
    assert one.in_part.endswith("It still holds for computers.")
    assert struck(one) == ["On Android (withdrawn)", "On iOS (withdrawn)"]


def test_one_system():
    one = told(WithdrawalScope(devices=DeviceScope(os=(Os.ANDROID,))))
    assert one.in_part.endswith("The rest of it still holds.")
    assert struck(one) == ["On Android (withdrawn)"]


def test_it_names_only_devices_that_a_rule_is_for():
    mail = DeviceScope(kind=PHONES, access=("company-email",))
    with_mail = replace(phone(region="US"), id="phone-2", kind=DeviceKind.TABLET)
    one = told(
        kinds(DeviceKind.PHONE),
        of=notice("n1", rule("off", devices=mail)),
        here=(HERE, BESIDE, inventory(with_mail, installed("chat"))),
    )
    assert one.in_part.endswith("It still holds for tablets that receive company mail.")


def test_a_rule_that_was_only_for_what_was_withdrawn_is_gone():
    only = rule("may", Effect.ALLOW, devices=DeviceScope(kind=(DeviceKind.PHONE,)))
    both = notice("n1", rule("off", resolution=STEPS), only)
    one = told(kinds(*PHONES), of=both)
    assert [each.struck for each in one.rules] == [False, True]
    report = check(policy_of(both, withdrawal(scope=kinds(*PHONES))), (HERE, BESIDE))
    (thread,) = threads(report, Voice.of(report, "en", UTC))
    assert [ask.split(":")[0] for ask in thread.asks] == ["Not permitted"]
    assert thread.in_part == one.in_part


def test_a_rule_that_was_withdrawn_by_its_name_is_gone():
    both = notice("n1", rule("off", resolution=STEPS), rule("other", apps=("notes",)))
    one = told(WithdrawalScope(rules=("off",)), of=both)
    assert one.in_part == "Withdrawn in part: 1 of its rules. The rest of it still holds."
    assert [each.struck for each in one.rules] == [True, False]


@pytest.mark.parametrize(
    "scope",
    [
        WithdrawalScope(audience=Audience(groups=("sales",))),
        WithdrawalScope(audience=Audience(regions=("DE",))),
        WithdrawalScope(devices=DeviceScope(kind=PHONES, ownership=(Ownership.PERSONAL,))),
        WithdrawalScope(devices=DeviceScope(kind=PHONES, access=("company-email",))),
        WithdrawalScope(devices=DeviceScope(groups=("sales",))),
    ],
)
def test_nothing_is_guessed_of_whom_else_it_is_for(scope):
    one = told(scope)
    assert one.in_part.startswith("Withdrawn in part: ")
    assert one.in_part.endswith(" The rest of it still holds.")
    assert struck(one) == []
    assert not any(each.struck for each in one.rules)


def test_a_part_that_reaches_no_device_here_is_told_too():
    one = told(kinds(*PHONES), here=(HERE,))
    assert one.in_part.endswith("It still holds for computers.")
    assert struck(one) == ["On Android (withdrawn)", "On iOS (withdrawn)"]


def test_what_was_withdrawn_as_a_whole_has_no_parts():
    one = told(None)
    assert one.in_part == ""
    assert one.struck
    assert struck(one) == []


def test_what_ended_or_has_not_begun_holds_for_nobody():
    said = "Withdrawn in part: for phones and tablets."
    assert told(kinds(*PHONES), of=replace(FULL, expires=day(20))).in_part == said
    assert told(kinds(*PHONES), of=replace(FULL, effective=day(24))).in_part == said
    newer = notice("n2", rule(), supersedes=("n1",), issued=day(12))
    taken = withdrawal(scope=kinds(*PHONES))
    assert whole(FULL, newer, taken, here=(HERE, BESIDE)).in_part == said


def test_no_card_says_that_the_rest_of_it_holds_where_it_has_ended():
    """Over several devices its state is that of a part that was withdrawn."""
    one = told(kinds(*PHONES), of=replace(FULL, expires=day(20)))
    assert one.state is NoticeState.PARTLY_WITHDRAWN
    assert one.meaning.text == "Part of it was taken back, and the rest of it is not in force."
    assert "still holds" not in one.withdrawal.so_what
    assert told(kinds(*PHONES)).meaning.text.endswith("The rest of it still holds.")


def test_at_another_moment_it_does_not_speak_of_now():
    both = {"here": (HERE, BESIDE), "as_of": day(15)}
    one = whole(FULL, withdrawal(scope=kinds(*PHONES)), **both)
    assert one.in_part.endswith("At that moment it held for computers.")
    one = whole(FULL, withdrawal(scope=WithdrawalScope(audience=Audience(("sales",)))), **both)
    assert one.in_part.endswith("At that moment the rest of it held.")
