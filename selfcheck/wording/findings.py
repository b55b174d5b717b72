"""Findings in words: the to-do cards, and the cards for what needs no action or is unclear."""

from __future__ import annotations

from typing import assert_never

from selfcheck.core.apps import KnownBy
from selfcheck.core.frozen import frozen
from selfcheck.core.report import Finding, MatchedBy, Report, Status
from selfcheck.wording import labels
from selfcheck.wording.voice import Voice, listed
from selfcheck.wording.whom import contact_name


def app_name(finding: Finding, report: Report, voice: Voice) -> str:
    """What to call the app: as the catalogue does, else as the device does."""
    named = report.app_names.get(finding.app) if finding.app else None
    if named and not finding.by_name_alone:
        return voice.read(named)
    if finding.installed is not None:
        return finding.installed.name
    return voice.read(named) if named else (finding.app or "an app")


def slug_name(slug: str, report: Report, voice: Voice) -> str:
    """The catalogue's name of an app, or its slug where the catalogue has none."""
    named = report.app_names.get(slug)
    return voice.read(named) if named else slug


def evidence(finding: Finding, voice: Voice, report: Report) -> str:
    """By what the app was recognised and how that is known."""
    installed = finding.installed
    if installed is None:
        return f"It was not found on {labels.device(finding.device)}."
    how = _known(finding, voice, report)
    match finding.matched_by:
        case MatchedBy.ID:
            shown = _ids(finding)
            by = f"Recognised by its {shown}" if shown else "Recognised by its exact id"
        case MatchedBy.PUBLISHER:
            by = f"Recognised by its publisher, {installed.publisher or 'named in the catalogue'}"
        case MatchedBy.NAME if finding.confirmed:
            by = "Recognised by its name, and you said that it is this app"
        case MatchedBy.NAME:
            by = "Only the name is the same, so this is possibly another app"
        case None:
            by = "Found"
        case _:
            assert_never(finding.matched_by)
    version = f", version {installed.version}" if installed.version else ""
    return f"{by}{version}; {how}."


def _ids(finding: Finding) -> str:
    ids = finding.installed.ids if finding.installed else {}
    return listed(tuple(f"{labels.ID_KINDS[kind]} {value}" for kind, value in ids.items()))


def _known(finding: Finding, voice: Voice, report: Report) -> str:
    device = next((d for d in report.devices if d.device.id == finding.device.id), None)
    when = device.collected_at if device else None
    how = finding.installed.known_by if finding.installed else KnownBy.READ
    dated = how in {KnownBy.BACKUP, KnownBy.REPORT}
    return labels.known_by(how, (voice.near if dated else voice.on)(when) if when else "")


@frozen
class Side:
    """A finding that asks for nothing today: allowed, exempt, coming up, possible or unclear.

    `open` is true where it keeps the verdict from being sure.
    """

    status: Status
    notice_id: str
    rule_id: str
    device_id: str
    title: str
    label: str
    text: str
    evidence: str
    open: bool = False


def sides(report: Report, voice: Voice) -> tuple[Side, ...]:
    """Everything found that is neither to be acted on now nor withdrawn."""
    told = {Status.ACTION_REQUIRED, Status.WITHDRAWN}
    rows: dict[tuple[object, ...], Side] = {}
    for finding in report.findings:
        if finding.status not in told:
            row = side(finding, report, voice)
            # A clash is one matter, told by each of its rules.
            clash = finding.status is Status.CLASH
            rows.setdefault((row.device_id, row.title) if clash else (row,), row)
    return tuple(rows.values())


def side(finding: Finding, report: Report, voice: Voice) -> Side:
    """One finding as a card that asks for nothing."""
    name = app_name(finding, report, voice)
    return Side(
        finding.status,
        finding.notice.id,
        finding.rule.id,
        finding.device.id,
        f"{name} on {labels.device(finding.device)}",
        labels.STATUSES[finding.status],
        explanation(finding, report, voice),
        evidence(finding, voice, report),
        finding.status in {Status.POSSIBLE, Status.UNKNOWN_SCOPE, Status.CLASH},
    )


def explanation(finding: Finding, report: Report, voice: Voice) -> str:
    """Why a finding has its status, in one or two sentences."""
    title = quoted(voice.read(finding.notice.title))
    match finding.status:
        case Status.ACTION_REQUIRED:
            return f"{title} asks for this now."
        case Status.UPCOMING:
            when = voice.near_with_zone(finding.notice.effective)
            return f"{title} takes effect {when}. It asks for nothing today."
        case Status.WITHDRAWN:
            return f"{title} was withdrawn and asks for nothing."
        case Status.POSSIBLE:
            return f"{title} is possibly about this app. It can’t be told from what was read."
        case Status.UNKNOWN_SCOPE:
            return f"It is not known whether {title} applies to {labels.device(finding.device)}."
        case Status.EXEMPT:
            return _exempt(finding, title, voice)
        case Status.ALLOWED:
            return f"Explicitly allowed by {title}."
        case Status.CLASH:
            return _clash(finding, report, voice)
        case _:
            assert_never(finding.status)


def _clash(finding: Finding, report: Report, voice: Voice) -> str:
    titles = dict.fromkeys(
        quoted(voice.read(f.notice.title))
        for f in report.findings
        if f.status is Status.CLASH
        and (f.device.id, app_name(f, report, voice))
        == (finding.device.id, app_name(finding, report, voice))
    )
    return (
        f"Current instructions disagree about this app: {listed(tuple(titles))}. "
        f"Wait with it, and ask {contact_name(report, voice)} which one counts."
    )


def _exempt(finding: Finding, title: str, voice: Voice) -> str:
    exemption = finding.exemption
    if exemption is None:
        return f"An exemption from {title} covers you."
    groups = listed(exemption.groups)
    by = f", approved by {exemption.approved_by}" if exemption.approved_by else ""
    until = f", until {voice.moment(exemption.until)}" if exemption.until else ""
    return f"An exemption from {title} for {groups} covers you{by}{until}."


def quoted(text: str) -> str:
    """A text of the organization set apart from our own words."""
    return f"“{text}”"
