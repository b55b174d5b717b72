"""What a shell completes after Tab: the ids of records that stand in SOURCE.

Nothing here may fail or write: where something cannot be read, nothing is offered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
from click.shell_completion import CompletionItem

_LINE = re.compile(r"^(id|title|withdraws|ends):[ \t]*(.+?)[ \t]*$", re.MULTILINE)
_MOST = 64 * 1024
"""So much of a file is looked at; what is wanted stands at its beginning."""


def notices(
    context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """The notices of SOURCE, with their titles."""
    found = _records(context, "notices")
    return [
        CompletionItem(one["id"], help=one.get("title", "").strip("\"'"))
        for one in found
        if one["id"].startswith(incomplete)
    ]


def withdrawals(
    context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """The withdrawals of SOURCE that no reinstatement has ended."""
    ended = {one.get("ends") for one in _records(context, "reinstatements")}
    return [
        CompletionItem(one["id"], help=f"withdraws {one.get('withdraws', '?')}")
        for one in _records(context, "withdrawals")
        if one["id"].startswith(incomplete) and one["id"] not in ended
    ]


def _records(context: click.Context, folder: str) -> Iterator[dict[str, str]]:
    source = context.params.get("source")
    files = sorted((Path(source) / folder).glob("*.yaml")) if source else []
    for file in files:
        try:
            with file.open(encoding="utf-8", errors="replace") as opened:
                found = dict(_LINE.findall(opened.read(_MOST)))
        except OSError:
            continue
        if "id" in found:
            yield {**found, "id": found["id"].strip("\"'")}
