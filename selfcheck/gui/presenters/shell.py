"""What every page has around it: verdict, banners, the line about the policy, the badges."""

from __future__ import annotations

from datetime import tzinfo
from typing import TYPE_CHECKING

from selfcheck import wording
from selfcheck.core.frozen import frozen
from selfcheck.core.report import Report, Verdict
from selfcheck.gui.presenters.waiting import CHECKING, READING
from selfcheck.language import mark, tr, translated
from selfcheck.wording import Voice
from selfcheck.wording.holding import look_helps
from selfcheck.wording.labels import source

if TYPE_CHECKING:
    from selfcheck.gui.scene import Scene

TONES = {
    Verdict.ACTION_REQUIRED: "act",
    Verdict.NO_ACTION: "ok",
    Verdict.CANNOT_TELL: "doubt",
}

THEN = "then"

NOTHING_SENT = mark("Nothing about you is sent")
"""The policy's files are asked for, and nothing else leaves; the Privacy page tells it in full."""


@frozen
class Band:
    """The verdict as it is read first. `tone` is "" while nothing is known yet.

    That of another moment is "then", whatever the verdict: what is not now must not alarm. With
    `look_first` another look comes before anything else.
    """

    tone: str
    headline: str
    text: str
    origin: str
    working: str
    past: bool = False
    look_first: bool = False


@frozen
class Shell:
    """The window around the pages. `past` is the loud note on another moment, or "".

    `logo` is the organization's, an SVG or PNG.
    """

    title: str
    organization: str
    band: Band
    demonstration: str
    past: str
    new_notices: int
    footer: tuple[str, ...]
    logo: bytes = b""


def shell(scene: Scene, language: str, zone: tzinfo | None = None, local: str = "") -> Shell:
    """The window's frame for a scene; `local` is the organization by this computer's settings."""
    outcome = scene.outcome
    if outcome is None or scene.fault:
        return _without_outcome(scene, local)
    report = outcome.report
    voice = Voice.of(report, language, zone)
    who = wording.organization(report, voice)
    headline = wording.headline(report, voice)
    return Shell(
        title=tr("{headline} – Self-Check", headline=headline)
        if not report.past
        else tr("Not now – Self-Check"),
        organization=who or "Self-Check",
        band=Band(
            THEN if report.past else TONES[report.verdict],
            headline,
            wording.subline(report, voice),
            wording.origin(report, voice),
            working(scene),
            report.past,
            look_helps(report),
        ),
        demonstration=demonstration(outcome.demonstration, who),
        past=past(scene, voice),
        new_notices=len(scene.new),
        footer=(
            wording.freshness(report, voice),
            translated(NOTHING_SENT),
        ),
        logo=_logo(report),
    )


def _logo(report: Report) -> bytes:
    """The signed one, a data URL as it was compiled; else that of this computer's settings."""
    signed = report.organization.logo if report.organization is not None else None
    if not signed:
        return report.locally.logo
    import base64

    try:
        return base64.b64decode(signed.partition(";base64,")[2], validate=True)
    except ValueError:
        return b""


def news(before: Scene | None, scene: Scene, language: str, zone: tzinfo | None = None) -> str:
    """What was withdrawn since the scene before, to be said aloud; "" where nothing was.

    It is of now, whatever moment is looked at; beside another one the verdict is said too, where
    it has changed.
    """
    old, new = before.present if before is not None else None, scene.present
    if old is None or new is None or old is new:
        return ""
    voice = Voice.of(new.report, language, zone)
    taken = wording.taken_back(old.report, new.report, voice, new.memories, new.on_overview)
    was = wording.headline(old.report, Voice.of(old.report, language, zone))
    if taken or was != wording.headline(new.report, voice):
        taken = f"{taken} {meanwhile(scene, voice)}".strip()
    return taken


def past(scene: Scene, voice: Voice) -> str:
    """The loud note while another moment is looked at, with what holds now where it is known."""
    if scene.outcome is None or not scene.outcome.report.past:
        return ""
    looking = tr(
        "You are looking at {when}. This is not what holds now: “Back to now” takes you there.",
        when=voice.moment(scene.outcome.report.as_of),
    )
    return f"{looking}\n{meanwhile(scene, voice)}".strip()


def meanwhile(scene: Scene, voice: Voice) -> str:
    """What holds now, while another moment is looked at; "" where that is not known."""
    if scene.moment is None or scene.now is None:
        return ""
    report = scene.now.report
    now = wording.headline(report, Voice.of(report, voice.language, voice.zone))
    return tr("Now it says: “{headline}”.", headline=now)


def demonstration(name: str | None, organization: str) -> str:
    """The note that a demonstration is shown; "" for a real policy."""
    if name is None:
        return ""
    if not organization:
        return tr("Demonstration policy, with sample phones. This computer is really checked.")
    return tr(
        "Demonstration policy of {organization}, with sample phones. This computer is really"
        " checked.",
        organization=organization,
    )


def working(scene: Scene) -> str:
    """What is being done at the moment, or ""."""
    if not scene.busy:
        return ""
    return (
        tr("Checking… {source}", source=source(scene.reading)) if scene.reading else tr("Checking…")
    )


def _without_outcome(scene: Scene, local: str) -> Shell:
    if scene.fault:
        band = Band(
            "doubt",
            tr("We can’t tell yet: the check could not be finished"),
            scene.fault,
            tr("Choose Check again. If it stays, pass the sentence above on to your help desk."),
            working(scene),
        )
    else:
        band = Band("", translated(CHECKING), translated(READING), "", "")
    return Shell(
        title=tr("{headline} – Self-Check", headline=band.headline)
        if scene.fault
        else "Self-Check",
        organization=local or "Self-Check",
        band=band,
        demonstration="",
        past="",
        new_notices=0,
        footer=(translated(NOTHING_SENT),),
    )
