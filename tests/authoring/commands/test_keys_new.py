"""What `keys new` refuses."""

from __future__ import annotations


def test_keys_new_never_overwrites(workshop, tmp_path):
    workshop.run("keys", "new", tmp_path / "key")
    before = (tmp_path / "key").read_bytes()

    result = workshop.run("keys", "new", tmp_path / "key")

    assert result.exit_code == 2
    assert (tmp_path / "key").read_bytes() == before


def test_a_name_that_could_hide_what_is_shown_makes_no_key(workshop, tmp_path):
    result = workshop.run("keys", "new", tmp_path / "key", "--owner", "Dana\x1b[2K")

    assert result.exit_code == 2
    assert "is no name that can be shown" in result.stderr
    assert "\x1b" not in result.stderr
    assert not (tmp_path / "key").exists()
