"""An installed app against the catalogue and against what a rule selects, with its tier."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from selfcheck.core.apps import CatalogueApp, IdKind, InstalledApp
from selfcheck.core.names import browser_id, comparable_id, normalised
from selfcheck.core.records import Rule
from selfcheck.core.report import MatchedBy


@dataclass(frozen=True, slots=True)
class Identity:
    """What an installed app is taken for.

    `slugs` maps catalogue entries to the tier by which they match. `publishers` are the
    normalised publishers it goes by for certain: its own and those of the entries its ids match.
    `maybe_publishers` are those of entries that match by less than an id.
    """

    slugs: Mapping[str, MatchedBy]
    publishers: frozenset[str]
    maybe_publishers: frozenset[str] = frozenset()

    @classmethod
    def joined(cls, identities: Iterable[Identity]) -> Identity:
        """What the copies of one app are together; the strongest tier of each entry counts."""
        slugs: dict[str, MatchedBy] = {}
        publishers: frozenset[str] = frozenset()
        maybe: frozenset[str] = frozenset()
        for identity in identities:
            for slug, tier in identity.slugs.items():
                slugs[slug] = min(tier, slugs.get(slug, tier), key=_STRENGTH.__getitem__)
            publishers |= identity.publishers
            maybe |= identity.maybe_publishers
        if MatchedBy.ID in slugs.values():
            slugs = {slug: tier for slug, tier in slugs.items() if tier is MatchedBy.ID}
            maybe = frozenset()
        return cls(slugs, publishers, maybe)


@dataclass(frozen=True, slots=True)
class Selection:
    """How a rule selects an app: by which tier, and through which catalogue entry.

    `ask` is the entry of which only the name speaks, so that the person has to be asked.
    """

    tier: MatchedBy
    slug: str | None
    ask: str | None = None


class Catalogue:
    """The organization's apps, indexed by id and by name."""

    def __init__(self, apps: Mapping[str, CatalogueApp]) -> None:
        self.apps = apps
        self._normalised: dict[str, str] = {}
        self._publishers: dict[str, frozenset[str]] = {}
        self._by_id: dict[tuple[IdKind, str], list[str]] = defaultdict(list)
        self._by_name: dict[str, list[str]] = defaultdict(list)
        self._by_publisher: dict[str, list[str]] = defaultdict(list)
        self._nameless: dict[str | None, Identity] = {}
        for slug in sorted(apps):
            self._index(slug, apps[slug])

    def _index(self, slug: str, app: CatalogueApp) -> None:
        for kind, values in app.ids.items():
            for value in values:
                self._index_id(slug, kind, value)
        self._publishers[slug] = frozenset(map(self._normal, app.publishers))
        for publisher in self._publishers[slug]:
            self._by_publisher[publisher].append(slug)
        names = {text for _, text in app.name.variants}
        for name in {normalised(name) for name in names.union(app.formerly)}:
            self._by_name[name].append(slug)

    def _index_id(self, slug: str, kind: IdKind, value: str) -> None:
        self._by_id[kind, comparable_id(kind, value)].append(slug)
        if kind is IdKind.WEB_APP:
            self._by_id[kind, browser_id(value)].append(slug)

    def by_publisher(self, publisher: str) -> tuple[str, ...]:
        """The slugs of a publisher, given normalised."""
        return tuple(self._by_publisher.get(publisher, ()))

    def publishers(self, slug: str) -> frozenset[str]:
        """The normalised publishers of an entry; none for a slug that is not there."""
        return self._publishers.get(slug, frozenset())

    def identify(
        self, app: InstalledApp, present: Collection[str] = (), absent: Collection[str] = ()
    ) -> Identity:
        """What `app` is, exact ids before names.

        `present` and `absent` are slugs the person said are, or are not, on the device: they
        settle what a name alone leaves open, and nothing else.
        """
        slugs: dict[str, MatchedBy] = {}
        for kind, value in app.ids.items():
            for slug in self._by_id.get((kind, comparable_id(kind, value)), ()):
                slugs[slug] = MatchedBy.ID
        unnamed = self._unnamed(app.publisher)
        if slugs:
            publishers = unnamed.publishers.union(*(self._publishers[slug] for slug in slugs))
            return Identity(slugs, publishers)
        named = () if app.hidden else self._by_name.get(normalised(app.name), ())
        return self._by_their_name(named, unnamed, present, absent) if named else unnamed

    def _by_their_name(
        self,
        named: Iterable[str],
        unnamed: Identity,
        present: Collection[str],
        absent: Collection[str],
    ) -> Identity:
        slugs: dict[str, MatchedBy] = {}
        for slug in named:
            if slug in present:
                slugs[slug] = MatchedBy.ID
            elif slug not in absent:
                by_both = not unnamed.publishers.isdisjoint(self._publishers[slug])
                slugs[slug] = MatchedBy.PUBLISHER if by_both else MatchedBy.NAME
        maybe = frozenset().union(*(self._publishers[slug] for slug in slugs))
        return Identity(slugs, unnamed.publishers, maybe)

    def _unnamed(self, publisher: str | None) -> Identity:
        """What is known of an app by its own publisher alone."""
        known = self._nameless.get(publisher)
        if known is None:
            own = frozenset((self._normal(publisher),)) if publisher else frozenset()
            known = self._nameless[publisher] = Identity({}, own)
        return known

    def _normal(self, publisher: str) -> str:
        known = self._normalised.get(publisher)
        if known is None:
            known = self._normalised[publisher] = normalised(publisher)
        return known


@dataclass(frozen=True, slots=True)
class Selector:
    """What a rule selects, ready for comparing: slugs united with publishers less `excluded`."""

    slugs: frozenset[str]
    publishers: frozenset[str]
    excluded: frozenset[str]

    @classmethod
    def of(cls, rule: Rule) -> Selector:
        return cls(
            frozenset(rule.apps),
            frozenset(map(normalised, rule.publishers)),
            frozenset(rule.excluded),
        )

    def select(self, identity: Identity) -> Selection | None:
        """The strongest tier by which the app is selected; None where it is not.

        An app that only its name makes an exception is selected by name: possibly.
        """
        named = [
            Selection(tier, slug, slug if tier is MatchedBy.NAME else None)
            for slug, tier in identity.slugs.items()
            if slug in self.slugs
        ]
        found = named + self._by_publisher(identity)
        return min(found, key=lambda s: (_STRENGTH[s.tier], s.slug or "")) if found else None

    def _by_publisher(self, identity: Identity) -> list[Selection]:
        sure = not self.publishers.isdisjoint(identity.publishers)
        if not sure and self.publishers.isdisjoint(identity.maybe_publishers):
            return []
        excepted = {s: t for s, t in identity.slugs.items() if s in self.excluded}
        if any(tier is not MatchedBy.NAME for tier in excepted.values()):
            return []
        slugs = sorted(s for s in identity.slugs if s not in self.excluded)
        slug = slugs[0] if slugs else None
        if sure and not excepted:
            return [Selection(MatchedBy.PUBLISHER, slug)]
        return [Selection(MatchedBy.NAME, slug, min(excepted) if excepted else slug)]


_STRENGTH = {MatchedBy.ID: 0, MatchedBy.PUBLISHER: 1, MatchedBy.NAME: 2}
