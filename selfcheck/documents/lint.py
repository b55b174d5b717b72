"""What lint found, as plain values for JSON."""

from __future__ import annotations

from collections.abc import Iterable

from selfcheck.documents.check import (
    Json,
)
from selfcheck.documents.errors import Mistake


def lint_document(errors: Iterable[Mistake], warnings: Iterable[Mistake] = ()) -> dict[str, Json]:
    """Errors keep a source from being published; warnings do not."""
    return {
        "schema": "selfcheck/lint/v1",
        "errors": [_mistake(one) for one in errors],
        "warnings": [_mistake(one) for one in warnings],
    }


def _mistake(one: Mistake) -> dict[str, Json]:
    return {
        "file": one.file,
        "line": one.line,
        "column": one.column,
        "message": one.message,
        "hint": one.hint,
    }
