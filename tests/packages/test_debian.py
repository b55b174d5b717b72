"""The Debian packages, from the first installation to the purge, on a Debian without Python.

The tests build on one another in the order in which they stand.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from configparser import ConfigParser
from dataclasses import replace

import pytest

from bundling.settling import moment
from linux.deb import debian_package
from linux.product import AUTOSTART, EMPLOYEE, OFFICE, SETTINGS
from linux.tree import stage
from selfcheck import __version__
from tests.a11y.screen import need_debian_packages, the_verdict
from tests.company import Company, notice
from tests.feed.certificates import Authority
from tests.feed.faults import serving
from tests.packages.conftest import EMPLOYEE_USER, deb
from tests.packages.desktop import seen_from_the_menu
from tests.project.files import ROOT

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1200)]

EDITED = "region: US\n"
OTHERS = "etc/selfcheck/recommended.d/70-demo-chat.yaml"
ACT = "You need to act: 1 thing"
BEFORE = replace(EMPLOYEE, version="0.0.9")


@pytest.fixture(scope="module")
def before(tmp_path_factory):
    """The version before this one: the same program, with a line less in its settings file."""
    folder = tmp_path_factory.mktemp("before")
    root = folder / "selfcheck"
    stage(BEFORE, ROOT / "dist/selfcheck", root, "deb", moment(ROOT))
    settings = root / SETTINGS
    settings.write_text(settings.read_text().replace("#source:", "#source:  ", 1))
    return debian_package(BEFORE, root, folder, moment(ROOT), pack=("-Znone",))


@pytest.fixture(scope="module")
def company(tmp_path_factory):
    """A company that prohibits an app which is on the computer."""
    made = Company(tmp_path_factory.mktemp("company"))
    made.begin()
    made.publish("ban", notice("ban"))
    return made


@pytest.fixture(scope="module")
def server(company, tmp_path_factory):
    """Its policy, over TLS, with a certificate of the company's own authority."""
    authority = Authority(tmp_path_factory.mktemp("authority"))
    with serving(company.site, authority.server()) as running:
        running.authority = authority
        yield running


@pytest.fixture(scope="module")
def bare(machine):
    """What was there before anything was installed."""
    return machine.everything()


def put(machine, package):
    """The package as a file in the root."""
    shutil.copy(package, machine.file("/srv"))
    return f"/srv/{package.name}"


def from_the_session(machine):
    """What the autostart entry starts, without a screen: it must end before it needs one."""
    entry = ConfigParser(interpolation=None)
    entry.read_string(machine.file(AUTOSTART).read_text())
    return machine.run(*entry["Desktop Entry"]["Exec"].split(), who=EMPLOYEE_USER)


def test_the_root_has_no_python(machine, bare):
    assert not [name for name in bare if re.search(r"bin/python|libpython", name)]


def test_it_installs_with_what_it_depends_on(machine, before):
    machine.install(put(machine, before), "libglib2.0-bin")
    assert "0.0.9-1" in machine.must("dpkg-query", "--show", "selfcheck").out
    assert f"Self-Check {__version__}" in machine.selfcheck("--version").out
    assert not list(machine.file("/usr/bin").glob("python*"))


def test_the_installation_is_whole(machine):
    tested = machine.selfcheck("--self-test", "--json")
    wrong = [step for step in tested.json["steps"] if not step["passed"]]
    assert not wrong
    assert tested.code == 0


def test_the_window_program_says_the_same(machine):
    ran = machine.run("selfcheck-window", "--self-test", who=EMPLOYEE_USER)
    assert (ran.code, "Nothing is wrong." in ran.out) == (0, True)


def test_until_somebody_sets_it_up_it_shows_the_demonstration(machine):
    checked = machine.selfcheck("check", "--summary")
    assert checked.json["demonstration"] == "amazon-2020"
    ended = from_the_session(machine)
    assert (ended.code, "a demonstration has nothing to watch" in ended.err) == (0, True)
    machine.selfcheck("forget")


def test_the_administrator_sets_source_and_trust(machine, company, server):
    machine.write("/usr/local/share/ca-certificates/example.crt", server.authority.pem.read_text())
    machine.must("update-ca-certificates")
    shutil.copy(company.trust, machine.file("/etc/selfcheck/root.json"))
    machine.write(
        "/etc/selfcheck/policy.d/60-example.yaml",
        f"source: {server.url}\ntrust: /etc/selfcheck/root.json\n",
    )
    with machine.file(SETTINGS).open("a") as file:
        file.write(EDITED)


def test_an_app_that_is_prohibited_is_installed(machine, tmp_path):
    """It brings a setting of its own, as a company's package may."""
    control = tmp_path / "demo-chat/DEBIAN/control"
    control.parent.mkdir(parents=True)
    control.with_name("conffiles").write_text(f"/{OTHERS}\n")
    setting = control.parents[1] / OTHERS
    setting.parent.mkdir(parents=True)
    setting.write_text("poll_minutes: 30\n")
    control.write_text(
        "Package: demo-chat\nVersion: 1.0\nArchitecture: all\nMaintainer: a <a@example.com>\n"
        "Description: an app\n"
    )
    made = tmp_path / "demo-chat.deb"
    subprocess.run(["dpkg-deb", "--build", control.parents[1], made], check=True)
    machine.must("dpkg", "--install", put(machine, made))


def test_the_check_goes_by_the_administrators_settings(machine):
    checked = machine.selfcheck("check", "--json")
    assert (checked.code, checked.json["verdict"]) == (1, "action-required")
    assert checked.json["policy"]["verified"] is True
    assert checked.json["demonstration"] is None
    (found,) = [each for each in checked.json["findings"] if each["status"] == "action-required"]
    assert (found["notice"], found["app"]) == ("ban", "demo-chat")


