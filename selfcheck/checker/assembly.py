"""Puts a checker together from the settings; window and command line share this one way."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from selfcheck import places
from selfcheck.checker.checker import Checker
from selfcheck.checker.collectors import Collector, SavedInventories, ThisComputer
from selfcheck.checker.demonstration import (
    DEFAULT_DEMONSTRATION,
    Demonstration,
    demonstrations,
    read_demonstration,
)
from selfcheck.checker.outcome import Keeping, Run
from selfcheck.checker.seeds import seed_of
from selfcheck.core.apps import Inventory
from selfcheck.core.frozen import frozen
from selfcheck.core.report import Problem, ProblemKind
from selfcheck.feed.client import TufFeed
from selfcheck.feed.errors import SourceError
from selfcheck.feed.interface import Feed, FeedState
from selfcheck.feed.none import NoSource
from selfcheck.history import History, Log, StateError, StateFolder
from selfcheck.settings import Inline, Origin, SettingProblem, Settings
from selfcheck.settings.readings import LARGEST


@frozen
class Look:
    """What is to be looked at: this computer, another tree, or devices saved in files."""

    system_root: Path | None = None
    home: Path | None = None
    saved: tuple[Inventory, ...] | None = None
    this_computer_only: bool = False
    remembers: bool = True


class RefusedFeed:
    """The feed of a source that must not be used; it says why and never has a policy."""

    def __init__(self, source: str, detail: str) -> None:
        self._state = FeedState(source, None, None, None, Problem(ProblemKind.NO_SOURCE, detail))

    def load(self) -> FeedState:
        return self._state

    def refresh(self, now: datetime, cancel: Callable[[], bool]) -> FeedState:
        return self._state


def chosen_demonstration(settings: Settings) -> str | None:
    """The demonstration to show, or None where a source is set or the settings are refused."""
    if _demo_is_meant(settings):
        return settings.demo if settings.demo in demonstrations() else None
    if settings.source is not None or refusals(settings):
        return None
    return DEFAULT_DEMONSTRATION if DEFAULT_DEMONSTRATION in demonstrations() else None


def _demo_is_meant(settings: Settings) -> bool:
    """Of a demonstration and a source the one from the stronger place counts.

    `--demo` always does: it is marked everywhere and touches nothing that is real.
    """
    demo, source = settings.origin("demo"), settings.origin("source")
    if settings.demo is None or demo is Origin.COMMAND_LINE:
        return settings.demo is not None
    blocked = any(problem.blocking for problem in settings.problems)
    return not blocked and (settings.source is None or demo.outranks(source))


def refusals(settings: Settings) -> tuple[SettingProblem, ...]:
    """Why the settings cannot be used; whoever set them can put it right."""
    blocking = tuple(problem for problem in settings.problems if problem.blocking)
    if blocking:
        return blocking
    fault = _demo_fault(settings) if _demo_is_meant(settings) else _source_fault(settings)
    return () if fault is None else (fault,)


def _demo_fault(settings: Settings) -> SettingProblem | None:
    known = demonstrations()
    if settings.demo in known:
        return None
    choice = f"choose one of {', '.join(known)}" if known else "none came with this program"
    detail = f"there is no demonstration {settings.demo!r}; {choice}"
    return SettingProblem(settings.origin("demo"), settings.places.get("demo", "demo"), detail)


def _source_fault(settings: Settings) -> SettingProblem | None:
    from selfcheck.feed.source import understand

    def at(name: str, detail: str) -> SettingProblem:
        return SettingProblem(settings.origin(name), settings.places.get(name, name), detail)

    if settings.source is None:
        return None
    try:
        understand(settings.source)
    except SourceError as error:
        return at("source", str(error))
    if settings.trust is None:
        return at("source", "a source needs its trust root; set `trust` to its root.json (--trust)")
    try:
        settings.trust.read_bytes()
    except OSError as error:
        return at("trust", f"the trust root {settings.trust} cannot be read: {error.strerror}")
    return None


def state_folder(settings: Settings) -> StateFolder:
    """Where this run keeps what it remembers; a demonstration has a folder of its own in it."""
    if settings.state is not None:
        return StateFolder(settings.state)
    return StateFolder(places.state(), logs=places.log())


def log_of(settings: Settings) -> Log:
    """The log of a run under these settings."""
    return Log(state_folder(settings).log)


def assemble(
    settings: Settings,
    clock: Callable[[], datetime],
    look: Look = Look(),
) -> Checker:
    """A checker by these settings.

    Settings that cannot be used give a checker without a policy that says why. Raises
    DemonstrationError for a demonstration that is damaged, StateError for a folder that
    was named and cannot be used: without a name, the run goes on and remembers nothing.
    """
    name = chosen_demonstration(settings)
    demonstration = read_demonstration(name) if name is not None else None
    troubles = [str(problem) for problem in settings.problems]
    settings = _with_logo(settings, troubles)
    folder, close = _prepared(settings, name, troubles)
    feed = _feed(settings, demonstration, folder, troubles)
    warning = getattr(feed, "warning", None)
    if warning:
        troubles.append(warning)
    return Checker(
        feed=feed,
        collector=_collector(settings, clock, demonstration, look),
        history=History(folder.history),
        settings=settings,
        clock=clock,
        run=Run(
            saved_inventories=look.saved is not None,
            this_computer_only=look.this_computer_only,
            remembers=look.remembers and look.saved is None,
            demonstration=name,
        ),
        troubles=troubles,
        keeping=Keeping(folder.summary, folder.prepare, close, Log(folder.log)),
    )


def _with_logo(settings: Settings, troubles: list[str]) -> Settings:
    """The settings with the content of the logo that they name, bounded like one within them."""
    if not isinstance(settings.logo, Path):
        return settings
    place = settings.places.get("logo", "logo")
    try:
        with settings.logo.open("rb") as file:
            content = file.read(LARGEST + 1)
        if len(content) > LARGEST:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
    except OSError as error:
        troubles.append(f"{place}: the logo {settings.logo} cannot be read: {error.strerror}")
        return replace(settings, logo=None)
    return replace(settings, logo=Inline(content))


def _prepared(
    settings: Settings, demonstration: str | None, troubles: list[str]
) -> tuple[StateFolder, Callable[[], None]]:
    """The folder for this run, made; a passing one where the platform's own cannot be used."""
    folder = state_folder(settings)
    if demonstration is not None:
        folder = folder.demonstration(demonstration)
    try:
        folder.prepare()
    except StateError as error:
        if settings.state is not None:
            raise
        troubles.append(f"{error}. Nothing of this run is remembered.")
        passing = tempfile.TemporaryDirectory(prefix="selfcheck-")
        folder = StateFolder(Path(passing.name) / "state")
        folder.prepare()
        return folder, passing.cleanup
    return folder, _nothing_to_close


def _nothing_to_close() -> None:
    pass


def _feed(
    settings: Settings,
    demonstration: Demonstration | None,
    folder: StateFolder,
    troubles: list[str],
) -> Feed:
    if demonstration is not None:
        return TufFeed(str(demonstration.site), demonstration.trust, folder.feeds)
    refused = refusals(settings)
    if refused:
        return RefusedFeed(settings.source or "", " ".join(f"{each}." for each in refused))
    if settings.source is None or settings.trust is None:
        return NoSource()
    seed = seed_of(places.seeds(), troubles)
    return TufFeed(settings.source, settings.trust.read_bytes(), folder.feeds, seed=seed)


def _collector(
    settings: Settings,
    clock: Callable[[], datetime],
    demonstration: Demonstration | None,
    look: Look,
) -> Collector:
    if look.saved is not None:
        return SavedInventories(look.saved)
    beside = demonstration.inventories if demonstration is not None else ()
    return ThisComputer(settings, clock, look.system_root, look.home, beside)
