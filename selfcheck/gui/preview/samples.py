"""What the named states are made of: real policies, sample devices, the real evaluation."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from selfcheck.checker.outcome import Outcome
from selfcheck.core.apps import Form, IdKind, InstalledApp, Inventory, SourceReport, SourceStatus
from selfcheck.core.devices import Device, DeviceKind, Facts, Os, Ownership, Person
from selfcheck.core.evaluate import Circumstances, evaluate
from selfcheck.core.records import Notice, Policy, Records, Rule
from selfcheck.core.report import PolicyStatus, Problem, ProblemKind
from selfcheck.core.text import Text
from selfcheck.documents.source import read_source

NOW = datetime(2026, 11, 23, 10, 41, tzinfo=UTC)
THEN = datetime(2020, 7, 10, 18, tzinfo=UTC)
POLICIES = Path(__file__).parents[3] / "policies"
FRESH = PolicyStatus("https://policy.example.com", True, NOW - timedelta(minutes=3), True)

DETAILS = {
    ProblemKind.NO_SOURCE: "it is not set where the app policy is published",
    ProblemKind.OFFLINE: "policy.example.com: connection refused",
    ProblemKind.NETWORK_LOGIN: "timestamp.json: the answer is a web page",
    ProblemKind.STALE: "timestamp.json expired at 2026-11-21 10:41 UTC",
    ProblemKind.SIGNATURE: "timestamp.json: 0 of 1 valid signatures",
    ProblemKind.CLOCK: "this computer’s time is 2026-11-23 10:41 UTC, before the last signature",
    ProblemKind.RECORD_VANISHED: "the record amazon-tiktok@1 is gone",
}


def status(
    kind: ProblemKind | None = None,
    *,
    verified: bool = True,
    confirmed: datetime | None = NOW - timedelta(hours=2),
    fresh: bool = True,
) -> PolicyStatus:
    """How the policy was confirmed, with what stood in the way, if anything."""
    problem = Problem(kind, DETAILS[kind]) if kind else None
    return PolicyStatus("https://policy.example.com", verified, confirmed, fresh, problem)


def computer(*apps: InstalledApp, sources: tuple[SourceReport, ...] = ()) -> Inventory:
    """The computer at hand with three common apps and those given."""
    device = Device(
        "this-computer",
        DeviceKind.COMPUTER,
        Os.LINUX,
        "laptop-17",
        "12",
        Ownership.COMPANY,
        Facts.listed(["company-email"]),
        "US",
        Facts.listed([]),
    )
    common = tuple(
        InstalledApp(name, "deb_packages", version, ids={IdKind.DEB: name})
        for name, version in (("firefox-esr", "140.2.0"), ("gimp", "2.10.34"), ("vim", "9.0.1"))
    )
    read = SourceReport("deb_packages", SourceStatus.READ, len(common), 9)
    absent = SourceReport("snap_packages", SourceStatus.ABSENT)
    others = () if any(each.name == absent.name for each in sources) else (absent,)
    return Inventory(device, NOW, (*common, *apps), (read, *others, *sources))


def phone(*apps: InstalledApp, mail: bool | None = True, name: str = "Pixel 8") -> Inventory:
    """A phone read over USB with the apps given; `mail` says whether it receives company mail."""
    device = Device(
        "phone-1",
        DeviceKind.PHONE,
        Os.ANDROID,
        name,
        "14",
        Ownership.PERSONAL,
        Facts({"company-email": mail}),
        "US",
        Facts.listed([]),
    )
    read = SourceReport("adb_packages", SourceStatus.READ, len(apps), 40)
    return Inventory(device, NOW - timedelta(hours=1), apps, (read,))


TIKTOK = InstalledApp(
    "TikTok", "adb_packages", "16.6.5", ids={IdKind.ANDROID: "com.zhiliaoapp.musically"}
)


MAIL_APP = InstalledApp(
    "Outlook", "adb_packages", "4.2446.1", ids={IdKind.ANDROID: "com.microsoft.office.outlook"}
)


def web() -> InstalledApp:
    """TikTok installed from a browser."""
    return InstalledApp(
        "TikTok",
        "web_apps",
        form=Form.WEB_APP,
        ids={IdKind.WEB_APP: "https://www.tiktok.com/foryou"},
    )


def amazon() -> Policy:
    """The shipped policy of July 2020."""
    return read_source(POLICIES / "amazon-2020").policy


def recent(policy: Policy, *, withdrawn: bool, days: int = 0) -> Policy:
    """The Amazon notices as if all had happened this morning, or so many days before.

    The organization's clock shows the time of the person's, as for most people; in the
    demonstration it does not.
    """
    today = datetime(2026, 11, 23, 8, 30, tzinfo=UTC) - datetime(2020, 7, 10, 15, 30, tzinfo=UTC)
    moved = today - timedelta(days=days)

    def rule(old: Rule) -> Rule:
        late = old.deadline + today + timedelta(days=2) if old.deadline else None
        return replace(old, deadline=late, overdue_from=late)

    def notice(old: Notice) -> Notice:
        return replace(
            old,
            issued=old.issued + moved,
            effective=old.effective + moved,
            title=_dated(old.title),
            messages=tuple(
                replace(m, sent=m.sent + moved, subject=_dated(m.subject), text=_dated(m.text))
                for m in old.messages
            ),
            rules=tuple(rule(each) for each in old.rules),
        )

    taken = tuple(
        replace(w, at=w.at + moved if days else NOW - timedelta(minutes=9))
        for w in policy.records.withdrawals
    )
    return replace(
        policy,
        organization=replace(policy.organization, time_zone="Europe/London"),
        records=Records(
            tuple(notice(each) for each in policy.records.notices), taken if withdrawn else ()
        ),
    )


def _dated(text: Text) -> Text:
    """A text that names the deadline, with the one that is moved."""
    return Text(tuple((tag, words.replace("10-Jul", "25-Nov")) for tag, words in text.variants))


def outcome(
    policy: Policy | None,
    *inventories: Inventory,
    at: datetime | None = None,
    policy_status: PolicyStatus = FRESH,
    registered: tuple[Device, ...] = (),
    phones: bool | None = False,
    unknown: frozenset[tuple[str, str]] = frozenset(),
    person: Person = Person(),
    **changes: object,
) -> Outcome:
    """What the checker would give: the real evaluation of a policy and some devices."""
    report = evaluate(
        policy,
        policy_status,
        inventories,
        registered,
        Circumstances(
            now=NOW,
            as_of=at,
            phones=phones,
            declined=unknown,
            person=person,
            yields={
                "deb_packages": frozenset({IdKind.DEB}),
                "snap_packages": frozenset({IdKind.SNAP}),
                "adb_packages": frozenset({IdKind.ANDROID}),
                "web_apps": frozenset({IdKind.WEB_APP}),
                "flatpak_apps": frozenset({IdKind.FLATPAK}),
            },
        ),
    )
    told = frozenset(n.notice.id for n in report.notices if n.withdrawals)
    made = Outcome(report, inventories, on_overview=told, policy=policy)
    return replace(made, **changes)  # type: ignore[arg-type]
