"""Every report as JSON text, and the JSON Schemas that are made from the types.

    python -m selfcheck.authoring.reports.schemas FOLDER

writes them; a test compares what is written in resources/schemas with what this makes.
"""

from __future__ import annotations

import inspect
import json
import sys
from pathlib import Path
from typing import Any

import msgspec

from selfcheck.authoring.reports.keys import KeyChangeReport, KeyReport
from selfcheck.authoring.reports.lint import LintReport
from selfcheck.authoring.reports.preview import PreviewReport
from selfcheck.authoring.reports.publication import PublicationReport
from selfcheck.authoring.reports.site import InitReport, SeedReport, UploadReport
from selfcheck.authoring.reports.status import StatusReport

REPORTS: dict[str, type[Any]] = {
    "publication": PublicationReport,
    "key-report": KeyReport,
    "key-change": KeyChangeReport,
    "init": InitReport,
    "upload": UploadReport,
    "package-seed": SeedReport,
    "lint": LintReport,
    "status": StatusReport,
    "preview": PreviewReport,
}
"""Every report by the name of its schema's file."""


def report_json(report: object) -> str:
    """A report as JSON text, one key a line."""
    return json.dumps(msgspec.to_builtins(report), indent=2, ensure_ascii=False)


def schema_of(name: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a report; every member is always written."""
    made = msgspec.json.schema(REPORTS[name], ref_template="#/$defs/{name}")
    for part in made["$defs"].values():
        part["description"] = inspect.cleandoc(part["description"])
        part["required"] = list(part["properties"])
        part["additionalProperties"] = False
        for member in part["properties"].values():
            member.pop("default", None)
    dialect = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": dialect, "$id": f"selfcheck/{name}/v1", **made}


def write_schemas(folder: Path) -> None:
    """Write every schema as NAME.json."""
    for name in REPORTS:
        text = json.dumps(schema_of(name), indent=1) + "\n"
        (folder / f"{name}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_schemas(Path(sys.argv[1]))
