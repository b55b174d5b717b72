"""What is opened from a page and leads back to it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from selfcheck.gui.theme.icons import Shape, give_icon
from selfcheck.gui.widgets.column import SIDE
from selfcheck.gui.widgets.flow import links
from selfcheck.gui.widgets.frames import button
from selfcheck.language import tr

ICON = 16


class OpenedPage(QWidget):
    """Holds one column below the way back, which leaves as a signal."""

    left = Signal()
    _column: QScrollArea

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.back = button(tr("Back"), link=True)
        self.back.setObjectName("back")
        give_icon(self.back, Shape.RETURN, ICON, 0.1, link=True)
        self.back.clicked.connect(self.left)
        for keys in (QKeySequence(QKeySequence.StandardKey.Back), QKeySequence(Qt.Key.Key_Escape)):
            QShortcut(keys, self).activated.connect(self.left)

    def hold(self, column: QScrollArea, *beside: QWidget) -> None:
        """Places the column, and what stands beside the way back."""
        self._column = column
        top = QWidget()
        line = links(self.back, *beside)
        line.setContentsMargins(SIDE, 4, SIDE, 0)
        top.setLayout(line)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(top)
        rows.addWidget(column, 1)

    def lead_back(self, page: str) -> None:
        """Says to which page the way back leads; there is none without a page."""
        self.back.setText(tr("Back to {page}", page=page) if page else tr("Back"))
        self.back.setVisible(bool(page))

    def begin(self) -> None:
        """Shows the top, with the focus on the way back."""
        self._column.verticalScrollBar().setValue(0)
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Whoever comes here begins at the top."""
        super().showEvent(event)
        if not event.spontaneous():
            self.begin()
