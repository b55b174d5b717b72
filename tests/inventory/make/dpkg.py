"""A root in which dpkg itself has installed, held, removed and half-installed packages."""

from __future__ import annotations

import subprocess
from pathlib import Path

_FORCE = ["--force-not-root", "--force-script-chrootless", "--force-depends", "--force-bad-path"]
NO, FAIL = "", "#!/bin/sh\nexit 1\n"


def dpkg(root: Path, *arguments: str, fails: bool = False) -> None:
    done = subprocess.run(
        ["dpkg", f"--root={root}", "--log=/dev/null", *_FORCE, *arguments],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode != 0) == fails, done.stderr


def package(work: Path, name: str, version: str, files: dict[str, str], **scripts: str) -> Path:
    """A .deb with these files; the conffile is what stays after a removal."""
    folder = work / f"{name}-build"
    control = folder / "DEBIAN"
    control.mkdir(parents=True)
    (control / "control").write_text(
        f"Package: {name}\nVersion: {version}\nArchitecture: all\n"
        f"Maintainer: Example <help@example.com>\nDescription: An example\n It says\n"
        f" Status: install ok installed\n"
    )
    conffile = f"/etc/{name}.conf"
    (control / "conffiles").write_text(f"{conffile}\n")
    for path, content in {conffile: "x\n", **files}.items():
        target = folder / path.lstrip("/")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content)
    for script, content in scripts.items():
        (control / script).write_text(content)
        (control / script).chmod(0o755)
    deb = work / f"{name}.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "--build", folder, deb], check=True, capture_output=True
    )
    return deb


def launcher(name: str, key: str) -> dict[str, str]:
    return {
        f"/usr/share/applications/{key}.desktop": f"[Desktop Entry]\nType=Application\nName={name}\nExec={key}\n"
    }


def make(root: Path, work: Path) -> None:
    for name in ("info", "updates", "triggers"):
        (root / "var/lib/dpkg" / name).mkdir(parents=True)
    (root / "var/lib/dpkg/status").touch()
    (root / "var/lib/dpkg/available").touch()
    dpkg(
        root,
        "-i",
        package(work, "example-editor", "1:2.4.1-3", launcher("Example Editor", "example-editor")),
    )
    dpkg(root, "-i", package(work, "example-held", "0.9-1", {}))
    dpkg(root, "-i", package(work, "example-removed", "1.0", {}))
    dpkg(root, "--remove", "example-removed")
    dpkg(root, "-i", package(work, "example-purged", "1.0", {}))
    dpkg(root, "--purge", "example-purged")
    dpkg(root, "--unpack", package(work, "example-unpacked", "3", {}))
    dpkg(root, "-i", package(work, "example-unfinished", "4", {}, postinst=FAIL), fails=True)
    dpkg(root, "-i", package(work, "example-half", "5", {}, postrm=FAIL))
    dpkg(root, "--remove", "example-half", fails=True)
    subprocess.run(
        ["dpkg", f"--root={root}", "--set-selections"], input="example-held hold\n", text=True, check=True
    )  # fmt: skip


def said(root: Path) -> list[str]:
    """What dpkg-query says of every package: state, name, version."""
    done = subprocess.run(
        ["dpkg-query", f"--root={root}", "-W", "-f", "${db:Status-Status} ${Package} ${Version}\n"],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    return done.stdout.splitlines()
