"""What an administrator's settings do to the commands."""

from __future__ import annotations

import os

import pytest

from selfcheck.settings import Origin, load_settings
from selfcheck.settings.stores import here
from selfcheck.settings.stores.folders import FolderStore
from tests.company import notice


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """The administrator's folder; the tests' own user stands for the administrator."""
    folder = tmp_path / "etc" / "selfcheck" / "policy.d"
    folder.mkdir(parents=True)
    monkeypatch.setattr(here, "store", lambda: FolderStore(folder.parent, os.geteuid()))
    return folder


@pytest.fixture
def managed(machine, company):
    """A computer that the company has set up, and a notice about all computers."""
    company.publish("ban", notice("ban"))
    (machine / "50-company.yaml").write_text(f"source: {company.site}\ntrust: {company.trust}\n")
    return machine / "50-company.yaml"


def test_the_companys_policy_is_used(selfcheck, managed, empty):
    ran = selfcheck("check", "--summary", "--system-root", empty)
    assert (ran.code, ran.json["demonstration"], ran.err) == (0, None, "")


def test_another_source_is_refused(selfcheck, managed, tmp_path):
    ran = selfcheck("check", "--source", tmp_path, "--trust", tmp_path / "root.json")
    assert ran.code == 2
    assert f"your administrator has set this in {managed}" in ran.err


def test_a_variable_gives_way(selfcheck, managed, empty, tmp_path):
    ran = selfcheck("notices", "--json", SELFCHECK_SOURCE=str(tmp_path))
    assert [each["id"] for each in ran.json["notices"]] == ["ban"]


def test_a_demonstration_may_be_looked_at_and_is_marked(selfcheck, managed, empty):
    ran = selfcheck("check", "--summary", "--demo", "amazon-2020", "--system-root", empty)
    assert ran.json["demonstration"] == "amazon-2020"


@pytest.mark.parametrize(
    "spoil",
    [
        lambda file: file.chmod(0o666),
        lambda file: file.parent.chmod(0o777),
        lambda file: file.write_text(file.read_text().replace("trust: ", "trust: ~nobody-here/")),
        lambda file: file.write_text("trust: {}\n" + file.read_text().splitlines()[0]),
        lambda file: file.write_text("- no settings"),
        lambda file: file.write_text(file.read_text().splitlines()[0]),
    ],
)
def test_what_cannot_be_used_is_cannot_tell_with_the_reason(selfcheck, managed, empty, spoil):
    selfcheck("check", "--summary", "--system-root", empty)
    spoil(managed)
    ran = selfcheck("check", "--json", "--system-root", empty)
    assert (ran.code, ran.json["verdict"]) == (3, "cannot-tell")
    assert ran.json["demonstration"] is None
    assert ran.json["policy"]["verified"] is False
    assert ran.json["policy"]["problem"]["kind"] == "no-source"
    assert str(managed.parent) in ran.json["policy"]["problem"]["detail"]


def test_a_malformed_trust_root_is_cannot_tell(selfcheck, managed, company, empty):
    company.trust.write_text("{}")
    ran = selfcheck("check", "--json", "--system-root", empty)
    assert (ran.code, ran.json["policy"]["problem"]["kind"]) == (3, "signature")


@pytest.mark.parametrize(
    ("line", "option", "value"),
    [
        ("region: US", None, "FR"),
        ("fresh_hours: 24", None, "99999"),
        ("language: en", "--language", "fr"),
        ("offline: yes", "--offline", None),
        ("groups: [sales]", None, "legal-research"),
    ],
)
def test_no_person_can_override_what_is_mandatory(
    selfcheck, managed, own_folders, empty, line, option, value
):
    name = line.partition(":")[0]
    managed.write_text(f"{managed.read_text()}{line}\n")
    own = own_folders / "config" / "selfcheck" / "settings.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(f"{name}: {value or 'no'}\n")
    ran = selfcheck(
        "check", "--summary", "--system-root", empty, **{f"SELFCHECK_{name.upper()}": value or "no"}
    )
    assert ran.code in (0, 3)  # 3 where it never asks the source
    settings = load_settings({}, {f"SELFCHECK_{name.upper()}": value or "no"})
    assert settings.origin(name) is Origin.MACHINE
    if option is not None:
        refused = selfcheck("check", option, *([value] if value else []))
        assert refused.code == 2
        assert f"{option}: your administrator has set this in {managed}" in refused.err


def test_nor_can_the_window_be_opened_with_another_source(selfcheck, managed):
    ran = selfcheck("--source", "https://other.example.com")
    assert ran.code == 2
    assert "your administrator has set this" in ran.err


def test_a_source_that_is_suggested_is_used_until_the_person_chooses(
    selfcheck, managed, company, empty, tmp_path
):
    suggested = managed.parent.with_name("recommended.d")
    suggested.mkdir()
    managed.rename(suggested / managed.name)
    ran = selfcheck("check", "--summary", "--system-root", empty)
    assert (ran.code, ran.json["demonstration"], ran.err) == (0, None, "")
    ran = selfcheck("check", "--summary", "--system-root", empty, "--source", tmp_path / "none")
    assert (ran.code, ran.json["verdict"]) == (3, "cannot-tell")


def test_a_mistake_that_no_verdict_hangs_on_takes_no_verdict_away(selfcheck, managed, empty):
    managed.write_text(f"{managed.read_text()}quiet_hours: always\nsorce: x\n")
    ran = selfcheck("check", "--json", "--system-root", empty)
    assert (ran.code, ran.json["verdict"]) == (0, "no-action")
    assert any("'always' are no quiet hours" in remark for remark in ran.json["remarks"])
    assert any("did you mean source?" in remark for remark in ran.json["remarks"])
    assert "quiet_hours" in ran.err


def test_the_persons_own_mistakes_are_refused_with_the_reason(selfcheck, empty):
    ran = selfcheck("check", "--summary", "--system-root", empty, SELFCHECK_QUIET_HOURS="always")
    assert ran.code == 2
    assert "SELFCHECK_QUIET_HOURS: quiet_hours: 'always' are no quiet hours" in ran.err


def test_a_trust_root_given_whole_needs_no_file(selfcheck, managed, company, empty):
    root = company.trust.read_text()
    managed.write_text(f"source: {company.site}\ntrust: |\n")
    with managed.open("a") as file:
        file.writelines(f"  {line}\n" for line in root.splitlines())
    ran = selfcheck("notices", "--json")
    assert [each["id"] for each in ran.json["notices"]] == ["ban"]
    assert ran.json["policy"]["verified"] is True


def test_a_trust_root_that_others_can_change_is_cannot_tell(selfcheck, managed, company, empty):
    company.trust.chmod(0o666)
    ran = selfcheck("check", "--json", "--system-root", empty)
    assert (ran.code, ran.json["verdict"]) == (3, "cannot-tell")
    assert "can be changed by others" in ran.json["policy"]["problem"]["detail"]
