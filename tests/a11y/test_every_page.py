"""Every page in every state keeps every rule."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt

from selfcheck.gui.preview.show import scaled
from selfcheck.gui.widgets.text import PlainLabel
from selfcheck.gui.window import LEAST
from tests.a11y.rules import broken
from tests.a11y.sizes import cut_texts, out_of_sight, small_targets
from tests.a11y.stage import LOOKS, Stage
from tests.a11y.tree import seen_in

NARROW = QSize(360, 760)
LAPTOP = QSize(683, 350)
"""A screen of 1366 by 768, with all in twice the size, and without the title of the window."""
NARROW_STATES = (
    "act",
    "demonstration",
    "demonstration-then",
    "long-and-hostile-texts",
    "managed",
    "phone-unsure",
)


def too_small_or_out_of_sight(window) -> dict[str, list[str]]:
    rules = (small_targets, cut_texts, out_of_sight)
    found = {rule.__name__: rule(window) for rule in rules}
    return {name: offenders for name, offenders in found.items() if offenders}


@pytest.mark.parametrize(("state", "page"), LOOKS)
def test_it_can_be_read_and_used(state, page, stage):
    central = stage.show(state, page)
    window = central.window()
    assert broken(seen_in(window)) == {}
    assert too_small_or_out_of_sight(window) == {}
    for label in central.findChildren(PlainLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
        assert not label.openExternalLinks()


@pytest.fixture(scope="module")
def large_stage(qapp, session_theme, usual_font):
    """Letters of twice the size, as the system is asked for them."""
    made = Stage(qapp, session_theme, scaled(usual_font, 2))
    yield made
    made.strike()
    qapp.setFont(usual_font)


@pytest.mark.parametrize(("state", "page"), LOOKS)
def test_it_can_be_read_and_used_in_letters_of_twice_the_size(state, page, large_stage):
    assert too_small_or_out_of_sight(large_stage.show(state, page).window()) == {}


@pytest.fixture(scope="module")
def narrow_stage(qapp, session_theme, usual_font):
    made = Stage(qapp, session_theme, usual_font, size=NARROW)
    yield made
    made.strike()


@pytest.mark.parametrize(("state", "page"), [look for look in LOOKS if look[0] in NARROW_STATES])
def test_it_can_be_read_and_used_in_the_narrowest_window(state, page, narrow_stage):
    window = narrow_stage.show(state, page).window()
    assert window.width() == NARROW.width()
    assert too_small_or_out_of_sight(window) == {}


@pytest.fixture(scope="module", params=[LAPTOP, LEAST], ids=["a-small-laptop", "the-least"])
def low_stage(qapp, session_theme, usual_font, request):
    made = Stage(qapp, session_theme, usual_font, size=request.param)
    yield made
    made.strike()


@pytest.mark.parametrize(("state", "page"), [look for look in LOOKS if look[0] in NARROW_STATES])
def test_it_can_be_read_and_used_in_a_low_window(state, page, low_stage):
    window = low_stage.show(state, page).window()
    assert window.size() == low_stage.size
    assert too_small_or_out_of_sight(window) == {}
