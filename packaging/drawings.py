"""Writes the icons' lines into the package: `python packaging/drawings.py` from the project's top.

The files are SVG in `resources/icons/`. What is written holds absolute commands only (M, L, C and Z
of SVG's path language), so that the program can draw them without a reader of SVG.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib import SVGPath

ICONS = "resources/icons"
MODULE = "selfcheck/gui/theme/drawings.py"
LETTERS = {"moveTo": "M", "lineTo": "L", "curveTo": "C", "closePath": "Z", "endPath": ""}
HEAD = '''"""The icons' lines on a field of 24 by 24 units, made by `make icons`.

In SVG's path language with the absolute commands M, L, C and Z; the pen is put down at each M.
"""

from __future__ import annotations

from typing import Final

DRAWINGS: Final = {
'''


def drawing(svg: Path) -> str:
    """All strokes of one file."""
    pen = RecordingPen()
    SVGPath(str(svg)).draw(pen)
    words: list[str] = []
    for command, points in pen.value:
        words.append(LETTERS[command])
        words += [f"{part:.3f}".rstrip("0").rstrip(".") for point in points for part in point]
    return " ".join(filter(None, words))


def module(folder: Path) -> str:
    """The text of the module that holds every icon of `folder`."""
    files = sorted(folder.glob("*.svg"))
    return HEAD + "".join(f'    "{svg.stem}": "{drawing(svg)}",\n' for svg in files) + "}\n"


if __name__ == "__main__":
    top = Path(sys.argv[1]) if len(sys.argv) > 1 else Path()
    (top / MODULE).write_text(module(top / ICONS), encoding="utf-8")
