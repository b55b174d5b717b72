"""Whether the facts that a rule's scope asks about are known of any sample device."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from selfcheck.core.devices import Device
from selfcheck.core.records import Notice, Rule
from selfcheck.core.report import Report
from selfcheck.core.scope import in_audience, in_devices


@dataclass(slots=True)
class Answered:
    """How many devices of the samples know each fact, and whom each rule could reach."""

    devices: int = 0
    known: Counter[str] = field(default_factory=Counter)
    reached: Counter[tuple[str, str]] = field(default_factory=Counter)
    broken: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, other: Answered) -> None:
        """Takes in what another part of the devices told."""
        self.devices += other.devices
        self.known.update(other.known)
        self.reached.update(other.reached)
        self.broken.update(other.broken)

    def look(self, report: Report) -> None:
        """Looks at the one device of a report."""
        self.devices += 1
        device = report.devices[0].device
        rules = [(entry.notice, rule) for entry in report.notices for rule in entry.notice.rules]
        asked = {fact for notice, rule in rules for fact in facts_of(notice, rule)}
        self.known.update(fact for fact in asked if _is_known(device, fact))
        self.reached.update(
            (notice.id, rule.id) for notice, rule in rules if _could_reach(device, notice, rule)
        )
        self.broken.update({(f.notice.id, f.rule.id) for f in report.findings if f.action})


def facts_of(notice: Notice, rule: Rule) -> set[str]:
    """The facts that the rule's scope and its notice's audience ask about, by their names."""
    scope, audience = rule.devices, notice.audience
    facts = {f"access:{name}" for name in scope.access}
    facts |= {f"group:{name}" for name in (*scope.groups, *audience.groups)}
    facts |= {"ownership"} if scope.ownership else set()
    return facts | ({"region"} if scope.regions or audience.regions else set())


def _is_known(device: Device, fact: str) -> bool:
    kind, _, name = fact.partition(":")
    match kind:
        case "access":
            return device.access.get(name) is not None
        case "group":
            return device.groups.get(name) is not None
        case "ownership":
            return device.ownership is not None
        case _:
            return device.region is not None


def _could_reach(device: Device, notice: Notice, rule: Rule) -> bool:
    within = in_devices(rule.devices, device), in_audience(notice.audience, device)
    return False not in within
