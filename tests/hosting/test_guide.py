"""What docs/hosting.md says: its commands, and what a cache makes of the headers."""

from __future__ import annotations

import shlex

import pytest

from selfcheck.authoring.surroundings import Surroundings
from selfcheck.feed.client import TufFeed
from tests import guides
from tests.authoring.upload.servers import BUCKET, CREDENTIALS, running_sshd, running_store
from tests.hosting import web_server
from tests.hosting.conftest import never

GUIDE = "hosting"


@pytest.fixture
def places(nginx, trusted, company, tmp_path, monkeypatch):
    """What stands here for each place that the guide names."""
    for name, value in CREDENTIALS.items():
        monkeypatch.setenv(name, value)
    for name in ("served", "share", "sshd", "store"):
        (tmp_path / name).mkdir()
    with running_sshd(tmp_path / "sshd") as sshd, running_store(tmp_path / "store") as store:
        yield {
            "SITE": str(company.site),
            "sftp://web.example.com/srv/policy/site": (
                f"{sshd.address(tmp_path / 'served')} --ssh-config {sshd.config}"
            ),
            "s3://example-policy/site": f"s3://{BUCKET}/site --endpoint {store.endpoint}",
            "/mnt/share/policy": str(tmp_path / "share"),
            "https://policy.example.com/": nginx.url,
            "store": f"{store.endpoint}/{BUCKET}/site",
        }


def feed_of(company, source, state):
    return TufFeed(str(source), company.trust.read_bytes(), state, longest=20)


def test_its_commands_bring_the_policy_to_every_place(places, company, tmp_path, now):
    commands = guides.commands(GUIDE)
    for command in commands:
        words = [places.get(word, word) for word in shlex.split(command)]
        guides.carry_out(" ".join(words), Surroundings())

    assert [command.split()[1] for command in commands] == ["upload"] * 3 + ["status"]
    for name, source in (
        ("sftp", tmp_path / "served"),
        ("s3", places["store"]),
        ("folder", tmp_path / "share"),
    ):
        state = feed_of(company, source, tmp_path / f"client-{name}").refresh(now, never)
        assert state.problem is None, name
        assert [one.id for one in state.policy.records.notices] == ["ban"]


def test_every_option_the_guide_names_is_there():
    guides.require_options(GUIDE, "upload", "status")


def test_a_content_network_that_heeds_the_headers_holds_nothing_back(
    nginx, trusted, company, tmp_path, now
):
    certificate = tmp_path / "127.0.0.1.pem"
    with web_server.content_network(nginx, certificate, tmp_path / "network") as network:
        first = feed_of(company, network.url, tmp_path / "first")
        assert first.refresh(now, never).problem is None
        nginx.forget()

        second = feed_of(company, network.url, tmp_path / "second")
        assert second.refresh(now, never).problem is None
        asked = [answer.path for answer in nginx.answers()]
        assert asked == ["/metadata/2.root.json", "/metadata/timestamp.json"], (
            "everything else is kept by the network"
        )

        company.withdraw("ban")
        for feed in (first, second):
            state = feed.refresh(now, never)
            assert state.problem is None
            assert [one.withdraws for one in state.policy.records.withdrawals] == ["ban"]

        company.add_refresh_key("refresh")
        nginx.forget()
        for feed in (first, second):
            assert feed.refresh(now, never).problem is None, "the new root is not hidden"
        roots = [answer for answer in nginx.answers() if answer.path == "/metadata/2.root.json"]
        assert [answer.status for answer in roots] == [200], "and asked for once, then kept"
