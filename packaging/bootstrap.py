"""Makes everything that `make` needs out of a bare machine: Python's own library only.

    python3 packaging/bootstrap.py run     what the program needs
    python3 packaging/bootstrap.py test    also what tests, checks and bundles need

It installs the Debian packages of packaging/debian/*.txt that are missing, where there are the
rights to (root, or sudo without a password); makes .venv; and installs the locked packages with
their hashes required. What was installed is remembered in .venv, so a second run does nothing.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "installed.txt"
AGAIN = "SELFCHECK_BOOTSTRAP_AGAIN"
LOCKS = {"run": ROOT / "requirements/run.txt", "test": ROOT / "requirements/dev.txt"}
# dpkg's word for a package that is there; the last two while others are being installed.
THERE = ("installed", "triggers-pending", "triggers-awaited")
APT_WAITS = 300  # seconds, where something else is installing at the moment
# A server that tests start. What it needs is kept apart, so that nothing else ever imports it.
S3_LOCK, S3_SERVER = ROOT / "requirements/s3.txt", VENV / "s3server"


class BootstrapError(Exception):
    """What is missing, and what to do."""


def main(arguments: list[str]) -> int:
    """Prepare for `run` or `test`; the exit code."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this runs before anything checked it
        print(f"Self-Check needs Python 3.11 or newer; {sys.executable} is {sys.version}.")
        return 1
    level = arguments[0] if arguments else "run"
    if level not in LOCKS:
        print(f"Say `run` or `test`, not {level!r}.")
        return 2
    try:
        if system_packages(level) and AGAIN not in os.environ:
            # Installing may have brought a newer Python: what follows has to be done by that one.
            sys.stdout.flush()
            again = [sys.executable, __file__, level]
            os.execve(again[0], again, {**os.environ, AGAIN: "1"})  # noqa: S606 - ourselves
        locked_packages(level)
    except BootstrapError as error:
        print(f"\n{error}\n", file=sys.stderr)
        return 1
    return 0


# --- Debian packages ---


def wanted(name: str) -> list[str]:
    """The packages that packaging/debian/NAME.txt lists."""
    lines = (ROOT / "packaging/debian" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    packages = [line.partition("#")[0].strip() for line in lines]
    return [package for package in packages if package]


def system_packages(level: str) -> bool:
    """Install what is missing; for `test`, go on without what only some tests need.

    Whether anything was installed.
    """
    if sys.platform != "linux":
        return False
    if shutil.which("dpkg-query") is None or shutil.which("apt-get") is None:
        print("Not a Debian system: Qt's system libraries are taken to be there.")
        return False
    needed = missing(wanted("run"))
    if level == "test":
        needed += missing(wanted("test"))
    if not needed:
        return False
    privilege = rights()
    if privilege is not None:
        install(privilege, needed)
        return True
    advice = f"    sudo apt-get install --no-install-recommends {' '.join(needed)}"
    if missing(wanted("run")):
        raise BootstrapError(
            "Debian packages are missing, and there are no rights here to install them. Run\n\n"
            f"{advice}\n\nand then the same command again."
        )
    print(f"Tests that need these Debian packages will be skipped. To install them:\n{advice}")
    return False


def missing(packages: list[str]) -> list[str]:
    """Those of `packages` that are not there for dpkg."""
    query = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n", *packages],
        capture_output=True,
        text=True,
        check=False,
    )
    states = dict(line.split() for line in query.stdout.splitlines() if line.strip())
    absent = [package for package in packages if states.get(package) not in THERE]
    if "python3-venv" in absent and importlib.util.find_spec("ensurepip") is not None:
        absent.remove("python3-venv")
    return absent


def rights() -> list[str] | None:
    """What to put before a command to install packages; None without the rights."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is not None:
        asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
        if asked.returncode == 0:
            return ["sudo", "-n"]
    return None


def install(privilege: list[str], packages: list[str]) -> None:
    """Install Debian packages, after bringing their lists up to date as far as possible."""
    print(f"Installing Debian packages: {' '.join(packages)}", flush=True)
    apt = ["apt-get", "-q", "-y", "-o", f"DPkg::Lock::Timeout={APT_WAITS}"]
    command = [*privilege, "env", "DEBIAN_FRONTEND=noninteractive", *apt]
    # A machine may also have lists of others that cannot be reached; only the install decides.
    subprocess.run([*command, "update"], stdin=subprocess.DEVNULL, check=False)
    done = subprocess.run(
        [*command, "install", "--no-install-recommends", *packages],
        stdin=subprocess.DEVNULL,
        check=False,
    )
    if done.returncode != 0:
        raise BootstrapError(
            f"apt-get could not install {' '.join(packages)}. What it says above is the reason; "
            "when that is mended, run the same command again."
        )


# --- Python packages ---


def locked_packages(level: str) -> None:
    """Make .venv hold exactly what the lock file of `level` names, unless it does already."""
    fingerprints = {name: fingerprint(name) for name in LOCKS}
    installed = STAMP.read_text(encoding="utf-8").split() if STAMP.exists() else []
    # The lock file of `test` holds everything that `run` names.
    if fingerprints[level] in installed or fingerprints["test"] in installed:
        return
    make_venv()
    STAMP.unlink(missing_ok=True)
    print(f"Installing the packages of {LOCKS[level].relative_to(ROOT)} into .venv", flush=True)
    pip("--require-hashes", "--no-deps", "-r", str(LOCKS[level]))
    if level == "test":
        # hatchling comes from the lock file too, so nothing is fetched without a hash.
        pip("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
        apart = ("--upgrade", "--target", str(S3_SERVER))
        pip("--require-hashes", "--no-deps", *apart, "-r", str(S3_LOCK))
    STAMP.write_text(fingerprints[level] + "\n", encoding="utf-8")


def fingerprint(level: str) -> str:
    """Changes when the lock file, the project's own metadata or the interpreter does."""
    digest = hashlib.sha256(f"{level} {sys.version} {sys.prefix}".encode())
    digest.update(LOCKS[level].read_bytes())
    if level == "test":
        digest.update(S3_LOCK.read_bytes())
    digest.update((ROOT / "pyproject.toml").read_bytes())
    return digest.hexdigest()


def make_venv() -> None:
    """A .venv with a working pip of this Python; an existing one that works is kept."""
    if PYTHON.exists():
        probe = [str(PYTHON), "-c", "import pip, sys; print(sys.version)"]
        works = subprocess.run(probe, capture_output=True, text=True, check=False)
        if works.returncode == 0 and works.stdout.strip() == sys.version.strip():
            return
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False)
    if made.returncode != 0:
        raise BootstrapError(
            f"{sys.executable} could not make a virtual environment in {VENV}. On Debian, "
            "`sudo apt-get install python3-venv` gives it what it needs."
        )


def pip(*arguments: str) -> None:
    """Run pip's install in .venv."""
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    done = subprocess.run([*command, *arguments], stdin=subprocess.DEVNULL, check=False)
    if done.returncode != 0:
        raise BootstrapError(
            "pip could not install the locked packages. What it says above is the reason. Where it "
            'says "no matching distribution", the package index could not be reached or its '
            "certificate was not trusted: look at pip's settings (`pip config list`), the proxy, "
            "and the package ca-certificates."
        )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
