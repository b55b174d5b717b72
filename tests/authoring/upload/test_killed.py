"""An upload that is killed at any step, and the next one that finishes it."""

from __future__ import annotations

import shutil

from selfcheck.core.report import ProblemKind
from tests.authoring.upload.conftest import ended_at, notices, report, steps_of, withdrawals


def test_killed_at_every_step_clients_find_old_or_new_and_the_next_run_finishes(
    published, patient_place, upload, look
):
    place = patient_place
    upload(place)
    before = place.kept()
    published.withdraw(*published.key("carol"))
    steps = steps_of(published, place, upload)
    assert len(steps) == 8

    for count, (name, file) in enumerate(steps):
        place.set_back(before)
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
        folder_place.set_back({})
        ended_at(published, count, upload, folder_place)
        if folder_place.read("metadata/timestamp.json") is None:
            problem = look(folder_place).problem
            assert problem.kind is ProblemKind.OFFLINE  # as before: nothing is there yet
        assert upload(folder_place).exit_code == 0
        assert notices(look(folder_place)) == ["ban"]
        shutil.rmtree(published.site.parent / "employee")


def test_leftovers_of_a_killed_upload_are_removed(published, folder_place, sftp_place, upload):
    for one in (folder_place, sftp_place):
        one.put("metadata/.new-abc", b"half")
        one.put("targets/notices/.new-abc", b"half")

        assert upload(one).exit_code == 0

        assert not [name for name in one.names() if "/." in name]
