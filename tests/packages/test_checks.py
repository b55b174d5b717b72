"""What the tools of the distributions say of the packages, and what is in them."""

from __future__ import annotations

import re
import shutil
import subprocess
import tarfile
from configparser import ConfigParser
from pathlib import Path

import pytest

from linux.product import AUTOSTART, EMPLOYEE, FILES, OFFICE, SETTINGS
from tests.packages.conftest import deb, rpm
from tests.project.files import ROOT, committed

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

MEGABYTES = 35


def need(program: str, package: str) -> None:
    if shutil.which(program) is None:
        pytest.skip(f"needs the Debian package {package}")


def said(*command: object) -> tuple[int, str]:
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def unpacked(tmp_path) -> Path:
    """The files of the employee's package."""
    subprocess.run(["dpkg-deb", "--extract", deb(EMPLOYEE), tmp_path], check=True)
    return tmp_path


def test_lintian_has_nothing_to_say(product):
    need("lintian", "lintian")
    code, text = said("lintian", "--allow-root", "--fail-on", "error,warning", deb(product))
    assert (code, text) == (0, "")


def test_nor_has_rpmlint(product):
    need("rpmlint", "rpmlint")
    code, text = said("rpmlint", "--config", FILES / "rpmlint.toml", rpm(product))
    assert "0 errors, 0 warnings" in text, text
    assert code == 0


def test_the_employees_package_is_small():
    assert deb(EMPLOYEE).stat().st_size <= MEGABYTES * 1_000_000


def test_the_menu_entry_and_the_autostart_are_well_formed(unpacked):
    need("desktop-file-validate", "desktop-file-utils")
    for name in ("usr/share/applications/selfcheck.desktop", AUTOSTART):
        assert said("desktop-file-validate", unpacked / name) == (0, "")


def test_what_they_start_is_in_the_package(unpacked):
    for name in ("usr/share/applications/selfcheck.desktop", AUTOSTART):
        entry = ConfigParser(interpolation=None)
        entry.optionxform = str
        entry.read(unpacked / name)
        program = entry["Desktop Entry"]["Exec"].split()[0]
        assert (unpacked / "usr/bin" / program).is_symlink()
        assert (unpacked / "usr/bin" / program).resolve().is_file()
        icon = entry["Desktop Entry"]["Icon"]
        assert list((unpacked / "usr/share/icons/hicolor").glob(f"*/apps/{icon}.*"))


def test_the_entry_for_software_centres_is_valid(unpacked):
    need("appstreamcli", "appstream")
    (file,) = (unpacked / "usr/share/metainfo").iterdir()
    code, text = said("appstreamcli", "validate", "--no-net", file)
    assert code == 0, text
    assert "warning" not in text.casefold()


def test_appstream_finds_the_menu_entry_that_belongs_to_it(unpacked):
    need("appstreamcli", "appstream")
    code, text = said("appstreamcli", "validate-tree", "--no-net", unpacked)
    assert code == 0, text


def test_icons_have_the_size_of_their_folder(unpacked):
    from PySide6.QtGui import QImage

    sizes = set()
    for file in (unpacked / "usr/share/icons/hicolor").glob("*x*/apps/selfcheck.png"):
        image = QImage(str(file))
        size = file.parts[-3]
        assert f"{image.width()}x{image.height()}" == size
        sizes.add(size)
    assert {"16x16", "32x32", "48x48", "128x128", "256x256", "512x512"} <= sizes


def test_manual_pages_can_be_read(product, tmp_path):
    need("man", "man-db")
    subprocess.run(["dpkg-deb", "--extract", deb(product), tmp_path], check=True)
    for program in product.programs:
        page = tmp_path / f"usr/share/man/man1/{program}.1.gz"
        done = subprocess.run(
            ["man", "--warnings", "--local-file", page],
            capture_output=True, text=True, check=False, cwd=tmp_path / "usr/share/man",
            env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "MANWIDTH": "100"},
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (0, "")
        assert "EXIT STATUS" in done.stdout


def members(package: Path) -> list[tarfile.TarInfo]:
    made = subprocess.run(["dpkg-deb", "--fsys-tarfile", package], capture_output=True, check=True)
    from io import BytesIO

    return tarfile.open(fileobj=BytesIO(made.stdout)).getmembers()


def test_everything_belongs_to_root_and_others_cannot_write(product):
    for member in members(deb(product)):
        assert (member.uid, member.gid) == (0, 0), member.name
        assert member.issym() or not member.mode & 0o022, member.name
        assert member.issym() or member.mode & 0o044 == 0o044, member.name


def test_only_the_programs_are_started(product):
    started = {
        member.name for member in members(deb(product)) if member.isfile() and member.mode & 0o111
    }
    assert {name.rpartition("/")[2] for name in started} <= {*product.programs}
    assert started


def test_configuration_is_what_an_administrator_may_edit():
    code, text = said("dpkg-deb", "--info", deb(EMPLOYEE), "conffiles")
    assert code == 0
    assert text.split() == [f"/{SETTINGS}", f"/{AUTOSTART}"]


def test_it_depends_on_what_its_binaries_need_and_on_no_python(product):
    depends = said("dpkg-deb", "--field", deb(product), "Depends")[1]
    assert "libssl3" in depends
    assert "ca-certificates" in depends
    assert not re.search(r"python|libqt|libpyside", depends)
    assert ("libxcb-cursor0" in depends) == (product is EMPLOYEE)
    assert ("libwayland-client0" in depends) == (product is EMPLOYEE)


def test_the_employees_package_brings_the_recipes():
    names = {member.name for member in members(deb(EMPLOYEE))}
    examples = "./usr/share/doc/selfcheck/examples/recipes"
    for file in committed():
        if file.is_relative_to(ROOT / "packaging/recipes"):
            assert f"{examples}/{file.relative_to(ROOT / 'packaging/recipes')}" in names


def test_it_gets_its_samples():
    names = {member.name for member in members(deb(OFFICE))}
    examples = "./usr/share/doc/selfcheck-policy/examples"
    for file in (ROOT / "policies").rglob("*.yaml"):
        assert f"{examples}/policies/{file.relative_to(ROOT / 'policies')}" in names
    assert f"{examples}/hosting/nginx.conf" in names


def test_licences_lie_where_debian_looks_and_with_the_program(product):
    names = {member.name for member in members(deb(product))}
    assert f"./usr/share/doc/{product.name}/copyright" in names
    assert f"./{product.home}/_internal/licences/parts.json" in names
