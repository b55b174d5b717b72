"""Makes a package: wixl writes it, and msibuild fills in what wixl has no words for.

The same files give the same bytes: times are those of the version that is built, and every
random number that Windows Installer wants is derived from what is in the package.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from windows.product import Product
from windows.source import FOLDER, ICON, id_for, setting_component, source

_PATH: Final = ("=-*PATH", f"[~];[{FOLDER}]")
"""Environment table: set at installation, removed with it, the computer's own, added at the end."""
_ORDER: Final = (("RemoveEnvironmentStrings", 3300), ("WriteEnvironmentStrings", 5200))
"""Microsoft, "Suggested InstallExecuteSequence"."""
_SAME_VERSION_TOO: Final = 1 | 0x200
"""Upgrade table: features are taken over, and another build of this version is removed too."""
_UPGRADING: Final = ("WIX_DOWNGRADE_DETECTED", "WIX_UPGRADE_DETECTED")
_SUMMARY: Final = "_SummaryInformation"


class BundleError(SystemExit):
    """What cannot be packaged."""


def package(product: Product, bundle: Path, icon: bytes, work: Path, out: Path, time: int) -> Path:
    """Makes the package of the files in `bundle` in the folder `out`, and gives its path.

    `work` is a folder that is made anew; `time` the seconds since 1970 that everything bears.
    Raises BundleError, and CalledProcessError where a tool fails.
    """
    files = _files(product, bundle)
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(bundle, work / "files")
    (work / ICON).write_bytes(icon)
    for path in work.rglob("*"):
        os.utime(path, (time, time))
    code = product.id_of(_digest(product, work, files))
    (work / "package.wxs").write_bytes(source(product, files, code))
    made = out / f"{product.name}-{product.version}-x64.msi"
    made.unlink(missing_ok=True)
    _run(work, "wixl", "--arch", "x64", "--output", str(made.resolve()), "package.wxs")
    _finish(product, made.resolve(), work, time)
    return made


def _files(product: Product, bundle: Path) -> list[str]:
    """The bundle's files, by their path below it, in one order everywhere."""
    paths = sorted(path for path in bundle.rglob("*") if not path.is_dir() or path.is_symlink())
    names = [path.relative_to(bundle).as_posix() for path in paths]
    links = [name for name, path in zip(names, paths, strict=True) if path.is_symlink()]
    if links:
        raise BundleError(f"Windows has no links: {', '.join(links)} in {bundle}")
    missing = [name for name in product.programs if name not in names]
    if missing:
        raise BundleError(f"{bundle} is no bundle of Windows: it has no {', '.join(missing)}")
    return names


def _digest(product: Product, work: Path, files: Sequence[str]) -> str:
    """Of everything in the package: two builds that differ are two products for Windows."""
    found = hashlib.sha256(product.version.encode())
    for name in files:
        content = hashlib.sha256((work / "files" / name).read_bytes()).hexdigest()
        found.update(f"{content} {name}\n".encode())
    return f"{product.name} {found.hexdigest()}"


def _finish(product: Product, made: Path, work: Path, time: int) -> None:
    """What wixl has no words for, and last the summary: msibuild notes when it was at work."""
    queries = list(_queries(product))
    (work / "Environment.idt").write_text(_environment(product), newline="")
    changes = [word for query in queries for word in ("-q", query)]
    _run(work, "msibuild", str(made), "-i", "Environment.idt", *changes)
    written = (work / "package.wxs").read_bytes() + (work / ICON).read_bytes()
    everything = hashlib.sha256(written + "".join(queries).encode()).hexdigest()
    fixed = {
        "9": f"{{{product.id_of(everything)}}}".upper(),  # the package code
        "12": f"{datetime.fromtimestamp(time, UTC):%Y/%m/%d %H:%M:%S}",  # created
        "13": f"{datetime.fromtimestamp(time, UTC):%Y/%m/%d %H:%M:%S}",  # saved
    }
    summary = _run(work, "msiinfo", "export", str(made), _SUMMARY)
    (work / f"{_SUMMARY}.idt").write_text("\r\n".join(_with(summary, fixed)), newline="")
    _run(work, "msibuild", str(made), "-i", f"{_SUMMARY}.idt")


def _queries(product: Product) -> Iterator[str]:
    """In the language of Windows Installer; only names and numbers of ours stand in them."""
    # Attributes are part of that table's key: the row is written anew.
    yield "DELETE FROM `Upgrade` WHERE `ActionProperty`='WIX_UPGRADE_DETECTED'"
    family = f"{{{product.family}}}".upper()
    row = f"('{family}', '{product.version}', {_SAME_VERSION_TOO}, 'WIX_UPGRADE_DETECTED')"
    columns = "`UpgradeCode`, `VersionMax`, `Attributes`, `ActionProperty`"
    yield f"INSERT INTO `Upgrade` ({columns}) VALUES {row}"  # noqa: S608
    # wixl's order depends on where in memory it keeps things.
    yield _update("InstallExecuteSequence", "Sequence", "1401", "RemoveExistingProducts", "Action")
    for given, name in product.properties.items():
        yield _update("Component", "Condition", f"'{given}'", setting_component(name))
    for action, place in _ORDER:
        row = f"('{action}', {place})"
        yield f"INSERT INTO `InstallExecuteSequence` (`Action`, `Sequence`) VALUES {row}"  # noqa: S608
    # Windows passes on what is given to the part that has the rights only where it is listed.
    passed = ";".join((*_UPGRADING, *product.properties))
    yield _update("Property", "Value", f"'{passed}'", "SecureCustomProperties")


def _update(table: str, column: str, value: str, row: str, key: str = "") -> str:
    return f"UPDATE `{table}` SET `{column}`={value} WHERE `{key or table}`='{row}'"  # noqa: S608


def _environment(product: Product) -> str:
    """The table that puts the folder of the programs on everybody's PATH, as an .idt file."""
    columns = "Environment\tName\tValue\tComponent_\r\ns72\tl255\tL255\ts72\r\n"
    row = "\t".join(("path", *_PATH, f"c_{id_for(product.programs[0])}"))
    return f"{columns}Environment\tEnvironment\r\n{row}\r\n"


def _with(exported: str, fixed: Mapping[str, str]) -> Iterator[str]:
    """The lines of a table, those that begin with a name in `fixed` with its value."""
    for line in exported.splitlines():
        name = line.partition("\t")[0]
        yield f"{name}\t{fixed[name]}" if name in fixed else line
    yield ""


def _run(work: Path, *command: str) -> str:
    """What a tool says. Cabinets hold local times, so it is told that it is in no zone."""
    environment = {**os.environ, "TZ": "UTC"}
    done = subprocess.run(
        command, cwd=work, env=environment, check=True, capture_output=True, text=True
    )
    return done.stdout
