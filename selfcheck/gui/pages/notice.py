"""The page of one notice in full, with the way back to where it was opened."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from selfcheck.gui.presenters.notice import NoticeView
from selfcheck.gui.widgets.column import SIDE, Column, section
from selfcheck.gui.widgets.flow import Flow
from selfcheck.gui.widgets.frames import button
from selfcheck.gui.widgets.history import history_card
from selfcheck.gui.widgets.notice.reading import Readers, reading, record
from selfcheck.gui.widgets.notice.saying import saying
from selfcheck.gui.widgets.text import PlainLabel
from selfcheck.language import tr
from selfcheck.wording.notices.whole import WholeNotice


class NoticePage(QWidget):
    """Shows a `NoticeView`; what is chosen on it leaves as signals."""

    left = Signal()
    moment_wanted = Signal(object)
    notice_wanted = Signal(str)
    address_wanted = Signal(str)
    told = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self._shown: NoticeView | None = None
        self._readers = Readers(self.address_wanted.emit, self.told.emit)
        self.back = button(tr("Back"))
        self.back.setObjectName("back")
        self.back.clicked.connect(self.left)
        self._opened = PlainLabel("", muted=True)
        self.column = Column(tr("Notice"))
        top = QWidget()
        line = Flow(self.back, self._opened, spacing=16)
        line.setContentsMargins(SIDE, 4, SIDE, 0)
        top.setLayout(line)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(top)
        rows.addWidget(self.column, 1)
        for keys in (QKeySequence(QKeySequence.StandardKey.Back), QKeySequence(Qt.Key.Key_Escape)):
            QShortcut(keys, self).activated.connect(self.left)

    def show_notice(self, view: NoticeView, back_to: str) -> None:
        """Shows a notice; another one begins at its top, with the focus on the way back."""
        self.back.setText(tr("Back to {page}", page=back_to) if back_to else tr("Back"))
        self.back.setVisible(bool(back_to))
        before = self._id
        if view == self._shown:
            return
        self._shown = view
        self._opened.say("")
        self.column.fill(self._parts(view))
        if self._id != before:
            self.column.verticalScrollBar().setValue(0)
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Whoever comes here begins at the top, on the way back."""
        super().showEvent(event)
        if not event.spontaneous():
            self.column.verticalScrollBar().setValue(0)
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _id(self) -> str:
        whole = self._shown.whole if self._shown is not None else None
        return whole.notice_id if whole is not None else ""

    @Slot(str)
    def say_opened(self, text: str) -> None:
        """Says what became of the wish to open an address."""
        self._opened.say(text)

    def _parts(self, view: NoticeView) -> Iterator[QWidget]:
        if view.whole is None:
            yield PlainLabel(view.empty, muted=True)
            return
        yield from saying(view.whole)
        yield from reading(view.whole, self._readers)
        yield from self._history(view.whole)
        yield from record(view.whole, self._readers)

    def _history(self, whole: WholeNotice) -> Iterator[QWidget]:
        yield section(tr("What happened to it"))
        yield history_card(whole.events, self.moment_wanted.emit)
