"""Whether an installation is whole: what it ships, TLS, trust, a scan. Free of Qt.

For installers' checks and for the help desk. It uses nothing of the person's settings and memory
and asks no other host; what the administrator has set is looked at. What needs the window's
library is looked at by `gui.self_test`.
"""

from __future__ import annotations

import json
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from selfcheck import __version__, places
from selfcheck.core.errors import SelfCheckError
from selfcheck.core.frozen import frozen

Trial = Callable[[], str]
"""Looks at one thing: says what it found, or raises."""


class SelfTestError(SelfCheckError):
    """Something is wrong with the installation."""


@frozen
class Step:
    """One thing that was looked at, and what was found."""

    name: str
    passed: bool
    detail: str


def tried(trials: Iterable[tuple[str, Trial]]) -> Iterator[Step]:
    """Looks at one thing after another; what fails hides nothing that comes after it."""
    for name, trial in trials:
        try:
            yield Step(name, True, trial())
        except SelfCheckError as error:
            yield Step(name, False, str(error))
        except Exception as error:  # noqa: BLE001 - a fault is what is looked for
            yield Step(name, False, f"{type(error).__name__}: {error}")


def program() -> str:
    """Which program this is. Never raises."""
    kind = "bundle" if hasattr(sys, "frozen") else "source"
    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    return f"Self-Check {__version__} ({kind}), Python {platform.python_version()}, {system}"


def resources() -> str:
    """The schemas and demonstrations that ship with the program are the ones it was made with."""
    from selfcheck.documents.schemas import DOCUMENTS, schema_text

    folder = _resources()
    damaged = []
    for name in DOCUMENTS:
        file = folder / "schemas" / f"{name}.json"
        if not file.is_file() or file.read_text(encoding="utf-8") != schema_text(name):
            damaged.append(f"schemas/{name}.json")
    others = sorted((folder / "schemas").glob("*.json"))
    for file in others:
        try:
            json.loads(file.read_text(encoding="utf-8"))
        except ValueError:
            damaged.append(f"schemas/{file.name}")
    if damaged:
        listed = ", ".join(dict.fromkeys(damaged))
        raise SelfTestError(f"missing or damaged in {folder}: {listed}; install it again")
    return f"{len(others)} schemas in {folder}"


def _resources() -> Path:
    folder = places.resources()
    if folder is None:
        raise SelfTestError("the folder `resources` is missing; install the program again")
    return folder


def trust_roots() -> str:
    """The signed demonstrations verify under the trust roots that came with them."""
    from selfcheck.checker.demonstration import demonstrations, read_demonstration
    from selfcheck.feed.client import TufFeed

    names = demonstrations(_resources())
    if not names:
        raise SelfTestError("no demonstration is there; install the program again")
    with tempfile.TemporaryDirectory(prefix="selfcheck-") as folder:
        for name in names:
            demonstration = read_demonstration(name)
            feed = TufFeed(str(demonstration.site), demonstration.trust, Path(folder))
            state = feed.refresh(datetime.now(UTC), lambda: False)
            if state.problem is not None or state.policy is None:
                why = state.problem.detail if state.problem is not None else "it has no policy"
                raise SelfTestError(f"the demonstration {name} does not verify: {why}")
    return ", ".join(names)


def verdict() -> str:
    """The demonstration that everybody gets first has the verdict it always has."""
    from selfcheck.checker.assembly import Look, assemble
    from selfcheck.checker.demonstration import DEFAULT_DEMONSTRATION, read_demonstration
    from selfcheck.core.report import Verdict
    from selfcheck.settings import Origin, Settings

    saved = read_demonstration(DEFAULT_DEMONSTRATION).inventories
    with tempfile.TemporaryDirectory(prefix="selfcheck-") as folder:
        settings = Settings(
            demo=DEFAULT_DEMONSTRATION,
            state=Path(folder) / "state",
            origins={"demo": Origin.COMMAND_LINE},
        )
        checker = assemble(settings, lambda: datetime.now(UTC), Look(saved=saved, remembers=False))
        try:
            report = checker.check().report
        finally:
            checker.close()
    if report.verdict is not Verdict.NO_ACTION:
        raise SelfTestError(
            f"the demonstration {DEFAULT_DEMONSTRATION} gives {report.verdict}, not no-action"
        )
    return f"{DEFAULT_DEMONSTRATION}: {report.verdict}"


def settings() -> str:
    """What the administrator has set for this computer can be used; the source is not asked."""
    from selfcheck.checker.choice import refusals
    from selfcheck.settings import Weight, load_settings

    found = load_settings(environment={}, user_file=Path(os.devnull))
    faults = [each for each in found.problems if each.weight is not Weight.REMARK]
    wrong = [str(each) for each in (*faults, *refusals(found))]
    if not wrong and found.source is not None and found.trust is not None:
        wrong = _untrusted(found.trust.read_bytes())
    if wrong:
        raise SelfTestError("; ".join(dict.fromkeys(wrong)))
    names = ", ".join(sorted(found.origins))
    remarks = [str(each) for each in found.problems]
    return "; ".join([f"set by the administrator: {names or 'nothing'}", *remarks])


def _untrusted(trust: bytes) -> list[str]:
    """Why nothing can be verified by a trust root: tried on a source where nothing is."""
    from selfcheck.core.report import ProblemKind
    from selfcheck.feed.client import TufFeed

    with tempfile.TemporaryDirectory(prefix="selfcheck-") as folder:
        source = Path(folder) / "source"
        source.mkdir()
        state = TufFeed(str(source), trust, Path(folder) / "kept").refresh(
            datetime.now(UTC), lambda: False
        )
    problem = state.problem
    return [problem.detail] if problem and problem.kind is ProblemKind.SIGNATURE else []


def scan() -> str:
    """A scan of this computer ends. What lies in the way of one source is told, and no fault."""
    from selfcheck.core.apps import SourceStatus
    from selfcheck.inventory.collect import collect
    from selfcheck.inventory.machine import Machine

    found = collect(Machine.at())
    if not found.sources:
        raise SelfTestError("no source of installed apps is known for this system")
    unread = [each for each in found.sources if each.status is SourceStatus.UNREADABLE]
    told = "".join(f"; {each.name} cannot be read: {each.detail}" for each in unread)
    read = sum(each.status is SourceStatus.READ for each in found.sources)
    return f"{len(found.apps)} apps in {read} of {len(found.sources)} places{told}"


def _certificates() -> str:
    from selfcheck.checker.tls_trial import certificates

    return certificates()


def _handshakes() -> str:
    from selfcheck.checker.tls_trial import handshakes

    return handshakes()


TRIALS: Final[tuple[tuple[str, Trial], ...]] = (
    ("program", program),
    ("resources", resources),
    ("trust roots", trust_roots),
    ("verdict", verdict),
    ("certificates", _certificates),
    ("tls", _handshakes),
    ("settings", settings),
    ("scan", scan),
)
