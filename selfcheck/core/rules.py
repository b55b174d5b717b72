"""Every rule that can still matter at a moment, found by what it selects."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final

from selfcheck.core.apps import CatalogueApp, InstalledApp
from selfcheck.core.ledger import Entry, Ledger
from selfcheck.core.matching import Catalogue, Identity, Selector
from selfcheck.core.names import ComparableId, normalised
from selfcheck.core.records import Effect, Rule

_ALLOW: Final = Effect.ALLOW
_REQUIRE: Final = Effect.REQUIRE


class RuleRef:
    """A rule in its notice. References are compared by identity: each stands for one rule.

    `place` is its number in the index. What is compared is made where it is first wanted.
    """

    def __init__(self, entry: Entry, rule: Rule, place: int) -> None:
        self.entry = entry
        self.rule = rule
        self.place = place

    @cached_property
    def selector(self) -> Selector:
        return Selector.of(self.rule)

    @cached_property
    def axes(self) -> tuple[frozenset[str], ...]:
        """How far it reaches beside what it selects, key by key; an empty one is every value."""
        scope, audience = self.rule.devices, self.entry.notice.audience
        keys = (
            self.rule.forms,
            scope.kind,
            scope.os,
            scope.ownership,
            scope.access,
            scope.regions,
            scope.groups,
            audience.groups,
            audience.regions,
        )
        return tuple(map(frozenset, keys))

    @property
    def key(self) -> tuple[str, str]:
        """Notice id and rule id, by which questions and gaps name the rule."""
        return self.entry.notice.id, self.rule.id


class RuleIndex:
    """The rules of a ledger by the slugs and the publishers they select.

    Of the thousands in a long ledger few are ever asked for: a reference is made for those.
    """

    def __init__(self, ledger: Ledger, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self._rules: list[Rule] = []
        self._entries: list[Entry] = []
        self._starts: dict[str, int] = {}
        self._by_slug: dict[str, list[int]] = defaultdict(list)
        self._by_publisher: dict[str, list[int]] = defaultdict(list)
        self._requires: list[int] = []
        time = ledger.moment.time
        for entry in ledger.entries.values():
            notice = entry.notice
            over = notice.issued > time or (notice.expires is not None and notice.expires < time)
            if not over or entry.withdrawals:
                self._add(entry)
        self._refs: list[RuleRef | None] = [None] * len(self._rules)

    def _add(self, entry: Entry) -> None:
        rules = entry.notice.rules
        self._starts[entry.notice.id] = start = len(self._rules)
        self._rules += rules
        self._entries += [entry] * len(rules)
        by_slug = self._by_slug
        for place, rule in enumerate(rules, start):
            for slug in rule.apps:
                by_slug[slug].append(place)
            for publisher in rule.publishers:
                self._by_publisher[normalised(publisher)].append(place)
            if rule.effect is _REQUIRE:
                self._requires.append(place)

    def _ref(self, place: int) -> RuleRef:
        ref = self._refs[place]
        if ref is None:
            ref = self._refs[place] = RuleRef(self._entries[place], self._rules[place], place)
        return ref

    @property
    def all(self) -> Iterator[RuleRef]:
        return map(self._ref, range(len(self._rules)))

    def by_notice(self, entry: Entry) -> list[RuleRef]:
        """The rules of one notice that can still matter."""
        start = self._starts[entry.notice.id]
        return [self._ref(place) for place in range(start, start + len(entry.notice.rules))]

    @property
    def demands(self) -> Iterator[RuleRef]:
        """Every rule that asks for something."""
        places = (p for p, rule in enumerate(self._rules) if rule.effect is not _ALLOW)
        return map(self._ref, places)

    @property
    def requires(self) -> Iterator[RuleRef]:
        """Every rule that requires an app."""
        return map(self._ref, self._requires)

    @property
    def unknown_slugs(self) -> list[tuple[str, list[RuleRef]]]:
        """Slugs that rules name and the catalogue does not have."""
        missing = self._by_slug.keys() - self.catalogue.apps.keys()
        return [(slug, [*map(self._ref, self._by_slug[slug])]) for slug in sorted(missing)]

    def concerns(self, app: InstalledApp, ids: Iterable[ComparableId]) -> bool:
        """Whether a rule or an entry of the catalogue could be about an app, for all it says."""
        return self.catalogue.may_know(app, ids) or (
            app.publisher is not None and normalised(app.publisher) in self._by_publisher
        )

    def about(self, identity: Identity) -> list[RuleRef]:
        """The rules that could select an app, in a fixed order."""
        return self._found(identity.slugs, identity.publishers)

    def touching(self, selector: Selector) -> list[RuleRef]:
        """The rules that could select something that `selector` selects."""
        slugs = set(selector.slugs)
        for publisher in selector.publishers:
            slugs.update(set(self.catalogue.by_publisher(publisher)) - selector.excluded)
        return self._found(slugs, selector.publishers.union(*map(self.catalogue.publishers, slugs)))

    def _found(self, slugs: Iterable[str], publishers: Iterable[str]) -> list[RuleRef]:
        found: set[int] = set()
        for slug in slugs:
            found.update(self._by_slug.get(slug, ()))
        for publisher in publishers:
            found.update(self._by_publisher.get(publisher, ()))
        return [self._ref(place) for place in sorted(found)]

    def entries(self, ref: RuleRef) -> Iterator[CatalogueApp]:
        """The catalogue entries a rule selects, by slug and by publisher."""
        slugs = set(ref.rule.apps)
        for publisher in ref.selector.publishers:
            slugs.update(set(self.catalogue.by_publisher(publisher)) - ref.selector.excluded)
        return (self.catalogue.apps[slug] for slug in sorted(slugs & self.catalogue.apps.keys()))
