"""The way back: from which page, and from what on it, one came to a page that is in no list."""

from __future__ import annotations

from selfcheck.core.frozen import frozen
from selfcheck.language import Marked, translated


@frozen
class Step:
    """A page that was left: its number and name, the notice on it, and what had the focus there.

    `focus` is an object name, "" for nothing.
    """

    page: int
    name: Marked
    notice: str
    focus: str


class Trail:
    """The pages one came by, the last of them on top."""

    def __init__(self) -> None:
        self._steps: list[Step] = []

    @property
    def back_to(self) -> str:
        """What the page is called that the way back leads to; "" where there is none."""
        return translated(self._steps[-1].name) if self._steps else ""

    def leave(self, step: Step) -> None:
        """A page is left for one that it leads to."""
        self._steps.append(step)

    def back(self) -> Step | None:
        """The page to go back to; it is on the trail no more."""
        return self._steps.pop() if self._steps else None

    def forget(self) -> None:
        """Somebody went elsewhere by themselves."""
        self._steps.clear()
