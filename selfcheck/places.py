"""Where things lie: what ships with the program, and the platform's folders for its files."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

_NAME = "selfcheck"

FOLLOWS_XDG: Final = sys.platform == "linux"
"""Whether a user's own folders are those of the XDG Base Directory Specification."""

MACHINE: Final = Path("/etc") / _NAME
"""The folder of what the administrator sets, on Linux."""
_SEED: Final = "seed.json"
_OWN_SEED: Final = MACHINE / _SEED
_PACKAGED_SEED: Final = Path("/usr/share") / _NAME / _SEED
_MAC_SEED: Final = Path("/Library/Application Support/Self-Check") / _SEED
SEEDS: Final = (
    ("Linux", f"{_OWN_SEED}, or {_PACKAGED_SEED} from a package"),
    ("macOS", str(_MAC_SEED)),
    ("Windows", f"{_SEED} beside the program, in its folder below Program Files"),
)
"""The same in words, for all systems: only administrators can write there."""
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


def seeds() -> tuple[Path, ...]:
    """Where a policy that comes with the installation may lie; the first one counts."""
    if sys.platform == "darwin":
        return (_MAC_SEED,)
    if sys.platform == "win32":
        return (Path(sys.executable).parent / _SEED,) if hasattr(sys, "frozen") else ()
    return _OWN_SEED, _PACKAGED_SEED


def user_settings() -> Path:
    """The user's own settings file; it need not exist."""
    return _own("config") / "settings.yaml"


def log() -> Path:
    """The platform's folder for the log; it need not exist. On Linux it lies in the state's."""
    if sys.platform != "linux":
        from platformdirs import PlatformDirs

        return PlatformDirs(_NAME, appauthor=False).user_log_path
    return state() / "log"


def state() -> Path:
    """The platform's place for what the program keeps between runs; it need not exist.

    Windows and macOS have one folder for settings and all else; there what is kept gets a folder
    of its own within, so that deleting it leaves the settings.
    """
    found = _own("state")
    return found / "state" if found == _own("config") else found


def _own(kind: str) -> Path:
    """The user's folder for what is of this kind, "config" or "state".

    Every start asks before its window is painted, and to import platformdirs takes 4 ms: on
    Linux the XDG Base Directory Specification is read here.
    """
    if not FOLLOWS_XDG:
        from platformdirs import PlatformDirs

        folders = PlatformDirs(_NAME, appauthor=False)
        return folders.user_config_path if kind == "config" else folders.user_state_path
    given = Path(os.environ.get(f"XDG_{kind.upper()}_HOME", ""))
    if not given.is_absolute():
        usual = {"config": "~/.config", "state": "~/.local/state"}[kind]
        given = Path(os.path.expanduser(usual))  # noqa: PTH111 - the home may be unknown
    return given / _NAME
