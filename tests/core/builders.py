"""Short ways to write the values that core tests need."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from selfcheck.core.apps import CatalogueApp, IdKind, InstalledApp, Inventory
from selfcheck.core.devices import Device, DeviceKind, Facts, Os
from selfcheck.core.evaluate import Circumstances, evaluate
from selfcheck.core.records import (
    Contact,
    Effect,
    Notice,
    NoticeKind,
    Organization,
    Policy,
    Records,
    Reinstatement,
    Rule,
    Withdrawal,
    WithdrawalReason,
)
from selfcheck.core.report import MatchedBy, NoticeState, PolicyStatus, Report, Status
from selfcheck.core.text import Text

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
FRESH = PolicyStatus("https://policy.example.com", verified=True, confirmed_at=NOW, fresh=True)
ORGANIZATION = Organization(Text.plain("Example"), "Etc/UTC", "en", (Contact(Text.plain("Help")),))


def day(number: int, hour: int = 12) -> datetime:
    """A day of November 2026; NOW is on the 23rd."""
    return datetime(2026, 11, number, hour, tzinfo=UTC)


def entry(slug: str, **over: Any) -> CatalogueApp:
    over.setdefault("name", Text.plain(slug.capitalize()))
    over.setdefault("ids", {IdKind.DEB: (slug,), IdKind.ANDROID: (f"com.example.{slug}",)})
    return CatalogueApp(slug=slug, **over)


def rule(id: str = "r1", effect: Effect = Effect.PROHIBIT, **over: Any) -> Rule:
    if "apps" not in over and "publishers" not in over:
        over["apps"] = ("chat",)
    return Rule(id=id, effect=effect, **over)


def notice(id: str = "n1", *rules: Rule, **over: Any) -> Notice:
    over.setdefault("issued", day(10))
    over.setdefault("effective", over["issued"])
    over.setdefault("revision", 1)
    over.setdefault("kind", NoticeKind.POLICY)
    over.setdefault("digest", f"sha256:{id}-{over['revision']}")
    return Notice(id=id, title=Text.plain(id), summary=Text.plain(id), rules=rules, **over)


def withdrawal(of: str = "n1", id: str | None = None, **over: Any) -> Withdrawal:
    name = id or f"{of}-withdrawn"
    over.setdefault("at", day(11))
    over.setdefault("reason", WithdrawalReason.SENT_IN_ERROR)
    over.setdefault("digest", f"sha256:{name}")
    return Withdrawal(id=name, withdraws=of, statement=Text.plain("In error."), **over)


def reinstatement(ends: str = "n1-withdrawn", id: str = "back", **over: Any) -> Reinstatement:
    over.setdefault("at", day(12))
    over.setdefault("digest", f"sha256:{id}")
    return Reinstatement(id=id, ends=ends, statement=Text.plain("It holds."), **over)


def computer(**over: Any) -> Device:
    over.setdefault("id", "this-computer")
    return Device(kind=DeviceKind.COMPUTER, os=Os.LINUX, **over)


def phone(**over: Any) -> Device:
    over.setdefault("id", "phone-1")
    over.setdefault("kind", DeviceKind.PHONE)
    over.setdefault("os", Os.ANDROID)
    return Device(**over)


def mail_phone(**over: Any) -> Device:
    return phone(access=Facts.listed(["company-email"]), **over)


def installed(name: str, **over: Any) -> InstalledApp:
    over.setdefault("source", "deb_packages")
    over.setdefault("ids", {IdKind.DEB: name})
    over.setdefault("version", "1.0")
    return InstalledApp(name=name, **over)


def inventory(device: Device, *apps: InstalledApp, **over: Any) -> Inventory:
    over.setdefault("collected_at", NOW)
    return Inventory(device=device, apps=apps, **over)


def policy(*records: Notice | Withdrawal | Reinstatement, **over: Any) -> Policy:
    catalogue = over.pop("catalogue", (entry("chat"), entry("mail"), entry("game")))
    found = Records(
        notices=tuple(r for r in records if isinstance(r, Notice)),
        withdrawals=tuple(r for r in records if isinstance(r, Withdrawal)),
        reinstatements=tuple(r for r in records if isinstance(r, Reinstatement)),
        unread=over.pop("unread", ()),
    )
    return Policy(ORGANIZATION, {app.slug: app for app in catalogue}, found)


def check(
    of: Policy | None,
    inventories: Sequence[Inventory] = (),
    *,
    status: PolicyStatus = FRESH,
    registered: Sequence[Device] = (),
    **over: Any,
) -> Report:
    """A report at NOW, for a person who said that there are no phones unless told otherwise."""
    over.setdefault("now", NOW)
    over.setdefault("phones", False)
    return evaluate(of, status, inventories, registered, Circumstances(**over))


CHAT = installed("chat")
PHONE_CHAT = installed("Chat", ids={IdKind.ANDROID: "com.example.chat"})
HERE = [inventory(computer(), CHAT)]
OLD = notice("old", rule(), issued=day(1))
CHAT_ENTRY = entry("chat", name=Text.plain("Chat"), publishers=("Chat Pte. Ltd.", "Mother Corp"))
MAIL_ENTRY = entry("mail", publishers=("Mother Corp",))
PUBLISHED = (entry("chat", publishers=("Example",)), entry("mail", publishers=("Example",)))
BY_PUBLISHER = rule("by-publisher", apps=(), publishers=("Example",))
ALLOW = rule("allow", Effect.ALLOW)


def states(report: Report) -> dict[str, NoticeState]:
    return {n.notice.id: n.state for n in report.notices}


def statuses(report: Report) -> list[tuple[str, Status]]:
    return sorted((f.notice.id, f.status) for f in report.findings)


def matched(
    catalogue: Sequence[CatalogueApp], demand: Rule, *apps: InstalledApp, **over: Any
) -> list[tuple[Status, MatchedBy]]:
    """What one rule finds among these apps, and by what it knew them."""
    of = policy(notice("n1", demand), catalogue=catalogue)
    report = check(of, [inventory(computer(), *apps, **over)])
    return [(f.status, f.matched_by) for f in report.findings]


def judged(
    *rules: Rule,
    device: Device | None = None,
    apps: Sequence[InstalledApp] = (CHAT,),
    catalogue: Sequence[CatalogueApp] = PUBLISHED,
    **over: Any,
) -> list[tuple[str, str]]:
    """What rules find, each in a notice of its own."""
    notices = [notice(f"n{i}", r) for i, r in enumerate(rules)]
    report = check(
        policy(*notices, catalogue=catalogue), [inventory(device or computer(), *apps)], **over
    )
    return sorted((f.rule.id, f.status.value) for f in report.findings)
