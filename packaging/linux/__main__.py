"""Makes the packages out of the bundles in DIST (default: dist), into DIST.

    PYTHONPATH=packaging python -m linux [--only deb|rpm] [DIST]

is what `make packages` runs. Root is not needed.
"""

from __future__ import annotations

import argparse
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bundling.settling import moment
from linux.deb import debian_package
from linux.product import PRODUCTS, PROJECT, Product
from linux.rpm import rpm_package
from linux.tree import stage

KINDS = {"deb": debian_package, "rpm": rpm_package}


def main() -> None:
    """Stage and pack every product in every kind asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dist", nargs="?", type=Path, default=PROJECT / "dist")
    parser.add_argument("--only", choices=KINDS, action="append", help="one kind; repeatable")
    asked = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # icons are drawn without a screen
    time = moment(PROJECT)
    work = [(kind, product) for kind in asked.only or KINDS for product in PRODUCTS]

    def make(kind: str, product: Product) -> Path:
        root = PROJECT / "build" / kind / product.name
        stage(product, asked.dist / product.name, root, kind, time)
        return KINDS[kind](product, root, asked.dist, time)

    # Packing keeps one core busy for each.
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for made in pool.map(lambda one: make(*one), work):
            print(f"{made.name}: {made.stat().st_size / 1e6:.1f} MB", flush=True)


if __name__ == "__main__":
    main()
