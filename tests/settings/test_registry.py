"""Windows: what a policy written by the template puts into the registry reads back as meant.

The exports in `recordings/settings` come from a real `reg.exe` (wine 8): `make_exports` below.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from selfcheck.settings import ROWS, Origin, Settings, Weight, load_settings
from selfcheck.settings.forms import admx, registration
from selfcheck.settings.stores.registry import PATH, Hive, RegistryStore
from tests.project.files import ROOT as TOP
from tests.settings.conftest import details
from tests.settings.filled import EXPECTED, written
from tests.settings.registry import Registry, exported, file_of

RECORDED = TOP / "tests/recordings/settings"
HIVES = {"HKLM": RECORDED / "machine.reg", "HKCU": RECORDED / "user.reg"}


@pytest.fixture
def read(tmp_path):
    def loaded(keys, environment=None, **command_line):
        store = RegistryStore(Registry(keys))
        return load_settings(
            command_line, environment or {}, user_file=tmp_path / "none", store=store
        )

    return loaded


def machine(**values):
    return {(Hive.LOCAL_MACHINE, PATH): values}


def assert_as_filled(settings):
    found = {name: (getattr(settings, name), settings.origin(name)) for name in EXPECTED}
    assert found == EXPECTED
    assert settings.origin("state") is Origin.MACHINE
    assert settings.suggested["withdrawn_days"] == 30
    assert settings.problems == ()


def test_what_the_template_writes_reads_back(read):
    assert_as_filled(read(written(admx.template())))


def test_so_does_a_real_export(read):
    settings = read(exported(*HIVES.values()))
    assert_as_filled(settings)
    assert settings.places["source"] == r"HKLM\SOFTWARE\Policies\SelfCheck\source"
    assert settings.places["language"] == r"HKLM\SOFTWARE\Policies\SelfCheck\Recommended\language"
    assert settings.places["quiet_hours"] == r"HKCU\SOFTWARE\Policies\SelfCheck\quiet_hours"


def test_every_setting_is_filled_in_somewhere():
    assert set(EXPECTED) | {"state"} == set(ROWS)


def make_exports(folder: Path, source: bytes, prefix: Path) -> None:
    """Imports the file with a real reg.exe and exports both hives' keys again."""
    (folder / "in.reg").write_bytes(source)
    wine = {
        "WINEPREFIX": str(prefix),
        "WINEDEBUG": "-all",
        "PATH": "/usr/bin:/bin",
        "HOME": str(folder),
    }
    for command in (
        ["import", "in.reg"],
        ["export", rf"HKLM\{PATH}", "machine.reg", "/y"],
        ["export", rf"HKCU\{PATH}", "user.reg", "/y"],
    ):
        subprocess.run(
            ["wine", "reg", *command], cwd=folder, env=wine, check=True, capture_output=True
        )
    subprocess.run(["wineserver", "--wait"], env=wine, check=False)


@pytest.mark.slow
def test_through_a_real_reg_exe(read, tmp_path):
    if shutil.which("wine") is None:
        pytest.skip("needs the Debian package wine")
    make_exports(tmp_path, file_of(written(admx.template())), tmp_path / "wine")
    fresh = exported(tmp_path / "machine.reg", tmp_path / "user.reg")
    assert_as_filled(read(fresh))
    assert fresh == exported(*HIVES.values()), "the recordings are of another template"


@pytest.mark.skipif(sys.platform != "win32", reason="needs Windows")
def test_the_real_registry_can_be_read():
    from selfcheck.settings.stores.windows import WindowsRegistry

    found = WindowsRegistry().key(
        Hive.LOCAL_MACHINE, r"SOFTWARE\Microsoft\Windows NT\CurrentVersion"
    )
    assert "ProductName" in found.values
    assert found.keys
    assert WindowsRegistry().key(Hive.CURRENT_USER, r"SOFTWARE\nobody has this") is None


class TestPrecedence:
    def test_the_computers_beats_the_users_and_both_beat_the_person(self, read):
        keys = {
            **machine(region=("US", 1)),
            (Hive.CURRENT_USER, PATH): {"region": ("FR", 1), "language": ("fr", 1)},
        }
        settings = read(keys, {"SELFCHECK_REGION": "IT", "SELFCHECK_LANGUAGE": "it"})
        assert (settings.region, settings.origin("region")) == ("US", Origin.MACHINE)
        assert (settings.language, settings.origin("language")) == ("fr", Origin.MANAGED_USER)

    def test_an_option_for_what_is_mandatory_for_the_user_is_refused_too(self, read):
        keys = {(Hive.CURRENT_USER, PATH): {"language": ("fr", 1)}}
        (problem,) = read(keys, language="it").problems
        assert "your administrator has set this in HKCU" in problem.detail


