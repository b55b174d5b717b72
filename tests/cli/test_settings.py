"""`selfcheck settings`: what holds on this computer, and who said so."""

from __future__ import annotations

import os

import pytest

from selfcheck.settings import ROWS
from selfcheck.settings.stores import here
from selfcheck.settings.stores.folders import FolderStore


@pytest.fixture
def etc(tmp_path, monkeypatch):
    folder = tmp_path / "etc"
    (folder / "policy.d").mkdir(parents=True)
    (folder / "recommended.d").mkdir()
    monkeypatch.setattr(here, "store", lambda: FolderStore(folder, os.geteuid()))
    return folder


def test_every_setting_is_listed_with_where_it_came_from(selfcheck, etc):
    (etc / "policy.d" / "1.yaml").write_text("region: US\n")
    (etc / "recommended.d" / "1.yaml").write_text("language: fr\n")
    ran = selfcheck("settings", "--json", SELFCHECK_GROUPS="sales")
    rows = {row["name"]: row for row in ran.json["settings"]}
    assert ran.code == 0
    assert list(rows) == list(ROWS)
    assert rows["region"]["value"] == "US"
    assert rows["region"]["origin"] == "machine"
    assert rows["region"]["place"] == str(etc / "policy.d" / "1.yaml")
    assert rows["language"]["origin"] == "recommended"
    assert rows["groups"]["origin"] == "environment"
    assert ran.json["problems"] == []


def test_in_words_too(selfcheck, etc):
    (etc / "policy.d" / "1.yaml").write_text("ownership: company\n")
    ran = selfcheck("settings")
    assert "Whose this computer is (ownership): My organization’s" in ran.out
    assert "Set by your organization, in" in ran.out
    assert "Default" not in ran.out


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_mistakes_are_told_and_none_is_refused(selfcheck, etc, form):
    (etc / "policy.d" / "1.yaml").write_text("source: []\nsorce: x\n")
    ran = selfcheck("settings", *form, SELFCHECK_LANGUAGE="no language")
    assert ran.code == 0
    assert "did you mean source?" in " ".join(ran.out.split())
    assert "'no language' is not a language tag" in " ".join(ran.out.split())
    if form:
        assert [each["weight"] for each in ran.json["problems"]] == ["remark", "blocking", "wrong"]
    else:
        assert "but it cannot be used" in ran.out


def test_nothing_is_read_or_kept(selfcheck, own_folders):
    selfcheck("settings")
    assert list(own_folders.iterdir()) == []
