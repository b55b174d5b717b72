"""Saving and printing a report through the dialogs, as a person would."""

from __future__ import annotations

import resource
import stat
import subprocess
import sys
from datetime import UTC

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QWidget

from selfcheck.gui.paper.delivery import UNPRINTED, Delivery, Form
from selfcheck.gui.preview.states import STATES
from selfcheck.gui.tasks import Tasks
from selfcheck.wording.sheet.making import sheet
from selfcheck.wording.sheet.page import page

# Dialogs have a least size, which the offscreen platform cannot pass on.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "QPainter::begin", extend=True)
OF = sheet(STATES["act"].make().outcome, zone=UTC)


@pytest.fixture
def delivery(qapp, tmp_path, monkeypatch):
    """What delivers, with the sentences it says at the end."""
    monkeypatch.setenv("HOME", str(tmp_path))
    window = QWidget()
    tasks = Tasks(window)
    made = Delivery(window, tasks)
    made.said, made.steps = [], []
    made.ended.connect(made.said.append)
    made.told.connect(made.steps.append)
    yield made
    assert tasks.close()
    window.close()


def dialog(delivery, qtbot, name):
    qtbot.waitUntil(lambda: delivery._window.findChild(QDialog, name) is not None)
    return delivery._window.findChild(QDialog, name)


def into(delivery, qtbot, file, form=Form.PAGE):
    """Wishes a file and names it in the dialog."""
    delivery.save(OF, "Self-Check report 2026-11-23", form)
    asked = dialog(delivery, qtbot, "save-report")
    asked.findChild(QLineEdit, "fileNameEdit").setText(str(file))
    asked.accept()


def test_the_dialog_begins_with_a_sensible_name(delivery, qtbot, tmp_path):
    delivery.save(OF, "Self-Check report 2026-11-23", Form.PDF)
    asked = dialog(delivery, qtbot, "save-report")
    assert asked.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    assert asked.findChild(QLineEdit, "fileNameEdit").text() == "Self-Check report 2026-11-23.pdf"
    assert asked.nameFilters() == ["PDF document (*.pdf)"]
    asked.reject()
    assert list(tmp_path.rglob("*.pdf")) == []
    assert delivery.said == []


def test_a_web_page_is_what_the_terminal_writes(delivery, qtbot, tmp_path):
    file = tmp_path / "report.html"
    into(delivery, qtbot, file)
    qtbot.waitUntil(lambda: bool(delivery.said))
    assert delivery.said == [f"Saved: {file}. Read it before you pass it on."]
    assert file.read_text(encoding="utf-8") == page(OF)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_pdf_is_saved_with_its_ending_and_says_how_far_it_is(delivery, qtbot, tmp_path):
    into(delivery, qtbot, tmp_path / "report", Form.PDF)
    qtbot.waitUntil(lambda: bool(delivery.said))
    content = (tmp_path / "report.pdf").read_bytes()
    assert content.startswith(b"%PDF-")
    assert content.rstrip().endswith(b"%%EOF")
    assert delivery.steps[0] == "Making the PDF…"
    assert delivery.steps[-1] == delivery.said[0]


def test_an_existing_file_is_asked_about_and_then_replaced_whole(delivery, qtbot, tmp_path):
    file = tmp_path / "report.html"
    file.write_text("mine")
    delivery.save(OF, "x", Form.PAGE)
    chooser = dialog(delivery, qtbot, "save-report")
    assert not chooser.testOption(QFileDialog.Option.DontConfirmOverwrite)
    chooser.setOption(QFileDialog.Option.DontConfirmOverwrite)
    chooser.findChild(QLineEdit, "fileNameEdit").setText(str(file))
    chooser.accept()
    qtbot.waitUntil(lambda: bool(delivery.said))
    assert file.read_text(encoding="utf-8") == page(OF)
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["report.html"]


class TestFailures:
    def test_a_folder_that_is_none_any_more(self, delivery, qtbot, tmp_path):
        folder = tmp_path / "gone"
        delivery._into(OF, folder / "report.html", Form.PAGE)
        qtbot.waitUntil(lambda: bool(delivery.said))
        assert delivery.said[0].startswith("It could not be saved: that folder is not there.")
        assert str(folder) in delivery.said[0]

    def test_a_place_within_a_file(self, delivery, qtbot, tmp_path):
        (tmp_path / "file").write_text("x")
        delivery._into(OF, tmp_path / "file" / "report.html", Form.PAGE)
        qtbot.waitUntil(lambda: bool(delivery.said))
        assert delivery.said[0].startswith("It could not be saved: that is not a folder.")

    def test_no_room_is_left(self, delivery, qtbot, tmp_path):
        """The system refuses to let a file grow, as a full disk does."""
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        file = tmp_path / "report.html"
        file.write_text("old")
        resource.setrlimit(resource.RLIMIT_FSIZE, (1024, before[1]))
        try:
            delivery._into(OF, file, Form.PAGE)
            qtbot.waitUntil(lambda: bool(delivery.said))
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
        assert delivery.said[0].startswith(
            "It could not be saved: the file would be too large there. Choose another place."
        )
        assert file.read_text() == "old"
        assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["report.html"]

    def test_a_name_that_is_too_long(self, delivery, qtbot, tmp_path):
        delivery._into(OF, tmp_path / ("x" * 300 + ".html"), Form.PAGE)
        qtbot.waitUntil(lambda: bool(delivery.said))
        assert "the name is too long" in delivery.said[0]


class TestPrinting:
    def test_it_is_printed_into_a_file(self, delivery, qtbot, tmp_path, read):
        delivery.print(OF, "Self-Check report 2026-11-23")
        asked = dialog(delivery, qtbot, "print-report")
        file = tmp_path / "printed.pdf"
        asked.findChild(QLineEdit, "filename").setText(str(file))
        asked.accept()
        qtbot.waitUntil(lambda: bool(delivery.said))
        assert delivery.said == ["The report was handed to the printer."]
        text = read("pdftotext", file.read_bytes(), "-")
        assert OF.title in text
        assert "Page 1 of" in text

    def test_who_cancels_prints_nothing(self, delivery, qtbot):
        delivery.print(OF, "x")
        dialog(delivery, qtbot, "print-report").reject()
        qtbot.wait(50)
        assert delivery.said == []
        assert not delivery._press.busy

    def test_a_printer_that_does_not_take_it_is_said(self, delivery, qtbot, tmp_path):
        delivery.print(OF, "x")
        asked = dialog(delivery, qtbot, "print-report")
        asked.findChild(QLineEdit, "filename").setText(str(tmp_path / "gone" / "x.pdf"))
        asked.done(QDialog.DialogCode.Rejected)
        delivery._printer.setOutputFileName(str(tmp_path / "gone" / "x.pdf"))
        delivery._press.run(OF, delivery._printer, delivery._printed)
        qtbot.waitUntil(lambda: bool(delivery.said))
        assert delivery.said == [UNPRINTED]


def test_nothing_of_printing_is_loaded_before_it_is_wanted():
    code = (
        "import sys; import selfcheck.gui.app, selfcheck.gui.composition, selfcheck.gui.ways;"
        "bad = [m for m in sys.modules if 'paper' in m or 'PrintSupport' in m or '.pages.' in m];"
        "sys.exit(str(bad) if bad else 0)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
