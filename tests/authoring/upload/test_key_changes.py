"""After a change of keys: in which order roots and timestamps are uploaded."""

from __future__ import annotations

import shutil

import pytest

from selfcheck.authoring import keys
from tests.authoring.conftest import CHEAP, PASSPHRASE
from tests.authoring.upload.conftest import ended_at, notices, refused, report, steps_of


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
    before = place.kept()
    assert published.revoke("bob", "alice", "carol").exit_code == 0
    steps = steps_of(published, place, upload)
    order = [file for name, file in steps if name == "after upload"]
    assert order[-2:] == ["metadata/timestamp.json", "metadata/2.root.json"]

    for count in range(len(steps)):
        place.set_back(before)
        ended_at(published, count, upload, place)
        shutil.rmtree(published.site.parent / "employee", ignore_errors=True)
        assert notices(look(place)) == ["ban"]
        assert upload(place).exit_code == 0
        assert notices(look(place)) == ["ban"]
        assert "metadata/2.root.json" in place.names()


def test_a_new_destination_gets_every_root_before_the_timestamp(
    published, folder_place, upload, look, dana
):
    assert published.revoke("bob", "alice", "carol").exit_code == 0
    assert published.add_key(dana, "alice", "carol").exit_code == 0
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
    assert published.add_key(dana, "alice", "carol").exit_code == 0
    published.run("refresh", "--site", published.site, "--key", dana)

    written = report(upload(folder_place, "--json"))["uploaded"]

    assert written[-2:] == ["metadata/2.root.json", "metadata/timestamp.json"]
    assert notices(look(folder_place)) == ["ban"]


@pytest.fixture
def overslept(published, folder_place, upload, dana):
    """The destination's timestamp is bob's, who is gone; the new one is dana's, who came."""
    published.run("refresh", "--site", published.site, *published.key("bob"))
    upload(folder_place)
    assert published.revoke("bob", "alice", "carol").exit_code == 0
    assert published.add_key(dana, "alice", "carol").exit_code == 0
    published.run("refresh", "--site", published.site, "--key", dana)
    return published


def test_where_no_order_is_safe_nothing_is_uploaded_until_the_timestamp_is_signed_for_both(
    overslept, folder_place, upload, look
):
    before = folder_place.kept()

    result = upload(folder_place)

    refused(result, "has not seen the last changes of keys", "refresh --site")
    assert "(refresh, alice and carol)" in result.stderr or "alice" in result.stderr
    assert "bob" not in result.stderr
    assert folder_place.kept() == before
    overslept.run("refresh", "--site", overslept.site, *overslept.key("refresh"))
    steps = steps_of(overslept, folder_place, upload)
    for count in range(len(steps)):
        folder_place.set_back(before)
        ended_at(overslept, count, upload, folder_place)
        shutil.rmtree(overslept.site.parent / "employee", ignore_errors=True)
        assert notices(look(folder_place)) == ["ban"]
        assert upload(folder_place).exit_code == 0


def test_despite_the_gap_it_can_be_uploaded(overslept, folder_place, upload, look):
    look(folder_place)

    assert upload(folder_place, "--despite-gap").exit_code == 0

    assert notices(look(folder_place)) == ["ban"]
