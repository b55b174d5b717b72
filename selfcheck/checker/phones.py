"""Phones and tablets added by hand: what may be added, and what an answer says of an app."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from itertools import count
from typing import Final

from selfcheck.core.apps import Inventory, SourceReport, SourceStatus
from selfcheck.core.declared import SOURCE, as_installed
from selfcheck.core.devices import Device, DeviceKind, Os, Ownership
from selfcheck.core.errors import SelfCheckError
from selfcheck.core.records import Policy
from selfcheck.history.values import PHONES, Phone, Value
from selfcheck.language import tr

KINDS: Final = (DeviceKind.PHONE, DeviceKind.TABLET)
SYSTEMS: Final = (Os.ANDROID, Os.IOS)
LONGEST_NAME: Final = 60
MOST_PHONES: Final = 50
_JOINERS: Final = "\u200c\u200d"
PERSON: Final = "me"
"""Who is named on the command line where an answer is about the person, not a device."""
BY_ID: Final = "id:"
"""Before an id it says that no name is meant."""
_LIKE_AN_ID: Final = re.compile(rf"phone-[0-9]+|{BY_ID}.*")
_APP: Final = "app:"


class PhoneError(SelfCheckError):
    """A phone that cannot be added, or that is not known."""


def new_device(
    kind: DeviceKind,
    os: Os,
    name: str,
    ownership: Ownership | None,
    phones: Iterable[Phone],
    others: Iterable[str],
    highest: int = 0,
) -> Device:
    """A phone or tablet with an id of its own; `others` are ids of devices that are no phones here.

    `highest` is the highest number that an id ever had: what is kept elsewhere about a phone that
    was removed must not come to be about this one. Raises PhoneError for a kind or system that is
    none of a phone, and for a name that is too long, holds what cannot be shown, is another
    phone's, or means something else where a phone is named.
    """
    phones, others = tuple(phones), frozenset(others)
    if kind not in KINDS or os not in SYSTEMS:
        raise PhoneError(
            tr(
                "a {kind} with {system} cannot be added; add a phone or tablet with android or ios",
                kind=kind,
                system=os,
            )
        )
    if len(phones) >= MOST_PHONES:
        raise PhoneError(
            tr("{n} phones are known already; remove one of them first", "", MOST_PHONES)
        )
    name = _named(name, phones, others)
    taken = {phone.device.id for phone in phones} | others
    number = next(n for n in count(highest + 1) if f"phone-{n}" not in taken)
    return Device(f"phone-{number}", kind, os, name, ownership=ownership)


def _named(name: str, phones: Iterable[Phone], others: frozenset[str]) -> str:
    name = " ".join(name.split())
    if len(name) > LONGEST_NAME:
        raise PhoneError(
            tr("the name is longer than {n} letters; choose a shorter one", "", LONGEST_NAME)
        )
    if not name:
        raise PhoneError(tr("the phone needs a name; choose one by which you know it"))
    if any(_unseen(letter) for letter in name):
        raise PhoneError(
            tr("the name {name} holds what cannot be shown; choose another one", name=repr(name))
        )
    if any(name.casefold() == phone.device.name.casefold() for phone in phones):
        raise PhoneError(
            tr("there is a phone called {name} already; choose another name", name=repr(name))
        )
    if name.casefold() == PERSON:
        raise PhoneError(
            tr(
                "the name {name} stands for yourself on the command line; choose another one",
                name=_quoted(name),
            )
        )
    if _LIKE_AN_ID.fullmatch(name.casefold()) or name.casefold() in others:
        raise PhoneError(
            tr(
                "the name {name} looks like an id, and those are given by Self-Check;"
                " choose another one",
                name=_quoted(name),
            )
        )
    return name


def refuse_none(fact: str, value: Value, phones: Iterable[Phone]) -> None:
    """Raises PhoneError where there are phones and the person says that there are none, or may be.

    It would stand beside them; once they are removed it can be said.
    """
    known = [phone.device.name for phone in phones]
    if fact == PHONES and value is not True and known:
        from selfcheck.wording.phones import some_are_known

        raise PhoneError(some_are_known(known))


def _quoted(text: str) -> str:
    return tr("“{text}”", text=text)


def _unseen(letter: str) -> bool:
    """Whether it steers a text instead of showing in it; joiners belong to scripts and emoji."""
    return unicodedata.category(letter)[0] == "C" and letter not in _JOINERS


def told_of_apps(
    device: Device, said: Mapping[str, Value], policy: Policy | None, at: datetime
) -> tuple[Inventory, ...]:
    """What answers about apps say, each as a reading of nothing but that app.

    The local memory then knows when an app was there and when it was gone, so that a person
    who removed it for a notice can be told of its withdrawal. Apps that the catalogue does not
    know, and answers that say nothing, are left out.
    """
    found = []
    for fact, there in said.items():
        entry = policy.catalogue.get(fact.removeprefix(_APP)) if policy is not None else None
        if fact.startswith(_APP) and entry is not None and isinstance(there, bool):
            # A source of its own: what is said of one app tells nothing of the others.
            source = f"{SOURCE}:{entry.slug}"
            apps = (replace(as_installed(entry, device.os), source=source),) if there else ()
            report = SourceReport(source, SourceStatus.READ, len(apps))
            found.append(Inventory(device, at, apps, (report,)))
    return tuple(found)
