"""Rules that require an app: what is missing, what would contradict it, what is not known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from selfcheck.core.apps import CatalogueApp, IdKind, Inventory, KnownBy, SourceStatus
from selfcheck.core.copies import Copies
from selfcheck.core.frozen import frozen
from selfcheck.core.judging import Answer, Hit, Judge, Judged
from selfcheck.core.matching import Identity, Selection, Tier
from selfcheck.core.platforms import kinds_on
from selfcheck.core.records import Effect
from selfcheck.core.report import Gap, GapKind, Status
from selfcheck.core.rules import RuleIndex, RuleRef
from selfcheck.core.standing import Life

OPEN_SOURCES = frozenset({SourceStatus.UNREADABLE, SourceStatus.SKIPPED})
Identified = tuple[Copies, Identity]


@frozen
class Readable:
    """Which id kinds a device's sources gave, and which they may have held back.

    A source that is not in `yields` could give any kind. An inventory without sources (a
    declaration, a saved file) reads every kind.
    """

    read: frozenset[IdKind]
    unread: frozenset[IdKind]

    @classmethod
    def of(cls, inventory: Inventory, yields: Mapping[str, frozenset[IdKind]]) -> Readable:
        everything = frozenset(IdKind)
        read: frozenset[IdKind] = frozenset() if inventory.sources else everything
        unread: frozenset[IdKind] = frozenset()
        for source in inventory.sources:
            kinds = yields.get(source.name, everything)
            if source.status in OPEN_SOURCES:
                unread |= kinds
            else:
                read |= kinds
        return cls(read, unread)


class Requirements:
    """The `require` rules on one device."""

    def __init__(
        self, judge: Judge, index: RuleIndex, inventory: Inventory, readable: Readable
    ) -> None:
        self._judge = judge
        self._index = index
        self._inventory = inventory
        self._readable = readable
        self.gaps: list[Gap] = []

    def judge(self, refs: Iterable[RuleRef], apps: list[Identified]) -> Iterator[Judged]:
        """What is missing, for every app that a rule names and the platform can have."""
        for ref in refs:
            for slug in ref.rule.apps:
                entry = self._index.catalogue.apps.get(slug)
                hit = self._judge.hit(ref, Selection(Tier.ID, slug)) if entry else None
                if entry is not None and hit is not None:
                    yield from self._one(hit, entry, apps)

    def _one(self, hit: Hit, entry: CatalogueApp, apps: list[Identified]) -> Iterator[Judged]:
        kinds = kinds_on(entry, self._judge.standing.device.os, hit.ref.rule.forms)
        if not kinds:
            return
        tiers = self._present(hit, entry.slug, apps)
        if tiers - {Tier.NAME}:
            return
        if tiers:
            yield from self._possible(hit, entry.slug, apps)
        elif hit.life is Life.WITHDRAWN:
            yield Judged(self._judge.finding(Status.WITHDRAWN, hit, None))
        elif self._is_told(entry.slug) and self._could_be_read(hit, kinds):
            yield from self._missing(hit, entry)

    def _present(self, hit: Hit, slug: str, apps: list[Identified]) -> set[Tier]:
        return {
            identity.slugs[slug]
            for app, identity in apps
            if slug in identity.slugs and self._judge.selects(hit.ref, identity, app)
        }

    def _possible(self, hit: Hit, slug: str, apps: list[Identified]) -> Iterator[Judged]:
        """The app is there by its name alone: perhaps it is the one that is required."""
        app = next(a for a, i in apps if slug in i.slugs and self._judge.selects(hit.ref, i, a))
        named = Hit(hit.ref, Selection(Tier.NAME, slug, slug), hit.scope, hit.life)
        if hit.life is not Life.WITHDRAWN:
            yield self._judge.broken(named, app, Answer.STANDS, [])

    def _is_told(self, slug: str) -> bool:
        """Whether absence is known; what was only declared or reported leaves the rest unknown."""
        told_all = self._inventory.known_by in (KnownBy.READ, KnownBy.BACKUP)
        return told_all or slug in self._inventory.declared_absent

    def _could_be_read(self, hit: Hit, kinds: frozenset[IdKind]) -> bool:
        """Whether the app would have been found; what no source here reads is a gap of its own."""
        if kinds & self._readable.unread:
            return False
        if kinds & self._readable.read:
            return True
        if hit.may_hold:
            self.gaps.append(_nothing_reads(hit, kinds))
        return False

    def _missing(self, hit: Hit, entry: CatalogueApp) -> Iterator[Judged]:
        """A narrower prohibition makes a missing app right; one of no clear breadth, a clash."""
        identity = self._index.catalogue.certainly(entry.slug)
        clashing: list[Judged] = []
        for other in self._index.about(identity):
            forbids = other.rule.effect is Effect.PROHIBIT and other.selector.select(identity)
            against = self._judge.hit(other, forbids) if forbids else None
            if against is not None and against.certain and hit.certain:
                answer, _ = self._judge.answer(against, [hit])
                if answer is Answer.STANDS:
                    return
                if answer is Answer.CLASH:
                    clashing.append(Judged(self._judge.finding(Status.CLASH, against, None)))
        yield from clashing
        answer = Answer.CLASH if clashing else Answer.STANDS
        yield self._judge.broken(hit, None, answer, [])


def _nothing_reads(hit: Hit, kinds: frozenset[IdKind]) -> Gap:
    notice, rule = hit.ref.key
    names = ", ".join(sorted(kinds))
    return Gap(
        GapKind.SOURCE,
        names,
        None,
        open=True,
        detail=f"Nothing on this device reads {names}, needed for rule {rule} of {notice}.",
    )
