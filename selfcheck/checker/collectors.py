"""What is checked: this computer as it is now, or devices saved in files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Protocol

from selfcheck.core.apps import IdKind, InstalledApp, Inventory, SourceReport
from selfcheck.core.errors import SelfCheckError
from selfcheck.core.foreign import DETAIL, NAME, one_line
from selfcheck.core.frozen import frozen
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


def collected(collector: Collector, told: Told, cancel: Cancel) -> tuple[Inventory, ...]:
    """What a collector finds, with every text that others wrote as one line."""
    return tuple(map(_steadied, collector.collect(told, cancel)))


def _steadied(found: Inventory) -> Inventory:
    return replace(
        found,
        device=replace(found.device, name=one_line(found.device.name)),
        apps=tuple(map(_steadied_app, found.apps)),
        sources=tuple(
            replace(source, detail=one_line(source.detail, DETAIL)) if source.detail else source
            for source in found.sources
        ),
    )


def _steadied_app(app: InstalledApp) -> InstalledApp:
    """Nearly every app is as it should be, and stays the same object."""
    texts = (app.name, app.version or "", app.publisher or "", app.path or "")
    if all(text.isprintable() and len(text) <= NAME for text in texts):
        return app
    return replace(
        app,
        name=one_line(app.name),
        version=one_line(app.version) if app.version else app.version,
        publisher=one_line(app.publisher) if app.publisher else app.publisher,
        path=one_line(app.path, DETAIL) if app.path else app.path,
    )


class InventoryFileError(SelfCheckError):
    """A saved inventory that cannot be used."""


def source_yields() -> Mapping[str, frozenset[IdKind]]:
    """The kinds of id that each known source can give."""
    from selfcheck.inventory.table import YIELDS

    return YIELDS


@frozen
class ThisComputer:
    """Scans this computer, or the tree given; the settings say what IT knows about it.

    `beside` are saved inventories shown together with it (those of a demonstration). With `apart`
    this computer is scanned in a process of its own; a tree that is given never is.
    """

    settings: Settings
    clock: Callable[[], datetime]
    system_root: Path | None = None
    home: Path | None = None
    beside: tuple[Inventory, ...] = ()
    apart: bool = False

    @property
    def yields(self) -> Mapping[str, frozenset[IdKind]]:
        return source_yields()

    def collect(self, told: Told, cancel: Cancel) -> tuple[Inventory, ...]:
        found = (self._read_apart(told, cancel) if self.apart else None) or self._read(told, cancel)
        device = replace(
            found.device, ownership=self.settings.ownership, access=self.settings.access
        )
        return (replace(found, device=device), *self.beside)

    def _read(self, told: Told, cancel: Cancel) -> Inventory:
        from selfcheck.inventory.collect import collect
        from selfcheck.inventory.machine import Machine

        machine = Machine.at(self.system_root, self.home)
        return collect(machine, progress=told, cancel=cancel, clock=self.clock)

    def _read_apart(self, told: Told, cancel: Cancel) -> Inventory | None:
        """None where no other process could do it: what it told until then is told again."""
        from selfcheck.checker.apart import Work, begin

        if self.system_root is not None or self.home is not None:
            return None
        process = begin(Work.INVENTORY)
        return None if process is None else process.take(Inventory, told, cancel)


@frozen
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
