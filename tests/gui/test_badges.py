"""The tray icon's shapes, on panels of which a program knows nothing."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtGui import QColor

from selfcheck.gui.theme.badges import GROUNDS, SIZES, badge, badge_icon
from selfcheck.gui.theme.icons import Shape
from selfcheck.gui.theme.roles import GRAPHIC, TEXT, contrast
from selfcheck.gui.widgets.band import SHAPES

PANELS = ("#ffffff", "#f0f0f0", "#2b2b2b", "#000000")


@pytest.mark.parametrize("shape", list(GROUNDS))
def test_the_ground_shows_on_light_and_dark_panels_and_under_its_sign(shape):
    assert contrast("#ffffff", GROUNDS[shape]) >= TEXT
    poor = [panel for panel in PANELS if contrast(GROUNDS[shape], panel) < GRAPHIC]
    assert poor == []


@pytest.mark.parametrize("panel", ["#808080", "#c0c0c0", "#4a4a4a"])
@pytest.mark.parametrize("shape", list(SHAPES.values()))
def test_on_a_panel_of_middle_lightness_a_light_edge_parts_it(shape, panel):
    image = badge(shape, 22)
    row = [image.pixelColor(x, 15) for x in range(22)]
    seen = [over(colour, QColor(panel)) for colour in row]
    assert max(contrast(each, GROUNDS[shape]) for each in seen[:5]) >= 1.5


def over(colour, ground):
    part = colour.alphaF()
    mixed = [
        round(255 * (part * fore + (1 - part) * back))
        for fore, back in zip(colour.getRgbF()[:3], ground.getRgbF()[:3], strict=True)
    ]
    return "#{:02x}{:02x}{:02x}".format(*mixed)


def silhouette(shape, size):
    image = badge(shape, size)
    return [image.pixelColor(x, y).alpha() > 128 for y in range(size) for x in range(size)]


def drawn(shape, size):
    """Which of its pixels are the sign's: nothing but lightness, as without any colour."""
    image = badge(shape, size)
    return [
        image.pixelColor(x, y).alpha() > 128 and image.pixelColor(x, y).lightness() > 190
        for y in range(size)
        for x in range(size)
    ]


@pytest.mark.parametrize("size", [16, 22, 24])
@pytest.mark.parametrize("pair", list(itertools.combinations(SHAPES.values(), 2)))
def test_each_verdict_has_a_shape_of_its_own_without_its_colour(pair, size):
    one, other = ([*silhouette(shape, size), *drawn(shape, size)] for shape in pair)
    differing = sum(a != b for a, b in zip(one, other, strict=True))
    assert differing >= size * size * 0.06


def test_an_icon_holds_every_size_a_panel_asks_for(qapp):
    icon = badge_icon(Shape.CHECK)
    assert [(each.width(), each.height()) for each in icon.availableSizes()] == [
        (size, size) for size in SIZES
    ]
    assert not icon.isMask()


def test_where_the_system_colours_it_the_sign_is_cut_out(qapp):
    image = badge(Shape.CHECK, 48, mask=True)
    colours = {
        image.pixelColor(x, y).name()
        for y in range(48)
        for x in range(48)
        if image.pixelColor(x, y).alpha() > 0
    }
    assert colours == {"#000000"}
    assert image.pixelColor(20, 30).alpha() == 0, "the lowest point of the check"
    assert badge_icon(Shape.CHECK, mask=True).isMask()
