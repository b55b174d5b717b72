"""States of phones that were added by hand, by what was said of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from selfcheck.checker.answers import declined, device_with, phone_inventory, phones_answer
from selfcheck.checker.outcome import Outcome
from selfcheck.core.apps import CatalogueApp, IdKind, SourceReport, SourceStatus
from selfcheck.core.devices import Device, DeviceKind, DeviceScope, Os, Ownership
from selfcheck.core.records import Effect, Policy, Records, Rule
from selfcheck.core.text import Text
from selfcheck.gui.preview.made_up import organization, prohibition
from selfcheck.gui.preview.samples import NOW, amazon, computer, outcome, recent
from selfcheck.history.values import Answer, Phone, Value


def android(name: str = "Pixel 8", number: int = 1, owner: Ownership | None = None) -> Device:
    """A phone as the person adds it: nothing is known of it yet."""
    return Device(f"phone-{number}", DeviceKind.PHONE, Os.ANDROID, name, ownership=owner)


def said(fact: str, value: Value, device: str | None = "phone-1", days: float = 0) -> Answer:
    """An answer given so many days ago."""
    return Answer(device, fact, value, NOW - timedelta(days=days, minutes=6))


def declared(
    policy: Policy,
    phones: tuple[Phone, ...],
    answers: tuple[Answer, ...],
    *,
    sources: tuple[SourceReport, ...] = (),
) -> Outcome:
    """Phones that were added and what was said of them, put together as the checker does."""
    known = [phone_inventory(each, answers, NOW, timedelta(days=30)) for each in phones]
    inventories = [inventory for inventory in known if inventory is not None]
    registered = tuple(
        device_with(each.device, answers)
        for each, inventory in zip(phones, known, strict=True)
        if inventory is None
    )
    made = outcome(
        policy,
        computer(sources=sources),
        *inventories,
        registered=registered,
        phones=phones_answer(answers),
        unknown=declined(answers),
    )
    return replace(made, phones=phones, answers=answers)


def catalogued(apps: int) -> Policy:
    """A policy that prohibits many apps on phones that receive company mail."""
    names = [f"Example app {number:02}" for number in range(1, apps + 1)]
    catalogue = {
        f"app-{n}": CatalogueApp(
            f"app-{n}", Text.plain(name), ids={IdKind.ANDROID: (f"com.example.app{n}",)}
        )
        for n, name in enumerate(names)
    }
    rule = Rule(
        "only",
        Effect.PROHIBIT,
        tuple(catalogue),
        devices=DeviceScope(kind=(DeviceKind.PHONE, DeviceKind.TABLET), access=("company-email",)),
    )
    notice = prohibition(11, "app-0", "Apps that are not permitted on phones", rules=(rule,))
    return Policy(organization(), catalogue, Records((notice,)))


def beside_a_to_do() -> Outcome:
    """Something is to be done on one phone, and of another one nothing was said yet."""
    phones = (
        Phone(android("Pixel 8", 1, Ownership.PERSONAL), NOW - timedelta(days=12, minutes=8)),
        Phone(android("Work phone", 2), NOW - timedelta(minutes=9)),
    )
    answers = (
        said("phones", value=True, device=None, days=12),
        said("access:company-email", value=True, days=12),
        said("app:tiktok", value=True),
    )
    return declared(recent(amazon(), withdrawn=False), phones, answers)


def told() -> Outcome:
    """Two phones of which everything was said, and one that was never spoken of."""
    phones = (
        Phone(android("Pixel 8", 1, Ownership.PERSONAL), NOW - timedelta(days=12, minutes=8)),
        Phone(
            Device("phone-2", DeviceKind.TABLET, Os.IOS, "iPad"), NOW - timedelta(days=3, minutes=8)
        ),
    )
    answers = (
        said("phones", value=True, device=None, days=12),
        said("access:company-email", value=True, days=12),
        said("app:tiktok", value=False, days=2),
        said("access:company-email", value=False, device="phone-2", days=3),
    )
    return declared(recent(amazon(), withdrawn=False, days=13), phones, answers)


def to_do() -> Outcome:
    """A phone of which was said that it has an app it may not have."""
    phones = (
        Phone(android("Pixel 8", 1, Ownership.PERSONAL), NOW - timedelta(days=12, minutes=8)),
    )
    answers = (
        said("phones", value=True, device=None, days=12),
        said("access:company-email", value=True, days=12),
        said("app:tiktok", value=True, days=1),
    )
    return declared(recent(amazon(), withdrawn=False, days=13), phones, answers)


def asked() -> Outcome:
    """A phone of which nothing was said yet, and a source of the computer not readable."""
    unread = SourceReport(
        "flatpak_apps", SourceStatus.UNREADABLE, detail="permission denied: /var/lib/flatpak"
    )
    phones = (Phone(android(), NOW - timedelta(minutes=2)),)
    return declared(recent(amazon(), withdrawn=False), phones, (), sources=(unread,))


def listed() -> Outcome:
    """A phone of which many apps are asked at once."""
    phones = (Phone(android(), NOW - timedelta(days=1, minutes=8)),)
    return declared(catalogued(24), phones, (said("access:company-email", value=True, days=1),))


def unsure() -> Outcome:
    """Answers that the person does not know, and one that is too old to count."""
    phones = (
        Phone(android(), NOW - timedelta(days=50, minutes=8)),
        Phone(android("Old phone", 2, Ownership.COMPANY), NOW - timedelta(days=50, minutes=8)),
    )
    answers = (
        said("access:company-email", value=None, days=1),
        said("access:company-email", value=True, device="phone-2", days=50),
        said("app:tiktok", value=False, device="phone-2", days=45),
    )
    return declared(recent(amazon(), withdrawn=False, days=60), phones, answers)
