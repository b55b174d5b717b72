from __future__ import annotations

import pytest

from selfcheck.gui.theme.roles import (
    DARK,
    HIGH_DARK,
    HIGH_LIGHT,
    HIGH_TEXT,
    LIGHT,
    TEXT,
    contrast,
    pairs,
)


def test_contrast_is_that_of_the_standard():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("roles", [LIGHT, DARK], ids=["light", "dark"])
def test_every_pair_of_colours_can_be_read(roles):
    poor = [
        f"{what}: {contrast(fore, back):.2f} < {least}"
        for what, fore, back, least in pairs(roles)
        if contrast(fore, back) < least
    ]
    assert poor == []


@pytest.mark.parametrize("roles", [HIGH_LIGHT, HIGH_DARK], ids=["light", "dark"])
def test_high_contrast_is_higher(roles):
    poor = [
        f"{what}: {contrast(fore, back):.2f}"
        for what, fore, back, least in pairs(roles)
        if contrast(fore, back) < (HIGH_TEXT if least == TEXT else least)
    ]
    assert poor == []
