"""Settings in words: a value as people read it, and where it came from."""

from __future__ import annotations

from typing import Final, assert_never

from selfcheck.core.desk import HelpDesk
from selfcheck.core.devices import Facts
from selfcheck.settings import HIDEABLE, Origin, Setting, Settings
from selfcheck.wording.voice import LANGUAGES, count, listed

_UNITS: Final = {
    "hours": ("1 hour", "{n} hours"),
    "days": ("1 day", "{n} days"),
    "minutes": ("Every minute", "Every {n} minutes"),
}


def value_text(setting: Setting, settings: Settings) -> str:
    """The value in use."""
    if setting.name == "poll_minutes" and settings.origin(setting.name) is Origin.DEFAULT:
        return "Every 15 minutes, more often while a notice with a deadline is new"
    return words_of(setting, getattr(settings, setting.name))


def words_of(setting: Setting, found: object) -> str:
    """Any value of a setting."""
    if isinstance(found, Facts):
        return _facts(found) or setting.unset
    if found is None:
        return setting.unset
    if isinstance(found, HelpDesk):
        return ", ".join(filter(None, (found.name, found.email, found.phone, found.url)))
    if isinstance(found, frozenset):
        names = tuple(name.capitalize() for name in HIDEABLE if name in found)
        return listed(names) if names else "No more than these"
    if setting.unit:
        return count(int(str(found)), *_UNITS[setting.unit])
    if setting.name == "language":
        return LANGUAGES.get(str(found).partition("-")[0].casefold(), str(found))
    named = (words for raw, _, words in setting.choices if setting.read(raw) == found)
    return next(named, str(found))


def origin_text(name: str, settings: Settings) -> str:
    """Where a value came from, or that what stands there cannot be used."""
    place = settings.places.get(name, "")
    if any(p.place == place and p.detail.startswith(f"{name}: ") for p in settings.problems):
        return f"Set in {place}, but it cannot be used"
    match settings.origin(name):
        case Origin.MACHINE:
            return f"Set by your organization, in {place}"
        case Origin.MANAGED_USER:
            return f"Set by your organization for you, in {place}"
        case Origin.COMMAND_LINE:
            return f"Set for this run with {place}"
        case Origin.ENVIRONMENT:
            return f"Set for this run by the environment variable {place}"
        case Origin.USER:
            return f"Chosen by you, in {place}"
        case Origin.RECOMMENDED | Origin.RECOMMENDED_USER:
            return f"Suggested by your organization, in {place}"
        case Origin.DEFAULT:
            return "Default"
        case unknown:
            assert_never(unknown)


def _facts(facts: Facts) -> str:
    named = [
        name if known else f"{name}: {'no' if known is False else 'not known'}"
        for name, known in sorted(facts.known.items())
    ]
    if facts.complete:
        return listed(tuple(named)) if named else "None"
    return listed(tuple(named))
