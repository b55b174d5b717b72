"""Linux: folders of YAML files that only the administrator can write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from selfcheck.settings import protection
from selfcheck.settings.files import file_layer
from selfcheck.settings.layers import Layer
from selfcheck.settings.model import Origin, SettingProblem

MANDATORY: Final = "policy.d"
RECOMMENDED: Final = "recommended.d"


class FolderStore:
    """The files `policy.d/*.yaml` and `recommended.d/*.yaml` below `folder`.

    `owner` is the user id of the administrator. Where one file of a folder could have been
    written by others, none of its files is used: what it lacks may have been what mattered.
    """

    def __init__(self, folder: Path, owner: int = 0) -> None:
        self._folder = folder
        self._owner = owner

    @property
    def place(self) -> str:
        return str(self._folder / MANDATORY)

    def layers(self) -> Iterable[Layer]:
        yield from self._layers(Origin.MACHINE, self._folder / MANDATORY)
        yield from self._layers(Origin.RECOMMENDED, self._folder / RECOMMENDED)

    def _layers(self, origin: Origin, folder: Path) -> Iterator[Layer]:
        try:
            files = sorted(file for file in folder.iterdir() if file.suffix in (".yaml", ".yml"))
        except FileNotFoundError:
            return
        except OSError as error:
            yield _refused(origin, folder, f"the folder cannot be read ({error.strerror}); tell IT")
            return
        for place in (folder, *files):
            found = self._fault(place)
            if found is None and place != folder and not place.is_file():
                found = "it is not a file; tell IT"
            if found is not None:
                yield _refused(origin, place, found)
                return
        for file in files:
            yield file_layer(origin, file, self._fault)

    def _fault(self, place: Path) -> str | None:
        return protection.fault(place, self._owner)


def _refused(origin: Origin, place: Path, detail: str) -> Layer:
    return Layer(origin, problems=(SettingProblem(origin, str(place), detail),))
