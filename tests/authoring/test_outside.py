"""`status --source`: what is published, as a client sees it."""

from __future__ import annotations

import json
import shutil
from datetime import timedelta

import jsonschema
import pytest

from selfcheck.authoring.reports.schemas import schema_of
from tests.feed import faults
from tests.feed.faults import serving


@pytest.fixture
def web(published):
    with serving(published.site) as server:
        yield server


def look(workshop, source, *more):
    """The exit code and the report, which fits its schema."""
    result = workshop.run("status", "--source", source, *more, "--json")
    report = json.loads(result.stdout)
    jsonschema.Draft202012Validator(schema_of("status")).validate(report)
    return result.exit_code, report


def trust(workshop):
    return "--trust", workshop.site / "root.json"


def test_what_is_current_is_told_as_from_inside(published, serve):
    published.withdraw(*published.key("bob"))
    url = serve(published.site)
    code, report = look(published, url, *trust(published))
    inside = json.loads(published.run("status", "--site", published.site, "--json").stdout)
    assert (code, report["state"], report["problem"]) == (0, "ok", None)
    assert report == inside | {"site": url}
    assert (report["notices"], report["withdrawals"]) == (1, 1)
    words = published.run("status", "--source", url, *trust(published))
    assert words.exit_code == 0
    assert "Example: 1 notice, 1 withdrawal" in words.stdout
    assert words.stderr == ""


def test_a_pushed_folder_is_looked_at_too(published):
    assert look(published, published.site, *trust(published))[0] == 0


@pytest.mark.parametrize(("days", "state", "code"), [(5, "soon", 1), (8, "expired", 3)])
def test_an_end_that_is_near_or_past(workshop, serve, now, days, state, code):
    workshop.now = now - timedelta(days=days)
    assert workshop.init().exit_code == 0
    workshop.now = now
    exit_code, report = look(workshop, serve(workshop.site), *trust(workshop))
    assert (exit_code, report["state"]) == (code, state)
    assert (report["problem"] is None) == (state == "soon")


def test_nobody_there(published):
    code, report = look(published, "http://127.0.0.1:9", *trust(published))
    assert (code, report["state"], report["roles"]) == (3, "unusable", [])
    assert report["problem"]["kind"] == "offline"
    words = published.run("status", "--source", "http://127.0.0.1:9", *trust(published))
    assert words.exit_code == 3
    assert words.stdout.strip() == report["problem"]["detail"]


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (faults.redirect, "network-login"),
        (faults.html, "network-login"),
        (faults.compressed, "offline"),
        (faults.compressed_unsaid, "signature"),
        (faults.status(404), "offline"),
    ],
)
def test_a_host_that_serves_otherwise_than_clients_want(published, web, fault, kind):
    web.faults["metadata/timestamp.json"] = fault
    code, report = look(published, web.url, *trust(published))
    assert (code, report["state"], report["problem"]["kind"]) == (3, "unusable", kind)


def test_a_trust_root_that_is_none(published, web, tmp_path):
    other = tmp_path / "root.json"
    trusted = (published.site / "root.json").read_bytes()
    other.write_bytes(trusted.replace(b'"threshold":2', b'"threshold":1', 1))
    assert other.read_bytes() != trusted
    code, report = look(published, web.url, "--trust", other)
    assert (code, report["problem"]["kind"]) == (3, "signature")


def test_an_upload_that_was_forgotten_and_one_from_elsewhere(published, serve, tmp_path):
    old = shutil.copytree(published.site, tmp_path / "elsewhere")
    published.withdraw(*published.key("bob"))
    code, report = look(published, serve(old), "--site", published.site)
    assert (code, report["state"]) == (1, "differs")
    assert "upload it" in report["warnings"][0]

    code, report = look(published, serve(published.site), "--site", old)
    assert (code, report["state"]) == (1, "differs")
    assert "another copy" in report["warnings"][0]

    code, report = look(published, serve(published.site), "--site", published.site)
    assert (code, report["warnings"]) == (0, [])


def test_a_cache_that_would_hold_a_withdrawal_back(published, web):
    def answers(age, **headers):
        def fault(handler, body):
            web.wrong_by(timedelta(seconds=-age))
            handler.answer(body, 200, {"Age": str(age)} | headers)
            web.wrong_by(timedelta(0))

        web.faults["metadata/timestamp.json"] = fault
        code, report = look(published, web.url, *trust(published))
        assert code == 0
        return report["warnings"]

    assert answers(0, **{"Cache-Control": "no-cache"}) == []
    assert answers(30, **{"Cache-Control": "max-age=60"}) == []
    (warning,) = answers(0)
    assert "no Cache-Control" in warning
    (warning,) = answers(0, **{"Cache-Control": "public"})
    assert "'public'" in warning
    (warning,) = answers(0, **{"Cache-Control": "public, max-age=60, s-maxage=3600"})
    assert "s-maxage=3600" in warning
    (warning,) = answers(400, **{"Cache-Control": "no-cache"})
    assert "400 seconds" in warning


@pytest.mark.parametrize(
    ("headers", "kept"),
    [
        ({}, None),
        ({"Cache-Control": "no-cache"}, None),
        ({"Cache-Control": "public, max-age=60"}, None),
        ({"Cache-Control": "no-store, max-age=3600"}, None),
        ({"Cache-Control": "public, max-age=3600"}, "3600 seconds"),
        ({"Age": "400"}, "400 seconds"),
    ],
)
def test_a_cache_that_would_hold_a_change_of_keys_back(published, web, headers, kept):
    web.faults["metadata/2.root.json"] = lambda handler, _: handler.answer(b"none", 404, headers)
    current = {"Cache-Control": "no-cache"}
    web.faults["metadata/timestamp.json"] = lambda handler, body: handler.answer(body, 200, current)

    code, report = look(published, web.url, *trust(published))

    assert code == 0
    if kept is None:
        assert report["warnings"] == []
    else:
        (warning,) = report["warnings"]
        assert f"no newer root may be kept for {kept}" in warning


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--source", "https://policy.example.com"], "--trust ROOT.json"),
        (["--trust", "root.json"], "--trust goes with --source"),
        (["--source", "https://policy.example.com", "--trust", "nowhere.json"], "cannot be read"),
        (["--source", "ftp://policy.example.com", "--trust", "ROOT"], "https address or a folder"),
    ],
)
def test_wrong_usage(published, options, says):
    options = [published.site / "root.json" if one == "ROOT" else one for one in options]
    result = published.run("status", *options)
    assert (result.exit_code, result.stdout) == (2, "")
    assert says in result.stderr
