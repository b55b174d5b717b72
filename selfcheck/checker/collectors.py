"""What is checked: this computer as it is now, or devices saved in files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Protocol

from selfcheck.core.apps import IdKind, Inventory, SourceReport
from selfcheck.core.errors import SelfCheckError
from selfcheck.settings import Settings

Told = Callable[[SourceReport], None]
Cancel = Callable[[], bool]


class Collector(Protocol):
    """Where inventories come from, beside the phones in the local memory."""

    @property
    def yields(self) -> Mapping[str, frozenset[IdKind]]:
        """The kinds of id that each source can give."""

    def collect(self, told: Told, cancel: Cancel) -> tuple[Inventory, ...]:
        """The inventories, one a device. Tells of each source as it is read."""


class InventoryFileError(SelfCheckError):
    """A saved inventory that cannot be used."""


def source_yields() -> Mapping[str, frozenset[IdKind]]:
    """The kinds of id that each known source can give."""
    from selfcheck.inventory.table import YIELDS

    return YIELDS


@dataclass(frozen=True, slots=True)
class ThisComputer:
    """Scans this computer, or the tree given; the settings say what IT knows about it.

    `beside` are saved inventories shown together with it (those of a demonstration).
    """

    settings: Settings
    clock: Callable[[], datetime]
    system_root: Path | None = None
    home: Path | None = None
    beside: tuple[Inventory, ...] = ()

    @property
    def yields(self) -> Mapping[str, frozenset[IdKind]]:
        return source_yields()

    def collect(self, told: Told, cancel: Cancel) -> tuple[Inventory, ...]:
        from selfcheck.inventory.collect import collect
        from selfcheck.inventory.machine import Machine

        machine = Machine.at(self.system_root, self.home)
        found = collect(machine, progress=told, cancel=cancel, clock=self.clock)
        device = replace(
            found.device, ownership=self.settings.ownership, access=self.settings.access
        )
        return (replace(found, device=device), *self.beside)


@dataclass(frozen=True, slots=True)
class SavedInventories:
    """Devices saved in files; nothing is scanned."""

    inventories: tuple[Inventory, ...]

    @property
    def yields(self) -> Mapping[str, frozenset[IdKind]]:
        return source_yields()

    def collect(self, told: Told, cancel: Cancel) -> tuple[Inventory, ...]:
        return self.inventories


def read_saved(files: tuple[Path, ...]) -> tuple[Inventory, ...]:
    """The inventories in `files`, which do not age.

    Raises InventoryFileError for a file that cannot be opened and for a device given twice,
    DocumentError for one that is not an inventory.
    """
    from selfcheck.documents.inventory import read_inventory

    found: dict[str, Inventory] = {}
    for file in files:
        try:
            data = file.read_bytes()
        except OSError as error:
            raise InventoryFileError(f"{file} cannot be opened: {error.strerror}") from error
        inventory = replace(read_inventory(data, str(file)), live=False)
        device = inventory.device.id
        if device in found:
            raise InventoryFileError(
                f"{file} is a second inventory of the device {device!r}; give each device once"
            )
        found[device] = inventory
    return tuple(found.values())
