"""Says once that closing the window did not end the program."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from selfcheck.wording.staying import QUIT, TITLE, staying

TOLD = "window/staying_told"


def tell_once(memory: QSettings | None, *, tray: bool) -> QMessageBox | None:
    """Opens the message, unless this person has had it; whoever quits there is told again."""
    if memory is None or memory.value(TOLD) is not None:
        return None
    box = QMessageBox(QMessageBox.Icon.NoIcon, "Self-Check", TITLE)
    box.setObjectName("staying")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(staying(tray=tray))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    fine = box.addButton("OK", QMessageBox.ButtonRole.AcceptRole)
    leave = box.addButton(QUIT, QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(fine)
    box.setEscapeButton(fine)
    fine.clicked.connect(lambda: memory.setValue(TOLD, "yes"))
    leave.clicked.connect(QApplication.quit)
    box.open()
    return box
