from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from selfcheck.core.devices import DeviceKind, Os
from selfcheck.inventory.device import this_computer
from selfcheck.inventory.machine import Machine


def test_this_computer(own_folders, monkeypatch):
    machine = Machine.at()
    assert machine.own
    assert [str(home) for home in machine.homes] == [str(own_folders)]
    assert machine.environment["XDG_CONFIG_HOME"]


def test_a_home_alone_is_anothers_home_on_this_computer(tmp_path):
    machine = Machine.at(home=tmp_path)
    assert machine.own
    assert [str(home) for home in machine.homes] == [str(tmp_path)]
    assert "XDG_CONFIG_HOME" not in machine.environment


def test_a_root_alone_has_every_home_in_it(tmp_path):
    (tmp_path / "home" / "one").mkdir(parents=True)
    (tmp_path / "home" / "two").mkdir()
    (tmp_path / "root").mkdir()
    machine = Machine.at(tmp_path)
    assert [str(home) for home in machine.homes] == ["/root", "/home/one", "/home/two"]
    assert not machine.own
    assert machine.environment == {}
    assert machine.os is Os.LINUX


def test_people_of_passwd_have_homes_elsewhere(tmp_path):
    (tmp_path / "srv/ann").mkdir(parents=True)
    (tmp_path / "home/bob").mkdir(parents=True)
    (tmp_path / "usr/games").mkdir(parents=True)
    _write(
        tmp_path,
        "etc/passwd",
        "root:x:0:0::/root:/bin/sh\ngames:x:5:60::/usr/games:/bin/sh\nann:x:1000:1000::/srv/ann:/bin/sh\n"
        "bob:x:1001:1001::/home/bob:/bin/sh\ngone:x:1002:1002::/srv/gone:/bin/sh\n"
        "nobody:x:65534:65534::/:/bin/false\nbroken\n",
    )
    assert [str(home) for home in Machine.at(tmp_path).homes] == ["/home/bob", "/srv/ann"]
    (tmp_path / "etc/passwd").unlink()
    (tmp_path / "etc/passwd").mkdir()
    assert [str(home) for home in Machine.at(tmp_path).homes] == ["/home/bob"]


def test_a_home_inside_the_root_is_confined_to_the_root(tmp_path):
    (tmp_path / "home" / "one").mkdir(parents=True)
    (tmp_path / "data").write_text("x")
    (tmp_path / "home" / "one" / "link").symlink_to("/data")
    home = Machine.at(tmp_path, tmp_path / "home" / "one").homes[0]
    assert str(home) == "/home/one"
    assert (home / "link").read() == b"x"


def test_a_home_outside_the_root(tmp_path):
    root, home = tmp_path / "root", tmp_path / "home"
    root.mkdir()
    home.mkdir()
    (root / "data").write_text("of the root")
    (home / "link").symlink_to("/data")
    (home / "up").symlink_to("../root/data")
    place = Machine.at(root, home).homes[0]
    assert str(place) == str(home)
    assert (place / "link").read() == b"of the root"


def _write(root: Path, path: str, content: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(content)


def test_the_device_is_named_by_its_own_files(tmp_path):
    _write(
        tmp_path, "etc/os-release", 'ID=debian\nVERSION_ID="12"\n# x\nNAME=\'un closed\nBAD="x\n'
    )
    _write(tmp_path, "etc/hostname", "laptop-7\n")
    device = this_computer(Machine.at(tmp_path))
    assert (device.id, device.kind, device.os) == ("this-computer", DeviceKind.COMPUTER, Os.LINUX)
    assert (device.os_version, device.name) == ("12", "laptop-7")
    assert (device.ownership, device.region, device.access.get("company-email")) == (
        None,
        None,
        None,
    )


def test_a_pretty_name_and_another_release_file(tmp_path):
    _write(tmp_path, "usr/lib/os-release", "ID=chromeos\n")
    _write(tmp_path, "etc/machine-info", 'PRETTY_HOSTNAME="The Laptop"\n')
    device = this_computer(Machine.at(tmp_path))
    assert (device.os, device.os_version, device.name) == (Os.CHROMEOS, None, "The Laptop")


def test_a_machine_that_says_nothing(tmp_path):
    (tmp_path / "etc" / "hostname").mkdir(parents=True)
    device = this_computer(Machine.at(tmp_path))
    assert (device.name, device.os_version) == ("", None)


@pytest.mark.parametrize(
    ("system", "asked", "said", "version"),
    [
        (Os.WINDOWS, "version", "10.0.26100", "10.0.26100"),
        (Os.MACOS, "mac_ver", ("15.3.1", ("", "", ""), "arm64"), "15.3.1"),
        (Os.MACOS, "mac_ver", ("", ("", "", ""), ""), None),
    ],
)
def test_windows_and_macos_are_asked_for_their_version(
    tmp_path, monkeypatch, system, asked, said, version
):
    monkeypatch.setattr(f"platform.{asked}", lambda: said)
    machine = replace(Machine.at(tmp_path), os=system)
    assert this_computer(machine).os_version is None
    assert this_computer(replace(machine, own=True)).os_version == version


def test_this_computer_has_a_name():
    assert this_computer(Machine.at()).name


def test_homes_that_cannot_be_listed_stand_for_themselves(tmp_path):
    (tmp_path / "home").write_text("no folder")
    (tmp_path / "root").symlink_to("/mnt/elsewhere")
    machine = Machine.at(tmp_path)
    assert [str(home) for home in machine.homes] == ["/root", "/home"]


def test_a_home_reached_by_a_link_into_the_root(tmp_path):
    (tmp_path / "root/home/one").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "root/home/one")
    assert str(Machine.at(tmp_path / "root", tmp_path / "link").homes[0]) == "/home/one"


@pytest.mark.parametrize(("platform", "system"), [("win32", Os.WINDOWS), ("darwin", Os.MACOS)])
def test_other_platforms(monkeypatch, platform, system):
    monkeypatch.setattr("sys.platform", platform)
    assert Machine.at().os is system