def test_and_nobody_can_choose_another_source(machine):
    refused = machine.selfcheck("check", "--source", "/srv", "--trust", "/etc/hostname")
    assert refused.code == 2
    assert "your administrator has set this in /etc/selfcheck/policy.d/60-example.yaml" in (
        refused.err
    )


def test_a_settings_file_that_others_can_write_is_refused(machine):
    file = machine.file("/etc/selfcheck/policy.d/60-example.yaml")
    file.chmod(0o666)
    checked = machine.selfcheck("check", "--json")
    assert (checked.code, checked.json["verdict"]) == (3, "cannot-tell")
    assert (
        "changed by others than the administrator" in (checked.json["policy"]["problem"]["detail"])
    )
    file.chmod(0o644)


def test_the_menu_entry_opens_a_window_in_which_the_verdict_is_found(machine):
    need_debian_packages()
    entry = "/usr/share/applications/selfcheck.desktop"
    seen = seen_from_the_menu(machine, f"/{AUTOSTART}", entry, "verdict", ACT)
    assert the_verdict(seen.widgets)["showing"]
    said = "\n".join(f"{widget['name']}\n{widget['text']}" for widget in seen.widgets)
    assert "Demo Chat" in said
    assert "Remove Demo Chat (ban)" in said
    assert seen.programs == 1


def test_the_administrator_wants_nothing_started_with_the_session(machine):
    """Either way: by the setting, or by taking the entry away."""
    file = "/etc/selfcheck/policy.d/70-quiet.yaml"
    machine.write(file, "keep_running: false\n")
    ended = from_the_session(machine)
    assert (ended.code, ended.err) == (
        0, "selfcheck: not started in the background: keep_running is set to no\n",
    )  # fmt: skip
    machine.file(file).unlink()
    machine.file(AUTOSTART).unlink()


def test_the_person_adds_a_phone(machine):
    added = machine.selfcheck("phone", "add", "--os", "android", "--name", "My phone")
    assert added.code == 0, added.err


def test_the_upgrade_keeps_settings_and_state(machine):
    stays = machine.selfcheck("notices", "--json").json["notices"]
    machine.install(
        "-o", "Dpkg::Options::=--force-confdef", "-o", "Dpkg::Options::=--force-confold",
        put(machine, deb(EMPLOYEE)),
    )  # fmt: skip
    assert EMPLOYEE.built in machine.must("dpkg-query", "--show", "selfcheck").out
    assert machine.file(SETTINGS).read_text().endswith(EDITED)
    assert not machine.file(AUTOSTART).exists()
    (phone,) = machine.selfcheck("phone", "list", "--json").json["phones"]
    assert phone["name"] == "My phone"
    assert machine.selfcheck("notices", "--offline", "--json").json["notices"] == stays


def test_the_upgraded_program_still_goes_by_them(machine):
    checked = machine.selfcheck("check", "--summary")
    assert (checked.code, checked.json["demonstration"]) == (1, None)
    assert machine.selfcheck("--self-test").code == 0


def test_what_was_installed_is_as_it_was_packed(machine):
    """dpkg compares every file with the package's checksums; what was edited is configuration."""
    changed = machine.run("dpkg", "--verify", "selfcheck").out.splitlines()
    assert {line.split()[-1] for line in changed} == {f"/{SETTINGS}", f"/{AUTOSTART}"}


def test_its_own_package_for_it_works_beside_it(machine):
    machine.install(put(machine, deb(OFFICE)))
    examples = "/usr/share/doc/selfcheck-policy/examples/policies"
    for folder in sorted(machine.file(examples).iterdir()):
        if folder.is_dir():
            machine.must("selfcheck-policy", "lint", f"{examples}/{folder.name}")
    made = machine.must(
        *("selfcheck-policy", "keys", "new", "/tmp/alex.key"),
        SELFCHECK_KEY_PASSPHRASE="correct horse battery staple",
    )
    assert "alex" in made.out
    machine.must("apt-get", "-q", "-y", "purge", "selfcheck-policy")
    assert not [name for name in machine.everything() if "selfcheck-policy" in name]


def test_removing_leaves_the_settings(machine):
    machine.must("apt-get", "-q", "-y", "remove", "selfcheck")
    assert not machine.file("/usr/lib/selfcheck").exists()
    assert not machine.file("/usr/bin/selfcheck").is_symlink()
    assert machine.file(SETTINGS).read_text().endswith(EDITED)


def test_installing_again_finds_them(machine):
    machine.install(put(machine, deb(EMPLOYEE)))
    assert machine.file(SETTINGS).read_text().endswith(EDITED)
    assert machine.selfcheck("check", "--summary").code == 1


def test_a_purge_leaves_nothing_but_the_persons_own(machine, bare):
    machine.selfcheck("forget")
    machine.must("apt-get", "-q", "-y", "purge", "--autoremove", "selfcheck")
    ours = {name for name in machine.everything() if name.startswith("etc/selfcheck")}
    assert ours == {"etc/selfcheck", "etc/selfcheck/recommended.d", OTHERS}
    machine.must("apt-get", "-q", "-y", "purge", "demo-chat")
    machine.must("apt-get", "-q", "-y", "purge", "--autoremove", "libglib2.0-bin")
    assert machine.run("dpkg-query", "--status", "selfcheck").code == 1
    left = {name for name in machine.everything() if "selfcheck" in name.casefold()}
    assert not left
    assert not machine.file("/home/employee/.local/state/selfcheck").exists()
