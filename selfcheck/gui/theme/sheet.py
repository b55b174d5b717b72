"""The style sheet of a theme. Free of Qt.

Sizes in `em`-like units are not in Qt's sheets, so fonts are set in code and everything here
is lines, grounds and paddings. Paddings are the same left and right: sheets do not mirror.
"""

from __future__ import annotations

from selfcheck.gui.theme.roles import Roles, Tone

TONES = ("ok", "act", "doubt", "withdrawn", "info", "then")


def sheet(roles: Roles) -> str:
    """The whole sheet for one theme."""
    return (
        _GROUND.format(r=roles)
        + _CONTROLS.format(r=roles)
        + _LISTS.format(r=roles)
        + "".join(_tone(name, getattr(roles, name), roles) for name in TONES)
    )


def _tone(name: str, tone: Tone, roles: Roles) -> str:
    # Where all grounds are the same, the line alone shows where a matter begins and ends.
    edge = f"2px solid {tone.fore}" if roles.high else f"1px solid {tone.back}"
    return f"""
QFrame[kind="band"][tone="{name}"], QFrame[kind="banner"][tone="{name}"] {{
  background: {tone.back}; border: {edge};
}}
QLabel[tone="{name}"], QWidget[icon="true"][tone="{name}"] {{ color: {tone.fore}; }}
QFrame[kind="card"][tone="{name}"] {{
  background: {tone.back if name == "withdrawn" else roles.card};
}}
"""


_GROUND = """
QWidget {{ color: {r.text}; }}
QMainWindow, QWidget[kind="page"], QWidget[kind="column"] {{ background: {r.window}; }}
QScrollArea, QScrollArea > QWidget > QWidget[kind="column"] {{ background: {r.window}; border: 0; }}
QFrame[kind="side"] {{ background: {r.side}; border: 0; }}
QFrame[kind="rule"] {{ background: {r.line}; border: 0; }}
QFrame[kind="band"] {{ background: {r.card}; border: 1px solid {r.line}; border-radius: 14px; }}
QFrame[kind="banner"] {{ border-radius: 8px; }}
QFrame[kind="card"] {{ background: {r.card}; border: 1px solid {r.line}; border-radius: 12px; }}
QFrame[kind="card"][tone="withdrawn"] {{ border: 1px dashed {r.control}; }}
QLabel {{ background: transparent; }}
QLabel[muted="true"] {{ color: {r.muted}; }}
QFrame[past="true"] {{ background: {r.doubt.fore}; border: 0; }}
QToolTip {{ background: {r.card}; color: {r.text}; border: 1px solid {r.control}; padding: 4px; }}
"""

