"""What the window shows: all that its pages are filled from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from selfcheck.core.frozen import frozen

if TYPE_CHECKING:
    from datetime import datetime

    from selfcheck.checker.outcome import Outcome


@frozen
class Scene:
    """What there is to show: the outcome, what is being done, and what went wrong.

    `moment` is the other moment looked at, None for now; `now` is the outcome of now all the
    while. `fault` is set where the last check
    could not be finished at all. `confirmed` is the to-do that was just looked up again at the
    source, and still stands. `new` are the notices new since the last visit, `new_records` the
    digests of what is new about them. `refused` is why
    the last wish about a phone could not be fulfilled, `forgotten` what became of the last wish
    to delete everything. `visit` counts how often the window was put away and the program stayed.
    """

    outcome: Outcome | None = None
    now: Outcome | None = None
    busy: bool = False
    reading: str = ""
    moment: datetime | None = None
    fault: str = ""
    confirmed: tuple[str, str] | None = None
    asking: tuple[str, str] | None = None
    new: frozenset[str] = frozenset()
    new_records: frozenset[str] = frozenset()
    refused: str = ""
    forgotten: str = ""
    visit: int = 0

    @property
    def present(self) -> Outcome | None:
        """The outcome of now, whatever moment is looked at."""
        return self.outcome if self.moment is None else self.now
