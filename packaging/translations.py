"""Brings the catalogues in resources/translations up to date with the texts in the program.

Qt's lupdate (it comes with PySide6) finds every `tr` and `mark`. New texts come in unfinished;
those that are gone go. No places are noted, so that a catalogue changes only where a text does.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from selfcheck.language.choosing import NOT_REVIEWED

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = ROOT / "resources" / "translations"
NOT_SPOKEN = ("authoring", "gui/preview", "settings/forms")
"""Rooms for IT and for development: they speak English."""
NO_REVIEW = "Not reviewed by native speakers"


def sources() -> list[Path]:
    """The modules whose texts people read, in a fixed order."""
    package = ROOT / "selfcheck"
    left_out = [package / room for room in NOT_SPOKEN]
    return sorted(
        file
        for file in package.rglob("*.py")
        if not any(file.is_relative_to(room) for room in left_out)
    )


def update(*catalogues: Path) -> str:
    """Brings catalogues up to date and returns what lupdate said."""
    from PySide6 import __file__ as qt

    suffix = ".exe" if sys.platform == "win32" else ""
    command = [
        str(Path(qt).parent / f"lupdate{suffix}"),
        *("-locations", "none", "-no-obsolete", "-source-language", "en"),
        *("-tr-function-alias", "QT_TR_NOOP+=mark"),
        *map(str, sources()),
        *("-ts", *map(str, catalogues)),
    ]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    for catalogue in catalogues:
        _say_who_read_it(catalogue)
    return told.stdout + told.stderr


def _say_who_read_it(catalogue: Path) -> None:
    """A line at the head of the file, which lupdate takes out each time."""
    language = catalogue.stem.rpartition("_")[2]
    if language in NOT_REVIEWED:
        text = catalogue.read_text(encoding="utf-8")
        said = f">\n<extra-review>{NO_REVIEW}</extra-review>\n<context>"
        catalogue.write_text(text.replace(">\n<context>", said, 1), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    print(update(*sorted(CATALOGUES.glob("*.ts"))))
