"""Uploads to a folder, a real SFTP server and a real S3 server, read by the employee's client."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from datetime import timedelta

import jsonschema
import pytest
from filelock import FileLock

from selfcheck.authoring import keys
from selfcheck.authoring.reports import schema_of
from selfcheck.authoring.upload.uploading import LOCK
from selfcheck.core.report import ProblemKind
from tests.authoring.conftest import CHEAP, PASSPHRASE
from tests.authoring.test_site_write import Killed


def notices(state):
    assert state.problem is None, state.problem
    return [one.id for one in state.policy.records.notices]


def withdrawals(state):
    assert state.problem is None, state.problem
    return [one.id for one in state.policy.records.withdrawals]


def report(result):
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


def test_a_client_reads_what_was_uploaded(published, place, upload, look):
    done = upload(place)

    assert done.exit_code == 0, done.stderr
    assert "clients now find timestamp 2" in done.stdout
    assert notices(look(place)) == ["ban"]


def test_a_second_run_uploads_nothing(published, place, upload):
    first = report(upload(place, "--json"))

    again = report(upload(place, "--json"))

    jsonschema.Draft202012Validator(schema_of("upload")).validate(again)
    assert again["uploaded"] == []
    assert again["unchanged"] == len(first["uploaded"])
    assert "nothing was uploaded" in upload(place).stdout


def test_a_withdrawal_uploads_four_files_with_the_timestamp_last(published, place, upload, look):
    upload(place)
    look(place)
    published.withdraw(*published.key("carol"))

    written = report(upload(place, "--json"))["uploaded"]

    assert written[0].startswith("targets/withdrawals/")
    assert written[1:] == [
        "metadata/2.withdrawals.json",
        "metadata/3.snapshot.json",
        "metadata/timestamp.json",
    ]
    assert withdrawals(look(place)) == ["ban-withdrawn"]


def test_a_refresh_uploads_two_files(published, place, upload, look):
    upload(place)
    published.run("refresh", "--site", published.site, *published.key("refresh"))

    written = report(upload(place, "--json"))["uploaded"]

    assert written == ["metadata/3.snapshot.json", "metadata/timestamp.json"]
    assert notices(look(place)) == ["ban"]


def steps_of(workshop, place, upload):
    """Every step of an upload, which is done by then."""
    steps = []
    workshop.step = lambda name, path: steps.append((name, path.as_posix()))
    assert upload(place).exit_code == 0
    return steps


def ended_at(workshop, count, upload, place):
    """An upload that ends at its step number `count`."""
    calls = iter(range(count + 1))

    def step(name, path):
        if next(calls) == count:
            raise Killed(name)

    workshop.step = step
    with pytest.raises(Killed):
        upload(place)
    workshop.step = lambda name, path: None


def kept(place):
    return {name: place.read(name) for name in place.names()}


def set_back(place, files):
    place.clear()
    for name, data in files.items():
        place.put(name, data)


def test_killed_at_every_step_clients_find_old_or_new_and_the_next_run_finishes(
    published, patient_place, upload, look
):
    place = patient_place
    upload(place)
    before = kept(place)
    published.withdraw(*published.key("carol"))
    steps = steps_of(published, place, upload)
    assert len(steps) == 8

    for count, (name, file) in enumerate(steps):
        set_back(place, before)
        ended_at(published, count, upload, place)
        # A program that knows nothing, so that it may see the old state again.
        shutil.rmtree(published.site.parent / "employee", ignore_errors=True)
        found = withdrawals(look(place))
        done = name == "after upload" and file == "metadata/timestamp.json"
        assert found == (["ban-withdrawn"] if done else []), (name, file)

        assert upload(place).exit_code == 0
        assert withdrawals(look(place)) == ["ban-withdrawn"]
        assert report(upload(place, "--json"))["uploaded"] == []


def test_a_first_upload_that_was_killed_is_finished_by_the_next(
    published, folder_place, upload, look
):
    steps = steps_of(published, folder_place, upload)
    for count in range(len(steps)):
        set_back(folder_place, {})
        ended_at(published, count, upload, folder_place)
        if folder_place.read("metadata/timestamp.json") is None:
            problem = look(folder_place).problem
            assert problem.kind is ProblemKind.OFFLINE  # as before: nothing is there yet
        assert upload(folder_place).exit_code == 0
        assert notices(look(folder_place)) == ["ban"]
        shutil.rmtree(published.site.parent / "employee")


def test_only_what_clients_can_find_is_uploaded(published, folder_place, upload):
    # What killed runs and older versions leave in SITE.
    (published.site / "metadata" / "9.notices.json").write_bytes(b"{}")
    (published.site / "targets" / "notices" / "leftover.json").write_bytes(b"{}")
    (published.site / "metadata" / ".new-abc").write_bytes(b"half")

    upload(folder_place)

    names = folder_place.names()
    assert not [name for name in names if "9." in name or "leftover" in name or "/." in name]
    assert "metadata/1.notices.json" not in names
    assert {"root.json", "metadata/1.root.json", "metadata/2.notices.json"} <= set(names)


def test_leftovers_of_a_killed_upload_are_removed(published, folder_place, sftp_place, upload):
    for one in (folder_place, sftp_place):
        one.put("metadata/.new-abc", b"half")
        one.put("targets/notices/.new-abc", b"half")

        assert upload(one).exit_code == 0

        assert not [name for name in one.names() if "/." in name]


def test_damage_at_the_destination_is_mended(published, patient_place, upload, look):
    place = patient_place
    upload(place)
    good = kept(place)
    for name in good:
        if name == "metadata/1.root.json":
            continue  # that would be another organization's
        for bad in (b"", good[name][:-20]):
            place.put(name, bad)

            assert upload(place).exit_code == 0, name

            assert kept(place) == good
    assert notices(look(place)) == ["ban"]


# --- Refused ---


def refused(result, *parts):
    assert result.exit_code == 2, result.output
    for part in parts:
        assert part in result.stderr


def test_another_organizations_site_is_left_alone(published, place, upload, tmp_path):
    upload(place)
    before = kept(place)
    published.keys = tmp_path / "others"
    for owner in ("alice", "bob", "carol", "refresh"):
        keys.create(published.keys / owner, owner, PASSPHRASE, cost=CHEAP)
    shutil.rmtree(published.site)
    assert published.init().exit_code == 0

    refused(upload(place), "another organization", "1.root.json is another one")
    assert kept(place) == before

    # Also where its roots were removed: its timestamp was signed by other keys.
    without = {name: data for name, data in before.items() if "root" not in name}
    set_back(place, without)
    refused(upload(place), "signed by other keys")
    assert kept(place) == without


def test_a_destination_is_never_rolled_back(published, place, upload, tmp_path):
    backup = tmp_path / "backup"
    shutil.copytree(published.site, backup)
    published.withdraw(*published.key("carol"))
    upload(place)
    before = kept(place)
    shutil.rmtree(published.site)
    shutil.copytree(backup, published.site)

    refused(upload(place), "newer than this site", "timestamp 3", "bring SITE up to date")

    # Nor by a copy that has come as far, or farther, on another way.
    published.run("refresh", "--site", published.site, *published.key("alice"))
    refused(upload(place), "another metadata/timestamp.json", "different ways")
    published.run("refresh", "--site", published.site, *published.key("alice"))
    refused(upload(place), "Programs that know what")
    assert kept(place) == before


def test_a_destination_with_a_newer_root_is_newer(published, folder_place, upload, tmp_path):
    upload(folder_place)
    shutil.copytree(published.site, tmp_path / "backup")
    revoke(published, "bob", "alice", "carol")
    upload(folder_place)
    shutil.rmtree(published.site)
    shutil.copytree(tmp_path / "backup", published.site)

    refused(upload(folder_place), "holds root 2, and this is root 1")


def test_a_fork_that_lost_a_withdrawal_is_refused(published, folder_place, upload, tmp_path):
    backup = tmp_path / "backup"
    shutil.copytree(published.site, backup)
    published.withdraw(*published.key("carol"))
    upload(folder_place)
    shutil.rmtree(published.site)
    shutil.copytree(backup, published.site)
    # Another withdrawal takes the place of the first, under the same version.
    shutil.rmtree(published.source / "withdrawals")
    published.withdraw(*published.key("bob"), "--already-acted", "You can install it again.")
    published.run("refresh", "--site", published.site, *published.key("alice"))

    refused(upload(folder_place), "2.withdrawals.json", "different ways")


def test_a_site_that_expired_is_not_uploaded(published, folder_place, upload):
    published.now += timedelta(days=8)

    refused(upload(folder_place), "has expired", "refresh")
    assert folder_place.names() == []


def test_an_expired_destination_is_renewed(published, folder_place, upload, look):
    place = folder_place
    upload(place)
    published.now += timedelta(days=40)
    published.run("refresh", "--site", published.site, *published.key("refresh"))

    assert upload(place).exit_code == 0
    assert notices(look(place)) == ["ban"]


def test_a_destination_that_expired_is_not_rolled_back(published, folder_place, upload, tmp_path):
    backup = tmp_path / "backup"
    shutil.copytree(published.site, backup)
    published.withdraw(*published.key("carol"))
    upload(folder_place)
    shutil.rmtree(published.site)
    shutil.copytree(backup, published.site)
    published.now += timedelta(days=40)
    for _ in range(3):
        published.run("refresh", "--site", published.site, *published.key("refresh"))

    refused(upload(folder_place), "Programs that know what")


@pytest.mark.parametrize("damage", ["targets", "metadata", "timestamp", "missing", "root"])
def test_a_site_that_clients_would_refuse_is_not_uploaded(published, folder_place, upload, damage):
    place = {
        "targets": next((published.site / "targets" / "notices").glob("*.json")),
        "metadata": published.site / "metadata" / "2.notices.json",
        "timestamp": published.site / "metadata" / "timestamp.json",
        "missing": published.site / "metadata" / "2.snapshot.json",
        "root": published.site / "root.json",
    }[damage]
    if damage in ("missing", "root"):
        place.unlink()
    else:
        place.write_bytes(place.read_bytes().replace(b"a", b"b"))
        if damage == "targets":
            for path in (published.site / "targets" / "notices").rglob("*.json"):
                path.write_bytes(b"{}")

    refused(upload(folder_place), "Restore the site from its copy")
    assert folder_place.names() == []


def test_no_site_is_nothing_to_upload(workshop, folder_place, upload):
    refused(upload(folder_place), "There is no folder")
    workshop.site.mkdir()
    refused(upload(folder_place), "holds no site. Give the folder that holds metadata/timestamp")


def test_somebody_elses_upload_in_between_is_noticed(published, place, upload):
    upload(place)
    published.withdraw(*published.key("carol"))
    theirs = place.read("metadata/timestamp.json") + b" "

    def step(name, path):
        if name == "before upload" and path.name == "timestamp.json":
            place.put("metadata/timestamp.json", theirs)

    published.step = step

    refused(upload(place), "somebody else is uploading there")
    assert place.read("metadata/timestamp.json") == theirs


def test_a_second_upload_of_the_site_waits(published, folder_place, upload, monkeypatch):
    monkeypatch.setattr("selfcheck.authoring.upload.uploading._LONGEST_WAIT", 0.01)
    with FileLock(published.site / LOCK):
        refused(upload(folder_place), "waiting for it", "has not ended")

    assert upload(folder_place).exit_code == 0


def test_an_upload_does_not_stand_in_the_way_of_a_withdrawal(published, folder_place, upload, look):
    results = []

    def step(name, path):
        if name == "before upload" and not results:
            results.append(published.withdraw(*published.key("carol")))

    published.step = step

    assert upload(folder_place).exit_code == 0
    assert results[0].exit_code == 0, results[0].output
    assert withdrawals(look(folder_place)) == []
    assert upload(folder_place).exit_code == 0
    assert withdrawals(look(folder_place)) == ["ban-withdrawn"]


# --- Changes of keys ---


def revoke(workshop, name, *owners):
    result = workshop.run("keys", "revoke", name, "--site", workshop.site, *workshop.key(*owners))
    assert result.exit_code == 0, result.output


def add(workshop, key, *owners):
    pub = ("--site", workshop.site, "--pub", f"{key}.pub")
    result = workshop.run("keys", "add", *pub, *workshop.key(*owners))
    assert result.exit_code == 0, result.output


@pytest.fixture
def dana(tmp_path):
    keys.create(tmp_path / "dana", "dana", PASSPHRASE, cost=CHEAP)
    return tmp_path / "dana"


def test_a_new_root_is_uploaded_last_and_clients_follow_at_every_step(
    published, patient_place, upload, look
):
    place = patient_place
    upload(place)
    look(place)
    before = kept(place)
    revoke(published, "bob", "alice", "carol")
    steps = steps_of(published, place, upload)
    order = [file for name, file in steps if name == "after upload"]
    assert order[-2:] == ["metadata/timestamp.json", "metadata/2.root.json"]

    for count in range(len(steps)):
        set_back(place, before)
        ended_at(published, count, upload, place)
        shutil.rmtree(published.site.parent / "employee", ignore_errors=True)
        assert notices(look(place)) == ["ban"]
        assert upload(place).exit_code == 0
        assert notices(look(place)) == ["ban"]
        assert "metadata/2.root.json" in place.names()


def test_a_new_destination_gets_every_root_before_the_timestamp(
    published, folder_place, upload, look, dana
):
    revoke(published, "bob", "alice", "carol")
    add(published, dana, "alice", "carol")
    published.run("refresh", "--site", published.site, "--key", dana)

    written = report(upload(folder_place, "--json"))["uploaded"]

    assert written[-4:] == [
        "metadata/1.root.json",
        "metadata/2.root.json",
        "metadata/3.root.json",
        "metadata/timestamp.json",
    ]
    assert notices(look(folder_place)) == ["ban"]


def test_a_timestamp_by_a_new_key_follows_the_root_that_names_it(
    published, folder_place, upload, look, dana
):
    upload(folder_place)
    look(folder_place)
    add(published, dana, "alice", "carol")
    published.run("refresh", "--site", published.site, "--key", dana)

    written = report(upload(folder_place, "--json"))["uploaded"]

    assert written[-2:] == ["metadata/2.root.json", "metadata/timestamp.json"]
    assert notices(look(folder_place)) == ["ban"]


@pytest.fixture
def overslept(published, folder_place, upload, dana):
    """The destination's timestamp is bob's, who is gone; the new one is dana's, who came."""
    published.run("refresh", "--site", published.site, *published.key("bob"))
    upload(folder_place)
    revoke(published, "bob", "alice", "carol")
    add(published, dana, "alice", "carol")
    published.run("refresh", "--site", published.site, "--key", dana)
    return published


