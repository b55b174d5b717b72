"""What there is to say of the installation: paths, trust, own settings, parts. Free of Qt.

Read in the background: it looks at the disk.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import Final

from selfcheck import __version__, places
from selfcheck.core.frozen import frozen
from selfcheck.gui.own_settings import OwnSettingsError, read_own
from selfcheck.gui.packages import Package, packages
from selfcheck.language import Marked, mark
from selfcheck.settings import Inline, Settings
from selfcheck.settings.stores import here

KEPT: Final = (
    (
        "history.sqlite3",
        mark("what was installed and when, which notices you were shown, your phones and answers"),
    ),
    ("feed", mark("the policy as it was verified last, with its signatures")),
    ("summary.json", mark("the verdict and its counts in one line, for management tools")),
    ("told.json", mark("what you were notified of, so that nothing is notified twice")),
    ("snoozed.json", mark("which to-dos you put off, and until when")),
    (
        "log",
        mark("when checks ran, how they ended and what failed, without names, apps or answers"),
    ),
    ("window.ini", mark("the size of the window, and that you were told what closing it does")),
    ("demo", mark("the same for demonstrations, apart from what is real")),
)
"""What lies in the folder, and what it holds."""


@frozen
class Kept:
    """One thing in the folder for what is kept."""

    name: str
    holds: Marked
    there: bool


@frozen
class Trust:
    """The trust root in use. `digest` is the SHA-256 of its bytes, "" where it cannot be read."""

    place: str
    digest: str


@frozen
class Installation:
    """What the pages Privacy, Settings and About tell.

    `managed` is where the organization sets things. `own` is what the person's settings file says
    now, which may be newer than the settings in use; `own_fault` why it cannot be read. `refused`
    is why the last change was not made.
    """

    version: str
    state: Path
    kept: tuple[Kept, ...]
    log: Path
    user_file: Path
    managed: str
    trust: Trust | None
    demonstration: str | None
    own: Mapping[str, object] = field(default_factory=dict)
    own_fault: str = ""
    refused: str = ""
    parts: tuple[Package, ...] = ()


def read_installation(settings: Settings) -> Installation:
    """Looks at the disk. What cannot be read is left out or said; nothing is raised."""
    from selfcheck.checker.choice import chosen_demonstration, state_folder

    demonstration = chosen_demonstration(settings)
    keeping = state_folder(settings)
    folder = keeping.path
    user_file = places.user_settings()
    own: Mapping[str, object] = {}
    fault = ""
    try:
        own = read_own(user_file)
    except OwnSettingsError as error:
        fault = str(error)
    return Installation(
        __version__,
        folder,
        tuple(Kept(name, holds, (folder / name).exists()) for name, holds in KEPT),
        keeping.log,
        user_file,
        here.store().place,
        _trust(settings, demonstration),
        demonstration,
        own,
        fault,
        "",
        packages(),
    )


def _trust(settings: Settings, demonstration: str | None) -> Trust | None:
    if demonstration is not None:
        resources = places.resources()
        if resources is None:
            return None
        return _digested(resources / "demo" / demonstration / "root.json")
    return _digested(settings.trust) if settings.trust is not None else None


def _digested(file: Path | Inline) -> Trust:
    try:
        return Trust(str(file), hashlib.sha256(file.read_bytes()).hexdigest())
    except OSError:
        return Trust(str(file), "")
