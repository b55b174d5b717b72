"""Scenes for the named states in which something is being done about a to-do."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, timedelta

from selfcheck import wording
from selfcheck.checker.outcome import Outcome
from selfcheck.core.apps import CatalogueApp, IdKind
from selfcheck.core.devices import Os
from selfcheck.core.records import Policy, Records
from selfcheck.core.report import ProblemKind
from selfcheck.core.text import Text
from selfcheck.gui.deeds import snooze
from selfcheck.gui.deeds.acting import Deeds
from selfcheck.gui.opening import places
from selfcheck.gui.opening.places import Desktop
from selfcheck.gui.preview.made_up import organization, prohibition, removed_for_it
from selfcheck.gui.preview.samples import (
    MAIL_APP,
    NOW,
    TIKTOK,
    amazon,
    computer,
    outcome,
    phone,
    recent,
    status,
)
from selfcheck.gui.scene import Scene
from selfcheck.language import translated
from selfcheck.wording import ToDo, Voice

_GIMP = CatalogueApp("gimp", Text.plain("GIMP"), ids={IdKind.DEB: ("gimp",)})
_HERE = ("this-computer", "GIMP")


def _policy() -> Policy:
    notice = prohibition(1, "gimp", "Image editors are not permitted this week")
    return Policy(organization(), {"gimp": _GIMP}, Records((notice,)))


def here() -> Outcome:
    """Something to remove from the computer at hand."""
    return outcome(_policy(), computer())


def two() -> Outcome:
    """One thing here and one on a phone."""
    policy, other = _policy(), recent(amazon(), withdrawn=False)
    notices = (*policy.records.notices, *other.records.notices)
    both = replace(
        policy,
        catalogue={**policy.catalogue, **other.catalogue},
        records=replace(policy.records, notices=notices),
    )
    return outcome(both, computer(), phone(TIKTOK))


def snoozed() -> Deeds:
    """The thing here is put off."""
    found = next(todo for todo in _todos(two()) if todo.key == _HERE)
    return Deeds(snoozes=(snooze.snoozed(found, snooze.Length.HOUR, NOW),))


def unanswered() -> Scene:
    """The source gave no answer when somebody wanted to act."""
    offline = status(ProblemKind.OFFLINE, confirmed=NOW - timedelta(hours=2))
    return Scene(outcome(_policy(), computer(), policy_status=offline))


def unsure() -> Deeds:
    """Nothing was opened, because it is not known whether it still holds."""
    scene = unanswered()
    report = scene.outcome.report if scene.outcome is not None else here().report
    todo = wording.todos(report, Voice.of(report, "en", UTC))[0]
    place = places.place(Os.LINUX, Desktop.OTHER, todo.form, todo.action)
    unopened = translated(place.unopened) if place is not None else ""
    return Deeds(said={_HERE: wording.unsure(unopened)}, unsure=frozenset({_HERE}))


def stopped() -> Deeds:
    """Somebody was about to act when the notice was found withdrawn."""
    before = outcome(recent(amazon(), withdrawn=False), computer(), phone(TIKTOK))
    after = outcome(recent(amazon(), withdrawn=True), computer(), phone(TIKTOK)).report
    voice = Voice.of(after, "en", UTC)
    return Deeds(stopped=wording.stopped(_todos(before)[0], after, voice, opening=False))


def done() -> Outcome:
    """What was asked is done since the last look."""
    made = outcome(recent(amazon(), withdrawn=False), computer(), phone(MAIL_APP))
    return replace(made, done=(removed_for_it(),))


def _todos(made: Outcome) -> tuple[ToDo, ...]:
    return wording.todos(made.report, Voice.of(made.report, "en", UTC))
