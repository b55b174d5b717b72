"""The copies of one app on one device: the same id in several places is one app."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import chain

from selfcheck.core.apps import InstalledApp
from selfcheck.core.frozen import frozen
from selfcheck.core.names import ComparableId, comparable_ids

Matters = Callable[[InstalledApp, tuple[ComparableId, ...]], bool]


@frozen
class Copies:
    """One app with all its copies, in an order that does not depend on how they were found.

    `ids` holds the ids of all copies, as they are compared.
    """

    copies: tuple[InstalledApp, ...]
    ids: tuple[ComparableId, ...]

    @classmethod
    def of(cls, app: InstalledApp) -> Copies:
        """One app in one place."""
        return cls((app,), comparable_ids(app.ids))

    @property
    def first(self) -> InstalledApp:
        return self.copies[0]

    @property
    def places(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(copy.path for copy in self.copies if copy.path))


def group(apps: Iterable[InstalledApp], matters: Matters = lambda _, __: True) -> list[Copies]:
    """Joins the apps that share an id; apps without any id stay by themselves.

    Apps that belong together are left out where none of them `matters`, by itself and its ids.
    """
    listed = list(apps)
    ids = [comparable_ids(app.ids) for app in listed]
    above = _joins(ids)
    others: dict[int, list[int]] = {}
    for number in above:
        others.setdefault(_root(above, number), []).append(number)
    found: list[Copies] = []
    for number, (app, own) in enumerate(zip(listed, ids, strict=True)):
        if number in others:
            members = [number, *others[number]]
            if any(matters(listed[member], ids[member]) for member in members):
                found.append(_joined([listed[m] for m in members], [ids[m] for m in members]))
        elif number not in above and matters(app, own):
            found.append(Copies((app,), own))
    return found


def _joins(ids: Sequence[tuple[ComparableId, ...]]) -> dict[int, int]:
    """Leads from each app that shares an id with one before it to such a one."""
    owner: dict[ComparableId, int] = {}
    above: dict[int, int] = {}
    for number, own in enumerate(ids):
        for id_ in own:
            first = owner.setdefault(id_, number)
            if first != number:
                low, high = sorted((_root(above, first), _root(above, number)))
                if low != high:
                    above[high] = low
    return above


def _root(above: dict[int, int], number: int) -> int:
    """The first of the copies that belong together; each way there becomes shorter."""
    while (up := above.get(number)) is not None:
        above[number] = above.get(up, up)
        number = up
    return number


def _joined(apps: list[InstalledApp], ids: list[tuple[ComparableId, ...]]) -> Copies:
    return Copies(tuple(sorted(apps, key=order)), tuple(dict.fromkeys(chain.from_iterable(ids))))


def order(app: InstalledApp) -> tuple[str, ...]:
    """A complete order of installed apps, so that a report never depends on the reading's."""
    ids = "\0".join(f"{kind}={value}" for kind, value in sorted(app.ids.items()))
    rest = (app.version or "", app.path or "", app.publisher or "", app.form, app.known_by)
    return (app.name.casefold(), app.name, app.source, ids, *rest, str(app.hidden))
