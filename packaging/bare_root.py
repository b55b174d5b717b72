"""A bare Debian in a folder, to prove what `make` and the packages need.

    sudo python3 packaging/bare_root.py make FOLDER         with Python and make; a minute or two
    sudo python3 packaging/bare_root.py clone FOLDER        this checkout's HEAD, cloned into it
    sudo python3 packaging/bare_root.py run FOLDER COMMAND  a command in that clone

What a machine needs to reach its package sources is taken from the machine this runs on, whatever
that is: apt's sources and keys, the certificates it trusts, how it resolves names, pip's settings.
Needs root, Linux, and the Debian packages debootstrap and git.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import IO

CHECKOUT = Path(__file__).resolve().parent.parent
CLONE = Path("/srv/self-check")
RELEASE = "bookworm"
BARE = ("python3", "make", "ca-certificates")

# How this machine reaches its package sources; copied where it exists.
REACHING = (
    "etc/apt/apt.conf.d",
    "etc/apt/keyrings",
    "etc/apt/sources.list",
    "etc/apt/sources.list.d",
    "etc/apt/trusted.gpg.d",
    "etc/hosts",
    "etc/pip.conf",
    "etc/resolv.conf",
    "etc/ssl/certs/ca-certificates.crt",
    "usr/local/share/ca-certificates",
    "usr/share/keyrings",
)
PASSED_ON = re.compile(r"^(PIP_.*|.*_proxy|SSL_CERT_FILE|REQUESTS_CA_BUNDLE)$", re.IGNORECASE)

# The mounts live in a namespace of their own, and so do the processes: both end with the command.
# The shell stays, as the namespace's first process: some programs (xvfb-run) fail in that place.
ENTER = """
set -e
mount --make-rprivate /
mount -t proc proc "$ROOT/proc"
mount --rbind /sys "$ROOT/sys"
mount --rbind /dev "$ROOT/dev"
mount -t tmpfs tmpfs "$ROOT/dev/shm"
mount -t tmpfs tmpfs "$ROOT/run"
if [ -n "$SHARED" ]; then
    mkdir -p "$ROOT$SHARED"
    mount --bind "$SHARED" "$ROOT$SHARED"
fi
cd "$ROOT$FOLDER"
code=0
chroot --userspec="$WHO" "$ROOT" env -C "$FOLDER" -i "$@" || code=$?
exit $code
"""


def main(arguments: list[str]) -> int:
    """Carry out one command; its exit code."""
    match arguments:
        case ["make", folder]:
            make(Path(folder).resolve())
            install(Path(folder).resolve(), *BARE)
        case ["clone", folder]:
            clone(Path(folder).resolve())
        case ["run", folder, *command] if command:
            return run(Path(folder).resolve(), command)
        case _:
            print(__doc__)
            return 2
    return 0


def make(root: Path) -> None:
    """Make a minimal Debian 12, without Python, in `root`, which must be empty or new."""
    subprocess.run(
        ["debootstrap", "--variant=minbase", RELEASE, str(root), mirror()],
        check=True,
    )
    # debootstrap wrote the mirror there; where this machine lists it elsewhere, once is enough.
    (root / "etc/apt/sources.list").unlink()
    for name in REACHING:
        copy(Path("/") / name, root / name)
    # pip's own settings, whichever of its files they are in on this machine.
    user = Path("~/.config/pip/pip.conf").expanduser()
    copy(user, root / "root/.config/pip/pip.conf")


def mirror() -> str:
    """Where this machine's apt takes the release from."""
    listed = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(RELEASE) $(SITE) $(REPO_URI)"],
        capture_output=True,
        text=True,
        check=True,
    )
    for line in listed.stdout.splitlines():
        release, _, uri = line.split()
        if release == RELEASE:
            return uri
    raise SystemExit(f"apt's sources on this machine name no {RELEASE}.")


def copy(source: Path, target: Path) -> None:
    """Copy a file or folder over what is there, links followed; nothing if it does not exist."""
    if source.is_dir():
        shutil.copytree(source, target, dirs_exist_ok=True, ignore_dangling_symlinks=True)
    elif source.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        shutil.copyfile(source, target)


def another(root: Path, target: Path) -> None:
    """Copy a whole root to `target`, which must not be there yet."""
    subprocess.run(["cp", "--archive", "--reflink=auto", root, target], check=True)


def install(root: Path, *packages: str, log: IO[bytes] | None = None) -> None:
    """Install Debian packages in `root`, by name or as a file there, with what they depend on."""
    quiet = ("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y")
    wanted = ("install", "--no-install-recommends", *packages)
    for command in (("update",), wanted):
        code = run(root, [*quiet, *command], folder=Path("/"), log=log)
        if code != 0 and command is wanted:
            raise SystemExit(f"apt-get could not install {' '.join(packages)} in {root}.")


def clone(root: Path) -> None:
    """Clone this checkout's HEAD to where `run` expects it, in place of an earlier clone."""
    target = root / CLONE.relative_to("/")
    shutil.rmtree(target, ignore_errors=True)
    git = ["git", "-c", f"safe.directory={CHECKOUT}/.git", "clone", "--quiet", "--no-hardlinks"]
    subprocess.run([*git, str(CHECKOUT), str(target)], check=True)


def run(
    root: Path,
    command: list[str],
    *,
    folder: Path = CLONE,
    log: IO[bytes] | None = None,
    who: str = "0:0",
    shared: Path | None = None,
) -> int:
    """Run `command` inside `root`, in `folder`, as the user and group `who`; its exit code.

    It gets nothing of this machine's settings but the way to package sources. What it prints
    goes to `log`, or to the terminal. `shared` is a folder that lies at the same place inside.
    """
    variables = {
        "HOME": "/root",
        "LANG": "C.UTF-8",
        "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
        **{name: value for name, value in os.environ.items() if PASSED_ON.match(name)},
    }
    settings = [f"{name}={value}" for name, value in variables.items()]
    apart = ["unshare", "--mount", "--pid", "--fork", "--kill-child"]
    return subprocess.run(
        [*apart, "sh", "-c", ENTER, "enter", *settings, *command],
        env={
            "PATH": os.environ["PATH"],
            "ROOT": str(root),
            "FOLDER": str(folder),
            "WHO": who,
            "SHARED": "" if shared is None else str(shared),
        },
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=None if log is None else subprocess.STDOUT,
        check=False,
    ).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
