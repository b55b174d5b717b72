"""The devices in words: what each is, how it is known, and its own verdict."""

from __future__ import annotations

from selfcheck.core.apps import KnownBy
from selfcheck.core.frozen import frozen
from selfcheck.core.report import DeviceReport, GapKind, Report, Verdict
from selfcheck.language import tr, translated
from selfcheck.wording import labels
from selfcheck.wording.voice import Voice


@frozen
class DeviceCard:
    """One device: its name, one line about it, and its verdict as a label.

    `neutral` is true where the label must not have the verdict's colour: of another moment, and
    where nothing of the device was looked at.
    """

    device_id: str
    title: str
    text: str
    verdict: Verdict
    label: str
    neutral: bool = False


def devices(report: Report, voice: Voice) -> tuple[DeviceCard, ...]:
    """Every device of the report."""
    return tuple(_card(device, report, voice) for device in report.devices)


def apps_of(entry: DeviceReport, report: Report) -> str:
    """How many apps were found on a device that was read; for none, what that means.

    "" of a device that was only described: nobody counted its apps.
    """
    if entry.known_by is KnownBy.DECLARED:
        return ""
    if entry.apps:
        return tr("{n} apps", "", entry.apps, one="1 app")
    return tr("no apps could be read") if _unread(entry, report) else tr("no apps found")


def looked_at(entry: DeviceReport, report: Report) -> bool:
    """Whether anything of a device was read, or said of its apps."""
    if entry.known_by is None:
        return False
    return entry.known_by is KnownBy.DECLARED or bool(entry.apps) or not _unread(entry, report)


def _unread(entry: DeviceReport, report: Report) -> bool:
    return any(g.kind is GapKind.SOURCE and g.device == entry.device.id for g in report.gaps)


def label(entry: DeviceReport, report: Report) -> tuple[str, bool]:
    """A device's verdict in a few words, and whether they must stand without its colour.

    "Nothing to do" is said only of a device of which something was looked at.
    """
    if entry.verdict is Verdict.NO_ACTION and not looked_at(entry, report):
        return tr("Not checked"), True
    then = labels.tense(report) < 0
    words = labels.DEVICE_VERDICTS_THEN if then else labels.DEVICE_VERDICTS
    return translated(words[entry.verdict]), report.past


def _card(entry: DeviceReport, report: Report, voice: Voice) -> DeviceCard:
    when = ""
    if entry.collected_at is not None:
        dated = entry.known_by in {KnownBy.BACKUP, KnownBy.REPORT}
        when = (voice.near if dated else voice.on)(entry.collected_at)
    facts = [labels.system(entry.device)]
    if entry.known_by is not None and (found := apps_of(entry, report)):
        facts.append(found)
    if entry.device.access.get("company-email"):
        facts.append(tr("receives company mail"))
    unneeded = entry.known_by is None and entry.verdict is Verdict.NO_ACTION
    facts.append(
        tr("not checked: no notice in force is about it")
        if unneeded
        else labels.known_by(entry.known_by, when)
    )
    return DeviceCard(
        entry.device.id,
        labels.device_title(entry.device),
        " · ".join(facts),
        entry.verdict,
        *label(entry, report),
    )
