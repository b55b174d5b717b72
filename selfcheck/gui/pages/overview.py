"""The Overview: what to do, what was withdrawn, what is not clear, and the devices."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from selfcheck.gui.presenters.overview import Overview
from selfcheck.gui.widgets.cards.others import (
    device_card,
    note_card,
    side_card,
    trouble_card,
)
from selfcheck.gui.widgets.cards.question import question_card
from selfcheck.gui.widgets.cards.todo import todo_card
from selfcheck.gui.widgets.cards.withdrawn import withdrawn_card
from selfcheck.gui.widgets.column import Column, section
from selfcheck.gui.widgets.flow import Flow
from selfcheck.gui.widgets.frames import button
from selfcheck.wording import Ask, ToDo, Withdrawn, count

T = TypeVar("T")
MOST_AT_ONCE = 12


class OverviewPage(Column):
    """Shows an `Overview`; what is chosen on it leaves as signals."""

    confirm = Signal(str, str)
    check_again = Signal()
    answered = Signal(object, str, object)
    notice_wanted = Signal(str)
    devices_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("Overview")
        self._shown: Overview | None = None
        self._whole: set[str] = set()

    def show_overview(self, view: Overview) -> None:
        """Shows other cards; nothing is rebuilt where nothing has changed."""
        if view != self._shown:
            self._shown = view
            self.fill(self._sections(view))

    def _sections(self, view: Overview) -> Iterator[QWidget]:
        if view.problem is not None:
            yield trouble_card(view.problem)
        yield from self._some(
            "To do" if view.live else "What was asked at that moment",
            [self._todo(view, todo) for todo in view.todos],
        )
        asked = count(len(view.questions), "One question", "{n} questions")
        yield from self._some(asked, [self._question(ask) for ask in view.questions])
        yield from self._some(
            "Withdrawn" if view.live else "Withdrawn by then",
            [self._withdrawn(told) for told in view.withdrawn],
        )
        yield from self._some("Not clear yet", [_make(side_card, s) for s in view.unclear])
        yield from self._some("Not readable", [_make(trouble_card, t) for t in view.unread])
        yield from self._some("Your devices", [_make(device_card, d) for d in view.devices])
        if view.devices and view.live:
            yield self._to_devices()
        yield from self._some("Also found, nothing to do", [_make(side_card, s) for s in view.also])
        yield from self._some(
            "Not read, without effect on the verdict", [_make(trouble_card, t) for t in view.minor]
        )
        yield from self._some("Remarks", [_make(note_card, note) for note in view.notes])

    def _to_devices(self) -> QWidget:
        more = button("Add a phone or tablet, or see what is known of each device", link=True)
        more.setObjectName("to-devices")
        more.clicked.connect(self.devices_wanted)
        holder = QWidget()
        holder.setLayout(Flow(more))
        return holder

    def _some(self, heading: str, makers: list[Callable[[], QWidget]]) -> Iterator[QWidget]:
        """A section; of hundreds of cards the first few, and a way to the rest."""
        if not makers:
            return
        yield section(heading)
        key = heading.rstrip("0123456789, ")
        most = len(makers) if key in self._whole else MOST_AT_ONCE
        for make in makers[:most]:
            yield make()
        if len(makers) > most:
            more = button(count(len(makers) - most, "Show 1 more", "Show {n} more"))
            more.setAccessibleName(f"{more.text()}: {heading}")
            more.setObjectName(f"more:{key}")
            more.clicked.connect(lambda: self._unfold(key))
            yield more

    def _unfold(self, key: str) -> None:
        self._whole.add(key)
        if self._shown is not None:
            self.fill(self._sections(self._shown))

    def _todo(self, view: Overview, todo: ToDo) -> Callable[[], QWidget]:
        key = (todo.device_id, todo.app)
        return lambda: todo_card(
            todo,
            live=view.live,
            asking=view.asking == key,
            confirmed=view.confirmed == key,
            still=lambda: self.confirm.emit(*key),
            again=self.check_again.emit,
            open_notice=lambda: self.notice_wanted.emit(todo.notice_ids[0]),
        )

    def _question(self, ask: Ask) -> Callable[[], QWidget]:
        return lambda: question_card(
            ask, lambda value: self.answered.emit(ask.device_id, ask.fact, value)
        )

    def _withdrawn(self, told: Withdrawn) -> Callable[[], QWidget]:
        return lambda: withdrawn_card(told, lambda: self.notice_wanted.emit(told.notice_id))


def _make(card: Callable[[T], QWidget], value: T) -> Callable[[], QWidget]:
    return lambda: card(value)
