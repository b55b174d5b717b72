"""What a package puts where, as a tree of files."""

from __future__ import annotations

import os
import plistlib
import shutil
from pathlib import Path
from typing import Final

from macos.product import Product

AGENTS: Final = "Library/LaunchAgents"
COMMANDS: Final = "usr/local/bin"


class BundleError(SystemExit):
    """What cannot be packaged."""


def stage(product: Product, bundle: Path, root: Path) -> None:
    """Make the tree in `root` anew: the bundle, links to its commands, and the launch agent.

    Raises BundleError for a bundle that is not one of macOS.
    """
    home = root / product.home
    for needed in filter(None, (*product.commands, product.agent)):
        if not (bundle / needed).is_file():
            raise BundleError(f"{bundle} is no bundle of macOS: it has no {needed}")
    shutil.rmtree(root, ignore_errors=True)
    # Links stay links: a signature covers them as they are.
    shutil.copytree(bundle, home, symlinks=True)
    commands = root / COMMANDS
    commands.mkdir(parents=True)
    for command in product.commands:
        leads = os.path.relpath(home / command, commands)
        (commands / Path(command).name).symlink_to(leads)
    if product.agent:
        agent = root / AGENTS / f"{label(product)}.plist"
        agent.parent.mkdir(parents=True)
        agent.write_bytes(launch_agent(product))
    for path in root.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)


def label(product: Product) -> str:
    """What launchd calls the start with the session."""
    return f"{product.identifier}.background"


def launch_agent(product: Product) -> bytes:
    """Starts the program in the background with every session on a screen (launchd.plist(5)).

    It is not kept alive: who ends it has ended it, and with `keep_running: no` it ends itself.
    """
    return plistlib.dumps(
        {
            "Label": label(product),
            "ProgramArguments": [f"/{product.home}/{product.agent}", "--background"],
            "AssociatedBundleIdentifiers": [product.identifier],
            "LimitLoadToSessionType": "Aqua",
            "ProcessType": "Interactive",
            "RunAtLoad": True,
        }
    )
