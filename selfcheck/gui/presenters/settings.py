"""What the Settings page shows: each value, where it came from, and what can be chosen."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import TYPE_CHECKING, Final

from selfcheck.core.frozen import frozen
from selfcheck.gui.own_settings import Raw
from selfcheck.language import mark, tr, translated
from selfcheck.language.choosing import NOT_REVIEWED, OWN_NAMES, shipped
from selfcheck.settings import (
    TABLE,
    Group,
    Origin,
    Setting,
    SettingProblem,
    Settings,
    Shape,
)
from selfcheck.wording.settings import origin_text, value_text, words_of

if TYPE_CHECKING:
    from selfcheck.gui.installation import Installation

_SUGGESTED: Final = mark("{words} (suggested)")


class Kind(Enum):
    """How a value is chosen."""

    TEXT = "text"
    NUMBER = "number"
    CHOICE = "choice"


@frozen
class Editor:
    """What the person can choose. `now` is what their own file says, None for nothing.

    `choices` pairs labels and values; None takes the setting back to its default. `unit`
    follows a number.
    """

    kind: Kind
    now: Raw | None
    choices: tuple[tuple[str, Raw | None], ...] = ()
    unit: str = ""


@frozen
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


@frozen
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
    # What a person looks for first is about the window.
    table = sorted(TABLE, key=lambda setting: setting.group is not Group.WINDOW)
    rows = [_row(setting, settings, own) for setting in table]
    problems = [_problem(problem) for problem in settings.problems]
    if installation is not None and installation.own_fault:
        problems.append(
            tr(
                "{fault}. Until then nothing can be chosen here.",
                fault=installation.own_fault,
            )
        )
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
    if problem.origin.managed and "tell IT" not in str(problem):
        return tr("{problem}. Tell IT.", problem=problem)
    return f"{problem}."


def _row(setting: Setting, settings: Settings, own: Mapping[str, object] | None) -> Row:
    """One setting; `own` is None where the person's file cannot be changed."""
    origin = settings.origin(setting.name)
    mine = own is not None and setting.chosen and not origin.mandatory
    mine = mine and origin not in (Origin.COMMAND_LINE, Origin.ENVIRONMENT)
    return Row(
        setting.name,
        translated(setting.title),
        value_text(setting, settings),
        origin_text(setting.name, settings),
        translated(setting.about),
        origin.mandatory,
        _editor(setting, settings, own.get(setting.name)) if own is not None and mine else None,
        _note(setting, settings, own) if own is not None and mine else "",
    )


def _fallback(setting: Setting, settings: Settings) -> object:
    """What holds where the person chooses nothing."""
    return settings.suggested.get(setting.name, getattr(Settings(), setting.name))


def _note(setting: Setting, settings: Settings, own: Mapping[str, object]) -> str:
    """What the person's file says already and this run does not go by yet."""
    said = own.get(setting.name)
    try:
        coming = setting.read(said) if said is not None else _fallback(setting, settings)
    except ValueError:
        return ""
    now = getattr(settings, setting.name)
    return "" if coming == now else tr("Your choice counts from the next start.")


def _editor(setting: Setting, settings: Settings, raw: object) -> Editor:
    now = raw if isinstance(raw, (str, int)) else None
    match setting.shape:
        case Shape.CHOICE | Shape.YES_NO:
            return _choice(setting, settings, raw)
        case Shape.NUMBER:
            return Editor(Kind.NUMBER, now, unit=_unit(setting.unit))
        case _ if setting.name == "language":
            known = tuple((_language(tag), tag) for tag in OWN_NAMES)
            more = () if now is None or now in OWN_NAMES else ((str(now), now),)
            return Editor(Kind.CHOICE, now, (_nothing(setting, settings), *known, *more))
        case _:
            return Editor(Kind.TEXT, now)


def _choice(setting: Setting, settings: Settings, raw: object) -> Editor:
    """One of a few values; the one that holds anyway is chosen by writing nothing."""
    fallback = _fallback(setting, settings)
    choices: list[tuple[str, Raw | None]] = []
    if fallback is None:
        choices.append(_nothing(setting, settings))
    now: Raw | None = None
    for value, _, words in setting.choices:
        meant = setting.read(value)
        kept = None if meant == fallback else value
        choices.append(_nothing(setting, settings) if kept is None else (translated(words), value))
        try:
            now = kept if raw is not None and setting.read(raw) == meant else now
        except ValueError:
            continue
    return Editor(Kind.CHOICE, now, tuple(choices))


def _nothing(setting: Setting, settings: Settings) -> tuple[str, None]:
    """The choice to leave it at what holds anyway."""
    words = words_of(setting, _fallback(setting, settings))
    # Where the suggestion is in use, the line above the choices says so.
    passed_over = setting.name in settings.suggested and not settings.origin(setting.name).managed
    return (translated(_SUGGESTED, words=words) if passed_over else words), None


def _language(tag: str) -> str:
    """A language to choose, with how far Self-Check speaks it."""
    if tag not in shipped():
        return tr("{language} (notices only)", language=OWN_NAMES[tag])
    if tag in NOT_REVIEWED:
        return tr("{language} (not reviewed)", language=OWN_NAMES[tag])
    return OWN_NAMES[tag]


def _unit(unit: str) -> str:
    match unit:
        case "hours":
            return tr("hours")
        case "days":
            return tr("days")
        case "minutes":
            return tr("minutes")
        case _:
            return ""
