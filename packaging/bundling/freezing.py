"""One folder with programs and everything they need: PyInstaller, and what it does not do."""

from __future__ import annotations

import sys
from collections.abc import Collection, Mapping, Sequence
from importlib.metadata import Distribution
from pathlib import Path

from PyInstaller.building.api import COLLECT, EXE, PYZ
from PyInstaller.building.build_main import Analysis
from PyInstaller.config import CONF

from bundling.binaries import search_only_within
from bundling.licences import licences
from bundling.looks import make_application, own_looks
from bundling.owners import Owners
from bundling.settling import moment, settle
from bundling.trimming import LEFT_OUT, trimmed

LINUX = sys.platform == "linux"
PROJECT = Path(__file__).resolve().parents[2]


def bundle(
    name: str,
    script: str,
    programs: Mapping[str, bool],
    declared: Mapping[str, Distribution],
    *,
    left_out: Sequence[str] = (),
    hooks_left_out: Collection[str] = (),
    datas: Sequence[tuple[str, str]] = (),
    application: bool = False,
) -> Path:
    """Make the folder `name` where PyInstaller was told to, and give its path.

    `script` is relative to the project. `programs` are what it is started by, and whether each
    has a console. `declared` are the distributions that may be in it, `left_out` modules that may
    not, beside LEFT_OUT, and `hooks_left_out` scripts of PyInstaller that would run before ours.
    With `application` macOS gets Self-Check.app of it as well. Raises BundleError where something
    is in it that must not be, or where a licence is missing.
    """
    found = Analysis(
        [str(PROJECT / script)],
        pathex=[str(PROJECT), str((PROJECT / script).parent)],
        datas=[(str(PROJECT / source), place) for source, place in datas],
        excludes=[*LEFT_OUT, *left_out],
    )
    found.scripts = [each for each in found.scripts if each[0] not in hooks_left_out]
    found.binaries = trimmed(found.binaries)
    found.datas = trimmed(found.datas)
    collected = [*found.pure, *found.scripts, *found.binaries, *found.datas]
    files = [entry for entry in collected if entry[2] != "SYMLINK" and entry[1]]
    work = Path(CONF["workpath"]) / "licences" / name
    found.datas += licences(name, files, Owners(PROJECT), declared, work)
    archive = PYZ(found.pure)
    started = [
        EXE(
            archive,
            found.scripts,
            [],
            exclude_binaries=True,
            name=each,
            console=console,
            strip=LINUX,
            upx=False,
            **own_looks(name, each, work),
        )
        for each, console in programs.items()
    ]
    collection = COLLECT(*started, found.binaries, found.datas, name=name, strip=LINUX, upx=False)
    if application:
        make_application(collection, work)
    made = Path(CONF["distpath"]) / name
    if LINUX:
        search_only_within(made)
    settle(made, programs, moment(PROJECT))
    return made
