"""The lock files: complete, hashed, and without the address of any host."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.project.files import ROOT

LOCKS = ("run.txt", "dev.txt", "fuzz.txt", "s3.txt")
PINNED = re.compile(r"^([a-z0-9._-]+)==(\S+)")


def requirements(name: str) -> dict[str, str]:
    """Each locked package with everything said of it: version, marker, hashes."""
    entries = re.split(r"\n(?=\S)", (ROOT / "requirements" / name).read_text().strip())
    return {entry.partition("==")[0]: entry for entry in entries}


def normal(requirement: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[^A-Za-z0-9._-]", requirement)[0]).lower()


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_is_pinned_and_hashed(name):
    entries = requirements(name)
    assert entries
    for entry in entries.values():
        assert PINNED.match(entry), entry
        assert "--hash=sha256:" in entry, entry


@pytest.mark.parametrize("name", LOCKS)
def test_no_host_is_named(name):
    text = (ROOT / "requirements" / name).read_text()
    assert "://" not in text
    assert "index" not in text.replace("importlib", "")


def test_the_program_is_tested_with_the_versions_it_runs_with():
    run, dev = requirements("run.txt"), requirements("dev.txt")
    for package, entry in run.items():
        assert dev[package] == entry


def test_the_locks_hold_everything_pyproject_asks_for():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    run, dev = requirements("run.txt"), requirements("dev.txt")
    for wanted in project["project"]["dependencies"]:
        assert normal(wanted) in run
    fuzz = project["dependency-groups"].pop("fuzz")
    assert [normal(wanted) for wanted in fuzz] == list(requirements("fuzz.txt"))
    server = requirements("s3.txt")
    assert all(normal(wanted) in server for wanted in project["dependency-groups"].pop("s3"))
    groups = project["dependency-groups"].values()
    optional = project["project"]["optional-dependencies"].values()
    for wanted in [item for group in (*groups, *optional) for item in group]:
        if isinstance(wanted, str):
            assert normal(wanted) in dev


def test_employees_do_not_get_the_libraries_of_it():
    office = {"click", "rich", "botocore", "python-pkcs11", "pyinstaller", "pytest"}
    assert not office & set(requirements("run.txt"))


def test_what_would_slow_every_start_down_is_kept_apart():
    # securesystemslib imports boto3 where it finds it, with everything that signs or verifies.
    assert not {"boto3", "moto"} & set(requirements("dev.txt"))
    assert "boto3" in requirements("s3.txt")


def test_no_gpl_library_is_asked_for():
    # facts that were looked up: these are GPL or AGPL and must not be in what we ship.
    copyleft = {"python-debian", "pymobiledevice3", "pyiosbackup", "dissect-target", "pykcs11"}
    assert not copyleft & set(requirements("run.txt"))
    assert "pykcs11" not in requirements("dev.txt")