_CONTROLS = """
QPushButton {{
  background: {r.card}; color: {r.text}; border: 1px solid {r.control}; border-radius: 8px;
  padding: 7px 14px; margin: 2px 0;
}}
QPushButton:hover {{ background: {r.chosen}; }}
QPushButton:pressed {{ background: {r.line}; }}
QPushButton:focus {{ border: 2px solid {r.accent}; padding: 6px 13px; }}
QPushButton:disabled {{ color: {r.muted}; border-color: {r.line}; }}
QPushButton[main="true"] {{
  background: {r.accent}; color: {r.on_accent}; border: 1px solid {r.accent};
}}
QPushButton[main="true"]:hover {{ background: {r.accent_hover}; }}
QPushButton[main="true"]:focus {{ border: 3px solid {r.text}; padding: 5px 12px; }}
QPushButton[link="true"] {{
  background: transparent; color: {r.accent}; border: 2px solid transparent; padding: 3px 2px;
  text-decoration: underline; margin: 0; text-align: left;
}}
QPushButton[link="true"]:focus {{ border: 2px solid {r.accent}; }}
QComboBox::drop-down, QDateTimeEdit::drop-down {{ border: 0; width: 24px; }}
QPushButton[nav="true"] {{
  background: transparent; border: 2px solid transparent; margin: 0; padding: 8px 6px;
  text-align: left;
}}
QPushButton[nav="true"]:hover {{ background: {r.line}; }}
QPushButton[nav="true"]:checked {{ background: {r.chosen}; color: {r.accent}; }}
QPushButton[nav="true"]:focus {{ border: 2px solid {r.accent}; }}
QLineEdit, QComboBox, QDateTimeEdit, QPlainTextEdit {{
  background: {r.field}; color: {r.text}; border: 1px solid {r.control}; border-radius: 8px;
  padding: 6px 10px; selection-background-color: {r.accent}; selection-color: {r.on_accent};
  placeholder-text-color: {r.muted};
}}
QLineEdit:focus, QComboBox:focus, QDateTimeEdit:focus, QPlainTextEdit:focus {{
  border: 2px solid {r.accent}; padding: 5px 9px;
}}
QComboBox QAbstractItemView {{
  background: {r.card}; color: {r.text}; border: 1px solid {r.control};
  selection-background-color: {r.accent}; selection-color: {r.on_accent};
}}
QMenu {{ background: {r.card}; border: 1px solid {r.control}; padding: 4px; }}
QMenu::item {{
  background: transparent; color: {r.text}; border: 2px solid transparent; border-radius: 6px;
  padding: 5px 14px;
}}
QMenu::item:selected {{ background: {r.chosen}; border-color: {r.accent}; }}
QMenu::item:disabled {{ color: {r.muted}; }}
QMenu::separator {{ background: {r.line}; height: 1px; margin: 4px 8px; }}
QCheckBox {{
  spacing: 8px; padding: 3px; border: 2px solid transparent; border-radius: 6px;
}}
QCheckBox::indicator {{
  width: 16px; height: 16px; background: {r.field}; border: 1px solid {r.control};
  border-radius: 4px;
}}
QCheckBox::indicator:checked {{ background: {r.accent}; border-color: {r.accent}; }}
QCheckBox:focus {{ border: 2px solid {r.accent}; }}
QScrollBar:vertical {{ background: transparent; width: 14px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 14px; margin: 0; }}
QScrollBar::handle {{ background: {r.control}; border-radius: 4px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {r.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: transparent; }}
"""

_LISTS = """
QTableView {{
  background: {r.card}; alternate-background-color: {r.card}; color: {r.text};
  border: 1px solid {r.line}; border-radius: 10px; gridline-color: {r.line};
  selection-background-color: {r.chosen}; selection-color: {r.text};
}}
QTableView:focus {{ border: 2px solid {r.accent}; }}
QTableView::item {{ padding: 4px 8px; border-bottom: 1px solid {r.line}; }}
QTableView::item:selected {{ background: {r.chosen}; color: {r.text}; }}
QTableView::item:focus {{ border: 2px solid {r.accent}; }}
QCalendarWidget, QCalendarWidget QWidget {{ background: {r.card}; }}
QCalendarWidget QTableView {{ border: 0; border-radius: 0; }}
QCalendarWidget QTableView::item {{ padding: 0; border: 0; }}
QCalendarWidget QToolButton, QCalendarWidget QSpinBox {{
  background: {r.card}; color: {r.text}; border: 2px solid transparent; padding: 4px 8px;
}}
QCalendarWidget QToolButton:hover {{ background: {r.chosen}; }}
QCalendarWidget QToolButton:focus {{ border: 2px solid {r.accent}; }}
QCalendarWidget QMenu {{ background: {r.card}; color: {r.text}; border: 1px solid {r.control}; }}
QCalendarWidget QMenu::item:selected {{ background: {r.chosen}; }}
QHeaderView {{ background: {r.card}; border: 0; }}
QHeaderView::section {{
  background: {r.card}; color: {r.muted}; border: 0; border-bottom: 1px solid {r.control};
  padding: 7px 11px;
}}
QTableCornerButton::section {{ background: {r.card}; border: 0; }}
QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
"""
