"""The registry of the Windows that the program runs on."""

from __future__ import annotations

import sys

from selfcheck.settings.stores.registry import Hive, Key

if sys.platform == "win32":
    import winreg

    _HIVES = {
        Hive.CURRENT_USER: winreg.HKEY_CURRENT_USER,
        Hive.LOCAL_MACHINE: winreg.HKEY_LOCAL_MACHINE,
    }

    class WindowsRegistry:
        """Reads with KEY_WOW64_64KEY, so that a 32-bit program sees the same keys."""

        def key(self, hive: Hive, path: str) -> Key | None:
            access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
            try:
                opened = winreg.OpenKey(_HIVES[hive], path, 0, access)
            except FileNotFoundError:
                return None
            with opened:
                below, count, _ = winreg.QueryInfoKey(opened)
                values = [winreg.EnumValue(opened, each) for each in range(count)]
                keys = tuple(winreg.EnumKey(opened, each) for each in range(below))
            return Key({name: (data, kind) for name, data, kind in values}, keys)
