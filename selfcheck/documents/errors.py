"""The one error that comes out of this room, and the mistakes it lists."""

from __future__ import annotations

from operator import attrgetter

from selfcheck.core.errors import SelfCheckError
from selfcheck.core.frozen import frozen

LONGEST_MESSAGE = 500


def printable(text: str) -> str:
    """Text fit for a terminal and a window, whatever it quotes: one line, shortened."""
    short = text if len(text) <= LONGEST_MESSAGE else f"{text[:LONGEST_MESSAGE]}..."
    return "".join(one if one.isprintable() else "\ufffd" for one in short)


_order = attrgetter("file", "line", "column", "message", "hint")


@frozen
class Mistake:
    """One thing that is wrong in a file, and where. Lines and columns count from 1.

    The message quotes what others wrote, so it is made printable here.
    """

    file: str
    line: int
    column: int
    message: str
    hint: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "message", printable(self.message))
        object.__setattr__(self, "hint", printable(self.hint))

    def __lt__(self, other: Mistake) -> bool:
        return bool(_order(self) < _order(other))

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.file}:{self.line}:{self.column}: {self.message}{hint}"


class DocumentError(SelfCheckError):
    """A document could not be read; `mistakes` holds everything that was found, in order."""

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__("\n".join(str(mistake) for mistake in mistakes))
        self.mistakes = mistakes

    @classmethod
    def at(
        cls, file: str, message: str, hint: str = "", line: int = 1, column: int = 1
    ) -> DocumentError:
        """One mistake in one file."""
        return cls((Mistake(file, line, column, message, hint),))
