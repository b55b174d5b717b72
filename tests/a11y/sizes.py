"""What every page must keep for people who need large letters or large targets.

Each rule takes a window that is laid out and returns whoever breaks the rule, in words.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QTableView,
    QWidget,
)

from selfcheck.gui.widgets.button import Button

LEAST = 24
"""Pixels, for a target (WCAG 2.2, 2.5.8)."""
TARGETS = (QAbstractButton, QComboBox, QAbstractSpinBox, QLineEdit, QPlainTextEdit)


def small_targets(window: QWidget) -> list[str]:
    """What is pressed or chosen with a pointer is not smaller than that."""
    found = [
        f"{_named(each)}: {each.width()} × {each.height()}"
        for each in _seen(window, QWidget)
        if isinstance(each, TARGETS) and min(each.width(), each.height()) < LEAST
        # The field of a spin box is part of it, and the corner of a table does nothing.
        if not isinstance(each.parentWidget(), QAbstractSpinBox | QTableView)
    ]
    for table in _seen(window, QTableView):
        rows = [table.rowHeight(row) for row in range(table.model().rowCount())]
        high = min([*rows, table.horizontalHeader().height()])
        if high < LEAST:
            found.append(f"a row of {_named(table)}: {high}")
    return found


def cut_texts(window: QWidget) -> list[str]:
    """No text is wider or higher than what shows it (1.4.4)."""
    found = []
    for label in _seen(window, QLabel):
        room = label.contentsRect()
        high = label.heightForWidth(label.width()) if label.wordWrap() else 0
        wide = 0 if label.wordWrap() else label.sizeHint().width()
        if label.text() and (high > label.height() or wide > label.width()):
            found.append(f"{_named(label)}: {room.width()} × {room.height()}")
    found += [
        f"{_named(each)}: {short} lacking"
        for each in (*_seen(window, QPushButton), *_seen(window, QCheckBox))
        if (short := _lacking(each)) > 0
    ]
    for choice in _seen(window, QComboBox):
        option = QStyleOptionComboBox()
        choice.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = choice.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, part, choice
        )
        if _width(choice, choice.currentText()) > room.width() and not _told_above(choice):
            found.append(f"{_named(choice)}: “{choice.currentText()}”")
    return found


def _lacking(control: QAbstractButton) -> int:
    """How many pixels its words lack."""
    option = QStyleOptionButton()
    control.initStyleOption(option)
    elements = QStyle.SubElement
    part = elements.SE_PushButtonContents
    if isinstance(control, QCheckBox):
        part = elements.SE_CheckBoxContents
    room = control.style().subElementRect(part, option, control)
    words = control.lines if isinstance(control, Button) else option.text
    size = control.fontMetrics().size(int(Qt.TextFlag.TextShowMnemonic), words)
    return max(size.width() - room.width(), size.height() - room.height())


def _told_above(choice: QComboBox) -> bool:
    """A setting with a long value says it above its choice too, where it can break."""
    labels = choice.parentWidget().findChildren(QLabel)
    return any(
        label.isVisible() and label.accessibleName() == choice.currentText() for label in labels
    )


def _width(widget: QWidget, text: str) -> int:
    return widget.fontMetrics().horizontalAdvance(text)


def out_of_sight(window: QWidget) -> list[str]:
    """Nothing lies beside the window, and no page scrolls sideways (1.4.10); tables may."""
    found = [
        f"{_named(area)} is {area.horizontalScrollBar().maximum()} too wide"
        for area in _seen(window, QScrollArea)
        if area.horizontalScrollBar().maximum() > 0
    ]
    for each in _seen(window, QWidget):
        if _in_a_table(each, window):
            continue
        left = each.mapTo(window, QPoint(0, 0)).x()
        if left < 0 or left + each.width() > window.width():
            found.append(f"{_named(each)}: from {left} to {left + each.width()}")
    return found


def _in_a_table(widget: QWidget, window: QWidget) -> bool:
    while widget is not window:
        if isinstance(widget, QAbstractItemView):
            return True
        widget = widget.parentWidget()
    return False


def _seen(window: QWidget, kind: type) -> Iterator[QWidget]:
    return (each for each in window.findChildren(kind) if each.isVisible())


def _named(widget: QWidget) -> str:
    words = widget.accessibleName() or getattr(widget, "text", str)()
    return f"{type(widget).__name__} {widget.objectName()} “{words[:50]}”"
