from __future__ import annotations

import os
from pathlib import Path

import pytest

from selfcheck.inventory.errors import UnreadableError
from selfcheck.inventory.machine import Machine
from selfcheck.inventory.place import Place, Tree


@pytest.fixture
def root(tmp_path) -> Path:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret").write_text("of the host")
    root = tmp_path / "root"
    (root / "etc").mkdir(parents=True)
    (root / "etc" / "name").write_text("inside")
    return root


@pytest.fixture
def system(root) -> Place:
    return Place(Tree(root, root, "/"))


def test_reads_and_shows_the_path_of_the_scanned_machine(system):
    assert (system / "etc" / "name").read() == b"inside"
    assert str(system / "etc/name") == "/etc/name"


def test_nothing_there_is_none(system):
    assert (system / "no/such").read() is None
    assert (system / "no").names() is None
    assert (system / "no").status() is None
    assert list((system / "no").files("")) == []


def test_an_absolute_link_stays_inside(root, system, tmp_path):
    (root / "link").symlink_to("/etc/name")
    assert (system / "link").read() == b"inside"
    (root / "escape").symlink_to(tmp_path / "outside" / "secret")
    with pytest.raises(UnreadableError, match="leads nowhere"):
        (system / "escape").read()


def test_a_link_with_two_slashes_stays_inside(root, system, tmp_path):
    (root / "link").symlink_to("//etc//./name")
    assert (system / "link").read() == b"inside"
    (root / "escape").symlink_to(f"/{tmp_path}/outside/secret")
    with pytest.raises(UnreadableError, match="leads nowhere"):
        (system / "escape").read()


def test_a_link_cannot_climb_out(root, system):
    (root / "up").symlink_to("../../../../outside/secret")
    with pytest.raises(UnreadableError, match="leads nowhere"):
        (system / "up").read()
    (root / "etc" / "back").symlink_to("../../../../../etc/name")
    assert (system / "etc" / "back").read() == b"inside"
    assert (system / "../../etc/name").read() == b"inside"


def test_a_linked_folder_stays_inside(root, system, tmp_path):
    (root / "folder").symlink_to(tmp_path / "outside")
    with pytest.raises(UnreadableError, match="leads nowhere"):
        (system / "folder" / "secret").read()
    (root / "well").symlink_to("/etc")
    assert (system / "well" / "name").read() == b"inside"
    assert (system / "well" / "other").read() is None


def test_files_follow_links_inside_only(root, system, tmp_path):
    folder = root / "lists"
    folder.mkdir()
    (folder / "a.list").write_text("a")
    (folder / "b.list").symlink_to("/etc/name")
    (folder / "c.list").symlink_to(tmp_path / "outside" / "secret")
    (folder / "d.other").write_text("d")
    read = dict((system / "lists").files(".list"))
    assert read["a.list"] == b"a"
    assert read["b.list"] == b"inside"
    assert isinstance(read["c.list"], UnreadableError)
    assert "d.other" not in read


def test_files_of_every_kind_and_length(root, system):
    folder = root / "lists"
    folder.mkdir()
    lengths = {"empty": 0, "short": 1, "almost": (1 << 15) - 1, "even": 1 << 15, "long": 100_000}
    for name, length in lengths.items():
        (folder / f"{name}.list").write_bytes(b"x" * length)
    os.mkfifo(folder / "pipe.list")
    (folder / "folder.list").mkdir()
    (folder / "unread.list").symlink_to("nowhere")
    read = dict((system / "lists").files(".list", limit=70_000))
    assert {name: read.get(f"{name}.list") for name in lengths if name != "long"} == {
        name: b"x" * length for name, length in lengths.items() if name != "long"
    }
    for name in ("long", "pipe", "folder"):
        assert isinstance(read[f"{name}.list"], UnreadableError)
    short = dict((system / "lists").files("short.list", limit=0))
    assert isinstance(short["short.list"], UnreadableError)


def test_endless_links(root, system):
    (root / "one").symlink_to("two")
    (root / "two").symlink_to("/one")
    with pytest.raises(UnreadableError, match="too many links"):
        (system / "one").read()


def test_a_pipe_is_refused_without_waiting(root, system):
    os.mkfifo(root / "pipe")
    with pytest.raises(UnreadableError, match="not a file"):
        (system / "pipe").read()


def test_a_folder_is_not_a_file_and_a_file_not_a_folder(system):
    with pytest.raises(UnreadableError, match="/etc is not a file"):
        (system / "etc").read()
    with pytest.raises(UnreadableError, match="Not a directory"):
        (system / "etc/name/more").read()
    with pytest.raises(UnreadableError, match="Not a directory"):
        (system / "etc/name").names()


def test_limits(root, system):
    (root / "large").write_bytes(b"x" * 100)
    assert (system / "large").read(100) == b"x" * 100
    with pytest.raises(UnreadableError, match="larger"):
        (system / "large").read(99)
    assert (system / "large").start(10) == b"x" * 10
    with pytest.raises(UnreadableError, match="more than 0 names"):
        system.names(0)


def test_this_computer_follows_its_own_links(tmp_path):
    (tmp_path / "target").write_text("x")
    (tmp_path / "link").symlink_to(tmp_path / "target")
    (tmp_path / "broken").symlink_to(tmp_path / "gone")
    place = Machine.at(home=tmp_path).homes[0]
    assert (place / "link").read() == b"x"
    assert (place / "absent").read() is None
    with pytest.raises(UnreadableError, match="leads nowhere"):
        (place / "broken").read()


def test_a_file_without_a_size_is_read_whole():
    system = Machine.at().system
    content = (system / "proc/self/status").read()
    assert content is not None
    assert content.startswith(b"Name:")


@pytest.mark.parametrize("name", ["a\0b", "a\ud800b"])
def test_what_cannot_be_a_path(system, name):
    for place in (system / name, Machine.at().system / name):
        with pytest.raises(UnreadableError, match="is not a path"):
            place.read()


def test_a_name_too_long_for_a_file(system):
    with pytest.raises(UnreadableError, match="too long"):
        (system / ("x" * 5000)).read()


def test_a_path_of_the_machine(system):
    assert (system / "x").named("/etc/name").read() == b"inside"
