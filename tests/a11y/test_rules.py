"""Each rule finds whoever breaks it, and leaves alone whoever keeps it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from selfcheck.gui.theme.icons import Icon, Shape
from selfcheck.gui.widgets.choosing import Choice
from selfcheck.gui.widgets.frames import Card, Numbered, Tag, button, show_folded
from selfcheck.gui.widgets.meaning import Meaning, heed, mean
from selfcheck.gui.widgets.text import PlainLabel, Size
from tests.a11y import rules, sizes
from tests.a11y.tree import Node, Role, seen_in


@pytest.fixture
def offended(qtbot, theme):
    """What a rule says of widgets below each other in a window."""
    heed()

    def found(rule, *widgets):
        window = QWidget()
        qtbot.addWidget(window)
        rows = QVBoxLayout(window)
        rows.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        for widget in widgets:
            rows.addWidget(widget)
        window.resize(400, 300)
        window.show()
        qtbot.wait(1)
        return rule(window if rule.__module__ == sizes.__name__ else seen_in(window))

    return found


def named(widget, name):
    widget.setAccessibleName(name)
    return widget


def picture(name=""):
    label = named(QLabel(), name)
    label.setPixmap(QPixmap(8, 8))
    return label


def captioned(caption, control, name=""):
    label = QLabel(caption)
    label.setBuddy(control)
    return label, named(control, name)


def tabs(*chosen):
    holder = QWidget()
    mean(holder, Meaning.TABS, "Pages")
    rows = QVBoxLayout(holder)
    for number, is_chosen in enumerate(chosen):
        tab = QPushButton(f"Page {number}")
        mean(tab, Meaning.TAB)
        tab.setCheckable(True)
        tab.setChecked(is_chosen)
        rows.addWidget(tab)
    return holder


def upside_down():
    """Two parts, of which the one that was made first stands below."""
    holder = QWidget()
    holder.setFixedSize(200, 120)
    for text, top in (("second", 60), ("first", 0)):
        label = QLabel(text, holder)
        label.setGeometry(0, top, 100, 40)
    return holder


def pressed(text, name=""):
    return button(text, name=name)


def folding():
    made = button("More")
    show_folded(made, folded=True)
    return made


def of_width(widget, width, height=30):
    widget.setFixedSize(width, height)
    return widget


def scrolling(width):
    area = QScrollArea()
    area.setWidget(of_width(QWidget(), width))
    return area


def field_of(kind, *words):
    box = kind(*words)
    box.addItem("German")
    return box


def ticking():
    made = QPushButton("Overview")
    made.setCheckable(True)
    return made


def stray_label():
    kept = QWidget()
    field = QLineEdit(kept)
    field.hide()
    label = QLabel("Name")
    label.setBuddy(field)
    return [label, kept]


def large_label():
    label = QLabel("To do")
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * 1.5)
    font.setBold(True)
    label.setFont(font)
    return label


def small_heading():
    label = QLabel("To do")
    mean(label, Meaning.HEADING, "To do")
    return label


def empty_list():
    holder = QWidget()
    mean(holder, Meaning.LIST)
    return holder


def echo():
    frame = named(QFrame(), "New")
    QVBoxLayout(frame).addWidget(QLabel("New"))
    return frame


OFFENDERS = {
    "a button without a name": (rules.nameless, lambda: [QPushButton()]),
    "a field without a name": (rules.nameless, lambda: [QLineEdit()]),
    "a choice named by what is chosen": (rules.nameless, lambda: [field_of(QComboBox)]),
    "a way that is a check box": (rules.of_the_wrong_role, lambda: [ticking()]),
    "a picture without words": (rules.pictures_without_words, lambda: [picture()]),
    "a decoration with words": (
        rules.talkative_decoration,
        lambda: [named(Icon(Shape.CLOCK, 20), "clock")],
    ),
    "a button named button": (rules.names_that_say_nothing, lambda: [QPushButton("Button")]),
    "two of one name": (
        rules.twins,
        lambda: [QPushButton("Open notice"), QPushButton("Open notice")],
    ),
    "a name without what is written": (
        rules.named_otherwise,
        lambda: [pressed("Keep it", "Retain")],
    ),
    "a field named otherwise than its label": (
        rules.named_otherwise,
        lambda: captioned("What held on", QLineEdit(), "Moment"),
    ),
    "a label whose field is not here": (rules.fields_without_labels, stray_label),
    "a label set like a heading": (rules.headings_only_in_looks, lambda: [large_label()]),
    "a heading set like a label": (rules.headings_only_in_looks, lambda: [small_heading()]),
    "numbers that are no list": (
        rules.lists_only_in_looks,
        lambda: [QLabel("1."), QLabel("Do it")],
    ),
    "an empty list": (rules.lists_only_in_looks, lambda: [empty_list()]),
    "a frame that repeats its text": (rules.read_twice, lambda: [echo()]),
    "no page chosen": (rules.states_untold, lambda: [tabs(False, False)]),
    "the second above the first": (rules.out_of_order, lambda: [upside_down()]),
    "a small button": (sizes.small_targets, lambda: [of_width(QPushButton("x"), 20)]),
    "a button with too many words": (
        sizes.cut_texts,
        lambda: [of_width(QPushButton("Many words"), 40)],
    ),
    "a tick with too many words": (
        sizes.cut_texts,
        lambda: [of_width(QCheckBox("Many words"), 40)],
    ),
    "a text that is cut": (
        sizes.cut_texts,
        lambda: [of_width(PlainLabel("one two three " * 9), 90)],
    ),
    "a choice that is cut": (sizes.cut_texts, lambda: [of_width(field_of(QComboBox), 60)]),
    "a page that scrolls sideways": (sizes.out_of_sight, lambda: [scrolling(900)]),
}
KEEPERS = {
    "a button with words": (rules.nameless, lambda: [QPushButton("Show")]),
    "a field with a label": (rules.nameless, lambda: captioned("Name", QLineEdit())),
    "a choice with a name": (rules.nameless, lambda: [field_of(Choice, "Language")]),
    "a card": (rules.of_the_wrong_role, lambda: [Card("To do")]),
    "ways": (rules.of_the_wrong_role, lambda: [tabs(True, False)]),
    "a picture with words": (rules.pictures_without_words, lambda: [picture("A map")]),
    "a decoration": (rules.talkative_decoration, lambda: [Icon(Shape.CLOCK, 20)]),
    "two of two names": (
        rules.twins,
        lambda: [pressed("Open", "Open: one"), pressed("Open", "Open: two")],
    ),
    "a name with what is written": (
        rules.named_otherwise,
        lambda: [pressed("Keep it", "Keep it: phone")],
    ),
    "a heading": (
        rules.headings_only_in_looks,
        lambda: [PlainLabel("To do", Size.SECTION, bold=True)],
    ),
    "steps": (rules.lists_only_in_looks, lambda: [Numbered(("One", "Two"))]),
    "a tag": (rules.read_twice, lambda: [Tag("New", "info")]),
    "a page chosen": (rules.states_untold, lambda: [tabs(False, True)]),
    "an arrow that unfolds": (rules.states_untold, lambda: [folding()]),
    "a text that breaks": (sizes.cut_texts, lambda: [PlainLabel("one two three " * 9)]),
    "a button that breaks": (sizes.cut_texts, lambda: [of_width(pressed("Many words"), 80, 60)]),
    "a page that fits": (sizes.out_of_sight, lambda: [scrolling(100)]),
}


@pytest.mark.parametrize(("rule", "made"), OFFENDERS.values(), ids=OFFENDERS)
def test_an_offender_is_found(rule, made, offended):
    assert offended(rule, *made())


def test_a_bare_border_is_found():
    assert rules.of_the_wrong_role(Node(Role.Border, "To do"))


@pytest.mark.parametrize(("rule", "made"), KEEPERS.values(), ids=KEEPERS)
def test_whoever_keeps_the_rule_is_left_alone(rule, made, offended):
    assert offended(rule, *made()) == []
