"""Which notices others have replaced: through chains, and never by a circle."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import field

from selfcheck.core.devices import Tri
from selfcheck.core.frozen import frozen
from selfcheck.core.ledger import Ledger


@frozen
class Supersession:
    """`by` maps a replaced notice to the one that replaced it; `maybe` where that is not known.

    `circles` holds the notices that replace each other: none of them gives way, and none
    can be followed.
    """

    by: Mapping[str, str] = field(default_factory=dict)
    maybe: frozenset[str] = frozenset()
    circles: frozenset[str] = frozenset()

    def of(self, notice: str) -> Tri:
        if notice in self.by:
            return True
        return None if notice in self.maybe else False


def supersession(ledger: Ledger, withdrawn: Callable[[str], Tri]) -> Supersession:
    """What is replaced at the ledger's moment, where `withdrawn` tells of one device.

    A notice replaces from its `effective` on, also after its own expiry, and not where it is
    withdrawn; what it replaced stays replaced by whatever replaces it in turn.
    """
    edges = _edges(ledger)
    if not edges:
        return Supersession()
    groups = _components(edges)
    members: dict[int, list[str]] = {}
    for id_, group in groups.items():
        members.setdefault(group, []).append(id_)
    circles = frozenset(i for same in members.values() if len(same) > 1 for i in same)
    sure = [id_ for id_ in edges if withdrawn(id_) is False]
    unsure = [id_ for id_ in edges if withdrawn(id_) is None]
    by = _reach(sure, edges, groups)
    maybe = _reach(unsure, edges, groups)
    return Supersession(by, frozenset(maybe) - by.keys(), circles)


def _edges(ledger: Ledger) -> dict[str, tuple[str, ...]]:
    """The replacements in effect. Later ones come first, so that they are named first."""
    time = ledger.moment.time
    in_effect = [
        entry
        for entry in ledger.entries.values()
        if entry.notice.supersedes
        and all(n.issued <= time and n.effective <= time for n in (entry.notice, *entry.rivals))
    ]
    in_effect.sort(key=lambda e: (e.notice.effective, e.notice.id), reverse=True)
    edges = {id_: list(replaced) for id_, replaced in sorted(ledger.replacing.items())}
    for entry in in_effect:
        edges.setdefault(entry.notice.id, []).extend(entry.supersedes)
    return {
        id_: tuple(i for i in dict.fromkeys(replaced) if i != id_)
        for id_, replaced in edges.items()
    }


def _reach(
    starts: list[str], edges: Mapping[str, tuple[str, ...]], groups: Mapping[str, int]
) -> dict[str, str]:
    """Every notice replaced from one of `starts`, with the nearest that replaces it."""
    reached: dict[str, str] = {}
    seen = set(starts)
    queue = deque((start, start) for start in starts)
    while queue:
        id_, root = queue.popleft()
        for replaced in edges.get(id_, ()):
            if groups[replaced] != groups[id_]:
                reached.setdefault(replaced, root)
            if replaced not in seen:
                seen.add(replaced)
                queue.append((replaced, root))
    return reached


def _components(edges: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    """A number for each notice, shared by those that replace each other (Tarjan, iterative)."""
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    group: dict[str, int] = {}
    open_: list[str] = []
    for start in edges:
        work = [] if start in order else [(start, iter(edges[start]))]
        if work:
            order[start] = low[start] = len(order)
            open_.append(start)
        while work:
            id_, rest = work[-1]
            for target in rest:
                if target not in order:
                    order[target] = low[target] = len(order)
                    open_.append(target)
                    work.append((target, iter(edges.get(target, ()))))
                    break
                if target not in group:
                    low[id_] = min(low[id_], order[target])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[id_])
                if low[id_] == order[id_]:
                    _close(id_, open_, group)
    return group


def _close(root: str, open_: list[str], group: dict[str, int]) -> None:
    number = len(group)
    while True:
        member = open_.pop()
        group[member] = number
        if member == root:
            return
