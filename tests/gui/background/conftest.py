from __future__ import annotations

import pytest

from tests.gui.background.desk import Desk, Dunst, need


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A bus and a screen."""
    need("dbus-daemon", "Xvfb")
    made = Desk(tmp_path_factory.mktemp("desk"))
    try:
        made.begin()
        yield made
    finally:
        made.end()


@pytest.fixture
def dunst(desk):
    """A desktop that shows notifications."""
    need("dunst")
    made = Dunst(desk)
    yield made
    made.end()
