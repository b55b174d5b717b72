"""Where things lie: what ships with the program, and the platform's folders for its files."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

_NAME = "selfcheck"

MACHINE: Final = Path("/etc") / _NAME
"""The folder of what the administrator sets, on Linux."""
DOMAIN: Final = "org.selfcheck.SelfCheck"
"""What macOS calls the program: its bundle, and the domain of its managed preferences."""


def resources() -> Path | None:
    """The folder `resources/` that ships with the program, or None where it is missing.

    It lies beside the programs in a frozen bundle, inside the package where it was installed
    as a wheel, and beside the package in a checkout.
    """
    package = Path(__file__).resolve().parent
    candidates = [package / "resources", package.parent / "resources"]
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        candidates.insert(0, Path(bundle) / "resources")
    return next((folder for folder in candidates if folder.is_dir()), None)


def user_settings() -> Path:
    """The user's own settings file; it need not exist."""
    # platformdirs costs more than everything else here: only who asks for a folder pays for it.
    from platformdirs import PlatformDirs

    return PlatformDirs(_NAME, appauthor=False).user_config_path / "settings.yaml"


def state() -> Path:
    """The platform's place for what the program keeps between runs; it need not exist."""
    from platformdirs import PlatformDirs

    return PlatformDirs(_NAME, appauthor=False).user_state_path
