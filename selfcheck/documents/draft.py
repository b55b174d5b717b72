"""The files of a policy source, each by itself, as far as they can be read."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

from selfcheck.core.frozen import frozen
from selfcheck.documents.authored import LARGEST, Written, read_yaml
from selfcheck.documents.canonical import canonical, digest
from selfcheck.documents.check import MISSING, Check, Json, meant
from selfcheck.documents.errors import Mistake
from selfcheck.documents.layout import LARGEST_RECORD
from selfcheck.documents.shapes import Record
from selfcheck.documents.tables import APPS, ORGANIZATION, RECORDS
from selfcheck.documents.times import overdue_from, write_moment
from selfcheck.documents.values import moment_of

LARGEST_LOGO = 12 * 1024
LOGO_TYPES = {".svg": "image/svg+xml", ".png": "image/png"}


@frozen
class SourceRecord:
    """One record of a source: its file, its normal form, and that form's digest.

    `kind` is notice, withdrawal or reinstatement. `written` knows where its keys stand.
    """

    kind: str
    file: str
    document: Mapping[str, Json]
    digest: str
    written: Written = field(compare=False, repr=False)

    @property
    def id(self) -> str:
        return str(self.document["id"])

    @property
    def revision(self) -> int | None:
        revision = self.document.get("revision")
        return int(revision) if revision is not None else None


@dataclass(slots=True)
class Draft:
    """A source as far as it could be read, with the mistakes found so far."""

    folder: Path
    mistakes: list[Mistake] = field(default_factory=list)
    organization: dict[str, Json] | None = None
    apps: dict[str, Json] = field(default_factory=dict)
    records: list[SourceRecord] = field(default_factory=list)
    documents: dict[str, Json] = field(default_factory=dict)
    written: dict[str, Written] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    catalogue_read: bool = True
    records_read: bool = True

    @property
    def zone(self) -> tzinfo:
        return ZoneInfo(self.organization["time_zone"]) if self.organization else UTC

    def complain(
        self, file: str, path: str, message: str, hint: str = "", *, key: bool = False
    ) -> None:
        written = self.written.get(file)
        place = written.positions.place(path, key=key) if written is not None else (1, 1)
        self.mistakes.append(Mistake(file, *place, message, hint))

    def read_file(self, file: str, shape: Record) -> Json:
        """The normal form of one file, or MISSING."""
        written = self._open(file)
        check = Check(authored=True, zone=self.zone)
        document = written.read(shape, check)
        self.mistakes += written.mistakes
        return MISSING if written.mistakes else document

    def read_one(self, file: str, kind: str) -> SourceRecord | None:
        """One record, or None with mistakes."""
        document = self.read_file(file, RECORDS[f"{kind}s"])
        if document is MISSING:
            return None
        for rule in document.get("rules", ()):
            if "deadline" in rule:
                first = overdue_from(
                    moment_of(rule["deadline"]), rule.get("grace_days", 0), self.zone
                )
                rule["overdue_from"] = write_moment(first)
        if len(canonical(document)) > LARGEST_RECORD:
            self.complain(
                file, "", f"the record is larger than {LARGEST_RECORD // 1024} KB", "split it"
            )
            return None
        self.documents[file] = document
        return SourceRecord(kind, file, document, digest(document), self.written[file])

    def _open(self, file: str) -> Written:
        path = self.folder / file
        try:
            with path.open("rb") as stream:
                written = read_yaml(stream.read(LARGEST + 1), file)
        except FileNotFoundError:
            written = Written(file)
            hint = "give the folder that holds it, which selfcheck-policy init begins"
            written.complain((1, 1), f"is not in {self.folder}", hint)
        except OSError as error:
            written = Written(file)
            written.complain((1, 1), f"cannot be read: {error.strerror}", "check the file")
        self.written[file] = written
        return written


RECORD_FOLDERS = tuple(RECORDS)
_KNOWN_FILES = ["organization.yaml", "apps.yaml"]


def read_draft(folder: Path) -> Draft:
    """Every file of a source by itself, without what only shows between files."""
    draft = Draft(folder)
    if not folder.is_dir():
        draft.mistakes.append(
            Mistake(str(folder), 1, 1, "there is no such folder", "give the folder of YAML files")
        )
        return draft
    _check_names(draft)
    _read_organization(draft)
    _read_catalogue(draft)
    for name in RECORD_FOLDERS:
        for file in _yaml_files(draft, name):
            record = draft.read_one(file, name.removesuffix("s"))
            if record is None:
                draft.records_read = False
            else:
                draft.records.append(record)
    draft.records.sort(key=_moment_id_revision)
    return draft


def _moment_id_revision(record: SourceRecord) -> tuple[str, str, int]:
    moment = record.document["issued" if record.kind == "notice" else "at"]
    return str(moment), record.id, record.revision or 0


def _read_organization(draft: Draft) -> None:
    file = "organization.yaml"
    document = draft.read_file(file, ORGANIZATION)
    if document is MISSING:
        return
    if unknown := unknown_zone(document["time_zone"]):
        draft.complain(file, "time_zone", *unknown)
        return
    draft.documents[file] = dict(document)
    if "logo" in document:
        document["logo"] = _logo(draft, file, document["logo"])
    draft.organization = document


def unknown_zone(name: str) -> tuple[str, str] | None:
    """What is wrong with the name of a time zone, with a hint; None where it is known."""
    zones = available_timezones()
    if name in zones:
        return None
    hint = meant(name, sorted(zones)) or "write it as America/Los_Angeles"
    return f"'{name}' is no known time zone", hint


def _logo(draft: Draft, file: str, name: str) -> str:
    """The logo as a data URL, so that it is signed along."""
    path = draft.folder / name
    kind = LOGO_TYPES.get(path.suffix.lower())
    if kind is None or path.parent != draft.folder:
        draft.complain(
            file, "logo", f"'{name}' is no SVG or PNG beside organization.yaml", "write logo.svg"
        )
        return name
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST_LOGO + 1)
    except OSError as error:
        draft.complain(file, "logo", f"'{name}' cannot be read: {error.strerror}", "check the name")
        return name
    if len(data) > LARGEST_LOGO:
        draft.complain(
            file, "logo", f"'{name}' is larger than {LARGEST_LOGO // 1024} KB", "make it smaller"
        )
        return name
    return f"data:{kind};base64,{base64.b64encode(data).decode('ascii')}"


def _read_catalogue(draft: Draft) -> None:
    files = (["apps.yaml"] if (draft.folder / "apps.yaml").exists() else []) + _yaml_files(
        draft, "apps"
    )
    for file in files:
        document = draft.read_file(file, APPS)
        if document is MISSING:
            draft.catalogue_read = False
            continue
        draft.documents[file] = document
        for slug, app in document.get("apps", {}).items():
            if slug in draft.apps:
                message = f"the app '{slug}' stands in {draft.files[slug]} too"
                draft.complain(file, f"apps.{slug}", message, "keep one of them", key=True)
                continue
            draft.apps[slug] = app
            draft.files[slug] = file


def _yaml_files(draft: Draft, name: str) -> list[str]:
    folder = draft.folder / name
    if not folder.is_dir():
        return []
    return [f"{name}/{path.name}" for path in sorted(folder.glob("*.yaml")) if path.name[0] != "."]


def _check_names(draft: Draft) -> None:
    """Files that look like part of the source and would not be read."""
    folders = [*RECORD_FOLDERS, "apps", "inventories"]
    for path in sorted(draft.folder.iterdir()):
        if path.name.startswith("."):
            continue
        if path.is_dir():
            _check_folder(draft, path, folders)
        elif path.suffix in (".yaml", ".yml") and path.name not in _KNOWN_FILES:
            draft.mistakes.append(
                Mistake(path.name, 1, 1, "this file is not read", meant(path.name, _KNOWN_FILES))
            )


def _check_folder(draft: Draft, path: Path, folders: list[str]) -> None:
    if path.name not in folders:
        hint = meant(path.name, folders)
        if hint.startswith("did"):
            draft.mistakes.append(Mistake(path.name, 1, 1, "this folder is not read", hint))
        return
    wanted = ".json" if path.name == "inventories" else ".yaml"
    for file in sorted(path.iterdir()):
        if file.name.startswith(".") or (file.suffix == wanted and file.is_file()):
            continue
        name = f"{path.name}/{file.name}"
        draft.mistakes.append(
            Mistake(name, 1, 1, "this is not read", f"name it {file.stem}{wanted}, or move it away")
        )
