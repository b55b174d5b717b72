"""What the person answered, put where it was not known. A known fact is never overruled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from selfcheck.core.apps import Inventory, KnownBy
from selfcheck.core.devices import Device, Facts, Ownership, Person, Tri
from selfcheck.history import Answer, Phone, Value

_APP = "app:"


def answer_fits(fact: str, value: Value) -> bool:
    """Whether `value` can answer `fact`: a region is a name, ownership a word or yes and no."""
    if value is None:
        return True
    if fact == "region":
        return isinstance(value, str)
    if fact == "ownership":
        return isinstance(value, bool) or value in set(Ownership)
    kind, _, name = fact.partition(":")
    known = fact == "phones" or (kind in ("access", "group", "app") and bool(name))
    return known and isinstance(value, bool)


def phones_answer(answers: Iterable[Answer]) -> Tri:
    """Whether the person said that there are phones or tablets; None when never said."""
    return next((_tri(answer.value) for answer in answers if answer.fact == "phones"), None)


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


def declared_inventory(phone: Phone, answers: Iterable[Answer]) -> Inventory | None:
    """What was declared of a phone that was never read; None where no app was spoken of.

    It is as old as the oldest of the answers.
    """
    spoken = [
        answer
        for answer in answers
        if answer.device == phone.device.id
        and answer.fact.startswith(_APP)
        and answer.value is not None
    ]
    if not spoken:
        return None
    at = min(answer.at for answer in spoken)
    return inventory_with(Inventory(phone.device, at, known_by=KnownBy.DECLARED), spoken)


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
