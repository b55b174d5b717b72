from __future__ import annotations

from dataclasses import replace
from datetime import UTC

import pytest

from selfcheck.core.records import Policy, Records
from selfcheck.core.text import Text
from selfcheck.gui.preview.made_up import many, organization, prohibition
from selfcheck.gui.preview.samples import TIKTOK, amazon, computer, outcome, phone, recent
from selfcheck.gui.preview.texts import HOSTILE, long_and_hostile
from selfcheck.gui.preview.withdrawn import again
from selfcheck.wording import Voice, notification

BAN = "2020-07-10-tiktok"
PRIVATE = ("TikTok", "Pixel", "Mandatory", "Amazon", "error")


def said(made, demands=(), back=(), **how):
    report = made.report
    return notification(report, Voice.of(report, "en", UTC), demands, back, **how)


def banned(*, withdrawn):
    return outcome(recent(amazon(), withdrawn=withdrawn), computer(), phone(TIKTOK))


def test_a_demand_says_how_much_and_by_when_and_what_only_where_that_is_wanted():
    private = said(banned(withdrawn=False), {BAN})
    assert private.title == "You need to act"
    assert private.text == "1 thing, by Wednesday 23:59. Open Self-Check to see what, and why."
    full = said(banned(withdrawn=False), {BAN}, private=False)
    assert full.title == "You need to act"
    assert full.text == "1 thing, by Wednesday 23:59. Remove TikTok from Pixel 8."


def test_a_reminder_is_called_one():
    assert said(banned(withdrawn=False), {BAN}, reminder=True).title == "Reminder: you need to act"


def test_a_withdrawal_says_what_holds_now():
    private = said(banned(withdrawn=True), back={BAN})
    assert private.title == "A notice was withdrawn"
    assert private.text == "You don’t need to do anything. Open Self-Check to see which."
    assert private.withdrawal
    full = said(banned(withdrawn=True), back={BAN}, private=False)
    assert full.text == (
        "“Action required: Mandatory removal of TikTok by 25-Nov”. You don’t need to do anything."
    )


def test_where_another_notice_still_prohibits_the_app_it_never_sounds_like_all_clear():
    private = said(again(), back={BAN})
    assert private.text.startswith("You need to act: 1 thing, by tomorrow 18:00.")
    full = said(again(), back={BAN}, private=False)
    assert "“Video apps are not permitted on phones” still holds." in full.text
    assert "don’t need" not in private.text + full.text


def test_both_at_once_are_one():
    made = again()
    other = next(n.notice.id for n in made.report.notices if not n.withdrawals and n.notice.rules)
    both = said(made, {other}, {BAN})
    assert both.title == "You need to act"
    assert both.text.endswith("Another notice was withdrawn.")
    assert not both.withdrawal


@pytest.mark.parametrize("withdrawn", [False, True])
def test_the_private_form_names_nothing(withdrawn):
    made = banned(withdrawn=withdrawn)
    told = said(made, () if withdrawn else {BAN}, {BAN} if withdrawn else ())
    for word in PRIVATE:
        assert word not in told.title + told.text


def test_many_are_counted():
    made = many()
    ids = {finding.notice.id for finding in made.report.findings}
    full = said(made, ids, private=False)
    assert full.text.endswith(" and 239 more.")
    assert len(full.text) < 200


def test_a_text_from_outside_stays_on_its_line_and_steers_nothing():
    title = f"One\n\u202etwo\u2066 {HOSTILE}{'long ' * 60}"
    rude = replace(prohibition(1, "gimp", "x"), title=Text.plain(title))
    policy = amazon()
    taken = replace(policy.records.withdrawals[0], withdraws=rude.id)
    made = outcome(
        Policy(organization(), long_and_hostile().policy.catalogue, Records((rude,), (taken,))),
        computer(),
    )
    full = said(made, back={rude.id}, private=False)
    assert full.text.startswith("“One two ")
    assert not any(each in full.text for each in "\n\u202e\u2066")
    assert len(full.text) < 250
