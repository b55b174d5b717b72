"""Two Flatpak installations, of the system and of a person, filled by flatpak itself."""

from __future__ import annotations

import gzip
import os
import subprocess
from pathlib import Path

RUNTIME = "com.example.Platform/x86_64/1"


def _flatpak(root: Path, home: Path, *arguments: str) -> str:
    environment = {
        **os.environ,
        "HOME": str(home),
        "FLATPAK_SYSTEM_DIR": str(root / "var/lib/flatpak"),
        "FLATPAK_USER_DIR": str(home / ".local/share/flatpak"),
    }
    done = subprocess.run(
        ["flatpak", *arguments], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def _app(work: Path, key: str, name: str, version: str) -> Path:
    folder = work / key
    for path in ("files/bin", "files/share/app-info/xmls", "export/share/applications"):
        (folder / path).mkdir(parents=True)
    (folder / "metadata").write_text(
        f"[Application]\nname={key}\nruntime={RUNTIME}\nsdk={RUNTIME}\ncommand=x\n"
    )
    (folder / f"export/share/applications/{key}.desktop").write_text(
        f"[Desktop Entry]\nType=Application\nName={name}\nExec=x\n"
    )
    (folder / f"files/share/app-info/xmls/{key}.xml.gz").write_bytes(
        gzip.compress(
            f'<components version="0.8"><component type="desktop"><id>{key}</id><name>{name}</name>'
            f'<summary>s</summary><releases><release version="{version}" date="2026-01-05"/></releases>'
            f"</component></components>".encode(),
            mtime=0,
        )
    )
    (folder / "files/bin/x").write_text("#!/bin/sh\n")
    (folder / "files/bin/x").chmod(0o755)
    return folder


def make(root: Path, home: Path, work: Path) -> None:
    runtime = work / "runtime"
    (runtime / "files").mkdir(parents=True)
    (runtime / "usr").mkdir()
    (runtime / "metadata").write_text(
        f"[Runtime]\nname=com.example.Platform\nruntime={RUNTIME}\nsdk={RUNTIME}\n"
    )
    home.mkdir(parents=True)
    repository = str(work / "repository")
    _flatpak(root, home, "build-export", "--runtime", repository, str(runtime), "1")
    for key, name, version in (
        ("com.example.Draw", "Example Draw", "3.2"),
        ("com.example.Chat", "Example Chat", "1.0.5"),
    ):
        _flatpak(
            root, home, "build-export", repository, str(_app(work, key, name, version)), "stable"
        )
    for scope, key in (("--system", "com.example.Draw"), ("--user", "com.example.Chat")):
        _flatpak(
            root, home, scope, "remote-add", "--no-gpg-verify", "local", f"file://{repository}"
        )
        _flatpak(root, home, scope, "install", "-y", "--noninteractive", "local", key)


def said(root: Path, home: Path) -> list[str]:
    return _flatpak(root, home, "list", "--app", "--columns=application,version,name").splitlines()
