"""Linux: what others than the administrator could have written is never used."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from selfcheck.settings import Origin
from selfcheck.settings.protection import fault
from tests.settings.conftest import ROOT, details, put

US = "region: US\n"


@pytest.fixture(params=["policy.d", "recommended.d"])
def folder(request, machine, recommended):
    return machine.with_name(request.param)


@pytest.mark.parametrize("mode", [0o664, 0o646, 0o666])
def test_a_file_that_others_can_change_is_refused(load, folder, mode):
    put(folder / "10.yaml", US, mode)
    settings = load()
    assert settings.region is None
    (problem,) = settings.problems
    assert problem.blocking
    assert problem.origin.managed
    assert "can be changed by others than the administrator" in problem.detail


@pytest.mark.parametrize("mode", [0o777, 0o775, 0o1777])
def test_so_is_a_folder_that_others_can_change(load, folder, mode):
    put(folder / "10.yaml", US)
    folder.chmod(mode)
    assert load().problems[0].place == str(folder)


@pytest.mark.parametrize("above", [1, 2])
def test_so_is_one_below_a_folder_that_others_can_change(load, folder, above):
    put(folder / "10.yaml", US)
    folder.parents[above - 1].chmod(0o777)
    settings = load()
    assert settings.region is None
    assert str(folder.parents[above - 1]) in settings.problems[0].detail


def test_so_is_a_file_of_another_user(load, folder):
    put(folder / "10.yaml", US)
    settings = load(owner=os.geteuid() + 1) if os.geteuid() else _of_nobody(load, folder)
    assert settings.region is None
    assert "does not belong to the administrator" in settings.problems[0].detail


def _of_nobody(load, folder):
    os.chown(folder / "10.yaml", 65534, 65534)
    return load()


def test_so_is_a_folder_that_cannot_be_listed(load, folder):
    folder.rmdir()
    folder.write_text("")
    assert "the folder cannot be read" in load().problems[0].detail


def test_one_refused_file_refuses_all_of_its_folder(load, folder):
    put(folder / "10.yaml", US)
    put(folder / "20.yaml", "groups: [legal]\n", 0o666)
    assert load().origins == {}


def test_what_is_refused_among_the_suggestions_leaves_the_rules_in_force(
    load, machine, recommended
):
    put(machine / "10.yaml", US)
    put(recommended / "10.yaml", "language: fr\n", 0o666)
    settings = load()
    assert (settings.region, settings.language) == ("US", None)
    assert settings.problems[0].origin is Origin.RECOMMENDED


def test_other_files_are_not_read(load, folder):
    put(folder / "readme.txt", US, 0o666)
    put(folder / "10.yaml.rpmnew", "region: FR\n", 0o666)
    assert (load().region, load().problems) == (None, ())


def test_a_pipe_in_the_place_of_a_file_is_refused_and_waited_for_by_nobody(load, folder):
    os.mkfifo(folder / "10.yaml", 0o600)
    assert "it is not a file" in load().problems[0].detail


class TestLinks:
    def test_a_link_is_judged_by_what_it_leads_to(self, load, folder, tmp_path):
        put(tmp_path / "loose.yaml", US, 0o666)
        (folder / "10.yaml").symlink_to(tmp_path / "loose.yaml")
        assert load().problems[0].blocking

    def test_by_the_folder_that_what_it_leads_to_lies_in(self, load, folder, tmp_path):
        (tmp_path / "open").mkdir(mode=0o700)
        put(tmp_path / "open" / "fine.yaml", US)
        (tmp_path / "open").chmod(0o777)
        (folder / "10.yaml").symlink_to(tmp_path / "open" / "fine.yaml")
        assert str(tmp_path / "open") in load().problems[0].detail

    def test_by_every_link_on_the_way(self, load, folder, tmp_path):
        """The file itself is safe, but a link to it lies where others can replace it."""
        put(tmp_path / "fine.yaml", US)
        (tmp_path / "open").mkdir()
        (tmp_path / "open" / "link").symlink_to("../fine.yaml")
        (tmp_path / "open").chmod(0o777)
        (folder / "10.yaml").symlink_to(tmp_path / "open" / "link")
        assert str(tmp_path / "open") in load().problems[0].detail

    def test_a_folder_that_is_a_link_is_followed(self, load, folder, tmp_path):
        elsewhere = tmp_path / "elsewhere"
        shutil.move(folder, elsewhere)
        put(elsewhere / "10.yaml", US)
        folder.symlink_to(elsewhere)
        assert (load().region, load().problems) == ("US", ())
        elsewhere.chmod(0o777)
        assert load().region is None

    def test_one_that_leads_nowhere_is_refused(self, load, folder):
        (folder / "10.yaml").symlink_to("nothing")
        assert "cannot be read" in load().problems[0].detail

    def test_and_one_that_leads_in_a_circle(self, load, folder):
        (folder / "10.yaml").symlink_to("20.yaml")
        (folder / "20.yaml").symlink_to("10.yaml")
        assert "cannot be read" in load().problems[0].detail


def test_an_access_control_list_that_lets_another_write_is_seen(load, folder):
    """The real tool sets it; the group's bits then show the list's mask."""
    if shutil.which("setfacl") is None:
        pytest.skip("needs the Debian package acl")
    put(folder / "10.yaml", US)
    done = subprocess.run(
        ["setfacl", "-m", "u:65534:rw", folder / "10.yaml"], capture_output=True, check=False
    )
    if done.returncode:
        pytest.skip("this file system knows no access control lists")
    assert "can be changed by others" in load().problems[0].detail


class TestTrust:
    """The trust root that an administrator names must be the administrator's, too."""

    @pytest.fixture
    def root(self, tmp_path, machine):
        put(tmp_path / "root.json", ROOT)
        put(machine / "10.yaml", f"trust: {tmp_path / 'root.json'}\n")
        return tmp_path / "root.json"

    def test_it_is_taken_where_nobody_else_can_change_it(self, load, root):
        assert (load().trust, load().problems) == (root, ())

    def test_it_is_refused_where_others_can(self, load, root):
        root.chmod(0o666)
        settings = load()
        assert settings.trust is None
        assert settings.problems[0].blocking
        assert f"trust: {root}: it can be changed by others" in details(settings)[0]

    @pytest.mark.parametrize("path", ["root.json", "~/root.json", "./root.json"])
    def test_a_path_that_hangs_on_the_persons_folders_is_refused(self, load, machine, path):
        put(machine / "10.yaml", f"trust: {path}\n")
        assert load().trust is None
        assert "the whole path" in details(load())[0]

    def test_a_person_may_name_any(self, load, root, machine, user_file):
        (machine / "10.yaml").unlink()
        root.chmod(0o666)
        put(user_file, f"trust: {root}\n")
        assert (load().trust, load().problems) == (root, ())


def test_the_systems_own_files_are_the_administrators():
    assert fault(Path("/etc/passwd")) is None
