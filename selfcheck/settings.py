"""Settings: every value once, frozen, with where it came from.

From the strongest: the administrator's machine files (mandatory), the command line, the
environment, the user's own file, the default. A value that cannot be read never gives way to
a weaker one: it is kept as a `SettingProblem`, and a blocking one leaves the verdict open.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import Final

from selfcheck import places
from selfcheck.core.devices import UNKNOWN_FACTS, Facts, Ownership, Person
from selfcheck.core.errors import SelfCheckError
from selfcheck.core.quiet import QuietHours

ENVIRONMENT_PREFIX: Final = "SELFCHECK_"
_LARGEST_FILE: Final = 64 * 1024
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*")
_DEMO: Final = re.compile(r"[a-z0-9][a-z0-9-]*")


class Notifications(StrEnum):
    """How much a notification says: nothing private, everything, or there are none."""

    PLAIN = "plain"
    FULL = "full"
    OFF = "off"


class Origin(StrEnum):
    """Where a value came from, the strongest first."""

    MACHINE = "machine"
    COMMAND_LINE = "command-line"
    ENVIRONMENT = "environment"
    USER = "user"
    DEFAULT = "default"

    def outranks(self, other: Origin) -> bool:
        order = list(Origin)
        return order.index(self) < order.index(other)


@dataclass(frozen=True, slots=True)
class SettingProblem:
    """A value or file that was not used. `blocking` ones leave the verdict open."""

    origin: Origin
    place: str
    detail: str
    blocking: bool = True

    def __str__(self) -> str:
        return f"{self.place}: {self.detail}"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the program goes by; `origins` names those that were set, `places` says where.

    `groups` and `region` are the person's; `ownership` and `access` are this computer's.
    """

    source: str | None = None
    trust: Path | None = None
    state: Path | None = None
    offline: bool = False
    language: str | None = None
    demo: str | None = None
    groups: Facts = UNKNOWN_FACTS
    region: str | None = None
    ownership: Ownership | None = None
    access: Facts = UNKNOWN_FACTS
    fresh_hours: int = 24
    reading_days: int = 30
    withdrawn_days: int = 90
    poll_minutes: int = 15
    notifications: Notifications = Notifications.PLAIN
    quiet_hours: QuietHours | None = None
    keep_running: bool = True
    origins: Mapping[str, Origin] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[SettingProblem, ...] = ()

    def origin(self, name: str) -> Origin:
        return self.origins.get(name, Origin.DEFAULT)

    @property
    def person(self) -> Person:
        return Person(groups=self.groups, region=self.region)

    @property
    def fresh_for(self) -> timedelta:
        return timedelta(hours=self.fresh_hours)

    @property
    def reading_counts(self) -> timedelta:
        return timedelta(days=self.reading_days)

    @property
    def withdrawn_shown(self) -> timedelta:
        return timedelta(days=self.withdrawn_days)


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("a text is expected")
    return value.strip()


def _source(value: object) -> str:
    """An address as it stands, or a folder made absolute; the feed judges the address."""
    text = _text(value)
    return text if "://" in text else str(Path(text).expanduser().absolute())


def _path(value: object) -> Path:
    return Path(_text(value)).expanduser().absolute()


def _yes_no(value: object) -> bool:
    known = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}
    found = value if isinstance(value, bool) else known.get(str(value).strip().casefold())
    if found is None:
        raise ValueError("yes or no is expected")
    return found


def _language(value: object) -> str:
    text = _text(value)
    if not _LANGUAGE.fullmatch(text):
        raise ValueError(f"{text!r} is not a language tag such as en or de-CH")
    return text.replace("_", "-")


def _demo(value: object) -> str:
    text = _text(value)
    if not _DEMO.fullmatch(text):
        raise ValueError(f"{text!r} is not the name of a demonstration, such as amazon-2020")
    return text


def _ownership(value: object) -> Ownership:
    try:
        return Ownership(_text(value))
    except ValueError:
        raise ValueError("company or personal is expected") from None


def _notifications(value: object) -> Notifications:
    # YAML reads a bare `off` as no.
    try:
        return Notifications.OFF if value is False else Notifications(_text(value))
    except ValueError:
        raise ValueError("plain, full or off is expected") from None


def _quiet_hours(value: object) -> QuietHours:
    return QuietHours.read(_text(value))


