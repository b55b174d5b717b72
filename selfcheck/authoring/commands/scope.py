"""The options that limit a withdrawal to a part: `--rules`, `--devices`, `--audience`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click


def scope_of(
    rules: Sequence[str], devices: Sequence[str], audience: Sequence[str]
) -> dict[str, Any] | None:
    """The scope these options name; None for the whole notice."""
    scope: dict[str, Any] = {}
    if names := _words(rules):
        scope["rules"] = names
    for key, values in (("devices", devices), ("audience", audience)):
        if values:
            scope[key] = _pairs(key, values)
    return scope or None


def _pairs(option: str, values: Sequence[str]) -> dict[str, list[str]]:
    """`kind=phone,tablet` and the like; the same key twice adds up."""
    result: dict[str, list[str]] = {}
    for value in values:
        key, equals, rest = value.partition("=")
        words = _words([rest])
        if not equals or not key.strip() or not words:
            raise click.UsageError(
                f"--{option} {value}: write it as KEY=VALUE[,VALUE], such as "
                f"{'kind=phone,tablet' if option == 'devices' else 'regions=US'}."
            )
        result.setdefault(key.strip(), []).extend(words)
    return result


def _words(values: Sequence[str]) -> list[str]:
    return [word.strip() for value in values for word in value.split(",") if word.strip()]
