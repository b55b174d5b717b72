"""Writes what is made of the table of settings below the project's folder."""

from __future__ import annotations

import sys
from pathlib import Path

from selfcheck.settings.forms import reference

SAMPLE = "packaging/settings/linux/50-selfcheck.yaml"
DOCUMENT = "docs/settings.md"


def made(top: Path) -> dict[str, str]:
    """Every file by its path below `top`, with the text that it must have."""
    files = {SAMPLE: reference.sample()}
    text = (top / DOCUMENT).read_text(encoding="utf-8")
    before, _, rest = text.partition(reference.BEGIN)
    _, _, after = rest.partition(reference.END)
    files[DOCUMENT] = f"{before}{reference.table()}{after}"
    return files


def write(top: Path) -> None:
    """Writes every file."""
    for name, text in made(top).items():
        file = top / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
