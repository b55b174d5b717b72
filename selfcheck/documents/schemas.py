"""The JSON Schemas, made from the descriptions that the readers use.

    python -m selfcheck.documents.schemas FOLDER

writes them; a test compares what is written in resources/schemas with what this makes.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path

from selfcheck.documents import outputs, seed, tables
from selfcheck.documents.check import (
    Json,
)
from selfcheck.documents.layout import LEDGER_SCHEMA, MOST_PARTS, MOST_RECORDS, PART_SCHEMA
from selfcheck.documents.scalars import (
    Constant,
    Words,
)
from selfcheck.documents.shapes import (
    Field,
    Many,
    Record,
    Table,
)

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_SECTIONS = (
    Field("organization", tables.ORGANIZATION),
    Field("apps", Table(tables.ID, tables.APP, MOST_RECORDS)),
    *(Field(name, Many(shape, MOST_RECORDS)) for name, shape in tables.RECORDS.items()),
)

LEDGER = Record(
    "a ledger",
    (
        Field("schema", Constant(LEDGER_SCHEMA), required=True),
        Field("parts", Many(Words("a part", 200), MOST_PARTS), required=True, keep_empty=True),
        *_SECTIONS,
    ),
)

PART = Record(
    "a part of a ledger",
    (Field("schema", Constant(PART_SCHEMA), required=True), *_SECTIONS),
)

# File name -> what it describes, and whether authors write it (dates alone are allowed then,
# and the keys that compiling adds are not).
DOCUMENTS: Mapping[str, tuple[Record, bool]] = {
    "organization": (tables.ORGANIZATION, True),
    "apps": (tables.APPS, True),
    "notice": (tables.NOTICE, True),
    "withdrawal": (tables.WITHDRAWAL, True),
    "reinstatement": (tables.REINSTATEMENT, True),
    "ledger": (LEDGER, False),
    "ledger-part": (PART, False),
    "inventory": (tables.INVENTORY, False),
    "report": (outputs.REPORT, False),
    "summary": (outputs.SUMMARY, False),
    "notices": (outputs.NOTICES, False),
    "phones": (outputs.PHONES, False),
    "settings-report": (outputs.SETTINGS, False),
    "seed": (seed.SEED, False),
    "self-test": (outputs.SELF_TEST, False),
}


def schema_of(name: str) -> dict[str, Json]:
    """The JSON Schema of a document by its name in DOCUMENTS."""
    shape, authored = DOCUMENTS[name]
    return {
        "$schema": DIALECT,
        "$id": f"selfcheck/{name}/v1",
        "title": shape.called,
        **shape.schema(authored=authored),
    }


def schema_text(name: str) -> str:
    """The schema as it is kept in resources/schemas."""
    return json.dumps(schema_of(name), indent=1) + "\n"


def write_schemas(folder: Path) -> None:
    """Writes every schema as NAME.json."""
    for name in DOCUMENTS:
        (folder / f"{name}.json").write_text(schema_text(name), encoding="utf-8")


if __name__ == "__main__":
    write_schemas(Path(sys.argv[1]))
