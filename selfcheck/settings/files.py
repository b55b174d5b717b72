"""Settings in a YAML file: one map from setting to value."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from selfcheck.core.errors import SelfCheckError
from selfcheck.settings.layers import Guard, Layer, unknown
from selfcheck.settings.model import Origin, SettingProblem
from selfcheck.settings.schema import ROWS

LARGEST: Final = 512 * 1024
"""Bytes; a trust root and a logo may stand in it."""
DEEPEST: Final = 20


class SettingsFileError(SelfCheckError):
    """A settings file that is not a map of settings."""


def file_layer(origin: Origin, file: Path, guard: Guard | None = None) -> Layer:
    """The settings of one YAML file; a missing file is an empty one."""
    try:
        with file.open("rb") as stream:
            data = stream.read(LARGEST + 1)
        document = _mapping(data)
    except FileNotFoundError:
        return Layer(origin)
    except (OSError, SettingsFileError) as error:
        detail = error.strerror if isinstance(error, OSError) else str(error)
        return Layer(origin, problems=(SettingProblem(origin, str(file), str(detail)),))
    problems = tuple(unknown(origin, str(file), name) for name in document if name not in ROWS)
    # A key without a value says nothing, like a key left out.
    values = {
        name: (value, str(file))
        for name, value in document.items()
        if name in ROWS and value is not None
    }
    return Layer(origin, values, problems, guard)


def _mapping(data: bytes) -> dict[str, object]:
    """The one map in a settings file.

    Raises SettingsFileError. A key given twice is an error: which one was meant is not known.
    """
    import yaml  # slow to import: only who has a settings file pays for it

    if len(data) > LARGEST:
        size = LARGEST // 1024
        raise SettingsFileError(f"the file is larger than {size} KB; it cannot be a settings file")
    try:
        text = data.decode("utf-8")
        _require_shallow(text)
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
        if node is None:
            return {}
        if not isinstance(node, yaml.MappingNode):
            raise SettingsFileError("a settings file is a map from setting to value")
        keys = [key.value for key, _ in node.value]
        twice = next((key for key in keys if keys.count(key) > 1), None)
        if twice is not None:
            raise SettingsFileError(f"{twice!r} is given twice; keep one of them")
        document = yaml.load(text, Loader=yaml.CSafeLoader)
    except (UnicodeDecodeError, yaml.YAMLError, RecursionError, ValueError) as error:
        raise SettingsFileError(
            f"it is not readable as YAML: {' '.join(str(error).split())}"
        ) from None
    return {str(key): value for key, value in document.items()}


def _require_shallow(text: str) -> None:
    """Raises SettingsFileError for what no setting is nested like.

    The parser's events need no depth of their own; what composes them recurses in C, and ends the
    program where a file is nested deep enough.
    """
    import yaml

    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise SettingsFileError(f"it is nested deeper than {DEEPEST} levels")
