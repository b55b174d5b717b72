"""What each place gives, and how the places become one: the strongest that says a value wins.

From the strongest: mandatory for the computer, mandatory for the user, the person's own choice
(command line, environment, their file), recommended for the computer, recommended for the user,
the default. A value that cannot be used never gives way to a weaker one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from selfcheck.settings.model import Origin, SettingProblem, Settings, Weight
from selfcheck.settings.schema import ROWS, Setting

Guard = Callable[[Path], str | None]
"""Says why others than the administrator could have written a file, or None."""


_NOTHING: Final[Mapping[str, tuple[object, str]]] = MappingProxyType({})


class Layer(NamedTuple):
    """What one place gave: raw values by setting, each with where it stands, and what was wrong.

    `guard` looks at the files that values of this place name.
    """

    origin: Origin
    values: Mapping[str, tuple[object, str]] = _NOTHING
    problems: tuple[SettingProblem, ...] = ()
    guard: Guard | None = None


def unknown(origin: Origin, place: str, name: str) -> SettingProblem:
    """The remark that a name is no setting, with the one that was probably meant."""
    import difflib

    near = difflib.get_close_matches(name, ROWS, 1)
    meant = f"; did you mean {near[0]}?" if near else ""
    return SettingProblem(
        origin, place, f"{name!r} is not a setting; it is left out{meant}", Weight.REMARK
    )


def merged(layers: Iterable[Layer]) -> Settings:
    """One value for each setting, the strongest, with where it came from."""
    order = list(Origin)
    ranked = sorted(layers, key=lambda layer: order.index(layer.origin))
    values: dict[str, object] = {}
    suggested: dict[str, object] = {}
    origins: dict[str, Origin] = {}
    places: dict[str, str] = {}
    problems = [problem for layer in ranked for problem in layer.problems]
    for layer in ranked:
        for name, (raw, place) in layer.values.items():
            overruled = name in origins
            if overruled and (clash := _clash(name, layer, place, origins[name], places[name])):
                problems.append(clash)
            if overruled and not _suggests(layer):
                continue
            value, fault = _read(ROWS[name], raw, layer)
            if not overruled:
                origins[name], places[name] = layer.origin, place
                if fault is None:
                    values[name] = value
            if fault is not None:
                problems.append(
                    SettingProblem(layer.origin, place, f"{name}: {fault}", _weight(name))
                )
            elif _suggests(layer):
                suggested.setdefault(name, value)
    made: Callable[..., Settings] = Settings  # each reader gives its field's type
    return made(
        **values, origins=origins, places=places, suggested=suggested, problems=tuple(problems)
    )


def _suggests(layer: Layer) -> bool:
    return layer.origin.managed and not layer.origin.mandatory


def _clash(
    name: str, layer: Layer, place: str, stronger: Origin, stands: str
) -> SettingProblem | None:
    """What there is to say of a value that a stronger place, or the same one, has set already."""
    if stronger is layer.origin and stronger.managed:
        detail = f"{name} is already set in {stands}; set it once"
        return SettingProblem(layer.origin, place, detail, _weight(name))
    if stronger.mandatory and layer.origin is Origin.COMMAND_LINE:
        detail = f"your administrator has set this in {stands}; leave it out"
        return SettingProblem(layer.origin, place, detail, Weight.WRONG)
    return None


def _weight(name: str) -> Weight:
    return Weight.BLOCKING if ROWS[name].decides else Weight.WRONG


def _read(row: Setting, raw: object, layer: Layer) -> tuple[object, str | None]:
    """The value, and why it is not used, if it is not."""
    try:
        value = row.read(raw)
    except (ValueError, RuntimeError) as error:  # RuntimeError: nobody is called ~name
        return None, str(error)
    if row.guarded and layer.origin.managed and isinstance(value, Path):
        if not Path(_line(raw)).is_absolute():
            return None, "the whole path of the file is expected, from the top"
        if layer.guard is not None and (found := layer.guard(value)) is not None:
            return None, f"{value}: {found}"
    return value, None


def _line(raw: object) -> str:
    return str(raw[0] if isinstance(raw, list) and raw else raw).strip()
