"""The page of one notice in full, with the way back to where it was opened."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from selfcheck.gui.pages.opened import OpenedPage
from selfcheck.gui.presenters.notice import NoticeView
from selfcheck.gui.widgets.column import Column, section
from selfcheck.gui.widgets.history import history_card
from selfcheck.gui.widgets.notice.reading import Readers, reading, record
from selfcheck.gui.widgets.notice.saying import saying
from selfcheck.gui.widgets.text import PlainLabel
from selfcheck.language import tr
from selfcheck.wording.notices.whole import WholeNotice


class NoticePage(OpenedPage):
    """Shows a `NoticeView`; what is chosen on it leaves as signals."""

    moment_wanted = Signal(object)
    notice_wanted = Signal(str)
    address_wanted = Signal(str)
    told = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: NoticeView | None = None
        self._readers = Readers(self.address_wanted.emit, self.told.emit)
        self._opened = PlainLabel("", muted=True)
        self.column = Column(tr("Notice"))
        self.hold(self.column, self._opened)

    def show_notice(self, view: NoticeView, back_to: str) -> None:
        """Shows a notice; another one begins at its top, with the focus on the way back."""
        self.lead_back(back_to)
        before = self._id
        if view == self._shown:
            return
        self._shown = view
        self._opened.say("")
        self.column.fill(self._parts(view))
        if self._id != before:
            self.begin()

    @property
    def _id(self) -> str:
        whole = self._shown.whole if self._shown is not None else None
        return whole.notice_id if whole is not None else ""

    @Slot(str)
    def say_opened(self, text: str) -> None:
        """Says what became of the wish to open an address; while hidden it was another page's."""
        if not self.isHidden():
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
