"""What a server or the network between can do to an answer, and what it is called."""

from __future__ import annotations

import socket
import time
from datetime import timedelta

import pytest

from selfcheck.core.report import ProblemKind
from selfcheck.feed.client import TufFeed
from tests.feed import faults
from tests.feed.conftest import never

OFFLINE = ProblemKind.OFFLINE
LOGIN = ProblemKind.NETWORK_LOGIN
SIGNATURE = ProblemKind.SIGNATURE

TIMESTAMP = "metadata/timestamp.json"
NEXT_ROOT = "metadata/2.root.json"
SNAPSHOT = "metadata/*.snapshot.json"
LEDGER = "targets/notices/*"
ANYTHING = "*"


@pytest.mark.parametrize(
    ("where", "fault", "kind"),
    [
        (TIMESTAMP, faults.truncated, OFFLINE),
        (TIMESTAMP, faults.cut_short, SIGNATURE),
        (TIMESTAMP, faults.oversize, SIGNATURE),
        (TIMESTAMP, faults.endless, SIGNATURE),
        (TIMESTAMP, faults.status(404), OFFLINE),
        (TIMESTAMP, faults.status(403), OFFLINE),
        (TIMESTAMP, faults.status(500), OFFLINE),
        (TIMESTAMP, faults.status(203), OFFLINE),
        (TIMESTAMP, faults.status(206), OFFLINE),
        (TIMESTAMP, faults.status(304), LOGIN),
        (TIMESTAMP, faults.status(511), LOGIN),
        (TIMESTAMP, faults.redirect, LOGIN),
        (TIMESTAMP, faults.html, LOGIN),
        (TIMESTAMP, faults.html_as_json, LOGIN),
        (TIMESTAMP, faults.reset, OFFLINE),
        (TIMESTAMP, faults.garbage, SIGNATURE),
        (TIMESTAMP, faults.other_json, SIGNATURE),
        (TIMESTAMP, faults.deep, SIGNATURE),
        (TIMESTAMP, faults.compressed, OFFLINE),
        (NEXT_ROOT, faults.status(500), OFFLINE),
        (NEXT_ROOT, faults.redirect, LOGIN),
        (NEXT_ROOT, faults.html, LOGIN),
        (NEXT_ROOT, faults.garbage, SIGNATURE),
        (NEXT_ROOT, faults.deep, SIGNATURE),
        (NEXT_ROOT, faults.endless, SIGNATURE),
        (NEXT_ROOT, faults.reset, OFFLINE),
        (SNAPSHOT, faults.status(404), OFFLINE),
        (SNAPSHOT, faults.truncated, OFFLINE),
        (SNAPSHOT, faults.deep, SIGNATURE),
        (LEDGER, faults.truncated, OFFLINE),
        (LEDGER, faults.cut_short, SIGNATURE),
        (LEDGER, faults.oversize, SIGNATURE),
        (LEDGER, faults.endless, SIGNATURE),
        (LEDGER, faults.garbage, SIGNATURE),
        (LEDGER, faults.html, LOGIN),
        (LEDGER, faults.status(404), OFFLINE),
        (ANYTHING, faults.status(404), OFFLINE),
        (ANYTHING, faults.html, LOGIN),
    ],
)
def test_a_fault_becomes_the_problem_it_is(feed, server, now, where, fault, kind):
    server.faults[where] = fault
    state = feed.refresh(now, never)
    assert state.problem.kind is kind, state.problem
    assert state.policy is None
    assert server.url in state.problem.detail or "127.0.0.1" in state.problem.detail
    server.faults.clear()
    assert feed.refresh(now, never).problem is None


def test_a_fault_on_the_next_root_that_only_lies_about_it_is_harmless(feed, server, now):
    server.faults[NEXT_ROOT] = faults.endless_not_found
    assert feed.refresh(now, never).problem is None


@pytest.mark.parametrize("drip", [faults.slow_drip, faults.slow_headers, faults.silent])
@pytest.mark.parametrize("where", [TIMESTAMP, NEXT_ROOT, LEDGER])
def test_a_drip_cannot_pass_the_total_deadline(site, server, now, tmp_path, drip, where):
    server.faults[where] = drip
    feed = TufFeed(server.url, site.trust, tmp_path / "state", longest=0.7)
    state = feed.refresh(now, never)
    assert state.problem.kind is OFFLINE
    assert "took longer than" in state.problem.detail


def test_a_refresh_can_be_cancelled_in_the_middle_of_a_silence(site, server, now, tmp_path):
    feed = TufFeed(server.url, site.trust, tmp_path / "state", longest=60)
    before = feed.refresh(now, never)
    server.faults[TIMESTAMP] = faults.silent
    server.forget()
    state = feed.refresh(now, lambda: TIMESTAMP in server.requests)
    assert TIMESTAMP in server.requests
    assert state == before