class TestValues:
    def test_nothing_there_is_nothing_set(self, read):
        assert read({}) == Settings()
        assert read({(Hive.LOCAL_MACHINE, PATH): {"": ("default value", 1)}}) == Settings()

    def test_capitals_make_no_difference(self, read):
        keys = {(Hive.LOCAL_MACHINE, PATH.upper()): {"REGION": ("US", 1)}}
        assert read(keys).region == "US"

    @pytest.mark.parametrize(
        ("name", "value", "meant"),
        [
            ("fresh_hours", (48, 4), 48),
            ("fresh_hours", (48, 11), 48),
            ("fresh_hours", ("48", 1), 48),
            ("offline", (1, 4), True),
            ("offline", ("no", 1), False),
            ("keep_running", (0, 4), False),
            ("notifications", ("off", 1), "off"),
        ],
    )
    def test_types_mean_what_they_say(self, read, name, value, meant):
        settings = read(machine(**{name: value}))
        assert (getattr(settings, name), settings.problems) == (meant, ())

    def test_a_list_may_be_one_value_of_several_texts(self, read):
        groups = read(machine(groups=(["a", "b"], 7))).groups
        assert (groups.get("a"), groups.get("c")) == (True, False)
        assert read(machine(groups=([], 7))).groups.complete

    def test_a_map_is_a_key_with_named_values(self, read):
        keys = {
            (Hive.LOCAL_MACHINE, rf"{PATH}\groups"): {
                "a": (1, 4),
                "b": ("no", 1),
                "c": ("unknown", 1),
            }
        }
        groups = read(keys).groups
        assert [groups.get(name) for name in "abcd"] == [True, False, None, None]
        assert read(keys).places["groups"] == rf"HKLM\{PATH}\groups"

    def test_a_trust_root_may_be_bytes(self, read):
        keys = machine(trust=(b'{"signed": {"_type": "root"}, "signatures": [1]}', 3))
        assert read(keys).trust.read_bytes().startswith(b"{")

    def test_an_empty_text_and_an_empty_key_say_nothing(self, read):
        keys = {**machine(region=("", 1)), (Hive.LOCAL_MACHINE, rf"{PATH}\groups"): {}}
        assert read(keys) == Settings()


class TestMistakes:
    def test_a_text_that_hangs_on_the_environment_is_refused(self, read):
        """%USERPROFILE% is whatever the person says it is."""
        settings = read(machine(trust=(r"%USERPROFILE%\root.json", 2)))
        assert settings.trust is None
        (problem,) = settings.problems
        assert problem.blocking
        assert "REG_EXPAND_SZ" in problem.detail

    def test_a_type_that_is_not_read_is_refused(self, read):
        assert "a type that is not read" in details(read(machine(region=(None, 0))))[0]
        keys = {(Hive.LOCAL_MACHINE, rf"{PATH}\groups"): {"1": ("%A%", 2)}}
        assert "a type that is not read" in details(read(keys))[0]

    def test_a_value_and_a_key_of_one_name_are_refused(self, read):
        keys = {
            **machine(groups=(["a"], 7)),
            (Hive.LOCAL_MACHINE, rf"{PATH}\groups"): {"1": ("b", 1)},
        }
        assert "set it once" in details(read(keys))[0]

    def test_an_unknown_name_is_told(self, read):
        keys = {**machine(sorce=("x", 1)), (Hive.LOCAL_MACHINE, rf"{PATH}\group"): {"1": ("b", 1)}}
        told = read(keys).problems
        assert [problem.weight for problem in told] == [Weight.REMARK, Weight.REMARK]
        assert ["did you mean" in problem.detail for problem in told] == [True, True]

    def test_a_malformed_trust_root_is_trusted_by_nobody(self, read):
        settings = read(machine(trust=(["{", "}"], 7)), {"SELFCHECK_TRUST": "/mine/root.json"})
        assert settings.trust is None
        assert settings.problems[0].blocking

    def test_a_relative_path_is_refused(self, read):
        assert "the whole path" in details(read(machine(trust=("root.json", 1))))[0]

    def test_a_key_that_cannot_be_read_leaves_the_verdict_open(self, tmp_path):
        class Locked:
            def key(self, hive, path):
                if hive is Hive.LOCAL_MACHINE:
                    raise PermissionError(13, "Access is denied")

        settings = load_settings({}, {}, user_file=tmp_path / "none", store=RegistryStore(Locked()))
        assert {problem.blocking for problem in settings.problems} == {True}
        assert "Access is denied" in details(settings)[0]


def test_a_file_for_regedit_says_the_same(read, tmp_path):
    """What the office hands out for tools that import .reg files."""
    given = {
        "source": "https://policy.example.com",
        "trust": '{"signed": {"_type": "root"},\n"signatures": [1]}',
        "groups": ["a", "b"],
        "access": {"vpn": False, "company-email": None},
        "keep_running": False,
        "fresh_hours": 48,
        "organization": 'A "B" \\ C',
    }
    text = registration.registration(given, {"region": "US"})
    (tmp_path / "made.reg").write_bytes(text.encode("utf-16"))
    settings = read(exported(tmp_path / "made.reg"))
    assert settings.problems == ()
    assert settings.origin("region") is Origin.RECOMMENDED
    for name, raw in given.items():
        assert getattr(settings, name) == ROWS[name].read(raw), name
