from __future__ import annotations


def test_everything_kept_is_deleted(selfcheck, own_folders):
    selfcheck("check", "--summary")
    selfcheck("check", "--summary", "--demo", "india-2020")
    state = own_folders / "state" / "selfcheck"
    assert (state / "demo" / "india-2020" / "feed").is_dir()
    ran = selfcheck("forget")
    assert (ran.code, ran.out) == (0, f"Deleted everything Self-Check kept in {state}.\n")
    assert not state.exists()


def test_nothing_kept_is_said(selfcheck, own_folders):
    ran = selfcheck("forget")
    assert (ran.code, ran.out) == (0, f"Nothing is kept in {own_folders}/state/selfcheck.\n")


def test_what_is_not_ours_stays_and_is_named(selfcheck, tmp_path):
    state = tmp_path / "state"
    selfcheck("check", "--summary", "--state", state)
    (state / "letter.txt").write_text("mine")
    ran = selfcheck("forget", "--state", state)
    assert ran.code == 0
    assert f"{state}/letter.txt is not Self-Check’s" in ran.err
    assert [entry.name for entry in state.iterdir()] == ["letter.txt"]