def _facts(value: object) -> Facts:
    """A list is complete; a map holds yes, no or unknown, and what it leaves out is unknown."""
    if isinstance(value, str):
        return Facts.listed(part.strip() for part in value.split(",") if part.strip())
    if isinstance(value, list) and all(isinstance(name, str) for name in value):
        return Facts.listed(value)
    if isinstance(value, dict) and all(
        isinstance(name, str) and (known is None or isinstance(known, bool))
        for name, known in value.items()
    ):
        return Facts(dict(value))
    raise ValueError("a list of names is expected, or a map from name to true, false or null")


def _whole(value: object) -> int:
    if isinstance(value, bool) or not re.fullmatch(r"[1-9][0-9]{0,4}", str(value)):
        raise ValueError("a whole number from 1 to 99999 is expected")
    return int(str(value))


@dataclass(frozen=True, slots=True)
class Setting:
    """One row of the table: how a value is read from a file or the environment, and its meaning."""

    name: str
    read: Callable[[object], object]
    doc: str


TABLE: Final = (
    Setting("source", _source, "Where the policy is: an https address or a folder."),
    Setting(
        "trust", _path, "The pinned trust root (root.json) that the source is checked against."
    ),
    Setting("state", _path, "The folder for what is kept between runs."),
    Setting("offline", _yes_no, "Never ask the source; use the policy verified last."),
    Setting("language", _language, "The language of texts, as a BCP 47 tag."),
    Setting("demo", _demo, "Show this demonstration instead of a source."),
    Setting("groups", _facts, "The groups the person belongs to."),
    Setting("region", _text, "The region the person works in."),
    Setting("ownership", _ownership, "Whose this computer is: company or personal."),
    Setting("access", _facts, "What this computer reads of the company's, such as company-email."),
    Setting("fresh_hours", _whole, "How long a confirmed policy counts as current, in hours."),
    Setting("reading_days", _whole, "How long a clean reading of a phone counts, in days."),
    Setting(
        "withdrawn_days", _whole, "How long a withdrawn notice stays on the Overview, in days."
    ),
    Setting("poll_minutes", _whole, "How often an open program asks the source, in minutes."),
    Setting(
        "notifications", _notifications, "What notifications say: plain (nothing), full, or off."
    ),
    Setting("quiet_hours", _quiet_hours, "When nothing is notified, such as 22:00-07:00."),
    Setting("keep_running", _yes_no, "Whether closing the window leaves the tray icon running."),
)
_ROWS: Final = {row.name: row for row in TABLE}


@dataclass(frozen=True, slots=True)
class _Layer:
    """What one place gave: raw values by setting, and what was wrong with the place."""

    origin: Origin
    values: Mapping[str, tuple[object, str]] = field(default_factory=dict)
    problems: tuple[SettingProblem, ...] = ()


def load_settings(
    command_line: Mapping[str, object] | None = None,
    environment: Mapping[str, str] | None = None,
    *,
    user_file: Path | None = None,
    machine_folder: Path | None = None,
    machine_owner: int = 0,
) -> Settings:
    """The settings of this run. Never raises: what cannot be used is in `problems`.

    `command_line` maps a setting's name to what was given. Without a file or folder the
    platform's own places are read; `machine_owner` is the only user id whose machine files count.
    """
    environment = os.environ if environment is None else environment
    folder = machine_folder if machine_folder is not None else places.machine_settings()
    given = command_line or {}
    layers = [
        *_machine_layers(folder, machine_owner),
        _Layer(Origin.COMMAND_LINE, {n: (v, _option(n)) for n, v in given.items()}),
        _environment_layer(environment),
        _file_layer(Origin.USER, user_file if user_file is not None else places.user_settings()),
    ]
    return _merge(layers)


def _option(name: str) -> str:
    return "--" + name.replace("_", "-")


