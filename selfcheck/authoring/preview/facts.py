"""The facts that a rule's scope asks about: in words, and whether a sample device knows them."""

from __future__ import annotations

from selfcheck.core.devices import Device
from selfcheck.core.frozen import frozen
from selfcheck.core.records import Notice, Rule
from selfcheck.core.report import Report
from selfcheck.core.scope import in_audience, in_devices
from selfcheck.wording.withdrawn import access


@frozen
class Answered:
    """Which of the facts that rules ask about a device knows, and which rules could reach it."""

    known: frozenset[str]
    reached: frozenset[tuple[str, str]]

    @classmethod
    def by(cls, report: Report) -> Answered:
        """What the one device of a report answers."""
        device = report.devices[0].device
        rules = [(entry.notice, rule) for entry in report.notices for rule in entry.notice.rules]
        asked = {fact for notice, rule in rules for fact in facts_of(notice, rule)}
        return cls(
            frozenset(fact for fact in asked if _is_known(device, fact)),
            frozenset(
                (notice.id, rule.id) for notice, rule in rules if _could_reach(device, notice, rule)
            ),
        )


def facts_of(notice: Notice, rule: Rule) -> set[str]:
    """The facts that the rule's scope and exemptions and its notice's audience ask about."""
    scope, audience = rule.devices, notice.audience
    facts = {f"access:{name}" for name in scope.access}
    exempt = (group for exemption in rule.exemptions for group in exemption.groups)
    facts |= {f"group:{name}" for name in (*scope.groups, *audience.groups, *exempt)}
    facts |= {"ownership"} if scope.ownership else set()
    return facts | ({"region"} if scope.regions or audience.regions else set())


def in_words(fact: str) -> str:
    """What a fact is about: "whether devices receive company mail"."""
    kind, _, name = fact.partition(":")
    match kind:
        case "access":
            return f"whether devices {access(name)}"
        case "group":
            return f"whether people are in the group {name}"
        case "app":
            return f"whether the app {name} is there"
        case "ownership":
            return "who owns devices"
        case "region":
            return "where people or devices are"
        case _:
            return f"whether there are {name or kind}"


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
