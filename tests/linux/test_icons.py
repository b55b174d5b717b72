from __future__ import annotations

from PySide6.QtGui import QColor, QImage

from linux.icons import SIZES, icons
from linux.product import FILES
from selfcheck.gui.theme.emblem import emblem


def test_there_is_one_in_every_size():
    drawn = icons()
    for size in SIZES:
        image = QImage.fromData(drawn[f"{size}x{size}/apps/selfcheck.png"])
        assert (image.width(), image.height()) == (size, size)
    assert len(drawn) == len(SIZES) + 1


def test_they_are_the_same_whenever_they_are_drawn():
    assert icons() == icons()


def test_the_scalable_one_is_the_one_that_the_window_draws(qapp):
    scaled = QImage.fromData((FILES / "selfcheck.svg").read_bytes()).scaled(128, 128)
    drawn = emblem(128)
    apart = 0
    for x in range(128):
        for y in range(128):
            one, other = QColor(scaled.pixelColor(x, y)), QColor(drawn.pixelColor(x, y))
            apart += abs(one.alpha() - other.alpha()) > 64 or abs(one.red() - other.red()) > 64
    assert apart < 128 * 128 / 100
