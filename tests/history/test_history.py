from __future__ import annotations

import sqlite3
import stat
import subprocess
import sys
import tempfile
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcheck.core.apps import IdKind, InstalledApp, Inventory, SourceReport, SourceStatus
from selfcheck.core.devices import Device, DeviceKind, Os
from selfcheck.history.history import History
from selfcheck.history.values import Answer, RecordKey, RecordKind

START = datetime(2026, 11, 23, 9, tzinfo=UTC)
COMPUTER = Device("this-computer", DeviceKind.COMPUTER, Os.LINUX)
PHONE = Device("phone-1", DeviceKind.PHONE, Os.ANDROID, "My phone")
CHAT = InstalledApp("Demo Chat", "deb_packages", "1.0", ids={IdKind.DEB: "demo-chat"})
DRAW = InstalledApp("Draw", "deb_packages", "1.0", ids={IdKind.DEB: "draw", IdKind.SNAP: "draw"})
NAMELESS = InstalledApp("“Ünknown”\n", "deb_packages")
APPS = (CHAT, DRAW, NAMELESS)
NOTICE = RecordKey(RecordKind.NOTICE, "ban", "sha256:1")


def hour(number):
    return START + timedelta(hours=number)


def scan(at, *apps, status=SourceStatus.READ, device=COMPUTER, source="deb_packages"):
    return Inventory(device, hour(at), tuple(apps), (SourceReport(source, status, len(apps)),))


@pytest.fixture
def file(tmp_path):
    return tmp_path / "history.sqlite3"


@pytest.fixture
def history(file):
    return History(file)


def remember(history, *inventories):
    for inventory in inventories:
        history.remember((), [inventory], inventory.collected_at)


class TestWhatWasInstalled:
    def test_an_app_that_is_gone_is_a_removal_between_two_scans(self, history):
        remember(history, scan(0, CHAT), scan(1, CHAT), scan(2))
        (removal,) = history.recall().removals
        assert (removal.device, removal.app) == ("this-computer", CHAT)
        assert (removal.last_seen, removal.found_missing) == (hour(1), hour(2))

    def test_an_app_that_is_there_again_is_no_removal(self, history):
        remember(history, scan(0, CHAT), scan(1), scan(2, CHAT))
        assert history.recall().removals == ()

    def test_an_update_is_no_removal(self, history):
        newer = InstalledApp("Demo Chat", "deb_packages", "2.0", ids={IdKind.DEB: "demo-chat"})
        remember(history, scan(0, CHAT), scan(1, newer), scan(2))
        assert [removal.app for removal in history.recall().removals] == [newer]

    @pytest.mark.parametrize("status", [SourceStatus.UNREADABLE, SourceStatus.SKIPPED])
    def test_an_unread_source_shows_no_removal(self, history, status):
        remember(history, scan(0, CHAT), scan(1, status=status))
        assert history.recall().removals == ()

    def test_after_an_unread_scan_it_was_last_seen_before_it(self, history):
        remember(history, scan(0, CHAT), scan(1, status=SourceStatus.UNREADABLE), scan(2))
        assert [r.last_seen for r in history.recall().removals] == [hour(0)]

    def test_a_source_that_is_no_longer_present_took_its_apps_along(self, history):
        remember(history, scan(0, CHAT), scan(1, status=SourceStatus.ABSENT))
        assert len(history.recall().removals) == 1

    def test_a_scan_by_another_source_shows_no_removal(self, history):
        remember(history, scan(0, CHAT), scan(1, source="rpm_packages"))
        assert history.recall().removals == ()

    def test_devices_are_kept_apart(self, history):
        remember(history, scan(0, CHAT), scan(1, device=PHONE))
        assert history.recall().removals == ()

    def test_a_clock_set_back_gives_a_removal_that_makes_sense(self, history):
        remember(history, scan(5, CHAT), scan(1))
        (removal,) = history.recall().removals
        assert removal.last_seen <= removal.found_missing

    @given(
        st.lists(
            st.tuples(
                st.integers(0, 9),
                st.sets(st.integers(0, 2)),
                st.sampled_from(SourceStatus),
                st.sampled_from([COMPUTER, PHONE]),
            ),
            max_size=6,
        )
    )
    def test_what_a_reading_shows_is_known_before_it_is_remembered(self, scans):
        with tempfile.TemporaryDirectory() as folder:
            history = History(Path(folder) / "history.sqlite3")
            remember(history, scan(0, *APPS))
            for at, apps, status, device in scans:
                reading = scan(
                    at, *(APPS[one] for one in sorted(apps)), status=status, device=device
                )
                ahead = history.recall([reading])
                remember(history, reading)
                assert ahead == history.recall() == history.recall([reading])

    def test_to_recall_writes_nothing(self, history, file):
        remember(history, scan(0, CHAT))
        before = file.read_bytes()
        assert len(history.recall([scan(1)]).removals) == 1
        assert file.read_bytes() == before
        assert history.recall().removals == ()

    def test_what_was_noted_long_ago_is_still_known(self, history, file):
        remember(history, scan(0, CHAT), scan(1))
        assert [r.app for r in History(file).recall().removals] == [CHAT]


