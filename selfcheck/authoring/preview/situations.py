"""What two policies say to a device; devices that differ in nothing that matters share it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import field, replace
from datetime import datetime

from selfcheck.authoring.preview.facts import Answered
from selfcheck.core.apps import IdKind, InstalledApp, Inventory
from selfcheck.core.copies import Copies
from selfcheck.core.devices import Facts
from selfcheck.core.evaluate import Circumstances, Prepared, evaluate_prepared, prepare
from selfcheck.core.foreign import one_line
from selfcheck.core.frozen import frozen
from selfcheck.core.names import ComparableId
from selfcheck.core.records import Policy
from selfcheck.core.report import Finding, MatchedBy, PolicyStatus, Report, Status, Verdict

RuleKey = tuple[str, str]
Because = tuple[str, str]
"""The name of an app, and the tier by which it was matched, or MISSING."""

MISSING = "missing"
REMEMBERED = 100_000


@frozen
class Comparison:
    """The two policies at one moment. `before` is None where nothing is published yet."""

    before: Policy | None
    after: Policy
    now: datetime
    at: datetime | None
    yields: Mapping[str, frozenset[IdKind]] = field(default_factory=dict)


@frozen
class Outcome:
    """What is said to each of the devices that share a situation, before and after.

    `told_before` and `told_after` give for each rule that tells the device to act what it is
    because of. `unnamed` are the apps that only a publisher rule caught. `asked_before` and
    `asked_after` are the facts that the person is asked for.
    """

    before: Verdict
    after: Verdict
    told_before: Mapping[RuleKey, tuple[Because, ...]]
    told_after: Mapping[RuleKey, tuple[Because, ...]]
    unnamed: Mapping[RuleKey, tuple[str, ...]]
    asked_before: tuple[str, ...]
    asked_after: tuple[str, ...]
    answered: Answered

    @property
    def changed(self) -> frozenset[RuleKey]:
        """The rules that tell the device to act now and did not, or the other way round."""
        return frozenset(self.told_before.keys() ^ self.told_after.keys())


@frozen
class _Seen:
    """An app that was looked at; held, so that its place in memory is not given to another."""

    app: InstalledApp
    ids: tuple[ComparableId, ...]
    matters: bool


class Situations:
    """Evaluates every situation once.

    Of thousands of devices most differ only in what no rule and no catalogue entry is about.
    Their name, their number and every app that neither policy could mean are left aside before
    they are compared.
    """

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._before = prepare(comparison.before, comparison.now, comparison.at)
        self._after = prepare(comparison.after, comparison.now, comparison.at)
        self._seen: dict[int, _Seen] = {}
        self._known: dict[Hashable, tuple[Outcome, tuple[InstalledApp, ...]]] = {}

    def outcome(self, inventory: Inventory) -> Outcome:
        """What the policies say to this device; the same object for every like device."""
        apps = self._that_matter(inventory.apps)
        key = _key(inventory, apps)
        if key not in self._known:
            # The apps are kept, because the key has only their place in memory.
            self._known[key] = self._evaluate(inventory, apps), apps
        return self._known[key][0]

    def _that_matter(self, apps: Iterable[InstalledApp]) -> tuple[InstalledApp, ...]:
        """The apps that a rule or an entry could be about, with every other copy of theirs."""
        seen = [self._look(app) for app in apps]
        kept = [one for one in seen if one.matters]
        linked: frozenset[ComparableId] = frozenset()
        while kept and not linked.issuperset(more := {id_ for one in kept for id_ in one.ids}):
            linked = frozenset(more)
            kept = [one for one in seen if one.matters or not linked.isdisjoint(one.ids)]
        return tuple(one.app for one in kept)

    def _look(self, app: InstalledApp) -> _Seen:
        seen = self._seen.get(id(app))
        if seen is None:
            if len(self._seen) >= REMEMBERED:
                self._seen.clear()
            single = Copies.of(app)
            matters = _could_mean(self._before, single) or _could_mean(self._after, single)
            seen = self._seen[id(app)] = _Seen(app, single.ids, matters)
        return seen

    def _evaluate(self, inventory: Inventory, apps: tuple[InstalledApp, ...]) -> Outcome:
        like = replace(inventory, apps=apps)
        before, after = self._report(self._before, like), self._report(self._after, like)
        return Outcome(
            before=before.verdict,
            after=after.verdict,
            told_before=_told(before),
            told_after=_told(after),
            unnamed=_unnamed(after),
            asked_before=tuple(question.fact for question in before.questions),
            asked_after=tuple(question.fact for question in after.questions),
            answered=Answered.by(after),
        )

    def _report(self, prepared: Prepared, inventory: Inventory) -> Report:
        given = self._comparison
        circumstances = Circumstances(
            given.now, given.at, saved_inventories=True, yields=given.yields
        )
        return evaluate_prepared(prepared, _CONFIRMED, (inventory,), (), circumstances)


_CONFIRMED = PolicyStatus("", verified=True, confirmed_at=None, fresh=True)


def _could_mean(prepared: Prepared, app: Copies) -> bool:
    identity = prepared.index.catalogue.identify(app)
    return bool(identity.slugs or prepared.index.about(identity))


def _key(inventory: Inventory, apps: Iterable[InstalledApp]) -> Hashable:
    """Everything that an evaluation of a saved inventory rests on."""
    device = inventory.device
    return (
        device.kind,
        device.os,
        device.ownership,
        _facts(device.access),
        device.region,
        _facts(device.groups),
        inventory.known_by,
        inventory.declared_present,
        inventory.declared_absent,
        tuple((one.name, one.status) for one in inventory.sources),
        tuple(map(id, apps)),
    )


def _facts(facts: Facts) -> Hashable:
    return facts.complete, frozenset(facts.known.items())


def _told(report: Report) -> dict[RuleKey, tuple[Because, ...]]:
    told: dict[RuleKey, dict[Because, None]] = defaultdict(dict)
    for finding in report.findings:
        if finding.status is Status.ACTION_REQUIRED:
            told[_rule(finding)][_because(finding, report)] = None
    return {key: tuple(because) for key, because in told.items()}


def _unnamed(report: Report) -> dict[RuleKey, tuple[str, ...]]:
    found: dict[RuleKey, dict[str, None]] = defaultdict(dict)
    for finding in report.findings:
        by_publisher = finding.matched_by is MatchedBy.PUBLISHER
        if by_publisher and finding.installed and finding.app not in finding.rule.apps:
            found[_rule(finding)][one_line(finding.installed.name)] = None
    return {key: tuple(names) for key, names in found.items()}


def _rule(finding: Finding) -> RuleKey:
    return finding.notice.id, finding.rule.id


def _because(finding: Finding, report: Report) -> Because:
    if finding.installed is not None and finding.matched_by is not None:
        return one_line(finding.installed.name), finding.matched_by.value
    slug = finding.app or ""
    name = report.app_names.get(slug)
    return (name.read("").text if name else slug), MISSING
