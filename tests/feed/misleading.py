"""What a client's report says after an attack, held against what it may say.

The prior policy prohibits Signal and TikTok, and has prohibited WeChat and taken that back.
WeChat is installed in every case, Signal in none; TikTok only where the prior verdict is
action-required; something could not be read where it is cannot-tell. Then IT takes the ban of
TikTok back, and the attack happens.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from selfcheck.core.apps import IdKind, InstalledApp, Inventory, SourceReport, SourceStatus
from selfcheck.core.devices import Device, DeviceKind, Os
from selfcheck.core.evaluate import Circumstances, evaluate
from selfcheck.core.report import PolicyStatus, Problem, ProblemKind, Verdict
from selfcheck.feed.client import TufFeed
from selfcheck.feed.freshness import policy_status
from selfcheck.feed.interface import FeedState
from tests.feed.attacks import SIGNAL, TIKTOK, WECHAT, Attack, Scene, Takes
from tests.feed.conftest import never
from tests.feed.faults import serving
from tests.feed.simulator import Site, withdrawal

ACT, NONE, OPEN = Verdict.ACTION_REQUIRED, Verdict.NO_ACTION, Verdict.CANNOT_TELL
VERDICTS = (ACT, NONE, OPEN)
AGES = {"fresh": timedelta(hours=1), "old": timedelta(days=2)}

# The verdict afterwards, for the prior verdicts act, none, open in this order. Where the
# withdrawal came through nothing prohibits TikTok any more; where it did not, a broken rule
# stays one. Nothing is ever called fine by a policy that is not fresh or under an alarm.
AFTER = {
    # (what is taken, problem): ({fresh}, {old})
    (Takes.EVERYTHING, None): ((NONE, NONE, OPEN), (NONE, NONE, OPEN)),
    (Takes.EVERYTHING, "clock"): ((OPEN, OPEN, OPEN), (OPEN, OPEN, OPEN)),
    (Takes.EVERYTHING, "record-vanished"): ((OPEN, OPEN, OPEN), (OPEN, OPEN, OPEN)),
    (Takes.WITHDRAWALS, "signature"): ((NONE, NONE, OPEN), (OPEN, OPEN, OPEN)),
    (Takes.WITHDRAWALS, "stale"): ((OPEN, OPEN, OPEN), (OPEN, OPEN, OPEN)),
    # A freeze cannot be told from a day without news until what is frozen expires.
    (Takes.REPLAY, None): ((ACT, NONE, OPEN), (ACT, NONE, OPEN)),
    (Takes.NOTHING, "offline"): ((ACT, NONE, OPEN), (ACT, OPEN, OPEN)),
    (Takes.NOTHING, "network-login"): ((ACT, NONE, OPEN), (ACT, OPEN, OPEN)),
    (Takes.NOTHING, "signature"): ((ACT, NONE, OPEN), (ACT, OPEN, OPEN)),
    (Takes.NOTHING, "stale"): ((ACT, OPEN, OPEN), (ACT, OPEN, OPEN)),
    (Takes.NOTHING, "clock"): ((ACT, OPEN, OPEN), (ACT, OPEN, OPEN)),
}
# Whether the policy counts as fresh afterwards, for a fresh and an old one before.
FRESH = {
    None: (True, True),
    "offline": (True, False),
    "network-login": (True, False),
    "signature": (True, False),
    "stale": (False, False),
    "clock": (True, False),
    "record-vanished": (True, True),
}


@dataclass(frozen=True)
class Publishing:
    """How a site comes about: with the prior policy, and with TikTok's ban taken back."""

    begin: Callable[[Path], Site]
    take_back: Callable[[Site], object]


GENERATED = Publishing(
    lambda folder: Site(folder).add(TIKTOK, WECHAT, SIGNAL, withdrawal("wechat")).publish(),
    lambda site: site.add(withdrawal("tiktok")).publish(),
)


@dataclass(frozen=True)
class Happened:
    """The states before and after an attack, as the real client saw them, and the time of each."""

    before: FeedState
    then: datetime
    after: FeedState
    now: datetime


