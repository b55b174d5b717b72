"""macOS: managed preferences, which a configuration profile brings.

Only what is forced counts: a preference that the person wrote with `defaults` is none of ours,
they have a settings file. A forced `recommended` holds a dictionary of what is recommended. macOS
itself puts together what profiles of the computer and of the user force, and does not say which
it was; for the person both are mandatory.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, Protocol

from selfcheck.settings import protection
from selfcheck.settings.layers import Layer, unknown
from selfcheck.settings.model import Origin, SettingProblem
from selfcheck.settings.schema import ROWS

RECOMMENDED: Final = "recommended"


class Preferences(Protocol):
    """The managed preferences of one domain."""

    @property
    def domain(self) -> str: ...

    def names(self) -> Iterable[str]:
        """Every name that a profile may have set, as far as that can be seen."""

    def forced(self, name: str) -> object | None:
        """The value that a profile forces, None where none does.

        Raises ValueError for a value that cannot be read.
        """


class PreferenceStore:
    """What is forced in a domain."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    @property
    def place(self) -> str:
        return f"the managed preferences of {self._preferences.domain}"

    def layers(self) -> Iterable[Layer]:
        found: dict[str, object] = {}
        problems: list[SettingProblem] = []
        for name in dict.fromkeys((*ROWS, RECOMMENDED, *self._preferences.names())):
            try:
                value = self._preferences.forced(name)
            except ValueError as error:
                problems.append(SettingProblem(Origin.MACHINE, self.place, f"{name}: {error}"))
                continue
            if value is not None:
                found[name] = value
        suggested = found.pop(RECOMMENDED, {})
        yield self._layer(Origin.MACHINE, found, tuple(problems))
        if isinstance(suggested, dict):
            yield self._layer(Origin.RECOMMENDED, suggested, ())
        else:
            fault = SettingProblem(
                Origin.RECOMMENDED, self.place, f"{RECOMMENDED}: a dictionary is expected"
            )
            yield Layer(Origin.RECOMMENDED, problems=(fault,))

    def _layer(
        self, origin: Origin, found: Mapping[str, object], problems: tuple[SettingProblem, ...]
    ) -> Layer:
        strange = tuple(unknown(origin, self.place, name) for name in found if name not in ROWS)
        values = {name: (value, self.place) for name, value in found.items() if name in ROWS}
        return Layer(origin, values, (*problems, *strange), protection.fault)
