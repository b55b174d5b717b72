"""The Devices page: this computer, the phones and tablets, and what the person says of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from selfcheck.gui.presenters.devices import PHONES, Devices
from selfcheck.gui.widgets.adding import AddPhone
from selfcheck.gui.widgets.cards.others import device_card
from selfcheck.gui.widgets.cards.question import question_card
from selfcheck.gui.widgets.column import STAYS, Column, section
from selfcheck.gui.widgets.devices import (
    Acts,
    computer_card,
    first_answer,
    phone_card,
    yours_card,
)
from selfcheck.gui.widgets.flow import Flow
from selfcheck.gui.widgets.frames import button
from selfcheck.gui.widgets.text import PlainLabel
from selfcheck.language import tr
from selfcheck.wording import Ask
from selfcheck.wording.voice import begun

ADD = "add-phone"


class DevicesPage(Column):
    """Shows `Devices`; what is answered, added or removed leaves as signals."""

    answered = Signal(object, str, object)
    phone_added = Signal(object, object, str, object)
    phone_removed = Signal(str)
    apps_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Devices"))
        self._shown: Devices | None = None
        self._open: set[str] = set()
        self._left = ""
        self._form = AddPhone()
        self._form.setProperty(STAYS, True)
        self._form.setParent(self)
        self._form.hide()
        self._form.wanted.connect(self.phone_added)
        self._form.left.connect(self._leave)

    def show_devices(self, view: Devices) -> None:
        """Shows other devices; what was folded out stays so."""
        if view != self._shown:
            self._shown = view
            self._left = self._left if view.refused else ""
            self._form.show_taken(view.names, view.refused)
            self.fill(self._sections(view))

    def show_added(self, device_id: str) -> None:
        """Closes the form and leads to the new phone, where its first question is asked."""
        self._open.discard(ADD)
        self._again()
        self._ask_first(device_id)
        # The new card has its place only after the layout has run.
        QTimer.singleShot(0, self, lambda: self._lead_to(device_id))

    def _ask_first(self, device_id: str) -> None:
        """Brings the focus to the first question about a phone, if there is one."""
        card = self.under(f"device:{device_id}")
        asked = card.findChildren(QPushButton) if card is not None else []
        control = next((each for each in asked if not each.property("link")), None)
        if control is not None:
            control.setFocus()

    def show_told(self, device_id: str) -> None:
        """Leads to a phone and asks anew what was said of its apps, or what was never said."""
        phones = self._shown.phones if self._shown is not None else ()
        said = [each for phone in phones if phone.device_id == device_id for each in phone.said]
        about = next((each for each in said if each.ask.fact.startswith("app:")), None)
        if about is not None:
            self._open.add(f"change:{about.key}")
            self._again()
            target = self.under(first_answer(about.ask))
            if target is not None:
                target.setFocus()
        else:
            self._ask_first(device_id)
        # The card has its new height only after the layout has run.
        QTimer.singleShot(0, self, lambda: self._lead_to(device_id))

    def _lead_to(self, device_id: str) -> None:
        card = self.under(f"device:{device_id}")
        if card is not None:
            self.bring(card)

    def _sections(self, view: Devices) -> Iterator[QWidget]:
        if view.empty:
            yield PlainLabel(view.empty, muted=True)
            return
        acts = Acts(
            view.live,
            self._open.__contains__,
            self._fold,
            self._give,
            self._remove,
            self.apps_wanted.emit,
        )
        for computer in view.computers:
            yield computer_card(computer, acts)
        yield section(tr("Phones and tablets"))
        yield from self._phones(view, acts)
        rest = [ask for ask in view.asks if ask.fact != PHONES]
        if rest or view.yours:
            yield section(tr("About you"))
        for ask in rest:
            yield question_card(ask, partial(self._give, ask))
        if view.yours:
            yield yours_card(view.yours, acts, tr("What you said about yourself"))

    def _phones(self, view: Devices, acts: Acts) -> Iterator[QWidget]:
        for phone in view.phones:
            yield phone_card(phone, acts)
        for sample in view.samples:
            yield device_card(sample)
        if view.samples:
            yield PlainLabel(tr("These samples came with the demonstration."), muted=True)
        if view.none:
            yield yours_card(view.none, acts, tr("What you said about phones and tablets"))
        elif not view.phones and not view.samples:
            yield PlainLabel(tr("None is known here yet."), muted=True)
        for ask in view.asks:
            if ask.fact == PHONES:
                yield question_card(ask, partial(self._give, ask))
        if view.refused and view.refused != self._left and ADD not in self._open:
            # Said here too: a phone may have been added or removed on the command line meanwhile.
            yield PlainLabel(f"{begun(view.refused)}.", tone="act", bold=True)
        if view.live:
            yield from self._adding()

    def _adding(self) -> Iterator[QWidget]:
        self._form.setVisible(ADD in self._open)
        if ADD in self._open:
            yield self._form
            return
        add = button(tr("Add a phone or tablet"))
        add.setObjectName(ADD)
        add.clicked.connect(self._begin)
        holder = QWidget()
        holder.setLayout(Flow(add))
        yield holder

    @Slot()
    def _begin(self) -> None:
        self._open.add(ADD)
        self._again()
        self._form.begin()

    @Slot()
    def _leave(self) -> None:
        self._left = self._shown.refused if self._shown is not None else ""
        self._fold(ADD)

    def _fold(self, key: str, into: str = "") -> None:
        """Opens or closes what folds out, and leads the focus into it or back."""
        self._open ^= {key}
        self._again()
        target = self.under(into if into and key in self._open else key)
        if target is not None:
            target.setFocus()

    def _give(self, ask: Ask, value: bool | str | None) -> None:  # noqa: FBT001 - an answer
        self._open = {key for key in self._open if not key.startswith("change:")}
        self.answered.emit(ask.device_id, ask.fact, value)
        self._again()

    def _remove(self, device_id: str) -> None:
        self._open.discard(f"remove:{device_id}")
        self.phone_removed.emit(device_id)

    def _again(self) -> None:
        if self._shown is not None:
            self.fill(self._sections(self._shown))
