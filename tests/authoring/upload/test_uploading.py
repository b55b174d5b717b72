"""Uploads to a folder, a real SFTP server and a real S3 server, read by the employee's client."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta

import jsonschema

from selfcheck.authoring.reports.schemas import schema_of
from tests.authoring.upload.conftest import notices, report, withdrawals


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


def test_damage_at_the_destination_is_mended(published, patient_place, upload, look):
    place = patient_place
    upload(place)
    good = place.kept()
    for name in good:
        if name == "metadata/1.root.json":
            continue  # that would be another organization's
        for bad in (b"", good[name][:-20]):
            place.put(name, bad)

            assert upload(place).exit_code == 0, name

            assert place.kept() == good
    assert notices(look(place)) == ["ban"]


def test_an_expired_destination_is_renewed(published, folder_place, upload, look):
    place = folder_place
    upload(place)
    published.now += timedelta(days=40)
    published.run("refresh", "--site", published.site, *published.key("refresh"))

    assert upload(place).exit_code == 0
    assert notices(look(place)) == ["ban"]


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


def test_nothing_slow_is_imported_before_it_is_needed():
    script = (
        "import sys, selfcheck.authoring.application; "
        "print([one for one in ('botocore', 'tuf.ngclient', 'requests') if one in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == "[]", done.stdout + done.stderr
