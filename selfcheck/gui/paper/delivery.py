"""Saves a report to a file, or hands it to a printer; the person chooses where."""

from __future__ import annotations

import errno
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from selfcheck import __version__
from selfcheck.gui.paper.press import PdfPress
from selfcheck.gui.tasks import Done, Failed, Tasks, Told
from selfcheck.language import Marked, mark, tr, translated
from selfcheck.wording.sheet.page import page
from selfcheck.wording.sheet.parts import Sheet

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

PROGRAM: Final = f"Self-Check {__version__}"
PRINTED: Final = mark("The report was handed to the printer.")
UNPRINTED: Final = mark(
    "It could not be printed: the printer did not take it. Save it as PDF instead."
)
UNMADE: Final = mark("The PDF could not be made. Save it as a web page instead.")
REASONS: Final = {
    errno.ENOSPC: mark("the disk is full"),
    errno.EDQUOT: mark("your share of the disk is used up"),
    errno.EFBIG: mark("the file would be too large there"),
    errno.EACCES: mark("you may not write there"),
    errno.EPERM: mark("you may not write there"),
    errno.EROFS: mark("nothing can be written there"),
    errno.ENOENT: mark("that folder is not there"),
    errno.ENOTDIR: mark("that is not a folder"),
    errno.EISDIR: mark("that is a folder"),
    errno.ENAMETOOLONG: mark("the name is too long"),
}


class Form(Enum):
    """What a report is saved as: its suffix, and what a file dialog calls it."""

    PDF = "pdf", mark("PDF document")
    PAGE = "html", mark("Web page")

    def __init__(self, suffix: str, called: Marked) -> None:
        self.suffix = suffix
        self.called = called


class Delivery(QObject):
    """Lives on the main thread. `told` carries how it goes, `ended` what came of it at the end."""

    told = Signal(str)
    ended = Signal(str)

    def __init__(self, window: QWidget, tasks: Tasks) -> None:
        super().__init__(window)
        self._window, self._tasks = window, tasks
        self._press = PdfPress(self)
        self._press.went_on.connect(self.told)
        self.ended.connect(self.told)
        self._folder = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        self._printer: QPrinter | None = None

    @Slot(object, str, object)
    def save(self, sheet: Sheet, name: str, form: Form) -> None:
        """Asks where to, with a name to begin with, and saves the report there."""
        dialog = QFileDialog(self._window, tr("Save the report"), self._folder)
        dialog.setObjectName("save-report")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{translated(form.called)} (*.{form.suffix})")
        dialog.setDefaultSuffix(form.suffix)
        dialog.selectFile(f"{name}.{form.suffix}")
        dialog.fileSelected.connect(lambda file: self._into(sheet, Path(file), form))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _into(self, sheet: Sheet, file: Path, form: Form) -> None:
        self._folder = str(file.parent)
        if form is Form.PAGE:
            self._write(file, lambda: page(sheet).encode())
            return
        self.told.emit(tr("Making the PDF…"))

        def made(content: bytes | None) -> None:
            if content is None:
                self.ended.emit(translated(UNMADE))
            else:
                self._write(file, lambda: content)

        self._press.make(sheet, PROGRAM, made)

    def _write(self, file: Path, content: Callable[[], bytes]) -> None:
        """On a thread of the pool: a disk may be slow, or somebody else's."""

        def work() -> str:
            from selfcheck.history.folder import write_whole

            try:
                write_whole(file, content())
            except OSError as error:
                why = _why(error)
                return tr(
                    "It could not be saved: {why}. Choose another place. ({file})",
                    why=why,
                    file=file,
                )
            return tr("Saved: {file}. Read it before you pass it on.", file=file)

        def heard(message: Told | Done | Failed) -> None:
            if isinstance(message, Done):
                self.ended.emit(str(message.result))
            elif isinstance(message, Failed):
                self.ended.emit(tr("It could not be saved: {text}.", text=message.text))

        self._tasks.run(lambda _, __: work(), heard)

    @Slot(object, str)
    def print(self, sheet: Sheet, name: str) -> None:
        """Asks for a printer, and hands the report to it."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from selfcheck.gui.paper.press import lay_out

        self._press.stop()
        self._printer = printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(name)
        printer.setCreator(PROGRAM)
        lay_out(printer)
        dialog = QPrintDialog(printer, self._window)
        dialog.setObjectName("print-report")
        dialog.setOptions(QPrintDialog.PrintDialogOption.PrintToFile)
        dialog.finished.connect(dialog.deleteLater)
        dialog.accepted.connect(lambda: self._press.run(sheet, printer, self._printed))
        QDialog.open(dialog)

    def _printed(self, whole: bool) -> None:  # noqa: FBT001 - as `done` of a press is called
        self._printer = None
        self.ended.emit(translated(PRINTED if whole else UNPRINTED))


def _why(error: OSError) -> str:
    known = REASONS.get(error.errno or 0)
    return translated(known) if known is not None else error.strerror or str(error)
