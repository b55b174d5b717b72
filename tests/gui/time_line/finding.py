"""Finds things in the time line, in the page that shows it, and around it."""

from __future__ import annotations

from datetime import UTC

from PySide6.QtWidgets import QWidget

from selfcheck.gui.presenters.notices import EventRow, timeline
from selfcheck.gui.preview.states import STATES
from selfcheck.gui.ways import NOTICES
from selfcheck.gui.widgets.text import PlainLabel


def line_of(state):
    return timeline(STATES[state].make(), "en", UTC)


def events_in(view):
    return [row for row in view.rows if isinstance(row, EventRow)]


def kinds(view):
    return [(row.event.kind, row.event.notice_id) for row in events_in(view)]


def named(window, name):
    found = window.built[NOTICES].column.under(name)
    assert found is not None, name
    return found


def named_anywhere(window, name):
    found = window.findChild(QWidget, name)
    assert found is not None, name
    return found


def said(widget):
    return "\n".join(label.accessibleName() for label in widget.findChildren(PlainLabel))


def settle(application):
    for _ in range(40):
        application.processEvents()
