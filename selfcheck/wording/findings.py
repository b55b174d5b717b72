"""Findings in words: the to-do cards, and the cards for what needs no action or is unclear."""

from __future__ import annotations

from datetime import datetime
from typing import assert_never

from selfcheck.core.apps import IdKind, InstalledApp, KnownBy
from selfcheck.core.devices import Device
from selfcheck.core.frozen import frozen
from selfcheck.core.report import Finding, MatchedBy, Report, Status
from selfcheck.language import tr, translated
from selfcheck.wording import labels
from selfcheck.wording.voice import Voice, begun, listed, strung
from selfcheck.wording.whom import contact_name


def app_name(finding: Finding, report: Report, voice: Voice) -> str:
    """What to call the app: as the catalogue does, else as the device does."""
    named = report.app_names.get(finding.app) if finding.app else None
    if named and not finding.by_name_alone:
        return voice.read(named)
    if finding.installed is not None:
        return finding.installed.name
    return voice.read(named) if named else (finding.app or tr("an app"))


def slug_name(slug: str, report: Report, voice: Voice) -> str:
    """The catalogue's name of an app, or its slug where the catalogue has none."""
    named = report.app_names.get(slug)
    return voice.read(named) if named else slug


def evidence(finding: Finding, voice: Voice, report: Report, *, plainly: bool = False) -> str:
    """By what the app was recognised and how that is known; `plainly` without its ids."""
    installed = finding.installed
    if installed is None:
        return tr("It was not found {on_device}.", on_device=labels.on_device(finding.device))
    if installed.known_by is KnownBy.DECLARED:
        # Nothing was recognised: the person named it.
        return _told(finding, voice, report)
    how = _known(finding, voice, report)
    if plainly and finding.matched_by is MatchedBy.ID:
        return _sentence(strung((_version(installed), how)))
    by = _recognised(finding)
    if installed.version:
        return tr("{by}, version {version}; {how}.", by=by, version=installed.version, how=how)
    return tr("{by}; {how}.", by=by, how=how)


def detail(finding: Finding) -> str:
    """What the app is told by, in the words of systems, and where it lies: for whoever helps."""
    return strung((_ids(finding), *finding.places))


def _version(installed: InstalledApp) -> str:
    return tr("version {version}", version=installed.version) if installed.version else ""


def _sentence(text: str) -> str:
    return tr("{sentence}.", sentence=begun(text))


def _told(finding: Finding, voice: Voice, report: Report) -> str:
    """That the person said an app is there, and when."""
    when = _collected(finding, report)
    if when is None:
        return tr("You told us that it is there.")
    return tr("You told us {when} that it is there.", when=voice.on(when))


def _collected(finding: Finding, report: Report) -> datetime | None:
    device = next((d for d in report.devices if d.device.id == finding.device.id), None)
    return device.collected_at if device else None


def _recognised(finding: Finding) -> str:
    """By what, without the full stop."""
    match finding.matched_by:
        case MatchedBy.ID:
            shown = _ids(finding)
            if not shown:
                return tr("Recognised by its exact id")
            return tr("Recognised by its {ids}", ids=shown)
        case MatchedBy.PUBLISHER:
            named = finding.installed.publisher if finding.installed else None
            if not named:
                return tr("Recognised by its publisher, named in the catalogue")
            return tr("Recognised by its publisher, {publisher}", publisher=named)
        case MatchedBy.NAME if finding.confirmed:
            return tr("Recognised by its name, and you said that it is this app")
        case MatchedBy.NAME:
            return tr("Only the name is the same, so this is possibly another app")
        case None:
            return tr("Found")
        case _:
            assert_never(finding.matched_by)


def _ids(finding: Finding) -> str:
    ids = finding.installed.ids if finding.installed else {}
    return listed([_id(kind, value) for kind, value in ids.items()])


