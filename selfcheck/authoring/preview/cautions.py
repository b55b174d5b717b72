"""Omissions and dangers that a preview calls out: what is easily overlooked in good faith."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from selfcheck.authoring.preview.facts import facts_of
from selfcheck.authoring.preview.samples import Tally
from selfcheck.authoring.reports import Caution
from selfcheck.core.apps import Form
from selfcheck.core.clashes import possible_clashes
from selfcheck.core.devices import ANY_AUDIENCE, ANY_DEVICE, Os
from selfcheck.core.matching import Catalogue
from selfcheck.core.names import normalised
from selfcheck.core.platforms import KINDS_ON
from selfcheck.core.records import Effect, Notice, Policy, Rule
from selfcheck.core.text import Text

SATURDAY = 5
MOST = 0.9
"""From this share of the devices it could reach, a rule is called one that hits everyone."""


def cautions(
    policy: Policy, notices: Iterable[Notice], found: Tally, now: datetime
) -> list[Caution]:
    """Everything worth a second look in `notices`, which are about to be published."""
    fresh = list(notices)
    told: list[Caution] = []
    languages = _languages(policy)
    for notice in fresh:
        told.extend(_missing_languages(notice, languages))
        for rule in notice.rules:
            told.extend(_reach(notice, rule, found))
            told.extend(_deadline(notice, rule, policy, now))
            told.extend(_publisher(notice, rule, policy, found))
            told.extend(_resolution(notice, rule, policy))
    told.extend(_clashes(policy, {notice.id for notice in fresh}, now))
    told.extend(Caution(kind="unread", text=f"Not counted: {why}") for why in found.unread)
    if fresh and not found.devices:
        text = "No sample inventory was looked at, so nobody knows yet whom this reaches."
        told.append(Caution(kind="no-samples", text=text))
    return told


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
        text = f"None of the {found.devices} sample devices is in the scope of this rule."
        yield Caution(kind="nobody", text=text, **place)
    elif reached > 1 and broken >= MOST * reached:
        text = f"It tells {broken} of the {reached} sample devices in its scope to act."
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


def _missing_languages(notice: Notice, languages: frozenset[str]) -> Iterator[Caution]:
    for name, text in _texts(notice):
        written = {tag.casefold() for tag, _ in text.variants}
        missing = sorted(tag for tag in languages if tag.casefold() not in written)
        if text and "" not in written and missing:
            words = f"Its {name} is missing in {', '.join(missing)}."
            yield Caution(kind="language", text=words, notice=notice.id)


def _languages(policy: Policy) -> frozenset[str]:
    """Every language that some text of the policy is written in."""
    texts = [text for notice in policy.records.notices for _, text in _texts(notice)]
    return frozenset(tag for text in texts for tag, _ in text.variants if tag)


def _texts(notice: Notice) -> Iterator[tuple[str, Text]]:
    yield "title", notice.title
    yield "summary", notice.summary
    yield "reason", notice.reason
    for rule in notice.rules:
        yield f"consequence (rule {rule.id})", rule.consequence
        for system, text in rule.resolution.items():
            yield f"resolution for {system} (rule {rule.id})", text


def _resolution(notice: Notice, rule: Rule, policy: Policy) -> Iterator[Caution]:
    if rule.effect is Effect.ALLOW or "default" in rule.resolution:
        return
    missing = [os.value for os in _systems(rule, policy) if os.value not in rule.resolution]
    if missing:
        text = f"No steps are written for {', '.join(missing)}; people see the usual ones."
        yield Caution(kind="resolution", text=text, notice=notice.id, rule=rule.id)


def _systems(rule: Rule, policy: Policy) -> list[Os]:
    """The systems in scope that the named apps have an id for; every one for a publisher rule."""
    kinds = {
        kind
        for slug in rule.apps
        if slug in policy.catalogue
        for kind in policy.catalogue[slug].ids
    }
    native = rule.forms in ((), (Form.NATIVE,))
    return [
        os
        for os in (rule.devices.os or tuple(Os))
        if rule.devices.os or rule.publishers or (native and kinds & KINDS_ON[os])
    ]


def _clashes(policy: Policy, fresh: set[str], now: datetime) -> Iterator[Caution]:
    for clash in possible_clashes(policy, now):
        for mine, other in ((clash.permits, clash.prohibits), (clash.prohibits, clash.permits)):
            if mine[0] in fresh:
                text = (
                    f"It could contradict rule {other[1]} of {other[0]}: people would have to ask."
                )
                yield Caution(kind="clash", text=text, notice=mine[0], rule=mine[1])
                break
