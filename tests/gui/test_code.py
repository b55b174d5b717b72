"""The code on the screen, read back by a real reader."""

from __future__ import annotations

import pytest
import zxingcpp
from PySide6.QtGui import QImage

from selfcheck.gui.theme.roles import DARK, LIGHT
from selfcheck.gui.widgets.code import Code


def read(image):
    """What a reader finds on a picture."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    view = memoryview(grey.constBits()).cast("B", (grey.height(), grey.bytesPerLine()))
    found = zxingcpp.read_barcodes(view)
    return [each.text for each in found]


@pytest.mark.parametrize(
    "text",
    [
        "Remove TikTok.\n1. Hold the TikTok icon and choose App info.\n2. Choose Uninstall.",
        "احذف التطبيق. Löschen Sie “App”.",
        "https://help.example.com/apps?id=1&x=2",
        "x" * 420,
    ],
    ids=["steps", "letters", "link", "longest"],
)
@pytest.mark.parametrize("roles", [LIGHT, DARK], ids=["light", "dark"])
def test_a_phone_reads_what_was_meant(qtbot, theme, text, roles):
    theme.use(roles)
    code = Code(text, "The steps as a QR code")
    qtbot.addWidget(code)
    assert read(code.grab().toImage()) == [text]
    assert code.width() == code.height() <= 300


def test_who_cannot_see_it_is_told_what_it_holds(qtbot):
    code = Code("Remove TikTok.", "The steps as a QR code")
    qtbot.addWidget(code)
    assert code.accessibleName() == "The steps as a QR code"
    assert code.accessibleDescription() == "Remove TikTok."
