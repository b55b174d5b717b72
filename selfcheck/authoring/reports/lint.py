"""What `lint` reports."""

from __future__ import annotations

from typing import Literal

from selfcheck.core.frozen import frozen


@frozen(kw_only=True)
class LintMistake:
    """Something wrong in a file; lines and columns count from 1."""

    file: str
    line: int
    column: int
    message: str
    hint: str


@frozen(kw_only=True)
class LintReport:
    """Everything that is wrong in a policy source."""

    schema: Literal["selfcheck/lint/v1"] = "selfcheck/lint/v1"
    errors: tuple[LintMistake, ...]
    warnings: tuple[LintMistake, ...] = ()
