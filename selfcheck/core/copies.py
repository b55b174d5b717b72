"""The copies of one app on one device: the same id in several places is one app."""

from __future__ import annotations

from collections.abc import Iterable

from selfcheck.core.apps import InstalledApp
from selfcheck.core.frozen import frozen
from selfcheck.core.names import ComparableId, comparable_ids


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


def group(apps: Iterable[InstalledApp]) -> list[Copies]:
    """Joins the apps that share an id; apps without any id stay by themselves."""
    singles = [Copies.of(app) for app in apps]
    owner: dict[ComparableId, int] = {}
    above: dict[int, int] = {}  # leads from a copy to one found before it
    for number, single in enumerate(singles):
        for id_ in single.ids:
            first = owner.setdefault(id_, number)
            if first != number:
                low, high = sorted((_root(above, first), _root(above, number)))
                if low != high:
                    above[high] = low
    others: dict[int, list[Copies]] = {}
    for number in above:
        others.setdefault(_root(above, number), []).append(singles[number])
    return [
        _joined([single, *others[number]]) if number in others else single
        for number, single in enumerate(singles)
        if number not in above
    ]


def _root(above: dict[int, int], number: int) -> int:
    """The first of the copies that belong together; each way there becomes shorter."""
    while (up := above.get(number)) is not None:
        above[number] = above.get(up, up)
        number = up
    return number


def _joined(members: list[Copies]) -> Copies:
    copies = sorted((single.first for single in members), key=order)
    ids = dict.fromkeys(id_ for single in members for id_ in single.ids)
    return Copies(tuple(copies), tuple(ids))


def order(app: InstalledApp) -> tuple[str, ...]:
    """A complete order of installed apps, so that a report never depends on the reading's."""
    ids = "\0".join(f"{kind}={value}" for kind, value in sorted(app.ids.items()))
    rest = (app.version or "", app.path or "", app.publisher or "", app.form, app.known_by)
    return (app.name.casefold(), app.name, app.source, ids, *rest, str(app.hidden))