class TestRecords:
    def test_the_first_time_stays(self, history):
        history.remember([NOTICE], (), hour(0))
        history.remember([NOTICE], (), hour(5))
        assert history.recall().seen == {NOTICE: hour(0)}

    def test_seen_is_not_shown(self, history):
        history.remember([NOTICE], (), hour(0))
        assert history.recall().shown == {}
        history.shown([NOTICE], hour(1))
        assert history.recall().shown == {NOTICE: hour(1)}

    def test_a_new_revision_was_not_shown_before(self, history):
        history.shown([NOTICE], hour(0))
        assert NOTICE._replace(digest="sha256:2") not in history.recall().shown


class TestAnswers:
    @pytest.mark.parametrize("value", [True, False, None, "US"])
    def test_an_answer_is_kept_with_its_time(self, history, value):
        history.answer("phone-1", "access:company-email", value, hour(0))
        assert history.recall().answers == (
            Answer("phone-1", "access:company-email", value, hour(0)),
        )

    def test_a_later_answer_takes_the_place_of_an_earlier_one(self, history):
        history.answer(None, "phones", True, hour(0))
        history.answer(None, "phones", False, hour(1))
        assert history.recall().answers == (Answer(None, "phones", False, hour(1)),)


class TestPhones:
    def test_a_registered_phone_was_never_read(self, history):
        history.register(PHONE, hour(0))
        (phone,) = history.phones()
        assert (phone.device, phone.added_at, phone.inventory) == (PHONE, hour(0), None)

    def test_a_reading_stays_when_the_phone_is_registered_again(self, history):
        reading = scan(1, CHAT, device=PHONE)
        history.read_phone(reading, hour(1))
        history.register(PHONE, hour(2))
        assert [phone.inventory for phone in history.phones()] == [reading]

    def test_a_phone_read_again_without_an_app_is_a_removal(self, history):
        history.read_phone(scan(1, CHAT, device=PHONE), hour(1))
        history.read_phone(scan(2, device=PHONE), hour(2))
        assert [r.device for r in history.recall().removals] == ["phone-1"]

    def test_a_removed_phone_leaves_nothing(self, history):
        history.read_phone(scan(1, CHAT, device=PHONE), hour(1))
        history.read_phone(scan(2, device=PHONE), hour(2))
        history.answer("phone-1", "ownership", "company", hour(2))
        history.remove_phone("phone-1")
        assert (history.phones(), history.recall().answers, history.recall().removals) == (
            (),
            (),
            (),
        )


def named(history, name="Another"):
    """Adds a phone with the number after the highest, as the checker does."""
    return history.add_phone(
        lambda _, highest: Device(f"phone-{highest + 1}", DeviceKind.PHONE, Os.IOS, name), hour(1)
    ).id


