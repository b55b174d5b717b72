"""The settings of a run, put together from everything that says any."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from selfcheck import places
from selfcheck.settings.files import file_layer
from selfcheck.settings.layers import Layer, merged
from selfcheck.settings.model import Origin, Settings
from selfcheck.settings.schema import ROWS
from selfcheck.settings.stores import here
from selfcheck.settings.stores.interface import Store

ENVIRONMENT_PREFIX: Final = "SELFCHECK_"


def load_settings(
    command_line: Mapping[str, object] | None = None,
    environment: Mapping[str, str] | None = None,
    *,
    user_file: Path | None = None,
    store: Store | None = None,
) -> Settings:
    """The settings of this run. Never raises: what cannot be used is in `problems`.

    `command_line` maps a setting's name to what was given. Without `user_file` or `store` the
    platform's own places are read.
    """
    environment = os.environ if environment is None else environment
    managed = store if store is not None else here.store()
    given = command_line or {}
    return merged(
        (
            *managed.layers(),
            Layer(Origin.COMMAND_LINE, {n: (v, _option(n)) for n, v in given.items()}),
            _environment_layer(environment),
            file_layer(Origin.USER, user_file if user_file is not None else places.user_settings()),
        )
    )


def _option(name: str) -> str:
    return "--" + name.replace("_", "-")


def _environment_layer(environment: Mapping[str, str]) -> Layer:
    values: dict[str, tuple[object, str]] = {}
    for name in ROWS:
        variable = ENVIRONMENT_PREFIX + name.upper()
        if environment.get(variable):
            values[name] = (environment[variable], variable)
    return Layer(Origin.ENVIRONMENT, values)
