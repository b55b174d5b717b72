"""Every rule that can still matter at a moment, found by what it selects."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from operator import attrgetter

from selfcheck.core.apps import CatalogueApp
from selfcheck.core.ledger import Entry, Ledger
from selfcheck.core.matching import Catalogue, Identity, Selector
from selfcheck.core.names import normalised
from selfcheck.core.records import Effect, Rule

_place = attrgetter("place")


class RuleRef:
    """A rule in its notice. References are compared by identity: each stands for one rule.

    `place` is its number in the index. What is compared is made where it is first wanted.
    """

    __slots__ = ("_selector", "entry", "place", "rule")

    def __init__(self, entry: Entry, rule: Rule, place: int) -> None:
        self.entry = entry
        self.rule = rule
        self.place = place
        self._selector: Selector | None = None

    @property
    def selector(self) -> Selector:
        if self._selector is None:
            self._selector = Selector.of(self.rule)
        return self._selector

    @property
    def key(self) -> tuple[str, str]:
        """Notice id and rule id, by which questions and gaps name the rule."""
        return self.entry.notice.id, self.rule.id


class RuleIndex:
    """The rules of a ledger by the slugs and the publishers they select."""

    def __init__(self, ledger: Ledger, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.all: list[RuleRef] = []
        self.by_slug: dict[str, list[RuleRef]] = defaultdict(list)
        self.by_publisher: dict[str, list[RuleRef]] = defaultdict(list)
        self._starts: dict[str, int] = {}
        time = ledger.moment.time
        for entry in ledger.entries.values():
            notice = entry.notice
            over = notice.issued > time or (notice.expires is not None and notice.expires < time)
            if not over or entry.withdrawals:
                self._starts[notice.id] = len(self.all)
                for rule in notice.rules:
                    self._add(RuleRef(entry, rule, len(self.all)))

    def _add(self, ref: RuleRef) -> None:
        self.all.append(ref)
        for slug in ref.rule.apps:
            self.by_slug[slug].append(ref)
        for publisher in ref.rule.publishers:
            self.by_publisher[normalised(publisher)].append(ref)

    def by_notice(self, entry: Entry) -> list[RuleRef]:
        """The rules of one notice."""
        start = self._starts.get(entry.notice.id)
        return [] if start is None else self.all[start : start + len(entry.notice.rules)]

    @property
    def demands(self) -> Iterator[RuleRef]:
        """Every rule that asks for something."""
        return (ref for ref in self.all if ref.rule.effect is not Effect.ALLOW)

    @property
    def unknown_slugs(self) -> list[tuple[str, list[RuleRef]]]:
        """Slugs that rules name and the catalogue does not have."""
        missing = self.by_slug.keys() - self.catalogue.apps.keys()
        return [(slug, self.by_slug[slug]) for slug in sorted(missing)]

    def about(self, identity: Identity) -> list[RuleRef]:
        """The rules that could select an app, in a fixed order."""
        if not identity.slugs and self.by_publisher.keys().isdisjoint(identity.publishers):
            return []  # as for nearly every app
        return self._found(identity.slugs, identity.publishers)

    def touching(self, selector: Selector) -> list[RuleRef]:
        """The rules that could select something that `selector` selects."""
        slugs = set(selector.slugs)
        for publisher in selector.publishers:
            slugs.update(set(self.catalogue.by_publisher(publisher)) - selector.excluded)
        return self._found(slugs, selector.publishers.union(*map(self.catalogue.publishers, slugs)))

    def _found(self, slugs: Iterable[str], publishers: Iterable[str]) -> list[RuleRef]:
        found: set[RuleRef] = set()
        for slug in slugs:
            found.update(self.by_slug.get(slug, ()))
        for publisher in publishers:
            found.update(self.by_publisher.get(publisher, ()))
        return sorted(found, key=_place)

    def entries(self, ref: RuleRef) -> Iterator[CatalogueApp]:
        """The catalogue entries a rule selects, by slug and by publisher."""
        slugs = set(ref.rule.apps)
        for publisher in ref.selector.publishers:
            slugs.update(set(self.catalogue.by_publisher(publisher)) - ref.selector.excluded)
        return (self.catalogue.apps[slug] for slug in sorted(slugs & self.catalogue.apps.keys()))
