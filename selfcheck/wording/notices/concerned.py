"""Which of the person's devices a notice concerns, as far as that is known."""

from __future__ import annotations

from selfcheck.core.devices import Device, Tri, all_of, any_of
from selfcheck.core.records import Effect, Rule, Withdrawal
from selfcheck.core.report import NoticeReport, NoticeState, Report, Status
from selfcheck.core.scope import in_audience, in_devices, with_person
from selfcheck.language import tr
from selfcheck.wording import labels
from selfcheck.wording.voice import listed

_OVER = {NoticeState.WITHDRAWN, NoticeState.SUPERSEDED, NoticeState.EXPIRED}
_UNREAD = {NoticeState.CONFLICT, NoticeState.NOT_UNDERSTOOD}


def concerned(entry: NoticeReport, report: Report) -> str:
    """The devices that its rules are for; "" where it has none, or they cannot be relied on."""
    rules = [rule for rule in entry.notice.rules if rule.effect is not Effect.ALLOW]
    if not rules or not report.devices or entry.state in _UNREAD:
        return ""
    devices = [
        with_person(each.device, report.person)
        for each in report.devices
        if not _lifted(entry, each.device, report)
    ]
    found = [(labels.device(device), _meant(entry, rules, device)) for device in devices]
    meant = listed(tuple(name for name, tri in found if tri))
    open_ = listed(tuple(name for name, tri in found if tri is None))
    doubt = tr("Whether it concerns {devices} is not known yet.", devices=open_) if open_ else ""
    if not meant and doubt:
        return doubt
    return f"{_said(meant, entry.state, report)} {doubt}".strip()


def _lifted(entry: NoticeReport, device: Device, report: Report) -> bool:
    """Whether all that was found there for the notice is allowed, or exempt from it."""
    found = {
        each.status
        for each in report.findings
        if each.device.id == device.id and each.notice.id == entry.notice.id
    }
    return bool(found) and found <= {Status.ALLOWED, Status.EXEMPT}


def _said(devices: str, state: NoticeState, report: Report) -> str:
    if state in _OVER or labels.tense(report) < 0:
        if not devices:
            return tr("It concerned none of your devices, as far as is known.")
        return tr("Of your devices it concerned: {devices}.", devices=devices)
    if state is NoticeState.SCHEDULED or labels.tense(report) > 0:
        if not devices:
            return tr("It will concern none of your devices, as far as is known.")
        return tr("Of your devices it will concern: {devices}.", devices=devices)
    if not devices:
        return tr("It concerns none of your devices, as far as is known.")
    return tr("Of your devices it concerns: {devices}.", devices=devices)


def _meant(entry: NoticeReport, rules: list[Rule], device: Device) -> Tri:
    for_them = in_audience(entry.notice.audience, device)
    whole = entry.state is NoticeState.WITHDRAWN
    taken = () if whole else entry.withdrawals
    return all_of((for_them, any_of(_still_meant(rule, taken, device) for rule in rules)))


def _still_meant(rule: Rule, taken: tuple[Withdrawal, ...], device: Device) -> Tri:
    gone = any_of(_reaches(each, rule, device) for each in taken)
    return all_of((in_devices(rule.devices, device), None if gone is None else not gone))


def _reaches(taken: Withdrawal, rule: Rule, device: Device) -> Tri:
    scope = taken.scope
    if scope is None:
        return True
    if scope.rules and rule.id not in scope.rules:
        return False
    return all_of((in_devices(scope.devices, device), in_audience(scope.audience, device)))
