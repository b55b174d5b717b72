"""Makes pages on the window's thread, a few milliseconds at a time, so that it stays usable.

Qt's printers and painters belong to that thread, and no QObject is made on any other.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import (
    QBuffer,
    QCoreApplication,
    QIODevice,
    QLocale,
    QMarginsF,
    QObject,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPdfWriter

from selfcheck.gui.paper.language import in_language
from selfcheck.gui.paper.pages import NotPaintedError, paint
from selfcheck.wording.sheet.parts import Sheet

AT_ONCE_SECONDS: Final = 0.008
MARGIN_MILLIMETRES: Final = 18.0
RESOLUTION: Final = 1200


class Press(QObject):
    """Paints one report at a time.

    `went_on` carries how far it is. What is done at the end is given to `run`; a report that is
    still being painted is given up for a new one, and at the end of the press.
    """

    went_on = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[str] | None = None
        self._done: Callable[[bool], None] = _nothing
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._work)
        if (application := QCoreApplication.instance()) is not None:
            application.aboutToQuit.connect(self.stop)

    @property
    def busy(self) -> bool:
        return self._steps is not None

    def run(self, sheet: Sheet, device: QPagedPaintDevice, done: Callable[[bool], None]) -> None:
        """Paints `sheet`; `done` is told whether it is whole."""
        self.stop()
        self._steps, self._done = paint(sheet, device), done
        self._timer.start()

    @Slot()
    def stop(self) -> None:
        """Gives up what is being painted; nothing more is told of it."""
        self._timer.stop()
        if self._steps is not None:
            self._steps.close()  # type: ignore[attr-defined]  # a generator: it ends its painter
        self._steps, self._done = None, _nothing

    @Slot()
    def _work(self) -> None:
        until = time.perf_counter() + AT_ONCE_SECONDS
        steps, told = self._steps, ""
        if steps is None:
            return
        try:
            while time.perf_counter() < until:
                told = next(steps)
        except StopIteration:
            self._end(whole=True)
        except NotPaintedError:
            self._end(whole=False)
        else:
            self.went_on.emit(told)

    def _end(self, *, whole: bool) -> None:
        done = self._done
        self.stop()
        done(whole)


def _nothing(_: bool) -> None:  # noqa: FBT001 - what is called with the end
    pass


class PdfPress(Press):
    """Makes a PDF file in memory."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._held: QBuffer | None = None

    def make(self, sheet: Sheet, program: str, done: Callable[[bytes | None], None]) -> None:
        """Gives the file's content, None where it could not be made. `program` is who made it."""
        self.stop()
        if self._held is not None:
            self._held.deleteLater()
        self._held = held = QBuffer(self)
        held.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(held)
        writer.setTitle(sheet.title)
        writer.setCreator(program)
        writer.setResolution(RESOLUTION)
        lay_out(writer)

        def made(whole: bool) -> None:  # noqa: FBT001 - as `done` of a press is called
            content = bytes(held.data().data()) if whole else b""
            done(in_language(content, sheet.language) if whole else None)

        self.run(sheet, writer, made)


def lay_out(device: QPagedPaintDevice) -> None:
    """The paper and the margins that are usual where the person is."""
    american = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    size = QPageSize.PageSizeId.Letter if american else QPageSize.PageSizeId.A4
    device.setPageSize(QPageSize(size))
    edge = MARGIN_MILLIMETRES
    device.setPageMargins(QMarginsF(edge, edge, edge, edge), QPageLayout.Unit.Millimeter)
