"""The window looks as it did: pictures taken again are those in the documentation."""

from __future__ import annotations

import os
import runpy
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

ROOT = Path(__file__).parents[2]
TABLE = runpy.run_path(str(Path(__file__).with_name("pictures.py")))
ROUNDING = 2
"""Of 255: what another processor's way of blending may change; no line, letter or colour is that faint."""


def differs(one: QImage, other: QImage) -> bool:
    if one.size() != other.size():
        return True
    if one == other:
        return False
    rows = (bytes(image.constBits()) for image in (one, other))
    return any(abs(a - b) > ROUNDING for a, b in zip(*rows, strict=True))


def read(file: Path) -> QImage:
    return QImage(str(file)).convertToFormat(QImage.Format.Format_RGB888)


@pytest.mark.timeout(300)
def test_the_window_looks_as_it_did(tmp_path):
    taken = Path(os.environ.get("PICTURES_TO") or tmp_path)
    take = [sys.executable, str(Path(__file__).with_name("screenshots.py"))]
    subprocess.run([*take, "--references", "--to", str(taken)], check=True, cwd=ROOT)
    kept = ROOT / "docs/screenshots"
    changed = [
        name
        for name in TABLE["REFERENCES"]
        if differs(read(taken / f"{name}.png"), read(kept / f"{name}.webp"))
    ]
    assert changed == [], "look at them (PICTURES_TO=folder keeps them); make screenshots"


def test_every_reference_is_a_picture():
    names = [picture.name for picture in TABLE["pictures"]()]
    assert len(names) == len(set(names))
    assert set(TABLE["REFERENCES"]) <= set(names)
    assert 35 <= len(TABLE["REFERENCES"]) <= 50


def test_another_colour_a_letter_or_a_size_is_a_difference():
    one = QImage(40, 20, QImage.Format.Format_RGB888)
    one.fill(QColor("#f6f6f4"))
    other = one.copy()
    assert not differs(one, other)
    other.setPixelColor(3, 4, QColor("#f6f6f6"))
    assert not differs(one, other)
    other.setPixelColor(3, 4, QColor("#f6f6f9"))
    assert differs(one, other)
    assert differs(one, one.copy(0, 0, 39, 20))


def test_every_picture_is_in_the_documentation():
    kept = {file.stem for file in (ROOT / "docs/screenshots").glob("*.webp")}
    made = {picture.name for picture in TABLE["pictures"]()}
    assert made - kept == set()
    by_hand = {
        "tray-shapes",
        "staying-light",
        "staying-dark",
        "tray-in-xfce-light",
        "tray-in-xfce-dark",
    }
    assert kept - made <= by_hand, "pictures of nothing"
