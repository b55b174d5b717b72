"""Writes one setting into the person's own settings file and leaves everything else in it alone.

Comments, the order and what this program does not understand stay. What was written is read
again before it replaces the file: where it would say anything else than before and the change,
nothing is written.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Final

from selfcheck.core.errors import SelfCheckError
from selfcheck.history.folder import write_whole
from selfcheck.settings import ROWS, TABLE, Origin, Settings
from selfcheck.settings.files import LARGEST

CHOOSABLE: Final = tuple(row.name for row in TABLE if row.chosen)
"""What the window lets a person set. Where the policy comes from and how long what is known
counts is not among it: nobody should be talked into clicking these."""

AT_ONCE: Final = ("notifications", "quiet_hours", "keep_running")
"""Of these, what a run goes by when it comes to it: they count as soon as they are chosen."""

Raw = str | int | bool


class OwnSettingsError(SelfCheckError):
    """A value that is none, or a file in which nothing can be changed safely."""


def read_own(file: Path) -> dict[str, object]:
    """What the file says, raw. Raises OwnSettingsError where it cannot be read as settings."""
    return _parsed(_text(file), file)


def write_own(file: Path, name: str, value: Raw | None) -> None:
    """Sets one of CHOOSABLE, or takes it out where `value` is None. Raises OwnSettingsError."""
    if name not in CHOOSABLE:
        raise OwnSettingsError(f"{name} is not set here; ask IT, or change it in {file}")
    if value is not None:
        try:
            ROWS[name].read(value)
        except ValueError as error:
            raise OwnSettingsError(f"this does not fit: {error}") from None
    text = _text(file)
    before = _parsed(text, file)
    wanted = {key: old for key, old in before.items() if key != name}
    if value is not None:
        wanted[name] = value
    changed = _changed(text, name, value)
    if _parsed(changed, file) != wanted:
        raise OwnSettingsError(f"{file} is written in a way that only a person should change")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        # Who keeps the file elsewhere and links to it keeps the link.
        write_whole(file.resolve(), changed.encode())
    except OSError as error:
        raise OwnSettingsError(f"{file} cannot be written: {error.strerror}") from error


def taken_up(settings: Settings, own: Mapping[str, object], file: Path) -> Settings:
    """The settings with what the person's `file` says by now of those that count at once.

    What a stronger place has set stays, and so does a value that is none.
    """
    changes: dict[str, object] = {}
    origins, places = dict(settings.origins), dict(settings.places)
    for name in AT_ONCE:
        origin = settings.origin(name)
        if origin.outranks(Origin.USER):
            continue
        if own.get(name) is not None:
            with suppress(ValueError):
                changes[name] = ROWS[name].read(own[name])
                origins[name], places[name] = Origin.USER, str(file)
        elif origin is Origin.USER:
            suggested = name in settings.suggested
            changes[name] = settings.suggested.get(name, getattr(Settings(), name))
            origins[name] = Origin.RECOMMENDED if suggested else Origin.DEFAULT
            places[name] = "its settings" if suggested else ""
    return replace(settings, **changes, origins=origins, places=places)  # type: ignore[arg-type]  # by name


def _text(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            data = stream.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise OwnSettingsError(f"{file} is too large; it cannot be a settings file")
        return data.decode()
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise OwnSettingsError(f"{file} cannot be read ({error}); put it right first") from error


def _parsed(text: str, file: Path) -> dict[str, object]:
    import yaml

    try:
        found = yaml.safe_load(text)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        where = " ".join(str(error).split())
        raise OwnSettingsError(f"{file} is not readable; put it right first: {where}") from None
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise OwnSettingsError(f"{file} is not a map from setting to value; put it right first")
    return {str(key): value for key, value in found.items()}


def _changed(text: str, name: str, value: Raw | None) -> str:
    """The text with the one setting changed, added or taken out."""
    import yaml

    said = None if value is None else json.dumps(value, ensure_ascii=False)
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    for key, old in pairs:
        if key.value == name:
            start, end = key.start_mark.index, old.end_mark.index
            if said is not None:
                return f"{text[:start]}{name}: {said}{_ending(text[start:end])}{text[end:]}"
            rest = text[end:]
            # A comment behind the value goes with it.
            return text[:start] + (rest if _ending(text[start:end]) else rest.partition("\n")[2])
    if said is None:
        return text
    gap = "" if not text or text.endswith("\n") else "\n"
    return f"{text}{gap}{name}: {said}\n"


def _ending(taken: str) -> str:
    """A block's end lies behind its last line: the line end belongs to what follows it."""
    return "\n" if taken.endswith("\n") else ""
