"""A long column builds what is in view, keeps place and focus, and is walked by keys."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLayout, QPushButton, QVBoxLayout, QWidget

from selfcheck.gui.widgets.frames import button
from selfcheck.gui.widgets.long_column import LongColumn
from selfcheck.gui.widgets.text import PlainLabel
from tests.gui.conftest import end


@dataclass(frozen=True)
class Row:
    key: str
    text: str = "A few words."
    stops: bool = True


def rows(number, *, every=5):
    """So many rows; each fifth is a heading, and some have much more to say than others."""
    return [
        Row(f"r{n}", "Words that go on and on. " * (n % 7 + 1), stops=n % every != 0)
        for n in range(number)
    ]


def made(row):
    widget = QWidget()
    box = QVBoxLayout(widget)
    box.addWidget(PlainLabel(row.text))
    if row.stops:
        press = button(f"Open {row.key}")
        press.setObjectName(f"open:{row.key}")
        box.addWidget(press)
    return widget


@pytest.fixture
def column(qtbot, qapp, theme):
    around = QWidget()
    around.resize(700, 500)
    box = QVBoxLayout(around)
    box.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    before = button("Before")
    before.setObjectName("before")
    box.addWidget(before)
    column = LongColumn("Rows", made)
    box.addWidget(column)
    column.show_rows(rows(1000))
    around.show()
    qtbot.waitUntil(around.isActiveWindow)
    settle(qapp)
    yield column
    end(around, qapp)


def settle(application):
    for _ in range(40):
        application.processEvents()


def seen(column):
    """The keys of the rows in view, from the top."""
    height = column.viewport().height()
    found = []
    for key, (_, widget) in column._built.items():
        top = widget.mapTo(column.viewport(), widget.rect().topLeft()).y()
        if top < height and top + widget.height() > 0 and widget.isVisible():
            found.append((top, key))
    return [key for _, key in sorted(found)]


def focused(column):
    return column.window().focusWidget().objectName()


def test_of_a_thousand_rows_few_are_built(column, qapp):
    assert column.built < 40
    bar = column.verticalScrollBar()
    for value in (bar.maximum(), 0, bar.maximum() // 2):
        bar.setValue(value)
        settle(qapp)
        assert column.built < 60
        assert seen(column)


def test_rows_follow_each_other_without_gap_or_overlap(column, qapp):
    for value in (0, 3000, column.verticalScrollBar().maximum()):
        column.verticalScrollBar().setValue(value)
        settle(qapp)
        places = sorted(
            (column._places[k], w) for k, (_, w) in column._built.items() if k in seen(column)
        )
        for (one, above), (two, below) in pairwise(places):
            assert two == one + 1
            assert above.y() + above.height() == below.y()
            assert above.height() == above.heightForWidth(above.width())


def test_the_end_can_be_reached(column, qapp):
    for _ in range(3):
        column.verticalScrollBar().setValue(column.verticalScrollBar().maximum())
        settle(qapp)
    assert seen(column)[-1] == "r999"


def test_a_row_is_brought_to_the_top(column, qapp):
    column.bring("r700")
    settle(qapp)
    assert seen(column)[0] == "r700"


def test_scrolling_up_into_what_was_never_measured_does_not_jump(column, qapp):
    column.bring("r500")
    settle(qapp)
    for _ in range(6):
        first = seen(column)[0]
        column.verticalScrollBar().setValue(column.verticalScrollBar().value() - 40)
        settle(qapp)
        assert first in seen(column)


def test_the_place_stays_when_rows_come_before_it(column, qapp):
    column.bring("r500")
    settle(qapp)
    before = column._built["r500"][1]
    column.show_rows([*[Row(f"new{n}") for n in range(30)], *rows(1000)])
    settle(qapp)
    assert seen(column)[0] == "r500"
    assert column._built["r500"][1] is before


def test_the_place_stays_when_the_window_gets_narrower(column, qapp):
    column.bring("r500")
    settle(qapp)
    column.window().resize(QSize(380, 500))
    settle(qapp)
    assert seen(column)[0] == "r500"
    outside = [b for b in column.findChildren(QPushButton) if b.isVisible() and b.width() > 380]
    assert outside == []


def test_a_row_that_changes_keeps_the_focus(column, qapp):
    column.focus("r3")
    changed = [Row("r3", "Other words.") if row.key == "r3" else row for row in rows(1000)]
    column.show_rows(changed)
    settle(qapp)
    assert focused(column) == "open:r3"


def test_where_the_row_with_the_focus_is_gone_the_column_has_it(column, qapp):
    column.focus("r3")
    column.show_rows([row for row in rows(1000) if row.key != "r3"])
    settle(qapp)
    assert column.hasFocus()


def test_what_has_the_focus_is_never_given_up(column, qapp):
    column.focus("r3")
    column.verticalScrollBar().setValue(column.verticalScrollBar().maximum())
    settle(qapp)
    assert focused(column) == "open:r3"
    assert "r3" in column._built


class TestKeyboard:
    @pytest.mark.parametrize(
        ("key", "to"),
        [
            (Qt.Key.Key_Down, "r12"),
            (Qt.Key.Key_Up, "r9"),  # over a heading
            (Qt.Key.Key_Home, "r1"),
            (Qt.Key.Key_End, "r999"),
        ],
    )
    def test_the_keys_lead_from_row_to_row(self, column, qtbot, qapp, key, to):
        column.focus("r11")
        settle(qapp)
        qtbot.keyClick(column.window().focusWidget(), key)
        settle(qapp)
        assert focused(column) == f"open:{to}"
        assert to in seen(column)

    def test_pages_go_on_by_what_is_in_view(self, column, qtbot, qapp):
        column.focus("r11")
        settle(qapp)
        qtbot.keyClick(column.window().focusWidget(), Qt.Key.Key_PageDown)
        settle(qapp)
        down = int(focused(column).removeprefix("open:r"))
        assert down > 11 + 1
        qtbot.keyClick(column.window().focusWidget(), Qt.Key.Key_PageUp)
        settle(qapp)
        assert int(focused(column).removeprefix("open:r")) < down

    def test_a_step_scrolls_no_further_than_it_must(self, column, qtbot, qapp):
        column.focus("r1")
        settle(qapp)
        value = column.verticalScrollBar().value()
        qtbot.keyClick(column.window().focusWidget(), Qt.Key.Key_Down)
        assert column.verticalScrollBar().value() == value

    def test_tab_goes_in_the_order_of_the_rows_wherever_they_were_built(self, column, qtbot, qapp):
        column.bring("r500")
        settle(qapp)
        column.verticalScrollBar().setValue(column.verticalScrollBar().value() - 900)
        settle(qapp)
        stops = [key for key in seen(column) if int(key[1:]) % 5]
        column.focus(stops[0])
        reached = [focused(column)]
        for _ in stops[1:]:
            qtbot.keyClick(column.window().focusWidget(), Qt.Key.Key_Tab)
            settle(qapp)
            reached.append(focused(column))
        assert reached == [f"open:{key}" for key in stops]

    def test_tab_comes_in_from_before_and_goes_on_for_ever(self, column, qtbot, qapp):
        column.window().findChild(QPushButton, "before").setFocus()
        for _ in range(30):
            qtbot.keyClick(column.window().focusWidget(), Qt.Key.Key_Tab)
            settle(qapp)
        number = int(focused(column).removeprefix("open:r"))
        assert number > 20
        assert f"r{number}" in seen(column)


def test_without_rows_there_is_nothing(column, qapp):
    column.show_rows([])
    settle(qapp)
    assert column.built == 0
    assert column.row_in_view() is None
    column.focus("r3")
    column.bring("r3")


def test_right_to_left_the_rows_stand_at_the_right(column, qapp):
    column.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    column.window().resize(1800, 500)
    settle(qapp)
    for key in seen(column):
        widget = column._built[key][1]
        assert widget.geometry().right() == column.viewport().width() - 30 - 1
