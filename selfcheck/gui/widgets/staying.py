"""Says once that closing the window did not end the program."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout

from selfcheck.gui.widgets.flow import Flow
from selfcheck.gui.widgets.frames import ROOM, button
from selfcheck.gui.widgets.text import PlainLabel, Size
from selfcheck.language import tr, translated
from selfcheck.language.isolation import plain
from selfcheck.wording.staying import QUIT, TITLE, staying

TOLD = "window/staying_told"
LETTERS_WIDE = 74


class Staying(QDialog):
    """Blocks nothing, and offers the other way at once."""

    def __init__(self, *, tray: bool) -> None:
        super().__init__()
        self.setObjectName("staying")
        self.setWindowTitle("Self-Check")
        self.setAccessibleName(plain(translated(TITLE)))
        self.setAccessibleDescription(" ".join(staying(tray=tray)))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * LETTERS_WIDE)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(ROOM, ROOM, ROOM, ROOM)
        rows.setSpacing(10)
        rows.addWidget(PlainLabel(translated(TITLE), Size.SECTION, bold=True))
        for line in staying(tray=tray):
            rows.addWidget(PlainLabel(line))
        fine = button(tr("OK"), main=True)
        fine.setObjectName("staying:ok")
        fine.setDefault(True)
        fine.clicked.connect(self.accept)
        leave = button(translated(QUIT))
        leave.setObjectName("staying:quit")
        leave.clicked.connect(QApplication.quit)
        rows.addSpacing(6)
        rows.addLayout(Flow(fine, leave))


def tell_once(memory: QSettings | None, *, tray: bool) -> Staying | None:
    """Opens the message, unless this person has had it."""
    if memory is None or memory.value(TOLD) is not None:
        return None
    box = Staying(tray=tray)
    box.finished.connect(lambda: memory.setValue(TOLD, "yes"))
    box.show()
    box.activateWindow()
    return box
