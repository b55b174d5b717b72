"""What the Settings page shows: each value, where it came from, and what can be chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final, assert_never

from selfcheck import wording
from selfcheck.core.devices import Facts, Ownership
from selfcheck.gui.own_settings import CHOOSABLE, Raw
from selfcheck.settings import TABLE, Notifications, Origin, SettingProblem, Settings
from selfcheck.wording.voice import LANGUAGES

if TYPE_CHECKING:
    from selfcheck.gui.installation import Installation

TITLES: Final = {
    "source": "Policy source",
    "trust": "Trust root",
    "state": "Folder for what is kept",
    "offline": "Ask the source",
    "language": "Language",
    "demo": "Demonstration",
    "groups": "Your groups",
    "region": "Your region",
    "ownership": "Whose this computer is",
    "access": "What this computer has access to",
    "fresh_hours": "How long a confirmed policy counts as current",
    "reading_days": "How long “it is not there” counts for a phone",
    "withdrawn_days": "How long a withdrawn notice stays on the Overview",
    "poll_minutes": "How often the source is asked",
    "notifications": "Notifications",
    "quiet_hours": "Quiet hours",
    "keep_running": "When the window is closed",
}
_UNSET: Final = {
    "source": "None: a demonstration is shown",
    "trust": "None",
    "state": "The usual place for your account",
    "language": "The system’s",
    "demo": "None was chosen",
    "region": "Not set: asked where a rule needs it",
    "ownership": "Not set: asked where a rule needs it",
    "groups": "Not set: asked where a rule needs it",
    "access": "Not set: asked where a rule needs it",
    "quiet_hours": "None",
}
_ABOUT: Final = {
    "source": "Where the policy comes from.",
    "trust": "What the signatures are checked against.",
    "state": "Privacy tells what lies in it.",
    "offline": "Where it is never asked, the policy verified last is used until it is too old.",
    "language": "For the organization’s texts. Self-Check’s own words are in English so far.",
    "demo": "Shown instead of a real policy.",
    "groups": "Some rules are for some groups, and some people are exempt.",
    "region": "Some rules are for some regions.",
    "ownership": "Some rules are for the organization’s devices, or for your own.",
    "access": "Some rules are for devices that receive company mail, for example.",
    "fresh_hours": "After that the verdict is “can’t tell” until the source has answered.",
    "reading_days": "After that you are asked again.",
    "withdrawn_days": "It stays on the Notices page for good.",
    "poll_minutes": "While Self-Check is open.",
    "notifications": "For something new to do, a deadline that comes near, and a withdrawal.",
    "quiet_hours": "Such as 22:00-07:00. What comes up then is told afterwards, if it still holds.",
    "keep_running": "Notifications come only while it runs. Where there is no tray, it ends.",
}
"""What each means to the person; the table's own words are for whoever writes a settings file."""

_OWNERS: Final = {Ownership.COMPANY: "My organization’s", Ownership.PERSONAL: "My own"}


_NOTIFIED: Final = {
    Notifications.PLAIN: "Without naming apps or devices",
    Notifications.FULL: "With the whole sentence, also on a locked screen",
    Notifications.OFF: "None",
}
_CLOSED: Final = {True: "Self-Check stays in the tray", False: "Self-Check ends"}


class Kind(Enum):
    """How a value is chosen."""

    TEXT = "text"
    NUMBER = "number"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Editor:
    """What the person can choose. `now` is what their own file says, None for nothing.

    `choices` pairs labels and values; None takes the setting back to its default. `unit`
    follows a number.
    """

    kind: Kind
    now: Raw | None
    choices: tuple[tuple[str, Raw | None], ...] = ()
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One setting. `locked` where the organization has set it; `note` is what comes next."""

    name: str
    title: str
    value: str
    origin: str
    about: str
    locked: bool
    editor: Editor | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class SettingsView:
    """The page: what can be chosen, what the organization set, and the rest."""

    chosen: tuple[Row, ...] = ()
    locked: tuple[Row, ...] = ()
    rest: tuple[Row, ...] = ()
    problems: tuple[str, ...] = ()
    refused: str = ""
    file: str = ""


def settings_view(settings: Settings, installation: Installation | None) -> SettingsView:
    """The page; without `installation` nothing can be chosen yet."""
    able = installation is not None and not installation.own_fault
    own = installation.own if installation is not None and able else None
    rows = [_row(setting.name, settings, own) for setting in TABLE]
    problems = [_problem(problem) for problem in settings.problems]
    if installation is not None and installation.own_fault:
        problems.append(f"{installation.own_fault}. Until then nothing can be chosen here.")
    return SettingsView(
        tuple(row for row in rows if row.editor is not None),
        tuple(row for row in rows if row.locked),
        tuple(row for row in rows if row.editor is None and not row.locked),
        tuple(dict.fromkeys(problems)),
        _sentence(installation.refused) if installation is not None else "",
        str(installation.user_file) if installation is not None else "",
    )


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def _problem(problem: SettingProblem) -> str:
    whose = (
        " Tell IT." if problem.origin is Origin.MACHINE and "tell IT" not in str(problem) else ""
    )
    return f"{problem}.{whose}"


def _row(name: str, settings: Settings, own: Mapping[str, object] | None) -> Row:
    """One setting; `own` is None where the person's file cannot be changed."""
    origin = settings.origin(name)
    mine = name in CHOOSABLE and origin in (Origin.USER, Origin.DEFAULT)
    return Row(
        name,
        TITLES[name],
        _value(name, settings),
        _origin(name, settings),
        _ABOUT[name],
        origin is Origin.MACHINE,
        _editor(name, own.get(name)) if own is not None and mine else None,
        _note(name, settings, own) if own is not None and mine else "",
    )


