"""The sample for nginx, over TLS with a private authority, looked at by the real client."""

from __future__ import annotations

import json
import os
import ssl
import subprocess
import sys
from datetime import UTC, datetime
from http.client import HTTPSConnection
from urllib.parse import urlsplit

from selfcheck.core.report import ProblemKind
from tests.feed.certificates import Authority
from tests.hosting.conftest import never
from tests.hosting.web_server import SAMPLE

FOREVER = "public, max-age=31536000, immutable"
DEVICE = {
    "schema": "selfcheck/inventory/v1",
    "device": {"id": "laptop", "kind": "computer", "os": "linux", "os_version": "12"},
    "apps": [
        {
            "name": "Demo Chat",
            "version": "1.0",
            "publisher": None,
            "form": "native",
            "ids": {"deb": "demo-chat"},
            "source": "deb_packages",
            "path": None,
            "hidden": False,
            "known_by": "read",
        }
    ],
    "sources": [
        {"name": "deb_packages", "status": "read", "apps": 1, "milliseconds": 1, "detail": None}
    ],
}


def ask(nginx, trusted, path, method="GET", **headers):
    """The whole answer to one request, nothing followed and nothing unpacked."""
    context = ssl.create_default_context(cafile=str(trusted.pem))
    connection = HTTPSConnection(urlsplit(nginx.url).netloc, context=context, timeout=20)
    try:
        connection.request(method, path, headers=headers)
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read()
    finally:
        connection.close()


def files_of(company):
    return [str(path.relative_to(company.site)) for path in company.site.rglob("*.json")]


def test_every_file_of_the_site_is_served_as_it_is_and_kept_as_long_as_it_may(
    nginx, trusted, company
):
    replaced = {"metadata/timestamp.json", "root.json"}
    files = files_of(company)
    assert replaced < set(files)
    for file in files:
        status, headers, body = ask(nginx, trusted, f"/{file}", **{"Accept-Encoding": "gzip, br"})
        assert (status, body) == (200, (company.site / file).read_bytes()), file
        assert headers["Cache-Control"] == ("no-cache" if file in replaced else FOREVER), file
        assert headers["Content-Type"] == "application/json"
        assert int(headers["Content-Length"]) == len(body)
        assert "Content-Encoding" not in headers


NOWHERE = (
    "/",
    "/metadata",
    "/metadata/",
    "/metadata/2.root.json",
    "/targets/notices",
    "/.lock",
    "/.gitattributes",
    "/../keys/alice",
    "/metadata/..%2f..%2fkeys/alice",
    "/metadata//timestamp.json/",
)


def test_nothing_else_is_there_and_nobody_is_sent_elsewhere(nginx, trusted, company):
    (company.site / ".lock").touch()
    assert (company.site / ".gitattributes").exists()
    answers = {path: ask(nginx, trusted, path) for path in NOWHERE}
    assert not [path for path, (_, headers, _) in answers.items() if "Location" in headers]
    assert {status for status, _, _ in answers.values()} == {400, 404}
    for path, (status, headers, body) in answers.items():
        if status == 404:
            assert (body, headers["Cache-Control"]) == (b"none\n", "no-cache"), path


def test_nothing_can_be_changed(nginx, trusted, company):
    statuses = {
        method: ask(nginx, trusted, "/metadata/timestamp.json", method)[0]
        for method in ("HEAD", "POST", "PUT", "DELETE", "OPTIONS")
    }
    assert statuses.pop("HEAD") == 200
    assert set(statuses.values()) <= {403, 404, 405}


def test_the_sample_keeps_no_record_of_who_looked():
    assert "\n    access_log off;\n" in SAMPLE.read_text()


def check(nginx, company, folder, **environment):
    """`selfcheck check` as a person runs it, in a process of its own."""
    inventory = folder / "laptop.json"
    document = DEVICE | {"collected_at": datetime.now(UTC).isoformat()}
    inventory.write_text(json.dumps(document))
    command = [sys.executable, "-m", "selfcheck", "check", "--json", "--source", nginx.url]
    command += ["--trust", str(company.trust), "--state", str(folder / "client")]
    command += ["--inventory", str(inventory)]
    done = subprocess.run(
        command, env=os.environ | environment, capture_output=True, text=True, check=False
    )
    return done.returncode, json.loads(done.stdout)


def test_a_withdrawal_published_meanwhile_shows_at_the_next_look(nginx, trusted, company, tmp_path):
    code, report = check(nginx, company, tmp_path)
    assert (code, report["verdict"]) == (1, "action-required")
    assert report["policy"]["problem"] is None

    company.withdraw("ban")

    code, report = check(nginx, company, tmp_path)
    assert (code, report["verdict"]) == (0, "no-action")
    (notice,) = report["notices"]
    assert notice["state"] == "withdrawn"
    assert notice["withdrawn"]["statement"] == "It was sent in error."


def test_another_authority_is_not_believed_and_what_was_verified_is_kept(
    nginx, trusted, company, tmp_path
):
    assert check(nginx, company, tmp_path)[1]["policy"]["fresh"] is True
    company.withdraw("ban")
    (tmp_path / "other").mkdir()
    stranger = Authority(tmp_path / "other")
    nginx.forget()

    code, report = check(nginx, company, tmp_path, SSL_CERT_FILE=str(stranger.pem))

    assert (code, report["verdict"]) == (1, "action-required"), "the last verified policy holds"
    assert report["policy"]["problem"]["kind"] == "offline"
    assert "certificate" in report["policy"]["problem"]["detail"]
    assert report["policy"]["verified"] is True
    assert nginx.answers() == [], "nothing was asked of a server that could not be believed"


def test_a_server_that_comes_back_with_the_right_certificate_is_believed_again(
    nginx, feed, company, trusted, tmp_path, monkeypatch, now
):
    assert feed.refresh(now, never).problem is None
    company.withdraw("ban")
    (tmp_path / "other").mkdir()
    monkeypatch.setenv("SSL_CERT_FILE", str(Authority(tmp_path / "other").pem))
    state = feed.refresh(now, never)
    assert state.problem.kind is ProblemKind.OFFLINE
    assert not state.policy.records.withdrawals
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted.pem))
    assert len(feed.refresh(now, never).policy.records.withdrawals) == 1


def test_a_look_through_nginx_costs_what_is_promised(nginx, feed, company, now):
    feed.refresh(now, never)
    nginx.forget()
    assert feed.refresh(now, never).problem is None
    without_news = nginx.answers()
    assert [answer.path for answer in without_news] == [
        "/metadata/2.root.json",
        "/metadata/timestamp.json",
    ]
    assert sum(answer.size for answer in without_news) <= 600

    company.withdraw("ban")
    nginx.forget()
    state = feed.refresh(now, never)
    assert len(state.policy.records.withdrawals) == 1
    assert len(nginx.answers()) <= 5
    assert sum(answer.size for answer in nginx.answers()) <= 2048


def test_a_look_is_one_connection_also_after_the_root_that_is_not_there(nginx, feed, now):
    feed.refresh(now, never)
    assert {answer.status for answer in nginx.answers()} == {200, 404}
    assert len({answer.connection for answer in nginx.answers()}) == 1