def happened(
    attack: Attack, age: timedelta, folder: Path, publishing: Publishing = GENERATED
) -> Happened:
    """Let a client see the prior policy, IT publish, and the attack happen."""
    now = datetime.now(UTC)
    site = publishing.begin(folder / "it")
    with serving(site.site) as server:
        feed = TufFeed(server.url, site.trust, folder / "state", longest=20)
        server.wrong_by(-age)
        before = feed.refresh(now - age, never)
        assert before.problem is None
        server.wrong_by(timedelta(0))
        old = site.copy(folder / "old")
        publishing.take_back(site)
        attack.happens(Scene(site, server, old, folder))
        if "slow" in attack.name or "silence" in attack.name:
            feed = TufFeed(server.url, site.trust, folder / "state", longest=0.4)
        after = feed.refresh(now + attack.clock, never)
    return Happened(before, now, after, now + attack.clock)


def require_the_report_after(attack: Attack, age: str, seen: Happened) -> None:
    """The named state, the kept policy, and each verdict that may follow."""
    kind = attack.problem
    fresh = FRESH[kind and kind.value][age != "fresh"]
    # A clock that is wrong by more than a day also makes everything old, or not yet true.
    fresh = fresh and abs(attack.clock) < timedelta(days=1)
    confirms = kind in (None, ProblemKind.RECORD_VANISHED)
    confirmed = seen.now if confirms else seen.before.confirmed_at
    status = policy_status(seen.after, seen.now)
    assert (status.problem and status.problem.kind) == kind, status.problem
    problem = status.problem and Problem(kind, status.problem.detail)
    assert status == PolicyStatus(seen.after.source, True, confirmed, fresh, problem)
    for prior, verdict in zip(VERDICTS, AFTER[attack.takes, kind][age != "fresh"], strict=True):
        was = report(seen.before.policy, policy_status(seen.before, seen.then), prior, seen.now)
        if age == "fresh":
            assert was.verdict is prior
        said = report(seen.after.policy, status, prior, seen.now)
        assert said.verdict is verdict, prior
        check_report(said, attack, prior, kind)
        if attack.takes in (Takes.NOTHING, Takes.REPLAY):
            kept = report(seen.before.policy, status, prior, seen.now)
            assert said == kept, "nothing else has changed"
        if attack.takes is Takes.EVERYTHING and kind is not ProblemKind.RECORD_VANISHED:
            assert len(seen.after.policy.records.withdrawals) == 2


def inventory(prior: Verdict, now: datetime) -> Inventory:
    names = ["wechat", "tiktok"] if prior is ACT else ["wechat"]
    status = SourceStatus.UNREADABLE if prior is OPEN else SourceStatus.READ
    return Inventory(
        Device("this-computer", DeviceKind.COMPUTER, Os.LINUX),
        now,
        tuple(InstalledApp(name, "deb_packages", ids={IdKind.DEB: name}) for name in names),
        (
            SourceReport("deb_packages", SourceStatus.READ),
            SourceReport("other_packages", status),
        ),
    )


def report(policy, status: PolicyStatus, prior: Verdict, now: datetime):
    yields = {"deb_packages": frozenset({IdKind.DEB}), "other_packages": frozenset({IdKind.DEB})}
    circumstances = Circumstances(now, this_computer_only=True, yields=yields)
    return evaluate(policy, status, [inventory(prior, now)], [], circumstances)


def check_report(said, attack, prior, kind):
    """The findings, notices and gaps, exactly."""
    withdrawn = attack.takes in (Takes.WITHDRAWALS, Takes.EVERYTHING)
    tiktok = [("tiktok", "withdrawn" if withdrawn else "action-required")] * (prior is ACT)
    found = {(finding.notice.id, finding.status.value) for finding in said.findings}
    assert found == {("wechat", "withdrawn"), *tiktok}
    states = {notice.notice.id: notice.state.value for notice in said.notices}
    tiktok = "withdrawn" if withdrawn else "in-force"
    assert states == {"tiktok": tiktok, "wechat": "withdrawn", "signal": "in-force"}
    open_gaps = {(gap.kind.value, gap.name) for gap in said.gaps if gap.open}
    unread = {("source", "other_packages")} if prior is OPEN else set()
    about_policy = {("policy", kind.value)} if is_open(said, kind) else set()
    assert open_gaps == unread | about_policy
    shown = [gap for gap in said.gaps if gap.kind.value == "policy"]
    assert len(shown) == (kind is not None), "a problem is always shown"
    clear = {notice.notice.id for notice in said.notices if notice.clear}
    if about_policy:
        assert clear == set(), "nobody is told to install anything again"


def is_open(said, kind) -> bool:
    alarms = (ProblemKind.CLOCK, ProblemKind.RECORD_VANISHED)
    return kind is not None and (not said.policy.fresh or kind in alarms)
