"""Puts a checker together from the settings; window and command line share this one way."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from selfcheck import places
from selfcheck.checker.checker import Checker
from selfcheck.checker.choice import chosen_demonstration, refusals, state_folder
from selfcheck.checker.collectors import Collector, SavedInventories, ThisComputer
from selfcheck.checker.demonstration import Demonstration, read_demonstration
from selfcheck.checker.outcome import Keeping, Run
from selfcheck.checker.seeds import seed_of
from selfcheck.core.apps import Inventory
from selfcheck.core.frozen import frozen
from selfcheck.core.report import Problem, ProblemKind
from selfcheck.feed.client import TufFeed
from selfcheck.feed.interface import Feed, FeedState
from selfcheck.feed.none import NoSource
from selfcheck.history.folder import StateError, StateFolder
from selfcheck.history.forgetting import forget_device
from selfcheck.history.history import History
from selfcheck.history.log import Log
from selfcheck.settings import Inline, Settings
from selfcheck.settings.readings import LARGEST


@frozen
class Look:
    """What is to be looked at: this computer, another tree, or devices saved in files.

    With `apart` this computer is read by a process of its own. Without `keeps` what is kept is only
    read, and must be in order.
    """

    system_root: Path | None = None
    home: Path | None = None
    saved: tuple[Inventory, ...] | None = None
    this_computer_only: bool = False
    remembers: bool = True
    apart: bool = False
    keeps: bool = True


class RefusedFeed:
    """The feed of a source that must not be used; it says why and never has a policy."""

    def __init__(self, source: str, detail: str) -> None:
        self._state = FeedState(source, None, None, None, Problem(ProblemKind.NO_SOURCE, detail))

    def load(self) -> FeedState:
        return self._state

    def refresh(self, now: datetime, cancel: Callable[[], bool]) -> FeedState:
        return self._state


def assemble(
    settings: Settings,
    clock: Callable[[], datetime],
    look: Look = Look(),
) -> Checker:
    """A checker by these settings.

    Settings that cannot be used give a checker without a policy that says why. Raises
    DemonstrationError for a demonstration that is damaged, StateError for a folder that
    was named and cannot be used: without a name, the run goes on and remembers nothing. StateError
    also for a folder that is not in use yet, where nothing may be kept.
    """
    name = chosen_demonstration(settings)
    demonstration = read_demonstration(name) if name is not None else None
    troubles = [str(problem) for problem in settings.problems]
    settings = _with_logo(settings, troubles)
    if look.keeps:
        folder, close = _prepared(settings, name, troubles)
        ready = folder.prepare
    else:
        folder, close = _folder(settings, name), _nothing
        ready = folder.expect
        ready()
    feed = _feed(settings, demonstration, folder, troubles)
    warning = getattr(feed, "warning", None)
    if warning:
        troubles.append(warning)
    return Checker(
        feed=feed,
        collector=_collector(settings, clock, demonstration, look),
        history=History(folder.history, mends=look.keeps),
        settings=settings,
        clock=clock,
        run=Run(
            saved_inventories=look.saved is not None,
            this_computer_only=look.this_computer_only,
            remembers=look.remembers and look.saved is None,
            demonstration=name,
        ),
        troubles=troubles,
        keeping=Keeping(
            folder.summary, ready, close, Log(folder.log), partial(forget_device, folder)
        ),
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
    folder = _folder(settings, demonstration)
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
    return folder, _nothing


def _folder(settings: Settings, demonstration: str | None) -> StateFolder:
    folder = state_folder(settings)
    return folder if demonstration is None else folder.demonstration(demonstration)


def _nothing() -> None:
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
    return ThisComputer(settings, clock, look.system_root, look.home, beside, look.apart)
