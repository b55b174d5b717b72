"""Settings: one table of what can be set, read from everywhere it can be set.

`schema.py` is the table, `stores/` where an administrator sets things, `layers.py` which place
wins, `model.py` what comes out, `forms/` what is made of the table for management tools.
"""

from selfcheck.settings.loading import ENVIRONMENT_PREFIX, load_settings
from selfcheck.settings.model import (
    ALWAYS,
    HIDEABLE,
    Inline,
    Notifications,
    Origin,
    SettingProblem,
    Settings,
    Weight,
)
from selfcheck.settings.schema import ROWS, TABLE, Group, Setting, Shape

__all__ = [
    "ALWAYS",
    "ENVIRONMENT_PREFIX",
    "HIDEABLE",
    "ROWS",
    "TABLE",
    "Group",
    "Inline",
    "Notifications",
    "Origin",
    "Setting",
    "SettingProblem",
    "Settings",
    "Shape",
    "Weight",
    "load_settings",
]
