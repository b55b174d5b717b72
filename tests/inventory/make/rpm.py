"""A root in which rpm itself has installed packages, and removed one."""

from __future__ import annotations

import subprocess
from pathlib import Path

QUERY = r"%{NAME}\t%{EVR}\t%{VENDOR}\n"
_SPEC = """Name: {name}
Version: {version}
Release: {release}
{more}
Summary: An example
License: Apache-2.0
BuildArch: noarch
AutoReqProv: no
%description
An example.
%install
mkdir -p %{{buildroot}}/usr/share/applications
printf '[Desktop Entry]\\nType=Application\\nName={name}\\nExec={name}\\n' > %{{buildroot}}/usr/share/applications/{name}.desktop
%files
/usr/share/applications/{name}.desktop
"""
_PACKAGES = (
    ("example-editor", "2.4.1", "3.fc40", "Epoch: 1\nVendor: Example Software"),
    ("example-player", "0.9~rc1", "1", "Vendor: Beispiel Ltd."),
    ("example-tool", "20260101", "7", ""),
    ("example-removed", "1", "1", ""),
)


def rpm(root: Path, *arguments: str) -> str:
    """rpm on the database of `root`, whichever format this rpm writes (SQLite)."""
    return subprocess.run(
        ["rpm", "--root", root, "--define", "_dbpath /var/lib/rpm", "--define", "_db_backend sqlite", *arguments],
        check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip


def make(root: Path, work: Path) -> None:
    root.mkdir(parents=True, exist_ok=True)
    for name, version, release, more in _PACKAGES:
        spec = work / f"{name}.spec"
        spec.write_text(_SPEC.format(name=name, version=version, release=release, more=more))
        subprocess.run(
            ["rpmbuild", "-bb", "--quiet", "--define", f"_topdir {work}", "--define", "_buildhost example.com", spec],
            check=True, capture_output=True,
        )  # fmt: skip
    rpm(root, "--nodeps", "-i", *map(str, (work / "RPMS/noarch").glob("*.rpm")))
    rpm(root, "--nodeps", "-e", "example-removed")


def said(root: Path) -> str:
    return rpm(root, "-qa", "--qf", QUERY)
