"""What a source of installed apps is, and what it may say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Protocol

from selfcheck.core.apps import IdKind, InstalledApp
from selfcheck.core.devices import Os
from selfcheck.core.frozen import frozen

if TYPE_CHECKING:
    from selfcheck.inventory.machine import Machine


@frozen
class Looked:
    """A place of this source exists and was looked into: the source is not absent."""

    place: str


@frozen
class Unread:
    """Something of this source exists and could not be read, in words for people.

    One of these makes the whole source `unreadable`; what was read beside it is still listed.
    """

    reason: str


Found = InstalledApp | Looked | Unread
"""One step of a source. Nothing found at all means that the source is absent."""


class Source(Protocol):
    """One place, or family of places, where a platform keeps what is installed.

    A source reads only through the `Machine` that it is handed, yields what it finds as it
    finds it (so that a source stopped half-way has listed the first half), says `Unread`
    for what it could not read, and never raises for the state of the machine.
    """

    @property
    def name(self) -> str:
        """The name of osquery's table, where it has one."""

    @property
    def platforms(self) -> frozenset[Os]:
        """Where the source can exist."""

    @property
    def yields(self) -> frozenset[IdKind]:
        """The kinds of id that its apps can have."""

    def collect(self, machine: Machine) -> Iterator[Found]:
        """Everything that the source knows on `machine`."""


@frozen
class TableSource:
    """A source made of a function: what each file in `sources` defines once."""

    name: str
    platforms: frozenset[Os]
    yields: frozenset[IdKind]
    find: Callable[[Machine], Iterator[Found]]

    def collect(self, machine: Machine) -> Iterator[Found]:
        return self.find(machine)


LINUX = frozenset({Os.LINUX, Os.CHROMEOS})
