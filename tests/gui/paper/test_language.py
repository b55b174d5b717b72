"""A PDF file that says which language it is in, looked into by a real reader."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPainter, QPdfWriter

from selfcheck.gui.paper.language import in_language


@pytest.fixture
def plain(qapp):
    """A file as Qt writes it."""
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(held)
    writer.setTitle("A title (with brackets) >> and signs")
    painter = QPainter(writer)
    painter.drawText(100, 100, "Some words")
    painter.end()
    return bytes(held.data().data())


def catalogue(read, content):
    """The root of the file, as a reader sees it."""
    found = json.loads(read("qpdf", content, "--json=2"))["qpdf"][1]
    values = [one.get("value") for one in found.values() if isinstance(one, dict)]
    return next(v for v in values if isinstance(v, dict) and v.get("/Type") == "/Catalog")


def test_a_reader_finds_the_language_and_shows_the_title(plain, read):
    root = catalogue(read, in_language(plain, "de-CH"))
    assert root["/Lang"] == "u:de-CH"
    assert root["/ViewerPreferences"] == {"/DisplayDocTitle": True}
    assert {"/Pages", "/Metadata"} <= root.keys()


def test_the_file_stays_whole(plain, read):
    changed = in_language(plain, "en")
    assert changed.startswith(plain)
    assert "No syntax or stream encoding errors found" in read("qpdf", changed, "--check")
    assert "Some words" in read("pdftotext", changed, "-")
    assert "A title (with brackets)" in read("pdfinfo", changed)


@pytest.mark.parametrize("language", ["", "en) /Evil (", "e", "en_US", "en\n"])
def test_what_is_no_tag_changes_nothing(plain, language):
    assert in_language(plain, language) == plain


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"%PDF-1.7\nnothing like it",
        b"trailer\n<<\n/Size 1\n>>\nstartxref\n5\n%%EOF\n",
        b"trailer\n<<\n/Root 3 0 R\n>>\nstartxref\n5\n%%EOF\n",
        b"\n3 0 obj\n<<\n/A << /B 1 >>\n>>\nendobj\ntrailer\n<< /Root 3 0 R >>\nstartxref\n1\n%%EOF",
    ],
)
def test_what_is_written_otherwise_is_left_as_it_is(content):
    assert in_language(content, "en") == content
