"""What lies on the disk: whole, private, and believed only by its digests."""

from __future__ import annotations

import json
import os
import stat
from datetime import UTC, datetime

import pytest

from selfcheck.core.report import ProblemKind
from selfcheck.feed.client import TufFeed
from selfcheck.feed.store import DamagedError, Kept, Ledgers, Store
from tests.feed.conftest import never
from tests.feed.simulator import withdrawal
from tests.feed.test_client import ids

A = "a" * 64
B = "b" * 64
C = "c" * 64


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "store")
    made.prepare()
    return made


def test_what_is_written_is_read(store):
    kept = Kept(
        Ledgers({"notices/ledger.json": A}, {"withdrawals/ledger.json": B}),
        (Ledgers({"notices/ledger.json": C}, {}),),
        datetime(2026, 11, 23, 10, tzinfo=UTC),
        datetime(2026, 12, 1, tzinfo=UTC),
    )
    store.write(kept)
    assert store.read() == kept
    assert kept.digests() == {A, B, C}


def test_nothing_written_is_an_empty_memory(store):
    assert store.read() == Kept()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        "[" * 5000,
        '{"schema": "selfcheck/feed-state/v2"}',
        '{"schema": "selfcheck/feed-state/v1"}',
        '{"schema": "selfcheck/feed-state/v1", "ledgers": [], "earlier": [], "confirmed_at": null, "expires": null}',
        '{"schema": "selfcheck/feed-state/v1", "ledgers": {"notices": {"a": "../../x"}, "withdrawals": {}}, "earlier": [], "confirmed_at": null, "expires": null}',
        '{"schema": "selfcheck/feed-state/v1", "ledgers": {"notices": {}, "withdrawals": {}}, "earlier": [], "confirmed_at": "2026-11-23T10:00:00", "expires": null}',
        '{"schema": "selfcheck/feed-state/v1", "ledgers": {"notices": {}, "withdrawals": {}}, "earlier": [], "confirmed_at": 7, "expires": null}',
    ],
)
def test_a_damaged_memory_is_refused(store, text):
    (store.folder / "state.json").write_text(text)
    with pytest.raises(DamagedError):
        store.read()


def test_a_file_is_kept_once_and_found_by_its_digest(store):
    digest = store.add(b"data")
    assert store.add(b"data") == digest
    assert store.get(digest) == b"data"
    assert store.contents({"path": digest}) == {"path": b"data"}


def test_a_changed_file_is_as_good_as_missing_and_can_be_kept_again(store):
    digest = store.add(b"data")
    store.path(digest).write_bytes(b"other")
    assert store.get(digest) is None
    with pytest.raises(DamagedError, match="path"):
        store.contents({"path": digest})
    store.add(b"data")
    assert store.get(digest) == b"data"


def test_what_is_not_needed_is_deleted(store):
    needed, unneeded = store.add(b"1"), store.add(b"2")
    store.forget_unneeded(Kept(Ledgers({"path": needed})))
    assert store.get(needed) == b"1"
    assert store.get(unneeded) is None


def test_a_crash_while_writing_leaves_the_state_before(store, monkeypatch):
    before = Kept(confirmed_at=datetime(2026, 1, 1, tzinfo=UTC))
    store.write(before)

    def fail(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="No space"):
        store.write(Kept())
    assert store.read() == before
    assert [file.name for file in store.folder.glob("tmp*")] == []


def test_what_a_killed_process_left_is_cleared(store):
    left = store.folder / "tmpabc"
    left.write_text("half")
    store.clear()
    assert not left.exists()


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_only_this_user_may_look(store):
    assert stat.S_IMODE(store.folder.stat().st_mode) == 0o700


# The same through the feed.


def only(tmp_path, pattern):
    (found,) = (tmp_path / "state").glob(pattern)
    return found


def test_a_damaged_copy_is_never_used_and_said(feed, server, now, tmp_path):
    good = feed.refresh(now, never)
    for file in (tmp_path / "state").glob("*/files/*"):
        file.write_bytes(file.read_bytes().replace(b"tiktok", b"wechat") + b" ")
    state = feed.load()
    assert state.policy is None
    assert state.problem.kind is ProblemKind.SIGNATURE
    assert "damaged" in state.problem.detail
    assert feed.refresh(now, never) == good, "the next refresh heals it"
    assert feed.load() == good


def test_a_damaged_memory_heals_with_the_next_refresh(feed, now, tmp_path):
    good = feed.refresh(now, never)
    only(tmp_path, "*/state.json").write_bytes(b"\0\0\0")
    assert feed.load().problem.kind is ProblemKind.SIGNATURE
    assert feed.refresh(now, never) == good


def test_a_reader_between_two_refreshes_sees_one_or_the_other(feed, site, now, monkeypatch):
    """`load` takes no lock: the files it was told of may be gone when it looks for them."""
    old = feed.refresh(now, never)
    really = Store.read
    stolen = []

    def read_then_refresh(store):
        kept = really(store)
        if not stolen:
            stolen.append(True)
            site.add(withdrawal("n1")).publish()
            feed.refresh(now, never)
        return kept

    monkeypatch.setattr(Store, "read", read_then_refresh)
    state = feed.load()
    assert state.problem is None
    assert ids(state) == ["n1", "n1-withdrawn"] != ids(old)


def test_a_folder_that_cannot_be_written_leaves_the_last_state(
    feed, site, now, tmp_path, monkeypatch
):
    good = feed.refresh(now, never)
    site.add(withdrawal("n1")).publish()

    def fail(store, kept):
        raise OSError(28, "No space left on device", "state.json")

    monkeypatch.setattr(Store, "write", fail)
    state = feed.refresh(now, never)
    assert state.problem.kind is ProblemKind.OFFLINE
    assert "No space left on device" in state.problem.detail
    assert state.policy == good.policy


def test_a_state_folder_that_is_a_file(site, server, now, tmp_path):
    (tmp_path / "state").write_text("")
    feed = TufFeed(server.url, site.trust, tmp_path / "state")
    for state in (feed.load(), feed.refresh(now, never)):
        assert state.policy is None
        assert state.problem.kind is ProblemKind.OFFLINE


def test_a_fast_state_is_also_a_readable_one(feed, now, tmp_path):
    feed.refresh(now, never)
    document = json.loads(only(tmp_path, "*/state.json").read_text())
    assert document["schema"] == "selfcheck/feed-state/v1"
    assert datetime.fromisoformat(document["confirmed_at"]) == now


def test_half_written_files_are_cleared_by_the_next_refresh(feed, now, tmp_path):
    feed.refresh(now, never)
    left = only(tmp_path, "*/metadata") / "tmphalf"
    left.write_bytes(b"half")
    feed.load()
    assert left.exists(), "it may be another program's, which holds the lock"
    feed.refresh(now, never)
    assert not left.exists()
