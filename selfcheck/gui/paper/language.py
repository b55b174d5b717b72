"""Says in a PDF file which language it is in, and that its title is its name.

Qt writes neither (6.11). A reader that speaks needs the first, and shows the second above the
window instead of the file's name (PDF 1.7, 7.7.2, 12.2 and 7.5.6, incremental updates).
"""

from __future__ import annotations

import re
from typing import Final

_END: Final = re.compile(
    rb"trailer\s*<<(?P<trailer>.*?)>>\s*startxref\s*(?P<at>\d+)\s*%%EOF\s*\Z", re.DOTALL
)
_ROOT: Final = re.compile(rb"/Root\s+(\d+)\s+(\d+)\s+R")
_TAG: Final = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def in_language(pdf: bytes, language: str) -> bytes:
    """The file with its language; as it was where it is not written as Qt writes it."""
    end = _END.search(pdf)
    root = _ROOT.search(end["trailer"]) if end else None
    if end is None or root is None or _TAG.fullmatch(language) is None:
        return pdf
    name = rb"%s %s obj" % root.groups()
    found = re.search(rb"\n%s\s*<<(.*?)>>\s*endobj" % name, pdf, re.DOTALL)
    if found is None or b"<<" in found[1]:
        return pdf
    more = b"/Lang (%s)\n/ViewerPreferences << /DisplayDocTitle true >>\n" % language.encode()
    at = len(pdf)
    update = b"%s\n<<%s%s>>\nendobj\n" % (name, found[1], more)
    table = b"xref\n%s 1\n%010d %05d n \n" % (root[1], at, int(root[2]))
    trailer = b"trailer\n<<%s/Prev %s\n>>\nstartxref\n%d\n%%%%EOF\n" % (
        end["trailer"],
        end["at"],
        at + len(update),
    )
    return pdf + update + table + trailer
