"""The Overview: what to do, what was withdrawn, what is not clear, and the devices.

The cards that few people have, and which need the most of Qt, are imported when there is one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from selfcheck.gui.presenters.overview import Overview
from selfcheck.gui.widgets.cards.others import (
    device_card,
    note_card,
    side_card,
    trouble_card,
)
from selfcheck.gui.widgets.column import Column, section
from selfcheck.gui.widgets.flow import Linked
from selfcheck.gui.widgets.frames import button
from selfcheck.gui.widgets.text import PlainLabel
from selfcheck.language import tr
from selfcheck.language.isolation import plain
from selfcheck.wording.voice import headed

if TYPE_CHECKING:
    from selfcheck.gui.deeds.snooze import Length
    from selfcheck.gui.presenters.todo import Deed
    from selfcheck.gui.widgets.cards.todo import Acts
    from selfcheck.wording import Ask, DoneCard, Stopped, ToDo, Trouble, Withdrawn

T = TypeVar("T")
MOST_AT_ONCE = 12


class OverviewPage(Column):
    """Shows an `Overview`; what is chosen on it leaves as signals."""

    look = Signal(object, object)
    anyway = Signal(object, object)
    mail = Signal(object, object)
    snooze = Signal(object, object)
    wake = Signal(object)
    told = Signal(str)
    check_again = Signal()
    answered = Signal(object, str, object)
    notice_wanted = Signal(str)
    devices_wanted = Signal()
    device_wanted = Signal(str)
    report_wanted = Signal()
    address_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(tr("Overview"))
        self._shown: Overview | None = None
        self._whole: set[str] = set()
        self._open: set[str] = set()
        self._pressed = ""
        self._became = ""

    @cached_property
    def _acts(self) -> Acts:
        from selfcheck.gui.widgets.cards.panels import Panels
        from selfcheck.gui.widgets.cards.todo import Acts

        return Acts(
            self.look.emit,
            self.anyway.emit,
            self.check_again.emit,
            self.device_wanted.emit,
            self.notice_wanted.emit,
            self.wake.emit,
            Panels(
                self._open.__contains__, self._fold, self.mail.emit, self._put_off, self.told.emit
            ),
        )

    def show_overview(self, view: Overview) -> None:
        """Shows other cards; nothing is rebuilt where nothing has changed."""
        if view != self._shown:
            self._shown = view
            told = (view.problem, *view.unread)
            if all(each is None or each.title != self._pressed for each in told):
                self._pressed = self._became = ""
            self.fill(self._sections(view))

    @Slot(str)
    def say_opened(self, text: str) -> None:
        """Says on the card whose link was pressed what became of it; others ask elsewhere."""
        if self.isHidden() or not self._pressed:
            return
        from selfcheck.gui.widgets.cards.asking import became_name

        self._became = text
        label = self.under(became_name(self._pressed))
        if isinstance(label, PlainLabel):
            label.say(text)

    def reveal(self, notices: frozenset[str]) -> bool:
        """Brings the first card about one of these notices into view; False where none is."""
        view = self._shown or Overview()
        asked = [
            f"{'wake' if deed.snoozed else 'open'}:{deed.name}"
            for deed in view.todos
            if not notices.isdisjoint(deed.todo.notice_ids)
        ]
        gone = (*view.turned, *view.still_asked, *view.withdrawn)
        back = [f"open:{told.notice_id}" for told in gone if told.notice_id in notices]
        # The new cards have their places only after the layout has run.
        QTimer.singleShot(0, self, lambda: self._bring(asked + back))
        return bool(asked or back)

    def _bring(self, names: list[str]) -> None:
        found = next((each for name in names if (each := self.under(name)) is not None), None)
        if found is not None:
            self.bring(found.parentWidget() or found)
            found.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sections(self, view: Overview) -> Iterator[QWidget]:
        if view.problem is not None:
            yield self._trouble(view.problem)()
        if view.stopped is not None:
            yield self._stopped(view.stopped)
        yield from self._some(
            tr("Newly withdrawn"), [self._withdrawn(told) for told in view.turned]
        )
        yield from self._some(
            tr("To do") if view.live else tr("What was asked at that moment"),
            [self._todo(deed) for deed in view.todos],
        )
        yield from self._some(
            tr("Newly withdrawn"), [self._withdrawn(told) for told in view.still_asked]
        )
        asked = tr("{n} questions", "", len(view.questions), one="One question")
        yield from self._some(asked, [self._question(ask) for ask in view.questions])
        yield from self._some(
            tr("Withdrawn") if view.live else tr("Withdrawn by then"),
            [self._withdrawn(told) for told in view.withdrawn],
        )
        yield from self._some(tr("Done"), [self._done(done) for done in view.done])
        yield from self._some(
            tr("Not clear yet") if view.live else tr("Not clear at that moment"),
            [_make(side_card, s) for s in view.unclear],
        )
        yield from self._some(
            tr("Not known yet"), [self._open_question(t, view) for t in view.unread if t.device_id]
        )
        yield from self._some(
            tr("Not readable"), [self._trouble(t) for t in view.unread if not t.device_id]
        )
        yield from self._some(tr("Your devices"), [_make(device_card, d) for d in view.devices])
        if view.devices and view.live and view.to_devices:
            yield self._to_devices()
        yield from self._some(
            tr("Also found, nothing to do")
            if view.live
            else tr("Also found, and asked for nothing at that moment"),
            [_make(side_card, s) for s in view.also],
        )
        yield from self._some(
            tr("Could not be read, and changes nothing here"),
            [_make(trouble_card, t) for t in view.minor],
        )
        yield from self._some(tr("Remarks"), [_make(note_card, note) for note in view.notes])
        if view.known:
            yield self._to_report()

    def _to_devices(self) -> QWidget:
        more = button(tr("Add a phone or tablet, or see what is known of each device"), link=True)
        more.setObjectName("to-devices")
        more.clicked.connect(self.devices_wanted)
        return Linked(more)

    def _to_report(self) -> QWidget:
        report = button(tr("Save or print a report for the help desk"), link=True)
        report.setObjectName("to-report")
        report.setToolTip(tr("You see what is in it first; nothing is sent (Ctrl+P)"))
        report.clicked.connect(self.report_wanted)
        return Linked(report)

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
            more = button(tr("Show {n} more", "", len(makers) - most, one="Show 1 more"))
            more.setAccessibleName(plain(headed(more.text(), heading)))
            more.setObjectName(f"more:{key}")
            more.clicked.connect(lambda: self._unfold(key))
            yield more

    def _unfold(self, key: str) -> None:
        self._whole.add(key)
        self._fill_again()

    def _fill_again(self) -> None:
        if self._shown is not None:
            self.fill(self._sections(self._shown))

    def _fold(self, key: str) -> None:
        """Opens or closes a panel of a card."""
        self._open ^= {key}
        self._fill_again()

    def _put_off(self, todo: ToDo, length: Length) -> None:
        self._open.discard(f"snooze:{todo.device_id}/{todo.app}")
        self.snooze.emit(todo, length)

    def _todo(self, deed: Deed) -> Callable[[], QWidget]:
        from selfcheck.gui.widgets.cards.todo import todo_card

        return partial(todo_card, deed, self._acts)

    def _stopped(self, told: Stopped) -> QWidget:
        from selfcheck.gui.widgets.cards.todo import stopped_card

        return stopped_card(told, lambda: self.notice_wanted.emit(told.notice_id))

    def _done(self, done: DoneCard) -> Callable[[], QWidget]:
        from selfcheck.gui.widgets.cards.todo import done_card

        return lambda: done_card(done, lambda: self.notice_wanted.emit(done.notice_id))

    def _question(self, ask: Ask) -> Callable[[], QWidget]:
        from selfcheck.gui.widgets.cards.question import question_card

        return lambda: question_card(
            ask, lambda value: self.answered.emit(ask.device_id, ask.fact, value)
        )

    def _trouble(self, trouble: Trouble) -> Callable[[], QWidget]:
        if not trouble.desks:
            return lambda: trouble_card(trouble)
        from selfcheck.gui.widgets.cards.asking import Asking

        def ask(address: str) -> None:
            self._pressed, self._became = trouble.title, ""
            self.address_wanted.emit(address)

        def made() -> QWidget:
            became = self._became if self._pressed == trouble.title else ""
            return trouble_card(trouble, asking=Asking(ask, became))

        return made

    def _open_question(self, trouble: Trouble, view: Overview) -> Callable[[], QWidget]:
        def answer() -> None:
            self.device_wanted.emit(trouble.device_id)

        return lambda: trouble_card(trouble, answer if view.live else None)

    def _withdrawn(self, told: Withdrawn) -> Callable[[], QWidget]:
        from selfcheck.gui.widgets.cards.withdrawn import withdrawn_card

        return lambda: withdrawn_card(told, lambda: self.notice_wanted.emit(told.notice_id))


def _make(card: Callable[[T], QWidget], value: T) -> Callable[[], QWidget]:
    return lambda: card(value)
