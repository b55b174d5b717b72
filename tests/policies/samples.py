"""The shipped policies with devices to look at, and a report in few words to compare."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from selfcheck.core.apps import (
    Form,
    IdKind,
    InstalledApp,
    Inventory,
    KnownBy,
    SourceReport,
    SourceStatus,
)
from selfcheck.core.devices import Device, DeviceKind, Facts, Os
from selfcheck.core.evaluate import Circumstances, evaluate
from selfcheck.core.records import Policy, Records
from selfcheck.core.report import PolicyStatus, Report
from selfcheck.documents.inventory import read_inventory
from selfcheck.documents.source import read_source

POLICIES = Path(__file__).parents[2] / "policies"
NAMES = ("amazon-2020", "us-2020-2021", "india-2020")
NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
FRESH = PolicyStatus("https://policy.example.com", verified=True, confirmed_at=NOW, fresh=True)
TIKTOK_IN_THE_BROWSER = InstalledApp(
    "TikTok", "web_apps", form=Form.WEB_APP, ids={IdKind.WEB_APP: "https://www.tiktok.com/foryou"}
)
FIREFOX = InstalledApp("Firefox ESR", "deb_packages", "140.2.0", ids={IdKind.DEB: "firefox-esr"})


def sample(name: str) -> Policy:
    return read_source(POLICIES / name).policy


def never_taken_back(policy: Policy) -> Policy:
    """The same notices as if nobody had withdrawn any."""
    return replace(policy, records=Records(notices=policy.records.notices))


def sample_phone(name: str) -> Inventory:
    """The demonstration's phone; saved, so its reading does not age."""
    file = POLICIES / name / "inventories" / "phone-1.json"
    return replace(read_inventory(file.read_bytes(), file.name), live=False)


def laptop(*apps: InstalledApp, region: str | None = None) -> Inventory:
    """This computer, read whole."""
    return Inventory(
        Device(
            "this-computer",
            DeviceKind.COMPUTER,
            Os.LINUX,
            access=Facts.listed(["company-email"]),
            region=region,
            groups=Facts.listed([]),
        ),
        collected_at=NOW,
        apps=apps,
        sources=(
            SourceReport("deb_packages", SourceStatus.READ),
            SourceReport("web_apps", SourceStatus.READ),
        ),
        known_by=KnownBy.READ,
    )


def look(policy: Policy, *inventories: Inventory, at: str | None = None) -> Report:
    """What is concluded at `at` (RFC 3339), at present where left out."""
    moment = datetime.fromisoformat(at).astimezone(UTC) if at else None
    return evaluate(policy, FRESH, inventories, (), Circumstances(NOW, as_of=moment))


def states(report: Report) -> dict[str, str]:
    """The state of every notice, with the withdrawal that counts, the latest."""
    return {
        found.notice.id: str(found.state)
        + (f" by {found.withdrawals[0].id}" if found.withdrawals else "")
        for found in report.notices
    }


def findings(report: Report) -> set[str]:
    """Each finding as "device rule: status of app by tier, action"."""
    return {
        f"{f.device.id} {f.rule.id}: {f.status} of {f.app} by {f.matched_by}"
        + (f", {f.action}" if f.action else "")
        + (", overdue" if f.overdue else "")
        for f in report.findings
    }


def questions(report: Report) -> set[str]:
    return {f"{q.device.id if q.device else 'you'} {q.fact}" for q in report.questions}


def devices(report: Report) -> dict[str, str]:
    return {d.device.id: str(d.verdict) for d in report.devices}
