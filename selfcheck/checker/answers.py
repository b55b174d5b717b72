"""What the person answered, put where it was not known. A known fact is never overruled."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from selfcheck.core.apps import Inventory, KnownBy
from selfcheck.core.devices import Device, Facts, Ownership, Person, Tri
from selfcheck.history.values import PHONES, Answer, Phone, Value

_APP = "app:"


def answer_fits(fact: str, value: Value) -> bool:
    """Whether `value` can answer `fact`: a region is a name, ownership a word or yes and no.

    Of several apps at once (`app:SLUG,SLUG`) a text names those that are there.
    """
    if value is None:
        return True
    if fact == "region":
        return isinstance(value, str)
    if fact == "ownership":
        return isinstance(value, bool) or value in set(Ownership)
    kind, _, name = fact.partition(":")
    if kind == "app":
        slugs = name.split(",")
        there = value.split(",") if isinstance(value, str) else []
        return all(slugs) and set(there) <= set(slugs)
    known = fact == PHONES or (kind in ("access", "group") and bool(name))
    return known and isinstance(value, bool)


def each_answer(fact: str, value: Value) -> Mapping[str, Value]:
    """An answer that fits, as one about each fact: `app:a,b` with "b" is no to a and yes to b."""
    if not fact.startswith(_APP):
        return {fact: value}
    there = value.split(",") if isinstance(value, str) else None
    slugs = fact.removeprefix(_APP).split(",")
    return {_APP + slug: slug in there if there is not None else value for slug in slugs}


def declined(answers: Iterable[Answer]) -> frozenset[tuple[str, str]]:
    """What the person said not to know: the device's id, "" for the person, and the fact."""
    return frozenset((a.device or "", a.fact) for a in answers if a.value is None)


def phones_answer(answers: Iterable[Answer]) -> Tri:
    """Whether the person said that there are phones or tablets; None when never said."""
    return next((_tri(answer.value) for answer in answers if answer.fact == PHONES), None)


def standing(answers: Iterable[Answer], phones: Collection[Phone]) -> tuple[Answer, ...]:
    """The answers without one that a phone which is known contradicts: that there is none.

    Adding a phone ends it; one of an earlier version may still lie beside a phone.
    """
    return tuple(a for a in answers if a.fact != PHONES or a.value is True or not phones)


def person_with(person: Person, answers: Iterable[Answer]) -> Person:
    """The person, with the answers about groups and region that the settings leave open."""
    for answer in answers:
        if answer.device is None and answer.fact.startswith("group:"):
            person = replace(person, groups=_fact(person.groups, answer))
        elif answer.device is None and answer.fact == "region" and person.region is None:
            person = replace(person, region=_word(answer.value))
    return person


def device_with(device: Device, answers: Iterable[Answer]) -> Device:
    """The device, with the answers about it. Ownership: yes means the company's."""
    for answer in answers:
        if answer.device != device.id:
            continue
        if answer.fact.startswith("access:"):
            device = replace(device, access=_fact(device.access, answer))
        elif answer.fact.startswith("group:"):
            device = replace(device, groups=_fact(device.groups, answer))
        elif answer.fact == "region" and device.region is None:
            device = replace(device, region=_word(answer.value))
        elif answer.fact == "ownership" and device.ownership is None:
            device = replace(device, ownership=_ownership(answer.value))
    return device


def inventory_with(inventory: Inventory, answers: Iterable[Answer]) -> Inventory:
    """The inventory, with what the person said of the device and of single apps on it."""
    answers = [answer for answer in answers if answer.device == inventory.device.id]
    present, absent = _declared(answers)
    return replace(
        inventory,
        device=device_with(inventory.device, answers),
        declared_present=tuple(sorted({*inventory.declared_present, *present} - absent)),
        declared_absent=tuple(sorted({*inventory.declared_absent, *absent} - present)),
    )


def counts_still(answer: Answer, now: datetime, counts: timedelta) -> bool:
    """Whether what was said of a phone is believed still: that an app is not there ages."""
    ages = answer.fact.startswith(_APP) and answer.value is False
    return not ages or now - answer.at <= counts


def phone_inventory(
    phone: Phone, answers: Iterable[Answer], now: datetime, counts: timedelta
) -> Inventory | None:
    """What is known to be on a phone; None where it was never read and no app was spoken of.

    An app that was said to be there stays until the phone is read, one said not to be there
    counts for `counts`: then it is unknown again. What a complete reading found outweighs what
    was said before it.
    """
    spoken = [answer for answer in answers if answer.device == phone.device.id]
    reading = phone.inventory
    if reading is None:
        return _declared_inventory(phone, spoken, now, counts)
    if reading.known_by is KnownBy.READ or reading.known_by is KnownBy.BACKUP:
        left = [a for a in spoken if not _outdated(a, reading)]
    else:
        left = [a for a in spoken if counts_still(a, now, counts)]
    return inventory_with(reading, left)


def _outdated(answer: Answer, reading: Inventory) -> bool:
    found = answer.fact.startswith(_APP) and answer.value is True
    return found and answer.at < reading.collected_at


def _declared_inventory(
    phone: Phone, spoken: Iterable[Answer], now: datetime, counts: timedelta
) -> Inventory | None:
    """It is as old as the oldest "no" that still counts.

    Where none does any more, it is as old as the latest word: then it counts as read too long
    ago, and everything is asked again.
    """
    spoken = list(spoken)
    apps = [a for a in spoken if a.fact.startswith(_APP) and a.value is not None]
    if not apps:
        return None
    left = [a for a in spoken if counts_still(a, now, counts)]
    clean = [a.at for a in left if a.fact.startswith(_APP) and a.value is False]
    at = min(clean) if clean else max(a.at for a in apps)
    return inventory_with(Inventory(phone.device, at, known_by=KnownBy.DECLARED), left)


def _declared(answers: Iterable[Answer]) -> tuple[set[str], set[str]]:
    apps = [a for a in answers if a.fact.startswith(_APP)]
    present = {a.fact.removeprefix(_APP) for a in apps if a.value is True}
    absent = {a.fact.removeprefix(_APP) for a in apps if a.value is False}
    return present, absent


def _fact(facts: Facts, answer: Answer) -> Facts:
    name = answer.fact.partition(":")[2]
    if facts.get(name) is not None:
        return facts
    return replace(facts, known={**facts.known, name: _tri(answer.value)})


def _tri(value: Value) -> Tri:
    return value if isinstance(value, bool) else None


def _word(value: Value) -> str | None:
    return value if isinstance(value, str) else None


def _ownership(value: Value) -> Ownership | None:
    if isinstance(value, bool):
        return Ownership.COMPANY if value else Ownership.PERSONAL
    return Ownership(value) if value in set(Ownership) else None
