"""The store of the platform that the program runs on."""

from __future__ import annotations

import sys

from selfcheck import places
from selfcheck.settings.stores.interface import Store


def store() -> Store:
    """Where the administrator of this computer sets things."""
    if sys.platform == "win32":
        from selfcheck.settings.stores.registry import RegistryStore
        from selfcheck.settings.stores.windows import WindowsRegistry

        return RegistryStore(WindowsRegistry())
    if sys.platform == "darwin":
        from selfcheck.settings.stores.macos import ManagedPreferences
        from selfcheck.settings.stores.preferences import PreferenceStore

        return PreferenceStore(ManagedPreferences(places.DOMAIN))
    from selfcheck.settings.stores.folders import FolderStore

    return FolderStore(places.MACHINE)
