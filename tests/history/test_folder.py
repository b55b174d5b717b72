from __future__ import annotations

import os
import stat

import pytest

from selfcheck.history.folder import StateError, StateFolder, write_whole


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def names(folder):
    return [entry.name for entry in folder.iterdir()]


@pytest.fixture
def folder(tmp_path):
    made = StateFolder(tmp_path / "deep" / "state")
    made.prepare()
    return made


def test_the_folder_is_readable_by_its_owner_only(folder):
    assert mode(folder.path) == 0o700


def test_a_folder_that_others_can_read_is_closed(folder):
    folder.path.chmod(0o755)
    folder.prepare()
    assert mode(folder.path) == 0o700


def test_a_folder_with_other_files_is_refused_and_left_alone(tmp_path):
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(StateError, match="holds other files"):
        StateFolder(tmp_path).prepare()
    assert names(tmp_path) == ["letter.txt"]


def test_the_windows_size_alone_makes_no_stranger(folder):
    """The window may write it before the folder is marked, or after all was forgotten."""
    folder.forget()
    folder.path.mkdir()
    folder.window.write_text("[window]")
    folder.prepare()
    assert folder.forget() == ()
    folder.path.mkdir()
    folder.window.write_text("[window]")
    assert folder.forget() == ()
    assert not folder.path.exists()


def test_a_mark_that_was_half_written_makes_no_stranger(folder):
    """A start may be killed at any moment."""
    (folder.path / ".selfcheck-state").rename(folder.path / ".selfcheck-state.4711.new")
    folder.prepare()
    assert ".selfcheck-state" in names(folder.path)
    folder.forget()
    assert not folder.path.exists()


def test_what_only_reads_expects_a_folder_that_is_ours_and_makes_none(folder, tmp_path):
    folder.expect()
    with pytest.raises(StateError, match="not in use yet"):
        StateFolder(tmp_path / "other").expect()
    (folder.path / ".selfcheck-state").unlink()
    with pytest.raises(StateError, match="not in use yet"):
        folder.expect()
    assert names(tmp_path) == ["deep"]


def test_a_file_in_the_way_is_said(tmp_path):
    (tmp_path / "state").write_text("")
    with pytest.raises(StateError, match="cannot be used to keep anything"):
        StateFolder(tmp_path / "state").prepare()


def test_forget_deletes_everything_of_ours(folder):
    folder.history.write_text("x")
    folder.summary.write_text("x")
    folder.window.write_text("x")
    folder.told.write_text("x")
    folder.snoozed.write_text("x")
    (folder.path / "history.damaged-1.sqlite3").write_text("x")
    (folder.feeds / "abc").mkdir(parents=True)
    (folder.feeds / "abc" / "state.json").write_text("x")
    demo = folder.demonstration("amazon-2020")
    demo.prepare()
    assert folder.forget() == ()
    assert not folder.path.exists()


def test_forget_leaves_what_somebody_else_put_there(folder):
    (folder.path / "letter.txt").write_text("mine")
    assert folder.forget() == (folder.path / "letter.txt",)
    assert names(folder.path) == ["letter.txt"]


def test_forget_touches_no_folder_that_is_not_ours(tmp_path):
    (tmp_path / "feed").mkdir()
    with pytest.raises(StateError, match="not a folder of Self-Check"):
        StateFolder(tmp_path).forget()
    assert (tmp_path / "feed").is_dir()


def test_forget_does_not_follow_a_link_out_of_the_folder(folder, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "kept").write_text("x")
    folder.feeds.symlink_to(elsewhere)
    folder.forget()
    assert (elsewhere / "kept").exists()


def test_nothing_to_forget_is_no_error(tmp_path):
    assert StateFolder(tmp_path / "never").forget() == ()


def test_a_file_is_replaced_whole_and_private(tmp_path):
    file = tmp_path / "summary.json"
    file.write_text("old")
    write_whole(file, b"new")
    assert file.read_bytes() == b"new"
    assert mode(file) == 0o600
    assert names(tmp_path) == ["summary.json"]


def test_a_file_that_cannot_be_replaced_leaves_no_rest(tmp_path):
    target = tmp_path / "summary.json"
    target.mkdir()
    with pytest.raises(OSError, match="directory"):
        write_whole(target, b"new")
    assert names(tmp_path) == ["summary.json"]


def test_a_link_planted_for_the_next_write_is_not_written_through(tmp_path):
    """The name beside the file can be guessed, and a report may be saved to /tmp."""
    victim, file = tmp_path / "victim", tmp_path / "page.html"
    victim.write_text("mine")
    (tmp_path / f"page.html.{os.getpid()}.new").symlink_to(victim)
    write_whole(file, b"new")
    assert victim.read_text() == "mine"
    assert file.read_bytes() == b"new"


def test_a_link_in_the_place_of_the_file_is_replaced(tmp_path):
    victim, file = tmp_path / "victim", tmp_path / "summary.json"
    victim.write_text("mine")
    file.symlink_to(victim)
    write_whole(file, b"new")
    assert victim.read_text() == "mine"
    assert not file.is_symlink()


def test_a_folder_of_another_user_is_not_used(folder, monkeypatch):
    """Root with another's home (sudo -E) would write through whatever links lie there."""
    other = folder.path.stat().st_uid + 1
    monkeypatch.setattr(os, "geteuid", lambda: other)
    with pytest.raises(StateError, match="belongs to another user"):
        folder.prepare()
