"""An installed app against the catalogue and against what a rule selects, with its tier."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from enum import IntEnum

from selfcheck.core.apps import CatalogueApp, IdKind, InstalledApp
from selfcheck.core.copies import Copies
from selfcheck.core.frozen import frozen
from selfcheck.core.names import ComparableId, browser_id, comparable_id, normalised
from selfcheck.core.records import Rule


class Tier(IntEnum):
    """How an app is known to be what it is taken for, the strongest first.

    `CONFIRMED` is by its name, which the person was asked about and said yes to.
    """

    ID = 0
    CONFIRMED = 1
    PUBLISHER = 2
    NAME = 3


@frozen
class Identity:
    """What an installed app is taken for.

    `slugs` maps catalogue entries to the tier by which they match. `publishers` maps the
    normalised publishers it goes by: its own and those of entries its ids match are
    `PUBLISHER`, those of an entry that matches by its name have the tier of that entry.
    """

    slugs: Mapping[str, Tier]
    publishers: Mapping[str, Tier]

    @classmethod
    def joined(cls, identities: Iterable[Identity]) -> Identity:
        """What the copies of one app are together; the strongest tier counts."""
        slugs: dict[str, Tier] = {}
        publishers: dict[str, Tier] = {}
        for identity in identities:
            _strengthen(slugs, identity.slugs)
            _strengthen(publishers, identity.publishers)
        return cls(slugs, publishers)


def _strengthen(known: dict[str, Tier], more: Mapping[str, Tier]) -> None:
    for name, tier in more.items():
        known[name] = min(tier, known.get(name, tier))


@frozen
class Selection:
    """How a rule selects an app: by which tier, and through which catalogue entry.

    `ask` is the entry of which only the name speaks, so that the person has to be asked.
    """

    tier: Tier
    slug: str | None
    ask: str | None = None


class Catalogue:
    """The organization's apps, indexed by id and by name."""

    def __init__(self, apps: Mapping[str, CatalogueApp]) -> None:
        self.apps = apps
        self._publishers: dict[str, frozenset[str]] = {}
        self._by_id: dict[ComparableId, list[str]] = defaultdict(list)
        self._by_name: dict[str, list[str]] = defaultdict(list)
        self._by_publisher: dict[str, list[str]] = defaultdict(list)
        self._nameless: dict[str | None, Identity] = {}
        for slug in sorted(apps):
            self._index(slug, apps[slug])

    def _index(self, slug: str, app: CatalogueApp) -> None:
        for kind, values in app.ids.items():
            for value in values:
                self._by_id[kind, comparable_id(kind, value)].append(slug)
                if kind is IdKind.WEB_APP:
                    self._by_id[kind, browser_id(value)].append(slug)
        self._publishers[slug] = publishers = frozenset(map(normalised, app.publishers))
        for publisher in publishers:
            self._by_publisher[publisher].append(slug)
        names = [text for _, text in app.name.variants]
        for name in set(map(normalised, (*names, *app.formerly))):
            self._by_name[name].append(slug)

    def by_publisher(self, publisher: str) -> tuple[str, ...]:
        """The slugs of a publisher, given normalised."""
        return tuple(self._by_publisher.get(publisher, ()))

    def publishers(self, slug: str) -> frozenset[str]:
        """The normalised publishers of an entry; none for a slug that is not there."""
        return self._publishers.get(slug, frozenset())

    def certainly(self, slug: str) -> Identity:
        """What an app is that surely is the entry `slug`."""
        return Identity({slug: Tier.ID}, dict.fromkeys(self.publishers(slug), Tier.PUBLISHER))

    def may_know(self, app: InstalledApp, ids: Iterable[ComparableId]) -> bool:
        """Whether an app, of such ids as they are compared, could be an entry."""
        return not self._by_id.keys().isdisjoint(ids) or (
            not app.hidden and normalised(app.name) in self._by_name
        )

    def identify(
        self, app: Copies, present: Collection[str] = (), absent: Collection[str] = ()
    ) -> Identity:
        """What `app` is, exact ids before names.

        `present` and `absent` are slugs the person said are, or are not, on the device: they
        settle what a name alone leaves open, and nothing else.
        """
        by_id = self._by_id
        slugs = [slug for id_ in app.ids if id_ in by_id for slug in by_id[id_]]
        if slugs:
            own = (self._unnamed(copy.publisher) for copy in app.copies)
            return Identity.joined([*map(self.certainly, slugs), *own])
        if len(app.copies) == 1:  # as nearly all are
            return self._by_their_name(app.first, present, absent)
        return Identity.joined(self._by_their_name(copy, present, absent) for copy in app.copies)

    def _by_their_name(
        self, app: InstalledApp, present: Collection[str], absent: Collection[str]
    ) -> Identity:
        """What is known of an app by its name and its own publisher, leaving ids aside."""
        unnamed = self._unnamed(app.publisher)
        named = () if app.hidden else self._by_name.get(normalised(app.name), ())
        if not named:
            return unnamed
        slugs: dict[str, Tier] = {}
        publishers: dict[str, Tier] = {}
        for slug in named:
            if slug in present:
                slugs[slug] = tier = Tier.CONFIRMED
            elif slug in absent:
                continue
            else:
                by_both = not unnamed.publishers.keys().isdisjoint(self._publishers[slug])
                slugs[slug] = Tier.PUBLISHER if by_both else Tier.NAME
                tier = Tier.NAME
            _strengthen(publishers, dict.fromkeys(self._publishers[slug], tier))
        return Identity(slugs, {**publishers, **unnamed.publishers})

    def _unnamed(self, publisher: str | None) -> Identity:
        """What is known of an app by its own publisher alone."""
        known = self._nameless.get(publisher)
        if known is None:
            own = {normalised(publisher): Tier.PUBLISHER} if publisher else {}
            known = self._nameless[publisher] = Identity({}, own)
        return known


@frozen
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
        named = min(
            ((tier, slug) for slug, tier in identity.slugs.items() if slug in self.slugs),
            default=None,
        )
        found = self._by_publisher(identity) if self.publishers else None
        if named is None or (found is not None and (found.tier, found.slug or "") < named):
            return found
        tier, slug = named
        return Selection(tier, slug, slug if tier is Tier.NAME else None)

    def _by_publisher(self, identity: Identity) -> Selection | None:
        matching = self.publishers.intersection(identity.publishers)
        if not matching:
            return None
        excepted = {s: t for s, t in identity.slugs.items() if s in self.excluded}
        if any(tier is not Tier.NAME for tier in excepted.values()):
            return None
        slug = min((s for s in identity.slugs if s not in self.excluded), default=None)
        tier = min(identity.publishers[publisher] for publisher in matching)
        if excepted or tier is Tier.NAME:
            return Selection(Tier.NAME, slug, min(excepted) if excepted else slug)
        return Selection(tier, slug)
