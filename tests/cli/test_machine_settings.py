"""What an administrator's settings do to the commands."""

from __future__ import annotations

import os

import pytest

from selfcheck import places
from selfcheck.settings import load_settings
from tests.company import notice


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """The administrator's folder; the tests' own user stands for the administrator."""
    folder = tmp_path / "etc" / "selfcheck" / "policy.d"
    folder.mkdir(parents=True)
    monkeypatch.setattr(places, "machine_settings", lambda: folder)
    monkeypatch.setitem(load_settings.__kwdefaults__, "machine_owner", os.geteuid())
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