class TestNumbers:
    def test_a_number_is_given_once_also_after_everything_was_removed(self, history, file):
        assert [named(history), named(history)] == ["phone-1", "phone-2"]
        history.remove_phone("phone-2")
        history.remove_phone("phone-1")
        assert named(History(file)) == "phone-3"

    def test_a_memory_that_never_kept_the_number_goes_by_its_phones(self, history, file):
        """As an earlier version left it: without the table, its highest phone is removed first."""
        named(history), named(history)
        with sqlite3.connect(file) as db:
            db.execute("DROP TABLE given")
        db.close()
        again = History(file)
        again.remove_phone("phone-2")
        assert named(again) == "phone-3"
        assert again.troubles == ()

    def test_an_earlier_version_can_read_what_was_written(self, history, file):
        named(history)
        with sqlite3.connect(file) as db:
            assert db.execute("PRAGMA user_version").fetchone() == (1,)
            assert len(db.execute("SELECT * FROM phones").fetchone()) == 4
        db.close()

    def test_one_that_was_read_counts_too(self, history):
        history.read_phone(scan(1, device=PHONE), hour(1))
        history.remove_phone("phone-1")
        assert named(history) == "phone-2"

    @pytest.mark.parametrize("id_", ["phone-x", "phone-", "phone-" + "9" * 99, "tablet-7"])
    def test_another_form_of_id_gives_no_number(self, history, id_):
        history.register(Device(id_, DeviceKind.PHONE, Os.IOS, "Odd"), hour(0))
        assert named(history) == "phone-1"

    def test_a_kept_number_that_is_none_is_passed_over(self, history, file):
        named(history)
        with sqlite3.connect(file) as db:
            db.execute("UPDATE given SET highest = 'many'")
        db.close()
        assert named(history) == "phone-2"

    def test_what_is_refused_leaves_everything_as_it_was(self, history):
        def refused(phones, highest):
            raise RuntimeError("no")

        history.answer(None, "phones", False, hour(0))
        with pytest.raises(RuntimeError):
            history.add_phone(refused, hour(1))
        assert history.phones() == ()
        assert [a.value for a in history.recall().answers] == [False]
        assert named(history) == "phone-1"

    def test_two_that_are_added_at_once_are_two(self, file):
        threads = [threading.Thread(target=named, args=(History(file), str(n))) for n in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        ids = sorted(phone.device.id for phone in History(file).phones())
        assert ids == ["phone-1", "phone-2", "phone-3", "phone-4"]

    def test_where_nothing_can_be_kept_one_is_made_all_the_same(self, tmp_path):
        history = History(tmp_path / "missing" / "history.sqlite3")
        assert named(history) == "phone-1"
        assert history.troubles

    @pytest.mark.parametrize("value", [False, None])
    def test_a_phone_ends_that_there_is_none(self, history, value):
        history.answer(None, "phones", value, hour(0))
        history.answer(None, "group:legal", False, hour(0))
        named(history)
        assert [a.fact for a in history.recall().answers] == ["group:legal"]

    def test_that_there_are_some_stays(self, history):
        history.answer(None, "phones", True, hour(0))
        named(history)
        assert [a.value for a in history.recall().answers] == [True]


class TestTheFile:
    def test_it_is_readable_by_its_owner_only(self, history, file):
        history.answer(None, "phones", True, hour(0))
        assert stat.S_IMODE(file.stat().st_mode) == 0o600

    @pytest.mark.parametrize(
        "damage", [b"", b"no database at all", b"SQLite format 3\0" + b"x" * 5000]
    )
    def test_a_damaged_file_is_set_aside_and_said(self, file, damage):
        History(file).answer(None, "phones", True, hour(0))
        whole = file.read_bytes()
        file.write_bytes(damage)
        history = History(file)
        history.answer(None, "group:legal", True, hour(1))
        assert [answer.fact for answer in history.recall().answers] == ["group:legal"]
        kept = list(file.parent.glob("history.damaged-*.sqlite3"))
        # An empty file is a new database for SQLite: nothing is lost by using it.
        assert [path.read_bytes() for path in kept] == ([damage] if damage else [])
        assert bool(history.troubles) is bool(damage)
        assert whole

    @pytest.mark.parametrize("damage", [b"", b"no database at all"])
    def test_whoever_only_reads_leaves_it_as_it_is(self, file, damage):
        History(file).answer(None, "phones", True, hour(0))
        whole = History(file, mends=False)
        assert [answer.fact for answer in whole.recall().answers] == ["phones"]
        assert whole.troubles == ()
        file.write_bytes(damage)
        history = History(file, mends=False)
        assert history.recall().answers == ()
        assert "cannot be read" in history.troubles[0]
        assert file.read_bytes() == damage
        assert list(file.parent.glob("history.damaged-*")) == []

    @pytest.mark.parametrize("cut", [1000, 4096, 6000, 9000])
    def test_a_file_cut_short_keeps_nobody_from_starting(self, file, cut):
        History(file).remember((), [scan(0, *many_apps(300))], hour(0))
        file.write_bytes(file.read_bytes()[:cut])
        history = History(file)
        history.answer(None, "phones", True, hour(1))
        history.remember((), [scan(1, CHAT)], hour(1))
        assert [answer.value for answer in history.recall().answers] == [True]
        assert history.troubles

    def test_a_row_that_nobody_wrote_is_damage(self, history, file):
        history.answer(None, "phones", True, hour(0))
        with sqlite3.connect(file) as db:
            db.execute("UPDATE answers SET value = 'perhaps'")
        db.close()
        assert history.recall().answers == ()
        assert "damaged" in history.troubles[0]

    def test_missing_tables_are_damage(self, history, file):
        history.answer(None, "phones", True, hour(0))
        with sqlite3.connect(file) as db:
            db.execute("DROP TABLE answers")
        db.close()
        assert history.recall().answers == ()
        history.answer(None, "phones", False, hour(1))
        assert [answer.value for answer in history.recall().answers] == [False]

    def test_a_file_of_a_newer_version_is_left_alone(self, history, file):
        history.answer(None, "phones", True, hour(0))
        with sqlite3.connect(file) as db:
            db.execute("PRAGMA user_version = 99")
        db.close()
        before = file.read_bytes()
        history.answer(None, "phones", False, hour(1))
        assert history.recall().answers == ()
        assert file.read_bytes() == before
        assert "newer" in history.troubles[0]

    def test_a_folder_that_cannot_be_written_is_said_once(self, tmp_path):
        history = History(tmp_path / "missing" / "history.sqlite3")
        history.answer(None, "phones", True, hour(0))
        history.answer(None, "phones", True, hour(0))
        assert history.recall().answers == ()
        assert len(history.troubles) == 1

    def test_a_locked_file_is_no_damage(self, history, file, monkeypatch):
        history.answer(None, "phones", True, hour(0))
        monkeypatch.setattr("selfcheck.history.history._PATIENCE_SECONDS", 0.01)
        other = sqlite3.connect(file, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        history.answer(None, "phones", False, hour(1))
        other.execute("ROLLBACK")
        other.close()
        assert [answer.value for answer in history.recall().answers] == [True]
        assert "locked" in history.troubles[0]

    def test_deleting_the_file_under_a_running_program_begins_anew(self, history, file):
        history.answer(None, "phones", True, hour(0))
        file.unlink()
        assert history.recall().answers == ()
        history.answer(None, "phones", False, hour(1))
        assert [answer.value for answer in history.recall().answers] == [False]

    def test_several_threads_and_programs_share_it(self, file):
        histories = [History(file), History(file)]

        def work(number):
            for each in range(10):
                histories[number % 2].answer(None, f"group:{number}-{each}", True, hour(0))

        threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(histories[0].recall().answers) == 40
        assert [history.troubles for history in histories] == [(), ()]

    def test_a_program_killed_while_it_writes_leaves_the_last_whole_state(self, file):
        History(file).answer(None, "phones", True, hour(0))
        program = f"""
import os
from pathlib import Path
from datetime import datetime, UTC
from selfcheck.history.history import History
history = History(Path({str(file)!r}))
def work(db):
    db.execute("DELETE FROM answers")
    db.execute("PRAGMA cache_size = 1")
    rows = [(str(n), "x" * 500, "true", "x") for n in range(2000)]
    db.executemany("INSERT INTO answers VALUES (?, ?, ?, ?)", rows)
    os._exit(9)
history._write(work)
"""
        ended = subprocess.run([sys.executable, "-c", program], check=False)
        assert ended.returncode == 9
        # Half of the transaction is in the file already; only the journal can undo it.
        assert file.with_name(f"{file.name}-journal").stat().st_size > 0
        history = History(file)
        assert [answer.value for answer in history.recall().answers] == [True]
        assert history.troubles == ()


def many_apps(number):
    return [
        InstalledApp(f"App {n}", "deb_packages", ids={IdKind.DEB: f"app-{n}"})
        for n in range(number)
    ]
