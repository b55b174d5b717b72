"""Loads Qt's binding, and gives Python back its own import statement.

PySide6 puts a function of its own in that statement's place, so that `from __feature__ import
snake_case` works: of every module imported from then on it reads the source and looks for its own
name there (`feature_imported` in PySide6's `shibokensupport/feature.py`). Before a verdict
that is a fifth of all importing. A module that PySide6 has no note of is one without features,
and there are no others here.
"""

from __future__ import annotations

import builtins
import os
import sys


def load() -> None:
    """Before any other module of the window is imported."""
    _keep_to_our_plugins()
    import PySide6.QtWidgets  # noqa: F401

    own = vars(builtins).get("__orig_import__")
    if own is not None:
        builtins.__import__ = own


def _keep_to_our_plugins() -> None:
    """A bundle brings its own Qt, for which the plugins of another one are not made."""
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        parts = ("PySide6",) if sys.platform == "win32" else ("PySide6", "Qt")
        os.environ["QT_PLUGIN_PATH"] = os.path.join(bundle, *parts, "plugins")  # noqa: PTH118
