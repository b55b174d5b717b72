from __future__ import annotations

from dataclasses import replace
from datetime import UTC, timedelta

import pytest

from selfcheck.checker.outcome import Memory
from selfcheck.core.report import ProblemKind
from selfcheck.core.text import Text
from selfcheck.gui.preview.samples import (
    NOW,
    TIKTOK,
    amazon,
    computer,
    outcome,
    phone,
    recent,
    status,
)
from selfcheck.gui.preview.withdrawn import again
from selfcheck.wording import Voice, done_cards, stopped, taken_back, todos, withdrawals

GONE = Memory("2020-07-10-tiktok", "tiktok", "TikTok", "phone-1", NOW - timedelta(hours=1), NOW)


def report(*apps, withdrawn):
    return outcome(recent(amazon(), withdrawn=withdrawn), computer(), phone(*apps)).report


def voice(of):
    return Voice.of(of, "en", UTC)


def first(of):
    return todos(of, voice(of))[0]


def test_what_still_stands_stops_nobody():
    before = report(TIKTOK, withdrawn=False)
    assert stopped(first(before), before, voice(before)) is None


def test_who_was_about_to_act_on_a_withdrawn_notice_is_stopped():
    before, after = report(TIKTOK, withdrawn=False), report(TIKTOK, withdrawn=True)
    told = stopped(first(before), after, voice(after))
    assert told.withdrawn
    assert told.title == "Stop: “Remove TikTok from Pixel 8” was withdrawn"
    assert "nothing was opened" in told.text
    assert told.notice_id == "2020-07-10-tiktok"


def test_who_only_asked_hears_nothing_of_opening():
    before, after = report(TIKTOK, withdrawn=False), report(TIKTOK, withdrawn=True)
    told = stopped(first(before), after, voice(after), opening=False)
    assert told.text.endswith("This is no longer asked of you.")


def test_what_was_done_meanwhile_is_not_called_withdrawn():
    before, after = report(TIKTOK, withdrawn=False), report(withdrawn=False)
    told = stopped(first(before), after, voice(after))
    assert not told.withdrawn
    assert "no longer asked for" in told.title


def test_what_was_done_is_told_with_its_notice():
    after = report(withdrawn=False)
    (card,) = done_cards(after, voice(after), [GONE])
    assert card.title == "TikTok is gone from Pixel 8"
    assert card.text == (
        "It was gone when we looked on Monday 23 November 2026, as “Action required: Mandatory removal of "
        "TikTok by 25-Nov” asks."
    )
    assert card.holds == "The notice still holds: please don’t install TikTok again on Pixel 8."


@pytest.mark.parametrize(
    ("kind", "fresh"),
    [
        (ProblemKind.STALE, False),
        (ProblemKind.OFFLINE, False),
        (ProblemKind.CLOCK, True),
        (ProblemKind.RECORD_VANISHED, True),
    ],
)
def test_that_it_still_holds_is_not_vouched_for_where_it_is_not_sure(kind, fresh):
    policy = status(kind, confirmed=NOW - timedelta(days=3), fresh=fresh)
    after = outcome(
        recent(amazon(), withdrawn=False), computer(), phone(), policy_status=policy
    ).report
    (card,) = done_cards(after, voice(after), [GONE])
    assert card.holds == (
        "As far as is known, the notice still holds: please don’t install TikTok again on Pixel 8."
    )


def test_offline_for_an_hour_it_still_holds():
    after = outcome(
        recent(amazon(), withdrawn=False),
        computer(),
        phone(),
        policy_status=status(ProblemKind.OFFLINE),
    ).report
    (card,) = done_cards(after, voice(after), [GONE])
    assert card.holds.startswith("The notice still holds")


def test_what_was_done_on_a_device_not_known_any_more_is_told_without_its_name():
    after = report(withdrawn=False)
    (card,) = done_cards(after, voice(after), [replace(GONE, device="phone-9")])
    assert card.title == "TikTok is gone from a device"
    assert card.holds == "The notice still holds: please don’t install TikTok again there."


def back(before, after, memories=(), among=frozenset({"2020-07-10-tiktok"})):
    return taken_back(before, after, voice(after), memories, among)


def test_what_was_withdrawn_since_is_said_and_what_was_before_is_not():
    before, after = report(TIKTOK, withdrawn=False), report(TIKTOK, withdrawn=True)
    assert back(before, after) == (
        "Withdrawn: “Action required: Mandatory removal of TikTok by 25-Nov”."
    )
    assert back(after, after) == ""
    assert back(before, after, among=frozenset()) == ""


def test_who_acted_on_it_is_told_so():
    before, after = report(withdrawn=False), report(withdrawn=True)
    assert back(before, after, [GONE]).endswith(
        "You removed TikTok from Pixel 8 on Monday 23 November 2026, after this notice. "
        "If you removed TikTok, you can install it again."
    )


def test_without_a_word_of_the_organization_it_is_said_that_it_can_be_installed_again():
    policy = recent(amazon(), withdrawn=True)
    silent = tuple(
        replace(each, if_you_already_acted=Text(())) for each in policy.records.withdrawals
    )
    policy = replace(policy, records=replace(policy.records, withdrawals=silent))
    now = outcome(policy, computer(), phone()).report
    (card,) = withdrawals(now, voice(now), [GONE])
    assert " ".join((*card.yours, card.then)).count("install it again") == 1
    assert withdrawals(now, voice(now))[0].then.endswith("you can install it again.")


def test_where_another_notice_still_prohibits_the_app_that_is_said_instead():
    assert back(report(TIKTOK, withdrawn=False), again().report).endswith(
        "Only this notice was withdrawn. “Video apps are not permitted on phones” still holds."
        " Still to do: Remove TikTok from Pixel 8."
    )
