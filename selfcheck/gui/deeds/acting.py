"""What a person does about a to-do: a fresh look first, then the place is opened."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from selfcheck.core.frozen import frozen
from selfcheck.gui.tasks import Done, Failed, Tasks, Told
from selfcheck.language import mark, tr, translated

if TYPE_CHECKING:
    from selfcheck.core.report import Report
    from selfcheck.gui.deeds.snooze import Length, Snooze
    from selfcheck.gui.opening.places import Place
    from selfcheck.gui.scene import Scene
    from selfcheck.history.folder import StateFolder
    from selfcheck.wording import Mail, Stopped, ToDo, Voice

Key = tuple[str, str]
"""A to-do: the device and the app."""

OPENED: Final = mark("Opened. When it is done, come back and choose “Done? Check again”.")
UNOPENED: Final = mark("It could not be opened from here. Please follow the steps above by hand.")
NO_MAIL: Final = mark(
    "No mail program could be opened. Copy the text and send it as you usually do."
)
MAILED: Final = mark(
    "Your mail program was asked to open it. Nothing is sent until you send it there."
)
UNSURE: Final = mark("It could not be confirmed just now that this still holds.")
LONGEST_WAIT: Final = 24 * 3600 * 1000


@frozen
class Deeds:
    """What is being done about the to-dos. `snoozes` are those whose time is not over.

    `said` is what became of the last wish on a card, `unsure` the cards whose place was not
    opened because the source did not answer, `unopened` those whose place the system could not
    open when it was tried last. `stopped` tells of a to-do that the fresh look did not find any
    more.
    """

    said: Mapping[Key, str] = field(default_factory=dict)
    unsure: frozenset[Key] = frozenset()
    unopened: frozenset[Key] = frozenset()
    stopped: Stopped | None = None
    snoozes: tuple[Snooze, ...] = ()


@frozen
class _Wish:
    """A place to open, or none where only the look was wanted, once `todo` is confirmed."""

    todo: ToDo
    place: Place | None
    begun: bool = False


class Acting(QObject):
    """Lives on the main thread; `changed` carries `Deeds`, `told` a sentence to announce.

    `look` asks the source whether a to-do still stands, and `folder` gives where the snoozes are
    kept, called on a thread of the pool; None keeps them in this run only.
    """

    changed = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        tasks: Tasks,
        look: Callable[[str, str], None],
        voice: Callable[[Report], Voice],
        folder: Callable[[], StateFolder | None] = lambda: None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__(tasks)
        self._tasks, self._look, self._voice = tasks, look, voice
        self._folder, self._clock = folder, clock
        self._deeds = Deeds()
        self._lock = threading.Lock()
        self._wish: _Wish | None = None
        self._forgotten = ""
        self._visit = 0
        self._phones: frozenset[str] | None = None
        self._started = False
        self._wake = QTimer(self)
        self._wake.setSingleShot(True)
        self._wake.timeout.connect(self._awake)

    @property
    def deeds(self) -> Deeds:
        return self._deeds

    def _start(self) -> None:
        """Fetches what was put off in earlier runs."""

        def read() -> object:
            from selfcheck.gui.deeds.kept import read_snoozes

            folder = self._folder()
            return () if folder is None else read_snoozes(folder.snoozed)

        def heard(message: Told | Done | Failed) -> None:
            if isinstance(message, Done):
                kept: tuple[Snooze, ...] = message.result  # type: ignore[assignment]  # of `read`
                self._hold((*kept, *self._deeds.snoozes))

        self._tasks.run(lambda _, __: read(), heard)

    @Slot(object, object)
    def act(self, todo: ToDo, place: Place | None) -> None:
        """Asks the source whether a to-do still stands, and then opens the place, if any."""
        self._wish = _Wish(todo, place)
        self._show(stopped=None, **self._without(todo.key))
        self._look(*todo.key)

    @Slot(object, object)
    def open_anyway(self, todo: ToDo, place: Place) -> None:
        """Opens a place although the source did not answer: the person was told so."""
        self._show(**self._without(todo.key))
        self._open_place(todo.key, place)

    @Slot(object, object)
    def open_mail(self, todo: ToDo, mail: Mail) -> None:
        """Hands a mail that is on the screen to the mail program; it sends nothing."""

        def heard(end: Done | Failed) -> None:
            self._say(todo.key, translated(MAILED if isinstance(end, Done) else NO_MAIL))

        self._open((mail.link,), heard)

    @Slot(object, object)
    def snooze(self, todo: ToDo, length: Length) -> None:
        """Puts a to-do off."""
        from selfcheck.gui.deeds.snooze import snoozed

        made = snoozed(todo, length, self._clock())
        others = (each for each in self._deeds.snoozes if each.key != todo.key)
        self._hold((*others, made), keep=True)
        self.told.emit(tr("Folded for now. What it asks is still in force."))

    @Slot(object)
    def wake(self, todo: ToDo) -> None:
        """Ends a snooze."""
        self._hold(tuple(e for e in self._deeds.snoozes if e.key != todo.key), keep=True)

    @Slot(object)
    def follow(self, scene: Scene) -> None:
        """Hears of every new scene: the answer to a wish is among them."""
        if not self._started:
            self._started = True
            self._start()
        elif self._deeds.snoozes:
            # The timer stands still while the computer sleeps.
            self._hold(self._deeds.snoozes)
        if scene.forgotten != self._forgotten:
            self._forgotten = scene.forgotten
            if scene.forgotten:
                self._hold(())
        self._follow_phones(scene)
        if scene.visit != self._visit:
            self._visit = scene.visit
            self._show(stopped=None, said={}, unsure=frozenset())
        wish = self._wish
        if wish is None:
            return
        if scene.moment is not None:
            self._wish = None
        elif scene.asking == wish.todo.key:
            self._wish = replace(wish, begun=True)
        elif wish.begun and scene.asking is None:
            self._wish = None
            self._settle(wish, scene)

    def _follow_phones(self, scene: Scene) -> None:
        """What was put off on a phone that came or went is over, wherever that was done."""
        if scene.present is None:
            return
        phones = frozenset(phone.device.id for phone in scene.present.phones)
        before, self._phones = self._phones, phones
        over = frozenset() if before is None else before ^ phones
        left = tuple(each for each in self._deeds.snoozes if each.device_id not in over)
        if left != self._deeds.snoozes:
            self._hold(left, keep=True)

    def _settle(self, wish: _Wish, scene: Scene) -> None:
        from selfcheck.wording import stopped

        key = wish.todo.key
        if scene.outcome is not None and not scene.fault:
            report, opening = scene.outcome.report, wish.place is not None
            told = stopped(wish.todo, report, self._voice(report), opening=opening)
            if told is not None:
                self._show(stopped=told)
                self.told.emit(f"{told.title}. {told.text}")
                return
        if scene.confirmed == key and not scene.fault:
            if wish.place is not None:
                self._open_place(key, wish.place)
            return
        self._say(key, self._unsure(wish, scene))
        self._show(unsure=self._deeds.unsure | {key})

    def _unsure(self, wish: _Wish, scene: Scene) -> str:
        from selfcheck.wording import unsure

        if scene.outcome is None:
            return translated(UNSURE)
        return unsure(translated(wish.place.unopened) if wish.place is not None else "")

    def _open_place(self, key: Key, place: Place) -> None:
        """Opens a place; where the system cannot, the steps by hand come before it from then on."""

        def heard(end: Done | Failed) -> None:
            others = self._deeds.unopened - {key}
            if isinstance(end, Done):
                self._say(key, translated(OPENED), unopened=others)
            else:
                self._say(key, translated(UNOPENED), unopened=others | {key})

        self._open(place.ways, heard)

    def _open(
        self, ways: tuple[str | tuple[str, ...], ...], then: Callable[[Done | Failed], None]
    ) -> None:
        def work() -> None:
            from selfcheck.gui.opening.launch import launch

            launch(ways)

        def heard(message: Told | Done | Failed) -> None:
            if not isinstance(message, Told):
                then(message)

        self._tasks.run(lambda _, __: work(), heard)

    def _say(self, key: Key, text: str, **changes: object) -> None:
        self._show(said={**self._deeds.said, key: text}, **changes)
        self.told.emit(text)

    def _without(self, key: Key) -> dict[str, object]:
        said = {each: text for each, text in self._deeds.said.items() if each != key}
        return {"said": said, "unsure": self._deeds.unsure - {key}}

    def _hold(self, snoozes: tuple[Snooze, ...], *, keep: bool = False) -> None:
        """Holds these as long as their time is not over; `keep` writes them down."""
        now = self._clock()
        held = tuple(each for each in snoozes if each.until > now)
        self._show(snoozes=held)
        self._wake.stop()
        if held:
            left = min(each.until for each in held) - now
            self._wake.start(min(int(left.total_seconds() * 1000) + 1, LONGEST_WAIT))
        if keep:
            self._tasks.run(lambda _, __: self._keep(), _ignore)

    def _keep(self) -> None:
        """On a thread of the pool. What cannot be kept holds in this run."""
        from selfcheck.gui.deeds.kept import write_snoozes

        with self._lock:
            folder = self._folder()
            if folder is not None:
                # A folder that is not ours is refused here.
                folder.prepare()
                write_snoozes(folder.snoozed, self._deeds.snoozes)

    @Slot()
    def _awake(self) -> None:
        self._hold(self._deeds.snoozes)

    def _show(self, **changes: object) -> None:
        deeds = replace(self._deeds, **changes)  # type: ignore[arg-type]  # fields by name
        if deeds != self._deeds:
            self._deeds = deeds
            self.changed.emit(deeds)


def _ignore(message: Told | Done | Failed) -> None:
    """A result that nobody waits for."""
