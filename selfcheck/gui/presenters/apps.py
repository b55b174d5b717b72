"""What the Apps page shows: every app with what was concluded about it, and the coverage."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import tzinfo
from enum import Enum
from typing import TYPE_CHECKING

from selfcheck import wording
from selfcheck.core.apps import IdKind, InstalledApp, SourceStatus
from selfcheck.core.copies import Copies, group
from selfcheck.core.frozen import frozen
from selfcheck.core.report import Finding, Report, Status
from selfcheck.language import mark, tr, translated
from selfcheck.wording import Voice, labels
from selfcheck.wording.voice import headed, number

if TYPE_CHECKING:
    from selfcheck.gui.scene import Scene

SEVERITY = {
    Status.ACTION_REQUIRED: 0,
    Status.CLASH: 1,
    Status.POSSIBLE: 2,
    Status.UNKNOWN_SCOPE: 3,
    Status.UPCOMING: 4,
    Status.EXEMPT: 5,
    Status.ALLOWED: 6,
    Status.WITHDRAWN: 7,
}
NOTHING = 8
UNSETTLED = 3
"""Up to this severity something is to be done or still open."""


class Column(Enum):
    STATUS = mark("Status")
    NAME = mark("App")
    MATCH = mark("Matched by")
    DEVICE = mark("Device")
    VERSION = mark("Version")
    SOURCE = mark("Found in")
    PUBLISHER = mark("Publisher")


class Which(Enum):
    """The choice of the filter."""

    ALL = mark("All apps")
    UNSETTLED = mark("To do or open")
    NOTICED = mark("With a notice")


@frozen
class AppRow:
    """One app on one device. `severity` is 0 for what is to be done, higher for less.

    `told` is what was concluded of it. `notice` is the id of the one that its status comes from, ""
    for none.
    """

    status: str
    tone: str
    severity: int
    name: str
    version: str
    device: str
    device_id: str
    publisher: str
    source: str
    match: str
    ids: tuple[tuple[IdKind, str], ...]
    places: tuple[str, ...]
    told: tuple[str, ...]
    key: str
    notice: str = ""

    @property
    def details(self) -> tuple[str, ...]:
        """Everything else there is to say; put into words for the one that is looked at."""
        ids = (headed(translated(labels.ID_KINDS[kind]), value) for kind, value in self.ids)
        places = (tr("Place: {place}", place=place) for place in self.places)
        return tuple(dict.fromkeys((*ids, *places, *self.told)))

    def cell(self, column: Column) -> str:
        return {
            Column.STATUS: self.status,
            Column.NAME: self.name,
            Column.VERSION: self.version,
            Column.DEVICE: self.device,
            Column.PUBLISHER: self.publisher,
            Column.SOURCE: self.source,
            Column.MATCH: self.match,
        }[column]


@frozen
class CoverageRow:
    """One source of one device: what became of it, and why."""

    device: str
    source: str
    status: str
    tone: str
    apps: str
    detail: str


@frozen
class Apps:
    rows: tuple[AppRow, ...] = ()
    coverage: tuple[CoverageRow, ...] = ()
    devices: tuple[tuple[str, str], ...] = ()


def apps(scene: Scene, language: str, zone: tzinfo | None = None) -> Apps:
    """All rows, conflicts first, and the coverage list."""
    outcome = scene.outcome
    if outcome is None or scene.fault:
        return Apps()
    report = outcome.report
    voice = Voice.of(report, language, zone)
    rows: list[AppRow] = []
    coverage: list[CoverageRow] = []
    for inventory in outcome.inventories:
        device = inventory.device
        found = [f for f in report.findings if f.device.id == device.id]
        name = labels.device_title(device)
        rows += _rows(group(inventory.apps), found, name, device.id, report, voice)
        coverage += [
            CoverageRow(
                name,
                labels.source(source.name),
                translated(labels.SOURCE_STATUSES[source.status]),
                _coverage_tone(source.status),
                number(source.apps) if source.status is SourceStatus.READ else "",
                source.detail or "",
            )
            for source in inventory.sources
        ]
    rows.sort(key=lambda row: (row.severity, row.name.casefold(), row.device))
    coverage.sort(key=lambda row: (row.tone != "doubt", row.device))
    known = tuple((i.device.id, labels.device_title(i.device)) for i in outcome.inventories)
    return Apps(tuple(rows), tuple(coverage), known)


def counted(shown: int, all_of_them: int) -> str:
    """How many apps are shown of those that are known."""
    if not all_of_them:
        return tr("No apps known")
    if not shown:
        return tr("None of {n} apps", "", all_of_them, one="Not the 1 app")
    if shown == all_of_them:
        return tr("{n} apps", "", shown, one="1 app")
    return tr("{shown} of {n} apps", "", all_of_them, shown=shown)


def _coverage_tone(status: SourceStatus) -> str:
    return "doubt" if status in {SourceStatus.UNREADABLE, SourceStatus.SKIPPED} else ""


def _rows(
    groups: Iterable[Copies],
    found: list[Finding],
    device: str,
    device_id: str,
    report: Report,
    voice: Voice,
) -> list[AppRow]:
    about: dict[int, list[Finding]] = {}
    rest: list[Finding] = []
    listed = list(groups)
    named = {finding.installed.name for finding in found if finding.installed}
    by_app = {
        _key(app): place
        for place, each in enumerate(listed)
        for app in each.copies
        if app.name in named
    }
    for finding in found:
        place = by_app.get(_key(finding.installed)) if finding.installed else None
        if place is None:
            rest.append(finding)
        else:
            about.setdefault(place, []).append(finding)
    rows = [
        _row(each.first, each.places, about.get(place, []), device, device_id, report, voice)
        for place, each in enumerate(listed)
    ]
    rows += [
        _row(finding.installed, (), [finding], device, device_id, report, voice) for finding in rest
    ]
    return rows


def _key(app: InstalledApp) -> tuple[object, ...]:
    return app.name, app.source, app.version, app.form, tuple(sorted(app.ids.items())), app.path


def _row(
    app: InstalledApp | None,
    places: tuple[str, ...],
    found: list[Finding],
    device: str,
    device_id: str,
    report: Report,
    voice: Voice,
) -> AppRow:
    found = sorted(found, key=lambda f: SEVERITY[f.status])
    first = found[0] if found else None
    name = app.name if app else (wording.app_name(first, report, voice) if first else "")
    told = []
    for finding in found:
        told.append(wording.explanation(finding, report, voice))
        told.append(wording.rule_text(finding.rule, report, voice))
        told.append(wording.evidence(finding, voice, report))
    shown = tr("{app} (part of the system)", app=name) if app and app.hidden else name
    source = labels.source(app.source) if app else tr("Not installed")
    publisher = (app.publisher or "") if app else ""
    return AppRow(
        status=labels.status(first.status, report) if first else tr("No notice"),
        tone=_tone(first, past=report.past),
        severity=SEVERITY[first.status] if first else NOTHING,
        name=shown,
        version=(app.version or "") if app else "",
        device=device,
        device_id=device_id,
        publisher=publisher,
        source=source,
        match=labels.tier(first.matched_by, confirmed=first.confirmed) if first else "",
        ids=tuple(app.ids.items()) if app else (),
        places=places,
        told=tuple(told),
        notice=first.notice.id if first else "",
        key=" ".join((name, publisher, source, *(app.ids.values() if app else ()))).casefold(),
    )


def _tone(finding: Finding | None, *, past: bool) -> str:
    if finding is None:
        return ""
    if past:
        return "then"
    return {
        Status.ACTION_REQUIRED: "act",
        Status.CLASH: "doubt",
        Status.POSSIBLE: "doubt",
        Status.UNKNOWN_SCOPE: "doubt",
        Status.UPCOMING: "info",
        Status.EXEMPT: "ok",
        Status.ALLOWED: "ok",
        Status.WITHDRAWN: "withdrawn",
    }[finding.status]


def chosen(
    rows: Iterable[AppRow], search: str = "", which: Which = Which.ALL, device: str = ""
) -> tuple[AppRow, ...]:
    """The rows that fit all words of the search, the choice and the device ("" for any)."""
    words = search.casefold().split()
    most = {Which.ALL: NOTHING, Which.UNSETTLED: UNSETTLED, Which.NOTICED: NOTHING - 1}[which]
    return tuple(
        row
        for row in rows
        if row.severity <= most
        and (not device or row.device_id == device)
        and all(word in row.key for word in words)
    )


def ordered(rows: Iterable[AppRow], column: Column, *, descending: bool) -> tuple[AppRow, ...]:
    """The rows by one column, then by name; by status what is to be done stands first."""

    def key(row: AppRow) -> tuple[object, ...]:
        if column is Column.STATUS:
            return row.severity, row.name.casefold(), row.device
        cell = row.cell(column).casefold()
        return not cell, cell, row.name.casefold(), row.device

    return tuple(sorted(rows, key=key, reverse=descending))
