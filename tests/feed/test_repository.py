"""What somebody with the server, an old copy or a few keys can do, and what is refused."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import TargetFile

from selfcheck.core.report import ProblemKind
from selfcheck.feed import repository
from selfcheck.feed.client import TufFeed
from tests.feed.conftest import never
from tests.feed.simulator import notice, withdrawal
from tests.feed.test_client import ids

SIGNATURE = ProblemKind.SIGNATURE
STALE = ProblemKind.STALE


@pytest.fixture
def verified(feed, now):
    """The state after a first good refresh."""
    return feed.refresh(now, never)


def refused(feed, now, verified, kind=SIGNATURE):
    """Refresh once more, and nothing but the problem has changed."""
    state = feed.refresh(now + timedelta(minutes=1), never)
    assert state.problem is not None
    assert state.problem.kind is kind, state.problem
    assert state.policy == verified.policy
    assert state.confirmed_at == verified.confirmed_at
    return state.problem.detail


@pytest.mark.parametrize("role", ["notices", "targets"])
def test_one_signature_where_two_are_needed(feed, site, now, verified, role):
    site.add(notice("n2"))
    site.publish()
    site.bump(role)
    site.sign(role, site.people[:1])
    site.seal()
    assert "too few good signatures" in refused(feed, now, verified)


@pytest.mark.parametrize("role", ["timestamp", "snapshot", "targets", "notices", "withdrawals"])
def test_a_wrong_key(feed, site, now, verified, role):
    site.add(notice("n2"), withdrawal("n1")).publish()
    stranger = [CryptoSigner.generate_ed25519(), CryptoSigner.generate_ed25519()]
    if role != "timestamp":
        site.bump(role)
        site.sign(role, stranger)
    if role not in ("timestamp", "snapshot"):
        site.seal()
    else:
        site.timestamp.signed.snapshot_meta.version = site.snapshot.signed.version
        site.bump("timestamp")
    if role == "timestamp":
        site.sign(role, stranger)
    state = feed.refresh(now, never)
    assert state.problem.kind is SIGNATURE
    assert "n2" not in ids(state)


def test_the_same_key_twice_is_one_signature(feed, site, now, verified):
    site.add(notice("n2")).publish()
    site.sign("notices", [site.people[0], site.people[0]])
    refused(feed, now, verified)


def test_a_new_root_signed_by_strangers(feed, site, now, verified):
    site.root.signed.version += 1
    site.sign("root", [CryptoSigner.generate_ed25519() for _ in range(2)])
    refused(feed, now, verified)


def test_a_stolen_key_alone_cannot_make_a_root(feed, site, now, verified):
    site.root.signed.version += 1
    site.sign("root", site.people[:1])
    refused(feed, now, verified)


def test_withdrawals_may_not_issue_notices(feed, site, now, verified):
    """A role that lists another's path is not asked for it."""
    data = site.ledgers["notices"]["notices/ledger.json"].replace(b"TikTok", b"Anything")
    info = TargetFile.from_data("notices/ledger.json", data, ["sha256"])
    file = site.site / "targets" / "notices" / f"{info.hashes['sha256']}.ledger.json"
    file.write_bytes(data)
    site.withdrawals.signed.targets["notices/ledger.json"] = info
    site.bump("withdrawals")
    site.seal()
    state = feed.refresh(now, never)
    assert state.problem is None
    assert state.policy == verified.policy


def test_a_ledger_may_not_hold_what_its_role_may_not_sign(feed, site, now, verified):
    site.put(
        "withdrawals", {"withdrawals/ledger.json": site.ledgers["notices"]["notices/ledger.json"]}
    )
    site.seal()
    state = feed.refresh(now, never)
    assert state.policy.records.notices == verified.policy.records.notices
    assert state.policy.records.unread, "what was signed there is not lost either"


def test_a_role_that_does_not_list_its_ledger(feed, site, now, verified):
    site.put("notices", {"notices/other.json": b"{}"})
    site.seal()
    assert "not among the signed files" in refused(feed, now, verified)


def test_an_index_that_names_the_other_roles_parts(feed, site, now, verified):
    index = (
        b'{"schema":"selfcheck/ledger/v1","parts":["withdrawals/parts/' + b"0" * 32 + b'.json"]}'
    )
    site.put("notices", {"notices/ledger.json": index})
    site.seal()
    assert "not its own" in refused(feed, now, verified)


@pytest.mark.parametrize(
    "part", ["../../../etc/passwd", "notices/parts/../../x.json", "notices/a.json"]
)
def test_an_index_that_names_something_else(feed, site, now, verified, part):
    index = b'{"schema":"selfcheck/ledger/v1","parts":["' + part.encode() + b'"]}'
    site.put("notices", {"notices/ledger.json": index})
    site.seal()
    refused(feed, now, verified)


def test_a_signed_file_that_is_larger_than_anybody_reads(feed, site, now, verified):
    site.put("notices", {"notices/ledger.json": b" " * (5 * 1024 * 1024)})
    site.seal()
    assert "larger than this program reads" in refused(feed, now, verified)


