from __future__ import annotations

import pytest

from tests.a11y.stage import Stage
from tests.gui.conftest import session_theme, theme

__all__ = ["session_theme", "theme"]


@pytest.fixture(scope="module")
def stage(qapp, session_theme):
    made = Stage(qapp, session_theme)
    yield made
    made.strike()