def test_cancelling_before_anything_was_asked_asks_nothing(feed, server, now):
    server.forget()
    state = feed.refresh(now, lambda: True)
    assert server.requests == []
    assert state.policy is None
    assert "has been fetched" in state.problem.detail


def test_retry_after_is_never_slept_for(feed, server, now, monkeypatch):
    slept: list[float] = []
    really = time.sleep
    monkeypatch.setattr(time, "sleep", lambda seconds: (slept.append(seconds), really(0)))
    server.faults[TIMESTAMP] = faults.status(503, Retry_After="21600")
    state = feed.refresh(now, never)
    assert state.problem.kind is OFFLINE
    assert "503" in state.problem.detail
    assert max(slept, default=0) < 1


def test_nobody_there(site, now, tmp_path):
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{bound.getsockname()[1]}"
        state = TufFeed(url, site.trust, tmp_path / "state").refresh(now, never)
    assert state.problem.kind is OFFLINE
    assert "refused the connection" in state.problem.detail


def test_a_connection_that_breaks_once_is_tried_once_more(feed, server, now):
    broken = []

    def breaks_once(handler, body):
        if broken:
            handler.answer(body)
        else:
            broken.append(handler.path)
            faults.reset(handler, body)

    server.faults[TIMESTAMP] = breaks_once
    assert feed.refresh(now, never).problem is None
    assert server.requests.count(TIMESTAMP) == 2


def test_a_connection_that_keeps_breaking_is_not_tried_for_ever(feed, server, now):
    server.faults[TIMESTAMP] = faults.reset
    assert feed.refresh(now, never).problem.kind is OFFLINE
    assert server.requests.count(TIMESTAMP) == 2


def test_a_server_that_hangs_up_after_each_answer_without_saying_so(feed, server, now):
    server.faults["*"] = lambda handler, body: handler.answer(body, 200 if body else 404)
    assert feed.refresh(now, never).problem is None


def test_a_name_that_is_not_found(site, now, tmp_path):
    url = "https://policy.invalid/policy"
    feed = TufFeed(url, site.trust, tmp_path / "state", proxies=lambda url: {})
    state = feed.refresh(now, never)
    assert state.problem.kind is OFFLINE
    assert "policy.invalid" in state.problem.detail


def test_nothing_is_taken_from_the_environment_but_proxies(
    feed, server, now, tmp_path, monkeypatch
):
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login someone password secret\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    seen: list[str | None] = []

    def look(handler, body):
        seen.append(handler.headers.get("Authorization"))
        handler.answer(body)

    server.faults[TIMESTAMP] = look
    assert feed.refresh(now, never).problem is None
    assert seen == [None]


@pytest.mark.parametrize("minutes", [-60 * 24, -6, 6, 60 * 24])
def test_a_clock_that_differs_from_the_servers_is_a_problem(feed, server, now, minutes):
    confirmed = feed.refresh(now, never).confirmed_at
    server.wrong_by(timedelta(minutes=minutes))
    state = feed.refresh(now + timedelta(seconds=1), never)
    assert state.problem.kind is ProblemKind.CLOCK
    assert state.confirmed_at == confirmed, "a doubtful time confirms nothing"


@pytest.mark.parametrize("minutes", [-4, 0, 4])
def test_a_few_minutes_are_no_problem(feed, server, now, minutes):
    server.wrong_by(timedelta(minutes=minutes))
    assert feed.refresh(now, never).problem is None


def test_the_age_of_an_answer_from_a_cache_is_added_to_its_date(feed, server, now):
    server.wrong_by(timedelta(minutes=-30))
    server.faults["*"] = lambda handler, body: handler.answer(
        body, 200 if body else 404, {"Age": "1800"}
    )
    assert feed.refresh(now, never).problem is None


@pytest.mark.parametrize("date", ["", "yesterday", "Thu, 99 Foo 2020 25:61:00 GMT"])
def test_a_date_that_cannot_be_read_is_ignored(feed, server, now, date):
    server.date = lambda: date
    assert feed.refresh(now, never).problem is None


def test_our_clock_far_ahead_is_a_clock_problem_and_no_expiry(feed, now):
    feed.refresh(now, never)
    state = feed.refresh(now + timedelta(days=400), never)
    assert state.problem.kind is ProblemKind.CLOCK


def test_the_clock_of_a_login_page_does_not_count(feed, server, now):
    server.faults["*"] = faults.html
    server.wrong_by(timedelta(days=3))
    assert feed.refresh(now, never).problem.kind is LOGIN
