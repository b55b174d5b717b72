"""The contract that every source in the table keeps."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selfcheck.core.apps import IdKind, InstalledApp, SourceStatus
from selfcheck.core.devices import Os
from selfcheck.inventory.collect import collect
from selfcheck.inventory.interface import LINUX, Looked, Unread
from selfcheck.inventory.machine import Machine
from selfcheck.inventory.table import NOT_READ, SOURCES, YIELDS

RECORDINGS = Path(__file__).parent.parent / "recordings"
DOCUMENT = Path(__file__).parent.parent.parent / "docs" / "inventory.md"

each = pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)


def test_names_are_unique():
    names = [source.name for source in SOURCES]
    assert len(set(names)) == len(names)


@each
def test_says_where_it_exists_and_what_it_gives(source):
    assert source.platforms
    assert source.yields
    assert YIELDS[source.name] == source.yields


@each
def test_has_a_row_in_the_documentation(source):
    assert re.search(rf"^\| `{source.name}` \|", DOCUMENT.read_text(), re.MULTILINE)


def test_every_known_name_has_a_row_in_the_documentation():
    sources = DOCUMENT.read_text().partition("\n## Sources\n")[2]
    rows = set(re.findall(r"^\| `(\w+)` \|", sources, re.MULTILINE))
    assert set(YIELDS) == rows


@pytest.mark.parametrize("system", [Os.WINDOWS, Os.MACOS])
def test_where_nothing_is_read_yet_every_source_says_so(system, tmp_path):
    found = collect(replace(Machine.at(tmp_path), os=system))
    assert found.apps == ()
    named = [source.name for source in NOT_READ if system in source.platforms]
    assert [report.name for report in found.sources] == named
    assert set(named) <= set(YIELDS)
    assert {report.status for report in found.sources} == {SourceStatus.UNREADABLE}
    assert "not read it on this system yet" in found.sources[0].detail


def test_on_linux_nothing_is_named_that_is_not_looked_into():
    assert not any(source.platforms & LINUX for source in NOT_READ)


def test_every_kind_of_id_has_a_source():
    given = frozenset().union(*YIELDS.values())
    assert given == frozenset(IdKind)


@each
def test_reads_its_recording(source, recorded, scan):
    apps, status, detail = scan(source, recorded(source.name))
    assert (status, detail) == (SourceStatus.READ, None)
    assert apps
    for app in apps:
        assert app.source == source.name
        assert app.name
        assert set(app.ids) <= source.yields
        assert all(app.ids.values())


@each
def test_is_absent_from_an_empty_machine(source, tmp_path, scan):
    assert scan(source, tmp_path) == ((), SourceStatus.ABSENT, None)


def _garbage(file: Path) -> None:
    file.write_bytes(b"\x00\xff garbage \x01\x02\n")


def _empty_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def _pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


def _dangling(file: Path) -> None:
    file.unlink()
    file.symlink_to("/nowhere/at/all")


@pytest.mark.parametrize("damage", [_garbage, _empty_folder, _pipe, _dangling])
@each
def test_damage_is_unreadable_never_a_crash_and_never_nothing_found(source, damage, copied, scan):
    root = copied(source.name)
    for file in [file for file in root.rglob("*") if file.is_file() and not file.is_symlink()]:
        damage(file)
    _, status, detail = scan(source, root)
    assert status is SourceStatus.UNREADABLE
    assert detail


@each
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    damage=st.lists(st.tuples(st.integers(0, 10**6), st.binary(max_size=6)), min_size=1, max_size=8)
)
def test_a_source_never_raises_for_what_files_hold(source, damage):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "root"
        shutil.copytree(RECORDINGS / source.name / "root", root, symlinks=True)
        files = sorted(file for file in root.rglob("*") if file.is_file() and not file.is_symlink())
        for at, piece in damage:
            file = files[at % len(files)]
            content = file.read_bytes()
            place = at % (len(content) + 1)
            file.write_bytes(content[:place] + piece + content[place + max(len(piece), at % 3) :])
        for found in source.collect(Machine.at(root)):
            assert isinstance(found, (InstalledApp, Looked, Unread))


@pytest.fixture
def for_everyone():
    """A folder that other users of this computer can reach, as pytest's own cannot."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def nobody():
    """For the time of the test this process may only what anybody may."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    yield
    os.seteuid(0)


@each
def test_files_that_may_not_be_read_are_unreadable(source, for_everyone, scan, request):
    root = for_everyone / "root"
    shutil.copytree(RECORDINGS / source.name / "root", root, symlinks=True)
    for file in [file for file in root.rglob("*") if file.is_file() and not file.is_symlink()]:
        file.chmod(0)
    request.getfixturevalue("nobody")
    _, status, detail = scan(source, root)
    assert status is SourceStatus.UNREADABLE
    assert "Permission denied" in detail


@each
def test_folders_that_may_not_be_listed_are_unreadable(source, for_everyone, scan, request):
    root = for_everyone / "root"
    shutil.copytree(RECORDINGS / source.name / "root", root, symlinks=True)
    for folder in ("home/person", "var/lib", "snap", "usr/share"):
        if (root / folder).exists():
            (root / folder).chmod(0)
    request.getfixturevalue("nobody")
    _, status, detail = scan(source, root)
    assert status is SourceStatus.UNREADABLE
    assert "Permission denied" in detail


@each
def test_nothing_on_the_machine_is_changed(source, copied, scan):
    root = copied(source.name)
    before = {path: path.lstat().st_mtime_ns for path in root.rglob("*")}
    scan(source, root)
    assert {path: path.lstat().st_mtime_ns for path in root.rglob("*")} == before


def test_all_recordings_in_one_machine(tmp_path):
    """Every source finds its own beside all the others."""
    for source in SOURCES:
        shutil.copytree(
            RECORDINGS / source.name / "root", tmp_path, symlinks=True, dirs_exist_ok=True
        )
    inventory = collect(Machine.at(tmp_path))
    assert {report.name: report.status for report in inventory.sources} == {
        source.name: SourceStatus.READ for source in SOURCES
    }
    assert sum(report.apps for report in inventory.sources) == len(inventory.apps)


def test_platforms_are_known():
    assert all(source.platforms <= set(Os) for source in SOURCES)
