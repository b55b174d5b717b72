"""The RPM packages, as far as they can be tried on a Debian: rpm with a root of its own.

No RPM distribution is here. What is shown is that the packages are well made, that their files,
configuration and erasure work with rpm itself, and that every library they ask for is named as
the system names it. The tests build on one another in the order in which they stand.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace

import pytest

from bundling.settling import moment
from linux.product import AUTOSTART, EMPLOYEE, SETTINGS
from linux.rpm import rpm_package
from linux.tree import stage
from tests.packages.conftest import Machine, deb, rpm
from tests.project.files import ROOT

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]

EDITED = "region: US\n"
BEFORE = replace(EMPLOYEE, version="0.0.9")
OURS = re.compile(r"lib(Qt6|icu|pyside6|shiboken6|python3|bz2|mpdec)")


@pytest.fixture(scope="module")
def before(tmp_path_factory):
    folder = tmp_path_factory.mktemp("before")
    stage(BEFORE, ROOT / "dist/selfcheck", folder / "selfcheck", "rpm", moment(ROOT))
    return rpm_package(BEFORE, folder / "selfcheck", folder, moment(ROOT), pack="w1.gzdio")


@pytest.fixture(scope="module")
def with_libraries(machine) -> Machine:
    """The root with the libraries that the package needs: Debian's package brings them."""
    if shutil.which("rpm") is None:
        pytest.skip("needs the Debian package rpm")
    shutil.copy(deb(EMPLOYEE), machine.file("/srv/selfcheck.deb"))
    machine.install("/srv/selfcheck.deb")
    machine.must("dpkg", "--purge", "selfcheck")
    return machine


def ask(*arguments: object) -> str:
    return subprocess.run(
        ["rpm", *map(str, arguments)], check=True, capture_output=True, text=True
    ).stdout


def there(machine: Machine) -> list[object]:
    """Debian's own rpm keeps its database in the home of whoever runs it, unless it is told."""
    return ["--root", machine.root, "--dbpath", "/var/lib/rpm"]


def in_root(machine: Machine, *arguments: object) -> str:
    """rpm on this machine, for the root. Its dependencies are Debian's, so rpm cannot see them."""
    # Debian's own rpm has to be told that it is meant to do it.
    command = ["rpm", *there(machine), "--nodeps", "--force-debian", *arguments]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stderr


def test_it_provides_no_library_to_others(product):
    provided = ask("-qp", "--provides", rpm(product)).splitlines()
    assert [line.split()[0] for line in provided] == [product.name, f"{product.name}(x86-64)"]


def test_it_asks_for_no_library_that_it_brings(product):
    assert not OURS.search(ask("-qp", "--requires", rpm(product)))


def test_every_library_that_it_asks_for_is_on_a_computer_with_those(with_libraries, product):
    """By soname, as every RPM distribution provides them."""
    wanted = set(
        re.findall(r"^(lib\S+?\.so\.\d+)\(", ask("-qp", "--requires", rpm(product)), re.MULTILINE)
    )
    assert "libssl.so.3" in wanted
    known = with_libraries.must("ldconfig", "-p").out
    assert not {name for name in wanted if f"\t{name} " not in known}


def test_it_asks_for_no_newer_glibc_than_we_say(product):
    versions = re.findall(r"GLIBC_2\.(\d+)\b", ask("-qp", "--requires", rpm(product)))
    assert 30 <= max(map(int, versions)) <= 36


def test_everything_belongs_to_root_and_others_cannot_write(product):
    said = ask("-qp", "--qf", "[%{FILEUSERNAME} %{FILEGROUPNAME} %{FILEMODES:perms} %{FILENAMES}\\n]",
               rpm(product))  # fmt: skip
    for line in said.splitlines():
        user, group, mode, _ = line.split(" ", 3)
        assert (user, group) == ("root", "root"), line
        assert mode.startswith("l") or (mode[5], mode[8]) == ("-", "-"), line


def test_the_version_before_is_installed(with_libraries, before):
    ask(*there(with_libraries), "--initdb")
    for step in (["--test", "--install"], ["--install"]):
        assert in_root(with_libraries, *step, before) == ""
    assert "0.0.9" in ask(*there(with_libraries), "-q", "selfcheck")
    assert with_libraries.selfcheck("--self-test").code == 0


def test_the_upgrade_keeps_what_was_edited(with_libraries):
    settings = with_libraries.file(SETTINGS)
    settings.write_text(settings.read_text() + EDITED)
    with_libraries.write("/etc/selfcheck/policy.d/60-example.yaml", "ownership: company\n")
    with_libraries.selfcheck("phone", "add", "--os", "ios", "--name", "My phone")
    assert in_root(with_libraries, "--upgrade", rpm(EMPLOYEE)) == ""
    assert EMPLOYEE.built in ask(*there(with_libraries), "-q", "selfcheck")
    assert settings.read_text().endswith(EDITED)
    assert not settings.with_name(settings.name + ".rpmnew").exists()
    listed = with_libraries.selfcheck("phone", "list", "--json").json["phones"]
    assert "My phone" in {phone["name"] for phone in listed}


def test_what_was_installed_is_as_it_was_packed(with_libraries):
    command = ["rpm", *there(with_libraries), "--verify", "--nodeps", "selfcheck"]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)
    assert {line.split()[-1] for line in done.stdout.splitlines()} == {f"/{SETTINGS}"}


def test_erasing_leaves_what_the_administrator_wrote_and_nothing_else(with_libraries):
    assert ".rpmsave" in in_root(with_libraries, "--erase", "selfcheck")
    left = {name for name in with_libraries.everything() if "selfcheck" in name}
    folder = "etc/selfcheck/policy.d"
    assert left == {
        *("etc/selfcheck", folder, f"{folder}/60-example.yaml"),
        f"{folder}/50-selfcheck.yaml.rpmsave",
    }
    assert not with_libraries.file(AUTOSTART).exists()
