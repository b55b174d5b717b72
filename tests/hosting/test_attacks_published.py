"""Every attack and fault of the feed's table, on a site made by the real commands."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from selfcheck.core.report import ProblemKind
from selfcheck.feed.client import TufFeed
from selfcheck.feed.freshness import policy_status
from tests.company import Company, notice
from tests.feed import faults
from tests.feed.attacks import ATTACKS
from tests.feed.misleading import AGES, Publishing, happened, require_the_report_after
from tests.hosting.conftest import never
from tests.hosting.published import prior_policy, published


@pytest.fixture(scope="module")
def prior(tmp_path_factory: pytest.TempPathFactory) -> Company:
    return prior_policy(tmp_path_factory.mktemp("company") / "it")


@pytest.fixture
def publishing(prior: Company) -> Publishing:
    return published(prior)


@pytest.fixture
def it(prior: Company, tmp_path: Path) -> Company:
    """A company of this test's own, with everything that was published before."""
    shutil.copytree(prior.folder, tmp_path / "it")
    return Company(tmp_path / "it")


def feed_of(company: Company, url: str, state: Path) -> TufFeed:
    return TufFeed(url, company.trust.read_bytes(), state, longest=20)


def withdrawn(state) -> set[str]:
    return {record.withdraws for record in state.policy.records.withdrawals}


@pytest.mark.parametrize("attack", ATTACKS, ids=str)
def test_it_ends_in_a_named_state_with_the_verified_policy_kept(attack, publishing, tmp_path):
    seen = happened(attack, AGES["fresh"], tmp_path, publishing)
    require_the_report_after(attack, "fresh", seen)


def test_servers_of_unequal_age_never_bring_a_withdrawn_demand_back(it, tmp_path, now):
    """Two places of a content network, one of which has not heard of the withdrawal yet."""
    old = shutil.copytree(it.site, tmp_path / "old")
    it.withdraw("tiktok")
    with faults.serving(it.site) as server:
        feed = feed_of(it, server.url, tmp_path / "state")
        assert feed.refresh(now, never).problem is None
        server.faults["*"] = faults.instead(old)
        state = feed.refresh(now, never)
        assert state.problem.kind is ProblemKind.SIGNATURE
        assert "older than what was verified" in state.problem.detail
        assert withdrawn(state) == {"wechat", "tiktok"}
        assert policy_status(state, now).fresh
        server.faults.clear()
        assert feed.refresh(now, never).problem is None


def test_who_forgot_everything_believes_an_old_site_until_it_expires_and_no_longer(
    it, tmp_path, now
):
    """Inherent: nothing on this computer knows better. The timestamp's week bounds it."""
    old = shutil.copytree(it.site, tmp_path / "old")
    it.withdraw("tiktok")
    with faults.serving(it.site) as server:
        feed_of(it, server.url, tmp_path / "before").refresh(now, never)
        server.faults["*"] = faults.instead(old)
        feed = feed_of(it, server.url, tmp_path / "wiped")
        state = feed.refresh(now, never)
        assert state.problem is None
        assert withdrawn(state) == {"wechat"}
        later = now + timedelta(days=8)
        server.wrong_by(timedelta(days=8))
        state = feed.refresh(later, never)
        assert state.problem.kind is ProblemKind.STALE
        assert not policy_status(state, later).fresh
        assert withdrawn(state) == {"wechat"}, "what was verified is kept"


def test_https_does_not_fall_back_to_http(it, tmp_path, now):
    with faults.serving(it.site) as server:
        feed = feed_of(it, server.url.replace("http://", "https://"), tmp_path / "state")
        state = feed.refresh(now, never)
        assert (state.problem.kind, state.policy) == (ProblemKind.OFFLINE, None)
        assert server.requests == []


def test_a_mirror_under_another_name_shows_the_same_policy_and_no_other(it, tmp_path, now):
    """Whose server it is does not matter; what is signed does."""
    mirror = shutil.copytree(it.site, tmp_path / "mirror")
    stranger = Company(tmp_path / "stranger")
    stranger.begin()
    stranger.publish("ban", notice("ban"))
    with faults.serving(mirror) as server, faults.serving(stranger.site) as other:
        state = feed_of(it, server.url, tmp_path / "state").refresh(now, never)
        assert (state.problem, withdrawn(state)) == (None, {"wechat"})
        state = feed_of(it, other.url, tmp_path / "state").refresh(now, never)
        assert (state.problem.kind, state.policy) == (ProblemKind.SIGNATURE, None)


def test_names_stay_apart_where_a_store_knows_no_upper_and_lower_case(it):
    """Such a store folds names together; ours are small letters throughout."""
    it.withdraw("tiktok")
    names = [path.relative_to(it.site).as_posix() for path in it.site.rglob("*.json")]
    assert len(names) > 15
    allowed = set("abcdefghijklmnopqrstuvwxyz0123456789-_./")
    assert not [name for name in names if set(name) - allowed]
