"""The sentences employees would read of a notice, in every language the records carry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from selfcheck import wording
from selfcheck.authoring.reports import Words
from selfcheck.core.apps import InstalledApp, Inventory
from selfcheck.core.declared import as_installed
from selfcheck.core.devices import Device, DeviceKind, Facts, Os, Ownership
from selfcheck.core.evaluate import Circumstances, evaluate
from selfcheck.core.platforms import could_be_on
from selfcheck.core.records import Notice, Policy, Rule
from selfcheck.core.report import PolicyStatus, Report
from selfcheck.core.text import Text


def words(
    policy: Policy, notices: Iterable[Notice], now: datetime, at: datetime | None
) -> list[Words]:
    """What the notices say, on a device that has everything they are about."""
    return [
        _in_language(notice, report, language, policy)
        for notice in notices
        for report in (_as_reached(policy, notice, now, at),)
        for language in _languages(policy, notice)
    ]


def _languages(policy: Policy, notice: Notice) -> list[str]:
    texts: list[Text] = [notice.title, notice.summary, notice.reason]
    texts += [rule.consequence for rule in notice.rules]
    texts += [w.statement for w in policy.records.withdrawals if w.withdraws == notice.id]
    tags = {tag for text in texts for tag, _ in text.variants if tag}
    return sorted(tags) or [policy.organization.language]


def _in_language(notice: Notice, report: Report, language: str, policy: Policy) -> Words:
    zone = ZoneInfo(policy.organization.time_zone)
    voice = wording.Voice.of(report, language, zone)
    entry = next(one for one in report.notices if one.notice.id == notice.id)
    lines = _lines(notice, report, voice)
    return Words(
        notice=notice.id,
        language=language,
        state=entry.state.value,
        title=voice.read(notice.title),
        lines=tuple(dict.fromkeys(filter(None, lines))),
    )


def _lines(notice: Notice, report: Report, voice: wording.Voice) -> Iterator[str]:
    withdrawn = wording.withdrawals(report, voice, only=frozenset({notice.id}))
    if withdrawn:
        yield from _withdrawn(withdrawn[0])
        return
    yield voice.read(notice.summary)
    yield from dict.fromkeys(wording.rule_text(rule, report, voice) for rule in notice.rules)
    for card in wording.todos(report, voice):
        if notice.id in card.notice_ids:
            yield from _to_do(card)


def _withdrawn(card: wording.Withdrawn) -> Iterator[str]:
    yield f"{card.label.upper()} {card.when_why}"
    yield f"“{card.statement}”"
    yield from (card.reach, card.so_what, card.then)


def _to_do(card: wording.ToDo) -> Iterator[str]:
    yield f"{card.title} ({card.due})"
    yield from card.why
    yield from (card.by_when, card.otherwise)
    yield from (f"{number}. {step}" for number, step in enumerate(card.steps, start=1))


def _as_reached(policy: Policy, notice: Notice, now: datetime, at: datetime | None) -> Report:
    """A report over one device for each system, so made that every rule reaches one.

    A notice that is not issued yet at `at` is shown as it will read once it takes effect.
    """
    shown = notice.effective if at is not None and at < notice.issued else at
    inventories = [
        Inventory(device, now, apps=tuple(_apps(policy, notice, device.os)), live=False)
        for device in _devices(policy, notice)
    ]
    status = PolicyStatus("", verified=True, confirmed_at=now, fresh=True)
    circumstances = Circumstances(now, shown, saved_inventories=True)
    return evaluate(policy, status, inventories, (), circumstances)


def _devices(policy: Policy, notice: Notice) -> Iterator[Device]:
    for number, rule in enumerate(notice.rules):
        for os in rule.devices.os or _systems(policy, rule):
            phone = os in {Os.ANDROID, Os.IOS}
            usual = DeviceKind.PHONE if phone else DeviceKind.COMPUTER
            kinds = rule.devices.kind or (usual,)
            portable = {DeviceKind.PHONE, DeviceKind.TABLET}
            fitting = [kind for kind in kinds if (kind in portable) is phone]
            if fitting:
                yield _device(f"{number}-{os}", fitting[0], os, rule, notice)


def _systems(policy: Policy, rule: Rule) -> list[Os]:
    apps = [policy.catalogue[slug] for slug in rule.apps if slug in policy.catalogue]
    return [os for os in Os if rule.publishers or any(could_be_on(app, os, rule) for app in apps)]


def _device(id_: str, kind: DeviceKind, os: Os, rule: Rule, notice: Notice) -> Device:
    scope, audience = rule.devices, notice.audience
    regions = scope.regions or audience.regions
    return Device(
        id=id_,
        kind=kind,
        os=os,
        name={DeviceKind.COMPUTER: "this computer"}.get(kind, f"your {kind.value}"),
        ownership=(scope.ownership or (Ownership.COMPANY,))[0],
        access=Facts.listed(scope.access),
        region=regions[0] if regions else None,
        groups=Facts.listed((*scope.groups[:1], *audience.groups[:1])),
    )


def _apps(policy: Policy, notice: Notice, os: Os) -> Iterator[InstalledApp]:
    for slug in sorted({slug for rule in notice.rules for slug in rule.apps}):
        app = policy.catalogue.get(slug)
        if app is not None:
            yield as_installed(app, os)
