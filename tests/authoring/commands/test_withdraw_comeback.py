"""What a withdrawal brings back, and for how many sample devices."""

from __future__ import annotations

import json

from selfcheck.core.report import NoticeState
from tests.authoring.conftest import NEWER


def test_what_the_notice_had_replaced_comes_back_and_is_named(published):
    (published.source / "notices" / "newer.yaml").write_text(NEWER)
    published.publish("alice", "bob")
    assert published.state() is NoticeState.SUPERSEDED

    result = published.run(
        "withdraw",
        published.source,
        "newer",
        "--site",
        published.site,
        *published.key("bob"),
        "--reason",
        "rescinded",
        "--statement",
        "Never mind.",
        "--json",
    )

    assert json.loads(result.stdout)["comes_back"] == ["ban"]
    assert "Holds again: ban (“Remove TikTok”, in force)." in result.stderr
    assert published.state() is NoticeState.IN_FORCE


def device(folder, name, region):
    folder.mkdir(exist_ok=True)
    phone = {"id": name, "kind": "phone", "os": "android", "region": region}
    app = {"name": "TikTok", "source": "s", "ids": {"android": "com.zhiliaoapp.musically"}}
    document = {
        "schema": "selfcheck/inventory/v1",
        "collected_at": "2026-11-01T00:00:00Z",
        "device": phone,
        "apps": [app],
    }
    (folder / f"{name}.json").write_text(json.dumps(document))


def test_sample_devices_say_for_how_many_it_makes_a_difference(published, tmp_path):
    (published.source / "notices" / "newer.yaml").write_text(NEWER)
    done = published.run(
        "publish", published.source, "--site", published.site, *published.key("alice", "bob")
    )
    assert done.exit_code == 0, done.output
    for name, region in (("a", "US"), ("b", "DE"), ("c", "DE")):
        device(tmp_path / "devices", name, region)
    result = published.run(
        "withdraw",
        published.source,
        "newer",
        *("--site", published.site),
        *published.key("bob"),
        *("--reason", "other", "--statement", "No.", "--inventories", tmp_path / "devices"),
    )
    assert result.exit_code == 0, result.output
    assert (
        "Of 3 sample devices 2 would no longer be told to act, 0 would be told to act that are "
        "not today.\nban would tell 1 of them to act.\n" in result.stderr
    )


def test_a_folder_of_samples_that_is_not_there_stops_everything(published, tmp_path):
    result = published.withdraw(*published.key("bob"), "--inventories", tmp_path / "nowhere")
    assert (result.exit_code, "is not a folder" in result.stderr) == (2, True)
    assert not (published.source / "withdrawals").exists()
