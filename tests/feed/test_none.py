from __future__ import annotations

from selfcheck.core.report import ProblemKind
from selfcheck.feed.freshness import policy_status
from selfcheck.feed.none import NoSource
from tests.feed.conftest import never


def test_without_a_source_there_is_no_policy_and_it_says_whom_to_ask(now):
    feed = NoSource()
    for state in (feed.load(), feed.refresh(now, never)):
        status = policy_status(state, now)
        assert status.problem.kind is ProblemKind.NO_SOURCE
        assert "Ask IT" in status.problem.detail
        assert not status.verified
        assert not status.fresh
        assert status.source == ""
