"""`selfcheck --self-test`: whether the installation is whole."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from selfcheck import __version__
from selfcheck.checker.self_test import TRIALS, Step, Trial, tried
from selfcheck.cli.exits import Exit

SCHEMA = "selfcheck/self-test/v1"


def self_test(window: Iterable[tuple[str, Trial]], *, as_json: bool) -> int:
    """Looks at everything and says what is wrong: 0 where nothing is, else 4.

    `window` are the trials of the window's part.
    """
    steps = tuple(tried((*TRIALS, *window)))
    passed = all(step.passed for step in steps)
    _say(_document(steps) if as_json else _words(steps), as_json=as_json)
    return Exit.DONE if passed else Exit.FAULT


def _document(steps: Sequence[Step]) -> str:
    document = {
        "schema": SCHEMA,
        "version": __version__,
        "passed": all(step.passed for step in steps),
        "steps": [
            {"name": step.name, "passed": step.passed, "detail": step.detail} for step in steps
        ],
    }
    return json.dumps(document, indent=2)


def _words(steps: Sequence[Step]) -> str:
    lines = [f"{'ok' if step.passed else 'WRONG':6}{step.name}: {step.detail}" for step in steps]
    wrong = [step.name for step in steps if not step.passed]
    end = f"Wrong with this installation: {', '.join(wrong)}." if wrong else "Nothing is wrong."
    return "\n".join([*lines, end])


def _say(text: str, *, as_json: bool) -> None:
    """Prints it; Windows gives a program with a window nowhere to print, so there it is a file."""
    if sys.stdout is not None:
        print(text)
        return
    file = Path.home() / f"selfcheck-self-test.{'json' if as_json else 'txt'}"
    file.write_text(text + "\n", encoding="utf-8")
