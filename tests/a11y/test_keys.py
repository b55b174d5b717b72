"""Every page by keyboard alone: everything is reached, in the order of reading, and is seen."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QAbstractAnimation, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QApplication, QWidget

from selfcheck.gui.window import LEAST
from tests.a11y.stage import LOOKS
from tests.a11y.tree import seen_in
from tests.project.files import ROOT

STATES = ("act", "demonstration-then", "exception-mail", "managed", "phone-unsure", "time-line")
MOST = 400


def walked(window) -> list[QWidget]:
    """What Tab leads to, once around, from where the focus is."""
    QTest.keyClick(window, Qt.Key.Key_Tab)
    first = QApplication.focusWidget()
    found = [first]
    for _ in range(MOST):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if QApplication.focusWidget() is first:
            return found
        found.append(QApplication.focusWidget())
        assert not found[-1].visibleRegion().isEmpty(), found[-1].objectName()
    raise AssertionError(f"no way around: {[each.objectName() for each in found[-4:]]}")


def takes_the_focus(widget: QWidget) -> bool:
    """By Tab; of the ways between the pages the chosen one, the arrow keys lead to the others."""
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    other_way = isinstance(widget, QAbstractButton) and widget.group() and not widget.isChecked()
    inner = isinstance(widget.parentWidget(), QAbstractSpinBox)
    return (
        bool(by_tab) and widget.isEnabled() and widget.isVisible() and not other_way and not inner
    )


@pytest.mark.parametrize(("state", "page"), [look for look in LOOKS if look[0] in STATES])
def test_tab_leads_to_everything_in_the_order_of_reading(state, page, stage, qtbot):
    window = stage.show(state, page).window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    order = walked(window)
    assert len(order) == len(set(order))
    read = [node.widget for node in seen_in(window).all() if node.widget in set(order)]
    start = order.index(read[0])
    assert [*order[start:], *order[:start]] == read
    missing = [
        w for w in window.findChildren(QWidget) if takes_the_focus(w) and w not in set(order)
    ]
    assert [(type(each).__name__, each.objectName()) for each in missing] == []


@pytest.mark.parametrize("page", ["Overview", "Apps", "Notices"])
def test_in_a_low_window_tab_brings_everything_into_view(page, stage, qtbot):
    """The whole window scrolls there, and the page in it."""
    window = stage.show("act", page).window()
    usual = window.size()
    window.resize(LEAST)
    stage.settle()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    seen = []
    while (focused := QApplication.focusWidget()) not in seen:
        seen.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        stage.settle()
        assert not QApplication.focusWidget().visibleRegion().isEmpty()
    assert len(seen) > 4
    window.resize(usual)


@pytest.mark.parametrize(("state", "page"), [look for look in LOOKS if look[0] in STATES])
def test_what_has_the_focus_looks_so(state, page, stage, qtbot):
    window = stage.show(state, page).window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    kinds = set()
    for widget in walked(window):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        stage.settle()
        kind = type(widget), *(widget.property(name) for name in ("main", "link", "nav"))
        if kind in kinds:
            continue
        kinds.add(kind)
        with_focus = widget.grab().toImage()
        window.setFocus()
        stage.settle()
        assert widget.grab().toImage() != with_focus, (kind, widget.objectName())


def test_every_key_is_written_down(stage):
    """In the statement; none is a letter alone (2.1.4)."""
    told = (ROOT / "docs/accessibility.md").read_text()
    keys = set()
    for state, page in [look for look in LOOKS if look[0] == "act"]:
        window = stage.show(state, page).window()
        keys |= {each.key().toString() for each in window.findChildren(QShortcut)}
    keys = {"Ctrl+7" if re.fullmatch(r"Ctrl\+\d", key) else key for key in keys}
    named = {"Esc": "Escape"}
    assert {key for key in keys if named.get(key, key) not in told} == set()
    assert not [key for key in keys if re.fullmatch(r"(Shift\+)?\w", key)]


def test_nothing_moves(stage):
    """No wish for less motion can be learned from this Qt, so there is nothing to still."""
    words = r"\bQ\w*Animation\b|QTimeLine|QMovie|QGraphicsEffect"
    moving = [
        path.name
        for path in (ROOT / "selfcheck/gui").rglob("*.py")
        if re.search(words, path.read_text().replace("DisableSMILAnimations", ""))
    ]
    assert moving == []
    for state in ("act", "phone-unsure"):
        window = stage.show(state, "Overview").window()
        # Qt's own for the middle of a main window lasts no time.
        lasting = [each for each in window.findChildren(QAbstractAnimation) if each.duration()]
        assert lasting == []