def _merge(layers: list[_Layer]) -> Settings:
    values: dict[str, object] = {}
    origins: dict[str, Origin] = {}
    found_in: dict[str, str] = {}
    problems = [problem for layer in layers for problem in layer.problems]
    for layer in layers:
        for name, (raw, place) in layer.values.items():
            if name in origins:
                if origins[name] is layer.origin is Origin.MACHINE:
                    detail = f"{name} is already set in {found_in[name]}; set it once"
                    problems.append(SettingProblem(layer.origin, place, detail))
                elif origins[name] is Origin.MACHINE and layer.origin is Origin.COMMAND_LINE:
                    detail = f"your administrator has set this in {found_in[name]}; leave it out"
                    problems.append(SettingProblem(layer.origin, place, detail))
                continue
            origins[name], found_in[name] = layer.origin, place
            try:
                values[name] = _ROWS[name].read(raw)
            except (ValueError, RuntimeError) as error:  # RuntimeError: nobody is called ~name
                problems.append(SettingProblem(layer.origin, place, f"{name}: {error}"))
    return Settings(**values, origins=origins, places=found_in, problems=tuple(problems))  # type: ignore[arg-type]


def _environment_layer(environment: Mapping[str, str]) -> _Layer:
    values: dict[str, tuple[object, str]] = {}
    for name in _ROWS:
        variable = ENVIRONMENT_PREFIX + name.upper()
        if environment.get(variable):
            values[name] = (environment[variable], variable)
    return _Layer(Origin.ENVIRONMENT, values)


def _machine_layers(folder: Path | None, owner: int) -> Iterator[_Layer]:
    if folder is None:
        return
    try:
        files = sorted(file for file in folder.iterdir() if file.suffix in (".yaml", ".yml"))
    except FileNotFoundError:
        return
    except OSError as error:
        yield _refused(folder, f"the folder cannot be read ({error.strerror}); tell IT")
        return
    for place in (folder.parent, folder, *files):
        fault = _ownership_fault(place, owner)
        if fault is not None:
            yield _refused(place, fault)
            return
    for file in files:
        yield _file_layer(Origin.MACHINE, file)


def _refused(place: Path, detail: str) -> _Layer:
    problem = SettingProblem(Origin.MACHINE, str(place), detail)
    return _Layer(Origin.MACHINE, problems=(problem,))


def _ownership_fault(place: Path, owner: int) -> str | None:
    """Why others than the administrator could have written `place`, or None."""
    try:
        found = place.stat()
    except OSError as error:
        return f"it cannot be read ({error.strerror}); tell IT"
    if found.st_uid != owner:
        return "it does not belong to the administrator, so nothing in it is used; tell IT"
    if found.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        return "others than the administrator can change it, so nothing in it is used; tell IT"
    return None


def _file_layer(origin: Origin, file: Path) -> _Layer:
    """The settings of one YAML file; a missing file is an empty one."""
    try:
        with file.open("rb") as stream:
            data = stream.read(_LARGEST_FILE + 1)
        document = _mapping(data)
    except FileNotFoundError:
        return _Layer(origin)
    except (OSError, SettingsFileError) as error:
        detail = error.strerror if isinstance(error, OSError) else str(error)
        return _Layer(origin, problems=(SettingProblem(origin, str(file), str(detail)),))
    problems = tuple(
        SettingProblem(origin, str(file), f"{name!r} is not a setting; it is left out", False)
        for name in document
        if name not in _ROWS
    )
    # A key without a value says nothing, like a key left out.
    values = {
        name: (value, str(file))
        for name, value in document.items()
        if name in _ROWS and value is not None
    }
    return _Layer(origin, values, problems)


class SettingsFileError(SelfCheckError):
    """A settings file that is not a map of settings."""


def _mapping(data: bytes) -> dict[str, object]:
    """The one map in a settings file.

    Raises SettingsFileError. A key given twice is an error: which one was meant is not known.
    """
    import yaml  # slow to import: only who has a settings file pays for it

    if len(data) > _LARGEST_FILE:
        raise SettingsFileError("the file is larger than 64 KB; it cannot be a settings file")
    try:
        text = data.decode("utf-8")
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
        if node is None:
            return {}
        if not isinstance(node, yaml.MappingNode):
            raise SettingsFileError("a settings file is a map from setting to value")
        keys = [key.value for key, _ in node.value]
        twice = next((key for key in keys if keys.count(key) > 1), None)
        if twice is not None:
            raise SettingsFileError(f"{twice!r} is given twice; keep one of them")
        document = yaml.load(text, Loader=yaml.CSafeLoader)
    except (UnicodeDecodeError, yaml.YAMLError, RecursionError, ValueError) as error:
        raise SettingsFileError(
            f"it is not readable as YAML: {' '.join(str(error).split())}"
        ) from None
    return {str(key): value for key, value in document.items()}
