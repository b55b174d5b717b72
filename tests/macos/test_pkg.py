"""The recipe for macOS, as far as it can be looked at elsewhere: nothing here runs Apple's tools."""

from __future__ import annotations

import os
import plistlib
import shutil
import stat
import struct
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from macos.__main__ import describe
from macos.application import PICTURES, icon, information
from macos.pkg import (
    Identity,
    components,
    distribution,
    machine_code,
    notarising,
    packing,
    signing,
)
from macos.product import EMPLOYEE, ENTITLEMENTS, OFFICE, PRODUCTS
from macos.scripts import install_scripts, removal
from macos.tree import BundleError, launch_agent, stage
from selfcheck import __version__, places
from tests.project.files import ROOT

SIGNED = Identity(
    "Developer ID Application: Example",
    "Developer ID Installer: Example",
    ("--keychain-profile", "x"),
)
each_product = pytest.mark.parametrize("product", PRODUCTS, ids=lambda product: product.name)
THIN, FAT = bytes.fromhex("cffaedfe07000001"), bytes.fromhex("cafebabe00000002")
JAVA = bytes.fromhex("cafebabe00000041")


@pytest.fixture
def bundle(tmp_path):
    """A constructed bundle: files that begin as Mach-O does, others, and links."""

    def make(product=EMPLOYEE):
        folder = tmp_path / "dist" / product.bundle
        code = [*product.commands, *([product.agent] if product.agent else [])]
        for name in code:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(THIN)
            (folder / name).chmod(0o755)
        deep = folder / "Contents/Frameworks/QtCore.framework/Versions/A"
        deep.mkdir(parents=True)
        (deep / "QtCore").write_bytes(FAT)
        (deep.parent / "Current").symlink_to("A")
        (folder / "notes.txt").write_text("text")
        (folder / "Some.class").write_bytes(JAVA)
        return folder

    return make


class TestTree:
    def test_the_application_its_command_and_its_agent(self, bundle, tmp_path):
        root = tmp_path / "root"
        stage(EMPLOYEE, bundle(), root)
        app = root / "Applications/Self-Check.app"
        assert (app / "Contents/MacOS/selfcheck-window").is_file()
        current = app / "Contents/Frameworks/QtCore.framework/Versions/Current"
        assert current.readlink() == Path("A")
        command = root / "usr/local/bin/selfcheck"
        assert command.resolve() == app / "Contents/MacOS/selfcheck"
        leads = "../../../Applications/Self-Check.app/Contents/MacOS/selfcheck"
        assert command.readlink() == Path(leads)
        (agent,) = (root / "Library/LaunchAgents").iterdir()
        assert agent.name == "org.selfcheck.SelfCheck.background.plist"

    def test_nothing_can_be_changed_by_others(self, bundle, tmp_path):
        """launchd refuses an agent that a group can change."""
        before = os.umask(0o002)
        try:
            stage(EMPLOYEE, bundle(), tmp_path / "root")
        finally:
            os.umask(before)
        for path in (tmp_path / "root").rglob("*"):
            if not path.is_symlink():
                assert not path.stat().st_mode & 0o022, path
        agent = next((tmp_path / "root/Library/LaunchAgents").iterdir())
        assert stat.S_IMODE(agent.stat().st_mode) == 0o644

    def test_its_program_has_no_session(self, bundle, tmp_path):
        stage(OFFICE, bundle(OFFICE), tmp_path / "root")
        assert not (tmp_path / "root/Library").exists()
        assert (tmp_path / "root/usr/local/bin/selfcheck-policy").resolve().is_file()

    @each_product
    def test_a_bundle_of_another_system_is_refused(self, product, tmp_path):
        (tmp_path / "selfcheck.exe").touch()
        with pytest.raises(BundleError, match="no bundle of macOS"):
            stage(product, tmp_path, tmp_path / "root")

    def test_an_older_tree_is_not_added_to(self, bundle, tmp_path):
        root = tmp_path / "root"
        (root / "left").mkdir(parents=True)
        stage(EMPLOYEE, bundle(), root)
        assert not (root / "left").exists()


class TestPropertyLists:
    def test_the_agent_starts_what_is_installed_and_is_not_kept_alive(self):
        agent = plistlib.loads(launch_agent(EMPLOYEE))
        window = "/Applications/Self-Check.app/Contents/MacOS/selfcheck-window"
        assert agent["ProgramArguments"] == [window, "--background"]
        assert agent["RunAtLoad"] is True
        assert "KeepAlive" not in agent
        assert agent["Label"] == "org.selfcheck.SelfCheck.background"

    def test_the_application_is_who_the_settings_are_for(self):
        assert EMPLOYEE.identifier == places.DOMAIN
        told = plistlib.loads(plistlib.dumps(information()))
        assert told["CFBundleShortVersionString"] == __version__

    def test_the_entitlements_weaken_one_thing_only(self):
        assert plistlib.loads(ENTITLEMENTS.read_bytes()) == {
            "com.apple.security.cs.allow-unsigned-executable-memory": True
        }

    def test_the_application_stays_where_it_is_installed(self):
        (component,) = components(EMPLOYEE)
        assert component["BundleIsRelocatable"] is False
        assert component["RootRelativeBundlePath"] == "Applications/Self-Check.app"
        assert components(OFFICE) == []

    def test_the_icon_has_every_size(self):
        data = icon()
        kind, length = struct.unpack(">4sI", data[:8])
        assert (kind, length) == (b"icns", len(data))
        place, found = 8, {}
        while place < len(data):
            kind, length = struct.unpack(">4sI", data[place : place + 8])
            picture = data[place + 8 : place + length]
            assert picture.startswith(b"\x89PNG")
            found[kind] = struct.unpack(">I", picture[16:20])[0]
            place += length
        assert found == PICTURES


