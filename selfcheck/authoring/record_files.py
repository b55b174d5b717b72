"""Records that a command writes: a YAML file in the source and the form that is signed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Literal
from zoneinfo import ZoneInfo

import yaml

from selfcheck.authoring.errors import AuthoringError
from selfcheck.authoring.files import write_atomic
from selfcheck.core.frozen import frozen
from selfcheck.core.records import Organization
from selfcheck.documents.check import Check
from selfcheck.documents.errors import DocumentError
from selfcheck.documents.source import read_record
from selfcheck.documents.tables import RECORDS

Kind = Literal["withdrawal", "reinstatement"]

_LONGEST_STEM = 80
_MOST_IDS = 1000


@frozen
class RecordFile:
    """A record to publish: its file in the source, its text, and its normal form.

    `text` is None where the file is there already, left by a run that did not finish.
    """

    path: Path
    document: Mapping[str, Any]
    text: str | None

    @property
    def id(self) -> str:
        return str(self.document["id"])

    @property
    def source(self) -> Path:
        """The policy source that the record belongs to."""
        return self.path.parent.parent

    def write(self) -> None:
        """Put the file into the source, before anything is published."""
        if self.text is not None:
            try:
                write_atomic(self.path, self.text.encode())
            except OSError as error:
                raise AuthoringError(f"{self.path} cannot be written: {error}.") from error


def prepare(
    source: Path,
    kind: Kind,
    stem: str,
    content: Mapping[str, Any],
    published: Collection[str],
    organization: Organization,
    now: datetime,
) -> RecordFile:
    """A record with the next free id that begins with `stem`; nothing is written yet.

    `content` is the record without schema, id and time; `published` the ids of its kind on the
    site. A file that says the same and was never published is taken up again, so that a run
    that was interrupted can simply be repeated. Raises AuthoringError where the content is wrong.
    """
    folder = source / f"{kind}s"
    at = now.astimezone(ZoneInfo(organization.time_zone)).isoformat()
    for name in _names(stem):
        if name in published:
            continue
        path = folder / f"{name}.yaml"
        document = {"schema": f"selfcheck/{kind}/v1", "id": name, **content, "at": at}
        normal = _normal(kind, document)
        if not path.exists():
            return RecordFile(path, normal, _yaml(document))
        earlier = _earlier(path, kind, organization)
        if earlier is not None and {**earlier, "at": ""} == {**normal, "at": ""}:
            return RecordFile(path, earlier, None)
    raise AuthoringError(f"{folder} holds too many records named {stem}; tidy it up.")


def _names(stem: str) -> list[str]:
    short = stem[:_LONGEST_STEM].rstrip("-._")
    return [short, *(f"{short}-{number}" for number in range(2, _MOST_IDS))]


def _normal(kind: Kind, document: Mapping[str, Any]) -> Mapping[str, Any]:
    check = Check(authored=True)
    normal: Mapping[str, Any] = RECORDS[f"{kind}s"].read(dict(document), "", check)
    if check.problems:
        # There is no file yet, so no line to point at: the key is named instead.
        raise AuthoringError(
            "\n".join(f"{one.path}: {one.message} ({one.hint})." for one in check.problems)
        )
    return normal


def _earlier(path: Path, kind: Kind, organization: Organization) -> Mapping[str, Any] | None:
    try:
        return read_record(path, kind, {"time_zone": organization.time_zone}).document
    except DocumentError:
        return None


def _yaml(document: Mapping[str, Any]) -> str:
    kept = {name: value for name, value in document.items() if value is not None}
    text: str = yaml.safe_dump(kept, sort_keys=False, allow_unicode=True, width=100)
    return text
