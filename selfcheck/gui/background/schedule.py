"""When to look again. Pure: whoever asks passes the time in.

The grid and its phase are the feed's (`feed.polling`). Here is what an open program adds: it
looks at once after a sleep, sooner after a look that found no answer, and when whoever sits
there comes back to the window.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from selfcheck.core.frozen import frozen

if TYPE_CHECKING:
    from selfcheck.core.records import Policy

TICK: Final = timedelta(seconds=20)
"""How often the schedule should be asked."""
LOOK_AGAIN_AFTER: Final = timedelta(minutes=1)
"""When the window comes to the front and the last look is older, there is another."""
LATE: Final = 3 * TICK
"""A tick so late means that the computer slept, or the program was stopped."""
ADRIFT: Final = timedelta(seconds=30)
"""So far apart the calendar and the steady clock show that the computer slept (on Linux and
macOS the steady clock stops meanwhile) or that its clock was set."""
FIRST_RETRY: Final = timedelta(minutes=2)


class Instant(NamedTuple):
    """One moment on both clocks: the calendar's, aware, and seconds that only go forward."""

    wall: datetime
    steady: float


@frozen
class Schedule:
    """What the next look depends on.

    `phase`, from 0 up to 1, is drawn once for a run; `every` is the administrator's interval.
    `due` is the next look on the calendar. `misses` counts the looks in a row that found no
    answer. `ticked` is when the schedule was asked last.
    """

    phase: float
    every: timedelta | None = None
    asked: datetime | None = None
    due: datetime | None = None
    misses: int = 0
    ticked: Instant | None = None

    def tick(self, at: Instant) -> tuple[Schedule, bool]:
        """Whether it is time to look, and the schedule that knows it was asked."""
        due = self.due is not None and at.wall >= self.due
        return replace(self, ticked=at), due or self._was_away(at)

    def _was_away(self, at: Instant) -> bool:
        if self.ticked is None or self.due is None:
            return False
        passed = at.wall - self.ticked.wall
        steady = timedelta(seconds=at.steady - self.ticked.steady)
        return passed > LATE or abs(passed - steady) > ADRIFT

    def comes_to_front(self, now: datetime) -> bool:
        """Whether whoever looks now should see a fresh answer first."""
        return self.asked is None or not timedelta(0) <= now - self.asked <= LOOK_AGAIN_AFTER

    def looks(self, now: datetime) -> Schedule:
        """A look begins."""
        return replace(self, asked=now)

    def ended(self, now: datetime, policy: Policy | None, *, answered: bool) -> Schedule:
        """A look has ended. Without an answer the next comes sooner, and later each time.

        It never waits longer than it would have with an answer.
        """
        from selfcheck.feed.polling import interval, next_refresh

        wait = interval(policy, now, self.every)
        due = next_refresh(now, wait, self.phase)
        if answered:
            return replace(self, due=due, misses=0)
        # The phase keeps a fleet apart that lost the same server in the same second.
        retry = FIRST_RETRY * 2 ** min(self.misses, 10) * (0.5 + self.phase / 2)
        return replace(self, due=min(due, now + min(retry, wait)), misses=self.misses + 1)
