"""The copies of one app on one device: the same id in several places is one app."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from selfcheck.core.apps import IdKind, InstalledApp
from selfcheck.core.names import comparable_id


@dataclass(frozen=True, slots=True)
class Copies:
    """One app with all its copies, in an order that does not depend on how they were found."""

    copies: tuple[InstalledApp, ...]

    @property
    def first(self) -> InstalledApp:
        return self.copies[0]

    @property
    def places(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(copy.path for copy in self.copies if copy.path))


def group(apps: Iterable[InstalledApp]) -> list[Copies]:
    """Joins the apps that share an id; apps without any id stay by themselves."""
    owner: dict[tuple[IdKind, str], int] = {}
    groups: list[list[InstalledApp]] = []
    alias: list[int] = []
    for app in apps:
        keys = [(kind, comparable_id(kind, value)) for kind, value in app.ids.items()]
        known = [owner[key] for key in keys if key in owner]
        if known:
            target = _join(sorted({_root(alias, number) for number in known}), groups, alias)
            groups[target].append(app)
        else:
            target = len(groups)
            groups.append([app])
            alias.append(target)
        for key in keys:
            owner[key] = target
    return [_sorted(members) for members in groups if members]


def _join(numbers: list[int], groups: list[list[InstalledApp]], alias: list[int]) -> int:
    """Puts the groups together under the first number."""
    target, *others = numbers
    for other in others:
        groups[target].extend(groups[other])
        groups[other] = []
        alias[other] = target
    return target


def _sorted(members: list[InstalledApp]) -> Copies:
    return Copies(tuple(members if len(members) == 1 else sorted(members, key=order)))


def order(app: InstalledApp) -> tuple[str, ...]:
    """A complete order of installed apps, so that a report never depends on the reading's."""
    ids = "\0".join(f"{kind}={value}" for kind, value in sorted(app.ids.items()))
    rest = (app.version or "", app.path or "", app.publisher or "", app.form, app.known_by)
    return (app.name.casefold(), app.name, app.source, ids, *rest, str(app.hidden))


def _root(alias: list[int], number: int) -> int:
    while alias[number] != number:
        number = alias[number]
    return number
