"""What must not be in a bundle: by the names of files, and by the licences that metadata names.

It only ever looks. What PyInstaller would bring of it is left out by build.spec; what is found
here all the same stops the build.
"""

from __future__ import annotations

import json
import re
from importlib.metadata import Distribution
from pathlib import Path, PurePath

FILES = re.compile(
    r"""
    (^|/)(lib)?readline\b | libgdbm | (^|/)_?gdbm\b       # GPL-3
    | virtual_?keyboard                                     # GPL-3 or commercial
    | libgtk-?\d | libgdk | qgtk3 | libatk | libpango       # the desktop's own, with all it brings
    | libq?pdf\b | qt6?pdf                                  # we show no PDF; Chromium's code
    | qt6?(charts|datavisualization|webengine\w*)           # GPL-3 or commercial
    | (^|/)libmysql | libfreetypegpl
    """,
    re.VERBOSE | re.IGNORECASE,
)
_GPL = re.compile(
    r"(?<![A-Za-z])A?GPL|GNU (Affero )?General Public|Affero|SSPL|Server Side Public", re.IGNORECASE
)
_LESSER = re.compile(r"LGPL|Lesser General Public|Library or Lesser", re.IGNORECASE)

EXCUSED = {
    # COPYING.txt: what it puts into a bundle may be there under any licence.
    "pyinstaller": "GPL-2.0 with an exception for what it adds to the programs it builds",
    # README: the hooks for the build are GPL-2.0, those that run in a bundle Apache-2.0.
    "pyinstaller-hooks-contrib": "Apache-2.0 for the hooks that run in a bundle",
}


def denied_file(name: str | PurePath) -> bool:
    """Whether a file of this name must not be shipped."""
    return FILES.search(PurePath(name).as_posix()) is not None


def denied_licence(licence: str) -> bool:
    """Whether a licence leaves no way but the GPL's or AGPL's own.

    Of alternatives (SPDX's OR) one that can be taken is enough. A sentence in which "or" is a
    word is taken whole: "GPL v2 or later" leaves no other way.
    """
    words = re.findall(r"[()]|[^\s()]+", licence.replace("/", " OR "))
    taken, rest = _alternatives(words)
    return not taken or (bool(rest) and _is_gpl(licence))


def _alternatives(words: list[str]) -> tuple[bool, list[str]]:
    """Whether there is a way without the GPL, and the words that follow."""
    taken, words = _together(words)
    while words and words[0] == "OR":
        other, words = _together(words[1:])
        taken = taken or other
    return taken, words


def _together(words: list[str]) -> tuple[bool, list[str]]:
    taken, words = _single(words)
    while words and words[0] == "AND":
        other, words = _single(words[1:])
        taken = taken and other
    return taken, words


def _single(words: list[str]) -> tuple[bool, list[str]]:
    if words and words[0] == "(":
        taken, words = _alternatives(words[1:])
        return taken, words[1:]
    named = []
    while words and words[0] not in {"AND", "OR", ")"}:
        named.append(words[0])
        words = words[1:]
        if words and words[0] == "(":  # "MIT License (MIT)": a remark, and part of the name
            end = words.index(")") + 1 if ")" in words else len(words)
            named += words[:end]
            words = words[end:]
    return not _is_gpl(" ".join(named)), words


def _is_gpl(licence: str) -> bool:
    return _GPL.search(_LESSER.sub("", licence)) is not None


def denied_parts(found: Distribution) -> list[str]:
    """What of a distribution must not be shipped, each with its licence: itself, or what is in it.

    Where the metadata has no licence in one line, its classifiers count, as alternatives.
    """
    data = found.metadata
    stated = [*(data.get_all("License-Expression") or ()), *(data.get_all("License") or ())]
    lines = [each for each in map(str, stated) if "\n" not in each.strip()]
    classes = [
        each.rpartition("::")[2].strip()
        for each in data.get_all("Classifier") or ()
        if each.startswith("License ::") and not each.endswith("OSI Approved")
    ]
    denied = []
    if any(map(denied_licence, lines)) or (classes and all(map(denied_licence, classes))):
        denied.append(f"{data['Name']}: {', '.join([*lines, *classes])}")
    denied += [
        f"{part} in {data['Name']}: {licence}"
        for part, licence in compiled_in(found)
        if denied_licence(licence)
    ]
    return denied


def compiled_in(found: Distribution) -> list[tuple[str, str]]:
    """Name and version, and licence, of everything that a wheel's bill of materials lists."""
    parts = []
    for file in found.files or ():
        if "sboms" not in file.parts or file.suffix != ".json":
            continue
        listed = json.loads(Path(str(file.locate())).read_text(encoding="utf-8"))
        for part in listed.get("components", ()):
            licence = " AND ".join(
                each.get("expression") or each.get("license", {}).get("id", "")
                for each in part.get("licenses", ())
            )
            parts.append((f"{part['name']} {part.get('version', '')}".strip(), licence))
    return parts
