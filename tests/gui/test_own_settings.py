"""The person's own settings file: one value changes, everything else stays as it was written."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfcheck.gui.own_settings import OwnSettingsError, read_own, taken_up, write_own
from selfcheck.settings import Notifications, Origin, Settings, load_settings
from selfcheck.settings.stores.folders import FolderStore

FILE = """\
# mine
language: de   # because
something_newer: {a: [1, 2]}
withdrawn_days: 60
groups:
  - one
  - two
"""


@pytest.fixture
def file(tmp_path):
    return tmp_path / "config" / "settings.yaml"


@pytest.fixture
def written(file):
    file.parent.mkdir()
    file.write_text(FILE)
    return file


def test_a_value_changes_and_nothing_else(written):
    write_own(written, "language", "fr")
    assert written.read_text() == FILE.replace("language: de ", 'language: "fr" ')


def test_what_is_not_there_yet_is_added_at_the_end(written):
    write_own(written, "poll_minutes", 30)
    assert written.read_text() == FILE + "poll_minutes: 30\n"


def test_a_file_without_a_last_line_end_gets_one(file):
    file.parent.mkdir()
    file.write_text("language: de")
    write_own(file, "region", "Straße & Söhne: #1")
    assert file.read_text() == 'language: de\nregion: "Straße & Söhne: #1"\n'


def test_taking_out_gives_back_the_default(written):
    write_own(written, "withdrawn_days", None)
    assert written.read_text() == FILE.replace("withdrawn_days: 60\n", "")
    write_own(written, "language", None)
    assert "language" not in read_own(written)
    assert read_own(written)["groups"] == ["one", "two"]


def test_what_was_never_there_is_taken_out_without_a_trace(written):
    write_own(written, "region", None)
    assert written.read_text() == FILE


def test_a_first_choice_makes_the_file_and_the_program_reads_it(file, tmp_path):
    write_own(file, "withdrawn_days", 30)
    settings = load_settings({}, {}, user_file=file, store=FolderStore(tmp_path))
    assert settings.withdrawn_days == 30
    assert settings.origin("withdrawn_days") is Origin.USER
    assert not settings.problems


@pytest.mark.parametrize(
    ("old", "name", "value"),
    [
        ("region: |\n  a\n  b\nlanguage: de\n", "region", "US"),
        ("ownership:\nlanguage: de\n", "ownership", "personal"),
        ('"language": "de"\n', "language", "en"),
        ("region: US\n# the end\n", "region", None),
        ("region: |\n  a\n", "region", None),
        ("---\nlanguage: de\n", "language", "en"),
    ],
)
def test_other_ways_of_writing_are_understood(file, old, name, value):
    file.parent.mkdir()
    file.write_text(old)
    before = read_own(file)
    write_own(file, name, value)
    wanted = {k: v for k, v in before.items() if k != name}
    assert read_own(file) == (wanted if value is None else {**wanted, name: value})


@pytest.mark.parametrize(
    "old",
    ["{language: de}\n", "- a\n", "language: [\n", "a: 1\n...\n"],
)
def test_what_cannot_be_changed_safely_stays_untouched(file, old):
    file.parent.mkdir()
    file.write_text(old)
    with pytest.raises(OwnSettingsError, match=str(file)):
        write_own(file, "poll_minutes", 30)
    assert file.read_text() == old


@pytest.mark.parametrize(
    ("name", "value"),
    [("poll_minutes", "often"), ("poll_minutes", 0), ("language", "not a language!")],
)
def test_a_value_that_does_not_fit_is_refused_before_it_is_written(file, name, value):
    with pytest.raises(OwnSettingsError, match="does not fit"):
        write_own(file, name, value)
    assert not file.exists()


def test_where_the_policy_comes_from_is_not_chosen_here(file):
    with pytest.raises(OwnSettingsError, match="source is not set here"):
        write_own(file, "source", "https://policy.example.com")


def test_a_link_stays_a_link(written, tmp_path):
    link = tmp_path / "link.yaml"
    link.symlink_to(written)
    write_own(link, "poll_minutes", 20)
    assert link.is_symlink()
    assert read_own(written)["poll_minutes"] == 20


def test_a_folder_that_cannot_be_written_is_said(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    with pytest.raises(OwnSettingsError):
        write_own(blocked / "settings.yaml", "poll_minutes", 20)


class TestTakenUp:
    FILE = Path("/home/you/.config/selfcheck/settings.yaml")

    def test_only_what_counts_at_once_is_taken_up(self):
        own = {"keep_running": False, "poll_minutes": 40}
        settings = taken_up(Settings(), own, self.FILE)
        assert not settings.keep_running
        assert settings.poll_minutes == 15
        assert settings.origin("keep_running") is Origin.USER

    def test_what_a_stronger_place_has_set_stays(self):
        mandatory = Settings(origins={"keep_running": Origin.MACHINE})
        assert taken_up(mandatory, {"keep_running": False}, self.FILE).keep_running

    def test_a_value_that_is_none_changes_nothing(self):
        chosen = Settings(notifications=Notifications.OFF, origins={"notifications": Origin.USER})
        taken = taken_up(chosen, {"notifications": "loud"}, self.FILE)
        assert taken.notifications is Notifications.OFF
        assert taken.origin("notifications") is Origin.USER

    def test_what_is_taken_out_gives_way_to_what_is_suggested(self):
        chosen = Settings(
            notifications=Notifications.OFF,
            origins={"notifications": Origin.USER},
            suggested={"notifications": Notifications.FULL},
        )
        taken = taken_up(chosen, {}, self.FILE)
        assert taken.notifications is Notifications.FULL
        assert taken.origin("notifications") is Origin.RECOMMENDED
        suggested = Settings(keep_running=False, origins={"keep_running": Origin.RECOMMENDED})
        assert not taken_up(suggested, {}, self.FILE).keep_running
        assert taken_up(suggested, {"keep_running": True}, self.FILE).keep_running
