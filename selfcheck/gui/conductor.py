"""Conducts the checks: when to ask, what is shown meanwhile, and which moment is looked at."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, QRandomGenerator, QTimer, Signal, Slot

from selfcheck.gui.background.schedule import TICK, Instant, Schedule
from selfcheck.gui.scene import Scene
from selfcheck.gui.tasks import Done, Failed, Tasks, Token, Told
from selfcheck.language import tr

if TYPE_CHECKING:
    from selfcheck.checker.outcome import Outcome
    from selfcheck.core.devices import Device, DeviceKind, Os, Ownership

Value = bool | str | None
"""An answer; None is "I don't know"."""

First = Callable[[Callable[[object], None], Callable[[], bool]], "Outcome | None"]
"""The first outcome made elsewhere, with progress and cancellation; None where it was not."""

PAINTING_MILLISECONDS: Final = 20
"""So long the first verdict has the computer to itself, to be laid out and painted."""


class Checks(Protocol):
    """What the window needs of a checker."""

    def last(self, progress: Callable[[object], None], cancel: Callable[[], bool]) -> Outcome: ...
    def check(self, progress: Callable[[object], None], cancel: Callable[[], bool]) -> Outcome: ...
    def at(self, moment: datetime) -> Outcome: ...
    def again(self) -> Outcome: ...
    def answer(self, device: str | None, fact: str, value: Value) -> Outcome: ...
    def add_phone(
        self, kind: DeviceKind, os: Os, name: str, ownership: Ownership | None
    ) -> Device: ...
    def remove_phone(self, device: str) -> Outcome: ...
    def shown(self, outcome: Outcome) -> None: ...
    @property
    def close(self) -> Callable[[], None]: ...


class Conductor(QObject):
    """Lives on the main thread; `changed` carries every new `Scene`.

    `told` carries a sentence about a wish that was fulfilled, `added` the id of a new phone.
    `opened` comes once, when the verdict by what was verified last is on the screen, or could not
    be had. `settle` is called then: it does whatever the verdict does not need, and calls what it
    is given when the source may be asked. `forget` deletes everything that is
    kept, and returns what it left in place. `keeping` is held by whoever writes there on a thread
    of the pool, and while it is deleted.
    """

    changed = Signal(object)
    opened = Signal()
    checked = Signal(object)
    told = Signal(str)
    added = Signal(str)

    def __init__(
        self,
        build: Callable[[], Checks],
        tasks: Tasks,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        every: timedelta | None = None,
        forget: Callable[[], Collection[object]] = tuple,
        steady: Callable[[], float] = time.monotonic,
        first: First | None = None,
    ) -> None:
        super().__init__()
        self._build = build
        self._delete = forget
        self._first = first
        self.settle: Callable[[Callable[[], None]], None] = lambda then: then()
        self._tasks = tasks
        self._clock = clock
        self._steady = steady
        self._schedule = Schedule(QRandomGenerator.global_().generateDouble(), every)
        self._checks: Checks | None = None
        self._seen: Outcome | None = None
        self._unwritten: Outcome | None = None
        self._settled = False
        self._lock = threading.Lock()
        self.keeping = threading.Lock()
        self._running: int | None = None
        self._opening = False
        self._again = False
        self._edits = 0
        self._edits_known = 0
        self._forget_next = False
        self._looking: int | None = None
        self._scene = Scene()
        self._timer = QTimer(self)
        self._timer.setInterval(int(TICK.total_seconds() * 1000))
        self._timer.timeout.connect(self.tick)

    @property
    def scene(self) -> Scene:
        return self._scene

    @property
    def now(self) -> Outcome | None:
        """The outcome now, whatever moment is looked at."""
        return self._scene.now

    @property
    def asked(self) -> bool:
        """Whether the source was asked in this run, or is being asked."""
        return self._schedule.asked is not None

    @Slot()
    def start(self) -> None:
        """The last verified state first, then the source is asked; then as time goes by."""
        if self._timer.isActive():
            return
        self._opening = True
        self._show(busy=True)
        self._running = self._tasks.run(self._open, self._opened)
        self._timer.start()
        # A sleep before the first tick is one too.
        self.tick()

    @Slot()
    def check(self) -> None:
        """Asks the source and reads the devices; several calls at once are one check."""
        if self._running is None:
            self._schedule = self._schedule.looks(self._clock())
            self._edits_known = self._edits
            self._show(busy=True)
            self._running = self._tasks.run(self._check, self._heard)

    @Slot()
    def came_to_front(self) -> None:
        """Whoever looks sees what holds now; the window's first coming is for `start`."""
        if self._timer.isActive() and self._schedule.comes_to_front(self._clock()):
            self.check()

    @Slot()
    def tick(self) -> None:
        """Checks when it is time to, also right after the computer has slept."""
        self._schedule, look = self._schedule.tick(Instant(self._clock(), self._steady()))
        if look:
            self.check()

    def confirm(self, device_id: str, app: str) -> None:
        """Asks the source whether a to-do still stands, before anyone acts on it."""
        self._show(asking=(device_id, app), confirmed=None)
        # A check that is already under way may have asked the source before this wish.
        self._again = self._running is not None
        self.check()

    def look_at(self, moment: datetime) -> None:
        """Shows what held at another moment."""
        self._show(moment=moment)
        self._look()

    @Slot()
    def back_to_now(self) -> None:
        """Shows what holds now."""
        if self._looking is not None:
            self._tasks.cancel(self._looking)
            self._looking = None
        self._show(moment=None, outcome=self.now)

    def answer(self, device: str | None, fact: str, value: Value) -> None:
        """Keeps an answer and shows the outcome with it."""
        self._edit(lambda checks: checks.answer(device, fact, value), tr("Your answer is kept."))

    def add_phone(self, kind: DeviceKind, os: Os, name: str, ownership: Ownership | None) -> None:
        """Keeps a phone or tablet as known and shows the outcome with it."""
        ids: list[str] = []

        def add(checks: Checks) -> Outcome:
            ids.append(checks.add_phone(kind, os, name, ownership).id)
            return checks.again()

        said = tr("{name} is added.", name=tr("“{text}”", text=name))
        self._edit(add, said, lambda: self.added.emit(ids[0]))

    def remove_phone(self, device: str) -> None:
        """Forgets a phone with everything said about it, and shows the outcome without it."""

        def remove(checks: Checks) -> Outcome:
            # What was told about it goes too.
            with self.keeping:
                return checks.remove_phone(device)

        self._edit(remove, tr("The phone is forgotten."))

    @Slot()
    def forget(self) -> None:
        """Deletes everything that is kept, and then checks as if for the first time."""
        if self._running is not None:
            self._forget_next = True
            return
        self._show(busy=True, forgotten="")
        self._running = self._tasks.run(lambda _, __: self._forget(), self._forgotten)

    def _edit(
        self,
        work: Callable[[Checks], Outcome],
        told: str,
        then: Callable[[], None] = lambda: None,
    ) -> None:
        def heard(message: Told | Done | Failed) -> None:
            if isinstance(message, Done):
                self._show(refused="")
                self._took(message.result, answered=True)
                self.told.emit(told)
                then()
            elif isinstance(message, Failed):
                what = "refused" if message.expected else "fault"
                self._show(**{what: message.text})

        self._edits += 1
        self._tasks.run(lambda _, __: work(self._checker()), heard)

    # On a thread of the pool:

    def _checker(self) -> Checks:
        with self._lock:
            if self._checks is None:
                self._checks = self._build()
            return self._checks

    def _forget(self) -> Collection[object]:
        with self.keeping:
            return self._delete()

    def _keep_shown(self, outcome: Outcome) -> None:
        with self.keeping:
            self._checker().shown(outcome)

    def _open(self, token: Token, tell: Callable[[object], None]) -> object:
        made = None if self._first is None else self._first(tell, token.cancelled)
        if made is not None or token.cancelled():
            return made
        return self._checker().last(tell, token.cancelled)

    def _check(self, token: Token, tell: Callable[[object], None]) -> object:
        return self._checker().check(tell, token.cancelled)

    # On the main thread:

    def _opened(self, message: Told | Done | Failed) -> None:
        self._heard(message)
        if not isinstance(message, Told):
            read = isinstance(message, Done)
            QTimer.singleShot(PAINTING_MILLISECONDS, self, lambda: self._painted(check=read))

    def _painted(self, *, check: bool) -> None:
        self._opening = False
        if self._timer.isActive():
            self.opened.emit()
            self.settle(lambda: self._go_on(check=check))

    def _go_on(self, *, check: bool) -> None:
        self._settled = True
        if self._unwritten is not None:
            self._write_down(self._unwritten)
        # The person, or a tick, may have been sooner.
        if check and self._timer.isActive() and not self.asked:
            self.check()

    def _heard(self, message: Told | Done | Failed) -> None:
        match message:
            case Told(news=news):
                # Imported by the worker that sends it: nothing of it is needed to paint.
                from selfcheck.core.apps import SourceReport

                if isinstance(news, SourceReport):
                    self._show(reading=news.name)
            case Done() if self._edits != self._edits_known:
                # What was said meanwhile may be missing in what this check concluded.
                self._edits_known = self._edits
                self._running = self._tasks.run(lambda _, __: self._checker().again(), self._heard)
            case Done(result=result):
                self._running = None
                if self._again:
                    self._again = False
                    self.check()
                self._took(result)
                self._forget_now()
            case Failed(text=text):
                self._running = None
                self._plan(None)
                self._show(busy=False, reading="", fault=text, asking=None)
                self._forget_now()

    def _forget_now(self) -> None:
        if self._forget_next and self._running is None:
            self._forget_next = False
            self.forget()

    def _forgotten(self, message: Told | Done | Failed) -> None:
        self._running = None
        if isinstance(message, Done):
            left: Collection[object] = message.result  # type: ignore[assignment]  # of `forget`
            text = tr("Everything Self-Check kept here was deleted, and it began afresh.")
            stays = " ".join(
                tr("{file} is not Self-Check’s; it stays.", file=each) for each in left
            )
            nothing: frozenset[str] = frozenset()
            self._show(
                forgotten=f"{text} {stays}".strip(),
                now=None,
                new=nothing,
                new_records=nothing,
                moment=None,
            )
            self.told.emit(text)
            self.check()
        elif isinstance(message, Failed):
            self._show(busy=False, forgotten=message.text)
            self.told.emit(message.text)

    def _took(self, result: object, *, answered: bool = False) -> None:
        outcome: Outcome = result  # type: ignore[assignment]  # what the checker gave
        new = self._scene.new | outcome.new_notices
        asking = self._scene.asking
        busy = self._opening or self._running is not None
        settled = asking is not None and not answered and not busy
        still = settled and outcome.report.policy.fresh and outcome.report.policy.problem is None
        if not answered:
            self._plan(outcome)
        shown = outcome if self._scene.moment is None else self._scene.outcome
        self._show(
            outcome=shown,
            now=outcome,
            busy=busy,
            reading="",
            fault="",
            new=new,
            new_records=self._scene.new_records | outcome.new_records,
            confirmed=asking if still else None,
            asking=None if settled else asking,
        )
        if not self._forget_next:
            # What is about to be deleted is not kept as seen or told any more.
            self.checked.emit(outcome)
        if self._scene.moment is not None:
            self._look()

    def _look(self) -> None:
        moment = self._scene.moment
        if moment is None:
            return

        if self._looking is not None:
            self._tasks.cancel(self._looking)
        self._looking = self._tasks.run(lambda _, __: self._checker().at(moment), self._looked)

    def _looked(self, message: Told | Done | Failed) -> None:
        self._looking = None
        if isinstance(message, Done) and self._scene.moment is not None:
            outcome: Outcome = message.result  # type: ignore[assignment]  # what the checker gave
            self._show(outcome=outcome)
        elif isinstance(message, Failed):
            self._show(moment=None, outcome=self.now, fault=message.text)

    @Slot()
    def seen(self) -> None:
        """The person has the outcome before their eyes: its notices are no longer new next time."""
        outcome = self.now
        if outcome is not None and outcome is not self._seen:
            self._seen = outcome
            QTimer.singleShot(PAINTING_MILLISECONDS, self, lambda: self._write_down(outcome))

    def _write_down(self, outcome: Outcome) -> None:
        """On a thread of the pool, once nothing of the window's own is made any more."""
        if not self._settled:
            self._unwritten = outcome
        elif self._timer.isActive():
            self._unwritten = None
            self._tasks.run(lambda _, __: self._keep_shown(outcome), _ignore)

    @Slot()
    def visit_over(self) -> None:
        """The window is put away while the program stays: what was new has been seen."""
        nothing: frozenset[str] = frozenset()
        self._show(new=nothing, new_records=nothing, visit=self._scene.visit + 1)

    def close(self) -> None:
        """Ends everything; called once, with the program's end."""
        self._timer.stop()
        ended = self._tasks.close()
        # A worker that did not end in time may still use what would be closed here.
        if ended and self._checks is not None:
            self._checks.close()

    def _plan(self, outcome: Outcome | None) -> None:
        from selfcheck.core.report import ProblemKind

        problem = outcome.report.policy.problem if outcome is not None else None
        unanswered = (ProblemKind.OFFLINE, ProblemKind.NETWORK_LOGIN)
        answered = outcome is not None and (problem is None or problem.kind not in unanswered)
        known = outcome or self.now
        policy = known.policy if known is not None else None
        self._schedule = self._schedule.ended(self._clock(), policy, answered=answered)

    def _show(self, **changes: object) -> None:
        scene = replace(self._scene, **changes)  # type: ignore[arg-type]  # fields by name
        if scene != self._scene:
            self._scene = scene
            self.changed.emit(scene)


def _ignore(message: Told | Done | Failed) -> None:
    """A result that nobody waits for."""
