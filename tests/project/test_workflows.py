"""The hosted checks, as far as linters see them without a network."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.project.files import ROOT

FOLDER = ROOT / ".github/workflows"
FILES = sorted(FOLDER.glob("*.yml"))
TOOLS = Path(sys.executable).parent
PINNED = re.compile(r"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")

each = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)


def found(tool, *words):
    done = subprocess.run([TOOLS / tool, *words], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def zizmor(file):
    return found("zizmor", "--offline", "--pedantic", "--no-progress", "--strict-collection", file)


def test_there_is_one_for_each_system():
    assert [file.stem for file in FILES] == ["linux", "macos", "windows"]


@each
def test_actionlint_finds_nothing(file):
    assert found("actionlint", "-no-color", file) == (0, "")


@each
def test_zizmor_finds_nothing(file):
    code, said = zizmor(file)
    assert code == 0, said


@each
def test_every_action_is_pinned_by_its_commit(file):
    uses = [line for line in file.read_text().splitlines() if "uses:" in line]
    assert [line.strip() for line in uses if not PINNED.search(line)] == []


@each
def test_no_job_may_more_than_read(file):
    workflow = yaml.safe_load(file.read_text())
    assert workflow["permissions"] == {}
    for job in workflow["jobs"].values():
        assert job["permissions"] == {"contents": "read"}
        assert job["timeout-minutes"] <= 180


@each
def test_what_it_runs_is_there(file):
    named = set(re.findall(r"(?:packaging|tests|\.ci)/[\w/.-]+", file.read_text()))
    assert {name for name in named if not (ROOT / name).exists()} == set()
    targets = set(re.findall(r"(?m)^\s+(?:run: )?make ([a-z-]+)", file.read_text()))
    rules = (ROOT / "Makefile").read_text()
    assert targets
    assert {name for name in targets if f"\n{name}:" not in rules} == set()


@pytest.mark.parametrize("name", ["self-test", "upload-artifact"])
@each
def test_what_was_built_looks_at_itself_and_is_kept(file, name):
    scripts = [path.read_text() for path in (ROOT / "packaging").glob("*/try.*")]
    assert name in file.read_text()
    assert all("--self-test" in script for script in scripts)


class TestLintersWouldFindSomething:
    """A linter that is called wrongly finds nothing either."""

    @pytest.fixture
    def spoilt(self, tmp_path):
        def spoil(old, new):
            text = (FOLDER / "windows.yml").read_text()
            assert old in text
            folder = tmp_path / ".github/workflows"
            folder.mkdir(parents=True)
            (folder / "windows.yml").write_text(text.replace(old, new))
            return folder / "windows.yml"

        return spoil

    @pytest.mark.parametrize(
        ("old", "new", "told"),
        [
            ("needs: bundles", "needs: nobody", "nobody"),
            ("runs-on: windows-2025", "runs-on: windows-1895", "windows-1895"),
            ("secrets.WINDOWS_CERTIFICATE }}", "secret.WINDOWS_CERTIFICATE }}", "secret"),
        ],
    )
    def test_actionlint(self, spoilt, old, new, told):
        code, said = found("actionlint", "-no-color", spoilt(old, new))
        assert code == 1
        assert told in said

    @pytest.mark.skipif(shutil.which("shellcheck") is None, reason="needs the package shellcheck")
    def test_actionlint_looks_into_scripts(self, spoilt):
        file = spoilt(
            "make msi\n          sha256sum dist/*.msi", 'cd $(pwd)\n          sha256sum "$x'
        )
        assert found("actionlint", "-no-color", file)[0] == 1

    @pytest.mark.parametrize(
        ("old", "new", "told"),
        [
            ("@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1", "@v7", "unpinned-uses"),
            ("persist-credentials: false", "fetch-depth: 1", "artipacked"),
            ("permissions: {}", "permissions: write-all", "excessive-permissions"),
            ("  pull_request:", "  pull_request_target:", "dangerous-triggers"),
            ("sha256sum --check first.txt", "echo ${{ github.head_ref }}", "template-injection"),
            (" # zizmor: ignore[unpinned-images] its newest updates are wanted", "", "unpinned"),
        ],
    )
    def test_zizmor(self, spoilt, old, new, told):
        code, said = zizmor(spoilt(old, new))
        assert code != 0
        assert told in said