def test_a_signed_ledger_without_an_organization(feed, site, now, verified):
    site.add(withdrawal("n1")).publish()
    site.put("notices", {"notices/ledger.json": b'{"schema":"selfcheck/ledger/v1","parts":[]}'})
    site.seal()
    state = feed.refresh(now, never)
    assert state.problem.kind is SIGNATURE
    assert "names no organization" in state.problem.detail
    assert ids(state) == ["n1", "n1-withdrawn"]


def test_a_signed_list_of_withdrawals_with_a_part_that_is_another(feed, site, now, verified):
    part = f"withdrawals/parts/{'0' * 32}.json"
    index = json.dumps({"schema": "selfcheck/ledger/v1", "parts": [part]}).encode()
    site.put("withdrawals", {"withdrawals/ledger.json": index, part: b"{}"})
    site.seal()
    assert "not the part that was named" in refused(feed, now, verified)


def test_a_role_that_names_more_than_anybody_reads(feed, site, now, verified, monkeypatch):
    monkeypatch.setattr(repository, "LARGEST_ROLE", 100)
    part = f"notices/parts/{'0' * 32}.json"
    index = json.dumps({"schema": "selfcheck/ledger/v1", "parts": [part]}).encode()
    site.put("notices", {"notices/ledger.json": index, part: b" " * 200})
    site.seal()
    assert "more than this program reads" in refused(feed, now, verified)


def test_a_known_file_with_another_length_signed(feed, site, now, verified):
    site.notices.signed.targets["notices/ledger.json"].length += 1
    site.bump("notices")
    site.seal()
    refused(feed, now, verified)


def test_the_whole_site_rolled_back(feed, site, now, tmp_path):
    old = site.copy(tmp_path / "old")
    site.add(withdrawal("n1")).publish()
    verified = feed.refresh(now, never)
    site.put_back(old)
    assert "older than" in refused(feed, now, verified)


def test_a_snapshot_rolled_back_under_a_new_timestamp(feed, site, now):
    site.add(withdrawal("n1")).publish()
    verified = feed.refresh(now, never)
    site.timestamp.signed.snapshot_meta.version -= 1
    site.bump("timestamp")
    assert "older than" in refused(feed, now, verified)


@pytest.mark.parametrize("role", ["notices", "withdrawals", "targets"])
def test_a_role_rolled_back_under_a_new_snapshot(feed, site, now, role):
    site.bump(role)
    site.seal()
    verified = feed.refresh(now, never)
    getattr(site, role).signed.version -= 1
    site.seal()
    assert "older than" in refused(feed, now, verified)


def test_a_role_dropped_from_the_snapshot(feed, site, now, verified):
    del site.snapshot.signed.meta["withdrawals.json"]
    site.bump("snapshot")
    site.timestamp.signed.snapshot_meta.version = site.snapshot.signed.version
    site.bump("timestamp")
    refused(feed, now, verified)


def test_mix_and_match_of_two_good_versions(feed, site, now, verified):
    old = site.file_of("notices").read_bytes()
    site.add(notice("n2")).publish()
    site.file_of("notices").write_bytes(old)
    refused(feed, now, verified)


def test_a_ledger_of_another_version_under_the_right_name(feed, site, now, verified):
    old = site.ledger_file("notices").read_bytes()
    site.add(notice("n2")).publish()
    site.ledger_file("notices").write_bytes(old)
    assert "not the one that was signed" in refused(feed, now, verified)


@pytest.mark.parametrize(
    "role", ["timestamp", "snapshot", "targets", "notices", "withdrawals", "root"]
)
def test_expired_signatures_are_stale_and_not_an_attack(feed, site, now, verified, role):
    site.expire(role)
    assert "expired" in refused(feed, now, verified, STALE)


def test_a_freeze_is_seen_when_what_is_frozen_expires(feed, server, now, verified):
    later = verified.expires + timedelta(minutes=1)
    server.wrong_by(later - now)
    state = feed.refresh(later, never)
    assert state.problem.kind is STALE
    assert state.policy == verified.policy


def test_a_client_that_slept_through_everything_catches_up(feed, site, now, verified):
    for number in range(5):
        site.add(notice(f"m{number}")).publish()
        site.bump("root")
    site.add(withdrawal("n1")).publish()
    state = feed.refresh(now, never)
    assert state.problem is None
    assert "n1-withdrawn" in ids(state)
    assert "m4" in ids(state)


def test_a_folder_of_metadata_that_lost_its_files_heals(feed, site, now, tmp_path, verified):
    for file in (tmp_path / "state").glob("*/metadata/*.json"):
        file.unlink()
    state = feed.refresh(now, never)
    assert state.problem is None
    assert state.policy == verified.policy


def test_metadata_damaged_on_this_computer_heals(feed, site, now, tmp_path, verified):
    for file in (tmp_path / "state").glob("*/metadata/*.json"):
        if not file.is_symlink():
            file.write_bytes(b"\0" * 100)
    state = feed.refresh(now, never)
    assert state.problem is None
    assert state.policy == verified.policy


def test_another_clients_state_is_not_touched(feed, site, server, now, tmp_path, verified):
    other = TufFeed(str(site.site), site.trust, tmp_path / "state")
    assert other.load().policy is None
    assert feed.load() == verified
