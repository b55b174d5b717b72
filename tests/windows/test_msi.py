"""What is in a package, as msitools reads it."""

from __future__ import annotations

import hashlib
import re
import subprocess
from dataclasses import replace
from uuid import uuid4
from xml.etree import ElementTree as ET

import pytest

from windows.icon import SIZES, icon
from windows.msi import BundleError, package
from windows.product import EMPLOYEE, OFFICE, PRODUCTS, VersionError, installer_version
from windows.source import FileNameError, source


class TestTables:
    def test_every_file_of_the_bundle_is_in_it_with_its_content(self, made, tmp_path):
        msi = made(more={"_internal/deep/er/x.bin": bytes(range(256))})
        subprocess.run(["msiextract", "-C", tmp_path / "out", msi], check=True, capture_output=True)
        home = tmp_path / "out/Self-Check"
        found = {str(p.relative_to(home)): p.read_bytes() for p in home.rglob("*") if p.is_file()}
        assert found["_internal/deep/er/x.bin"] == bytes(range(256))
        assert set(found) == {
            "_internal/PySide6/Qt6Core.dll",
            "_internal/deep/er/x.bin",
            "_internal/resources/a b.json",
            "selfcheck-window.exe",
            "selfcheck.exe",
        }

    def test_every_component_is_of_64_bits_and_in_the_feature(self, made, table):
        msi = made()
        components = table(msi, "Component")
        assert all(int(row[3]) & 256 for row in components)
        assert len({row[1] for row in components}) == len(components)
        assert {row[1] for row in table(msi, "FeatureComponents")} == {row[0] for row in components}

    def test_it_is_for_the_whole_computer_and_needs_no_questions(self, made, table):
        properties = dict(table(made(), "Property"))
        assert properties["ALLUSERS"] == "1"
        assert properties["ProductVersion"] == "0.1.0"
        assert set(EMPLOYEE.properties) <= set(properties["SecureCustomProperties"].split(";"))

    def test_a_setting_is_written_only_where_it_was_given(self, made, table):
        conditions = {row[0]: row[4] for row in table(made(), "Component")}
        for given, name in EMPLOYEE.properties.items():
            assert conditions[f"setting_{name}"] == given

    def test_what_was_given_is_looked_up_before_anything_is_removed(self, made, table):
        order = {row[0]: int(row[2]) for row in table(made(), "InstallExecuteSequence")}
        kept = [order[f"keep_{name}"] for name in EMPLOYEE.properties.values()]
        assert order["AppSearch"] < min(kept)
        assert max(kept) < order["RemoveExistingProducts"] < order["InstallInitialize"]
        assert order["RemoveEnvironmentStrings"] < order["WriteEnvironmentStrings"]
        assert len(set(order.values())) == len(order)

    def test_only_the_employees_program_starts_with_the_session(self, made, table):
        run = [row for row in table(made(), "Registry") if row[2].endswith(r"CurrentVersion\Run")]
        assert [row[4] for row in run] == ['"[#selfcheck_window.exe]" --background']
        assert [row[2] for row in table(made(name="again"), "Shortcut")] == ["Self-Check"]
        office = made(OFFICE, name="office")
        assert table(office, "Registry") == table(office, "Shortcut") == []

    def test_it_runs_no_program_of_its_own(self, made, table):
        """A custom action may only set a property (type 51): nothing runs with the rights."""
        assert {row[1] for row in table(made(), "CustomAction")} == {"51"}


class TestVersions:
    def test_all_versions_are_one_family_and_each_a_product(self, made, table):
        one, two = made(name="one"), made(version="0.2.0", name="two")
        found = [dict(table(each, "Property")) for each in (one, two)]
        assert found[0]["UpgradeCode"] == found[1]["UpgradeCode"]
        assert found[0]["ProductCode"] != found[1]["ProductCode"]
        assert [row[0] for row in table(one, "Upgrade")] == [f"{{{EMPLOYEE.family}}}".upper()] * 2
        assert EMPLOYEE.family != OFFICE.family

    def test_a_file_is_the_same_component_in_every_version(self, made, table):
        one, two = made(name="one"), made(more={"new.txt": b""}, version="0.2.0", name="two")
        ids = [{row[0]: row[1] for row in table(each, "Component")} for each in (one, two)]
        assert ids[0].items() < ids[1].items()

    @pytest.mark.parametrize("version", ["1.2", "0.1.0.dev1", "256.0.0", "0.0.65536", "v1.0.0"])
    def test_what_the_installer_cannot_compare_is_refused(self, version):
        with pytest.raises(VersionError, match="three numbers"):
            installer_version(version)


class TestReproducible:
    def test_the_same_bundle_gives_the_same_bytes(self, made, monkeypatch):
        one = made(name="one")
        monkeypatch.setenv("TZ", "Asia/Tokyo")
        assert digest(one) == digest(made(name="elsewhere/two"))

    @pytest.mark.parametrize(
        "change", [{"more": {"x": b"1"}}, {"version": "0.1.1"}, {"time": 86400}]
    )
    def test_another_one_gives_others(self, made, change):
        assert digest(made(name="one")) != digest(made(name="two", **change))

    def test_two_builds_that_differ_differ_for_windows_too(self, made, table):
        one, two = made(name="one"), made(more={"x": b"1"}, name="two")
        assert code(one) != code(two)
        codes = [dict(table(each, "Property"))["ProductCode"] for each in (one, two)]
        assert codes[0] != codes[1]

    def test_it_bears_the_time_of_what_was_built(self, made):
        told = summary(made())
        assert told.count("Tue Nov 14 22:13:20 2023") == 2
        assert "Template: x64;1033" in told


class TestRefused:
    def test_a_bundle_of_another_system(self, tools, tmp_path):
        (tmp_path / "selfcheck").touch()
        with pytest.raises(BundleError, match=r"no selfcheck\.exe, selfcheck-window\.exe"):
            package(EMPLOYEE, tmp_path, b"", tmp_path / "work", tmp_path, 0)

    def test_links(self, bundle, tmp_path):
        folder = bundle()
        (folder / "link").symlink_to("selfcheck.exe")
        with pytest.raises(BundleError, match="link"):
            package(EMPLOYEE, folder, b"", tmp_path / "work", tmp_path, 0)

    def test_names_that_the_installer_has_no_letters_for(self):
        with pytest.raises(FileNameError, match="Ü"):
            source(EMPLOYEE, ["Ü.txt"], uuid4())


def test_markup_in_a_name_stays_a_name():
    product = replace(OFFICE, title="R&D <x>")
    root = ET.fromstring(source(product, ["selfcheck-policy.exe"], uuid4()))
    assert root[0].get("Name") == "R&D <x>"


def test_the_products_are_told_apart():
    assert len({product.name for product in PRODUCTS}) == len(PRODUCTS)
    assert all(re.fullmatch(r"[a-z-]+", product.name) for product in PRODUCTS)


def test_the_icon_has_every_size(qapp):
    from PySide6.QtCore import QBuffer, QByteArray
    from PySide6.QtGui import QImageReader

    data = QByteArray(icon())
    buffer = QBuffer(data)
    reader = QImageReader(buffer, QByteArray(b"ico"))
    found = []
    for place in range(reader.imageCount()):
        reader.jumpToImage(place)
        found.append(reader.read().width())
    assert found == list(SIZES)


def digest(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()


def code(msi):
    return re.search(r"Revision number \(UUID\): (\S+)", summary(msi))[1]


def summary(msi):
    command = ["msiinfo", "suminfo", msi]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
