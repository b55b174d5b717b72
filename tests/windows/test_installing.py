"""Silent installation, upgrade and removal, by the Windows Installer of wine.

The programs are stand-ins: ours are frozen on Windows only. What wine's installer does and
Microsoft's does not, or the other way round, is not seen here.
"""

from __future__ import annotations

import pytest

from selfcheck.settings import Origin, load_settings
from selfcheck.settings.stores.registry import PATH, RegistryStore
from tests.settings.registry import Registry, exported
from windows.product import EMPLOYEE, OFFICE
from windows.source import MARKS, RUN

pytestmark = pytest.mark.slow
SOURCE = "https://policy.example.com/site"
POLICIES = rf"HKLM\{PATH}"
SYSTEM = r"HKLM\SYSTEM\CurrentControlSet\Control\Session Manager\Environment"
REFUSED = 1603 % 256  # what a process can end with here


@pytest.fixture
def home(windows):
    return windows.path("Program Files", "Self-Check")


@pytest.fixture
def first(made, programs):
    more = programs["selfcheck"] | {"_internal/old.txt": b"old", "_internal/kept.txt": b"1"}
    return made(more=more, name="first")


@pytest.fixture
def second(made, programs):
    more = programs["selfcheck"] | {"_internal/new.txt": b"new", "_internal/kept.txt": b"2"}
    return made(more=more, version="0.2.0", name="second")


@pytest.fixture(autouse=True)
def clean(windows, first, second):
    """Whatever a test leaves installed is removed, and what it set."""
    yield
    for package in (second, first):
        windows.remove(package)
    windows.run("reg", "delete", POLICIES, "/f", check=False)


def installed(home):
    return sorted(str(path.relative_to(home)) for path in home.rglob("*") if path.is_file())


def test_from_nothing_to_nothing(windows, home, first):
    path_before = windows.value(SYSTEM, "PATH").rstrip(";")
    assert windows.install(first) == 0
    assert installed(home) == [
        "_internal/PySide6/Qt6Core.dll",
        "_internal/kept.txt",
        "_internal/old.txt",
        "_internal/resources/a b.json",
        "selfcheck-window.exe",
        "selfcheck.exe",
    ]
    assert windows.run(r"C:\Program Files\Self-Check\selfcheck.exe").stdout.strip()
    started = r'"C:\Program Files\Self-Check\selfcheck-window.exe" --background'
    assert windows.value(rf"HKLM\{RUN}", "Self-Check") == started
    added = r"C:\Program Files\Self-Check" + "\\"
    assert windows.value(SYSTEM, "PATH").replace(";;", ";") == f"{path_before};{added}"
    assert list(windows.path().rglob("Self-Check.lnk"))
    assert windows.value(POLICIES, "source") is None

    assert windows.remove(first) == 0
    assert not home.exists()
    assert windows.value(rf"HKLM\{RUN}", "Self-Check") is None
    assert windows.value(SYSTEM, "PATH").rstrip(";") == path_before  # wine leaves its mark
    assert not list(windows.path().rglob("Self-Check.lnk"))


def test_what_is_given_is_what_the_program_reads(windows, first, tmp_path):
    assert windows.install(first, f"SELFCHECK_SOURCE={SOURCE}", "SELFCHECK_KEEP_RUNNING=no") == 0
    windows.run("reg", "export", POLICIES, f"Z:{tmp_path}/machine.reg", "/y")
    store = RegistryStore(Registry(exported(tmp_path / "machine.reg")))
    settings = load_settings({}, {}, user_file=tmp_path / "none", store=store)
    assert settings.problems == ()
    assert (settings.source, settings.origin("source")) == (SOURCE, Origin.MACHINE)
    assert (settings.keep_running, settings.origin("keep_running")) == (False, Origin.MACHINE)
    assert windows.remove(first) == 0
    assert windows.value(POLICIES, "source") is None
    assert windows.value(rf"HKLM\{MARKS}", "source") is None


class TestUpgrade:
    def test_it_replaces_everything_and_keeps_what_was_given(self, windows, home, first, second):
        windows.install(first, f"SELFCHECK_SOURCE={SOURCE}")
        assert windows.install(second) == 0
        assert "_internal/old.txt" not in installed(home)
        assert (home / "_internal/new.txt").read_bytes() == b"new"
        assert (home / "_internal/kept.txt").read_bytes() == b"2"
        assert windows.value(POLICIES, "source") == SOURCE

    def test_what_is_given_anew_counts(self, windows, first, second):
        windows.install(first, f"SELFCHECK_SOURCE={SOURCE}", "SELFCHECK_REGION=US")
        windows.install(second, "SELFCHECK_SOURCE=https://policy.example.com/new")
        assert windows.value(POLICIES, "source") == "https://policy.example.com/new"
        assert windows.value(POLICIES, "region") == "US"

    def test_what_group_policy_has_set_since_stays(self, windows, first, second):
        windows.install(first, f"SELFCHECK_SOURCE={SOURCE}", "SELFCHECK_FRESH_HOURS=24")
        later = "https://policy.example.com/later"
        windows.run("reg", "add", POLICIES, "/v", "source", "/d", later, "/f")
        add = ["reg", "add", POLICIES, "/v", "fresh_hours", "/t", "REG_DWORD", "/d", "48", "/f"]
        windows.run(*add)
        windows.install(second)
        assert windows.value(POLICIES, "source") == later
        assert windows.value(POLICIES, "fresh_hours") == "0x30"

    def test_what_the_installer_never_wrote_is_left_alone(self, windows, first, second):
        windows.install(first)
        windows.run("reg", "add", POLICIES, "/v", "source", "/d", SOURCE, "/f")
        windows.install(second)
        assert windows.value(rf"HKLM\{MARKS}", "source") is None
        windows.remove(second)
        assert windows.value(POLICIES, "source") == SOURCE

    def test_another_build_of_the_same_version_replaces_it(
        self, windows, home, first, made, programs
    ):
        windows.install(first)
        again = made(more=programs["selfcheck"] | {"_internal/kept.txt": b"3"}, name="again")
        try:
            assert windows.install(again) == 0
            assert (home / "_internal/kept.txt").read_bytes() == b"3"
            assert "_internal/old.txt" not in installed(home)
        finally:
            windows.remove(again)
        assert not home.exists()

    def test_an_older_version_is_refused(self, windows, home, first, second):
        windows.install(second)
        assert windows.install(first) == REFUSED
        assert (home / "_internal/kept.txt").read_bytes() == b"2"


def test_both_programs_stand_side_by_side(windows, home, first, made, programs):
    office = made(OFFICE, programs["selfcheck-policy"], name="office")
    windows.install(first)
    assert windows.install(office) == 0
    there = windows.path("Program Files", "Self-Check for IT", "selfcheck-policy.exe")
    assert there.is_file()
    assert windows.remove(office) == 0
    assert not there.parent.exists()
    assert home.is_dir()


def test_every_setting_of_one_text_can_be_given(windows, first):
    given = {name: f"text {place}" for place, name in enumerate(EMPLOYEE.properties)}
    windows.install(first, *(f"{name}={value}" for name, value in given.items()))
    expected = {EMPLOYEE.properties[name]: value for name, value in given.items()}
    assert windows.values(POLICIES) == expected
