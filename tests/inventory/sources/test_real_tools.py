"""The recordings made afresh by the real tools, and this very machine, compared with them."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from selfcheck.core.apps import IdKind
from selfcheck.inventory.collect import collect
from selfcheck.inventory.machine import Machine

MAKE = Path(__file__).parent.parent / "make"

pytestmark = pytest.mark.slow


def needs(*tools):
    missing = [tool for tool in tools if shutil.which(tool) is None]
    return pytest.mark.skipif(bool(missing) or os.geteuid() != 0, reason=f"needs root and {tools}")


def maker(name):
    spec = importlib.util.spec_from_file_location(f"make_{name}", MAKE / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def work(tmp_path):
    folder = tmp_path / "work"
    folder.mkdir()
    return folder


def found(machine, kind):
    return [app for app in collect(machine).apps if kind in app.ids]


@needs("dpkg", "dpkg-deb")
def test_dpkg(tmp_path, work):
    make = maker("dpkg")
    make.make(tmp_path / "root", work)
    said = [
        line.split(" ", 1)[1]
        for line in make.said(tmp_path / "root")
        if line.startswith("installed ")
    ]
    apps = found(Machine.at(tmp_path / "root"), IdKind.DEB)
    assert sorted(f"{app.name} {app.version}" for app in apps) == sorted(said)


@needs("dpkg-query")
def test_this_machines_packages():
    said = subprocess.run(
        ["dpkg-query", "-W", "-f", "${db:Status-Status} ${Package} ${Version}\n"], capture_output=True, text=True, check=True
    ).stdout.splitlines()  # fmt: skip
    apps = found(Machine.at(), IdKind.DEB)
    installed = [line.removeprefix("installed ") for line in said if line.startswith("installed ")]
    assert sorted(f"{app.name} {app.version}" for app in apps) == sorted(installed)


@needs("rpm", "rpmbuild")
def test_rpm(tmp_path, work):
    make = maker("rpm")
    make.make(tmp_path / "root", work)
    apps = found(Machine.at(tmp_path / "root"), IdKind.RPM)
    said = make.said(tmp_path / "root").splitlines()
    assert sorted(
        "\t".join([app.name, app.version, app.publisher or "(none)"]) for app in apps
    ) == sorted(said)


@needs("flatpak")
def test_flatpak(tmp_path, work):
    make = maker("flatpak")
    root = tmp_path / "root"
    make.make(root, root / "home/person", work)
    apps = found(Machine.at(root), IdKind.FLATPAK)
    said = make.said(root, root / "home/person")
    assert sorted(
        "\t".join([app.ids[IdKind.FLATPAK], app.version, app.name]) for app in apps
    ) == sorted(said)


@needs("firefox-esr")
def test_firefox(tmp_path):
    make = maker("firefox")
    make.make(tmp_path / "home")
    apps = found(Machine.at(home=tmp_path / "home"), IdKind.FIREFOX_EXTENSION)
    assert ("Example Helper", make.KEY) in [
        (app.name, app.ids[IdKind.FIREFOX_EXTENSION]) for app in apps
    ]


@needs("chromium")
def test_chromium(tmp_path, work):
    make = maker("chromium")
    home = tmp_path / "home"
    made = make.make(home / ".config/chromium", home, work)
    inventory = collect(Machine.at(home=home))
    assert {app.ids[IdKind.WEB_APP] for app in inventory.apps if IdKind.WEB_APP in app.ids} == {
        f"{made['origin']}/notes",
        f"{made['origin']}/board",
    }
    assert made["extension"] in [app.ids.get(IdKind.CHROME_EXTENSION) for app in inventory.apps]
