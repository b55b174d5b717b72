"""Seeds: a published policy in one file, for installations that begin without the network.

A seed holds the files of a site as text, by the paths that clients ask for. Nothing in it is
believed for being in it: whoever reads it verifies the signatures within.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from selfcheck.documents.canonical import decode
from selfcheck.documents.check import MISSING, Check
from selfcheck.documents.errors import DocumentError
from selfcheck.documents.layout import LARGEST_LEDGER, MOST_PARTS
from selfcheck.documents.scalars import Constant, Words
from selfcheck.documents.shapes import Field, Record, Table

SCHEMA: Final = "selfcheck/seed/v1"
LARGEST: Final = 2 * LARGEST_LEDGER
"""Bytes of a whole seed."""

_PATH: Final = r"(metadata|targets/[a-z]+(/parts)?)/[A-Za-z0-9._-]{1,200}\.json"
SEED: Final = Record(
    "a seed",
    (
        Field("schema", Constant(SCHEMA), required=True),
        Field(
            "files",
            Table(
                Words("the path of a published file", 300, _PATH),
                Words("a published file", LARGEST_LEDGER, lines=True, raw=True),
                2 * MOST_PARTS,
            ),
            required=True,
        ),
    ),
)


def read_seed(data: bytes, file: str) -> dict[str, bytes]:
    """The published files of a seed by their paths; raises DocumentError. `file` names it."""
    value = decode(data, file, LARGEST)
    check = Check(hints=False)
    document = SEED.read(value, "", check)
    if check.problems or document is MISSING:
        first = check.problems[0]
        raise DocumentError.at(file, f"{first.path}: {first.message}", "make it anew")
    try:
        return {path: text.encode() for path, text in document["files"].items()}
    except UnicodeEncodeError as error:
        raise DocumentError.at(file, f"it holds what is no text: {error.reason}") from error


def write_seed(files: Mapping[str, bytes]) -> bytes:
    """The seed with these files, which `read_seed` reads back; the same files, the same bytes.

    Raises DocumentError for a file that is no text.
    """
    texts = {}
    for path, data in files.items():
        try:
            texts[path] = data.decode("utf-8")
        except UnicodeDecodeError as error:
            raise DocumentError.at(path, f"it is no text in UTF-8: {error.reason}") from error
    document = {"schema": SCHEMA, "files": dict(sorted(texts.items()))}
    return json.dumps(document, indent=1, ensure_ascii=True).encode("ascii") + b"\n"
