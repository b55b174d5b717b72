"""Every attack and fault, on every verdict, on a fresh and on an old policy: no cell misleads."""

from __future__ import annotations

import pytest

from selfcheck.feed.client import TufFeed
from selfcheck.feed.freshness import policy_status
from tests.feed.attacks import ATTACKS, TIKTOK, WECHAT, Scene, Takes
from tests.feed.conftest import never
from tests.feed.faults import serving
from tests.feed.misleading import (
    AGES,
    OPEN,
    VERDICTS,
    happened,
    report,
    require_the_report_after,
)
from tests.feed.simulator import Site, withdrawal


@pytest.mark.parametrize("age", AGES)
@pytest.mark.parametrize("attack", ATTACKS, ids=str)
def test_the_report_after(attack, age, tmp_path):
    require_the_report_after(attack, age, happened(attack, AGES[age], tmp_path))


NEEDS_NO_PAST = ("offline", "network-login", "signature", "stale")
FIRST = [a for a in ATTACKS if a.problem in NEEDS_NO_PAST and a.takes is Takes.NOTHING]


@pytest.mark.parametrize("attack", [a for a in FIRST if "rolled back" not in a.name], ids=str)
def test_without_any_policy_before_it_is_always_cannot_tell(attack, now, tmp_path):
    """Fresh or old make no difference to who never had a policy."""
    site = Site(tmp_path / "it").add(TIKTOK, WECHAT, withdrawal("wechat")).publish()
    with serving(site.site) as server:
        old = site.copy(tmp_path / "old")
        site.add(withdrawal("tiktok")).publish()
        attack.happens(Scene(site, server, old, tmp_path))
        feed = TufFeed(server.url, site.trust, tmp_path / "state", longest=0.6)
        state = feed.refresh(now, never)
    status = policy_status(state, now)
    assert (state.policy, status.verified, status.fresh) == (None, False, False)
    assert status.problem.kind is attack.problem
    for prior in VERDICTS:
        said = report(state.policy, status, prior, now)
        assert said.verdict is OPEN
        assert (said.findings, said.notices) == ((), ())
