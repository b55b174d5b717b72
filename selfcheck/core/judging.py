"""One device's apps against the rules about them: what each rule finds, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from enum import Enum

from selfcheck.core import breadth, versions
from selfcheck.core.breadth import Breadth
from selfcheck.core.copies import Copies
from selfcheck.core.devices import Tri
from selfcheck.core.frozen import frozen
from selfcheck.core.matching import Catalogue, Identity, Selection, Tier
from selfcheck.core.records import Effect, Exemption, Rule
from selfcheck.core.report import Action, Finding, MatchedBy, Status
from selfcheck.core.rules import RuleRef
from selfcheck.core.scope import in_groups, missing_groups
from selfcheck.core.standing import HOLDS, Life, Standing
from selfcheck.core.versions import Order

ACTIONS = {
    Effect.PROHIBIT: Action.REMOVE,
    Effect.REQUIRE: Action.INSTALL,
    Effect.MINIMUM_VERSION: Action.UPDATE,
}


_MATCHED_BY = {
    Tier.ID: MatchedBy.ID,
    Tier.CONFIRMED: MatchedBy.NAME,
    Tier.PUBLISHER: MatchedBy.PUBLISHER,
    Tier.NAME: MatchedBy.NAME,
}


@frozen
class Hit:
    """A rule that selects an app on a device it is not known to leave out."""

    ref: RuleRef
    selection: Selection
    scope: Tri
    life: Life

    @property
    def certain(self) -> bool:
        """Whether the rule surely holds for surely this app."""
        sure = self.scope is True and self.life is Life.IN_FORCE
        return sure and self.selection.tier is not Tier.NAME

    @property
    def may_hold(self) -> bool:
        return self.life in HOLDS


class Answer(Enum):
    """What the rules that permit an app leave of one that prohibits it."""

    STANDS = "stands"
    LIFTED = "lifted"
    CLASH = "clash"
    OPEN = "open"


@frozen
class Judged:
    """A finding, the facts and the app that would have to be known to settle it."""

    finding: Finding
    facts: tuple[str, ...] = ()
    ask: str | None = None


class Judge:
    """Judges what is on one device. Of what it found only each rule's standing is kept."""

    def __init__(self, standing: Standing, catalogue: Catalogue, time: datetime) -> None:
        self.standing = standing
        self._catalogue = catalogue
        self._time = time
        self._bearings: dict[RuleRef, tuple[Tri, Life]] = {}

    def hits(self, refs: Iterable[RuleRef], identity: Identity, app: Copies) -> list[Hit]:
        """The rules that select the app and are not known to leave the device out."""
        found = []
        for ref in refs:
            selection = self.selects(ref, identity, app)
            hit = self.hit(ref, selection) if selection else None
            if hit is not None:
                found.append(hit)
        return found

    @staticmethod
    def selects(ref: RuleRef, identity: Identity, app: Copies) -> Selection | None:
        """How the rule selects the app, in one of the forms it means."""
        forms = ref.rule.forms
        if forms and not any(copy.form in forms for copy in app.copies):
            return None
        return ref.selector.select(identity)

    def hit(self, ref: RuleRef, selection: Selection) -> Hit | None:
        scope, life = self.bearing(ref)
        return None if life is Life.ENDED else Hit(ref, selection, scope, life)

    def bearing(self, ref: RuleRef) -> tuple[Tri, Life]:
        """Whether the rule is for this device, and what it is here: ended where it is not."""
        known = self._bearings.get(ref)
        if known is None:
            scope = self.standing.scope(ref.entry, ref.rule)
            life = Life.ENDED if scope is False else self.standing.life(ref.entry, ref.rule)
            known = self._bearings[ref] = scope, life
        return known

    def judge(self, hits: list[Hit], app: Copies) -> Iterator[Judged]:
        """What the rules find in an app that is there."""
        permits = [h for h in hits if h.ref.rule.effect in (Effect.ALLOW, Effect.REQUIRE)]
        clashing: dict[int, Hit] = {}
        kept_out: list[Judged] = []
        for hit in hits:
            if hit.ref.rule.effect is Effect.PROHIBIT:
                kept_out.extend(self._prohibit(hit, permits, app, clashing))
        yield from kept_out
        statuses = {judged.finding.status for judged in kept_out}
        for hit in hits:
            # An app that has to be removed is not asked to be updated first.
            asks = Status.ACTION_REQUIRED not in statuses or hit.life is Life.WITHDRAWN
            if hit.ref.rule.effect is Effect.MINIMUM_VERSION and asks:
                yield from self._minimum_version(hit, app)
        stood = {Status.ACTION_REQUIRED, Status.CLASH, Status.POSSIBLE, Status.UNKNOWN_SCOPE}
        for hit in permits:
            if hit.ref.place in clashing:
                yield Judged(self.finding(Status.CLASH, hit, app))
            elif hit.ref.rule.effect is Effect.ALLOW and hit.certain and not statuses & stood:
                yield Judged(self.finding(Status.ALLOWED, hit, app))

    def _prohibit(
        self, hit: Hit, permits: list[Hit], app: Copies, clashing: dict[int, Hit]
    ) -> Iterator[Judged]:
        answer, deciding = self.answer(hit, permits)
        if hit.life is Life.WITHDRAWN:
            yield Judged(self.finding(Status.WITHDRAWN, hit, app))
        elif answer is not Answer.LIFTED:
            judged = self.broken(hit, app, answer, deciding)
            if judged.finding.status is Status.CLASH:
                clashing.update((permit.ref.place, permit) for permit in deciding)
            yield judged

    def _minimum_version(self, hit: Hit, app: Copies) -> Iterator[Judged]:
        orders = {self._order(hit.ref.rule, copy.version, app) for copy in app.copies}
        if not orders & {Order.OLDER, None}:
            return
        if hit.life is Life.WITHDRAWN:
            yield Judged(self.finding(Status.WITHDRAWN, hit, app))
            return
        judged = self.broken(hit, app, Answer.STANDS, [])
        if Order.OLDER not in orders and judged.finding.status is Status.ACTION_REQUIRED:
            judged = Judged(self.finding(Status.POSSIBLE, hit, app))
        yield judged

    @staticmethod
    def _order(rule: Rule, version: str | None, app: Copies) -> Order | None:
        return versions.compare(version, rule.minimum_version or "", frozenset(app.first.ids))

    def answer(self, demand: Hit, permits: Iterable[Hit]) -> tuple[Answer, list[Hit]]:
        """What permitting rules leave of a prohibition, and which of them decide it.

        A narrower one lifts it, a broader one gives way, any other contradicts it; one that
        is not certain leaves it open unless it would give way anyway.
        """
        clash, doubtful = [], []
        for permit in permits:
            if not permit.may_hold:
                continue
            reach = breadth.compare(permit.ref, demand.ref, self._catalogue)
            if reach is Breadth.BROADER:
                continue
            if not permit.certain:
                doubtful.append(permit)
            elif reach is Breadth.NARROWER:
                return Answer.LIFTED, [permit]
            else:
                clash.append(permit)
        if clash:
            return Answer.CLASH, clash
        return (Answer.OPEN, doubtful) if doubtful else (Answer.STANDS, [])

    def broken(self, hit: Hit, app: Copies | None, answer: Answer, deciding: list[Hit]) -> Judged:
        """The finding for a rule that is not kept, by what is known of its reach."""
        exempt, exemption, groups = self._exempt(hit)
        if exempt is True:
            return Judged(self.finding(Status.EXEMPT, hit, app, exemption))
        if hit.life is Life.UPCOMING:
            return Judged(self.finding(Status.UPCOMING, hit, app))
        facts = [*self._missing(hit), *groups]
        if answer is Answer.OPEN:
            facts.extend(fact for permit in deciding for fact in self._missing(permit))
        by_name = hit.selection.tier is Tier.NAME
        if hit.scope is None or hit.life is Life.UNKNOWN:
            return Judged(self.finding(Status.UNKNOWN_SCOPE, hit, app), tuple(facts))
        if by_name:
            return Judged(self.finding(Status.POSSIBLE, hit, app), tuple(facts), hit.selection.ask)
        if answer is Answer.CLASH:
            return Judged(self.finding(Status.CLASH, hit, app))
        if answer is Answer.OPEN or exempt is None:
            asks = [permit.selection.ask for permit in deciding if permit.selection.ask]
            ask = asks[0] if asks else None
            return Judged(self.finding(Status.UNKNOWN_SCOPE, hit, app), tuple(facts), ask)
        return Judged(self.finding(Status.ACTION_REQUIRED, hit, app))

    def _missing(self, hit: Hit) -> Iterator[str]:
        if hit.scope is None or hit.life is Life.UNKNOWN:
            yield from self.standing.missing(hit.ref.entry, hit.ref.rule)

    def _exempt(self, hit: Hit) -> tuple[Tri, Exemption | None, list[str]]:
        """Whether an exemption that has not run out covers the person; else what is missing."""
        groups: list[str] = []
        for exemption in hit.ref.rule.exemptions:
            if exemption.until is None or self._time <= exemption.until:
                covered = in_groups(exemption.groups, self.standing.device)
                if covered is True:
                    return True, exemption, []
                if covered is None:
                    groups.extend(missing_groups(exemption.groups, self.standing.device))
        return (None if groups else False), None, groups

    def finding(
        self, status: Status, hit: Hit, app: Copies | None, exemption: Exemption | None = None
    ) -> Finding:
        rule, entry = hit.ref.rule, hit.ref.entry
        act = status is Status.ACTION_REQUIRED
        withdrawn = status is Status.WITHDRAWN
        return Finding(
            status=status,
            notice=entry.notice,
            rule=rule,
            device=self.standing.device,
            app=hit.selection.slug,
            installed=app.first if app else None,
            matched_by=_MATCHED_BY[hit.selection.tier] if app else None,
            confirmed=app is not None and hit.selection.tier is Tier.CONFIRMED,
            action=ACTIONS[rule.effect] if act else None,
            overdue=act and rule.overdue_from is not None and self._time >= rule.overdue_from,
            exemption=exemption,
            places=app.places if app else (),
            withdrawal=self.standing.withdrawal_of(entry, rule) if withdrawn else None,
        )
