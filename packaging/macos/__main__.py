"""Makes the packages for macOS out of its bundles in DIST (default: dist), into DIST.

    PYTHONPATH=packaging python -m macos [--show] [DIST]

On a Mac with Apple's command line tools. Names of certificates come from SELFCHECK_SIGN_APPLICATION
and SELFCHECK_SIGN_INSTALLER, what notarytool is to log in with from SELFCHECK_NOTARY (such as
"--keychain-profile NAME"); without them nothing is signed or notarised, and it says so. With --show
the tree is made, and the steps are printed only.
"""

from __future__ import annotations

import argparse
import os
import platform
import plistlib
import shlex
import subprocess
from collections.abc import Iterable
from pathlib import Path

from macos.pkg import Identity, components, distribution, notarising, packing, signing
from macos.product import PRODUCTS, PROJECT, Product
from macos.scripts import install_scripts, removal
from macos.tree import stage


def main() -> None:
    """Make the package of every product."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dist", nargs="?", type=Path, default=PROJECT / "dist")
    parser.add_argument("--show", action="store_true", help="print the commands only")
    asked = parser.parse_args()
    identity = Identity(
        os.environ.get("SELFCHECK_SIGN_APPLICATION", ""),
        os.environ.get("SELFCHECK_SIGN_INSTALLER", ""),
        tuple(shlex.split(os.environ.get("SELFCHECK_NOTARY", ""))),
    )
    for product in PRODUCTS:
        make(product, asked.dist, identity, show=asked.show)


def make(product: Product, dist: Path, identity: Identity, *, show: bool) -> None:
    """Sign, stage, pack and notarise one product."""
    bundle, work = dist / product.bundle, PROJECT / "build" / "pkg" / product.name
    architecture = platform.machine()
    made = dist / f"{product.name}-{product.version}-{architecture}.pkg"
    if identity.application:
        run(signing(bundle, identity), show=show)
    else:
        print(f"{product.title}: no certificate is named, so nothing in it is signed.")
    stage(product, bundle, work / "root")
    describe(product, work, architecture)
    (dist / f"remove-{product.name}.sh").write_text(removal(product))
    run(packing(product, work, made, identity), show=show)
    if identity.notary and identity.installer:
        run(notarising(made, identity), show=show)
    else:
        print(f"{product.title}: not notarised; macOS warns of it or refuses it.")


def describe(product: Product, work: Path, architecture: str) -> None:
    """Write what pkgbuild and productbuild read beside the tree."""
    (work / "distribution.xml").write_bytes(distribution(product, architecture))
    (work / "components.plist").write_bytes(plistlib.dumps(components(product)))
    (work / "scripts").mkdir(exist_ok=True)
    for name, text in install_scripts(product).items():
        script = work / "scripts" / name
        script.write_text(text)
        script.chmod(0o755)


def run(steps: Iterable[list[str]], *, show: bool) -> None:
    """Run each step, or only print it. Raises CalledProcessError."""
    for step in steps:
        print(shlex.join(step), flush=True)
        if not show:
            subprocess.run(step, check=True)


if __name__ == "__main__":
    main()
