"""What a refresh costs, counted by the server."""

from __future__ import annotations

import random
import re

import pytest

from selfcheck import __version__
from tests.feed.conftest import never
from tests.feed.simulator import notice, withdrawal
from tests.feed.test_client import ids


def test_an_unchanged_policy_costs_two_requests_on_one_connection(feed, server, now):
    feed.refresh(now, never)
    server.forget()
    assert feed.refresh(now, never).problem is None
    assert server.requests == ["metadata/2.root.json", "metadata/timestamp.json"]
    assert server.connections == 1, "the body of the 404 was drained, so the connection is kept"
    assert server.sent < 500


def test_the_first_refresh_asks_once_for_each_file(feed, server, now):
    feed.refresh(now, never)
    assert len(server.requests) == len(set(server.requests)) == 8
    assert server.connections == 1


def test_one_withdrawal_costs_five_requests_and_two_kilobytes(feed, site, server, now):
    feed.refresh(now, never)
    site.add(withdrawal("n1")).publish()
    server.forget()
    state = feed.refresh(now, never)
    assert "n1-withdrawn" in ids(state)
    assert len(server.requests) <= 5
    assert server.sent <= 2048
    print(f"one withdrawal: {len(server.requests)} requests, {server.sent} bytes")


@pytest.fixture
def thousand(site):
    """The site with a thousand notices as long as real ones, published a few at a time."""
    words = ["company", "policy", "devices", "mail", "work", "security", "remove", "today"]
    chance = random.Random(1)
    for start in range(0, 1000, 200):
        for number in range(start, start + 200):
            text = " ".join(chance.choice(words) for _ in range(90))
            site.add(notice(f"t{number:04}", summary=text))
        site.publish()
    return site


def test_a_thousand_notices_make_neither_look_dearer(feed, thousand, server, now):
    feed.refresh(now, never)
    server.forget()
    assert feed.refresh(now, never).problem is None
    assert server.requests == ["metadata/2.root.json", "metadata/timestamp.json"]
    assert server.sent <= 600
    print(f"nothing new: {len(server.requests)} requests, {server.sent} bytes")

    thousand.add(withdrawal("t0500")).publish()
    server.forget()
    assert "t0500-withdrawn" in ids(feed.refresh(now, never))
    assert len(server.requests) <= 5
    assert server.sent <= 2048
    print(f"one withdrawal: {len(server.requests)} requests, {server.sent} bytes")


def test_one_new_notice_on_a_thousand_costs_at_most_fifty_kilobytes(feed, thousand, server, now):
    assert len(feed.refresh(now, never).policy.records.notices) == 1001
    worst = 0
    # Long enough together that a part is sealed on the way, which is the dearest moment.
    for number in range(9):
        thousand.add(notice(f"new{number}", summary="One more. " * 300)).publish()
        server.forget()
        state = feed.refresh(now, never)
        assert state.problem is None
        worst = max(worst, server.sent)
    assert len(state.policy.records.notices) == 1010
    assert worst <= 50 * 1024
    print(f"one notice on a thousand: at worst {worst} bytes")


def test_a_refresh_says_nothing_of_this_computer(feed, server, now):
    """Besides the program's version: what is asked for follows from what was published."""
    said = []

    def listen(handler, body):
        said.append(dict(handler.headers))
        handler.answer(body) if body else handler.answer(b"", 404)

    server.faults["*"] = listen
    assert feed.refresh(now, never).problem is None
    assert said
    for headers in said:
        assert headers.pop("Host") == server.url.removeprefix("http://")
        assert headers.pop("User-Agent") == f"Self-Check/{__version__}"
        assert set(headers) <= {"Accept", "Accept-Encoding", "Cache-Control", "Connection"}
    assert all(re.fullmatch(r"[a-z0-9./-]+\.json", path) for path in server.requests)
