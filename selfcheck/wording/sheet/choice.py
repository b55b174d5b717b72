"""What goes into a report and what does not; the person decides before it is made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum
from typing import Final, Protocol

from selfcheck.core.apps import Inventory
from selfcheck.core.devices import Device, DeviceKind
from selfcheck.core.frozen import frozen
from selfcheck.core.report import Report
from selfcheck.language import Marked, mark, tr, translated
from selfcheck.wording.questions import Said
from selfcheck.wording.voice import listed
from selfcheck.wording.withdrawn import Remembered


class Shown(Protocol):
    """What a check gave: the report with what is shown beside it."""

    @property
    def report(self) -> Report: ...
    @property
    def inventories(self) -> tuple[Inventory, ...]: ...
    @property
    def memories(self) -> Sequence[Remembered]: ...
    @property
    def on_overview(self) -> frozenset[str]: ...
    @property
    def answers(self) -> Sequence[Said]: ...
    @property
    def demonstration(self) -> str | None: ...
    @property
    def troubles(self) -> tuple[str, ...]: ...


_NOTHING: Final = Marked("")


class Extra(Enum):
    """What may be left out: how it is chosen, what to know of it, and its name where it is out."""

    NAMES = mark("Names of your devices"), _NOTHING, mark("the names of devices")
    PLACES = (
        mark("Places and technical details"),
        mark("File paths may hold your user name."),
        mark("places"),
    )
    COVERAGE = mark("What was looked into"), _NOTHING, mark("what was looked into")
    ANSWERS = mark("What you said"), mark("About yourself and your devices."), mark("answers")
    ALL_APPS = (
        mark("All your apps"),
        mark("Also those that no notice is about."),
        mark("all other apps"),
    )

    def __init__(self, label: Marked, hint: Marked, called: Marked) -> None:
        self.label = label
        self.hint = hint
        self.called = called


USUAL: Final = frozenset(Extra) - {Extra.ALL_APPS}
"""What a helper mostly needs; the list of all apps is private and seldom helps."""


@frozen
class Taken:
    """An outcome with only what was chosen left in it, and the choice."""

    outcome: Shown
    extras: frozenset[Extra]

    @property
    def left_out(self) -> tuple[str, ...]:
        return tuple(translated(extra.called) for extra in Extra if extra not in self.extras)


def contents(outcome: Shown, extras: frozenset[Extra] = USUAL) -> tuple[str, ...]:
    """What a report contains and what it leaves out, to be shown before it is made."""
    apps = {f.installed.name for f in outcome.report.findings if f.installed is not None}
    apps |= {memory.name for memory in outcome.memories}
    every = sum(len(inventory.apps) for inventory in outcome.inventories)
    lines = [
        tr("The verdict with its reasons, and the notices that concern you."),
        _apps_named(len(apps), with_places=Extra.PLACES in extras),
        tr("Your devices by name.")
        if Extra.NAMES in extras
        else tr("Your devices as “Computer 1” or “Phone 2”, without their names."),
    ]
    if Extra.COVERAGE in extras:
        lines.append(tr("What was read on each device, and what could not be."))
    if Extra.PLACES in extras:
        lines.append(tr("Why something failed. File paths in it may hold your user name."))
    if Extra.ANSWERS in extras:
        lines.append(tr("What you said about yourself and your devices."))
    if Extra.ALL_APPS in extras:
        lines.append(_every_app(every))
    absent = (translated(extra.called) for extra in Extra if extra not in extras)
    lines.append(
        tr(
            "Not in it: {parts}.",
            parts=listed((*absent, tr("anything that you wrote or received"))),
        )
    )
    return tuple(lines)


def _every_app(n: int) -> str:
    if not n:
        return tr("The list of all apps, which is empty: none was found.")
    return tr(
        "All {n} apps that were found, with version and publisher.",
        "",
        n,
        one="The one app that was found, with version and publisher.",
    )


def _apps_named(n: int, *, with_places: bool) -> str:
    if not n:
        return tr("None of your apps by name: no notice is about one.")
    if with_places:
        return tr(
            "{n} of your apps by name: those that a notice is or was about, with their places.",
            "",
            n,
            one="1 of your apps by name: those that a notice is or was about, with their places.",
        )
    return tr(
        "{n} of your apps by name: those that a notice is or was about.",
        "",
        n,
        one="1 of your apps by name: those that a notice is or was about.",
    )


def taken(outcome: Shown, extras: frozenset[Extra] = USUAL) -> Taken:
    """The outcome as it goes into a report: what is not chosen is not in it any more."""
    kept = _Kept.of(outcome)
    if Extra.NAMES not in extras:
        kept = _without_names(kept)
    if Extra.PLACES not in extras:
        kept = _without_places(kept)
    if Extra.ANSWERS not in extras:
        kept = replace(kept, answers=())
    return Taken(kept, extras)


@frozen
class _Kept:
    report: Report
    inventories: tuple[Inventory, ...]
    memories: Sequence[Remembered]
    on_overview: frozenset[str]
    answers: Sequence[Said]
    demonstration: str | None
    troubles: tuple[str, ...]

    @classmethod
    def of(cls, outcome: Shown) -> _Kept:
        return cls(
            outcome.report,
            outcome.inventories,
            outcome.memories,
            outcome.on_overview,
            outcome.answers,
            outcome.demonstration,
            outcome.troubles,
        )


_KINDS: Final = {
    DeviceKind.COMPUTER: mark("Computer {number}"),
    DeviceKind.PHONE: mark("Phone {number}"),
    DeviceKind.TABLET: mark("Tablet {number}"),
}


def _without_names(kept: _Kept) -> _Kept:
    report = kept.report
    ids = dict.fromkeys(
        (*(d.device.id for d in report.devices), *(i.device.id for i in kept.inventories))
    )
    numbers = {id_: number for number, id_ in enumerate(ids, 1)}

    def plain(device: Device) -> Device:
        name = translated(_KINDS[device.kind], number=numbers.get(device.id, 0))
        return replace(device, name=name)

    return replace(
        kept,
        report=replace(
            report,
            devices=tuple(replace(d, device=plain(d.device)) for d in report.devices),
            findings=tuple(replace(f, device=plain(f.device)) for f in report.findings),
            questions=tuple(
                replace(q, device=plain(q.device) if q.device else None) for q in report.questions
            ),
        ),
        inventories=tuple(replace(i, device=plain(i.device)) for i in kept.inventories),
    )


def _without_places(kept: _Kept) -> _Kept:
    """Without paths, and without technical details, which may hold some."""
    report = kept.report
    problem = report.policy.problem
    remote = report.policy.source.startswith(("https://", "http://"))
    policy = replace(
        report.policy,
        source=report.policy.source if remote else "",
        problem=replace(problem, detail="") if problem else None,
    )
    return replace(
        kept,
        report=replace(
            report,
            policy=policy,
            findings=tuple(replace(f, places=()) for f in report.findings),
            gaps=tuple(replace(gap, detail="") for gap in report.gaps),
        ),
        inventories=tuple(
            replace(
                inventory,
                apps=tuple(replace(app, path=None) for app in inventory.apps),
                sources=tuple(replace(source, detail=None) for source in inventory.sources),
            )
            for inventory in kept.inventories
        ),
        troubles=(),
    )
