"""Which events of the time line are joined by a line beside them: those of a withdrawn notice.

A bond begins at the latest event of such a notice and ends at its issue, past whatever else
happened between. Each takes a lane of its own, the shortest the one nearest to the events.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from selfcheck.core.frozen import frozen

LANES: Final = 6
"""So many bonds are drawn beside each other; a longer one gives way, and words say it alone."""


@frozen
class Bond:
    """A bond where it meets a row: whether it comes from above, goes on below, and joins here."""

    lane: int
    above: bool
    below: bool
    here: bool

    @property
    def passing(self) -> Bond:
        """The same bond between two rows."""
        return replace(self, above=True, below=True, here=False)


def bonds(events: Sequence[tuple[str, bool]]) -> list[tuple[Bond, ...]]:
    """The bonds of every row. An event is a notice's id, and whether it makes a bond."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, (id_, _) in enumerate(events):
        places[id_].append(place)
    binding = {id_ for id_, binds in events if binds}
    spans = [(at[0], at[-1], frozenset(at)) for id_, at in places.items() if id_ in binding]
    spans = [span for span in spans if span[0] < span[1]]
    spans.sort(key=lambda span: (span[1] - span[0], span[0]))
    taken: list[list[tuple[int, int]]] = [[] for _ in range(LANES)]
    rows: list[list[Bond]] = [[] for _ in events]
    for first, last, here in spans:
        lane = next((n for n in range(LANES) if _free(taken[n], first, last)), None)
        if lane is None:
            continue
        taken[lane].append((first, last))
        for place in range(first, last + 1):
            rows[place].append(Bond(lane, place > first, place < last, place in here))
    return [tuple(sorted(row, key=lambda bond: bond.lane)) for row in rows]


def _free(spans: Sequence[tuple[int, int]], first: int, last: int) -> bool:
    return all(last < begin or end < first for begin, end in spans)
