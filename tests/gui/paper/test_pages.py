"""The report as a PDF file, read back by a real reader."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QObject, QTimer
from PySide6.QtGui import QPdfWriter

from selfcheck.gui.paper.pages import NotPaintedError, paint
from selfcheck.gui.paper.press import PdfPress, lay_out
from selfcheck.gui.paper.setting import Cell, Piece, SetPiece, pieces, set_text
from selfcheck.gui.preview.samples import computer, outcome, phone
from selfcheck.gui.preview.states import STATES
from selfcheck.wording.sheet.choice import USUAL, Extra
from selfcheck.wording.sheet.making import sheet
from selfcheck.wording.sheet.parts import Heading, Line, Sheet, Steps, Table, Tone

OUTCOMES = {
    name: scene.outcome
    for name, state in STATES.items()
    if not name.startswith(("notice-", "time-line", "many-notices"))
    if (scene := state.make()).outcome is not None
}
PLAIN = [name for name in OUTCOMES if name != "right-to-left-texts"]


def made(qtbot, of):
    """The content of the PDF file of a sheet."""
    parent = QObject()
    press = PdfPress(parent)
    press.told = []
    press.went_on.connect(press.told.append)
    content = []
    press.make(of, "Self-Check 1.2.3", content.append)
    qtbot.waitUntil(lambda: bool(content), timeout=120_000)
    assert not press.busy
    return content[0]


def letters(text):
    """A text without what lines and pages may break, and without what only separates."""
    return re.sub(r"[\s\u200b-]+", "", text)


def texts(of):
    for part in of.parts:
        match part:
            case Heading(text=text) | Line(text=text):
                yield text
            case Steps(texts=steps):
                yield from steps
            case Table(head=head, rows=rows):
                yield from head
                for row in rows:
                    yield from row


@pytest.mark.parametrize("name", PLAIN)
def test_every_word_of_every_state_can_be_read(name, qtbot, read):
    of = sheet(OUTCOMES[name], zone=UTC, extras=frozenset(Extra) if name == "act" else USUAL)
    content = letters(read("pdftotext", made(qtbot, of), "-raw", "-"))
    for text in texts(of):
        for word in text.split():
            assert letters(word) in content, text


def test_text_from_the_right_is_there_and_stands_at_the_right(qtbot, read):
    of = sheet(OUTCOMES["right-to-left-texts"], zone=UTC)
    assert "help@example.com" in read("pdftotext", made(qtbot, of), "-")
    right, left = (set_text(Cell(text, 0, 400)) for text in ("مخاطر أمنية. TikTok", "(1) A مخاطر"))
    assert right.lineAt(0).naturalTextRect().left() > 200
    assert left.lineAt(0).naturalTextRect().left() == 0


def test_title_program_language_and_paper(qtbot, read):
    of = sheet(OUTCOMES["act"], zone=UTC)
    content = made(qtbot, of)
    info = read("pdfinfo", content)
    assert f"Title:           {of.title}" in info
    assert "Creator:         Self-Check 1.2.3" in info
    assert re.search(r"^Author: *$", info, re.MULTILINE)
    assert re.search(r"Page size: .*(A4|letter)", info)
    assert "/Lang (en)" in content.decode("latin-1")


def test_what_marks_a_report_stands_on_every_page(qtbot, read):
    of = sheet(OUTCOMES["demonstration-then"], zone=UTC, extras=frozenset(Extra))
    long = replace(of, parts=(*of.parts, *(Line(f"line {n}") for n in range(200))))
    pages = read("pdftotext", made(qtbot, long), "-").split("\f")[:-1]
    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
        assert "Demonstration (amazon-2020): not your organization’s policy." in page
        assert "Not now: this is about Friday 10 July 2020, 18:00 UTC." in page
        assert of.made in page


def test_a_heading_never_ends_a_page_and_a_table_begins_each_with_its_head(qtbot, read):
    rows = tuple((f"app {n}", "1.0", "", "Debian packages") for n in range(300))
    table = Table(("App", "Version", "Publisher", "Source"), rows, (34, 20, 24, 22))
    parts = []
    for n in range(120):
        parts += [Heading(f"Section {n}", 2), Heading(f"Matter {n}", 3), Line(f"Text {n}")]
    of = Sheet("Title", "Checked", (), (*parts, Heading("All", 2), table))
    pages = read("pdftotext", made(qtbot, of), "-layout", "-").split("\f")[:-1]
    for page in pages:
        lines = [line.strip() for line in page.splitlines() if line.strip()]
        assert not lines[-2].startswith(("Section", "Matter", "All", "App"))
        if lines[0].startswith("app "):
            pytest.fail("a page begins within a table without its head")
        starts = lines[0].startswith(("Section", "All"))
        if any(line.startswith("app 2") for line in lines) and not starts:
            assert lines[0].split()[:2] == ["App", "Version"]


def test_what_is_longer_than_a_page_goes_on_on_the_next(qtbot, read):
    text = " ".join(f"word{n}" for n in range(6000))
    of = Sheet("Title", "Checked", (), (Heading("Long", 2), Line(text), Line("the end")))
    content = read("pdftotext", made(qtbot, of), "-")
    found = re.findall(r"word\d+", content)
    assert found == text.split()
    assert "the end" in content


def test_searching_finds_words_with_what_fonts_join(qtbot, read):
    of = Sheet("Title", "Checked", (), (Line("office file flow fjord"),))
    assert "office file flow fjord" in read("pdftotext", made(qtbot, of), "-")


def test_what_was_withdrawn_is_struck_through():
    heading = Heading("WITHDRAWN: Remove it", 3, struck="Remove it")
    (piece,) = pieces(Sheet("", "", (), (heading,)), 400)
    (formats,) = set_text(piece.cells[0]).formats()
    assert formats.format.fontStrikeOut()
    assert heading.text[formats.start :][: formats.length] == "Remove it"


def test_signs_for_machines_do_not_reach_the_paper(qtbot, read):
    of = Sheet("Title", "Checked", (), (Line("a\x00b\x1b[2Jc"),))
    content = read("pdftotext", made(qtbot, of), "-")
    assert "\x1b" not in content
    assert "[2Jc" in content


def test_five_thousand_apps_leave_the_window_its_turn(qtbot, read):
    one = computer().apps[0]
    apps = (replace(one, name=f"app {n:04}", ids={}) for n in range(5000))
    of = sheet(outcome(None, computer(*apps), phone()), zone=UTC, extras=frozenset(Extra))
    beats = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(1))
    timer.start(0)
    content = made(qtbot, of)
    timer.stop()
    # Between two steps of the press the window’s own events are handled.
    assert len(beats) > 20
    text = read("pdftotext", content, "-layout", "-")
    assert set(re.findall(r"app \d{4}", text)) == {f"app {n:04}" for n in range(5000)}


def test_a_new_report_takes_the_place_of_one_that_is_being_made(qtbot):
    parent = QObject()
    press = PdfPress(parent)
    first, second = [], []
    long = Sheet("First", "", (), tuple(Line(f"line {n}") for n in range(3000)))
    press.make(long, "Self-Check", first.append)
    qtbot.wait(20)
    press.make(sheet(OUTCOMES["act"]), "Self-Check", second.append)
    qtbot.waitUntil(lambda: bool(second))
    assert first == []
    press.stop()
    assert not press.busy


class Refusing(QPdfWriter):
    def newPage(self):  # noqa: N802 - Qt's name
        return False


def test_a_device_that_takes_no_page_is_said_so(qapp):
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = Refusing(held)
    lay_out(writer)
    of = Sheet("Title", "", (), tuple(Line(f"line {n}") for n in range(300)))
    with pytest.raises(NotPaintedError):
        list(paint(of, writer))


def test_a_piece_knows_its_lines():
    one = SetPiece(Piece((Cell("word " * 60, 0, 100), Cell("short", 100, 100, tone=Tone.SOFT))))
    assert len(one.lines) > 5
    assert one.height == pytest.approx(sum(one.lines))
