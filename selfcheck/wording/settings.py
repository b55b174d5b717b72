"""Settings in words: a value as people read it, and where it came from."""

from __future__ import annotations

from typing import Final, assert_never

from selfcheck.core.desk import HelpDesk
from selfcheck.core.devices import Facts
from selfcheck.language import mark, tr, translated
from selfcheck.language.choosing import OWN_NAMES
from selfcheck.settings import HIDEABLE, Origin, Setting, Settings
from selfcheck.wording.voice import listed

PAGES: Final = {
    "apps": mark("Apps"),
    "notices": mark("Notices"),
    "devices": mark("Devices"),
    "settings": mark("Settings"),
}
"""The pages that an organization may leave out, as the window calls them."""


def value_text(setting: Setting, settings: Settings) -> str:
    """The value in use."""
    if setting.name == "poll_minutes" and settings.origin(setting.name) is Origin.DEFAULT:
        return tr("Every 15 minutes, more often while a notice with a deadline is new")
    return words_of(setting, getattr(settings, setting.name))


def words_of(setting: Setting, found: object) -> str:
    """Any value of a setting."""
    if isinstance(found, Facts):
        return _facts(found) or translated(setting.unset)
    if found is None:
        return translated(setting.unset)
    if isinstance(found, HelpDesk):
        return ", ".join(filter(None, (found.name, found.email, found.phone, found.url)))
    if isinstance(found, frozenset):
        names = tuple(translated(PAGES[name]) for name in HIDEABLE if name in found)
        return listed(names) if names else tr("No more than these")
    if setting.unit:
        return _measured(int(str(found)), setting.unit)
    if setting.name == "language":
        return own_name(str(found))
    named = (words for raw, _, words in setting.choices if setting.read(raw) == found)
    words = next(named, None)
    return translated(words) if words is not None else str(found)


def _measured(n: int, unit: str) -> str:
    match unit:
        case "hours":
            return tr("{n} hours", "", n, one="1 hour")
        case "days":
            return tr("{n} days", "", n, one="1 day")
        case _:
            return tr("Every {n} minutes", "", n, one="Every minute")


def own_name(tag: str) -> str:
    """A language as those call it who speak it."""
    return OWN_NAMES.get(tag.partition("-")[0].casefold(), tag)


def origin_text(name: str, settings: Settings) -> str:
    """Where a value came from, or that what stands there cannot be used."""
    place = settings.places.get(name, "")
    if any(p.place == place and p.detail.startswith(f"{name}: ") for p in settings.problems):
        return tr("Set in {place}, but it cannot be used", place=place)
    match settings.origin(name):
        case Origin.MACHINE:
            return tr("Set by your organization, in {place}", place=place)
        case Origin.MANAGED_USER:
            return tr("Set by your organization for you, in {place}", place=place)
        case Origin.COMMAND_LINE:
            return tr("Set for this run with {place}", place=place)
        case Origin.ENVIRONMENT:
            return tr("Set for this run by the environment variable {place}", place=place)
        case Origin.USER:
            return tr("Chosen by you, in {place}", place=place)
        case Origin.RECOMMENDED | Origin.RECOMMENDED_USER:
            return tr("Suggested by your organization, in {place}", place=place)
        case Origin.DEFAULT:
            return tr("Default")
        case unknown:
            assert_never(unknown)


def _facts(facts: Facts) -> str:
    named = [
        name if known else _not_known(name, known) for name, known in sorted(facts.known.items())
    ]
    if facts.complete:
        return listed(tuple(named)) if named else tr("None")
    return listed(tuple(named))


def _not_known(name: str, known: bool | None) -> str:  # noqa: FBT001 - a fact's value
    if known is False:
        return tr("{name}: no", name=name)
    return tr("{name}: not known", name=name)
