"""Writes what is made of the table of settings below the project's folder."""

from __future__ import annotations

import sys
from pathlib import Path

from selfcheck.places import DOMAIN
from selfcheck.settings.forms import admx, apple, json_schemas, reference

FOLDER = "packaging/settings"
DOCUMENT = "docs/settings.md"


def made(top: Path) -> dict[str, str]:
    """Every file by its path below `top`, with the text that it must have."""
    files = {
        f"{FOLDER}/linux/50-selfcheck.yaml": reference.sample(),
        f"{FOLDER}/windows/SelfCheck.admx": admx.template(),
        f"{FOLDER}/windows/en-US/SelfCheck.adml": admx.words(),
        f"{FOLDER}/macos/SelfCheck.mobileconfig": apple.sample(),
        f"{FOLDER}/macos/{DOMAIN}.plist": apple.manifest(),
        f"{FOLDER}/macos/jamf.json": json_schemas.jamf(),
        "resources/schemas/settings.json": json_schemas.editors(),
    }
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
