"""The one way from a source and some devices to an outcome, for window and command line."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from selfcheck.checker import answers as given
from selfcheck.checker import phones as added
from selfcheck.checker import recall
from selfcheck.checker.collectors import Collector, collected
from selfcheck.checker.noting import note_check
from selfcheck.checker.outcome import Keeping, Outcome, Progress, Run
from selfcheck.core.apps import Inventory, SourceReport
from selfcheck.core.devices import Device, DeviceKind, Os, Ownership
from selfcheck.core.errors import SelfCheckError
from selfcheck.core.evaluate import Circumstances, evaluate
from selfcheck.core.report import PolicyStatus, Report
from selfcheck.feed.freshness import policy_status
from selfcheck.feed.interface import Feed, FeedState
from selfcheck.history.folder import StateError, write_whole
from selfcheck.history.history import History
from selfcheck.history.values import Answer, Phone, RecordKey, Remembered, Value
from selfcheck.language import tr
from selfcheck.settings import Settings


class AnswerError(SelfCheckError):
    """An answer that does not fit its question."""


def _never() -> bool:
    return False


def _nobody(_: SourceReport | PolicyStatus) -> None:
    pass


class Checker:
    """Asks the source, reads the devices, concludes and remembers.

    Keeps the last state of the feed and the last inventories, so that an answer or another
    moment costs no new scan. Its methods may be called from any thread. `clock` gives aware
    times; `close` is called with the program's end.
    """

    def __init__(
        self,
        feed: Feed,
        collector: Collector,
        history: History,
        settings: Settings,
        clock: Callable[[], datetime],
        run: Run = Run(),  # noqa: B008 - frozen
        *,
        troubles: Sequence[str] = (),
        keeping: Keeping = Keeping(),  # noqa: B008 - frozen
    ) -> None:
        self.settings = settings
        self.run = run
        self.close = keeping.close
        self._feed = feed
        self._collector = collector
        self._history = history
        self._clock = clock
        self._keeping = keeping
        self._troubles = dict.fromkeys(troubles)
        self._lock = threading.Lock()
        self._state: FeedState | None = None
        self._inventories: tuple[Inventory, ...] | None = None

    def last(self, progress: Progress = _nobody, cancel: Callable[[], bool] = _never) -> Outcome:
        """The outcome by the policy verified last and a scan: no network, and nothing is kept.

        Whoever waits for it does not wait for the disk; the check that follows keeps it all.
        """
        return self._outcome(*self._read(progress, cancel))

    def _read(
        self, progress: Progress, cancel: Callable[[], bool]
    ) -> tuple[FeedState, tuple[Inventory, ...]]:
        self._make_ready()
        state = self._feed.load()
        progress(self._status(state))
        inventories = collected(self._collector, progress, cancel)
        self._hold(state, inventories)
        return state, inventories

    def check(self, progress: Progress = _nobody, cancel: Callable[[], bool] = _never) -> Outcome:
        """The outcome after asking the source, while the devices are read."""
        if self.settings.offline:
            return self._kept_outcome(*self._read(progress, cancel))
        self._make_ready()
        answered: list[FeedState] = []
        failed: list[BaseException] = []

        def refresh() -> None:
            try:
                answered.append(self._feed.refresh(self._clock(), cancel))
                progress(self._status(answered[0]))
            except BaseException as error:  # noqa: BLE001 - raised below, in the caller's thread
                failed.append(error)

        thread = threading.Thread(target=refresh, name="refresh", daemon=True)
        thread.start()
        inventories = collected(self._collector, progress, cancel)
        thread.join()
        if failed:
            raise failed[0]
        self._hold(answered[0], inventories)
        return self._kept_outcome(answered[0], inventories)

    def at(self, moment: datetime) -> Outcome:
        """The outcome at another moment, on the inventories already collected.

        Writes nothing to the local memory.
        """
        return self._outcome(*self._collected(), as_of=moment)

    def answer(self, device: str | None, fact: str, value: Value) -> Outcome:
        """Keeps an answer (None: "I don't know") and gives the outcome with it.

        `app:SLUG,SLUG` answers for several apps at once: yes, no and "I don't know" for each of
        them, and a text for those that are there ("b,c"), no to the others. Raises AnswerError
        where `value` is no answer to `fact`, PhoneError where a phone that is known contradicts it.
        """
        if not given.answer_fits(fact, value):
            raise AnswerError(f"{value!r} does not answer {fact!r}; answer yes, no or a name")
        state, inventories = self._collected()
        now, phones = self._clock(), self._history.phones()
        added.refuse_none(fact, value, phones)
        said = given.each_answer(fact, value)
        self._history.answer_each(device, said, now)
        phone = next((p.device for p in phones if p.device.id == device), None)
        if phone is not None:
            self._history.remember((), added.told_of_apps(phone, said, state.policy, now), now)
        return self._present_outcome(state, inventories)

    def add_phone(
        self, kind: DeviceKind, os: Os, name: str, ownership: Ownership | None = None
    ) -> Device:
        """Keeps a phone or tablet as known; `again` gives the outcome with it.

        Raises PhoneError where it cannot be added.
        """
        others = {inventory.device.id for inventory in self._collected()[1]}

        def made(phones: tuple[Phone, ...], highest: int) -> Device:
            return added.new_device(kind, os, name, ownership, phones, others, highest)

        device = self._history.add_phone(made, self._clock())
        # An id that was given twice by an earlier version, or whose memory was lost, begins anew.
        self._forget_device(device.id)
        return device

    def remove_phone(self, device: str) -> Outcome:
        """Forgets a phone with every answer about it, and gives the outcome without it.

        What is kept of it elsewhere goes first: a phone that is still known can be removed again.
        Raises PhoneError where there is no such phone.
        """
        if all(phone.device.id != device for phone in self._history.phones()):
            raise added.PhoneError(
                tr("there is no phone {phone}", phone=tr("“{text}”", text=device))
            )
        self._forget_device(device)
        self._history.remove_phone(device)
        return self.again()

    def again(self) -> Outcome:
        """The outcome now by what was verified and collected last: no network and no scan."""
        return self._present_outcome(*self._collected())

    def shown(self, outcome: Outcome) -> None:
        """Keeps that the person has seen this outcome's notices."""
        if self.run.remembers and outcome.policy is not None and not outcome.report.past:
            self._history.shown(RecordKey.all_of(outcome.policy), self._clock())

    def _forget_device(self, device: str) -> None:
        try:
            self._keeping.forget_device(device)
        except OSError as error:
            self._troubles[
                f"What was put off and told about {device} stays kept: {error.strerror}."
            ] = None

    def _make_ready(self) -> None:
        try:
            self._keeping.ready()
        except StateError as error:
            self._troubles[f"{error}."] = None

    def _hold(self, state: FeedState, inventories: tuple[Inventory, ...]) -> None:
        with self._lock:
            self._state, self._inventories = state, inventories

    def _kept_outcome(self, state: FeedState, inventories: tuple[Inventory, ...]) -> Outcome:
        if self.run.remembers:
            keys = RecordKey.all_of(state.policy) if state.policy is not None else ()
            self._history.remember(keys, _live(inventories), self._clock())
        outcome = self._present_outcome(state, inventories)
        if self.run.remembers and self._keeping.log is not None:
            note_check(self._keeping.log, outcome, self._collector.yields)
        return outcome

    def _present_outcome(self, state: FeedState, inventories: tuple[Inventory, ...]) -> Outcome:
        """The outcome now, with its line for management tools kept in the documented file."""
        outcome, file = self._outcome(state, inventories), self._keeping.summary
        if not self.run.remembers or file is None:
            return outcome
        try:
            write_whole(file, summary_line(outcome).encode() + b"\n")
        except OSError as error:
            trouble = f"{file} cannot be written: {error.strerror}."
            return replace(outcome, troubles=(*outcome.troubles, trouble))
        return outcome

    def _collected(self) -> tuple[FeedState, tuple[Inventory, ...]]:
        with self._lock:
            state, inventories = self._state, self._inventories
        if state is None or inventories is None:
            state = self._feed.load()
            inventories = collected(self._collector, _nobody, _never)
            return self._hold_unless_held(state, inventories)
        return state, inventories

    def _hold_unless_held(
        self, state: FeedState, inventories: tuple[Inventory, ...]
    ) -> tuple[FeedState, tuple[Inventory, ...]]:
        """What is held: a check that has ended meanwhile knows better."""
        with self._lock:
            if self._state is None or self._inventories is None:
                self._state, self._inventories = state, inventories
            return self._state, self._inventories

    def _status(self, state: FeedState) -> PolicyStatus:
        return policy_status(state, self._clock(), self.settings.fresh_for)

    def _outcome(
        self, state: FeedState, collected: tuple[Inventory, ...], as_of: datetime | None = None
    ) -> Outcome:
        recalled = self._recalled(collected)
        phones, removals = recalled.phones, recalled.removals
        answers = given.standing(recalled.answers, phones)
        inventories, registered = self._devices(collected, phones, answers)
        demonstration = self.run.demonstration

        def evaluated(devices: Sequence[Inventory]) -> Report:
            report = evaluate(
                state.policy,
                self._status(state),
                devices,
                registered,
                self._circumstances(answers, as_of),
            )
            # A demonstration is another organization's.
            return report if demonstration else replace(report, locally=self.settings.locally)

        report = evaluated(inventories)
        shown = recalled.shown
        gone = recall.removed_inventories(inventories, removals)
        over_removed = evaluated(gone) if gone else report
        remembered = recall.memories(report, over_removed, removals, shown) if gone else ()
        shown_for = None if demonstration else self.settings.withdrawn_shown
        return Outcome(
            report=report,
            inventories=inventories,
            memories=remembered,
            done=recall.done(report, over_removed, removals) if gone else (),
            new_notices=recall.new_notices(report, shown),
            new_records=recall.new_records(state.policy, shown),
            demonstration=demonstration,
            on_overview=recall.on_overview(report, remembered, shown, shown_for),
            answers=answers,
            first_seen={key.digest: at for key, at in recalled.seen.items()},
            shown=shown,
            troubles=(*self._troubles, *state.remarks, *self._history.troubles),
            policy=state.policy,
            phones=phones,
        )

    def _devices(
        self,
        collected: tuple[Inventory, ...],
        phones: Sequence[Phone],
        answers: Sequence[Answer],
    ) -> tuple[tuple[Inventory, ...], tuple[Device, ...]]:
        """What counts: the collected devices, the phones read or declared, and those neither."""
        inventories = [given.inventory_with(inventory, answers) for inventory in collected]
        registered: list[Device] = []
        now, counts = self._clock(), self.settings.reading_counts
        for phone in phones:
            known = given.phone_inventory(phone, answers, now, counts)
            if known is not None:
                inventories.append(known)
            else:
                registered.append(given.device_with(phone.device, answers))
        return tuple(inventories), tuple(registered)

    def _circumstances(self, answers: Sequence[Answer], as_of: datetime | None) -> Circumstances:
        return Circumstances(
            now=self._clock(),
            as_of=as_of,
            person=given.person_with(self.settings.person, answers),
            phones=given.phones_answer(answers),
            this_computer_only=self.run.this_computer_only,
            saved_inventories=self.run.saved_inventories,
            yields=self._collector.yields,
            reading_counts=self.settings.reading_counts,
            declined=given.declined(answers),
        )

    def _recalled(self, collected: tuple[Inventory, ...]) -> Remembered:
        """What is remembered that belongs to this run: saved inventories are judged as they are."""
        if not self.run.saved_inventories:
            return self._history.recall(_live(collected) if self.run.remembers else ())
        recalled = self._history.recall()
        return Remembered(seen=recalled.seen, shown=recalled.shown)


def _live(inventories: tuple[Inventory, ...]) -> list[Inventory]:
    return [inventory for inventory in inventories if inventory.live]


def summary_line(outcome: Outcome) -> str:
    """The one line of flat JSON for management tools, without a line end."""
    import json

    from selfcheck.documents.report import summary_document

    return json.dumps(summary_document(outcome.report, demonstration=outcome.demonstration))
