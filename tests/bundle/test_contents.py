"""What is in the bundle, and what must not be."""

from __future__ import annotations

import re
import subprocess
from importlib.metadata import distributions

import pytest

from selfcheck.gui.packages import libraries, needed
from tests.project.files import ROOT

pytestmark = pytest.mark.slow

# Licences we do not take on, and desktops' own libraries that belong to the system.
FORBIDDEN = re.compile(
    r"readline|gdbm|tkinter|libtk|libgtk|libgdk|virtual.?keyboard", re.IGNORECASE
)


def names(folder) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("bundle", ["selfcheck", "selfcheck-policy"])
def test_nothing_is_shipped_that_must_not_be(dist, bundle):
    found = {name for name in names(dist / bundle) if FORBIDDEN.search(name)}
    assert not found


def test_the_employees_bundle_holds_the_plugins_a_window_needs(dist):
    plugins = {name.rpartition("/")[2] for name in names(dist / "selfcheck") if "/plugins/" in name}
    assert {"libqxcb.so", "libqoffscreen.so", "libqsvg.so"} <= plugins
    assert any("wayland" in name for name in plugins)
    assert {"libcomposeplatforminputcontextplugin.so"} <= plugins


@pytest.mark.parametrize("bundle", ["selfcheck", "selfcheck-policy"])
def test_every_resource_is_in_the_bundle(dist, bundle):
    shipped = names(dist / bundle / "_internal/resources")
    expected = names(ROOT / "resources")
    assert expected
    assert shipped == expected


def listed(program) -> str:
    """The names of the Python modules frozen into `program`."""
    viewer = ROOT / ".venv/bin/pyi-archive_viewer"
    return subprocess.run(
        [viewer, "--recursive", "--brief", program], capture_output=True, text=True, check=True
    ).stdout


def test_employees_get_no_signing_code(dist):
    modules = listed(dist / "selfcheck/selfcheck")
    assert "selfcheck.core.evaluate" in modules
    assert "selfcheck.authoring" not in modules
    assert not re.search(r"'(click|rich|boto3|botocore)\b", modules)
    assert not [name for name in names(dist / "selfcheck") if "botocore" in name]


def test_employees_get_no_named_states(dist):
    modules = listed(dist / "selfcheck/selfcheck")
    assert "selfcheck.gui.window" in modules
    assert "selfcheck.gui.preview" not in modules


def test_the_licence_of_every_part_can_be_read_in_the_bundle(dist):
    inside = dist / "selfcheck/_internal"
    shipped = {each.metadata["Name"]: each for each in distributions(path=[str(inside)])}
    for package in needed().values():
        found = shipped[package.metadata["Name"]]
        assert found.version == package.version
        for name in package.metadata.get_all("License-File") or ():
            assert found.read_text(f"licenses/{name}") or found.read_text(name), (package, name)


def test_the_systems_libraries_come_with_their_packagers_texts(dist):
    found = {part.name: part for part in libraries(dist / "selfcheck/_internal")}
    assert "libssl3" in found
    assert "OpenSSL" in found["libssl3"].texts[0]


def test_where_it_was_built_is_not_told(dist):
    told = ("direct_url.json", "RECORD", "INSTALLER", "REQUESTED")
    assert not [name for name in names(dist / "selfcheck") if name.endswith(told)]


def test_it_gets_what_upload_needs_of_botocore_and_no_more(dist):
    assert "botocore" in listed(dist / "selfcheck-policy/selfcheck-policy")
    data = [name for name in names(dist / "selfcheck-policy") if "botocore/data/" in name]
    services = {name.partition("botocore/data/")[2].split("/")[0] for name in data}
    assert {"s3", "sts", "endpoints.json", "partitions.json", "_retry.json"} <= {
        name.removesuffix(".gz") for name in services
    }
    assert "ec2" not in services


def test_it_gets_no_window(dist):
    modules = listed(dist / "selfcheck-policy/selfcheck-policy")
    assert "selfcheck.authoring" in modules
    assert "selfcheck.gui" not in modules
    assert "PySide6" not in modules
