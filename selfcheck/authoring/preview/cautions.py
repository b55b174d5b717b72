"""Omissions and dangers that a preview calls out: what is easily overlooked in good faith."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from selfcheck.authoring.preview.facts import facts_of
from selfcheck.authoring.preview.imagined import systems
from selfcheck.authoring.preview.languages import missing_languages
from selfcheck.authoring.preview.samples import Tally
from selfcheck.authoring.reports import Caution, ComesBack
from selfcheck.core.clashes import possible_clashes
from selfcheck.core.devices import ANY_AUDIENCE, ANY_DEVICE
from selfcheck.core.matching import Catalogue
from selfcheck.core.names import normalised
from selfcheck.core.records import Effect, Notice, Policy, Rule

SATURDAY = 5
MOST = 0.9
"""From this share of the devices it could reach, a rule is called one that hits everyone."""


def cautions(
    before: Policy,
    after: Policy,
    fresh: Sequence[Notice],
    back: Sequence[ComesBack],
    found: Tally,
    now: datetime,
) -> list[Caution]:
    """Everything worth a second look before `after` replaces `before`.

    `fresh` are the notices about to be published, `back` those that would hold again.
    """
    told = list(_comes_back(back, found))
    for notice in fresh:
        told.extend(_life(notice, after, now))
        for rule in notice.rules:
            told.extend(_reach(notice, rule, found))
            told.extend(_deadline(notice, rule, after, now))
            told.extend(_publisher(notice, rule, after, found))
            told.extend(_resolution(notice, rule, after))
    told.extend(missing_languages(before, after, fresh))
    told.extend(_clashes(after, {notice.id for notice in fresh}, now))
    told.extend(Caution(kind="unread", text=f"Not counted: {why}") for why in found.unread)
    if not found.devices and (fresh or back):
        text = "No sample inventory was looked at, so nobody knows yet whom this reaches."
        told.append(Caution(kind="no-samples", text=text))
    return told


def _comes_back(back: Iterable[ComesBack], found: Tally) -> Iterator[Caution]:
    for one in back:
        whom = f" and tell {_devices(one.devices)} to act" if found.devices else ""
        yield Caution(kind="comes-back", text=f"It would hold again{whom}.", notice=one.notice)


def _life(notice: Notice, policy: Policy, now: datetime) -> Iterator[Caution]:
    """A notice that asks for nothing, or for less long than it says."""
    ended = {one.ends for one in policy.records.reinstatements}
    taken = [w.id for w in policy.records.withdrawals if w.withdraws == notice.id]
    live = [id_ for id_ in taken if id_ not in ended]
    if live:
        text = f"It is withdrawn by {', '.join(live)}: it asks for nothing until that is ended."
        yield Caution(kind="withdrawn", text=text, notice=notice.id)
    if notice.effective > now:
        text = (
            f"It takes effect later; whom it will tell to act is counted with "
            f"--at {notice.effective.isoformat()}."
        )
        yield Caution(kind="later", text=text, notice=notice.id)
    if notice.expires is None:
        return
    if notice.expires < now:
        yield Caution(kind="expires", text="It has ended already.", notice=notice.id)
    for rule in notice.rules:
        if rule.deadline is not None and notice.expires < rule.deadline:
            text = "The notice ends before this deadline is reached."
            yield Caution(kind="expires", text=text, notice=notice.id, rule=rule.id)


def _devices(count: int) -> str:
    return "1 sample device" if count == 1 else f"{count:,} sample devices"


def _reach(notice: Notice, rule: Rule, found: Tally) -> Iterator[Caution]:
    key = (notice.id, rule.id)
    place = {"notice": notice.id, "rule": rule.id}
    if rule.effect is Effect.ALLOW:
        return
    if notice.audience == ANY_AUDIENCE and rule.devices == ANY_DEVICE:
        text = "This rule is for everybody and for every kind of device."
        yield Caution(kind="everyone", text=text, **place)
    if not found.devices:
        return
    reached, broken = found.reached[key], found.told_after[key]
    if not reached:
        text = f"None of the {found.devices:,} sample devices is in the scope of this rule."
        yield Caution(kind="nobody", text=text, **place)
    elif reached > 1 and broken >= MOST * reached:
        text = f"It tells {broken:,} of the {reached:,} sample devices in its scope to act."
        yield Caution(kind="everyone", text=text, **place)
    for fact in sorted(facts_of(notice, rule)):
        if not found.known[fact]:
            text = f"No sample device says anything about {fact}: everybody would be asked."
            yield Caution(kind="unanswerable", text=text, **place)


def _deadline(notice: Notice, rule: Rule, policy: Policy, now: datetime) -> Iterator[Caution]:
    if rule.deadline is None:
        return
    local = rule.deadline.astimezone(ZoneInfo(policy.organization.time_zone))
    when = f"{local:%A %d %B %Y, %H:%M %Z}"
    place = {"notice": notice.id, "rule": rule.id}
    if rule.deadline < now:
        text = f"The deadline has passed already: {when}."
        yield Caution(kind="deadline", text=text, **place)
    elif rule.deadline - max(now, notice.effective) < timedelta(days=1):
        text = f"The deadline leaves people less than a day: {when}."
        yield Caution(kind="deadline", text=text, **place)
    if local.weekday() >= SATURDAY:
        yield Caution(kind="deadline", text=f"The deadline is on a weekend: {when}.", **place)


def _publisher(notice: Notice, rule: Rule, policy: Policy, found: Tally) -> Iterator[Caution]:
    """What a publisher rule catches beyond the apps it names: in the catalogue, on the samples."""
    if not rule.publishers:
        return
    catalogue = Catalogue(policy.catalogue)
    caught = {
        slug
        for publisher in rule.publishers
        for slug in catalogue.by_publisher(normalised(publisher))
    }
    language = policy.organization.language
    names = {
        policy.catalogue[s].name.read(language).text for s in caught - {*rule.apps, *rule.excluded}
    }
    names |= set(found.unnamed[notice.id, rule.id])
    if names:
        text = f"By publisher it also catches: {', '.join(sorted(names))}."
        yield Caution(kind="publisher", text=text, notice=notice.id, rule=rule.id)


def _resolution(notice: Notice, rule: Rule, policy: Policy) -> Iterator[Caution]:
    if rule.effect is Effect.ALLOW or "default" in rule.resolution:
        return
    missing = [os.value for os in systems(policy, rule) if os.value not in rule.resolution]
    if missing:
        text = f"No steps are written for {', '.join(missing)}; people see the usual ones."
        yield Caution(kind="resolution", text=text, notice=notice.id, rule=rule.id)


def _clashes(policy: Policy, fresh: set[str], now: datetime) -> Iterator[Caution]:
    for clash in possible_clashes(policy, now):
        for mine, other in ((clash.permits, clash.prohibits), (clash.prohibits, clash.permits)):
            if mine[0] in fresh:
                text = (
                    f"It could contradict rule {other[1]} of {other[0]}: people would have to ask."
                )
                yield Caution(kind="clash", text=text, notice=mine[0], rule=mine[1])
                break
