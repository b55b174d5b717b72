"""In which language a text is read."""

from __future__ import annotations

from selfcheck.core.text import Text


def test_a_text_is_read_in_the_best_language():
    text = Text((("en", "colour"), ("en-US", "color"), ("de", "Farbe")))
    assert text.read("en-US").text == "color"
    assert text.read("en-GB").text == "colour"
    assert text.read("de_AT").language == "de"
    assert text.read("fr", "de").text == "Farbe"
    assert text.read("fr", "es").text == "colour"
    assert Text.plain("all").read("fr").text == "all"
    assert Text(()).read("en").text == ""
    assert (bool(text), bool(Text(())), bool(Text.plain(""))) == (True, False, False)
