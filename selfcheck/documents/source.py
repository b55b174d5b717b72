"""A policy source: the folder of YAML files that IT writes, read whole or refused whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import UTC, datetime
from pathlib import Path

from selfcheck.core.frozen import frozen
from selfcheck.core.records import Policy, Records
from selfcheck.documents.check import Json
from selfcheck.documents.crosscheck import cross_check
from selfcheck.documents.draft import Draft, SourceRecord, read_draft
from selfcheck.documents.errors import DocumentError
from selfcheck.documents.values import (
    app_of,
    notice_of,
    organization_of,
    reinstatement_of,
    withdrawal_of,
)

__all__ = ["PolicySource", "SourceRecord", "read_record", "read_source"]


@frozen
class PolicySource:
    """A source that was read without a mistake.

    `documents` maps each file to its normal form: times in UTC, what is left out, empty or
    null dropped. `organization` and `apps` (by slug) are the normal forms that are compiled.
    `files` says for each slug where it is written.
    """

    folder: Path
    policy: Policy
    organization: Mapping[str, Json]
    apps: Mapping[str, Json]
    records: tuple[SourceRecord, ...]
    documents: Mapping[str, Json]
    files: Mapping[str, str] = field(default_factory=dict)


def read_source(folder: Path, now: datetime | None = None) -> PolicySource:
    """The source in `folder`; raises DocumentError with every mistake of every file.

    `now` is what "in the future" is measured from; the clock where left out.
    """
    draft = read_draft(folder)
    cross_check(draft, now or datetime.now(UTC))
    if draft.mistakes or draft.organization is None:
        raise DocumentError(tuple(sorted(set(draft.mistakes))))
    return PolicySource(
        draft.folder,
        _policy(draft, draft.organization),
        draft.organization,
        draft.apps,
        tuple(draft.records),
        draft.documents,
        draft.files,
    )


def read_record(file: Path, kind: str, organization: Mapping[str, Json]) -> SourceRecord:
    """One record file by itself, whatever else is wrong in its source; raises DocumentError."""
    draft = Draft(file.parent.parent, organization=dict(organization))
    record = draft.read_one(f"{file.parent.name}/{file.name}", kind)
    if record is None:
        raise DocumentError(tuple(sorted(draft.mistakes)))
    return record


def _policy(draft: Draft, organization: dict[str, Json]) -> Policy:
    def of(kind: str) -> list[SourceRecord]:
        return [one for one in draft.records if one.kind == kind]

    return Policy(
        organization_of(organization),
        {slug: app_of(slug, one) for slug, one in sorted(draft.apps.items())},
        Records(
            tuple(notice_of(one.document, one.digest) for one in of("notice")),
            tuple(withdrawal_of(one.document, one.digest) for one in of("withdrawal")),
            tuple(reinstatement_of(one.document, one.digest) for one in of("reinstatement")),
        ),
    )
