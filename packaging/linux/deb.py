"""A staged tree as a Debian package: metadata, what it depends on, and dpkg-deb."""

from __future__ import annotations

import hashlib
import os
import subprocess
import textwrap
from collections.abc import Iterable
from pathlib import Path

from bundling.binaries import binaries
from bundling.settling import settle
from linux.product import MAINTAINER, Product

PURGE = """\
#!/bin/sh
# What an administrator added to our folder of settings goes with us once that is asked for; what
# another package brought there is that package's.
set -e
if [ "$1" = purge ] && [ -d /etc/selfcheck ]; then
    find /etc/selfcheck ! -type d | while read -r file; do
        dpkg-query --search "$file" >/dev/null 2>&1 || rm -f "$file"
    done
    find /etc/selfcheck -depth -type d -exec rmdir --ignore-fail-on-non-empty {} +
fi
"""


def architecture() -> str:
    """As Debian calls the machine that builds."""
    return _said("dpkg", "--print-architecture").strip()


def debian_package(
    product: Product,
    root: Path,
    folder: Path,
    moment: int,
    *,
    pack: Iterable[str] = ("-Zxz", "-z9"),
) -> Path:
    """Make the package of a staged tree in `folder`; `pack` are dpkg-deb's for the compression.

    One thread packs: with several the bytes depend on how many cores there are.
    """
    control = root / "DEBIAN"
    control.mkdir()
    depends = ", ".join([*dependencies(product, root), *product.needs])
    (control / "control").write_text(_control(product, root, depends))
    (control / "md5sums").write_text(_checksums(product, root))
    if product.configuration:
        (control / "conffiles").write_text("".join(f"/{name}\n" for name in product.configuration))
        (control / "postrm").write_text(PURGE)
    programs = {f"{product.home}/{program}" for program in product.programs}
    settle(root, {*programs, "DEBIAN/postrm"}, moment)
    made = folder / f"{product.name}_{product.built}_{architecture()}.deb"
    packing = ["dpkg-deb", "--root-owner-group", "--threads-max=1", *pack]
    command = [*packing, "--build", str(root), str(made)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(moment)}
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
    return made


def dependencies(product: Product, root: Path) -> list[str]:
    """The packages that hold what the binaries are linked with, as dpkg-shlibdeps finds them.

    Raises CalledProcessError for a library that no package on this machine holds.
    """
    home = (root / product.home).resolve()
    inside = {path.parent for path in binaries(home)}
    work = root.parent / f"{product.name}-shlibdeps"
    (work / "debian").mkdir(parents=True, exist_ok=True)
    (work / "debian/control").write_text(
        f"Source: {product.name}\n\nPackage: {product.name}\nArchitecture: any\n"
    )
    command = [
        *("dpkg-shlibdeps", "-O", "--ignore-missing-info", f"-S{root.resolve()}"),
        *(f"-l{folder}" for folder in sorted(inside)),
        *(f"-e{path}" for path in binaries(home)),
    ]
    done = subprocess.run(command, cwd=work, check=True, capture_output=True, text=True)
    (line,) = [line for line in done.stdout.splitlines() if line.startswith("shlibs:Depends=")]
    return sorted(line.partition("=")[2].split(", "))


def _control(product: Product, root: Path, depends: str) -> str:
    kilobytes = -(-sum(path.lstat().st_size for path in root.rglob("*")) // 1024)
    described = "\n .\n".join(textwrap.indent(each, " ") for each in product.paragraphs)
    fields = {
        "Package": product.name,
        "Version": product.built,
        "Architecture": architecture(),
        "Maintainer": MAINTAINER,
        "Installed-Size": kilobytes,
        "Depends": depends,
        "Recommends": ", ".join(product.helped_by),
        "Section": "utils",
        "Priority": "optional",
        "Description": f"{product.summary}\n{described}",
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


def _checksums(product: Product, root: Path) -> str:
    """deb-md5sums(5): every file but configuration."""
    listed = []
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        ours = not name.startswith("DEBIAN/") and name not in product.configuration
        if ours and path.is_file() and not path.is_symlink():
            digest = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
            listed.append(f"{digest}  {name}\n")
    return "".join(listed)


def _said(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
