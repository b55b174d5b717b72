"""The icons: what is drawn, and where their lines come from."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from selfcheck.gui.theme.drawings import DRAWINGS
from selfcheck.gui.theme.icons import FIELD, Shape, outline, path, sign

ROOT = Path(__file__).parents[2]


def test_the_lines_are_those_of_the_files():
    maker = runpy.run_path(str(ROOT / "packaging/drawings.py"))
    made = maker["module"](ROOT / maker["ICONS"])
    assert (ROOT / maker["MODULE"]).read_text(encoding="utf-8") == made, "run make icons"


def test_every_drawing_is_used_and_every_shape_drawn():
    assert set(DRAWINGS) == {shape.value for shape in Shape}


@pytest.mark.parametrize("shape", list(Shape))
def test_a_shape_stays_on_its_field(shape):
    box = path(shape).boundingRect()
    assert box.left() >= 1
    assert box.top() >= 1
    assert box.right() <= FIELD - 1
    assert box.bottom() <= FIELD - 1


@pytest.mark.parametrize("shape", list(Shape))
def test_the_outline_and_the_sign_make_the_whole(shape):
    parts = outline(shape)
    parts.addPath(sign(shape))
    assert parts == path(shape)
    assert not sign(shape).isEmpty()
