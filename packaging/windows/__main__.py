"""Makes the packages for Windows out of its bundles in DIST (default: dist), into DIST.

    PYTHONPATH=packaging python -m windows [--only NAME] [DIST]

On Linux, with the Debian packages wixl and msitools: the bundles come from a Windows computer.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from bundling.settling import moment
from windows.icon import icon
from windows.msi import package
from windows.product import PRODUCTS, PROJECT


def main() -> None:
    """Make the package of every product asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dist", nargs="?", type=Path, default=PROJECT / "dist")
    names = [product.name for product in PRODUCTS]
    parser.add_argument("--only", choices=names, action="append", help="one bundle; repeatable")
    asked = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # icons are drawn without a screen
    time, drawn = moment(PROJECT), icon()
    for product in PRODUCTS:
        if product.name in (asked.only or names):
            work = PROJECT / "build" / "msi" / product.name
            made = package(product, asked.dist / product.name, drawn, work, asked.dist, time)
            print(f"{made.name}: {made.stat().st_size / 1e6:.1f} MB", flush=True)


if __name__ == "__main__":
    main()
