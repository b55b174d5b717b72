"""Reading every source at once, each with its status, none able to hold up the others."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from queue import Empty, SimpleQueue

from selfcheck.core.apps import InstalledApp, Inventory, SourceReport, SourceStatus
from selfcheck.inventory.device import this_computer
from selfcheck.inventory.interface import Looked, Source, Unread
from selfcheck.inventory.machine import Machine
from selfcheck.inventory.table import NOT_READ, SOURCES

LIMIT = timedelta(seconds=15)
"""How long a scan waits for its slowest source."""

_REASONS = 3
_POLL = 0.05


def collect(
    machine: Machine,
    *,
    progress: Callable[[SourceReport], None] | None = None,
    cancel: Callable[[], bool] = lambda: False,
    sources: Sequence[Source] = (*SOURCES, *NOT_READ),
    limit: timedelta = LIMIT,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Inventory:
    """Everything installed on `machine`, in the order of `sources`.

    `progress` is called in the caller's thread as each source ends. When `limit` has passed,
    or `cancel` says so, sources still at work are left behind: they become `unreadable`
    (`skipped` when cancelled) and what they had listed until then is kept. Never raises for
    what it finds on the machine.
    """
    collected_at = clock()
    ended: SimpleQueue[_Reading] = SimpleQueue()
    readings = [_Reading(source) for source in sources if machine.os in source.platforms]
    stop = threading.Event()
    for reading in readings:
        threading.Thread(
            target=reading.run, args=(machine, ended, stop), name=reading.source.name, daemon=True
        ).start()
    waiting = set(map(id, readings))
    reports: dict[int, SourceReport] = {}
    until = time.monotonic() + limit.total_seconds()
    cancelled = False

    def close(reading: _Reading, late: str | None = None) -> None:
        waiting.discard(id(reading))
        reports[id(reading)] = reading.close(late, cancelled=cancelled)
        if progress is not None:
            progress(reports[id(reading)])

    while waiting and not cancelled and (left := until - time.monotonic()) > 0:
        try:
            close(ended.get(timeout=min(left, _POLL)))
        except Empty:
            cancelled = cancel()
    stop.set()
    late = "stopped" if cancelled else f"gave no answer within {limit.total_seconds():g} s"
    for reading in readings:
        if id(reading) in waiting:
            close(reading, late)
    return Inventory(
        device=this_computer(machine),
        collected_at=collected_at,
        apps=tuple(app for reading in readings for app in reading.listed()),
        sources=tuple(reports[id(reading)] for reading in readings),
    )


@dataclass(slots=True, eq=False, repr=False)
class _Reading:
    """One source at work. Filled by its own thread, closed once by the collecting thread."""

    source: Source
    apps: list[InstalledApp] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    present: bool = False
    started: float = 0.0
    ended: float | None = None
    kept: int | None = None
    """How many of `apps` count: a source left behind may still be adding some."""

    def run(self, machine: Machine, ended: SimpleQueue[_Reading], stop: threading.Event) -> None:
        self.started = time.perf_counter()
        try:
            for found in self.source.collect(machine):
                match found:
                    case InstalledApp():
                        self.apps.append(_presentable(found))
                    case Looked():
                        self.present = True
                    case Unread(reason):
                        self.unread.append(reason)
                if stop.is_set():
                    break
        except Exception as error:  # noqa: BLE001  a fault in one source must not end the scan
            self.unread.append(f"{type(error).__name__}: {error}")
        self.ended = time.perf_counter()
        ended.put(self)

    def close(self, late: str | None, *, cancelled: bool) -> SourceReport:
        self.kept = len(self.apps)
        reasons = [*self.unread] if late is None else [*self.unread, late]
        if cancelled and late is not None:
            status = SourceStatus.SKIPPED
        elif reasons:
            status = SourceStatus.UNREADABLE
        elif self.present or self.apps:
            status = SourceStatus.READ
        else:
            status = SourceStatus.ABSENT
        now = time.perf_counter()
        spent = (self.ended or now) - (self.started or now)
        return SourceReport(
            self.source.name, status, self.kept, round(spent * 1000), _summary(reasons)
        )

    def listed(self) -> list[InstalledApp]:
        return self.apps[: self.kept]


def _presentable(app: InstalledApp) -> InstalledApp:
    """File names need not be text; what cannot be written as UTF-8 becomes a replacement mark."""
    texts = f"{app.name}{app.version}{app.publisher}{app.path}{''.join(app.ids.values())}"
    if texts.isascii():
        return app
    return replace(
        app,
        name=_text(app.name),
        version=app.version and _text(app.version),
        publisher=app.publisher and _text(app.publisher),
        path=app.path and _text(app.path),
        ids={kind: _text(value) for kind, value in app.ids.items()},
    )


def _text(text: str) -> str:
    return text.encode(errors="surrogatepass").decode(errors="replace")


def _summary(reasons: list[str]) -> str | None:
    if not reasons:
        return None
    more = len(reasons) - _REASONS
    return _text("; ".join(reasons[:_REASONS]) + (f"; and {more} more" if more > 0 else ""))
