"""What `status` says of a site, and its exit codes."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from selfcheck.authoring.site import read_site


@pytest.mark.parametrize(
    ("days", "state", "code"),
    [(0, "ok", 0), (3, "ok", 0), (5, "soon", 1), (7, "expired", 3), (400, "expired", 3)],
)
def test_status_warns_before_and_after(published, days, state, code):
    published.now += timedelta(days=days)

    result = published.run("status", "--site", published.site, "--json")

    assert result.exit_code == code
    assert json.loads(result.stdout)["state"] == state


def test_status_warns_of_the_yearly_roles_too(published):
    published.now += timedelta(days=340)
    published.run("refresh", "--site", published.site, *published.key("refresh"))

    report = json.loads(published.run("status", "--site", published.site, "--json").stdout)

    states = {one["role"]: one["state"] for one in report["roles"]}
    assert (states["timestamp"], states["root"], states["notices"]) == ("ok", "soon", "soon")


def test_status_in_words_names_who_signed(published):
    result = published.run("status", "--site", published.site)

    assert result.exit_code == 0
    assert "Example: 1 notice, 0 withdrawals, 0 reinstatements" in result.stdout
    assert "alice, bob" in result.stdout


def test_status_counts_days_and_records(published):
    report = json.loads(published.run("status", "--site", published.site, "--json").stdout)

    assert (report["notices"], report["withdrawals"], report["reinstatements"]) == (1, 0, 0)
    roles = {one["role"]: one for one in report["roles"]}
    assert roles["timestamp"]["days"] == 7
    assert roles["notices"]["signed"] == ["alice", "bob"]
    assert (
        roles["notices"]["version"] == read_site(published.site).metadata("notices").signed.version
    )
