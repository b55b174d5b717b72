"""Devices made up so that every rule of a notice reaches one: what would be said to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from selfcheck.core.apps import InstalledApp, Inventory, KnownBy
from selfcheck.core.declared import as_installed
from selfcheck.core.devices import UNKNOWN_FACTS, Device, DeviceKind, Facts, Os, Ownership
from selfcheck.core.evaluate import Circumstances, evaluate
from selfcheck.core.frozen import frozen
from selfcheck.core.matching import Catalogue
from selfcheck.core.names import normalised
from selfcheck.core.platforms import could_be_on
from selfcheck.core.records import Notice, Policy, Rule
from selfcheck.core.report import Finding, PolicyStatus, Report

PORTABLE = frozenset({DeviceKind.PHONE, DeviceKind.TABLET})
ANY = "any app of "
PHONES = frozenset({Os.ANDROID, Os.IOS})


@frozen
class Imagined:
    """Reports over such devices. `at` None is now; a later moment is looked at as if it were now.

    An earlier moment is looked back at, as the window does: what was recorded since is hidden.
    """

    policy: Policy
    now: datetime
    at: datetime | None

    @property
    def moment(self) -> datetime:
        return self.at or self.now

    @property
    def clock(self) -> tuple[datetime, datetime | None]:
        """What is taken for now, and the earlier moment that is looked back at from there."""
        back = self.at is not None and self.at < self.now
        return (self.now, self.at) if back else (self.moment, None)

    def then(self, moment: datetime) -> Imagined:
        """The same at another moment."""
        return replace(self, at=moment)

    def everything(self, notice: Notice) -> Report:
        """One device for each system and kind, with every app that the notice names."""
        return self._report(
            [
                (device, tuple(_apps(self.policy, notice, device.os)))
                for device in _devices(self.policy, notice)
            ]
        )

    def one(self, finding: Finding) -> Report:
        """The device of a finding with nothing on it but what the finding is about."""
        apps = (finding.installed,) if finding.installed else ()
        return self._report([(finding.device, apps)])

    def unsure(self, notice: Notice) -> Report:
        """The same devices, nothing being known of their owner, access, region and groups."""
        unknown = {device.kind: _unknown(device) for device in _devices(self.policy, notice)}
        return self._report(
            [(device, tuple(_apps(self.policy, notice, device.os))) for device in unknown.values()]
        )

    def _report(self, read: list[tuple[Device, tuple[InstalledApp, ...]]]) -> Report:
        now, as_of = self.clock
        inventories = [Inventory(device, now, apps, live=False) for device, apps in read]
        status = PolicyStatus("", verified=True, confirmed_at=now, fresh=True)
        circumstances = Circumstances(now, as_of, saved_inventories=True)
        return evaluate(self.policy, status, inventories, (), circumstances)


def systems(policy: Policy, rule: Rule) -> list[Os]:
    """The systems on which the rule could find something."""
    apps = [policy.catalogue[slug] for slug in rule.apps if slug in policy.catalogue]
    return [
        os
        for os in rule.devices.os or tuple(Os)
        if kinds(rule, os)
        and (rule.publishers or rule.devices.os or any(could_be_on(app, os, rule) for app in apps))
    ]


def kinds(rule: Rule, os: Os) -> list[DeviceKind]:
    """The kinds of device in the rule's scope that have this system, the usual one first."""
    usual = [DeviceKind.PHONE, DeviceKind.TABLET] if os in PHONES else [DeviceKind.COMPUTER]
    return [kind for kind in usual if not rule.devices.kind or kind in rule.devices.kind]


def _devices(policy: Policy, notice: Notice) -> Iterator[Device]:
    for number, rule in enumerate(notice.rules):
        for os in systems(policy, rule):
            yield _device(f"{number}-{os}", kinds(rule, os)[0], os, rule, notice)


def rule_of(device: str, notice: Notice) -> Rule:
    """The rule for which a device was made up."""
    return notice.rules[int(device.partition("-")[0])]


def _device(id_: str, kind: DeviceKind, os: Os, rule: Rule, notice: Notice) -> Device:
    scope, audience = rule.devices, notice.audience
    regions = scope.regions or audience.regions
    return Device(
        id=id_,
        kind=kind,
        os=os,
        name="this computer" if kind is DeviceKind.COMPUTER else "",
        ownership=(scope.ownership or (Ownership.COMPANY,))[0],
        access=Facts.listed(scope.access),
        region=regions[0] if regions else None,
        groups=Facts.listed((*scope.groups[:1], *audience.groups[:1])),
    )


def _unknown(device: Device) -> Device:
    return replace(
        device,
        id="this-computer" if device.kind is DeviceKind.COMPUTER else device.id,
        name="",
        ownership=None,
        access=UNKNOWN_FACTS,
        region=None,
        groups=UNKNOWN_FACTS,
    )


def _apps(policy: Policy, notice: Notice, os: Os) -> Iterator[InstalledApp]:
    """The apps that the rules name, and for each publisher one of its apps."""
    catalogue = Catalogue(policy.catalogue)
    for rule in notice.rules:
        slugs = list(rule.apps)
        for publisher in rule.publishers:
            known = catalogue.by_publisher(normalised(publisher))
            slugs += sorted(set(known) - {*slugs, *rule.excluded})
            if not known:
                yield InstalledApp(f"{ANY}{publisher}", "sample", publisher=publisher)
        for slug in slugs:
            app = policy.catalogue.get(slug)
            if app is not None and could_be_on(app, os, rule):
                yield replace(as_installed(app, os, rule), known_by=KnownBy.READ)
