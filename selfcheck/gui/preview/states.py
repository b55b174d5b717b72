"""The table of the window's named states, for development: previews, pictures and tests share it.

Each is made from a real policy by the real evaluation. It needs the sources of the policies, so
it works in a checkout only; the employee's bundle leaves it out.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from selfcheck.checker.outcome import Outcome
from selfcheck.core.frozen import frozen
from selfcheck.core.records import Policy
from selfcheck.core.report import ProblemKind
from selfcheck.gui.deeds.acting import Deeds
from selfcheck.gui.preview import deeds, installations, made_up, notices, phones, texts, withdrawn
from selfcheck.gui.preview.made_up import organization
from selfcheck.gui.preview.samples import (
    NOW,
    THEN,
    TIKTOK,
    amazon,
    computer,
    outcome,
    phone,
    recent,
    status,
    web,
)
from selfcheck.gui.scene import Scene
from selfcheck.settings import Settings


@frozen
class State:
    """One state: the headline it must have, what makes its scene, and the settings it is under.

    `deeds` is what is being done about its to-dos, `pressed` the buttons pressed on its page,
    `notice` the one that is opened where the page of a notice is looked at.
    """

    headline: str
    make: Callable[[], Scene]
    settings: Settings = Settings()
    deeds: Callable[[], Deeds] = Deeds
    pressed: tuple[str, ...] = ()
    notice: str = ""


def _plain(make: Callable[[], Outcome]) -> Callable[[], Scene]:
    return lambda: Scene(make())


TIKTOK_NOTICE: Final = "2020-07-10-tiktok"
CHAT_NOTICE: Final = "2026-11-chat"

STATES: Final = {
    "first-start": State("Checking…", lambda: Scene(busy=True)),
    "fault": State(
        "We can’t tell yet: the check could not be finished",
        lambda: Scene(fault="The folder for what is kept cannot be used: disk full."),
    ),
    "demonstration": State(
        "You don’t need to do anything",
        _plain(
            lambda: outcome(
                amazon(),
                computer(web()),
                phone(TIKTOK, name="Demo phone"),
                demonstration="amazon-2020",
            )
        ),
        notice="2020-07-06-reviews",
    ),
    "demonstration-then": State(
        "You needed to act: 1 thing, by Sat 11 July 2020, 06:59 UTC",
        lambda: Scene(
            outcome(
                amazon(),
                computer(web()),
                phone(TIKTOK, name="Demo phone"),
                at=THEN,
                demonstration="amazon-2020",
            ),
            now=outcome(
                amazon(),
                computer(web()),
                phone(TIKTOK, name="Demo phone"),
                demonstration="amazon-2020",
            ),
            moment=THEN,
        ),
        notice=TIKTOK_NOTICE,
    ),
    "act": State(
        "You need to act: 1 thing, by Wednesday 23:59",
        lambda: Scene(
            outcome(recent(amazon(), withdrawn=False), computer(web()), phone(TIKTOK)),
            new=frozenset({"2020-07-10-tiktok"}),
        ),
        notice=TIKTOK_NOTICE,
    ),
    "act-confirmed": State(
        "You need to act: 1 thing, by Wednesday 23:59",
        lambda: Scene(
            outcome(recent(amazon(), withdrawn=False), computer(), phone(TIKTOK)),
            confirmed=("phone-1", "TikTok"),
        ),
    ),
    "act-not-confirmed": State(
        "You need to act: 1 thing, by Wednesday 23:59",
        _plain(
            lambda: outcome(
                recent(amazon(), withdrawn=False, days=4),
                computer(),
                phone(TIKTOK),
                policy_status=status(
                    ProblemKind.OFFLINE, confirmed=NOW - timedelta(days=3), fresh=False
                ),
            )
        ),
    ),
    "act-here": State("You need to act: 1 thing, by tomorrow 18:00", _plain(deeds.here)),
    "act-unsure": State(
        "You need to act: 1 thing, by tomorrow 18:00", deeds.unanswered, deeds=deeds.unsure
    ),
    "snooze-lengths": State(
        "You need to act: 2 things, the first by tomorrow 18:00",
        _plain(deeds.two),
        pressed=("snooze:this-computer/GIMP",),
    ),
    "snoozed": State(
        "You need to act: 2 things, the first by tomorrow 18:00",
        _plain(deeds.two),
        deeds=deeds.snoozed,
    ),
    "exception-mail": State(
        "You need to act: 1 thing, by tomorrow 18:00",
        _plain(deeds.here),
        pressed=("mail:this-computer/GIMP",),
    ),
    "phone-code": State(
        "You need to act: 1 thing, by Wednesday 23:59",
        _plain(lambda: outcome(recent(amazon(), withdrawn=False), computer(), phone(TIKTOK))),
        pressed=("code:phone-1/TikTok",),
    ),
    "stopped-withdrawn": State(
        "You don’t need to do anything",
        _plain(lambda: outcome(recent(amazon(), withdrawn=True), computer(), phone(TIKTOK))),
        deeds=deeds.stopped,
    ),
    "done": State("You don’t need to do anything", _plain(deeds.done)),
    "withdrawn-today": State(
        "You don’t need to do anything",
        _plain(lambda: outcome(recent(amazon(), withdrawn=True), computer(), phone(TIKTOK))),
        notice=TIKTOK_NOTICE,
    ),
    "withdrawn-removed": State(
        "You don’t need to do anything", _plain(withdrawn.removed), notice=TIKTOK_NOTICE
    ),
    "withdrawn-still-prohibited": State(
        "You need to act: 1 thing, by tomorrow 18:00",
        _plain(withdrawn.again),
        notice=TIKTOK_NOTICE,
    ),
    "withdrawn-new": State(
        "You need to act: 1 thing, by tomorrow 18:00",
        lambda: Scene(withdrawn.again(), new=frozenset({"2020-07-10-tiktok"})),
    ),
    "question": State(
        "We can’t tell yet: 1 question",
        _plain(
            lambda: outcome(recent(amazon(), withdrawn=False), computer(), phone(TIKTOK, mail=None))
        ),
    ),
    "phones-question": State(
        "We can’t tell yet: 1 question",
        _plain(lambda: outcome(recent(amazon(), withdrawn=False), computer(), phones=None)),
    ),
    "phones-told": State("You don’t need to do anything", _plain(phones.told)),
    "phone-to-do": State("You need to act: 1 thing, by Wednesday 23:59", _plain(phones.to_do)),
    "phone-beside-a-to-do": State(
        "You need to act: 1 thing, by Wednesday 23:59", _plain(phones.beside_a_to_do)
    ),
    "phone-asked": State("We can’t tell yet: 1 question", _plain(phones.asked)),
    "phone-list": State("We can’t tell yet: 1 question", _plain(phones.listed)),
    "phone-unsure": State("We can’t tell yet: 3 questions", _plain(phones.unsure)),
    "managed": State(
        "You don’t need to do anything",
        _plain(lambda: outcome(recent(amazon(), withdrawn=True), computer(), phone(TIKTOK))),
        installations.MANAGED,
    ),
    "forgotten": State(
        "You don’t need to do anything",
        lambda: Scene(
            outcome(Policy(organization()), computer()),
            forgotten="Everything Self-Check kept here was deleted, and it began afresh.",
        ),
    ),
    "clash-and-unread": State(
        "We can’t tell yet: two instructions disagree", _plain(made_up.clash)
    ),
    "partial-scan": State("We can’t tell yet: 1 thing could not be read", _plain(made_up.partial)),
    "right-to-left-texts": State(
        "You need to act: 1 thing, by Wednesday 23:59",
        _plain(texts.arabic),
        notice=TIKTOK_NOTICE,
    ),
    "nothing-found": State(
        "You don’t need to do anything",
        _plain(lambda: outcome(Policy(organization()), computer())),
    ),
    "many": State("You need to act: 240 things, by tomorrow 18:00", _plain(made_up.many)),
    "long-and-hostile-texts": State(
        "You need to act: 2 things, by tomorrow 18:00",
        _plain(texts.long_and_hostile),
        notice="2026-0003",
    ),
    "foreign-language": State(
        "You need to act: 1 thing, by Wednesday 23:59",
        _plain(texts.foreign),
        notice=TIKTOK_NOTICE,
    ),
    "offline": State(
        "You don’t need to do anything",
        _plain(
            lambda: outcome(
                recent(amazon(), withdrawn=True, days=3),
                computer(),
                policy_status=status(ProblemKind.OFFLINE),
            )
        ),
    ),
    "network-login": State(
        "You don’t need to do anything",
        _plain(
            lambda: outcome(
                recent(amazon(), withdrawn=True, days=3),
                computer(),
                policy_status=status(ProblemKind.NETWORK_LOGIN),
            )
        ),
    ),
    "signature": State(
        "You don’t need to do anything",
        _plain(
            lambda: outcome(
                recent(amazon(), withdrawn=True, days=3),
                computer(),
                policy_status=status(ProblemKind.SIGNATURE),
            )
        ),
    ),
    "stale": State(
        "We can’t tell yet: the policy was not confirmed recently",
        _plain(
            lambda: outcome(
                recent(amazon(), withdrawn=True, days=12),
                computer(),
                policy_status=status(
                    ProblemKind.STALE, confirmed=NOW - timedelta(days=9), fresh=False
                ),
            )
        ),
    ),
    "clock": State(
        "We can’t tell yet: this computer’s clock may be wrong",
        _plain(
            lambda: outcome(
                recent(amazon(), withdrawn=True, days=3),
                computer(),
                policy_status=status(ProblemKind.CLOCK),
            )
        ),
    ),
    "record-vanished": State(
        "We can’t tell yet: a notice is missing from the policy",
        _plain(
            lambda: outcome(
                recent(amazon(), withdrawn=True, days=3),
                computer(),
                policy_status=status(ProblemKind.RECORD_VANISHED),
            )
        ),
    ),
    "no-source": State(
        "We can’t tell yet: no policy is set up here",
        _plain(
            lambda: outcome(
                None,
                computer(),
                policy_status=status(
                    ProblemKind.NO_SOURCE, verified=False, confirmed=None, fresh=False
                ),
            )
        ),
    ),
    "never-confirmed-branded": State(
        "We can’t tell yet: no policy has been confirmed yet",
        installations.branded,
        installations.BRANDED,
    ),
    "never-confirmed": State(
        "We can’t tell yet: no policy has been confirmed yet",
        _plain(
            lambda: outcome(
                None,
                computer(),
                policy_status=status(
                    ProblemKind.OFFLINE, verified=False, confirmed=None, fresh=False
                ),
            )
        ),
    ),
    "time-line": State("You don’t need to do anything", _plain(notices.history)),
    "time-line-returned": State(
        "You need to act: 2 things, the first by Friday 18:00", notices.returned_since
    ),
    "many-notices": State("You don’t need to do anything", _plain(notices.year)),
    "notice-in-force": State(
        "You need to act: 1 thing, by Friday 18:00", _plain(notices.in_force), notice=CHAT_NOTICE
    ),
    "notice-not-mine": State(
        "You don’t need to do anything", _plain(notices.not_mine), notice=CHAT_NOTICE
    ),
    "notice-in-part": State(
        "You need to act: 1 thing, by Friday 18:00", _plain(notices.in_part), notice=CHAT_NOTICE
    ),
    "notice-replaced": State(
        "You need to act: 2 things, by Friday 18:00",
        _plain(notices.replaced),
        notice=CHAT_NOTICE,
    ),
    "notice-coming": State(
        "You don’t need to do anything", _plain(notices.coming), notice=CHAT_NOTICE
    ),
    "notice-ended": State(
        "You don’t need to do anything", _plain(notices.ended), notice=CHAT_NOTICE
    ),
    "notice-two-versions": State(
        "We can’t tell yet: a notice exists in two versions",
        _plain(notices.two_versions),
        notice=CHAT_NOTICE,
    ),
    "notice-not-understood": State(
        "We can’t tell yet: a notice needs a newer Self-Check",
        _plain(notices.not_understood),
        notice=CHAT_NOTICE,
    ),
    "notice-changed": State(
        "You need to act: 1 thing, by Fri 4 December 2026, 18:00",
        _plain(notices.changed),
        notice=CHAT_NOTICE,
    ),
    "notice-reinstated": State(
        "You need to act: 1 thing, by Friday 18:00", _plain(notices.reinstated), notice=CHAT_NOTICE
    ),
}
