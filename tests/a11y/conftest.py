from __future__ import annotations

import pytest
from PySide6.QtGui import QFont

from tests.a11y.stage import Stage
from tests.gui.conftest import session_theme, theme

__all__ = ["session_theme", "theme"]


@pytest.fixture(scope="session")
def usual_font(qapp):
    found = QFont(qapp.font())
    yield found
    qapp.setFont(found)


@pytest.fixture(scope="module")
def stage(qapp, session_theme, usual_font):
    made = Stage(qapp, session_theme, usual_font)
    yield made
    made.strike()