def _id(kind: IdKind, value: str) -> str:
    return tr("{kind} {value}", kind=translated(labels.ID_KINDS[kind]), value=value)


def _known(finding: Finding, voice: Voice, report: Report) -> str:
    when = _collected(finding, report)
    how = finding.installed.known_by if finding.installed else KnownBy.READ
    dated = how in {KnownBy.BACKUP, KnownBy.REPORT}
    return labels.known_by(how, (voice.near if dated else voice.on)(when) if when else "")


@frozen
class Side:
    """A finding that asks for nothing today: allowed, exempt, coming up, possible or unclear.

    `app` is what it is about, `detail` is for whoever helps. `open` is true where it keeps the
    verdict from being sure, `past` where another moment than now is told of.
    """

    status: Status
    notice_id: str
    rule_id: str
    device_id: str
    title: str
    label: str
    text: str
    evidence: str
    detail: str = ""
    open: bool = False
    app: str = ""
    past: bool = False


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
        named_on(name, finding.device),
        labels.status(finding.status, report),
        explanation(finding, report, voice),
        evidence(finding, voice, report, plainly=True),
        detail(finding),
        finding.status in {Status.POSSIBLE, Status.UNKNOWN_SCOPE, Status.CLASH},
        name,
        report.past,
    )


def named_on(app: str, device: Device) -> str:
    """An app on a device, as a title: "TikTok on this computer"."""
    return tr("{app} {on_device}", app=app, on_device=labels.on_device(device))


def explanation(finding: Finding, report: Report, voice: Voice) -> str:
    """Why a finding has its status, in one or two sentences."""
    title = quoted(voice.read(finding.notice.title))
    match finding.status:
        case Status.ACTION_REQUIRED:
            then = labels.tense(report) < 0
            now = tr("{notice} asks for this now.", notice=title)
            return tr("{notice} asked for this then.", notice=title) if then else now
        case Status.UPCOMING:
            when = voice.near_with_zone(finding.notice.effective)
            return tr(
                "{notice} takes effect {when}. It asks for nothing today.", notice=title, when=when
            )
        case Status.WITHDRAWN:
            return tr("{notice} was withdrawn and asks for nothing.", notice=title)
        case Status.POSSIBLE:
            return tr(
                "{notice} is possibly about this app. It can’t be told from what was read.",
                notice=title,
            )
        case Status.UNKNOWN_SCOPE:
            return tr(
                "It is not known whether {notice} applies to {device}.",
                notice=title,
                device=labels.device(finding.device),
            )
        case Status.EXEMPT:
            return _exempt(finding, title, voice)
        case Status.ALLOWED:
            return tr("Explicitly allowed by {notice}.", notice=title)
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
    return tr(
        "Current instructions disagree about this app: {notices}. "
        "Wait with it, and ask {contact} which one counts.",
        notices=listed(tuple(titles)),
        contact=contact_name(report, voice),
    )


def _exempt(finding: Finding, title: str, voice: Voice) -> str:
    exemption = finding.exemption
    if exemption is None:
        return tr("An exemption from {notice} covers you.", notice=title)
    groups = listed(exemption.groups)
    by, until = exemption.approved_by, voice.moment(exemption.until) if exemption.until else ""
    if by and until:
        return tr(
            "An exemption from {notice} for {groups} covers you, approved by {approver},"
            " until {when}.",
            notice=title,
            groups=groups,
            approver=by,
            when=until,
        )
    if by:
        return tr(
            "An exemption from {notice} for {groups} covers you, approved by {approver}.",
            notice=title,
            groups=groups,
            approver=by,
        )
    if until:
        return tr(
            "An exemption from {notice} for {groups} covers you, until {when}.",
            notice=title,
            groups=groups,
            when=until,
        )
    return tr("An exemption from {notice} for {groups} covers you.", notice=title, groups=groups)


def quoted(text: str) -> str:
    """A text of the organization set apart from our own words."""
    return tr("“{text}”", text=text)
