"""What every page must keep for people who cannot see it: one small function a rule.

Each takes what a screen reader is given and returns whoever breaks the rule, in words.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterator

from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from selfcheck.gui.theme.icons import Icon
from tests.a11y.tree import Node, Role

Rule = Callable[[Node], list[str]]

PRESSED = {Role.Button, Role.CheckBox, Role.RadioButton, Role.PageTab, Role.ButtonMenu, Role.Link}
FILLED = {Role.EditableText, Role.ComboBox, Role.SpinBox}
ROLES = (
    (QPushButton, {Role.Button, Role.PageTab}),
    (QCheckBox, {Role.CheckBox}),
    (QComboBox, {Role.ComboBox}),
    (QDateTimeEdit, {Role.SpinBox}),
    (QLineEdit, {Role.EditableText}),
    (QPlainTextEdit, {Role.EditableText}),
    (QTableView, {Role.Table}),
)
SAYS_NOTHING = {
    "button",
    "click",
    "click here",
    "here",
    "image",
    "icon",
    "link",
    "more",
    "field",
    "text",
}


def nameless(tree: Node) -> list[str]:
    """Whatever can be pressed, filled in or take the focus has a name (4.1.2)."""
    return [
        str(node)
        for node in tree.all()
        if (node.role in PRESSED | FILLED or "focusable" in node.states) and not _called(node)
    ]


def _called(node: Node) -> bool:
    # Qt gives a choice the name of what is chosen; what is asked stands in its label.
    names = node.labels if node.role is Role.ComboBox else (node.name, *node.labels)
    return any(name.strip() for name in names)


def of_the_wrong_role(tree: Node) -> list[str]:
    """What looks like a control is one to a screen reader too, and no mere ground is told."""
    found = [str(node) for node in tree.all() if node.role in {Role.Border, Role.LayeredPane}]
    for node in tree.all():
        wanted = next((roles for kind, roles in ROLES if isinstance(node.widget, kind)), None)
        if wanted is not None and node.role not in wanted:
            found.append(str(node))
    return found


def pictures_without_words(tree: Node) -> list[str]:
    """A picture has a name, unless it is decoration (1.1.1)."""
    return [
        str(node)
        for node in tree.all()
        if (node.role is Role.Graphic or _pictured(node.widget)) and not node.name
        if node.role is not Role.Client
    ]


def _pictured(widget: QWidget | None) -> bool:
    return isinstance(widget, QLabel) and not widget.pixmap().isNull()


def talkative_decoration(tree: Node) -> list[str]:
    """Decoration has no name and takes no focus: it is passed over."""
    return [
        str(node)
        for node in tree.all()
        if isinstance(node.widget, Icon) and (node.name or "focusable" in node.states)
    ]


def names_that_say_nothing(tree: Node) -> list[str]:
    """A name says what it is about (2.4.6)."""
    return [
        str(node)
        for node in tree.all()
        if node.role in PRESSED | FILLED | {Role.Heading, Role.Graphic, Role.Grouping}
        if node.name.strip(" .…").casefold() in SAYS_NOTHING
    ]


def twins(tree: Node) -> list[str]:
    """No two buttons have one name: a list of them must be enough to choose from (2.4.9)."""
    names = Counter((n.role, n.name) for n in tree.all() if n.role in PRESSED and n.name)
    return [
        f"{role.name} “{name}” {times} times" for (role, name), times in names.items() if times > 1
    ]


def named_otherwise(tree: Node) -> list[str]:
    """What is written on a control is in its name, for people who speak to it (2.5.3)."""
    return [
        f"{node} shows “{shown}”"
        for node in tree.all()
        for shown in _written_on(node)
        if _letters(shown) not in _letters(node.name)
    ]


def _written_on(node: Node) -> Iterator[str]:
    if node.role in PRESSED and (text := getattr(node.widget, "text", None)) is not None:
        yield text().replace("&&", "&")
    if node.role in FILLED and node.role is not Role.ComboBox:
        yield from node.labels


def _letters(text: str) -> str:
    """Its words, without the signs that nobody says."""
    return " ".join(re.findall(r"[\w’]+", text.casefold()))


def fields_without_labels(tree: Node) -> list[str]:
    """A label that can be seen names the field it stands at (1.3.1, 3.3.2)."""
    named = {label for node in tree.all() for label in node.labels}
    return [
        str(node)
        for node in tree.all()
        if isinstance(node.widget, QLabel)
        if node.widget.buddy() is not None and node.name not in named
    ]


def headings_only_in_looks(tree: Node) -> list[str]:
    """What is set as a heading is one (1.3.1)."""
    return [
        str(node)
        for node in tree.all()
        if isinstance(node.widget, QLabel) and node.name
        if _looks_like_a_heading(node.widget) != (node.role is Role.Heading)
    ]


def _looks_like_a_heading(label: QLabel) -> bool:
    usual = QWidget().font().pointSizeF()
    return label.font().pointSizeF() > usual * 1.05 and (
        label.font().weight() >= QFont.Weight.DemiBold or label.font().strikeOut()
    )


def lists_only_in_looks(tree: Node) -> list[str]:
    """Steps are a list of items, each read with its number (1.3.1)."""
    found = []
    for node in tree.all():
        if node.role is Role.List and not any(n.role is Role.ListItem for n in node.all()):
            found.append(f"{node} is empty")
        if node.role is not Role.ListItem and re.fullmatch(r"\d+\.", node.name):
            found.append(f"{node} is a number by itself")
    return found


def read_twice(tree: Node) -> list[str]:
    """What only surrounds one text is not named by the same text."""
    return [
        str(node)
        for node in tree.all()
        if node.name and node.role in {Role.Client, Role.Pane}
        if [child.name for child in node.all() if child is not node and child.name] == [node.name]
    ]


def states_untold(tree: Node) -> list[str]:
    """Of the ways between the pages one is chosen; what unfolds says whether it is open (4.1.2)."""
    found = []
    for node in tree.all():
        tabs = [child for child in node.children if child.role is Role.PageTab]
        if tabs and sum("selected" in tab.states for tab in tabs) != 1:
            found.append(f"{node}: not one of its tabs is chosen")
        is_open, is_closed = "expanded" in node.states, "collapsed" in node.states
        if "expandable" in node.states and node.role in PRESSED and is_open == is_closed:
            found.append(f"{node}: neither open nor closed")
    return found


def out_of_order(tree: Node) -> list[str]:
    """What is read later stands further down, or in the same line (1.3.2)."""
    found = []
    for node in tree.all():
        placed = [child for child in node.children if child.rect.isValid() and child.widget]
        for before, after in itertools.pairwise(placed):
            if after.rect.bottom() < before.rect.top() and after.rect.left() <= before.rect.right():
                found.append(f"{after} is above {before}, and read after it")
    return found


RULES: tuple[Rule, ...] = (
    nameless,
    of_the_wrong_role,
    pictures_without_words,
    talkative_decoration,
    names_that_say_nothing,
    twins,
    named_otherwise,
    fields_without_labels,
    headings_only_in_looks,
    lists_only_in_looks,
    read_twice,
    states_untold,
    out_of_order,
)


def broken(tree: Node, rules: tuple[Rule, ...] = RULES) -> dict[str, list[str]]:
    """Whoever breaks a rule, by the rule's name; empty where all are kept."""
    found = {rule.__name__: rule(tree) for rule in rules}
    return {name: offenders for name, offenders in found.items() if offenders}