@each_product
def test_the_installer_is_told_what_it_needs(product):
    root = ET.fromstring(distribution(product, "arm64"))
    assert root.find("options").get("hostArchitectures") == "arm64"
    assert root.find("domains").get("enable_localSystem") == "true"
    assert root.find("domains").get("enable_currentUserHome") == "false"
    (line,) = root.find("choices-outline")
    choice = root.find("choice")
    assert line.get("choice") == choice.get("id")
    (named,) = [each for each in root.findall("pkg-ref") if each.get("version")]
    assert named.get("id") == choice.find("pkg-ref").get("id") == product.identifier
    assert named.text == f"{product.name}-component.pkg"


class TestScripts:
    @pytest.fixture
    def checked(self, tmp_path):
        if shutil.which("shellcheck") is None:
            pytest.skip("needs the Debian package shellcheck")

        def check(text):
            (tmp_path / "script").write_text(text)
            return subprocess.run(
                ["shellcheck", "--severity=style", tmp_path / "script"],
                capture_output=True,
                text=True,
                check=False,
            )

        return check

    @each_product
    def test_shellcheck_finds_nothing(self, product, checked):
        for text in (*install_scripts(product).values(), removal(product)):
            done = checked(text)
            assert done.returncode == 0, done.stdout

    def test_and_would_find_something(self, checked):
        assert checked(removal(OFFICE).replace('"', "") + "cat $1\n").returncode == 1

    def test_what_is_removed_is_what_was_installed(self, bundle, tmp_path):
        for product in PRODUCTS:
            root = tmp_path / product.name
            stage(product, bundle(product), root)
            words = removal(product).split()
            for path in root.rglob("*"):
                inside = f'"/{product.home}"' in words and path.is_relative_to(root / product.home)
                if not path.is_dir() and not inside:
                    assert f'"/{path.relative_to(root)}"' in words

    def test_only_the_session_of_the_system_that_runs_is_touched(self):
        assert '[ "$3" = / ]' in install_scripts(EMPLOYEE)["postinstall"]
        assert install_scripts(OFFICE) == {}


class TestSteps:
    def test_what_carries_code_is_found_the_innermost_first(self, bundle):
        folder = bundle()
        names = [path.relative_to(folder).as_posix() for path in machine_code(folder)]
        assert names[0] == "Contents/Frameworks/QtCore.framework/Versions/A/QtCore"
        assert set(names[1:]) == {"Contents/MacOS/selfcheck", "Contents/MacOS/selfcheck-window"}

    def test_everything_is_signed_with_the_hardened_runtime_and_the_application_last(self, bundle):
        folder = bundle()
        *steps, last = signing(folder, SIGNED)
        assert [step[-1] for step in steps] == [*map(str, machine_code(folder)), str(folder)]
        assert all(SIGNED.application in step for step in steps)
        assert all("runtime" in step and "--timestamp" in step for step in steps)
        assert last[:2] == ["codesign", "--verify"]

    def test_a_package_is_signed_where_somebody_is_named(self, tmp_path):
        made = tmp_path / "made.pkg"
        unsigned = list(packing(EMPLOYEE, tmp_path, made, Identity()))
        signed = list(packing(EMPLOYEE, tmp_path, made, SIGNED))
        assert [step[0] for step in unsigned] == ["pkgbuild", "productbuild"]
        assert "--sign" not in unsigned[1]
        assert SIGNED.installer in signed[1]
        assert signed[1][-1] == str(made)

    def test_what_pkgbuild_is_told_of_is_there(self, bundle, tmp_path):
        work = tmp_path / "work"
        stage(EMPLOYEE, bundle(), work / "root")
        describe(EMPLOYEE, work, "arm64")
        named = [
            word for step in packing(EMPLOYEE, work, tmp_path / "x.pkg", SIGNED) for word in step
        ]
        for word in named:
            if word.startswith(str(work)) and not word.endswith("-component.pkg"):
                assert Path(word).exists(), word
        assert os.access(work / "scripts/postinstall", os.X_OK)

    def test_notarising_ends_with_the_answer_in_the_package(self, tmp_path):
        steps = [step[:3] for step in notarising(tmp_path / "x.pkg", SIGNED)]
        assert steps[0] == ["xcrun", "notarytool", "submit"]
        assert steps[1] == ["xcrun", "stapler", "staple"]


@pytest.mark.skipif(shutil.which("shellcheck") is None, reason="needs the package shellcheck")
@pytest.mark.parametrize("name", ["keychain.sh", "try.sh"])
def test_shellcheck_finds_nothing_in_what_the_hosted_checks_run(name):
    script = ROOT / "packaging/macos" / name
    done = subprocess.run(["shellcheck", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert os.access(script, os.X_OK)


def test_the_steps_can_be_shown_without_apples_tools(bundle, tmp_path):
    for product in PRODUCTS:
        bundle(product)
    environment = {**os.environ, "PYTHONPATH": "packaging", "SELFCHECK_SIGN_APPLICATION": "A"}
    done = subprocess.run(
        [sys.executable, "-m", "macos", "--show", tmp_path / "dist"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    tools = [line.split()[0] for line in done.stdout.splitlines()]
    assert tools.count("pkgbuild") == tools.count("productbuild") == 2
    assert "not notarised" in done.stdout
    assert not list((tmp_path / "dist").glob("*.pkg"))
