"""The events of the time line in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC

from selfcheck.core.devices import Audience, DeviceKind, DeviceScope
from selfcheck.core.records import NoticeKind, WithdrawalScope
from selfcheck.core.text import Text
from selfcheck.gui.preview.samples import NOW, amazon, outcome
from selfcheck.wording import Happening, Voice
from selfcheck.wording.notices.events import events
from selfcheck.wording.notices.telling import MOST_CHANGES, MOST_RULES, told
from tests.core.builders import (
    check,
    computer,
    day,
    installed,
    inventory,
    notice,
    phone,
    policy,
    reinstatement,
    rule,
    withdrawal,
)

HERE = (inventory(computer(region="US"), installed("chat")),)


def cards(*records, here=HERE, **over):
    report = check(policy(*records), here, **over)
    voice = Voice.of(report, "en", UTC)
    return [told(event, report, voice) for event in events(report)]


def test_an_issue_and_its_withdrawal_name_each_other():
    report = outcome(amazon()).report
    found = [told(e, report, Voice.of(report, "en", UTC)) for e in events(report)]
    taken, issued = (card for card in found if card.notice_id == "2020-07-10-tiktok")
    assert taken.heading == "Withdrawn: sent in error, 5 h 20 min after it was issued"
    assert taken.pair == "Issued Friday 10 July 2020, 15:30 UTC"
    assert taken.quote.startswith("This morning's email")
    assert issued.pair == "Withdrawn 5 h 20 min later"
    assert taken.struck
    assert issued.struck
    assert taken.title == issued.title
    assert issued.lines[0].startswith("It had said: TikTok may not be")
    assert not any("Not permitted" in line for line in issued.lines)


def test_an_issue_says_what_it_asks_whom_it_is_for_and_what_it_replaces():
    old = notice("old", rule(), issued=day(1))
    new = notice("new", rule(), audience=Audience(regions=("US",)), supersedes=("old",))
    (card,) = [c for c in cards(old, new) if c.notice_id == "new"]
    assert card.lines == (
        "new",
        "Not permitted: Chat on devices.",
        "For everyone in US.",
        "It takes the place of “old”.",
    )


def test_of_many_rules_the_first_are_told():
    many = notice("n1", *(rule(f"r{n}") for n in range(MOST_RULES + 2)))
    (card,) = cards(many)
    assert card.lines[-1] == "2 more rules."


def test_a_change_says_what_is_different():
    one = notice("n1", rule(deadline=day(25)))
    two = notice("n1", rule(deadline=day(26)), revision=2, issued=day(12))
    changed = cards(one, two)[1]
    assert changed.heading == "Changed: revision 2"
    assert changed.lines == (
        (
            "Deadline: Thursday 26 November 2026, 12:00 UTC; before: Wednesday 25 November 2026, "
            "12:00 UTC"
        ),
    )


def test_of_many_changes_the_first_are_told():
    one = notice("n1", *(rule(f"r{n}") for n in range(MOST_CHANGES + 1)))
    two = replace(one, rules=(), revision=2, issued=day(12), digest="sha256:2")
    changed = cards(one, two)[0]
    assert len(changed.lines) == MOST_CHANGES + 1
    assert changed.lines[-1] == "1 more difference."


def test_a_withdrawal_in_part_says_for_whom_and_what_holds():
    part = withdrawal(
        scope=WithdrawalScope(devices=DeviceScope(kind=(DeviceKind.PHONE,))), at=day(12)
    )
    card = cards(notice("n1", rule()), part, here=(*HERE, inventory(phone())))[0]
    assert card.label == "Withdrawn in part"
    assert card.reach == "Withdrawn in part: for phones."
    assert card.so_what == "Part of this notice was withdrawn. The rest of it still holds."
    assert not card.struck


def test_a_withdrawal_for_others_says_that_it_is_not_for_me():
    part = withdrawal(scope=WithdrawalScope(devices=DeviceScope(regions=("DE",))))
    card = cards(notice("n1", rule()), part)[0]
    assert card.label == "Withdrawn for others"
    assert card.so_what.startswith("It reaches none of your devices")
    assert card.reach == "Withdrawn in part: for devices in DE."


def test_a_withdrawal_says_what_came_back():
    old = notice("old", rule(), issued=day(1))
    new = notice("new", rule(), supersedes=("old",))
    found = cards(old, new, withdrawal("new", at=day(12)))
    taken = next(c for c in found if c.kind is Happening.WITHDRAWN)
    assert "“old” holds again." in taken.lines
    back = next(c for c in found if c.kind is Happening.RETURNED)
    assert back.heading == "Holds again: “new”, which had its place, was withdrawn"
    gone = next(c for c in found if c.kind is Happening.SUPERSEDED)
    assert gone.heading == "Replaced: “new” took its place"


def test_a_reinstatement_says_whether_it_holds():
    records = notice("n1", rule()), withdrawal(at=day(12)), reinstatement(at=day(13))
    card = cards(*records)[0]
    assert card.heading == "Reinstated"
    assert card.quote == "It holds."
    assert card.so_what == "The withdrawal no longer counts. The notice holds again."
    again = cards(*records, withdrawal("n1", "again", at=day(14)))
    card = next(c for c in again if c.kind is Happening.REINSTATED)
    assert card.so_what == "The withdrawal no longer counts. Another one still does."


def test_what_is_ahead_and_what_is_over():
    ahead = notice("n1", rule(deadline=day(26)), effective=day(24), expires=day(28))
    assert [c.heading for c in cards(ahead)] == [
        "Ends by itself",
        "Deadline",
        "Takes effect",
        "Issued",
    ]
    over = notice("n1", rule(), effective=day(11), expires=day(14))
    assert [c.heading for c in cards(over)] == ["Ended by itself", "Took effect", "Issued"]
    later = notice("n1", rule(), issued=day(25))
    assert [c.heading for c in cards(later)] == ["To be issued"]


def test_the_withdrawal_of_what_was_never_seen_here():
    (card,) = cards(withdrawal("elsewhere"))
    assert card.title == "A notice that was never seen here (elsewhere)"
    assert card.so_what == "It asks nothing of you."


def test_another_language_is_noted_where_it_is_read():
    german = Text((("de", "Nicht erlaubt"),))
    taken = replace(withdrawal(), statement=german)
    found = cards(notice("n1", rule()), taken)
    assert found[0].foreign == "The organization wrote this in German only."
    assert found[1].foreign == ""


def test_what_cannot_be_followed_says_so_and_what_to_do():
    (card,) = cards(notice("n1", rule(), unknown=("rules[0].effect",)))
    assert card.so_what.startswith("It is verified, but uses something")
    assert "Ask your help desk (Help) for the newest version of Self-Check" in card.so_what
    old = notice("n1", rule())
    one = notice("n1", rule(deadline=day(25)), revision=2, issued=day(12))
    other = replace(one, rules=(rule(deadline=day(26)),), digest="sha256:other")
    changed, issued = cards(old, one, other)
    assert "Wait with it, and ask your help desk (Help) which of them counts." in changed.so_what
    assert issued.so_what == ""


def test_information_and_states_have_their_label():
    (card,) = cards(notice("n1", kind=NoticeKind.INFORMATION))
    assert card.information
    assert card.state_label == "Information, no rule"
    (card,) = cards(notice("n1", rule()), as_of=NOW)
    assert card.state_label == "In force at that moment"
