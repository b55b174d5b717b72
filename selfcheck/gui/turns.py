"""Long work of the window's thread, in pieces: between two of them the window hears and paints."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer


def one_by_one(owner: QObject, pieces: Iterable[Callable[[], object]]) -> None:
    """Does each of `pieces` in a turn of the event loop, as long as `owner` is there.

    What fails in one of them goes to `sys.excepthook`, and the next ones are done all the same.
    """
    waiting = iter(pieces)

    def go_on() -> None:
        piece = next(waiting, None)
        if piece is not None:
            QTimer.singleShot(0, owner, go_on)
            piece()

    QTimer.singleShot(0, owner, go_on)
