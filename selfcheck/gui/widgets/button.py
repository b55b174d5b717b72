"""A button whose words break where the line is too narrow for them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

MNEMONIC = int(Qt.TextFlag.TextShowMnemonic)


class Button(QPushButton):
    """As wide as its words where there is room, else with as many lines as they need."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        further = self._lines(self.text(), width).count("\n")
        return self.sizeHint().height() + further * self.fontMetrics().lineSpacing()

    @property
    def lines(self) -> str:
        """Its words as they are shown."""
        return self._lines(self.text(), self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        lines = self.lines
        if lines == self.text():
            super().paintEvent(event)
            return
        # Only here, since the enumerations of Qt's styles are slow to import.
        from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter

        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = lines
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    def _lines(self, text: str, width: int) -> str:
        """`text` broken between words, so that no line is wider than its words may be."""
        room = width - (self.sizeHint().width() - self._wide(self.text()))
        if self._wide(text) <= room:
            return text
        lines: list[str] = []
        for word in text.split(" "):
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self._wide(longer) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        return "\n".join(lines)

    def _wide(self, text: str) -> int:
        return self.fontMetrics().size(MNEMONIC, text).width()
