"""What is not uploaded, and destinations that are left alone."""

from __future__ import annotations

import shutil
from datetime import timedelta

import pytest
from filelock import FileLock

from selfcheck.authoring import keys
from selfcheck.authoring.upload.uploading import LOCK
from tests.authoring.conftest import CHEAP, PASSPHRASE
from tests.authoring.upload.conftest import refused


def test_another_organizations_site_is_left_alone(published, place, upload, tmp_path):
    upload(place)
    before = place.kept()
    published.keys = tmp_path / "others"
    for owner in ("alice", "bob", "carol", "refresh"):
        keys.create(published.keys / owner, owner, PASSPHRASE, cost=CHEAP)
    shutil.rmtree(published.site)
    assert published.init().exit_code == 0

    refused(upload(place), "another organization", "1.root.json is another one")
    assert place.kept() == before

    # Also where its roots were removed: its timestamp was signed by other keys.
    without = {name: data for name, data in before.items() if "root" not in name}
    place.set_back(without)
    refused(upload(place), "signed by other keys")
    assert place.kept() == without


def test_a_destination_is_never_rolled_back(published, place, upload, tmp_path):
    backup = tmp_path / "backup"
    shutil.copytree(published.site, backup)
    published.withdraw(*published.key("carol"))
    upload(place)
    before = place.kept()
    shutil.rmtree(published.site)
    shutil.copytree(backup, published.site)

    refused(upload(place), "newer than this site", "timestamp 3", "bring SITE up to date")

    # Nor by a copy that has come as far, or farther, on another way.
    published.run("refresh", "--site", published.site, *published.key("alice"))
    refused(upload(place), "another metadata/timestamp.json", "different ways")
    published.run("refresh", "--site", published.site, *published.key("alice"))
    refused(upload(place), "Programs that know what")
    assert place.kept() == before


def test_a_destination_with_a_newer_root_is_newer(published, folder_place, upload, tmp_path):
    upload(folder_place)
    shutil.copytree(published.site, tmp_path / "backup")
    assert published.revoke("bob", "alice", "carol").exit_code == 0
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


@pytest.mark.parametrize("missing", ["--to", "--site"])
def test_what_is_missing_is_asked_for_or_named(published, folder_place, missing):
    given = {"--to": folder_place.folder, "--site": published.site}
    del given[missing]

    refused(
        published.run("upload", *[p for one in given.items() for p in one]), f"Missing {missing}"
    )
