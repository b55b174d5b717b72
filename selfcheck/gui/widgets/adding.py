"""The form that adds a phone or tablet. It stays while the cards around it are made anew."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from selfcheck.core.devices import DeviceKind, Os, Ownership
from selfcheck.gui.widgets.cards.titles import title
from selfcheck.gui.widgets.choosing import Choice
from selfcheck.gui.widgets.flow import Flow
from selfcheck.gui.widgets.frames import Card, button
from selfcheck.gui.widgets.text import PlainLabel
from selfcheck.language import mark, tr, translated
from selfcheck.wording import default_name, labels
from selfcheck.wording.voice import begun

KINDS: Final = (
    (DeviceKind.PHONE, Os.ANDROID),
    (DeviceKind.PHONE, Os.IOS),
    (DeviceKind.TABLET, Os.ANDROID),
    (DeviceKind.TABLET, Os.IOS),
)
OWNERS: Final = (
    (mark("Ask me only if it matters"), None),
    (mark("My organization’s"), Ownership.COMPANY),
    (mark("My own"), Ownership.PERSONAL),
)
LONGEST_NAME: Final = 60


class AddPhone(Card):
    """Asks for kind and system, a name, and whose it is; `wanted` carries these four."""

    wanted = Signal(object, object, str, object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Add a phone or tablet"))
        self.setObjectName("add-form")
        self._taken: tuple[str, ...] = ()
        self._kind = Choice()
        self._kind.setObjectName("add:kind")
        for place, (kind, os) in enumerate(KINDS):
            self._kind.addItem(labels.portable(kind, os), place)
        self._kind.currentIndexChanged.connect(self._propose)
        self._name = QLineEdit()
        self._name.setObjectName("add:name")
        self._name.setMaxLength(LONGEST_NAME)
        self._name.returnPressed.connect(self._add)
        self._owner = Choice()
        self._owner.setObjectName("add:owner")
        for place, (text, _) in enumerate(OWNERS):
            self._owner.addItem(translated(text), place)
        self._refused = PlainLabel("", tone="act", bold=True)
        self._refused.setObjectName("add:refused")
        self.add(title(tr("Add a phone or tablet")))
        self.say(
            tr(
                "Add those that you use for work, your own included. Then only what the policy in"
                " force needs to know is asked."
            ),
            muted=True,
        )
        fields = Flow(
            _field(tr("What it is"), self._kind),
            _field(tr("A name by which you know it"), self._name),
            _field(tr("Whose it is"), self._owner),
            spacing=18,
        )
        self.rows.addLayout(fields)
        self.add(self._refused)
        add = button(tr("Add it"), main=True)
        add.setObjectName("add:do")
        add.clicked.connect(self._add)
        cancel = button(tr("Cancel"), name=tr("Cancel adding a phone or tablet"))
        cancel.setObjectName("add:cancel")
        cancel.clicked.connect(self.left)
        self.rows.addLayout(Flow(add, cancel))
        self._propose()

    def show_taken(self, names: tuple[str, ...], refused: str) -> None:
        """Takes the names that are in use, and why the last wish was refused, if it was."""
        if names != self._taken:
            self._taken = names
            self._propose()
        self._refused.say(f"{begun(refused)}." if refused else "")

    def begin(self) -> None:
        """Empties the form and takes the focus."""
        self._kind.setCurrentIndex(0)
        self._owner.setCurrentIndex(0)
        self._name.setModified(False)
        self._propose()
        self._kind.setFocus()

    @Slot()
    def _propose(self) -> None:
        """A name for a phone of that kind, unless the person typed one."""
        if not self._name.isModified():
            kind, os = KINDS[self._kind.currentIndex()]
            self._name.setText(default_name(kind, os, self._taken))

    @Slot()
    def _add(self) -> None:
        kind, os = KINDS[self._kind.currentIndex()]
        owner = OWNERS[self._owner.currentIndex()][1]
        self.wanted.emit(kind, os, self._name.text(), owner)


def _field(caption: str, control: Choice | QLineEdit) -> QWidget:
    """A control below its caption, which names it for screen readers too."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(3)
    label = QLabel(caption)
    label.setBuddy(control)
    control.setAccessibleName(caption)
    if isinstance(control, QLineEdit):
        control.setMinimumWidth(control.fontMetrics().averageCharWidth() * 28)
    column.addWidget(label)
    column.addWidget(control)
    return holder