def test_where_no_order_is_safe_nothing_is_uploaded_until_the_timestamp_is_signed_for_both(
    overslept, folder_place, upload, look
):
    before = kept(folder_place)

    result = upload(folder_place)

    refused(result, "has not seen the last changes of keys", "refresh --site")
    assert "(refresh, alice and carol)" in result.stderr or "alice" in result.stderr
    assert "bob" not in result.stderr
    assert kept(folder_place) == before
    overslept.run("refresh", "--site", overslept.site, *overslept.key("refresh"))
    steps = steps_of(overslept, folder_place, upload)
    for count in range(len(steps)):
        set_back(folder_place, before)
        ended_at(overslept, count, upload, folder_place)
        shutil.rmtree(overslept.site.parent / "employee", ignore_errors=True)
        assert notices(look(folder_place)) == ["ban"]
        assert upload(folder_place).exit_code == 0


def test_despite_the_gap_it_can_be_uploaded(overslept, folder_place, upload, look):
    look(folder_place)

    assert upload(folder_place, "--despite-gap").exit_code == 0

    assert notices(look(folder_place)) == ["ban"]


# --- Around it ---


def test_nothing_slow_is_imported_before_it_is_needed():
    script = (
        "import sys, selfcheck.authoring.application; "
        "print([one for one in ('botocore', 'tuf.ngclient', 'requests') if one in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == "[]", done.stdout + done.stderr


@pytest.mark.parametrize("missing", ["--to", "--site"])
def test_what_is_missing_is_asked_for_or_named(published, folder_place, missing):
    given = {"--to": folder_place.folder, "--site": published.site}
    del given[missing]

    refused(
        published.run("upload", *[p for one in given.items() for p in one]), f"Missing {missing}"
    )