def _note(name: str, settings: Settings, own: Mapping[str, object]) -> str:
    """What the person's file says already and this run does not go by yet."""
    row = next(row for row in TABLE if row.name == name)
    default = getattr(Settings(), name)
    try:
        coming = row.read(own[name]) if own.get(name) is not None else default
    except ValueError:
        return ""
    return "" if coming == getattr(settings, name) else "Your choice counts from the next start."


def _origin(name: str, settings: Settings) -> str:
    place = settings.places.get(name, "")
    match settings.origin(name):
        case Origin.MACHINE:
            return f"Set by your organization, in {place}"
        case Origin.COMMAND_LINE:
            return f"Set for this run with {place}"
        case Origin.ENVIRONMENT:
            return f"Set for this run by the environment variable {place}"
        case Origin.USER:
            return f"Chosen by you, in {place}"
        case Origin.DEFAULT:
            return "Default"
        case unknown:
            assert_never(unknown)


def _value(name: str, settings: Settings) -> str:
    found = getattr(settings, name)
    if found is None:
        return _UNSET[name]
    if isinstance(found, Facts):
        return _facts(found) or _UNSET[name]
    if isinstance(found, Ownership | Notifications):
        return _OWNERS[found] if isinstance(found, Ownership) else _NOTIFIED[found]
    if isinstance(found, bool):
        yes_no = {"offline": {False: "Yes", True: "Never"}, "keep_running": _CLOSED}
        return yes_no[name][found]
    if name == "language":
        return LANGUAGES.get(str(found).partition("-")[0].casefold(), str(found))
    if name == "poll_minutes" and settings.origin(name) is Origin.DEFAULT:
        return "Every 15 minutes, more often while a notice with a deadline is new"
    units = {
        "fresh_hours": ("1 hour", "{n} hours"),
        "reading_days": ("1 day", "{n} days"),
        "withdrawn_days": ("1 day", "{n} days"),
        "poll_minutes": ("Every minute", "Every {n} minutes"),
    }
    return wording.count(found, *units[name]) if name in units else str(found)


def _facts(facts: Facts) -> str:
    named = [
        name if known else f"{name}: {'no' if known is False else 'not known'}"
        for name, known in sorted(facts.known.items())
    ]
    if facts.complete:
        return wording.listed(tuple(named)) if named else "None"
    return wording.listed(tuple(named))


def _editor(name: str, raw: object) -> Editor:
    now = raw if isinstance(raw, (str, int)) else None
    match name:
        case "language":
            known = tuple((word, tag) for tag, word in LANGUAGES.items())
            more = () if now is None or now in LANGUAGES else ((str(now), now),)
            return Editor(Kind.CHOICE, now, (("The system’s", None), *known, *more))
        case "ownership":
            owners = tuple((word, str(owner.value)) for owner, word in _OWNERS.items())
            return Editor(Kind.CHOICE, now, ((_UNSET["ownership"], None), *owners))
        case "offline":
            never = True if now in (True, "true", "yes", "1", 1) else None
            return Editor(Kind.CHOICE, never, (("Yes", None), ("Never", True)))
        case "notifications":
            # YAML reads a bare `off` as no.
            said = Notifications.OFF.value if now is False else now
            ways = tuple((word, str(way.value)) for way, word in _NOTIFIED.items())
            return Editor(Kind.CHOICE, said or Notifications.PLAIN.value, ways)
        case "keep_running":
            ends = False if now in (False, "false", "no", "0", 0) and now is not None else None
            return Editor(Kind.CHOICE, ends, ((_CLOSED[True], None), (_CLOSED[False], False)))
        case "poll_minutes":
            return Editor(Kind.NUMBER, now, unit="minutes")
        case "withdrawn_days":
            return Editor(Kind.NUMBER, now, unit="days")
        case _:
            return Editor(Kind.TEXT, now)
