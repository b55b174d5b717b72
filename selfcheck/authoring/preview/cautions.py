"""Omissions and dangers that a preview calls out: what is easily overlooked in good faith."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from selfcheck.authoring.preview.facts import facts_of, in_words
from selfcheck.authoring.preview.imagined import kinds, systems
from selfcheck.authoring.preview.languages import missing_languages
from selfcheck.authoring.preview.samples import Tally
from selfcheck.authoring.reports.preview import Caution, ComesBack
from selfcheck.core.clashes import possible_clashes
from selfcheck.core.devices import ANY_AUDIENCE, ANY_DEVICE, Os
from selfcheck.core.frozen import frozen
from selfcheck.core.matching import Catalogue
from selfcheck.core.names import normalised
from selfcheck.core.platforms import could_be_on
from selfcheck.core.records import Effect, Notice, Policy, Reinstatement, Rule, Withdrawal

SATURDAY = 5
NAMED = 10
"""So many apps are named."""
MOST = 0.9
"""From this share of the devices it could reach, a rule is called one that hits everyone."""


@frozen
class Look:
    """What is looked at: two policies at the moment `now`, which may be `past`, and the samples."""

    before: Policy
    after: Policy
    now: datetime
    found: Tally
    past: bool = False

    def live(self, notice: Notice) -> list[Withdrawal]:
        """The withdrawals of it that nothing has ended; of the past, those recorded by then."""
        records = self.after.records
        ended = {one.ends for one in records.reinstatements if self._counts(one)}
        return [
            one
            for one in records.withdrawals
            if one.withdraws == notice.id and one.id not in ended and self._counts(one)
        ]

    def _counts(self, record: Withdrawal | Reinstatement) -> bool:
        return not self.past or record.at <= self.now


def cautions(look: Look, fresh: Sequence[Notice], back: Sequence[ComesBack]) -> list[Caution]:
    """Everything worth a second look before `after` replaces `before`.

    `fresh` are the notices about to be published, `back` those that would hold again.
    """
    after, found = look.after, look.found
    told = list(_comes_back(back, found))
    for notice in fresh:
        told.extend(_life(notice, look))
        for rule in notice.rules:
            told.extend(_reach(notice, rule, found))
            told.extend(_recognised(notice, rule, after))
            told.extend(_deadline(notice, rule, look))
            told.extend(_exemptions(notice, rule, look))
            told.extend(_publisher(notice, rule, after, found))
            told.extend(_resolution(notice, rule, after))
    told.extend(missing_languages(look.before, after, fresh))
    told.extend(_clashes(after, {notice.id for notice in fresh}, look.now))
    told.extend(Caution(kind="unread", text=f"Not counted: {why}") for why in found.unread)
    if not found.devices and (fresh or back):
        text = "No sample inventory was looked at, so nobody knows yet whom this reaches."
        told.append(Caution(kind="no-samples", text=text))
    # Two revisions of a notice may be new, and both be told the same of.
    return list(dict.fromkeys(told))


def _comes_back(back: Iterable[ComesBack], found: Tally) -> Iterator[Caution]:
    for one in back:
        whom = f" and tell {_devices(one.devices)} to act" if found.devices else ""
        yield Caution(kind="comes-back", text=f"It would hold again{whom}.", notice=one.notice)


def _life(notice: Notice, look: Look) -> Iterator[Caution]:
    """A notice that asks for nothing, or for less long than it says."""
    now = look.now
    if live := look.live(notice):
        by = ", ".join(one.id for one in live)
        what = "A part of it is" if all(one.scope for one in live) else "It is"
        text = f"{what} withdrawn by {by}: that asks for nothing until the withdrawal is ended."
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
            text = f"No sample device says {in_words(fact)}: everybody would be asked."
            yield Caution(kind="unanswerable", text=text, **place)


def _recognised(notice: Notice, rule: Rule, policy: Policy) -> Iterator[Caution]:
    """A rule that nothing can break, or that recognises an app by its name alone."""
    if rule.effect is Effect.ALLOW:
        return
    place = {"notice": notice.id, "rule": rule.id}
    if not _breakable(policy, rule):
        text = (
            "Nothing can break it: by the ids in the catalogue no device in its scope can have its "
            "apps."
        )
        yield Caution(kind="nobody", text=text, **place)
    language = policy.organization.language
    apps = [policy.catalogue[slug] for slug in rule.apps if slug in policy.catalogue]
    names = [one.name.read(language).text for one in apps if not one.ids and not one.publishers]
    if names:
        more = f" and {len(names) - NAMED:,} more" if len(names) > NAMED else ""
        text = (
            f"Recognised by name alone, so that people are asked and nobody is told to act: "
            f"{', '.join(names[:NAMED])}{more}. Give ids in apps.yaml."
        )
        yield Caution(kind="unrecognised", text=text, **place)


def _breakable(policy: Policy, rule: Rule) -> bool:
    """Whether some device in the rule's scope can have what it selects."""
    apps = [policy.catalogue[slug] for slug in rule.apps if slug in policy.catalogue]
    return any(
        rule.publishers or any(could_be_on(app, os, rule) for app in apps)
        for os in rule.devices.os or tuple(Os)
        if kinds(rule, os)
    )


def _deadline(notice: Notice, rule: Rule, look: Look) -> Iterator[Caution]:
    if rule.deadline is None:
        return
    local = rule.deadline.astimezone(ZoneInfo(look.after.organization.time_zone))
    when = f"{local:%A %d %B %Y, %H:%M %Z}"
    place = {"notice": notice.id, "rule": rule.id}
    if rule.deadline < look.now:
        text = f"The deadline has passed already: {when}."
        yield Caution(kind="deadline", text=text, **place)
    elif rule.deadline - max(look.now, notice.effective) < timedelta(days=1):
        text = f"The deadline leaves people less than a day: {when}."
        yield Caution(kind="deadline", text=text, **place)
    if local.weekday() >= SATURDAY:
        yield Caution(kind="deadline", text=f"The deadline is on a weekend: {when}.", **place)


def _exemptions(notice: Notice, rule: Rule, look: Look) -> Iterator[Caution]:
    for one in rule.exemptions:
        if one.until is not None and one.until < look.now:
            text = f"The exemption of {', '.join(one.groups)} has ended already: it lifts nothing."
            yield Caution(kind="exemption", text=text, notice=notice.id, rule=rule.id)


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
