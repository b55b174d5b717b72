"""What the commands report with --json; the JSON Schemas are made from these types.

    python -m selfcheck.authoring.reports FOLDER

writes them; a test compares what is written in resources/schemas with what this makes.
"""

from __future__ import annotations

import inspect
import json
import sys
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

import msgspec

from selfcheck.core.frozen import frozen


@frozen(kw_only=True)
class Change:
    """One thing that publishing would change, in a form both people and programs can read.

    `what` is new, revised, changed or removed; `details` say for whom, which rules, and what
    it was before.
    """

    kind: Literal["organization", "app", "notice", "withdrawal", "reinstatement"]
    what: Literal["new", "revised", "changed", "removed"]
    id: str
    title: str
    revision: int | None = None
    details: tuple[str, ...] = ()


@frozen(kw_only=True)
class RoleReport:
    """A role's next version: who signed it, how many more must, and who could."""

    role: str
    version: int
    threshold: int
    signed: tuple[str, ...]
    missing: int
    may_sign: tuple[str, ...]


@frozen(kw_only=True)
class PublicationReport:
    """What `sign`, `publish`, `withdraw`, `reinstate` and `refresh` did.

    `record` is the file that was written in the policy source, `comes_back` the notices that
    hold again because of it. `files` are those written to the site, in order.
    """

    schema: Literal["selfcheck/publication/v1"] = "selfcheck/publication/v1"
    published: bool
    changes: tuple[Change, ...] = ()
    roles: tuple[RoleReport, ...] = ()
    record: str | None = None
    comes_back: tuple[str, ...] = ()
    files: tuple[str, ...] = ()


@frozen(kw_only=True)
class KeyReport:
    """A new key pair: whose, its id, and the two files.

    `held_at` is the address of a private key that lies on a token or in a key service.
    """

    schema: Literal["selfcheck/key-report/v1"] = "selfcheck/key-report/v1"
    owner: str
    keyid: str
    private: str
    public: str
    held_at: str | None = None


@frozen(kw_only=True)
class KeyChangeReport:
    """What `keys add`, `keys revoke`, `keys sign` and `keys publish` did, and who may sign since.

    `trust_root` is the file that new installations take from now on. `request` is the folder in
    which a change waits for more signatures; nothing was changed then.
    """

    schema: Literal["selfcheck/key-change/v1"] = "selfcheck/key-change/v1"
    published: bool
    site: str
    added: tuple[str, ...]
    revoked: tuple[str, ...]
    threshold: int
    people: tuple[str, ...]
    refresh_only: tuple[str, ...]
    trust_root: str
    warnings: tuple[str, ...]
    roles: tuple[RoleReport, ...]
    request: str | None = None
    files: tuple[str, ...]


@frozen(kw_only=True)
class UploadReport:
    """What `upload` did: the versions that clients find now, and the files written, in order.

    `unchanged` counts the files that were there already.
    """

    schema: Literal["selfcheck/upload/v1"] = "selfcheck/upload/v1"
    site: str
    destination: str
    timestamp: int
    root: int
    uploaded: tuple[str, ...]
    unchanged: int


@frozen(kw_only=True)
class SeedReport:
    """A seed for packages: what it holds, its digest, and where programs look for it.

    `as_of` is when the source last said that this is its whole policy, `root` the newest version
    of the trust root within. `settings` is the file that was written to go with it.
    """

    schema: Literal["selfcheck/package-seed/v1"] = "selfcheck/package-seed/v1"
    site: str
    seed: str
    sha256: str
    size: int
    organization: str
    as_of: datetime
    root: int
    notices: int
    withdrawals: int
    settings: str | None
    places: tuple[str, ...]


@frozen(kw_only=True)
class InitReport:
    """A new site: its people, threshold, trust root, and the source files made beside it."""

    schema: Literal["selfcheck/init/v1"] = "selfcheck/init/v1"
    site: str
    trust_root: str
    threshold: int
    people: tuple[str, ...]
    refresh_only: tuple[str, ...]
    source_files: tuple[str, ...]


@frozen(kw_only=True)
class LintMistake:
    """Something wrong in a file; lines and columns count from 1."""

    file: str
    line: int
    column: int
    message: str
    hint: str


@frozen(kw_only=True)
class LintReport:
    """Everything that is wrong in a policy source."""

    schema: Literal["selfcheck/lint/v1"] = "selfcheck/lint/v1"
    errors: tuple[LintMistake, ...]
    warnings: tuple[LintMistake, ...] = ()


@frozen(kw_only=True)
class RoleStatus:
    """A published role: signatures, version, and the whole days until it expires.

    `state` is ok, soon or expired.
    """

    role: str
    version: int
    expires: datetime
    days: int
    state: Literal["ok", "soon", "expired"]
    threshold: int
    signed: tuple[str, ...]
    may_sign: tuple[str, ...]


@frozen(kw_only=True)
class StatusProblem:
    """Why clients cannot use what is published; `kind` is that of a client's `policy.problem`."""

    kind: str
    detail: str


@frozen(kw_only=True)
class StatusReport:
    """The state of a site; `state` is the worst of its roles', or worse.

    `site` is the folder, or the address that was looked at as a client does: then `state` may also
    be differs (from the folder given beside it) or unusable, with the `problem`, and nothing else
    is known. `warnings` say what is dangerous; they do not change the state.
    """

    schema: Literal["selfcheck/status/v1"] = "selfcheck/status/v1"
    state: Literal["ok", "soon", "differs", "expired", "unusable"]
    site: str
    organization: str | None
    notices: int | None
    withdrawals: int | None
    reinstatements: int | None
    roles: tuple[RoleStatus, ...]
    warnings: tuple[str, ...] = ()
    problem: StatusProblem | None = None


Verdicts = dict[str, int]
"""How many devices have each verdict: action-required, no-action, cannot-tell."""


@frozen(kw_only=True)
class Caution:
    """Something that is easily overlooked and that somebody should decide on.

    `kind` is a fixed word for programs; `notice` and `rule` say where it lies.
    """

    kind: Literal[
        "everyone",
        "nobody",
        "deadline",
        "publisher",
        "language",
        "resolution",
        "clash",
        "unanswerable",
        "comes-back",
        "unrecognised",
        "exemption",
        "withdrawn",
        "expires",
        "later",
        "unread",
        "no-samples",
    ]
    text: str
    notice: str | None = None
    rule: str | None = None


@frozen(kw_only=True)
class Because:
    """An app that a rule asks something about, and on how many devices.

    `matched_by` is the tier (id, publisher) by which it was recognised, `missing` for an app
    that is required and not there.
    """

    app: str
    matched_by: str
    devices: int


@frozen(kw_only=True)
class Reached:
    """A rule that would tell devices to act, or no longer would.

    `before` and `after` count devices; `devices` names those for which it changes, all of them,
    and `because` says why, the commonest app first.
    """

    notice: str
    rule: str
    before: int
    after: int
    devices: tuple[str, ...]
    because: tuple[Because, ...]


@frozen(kw_only=True)
class Asked:
    """A fact that people would be asked for, on so many sample devices before and after.

    `text` says what it is about.
    """

    fact: str
    text: str
    before: int
    after: int


@frozen(kw_only=True)
class Ends:
    """A notice that holds and no longer would: its state then."""

    notice: str
    title: str
    state: str


@frozen(kw_only=True)
class ComesBack:
    """A notice that would hold again, and how many sample devices it would tell to act."""

    notice: str
    title: str
    devices: int


Tone = Literal["act", "ok", "doubt", "info", "withdrawn"]
Look = Literal["text", "strong", "muted", "struck", "quote", "step", "small"]


@frozen(kw_only=True)
class CardLine:
    """One line of a card, and how it looks there."""

    look: Look
    text: str


@frozen(kw_only=True)
class Card:
    """A card as the employee's window would show it.

    `label` stands in the corner, `beside` next to it. `choices` are the answers to a question.
    `rule` is the one that it is due to, `where` are the systems on which it reads so, and `also`
    the titles of further cards that differ only in the app.
    """

    kind: Literal["verdict", "to-do", "coming", "withdrawn", "question", "notice"]
    tone: Tone
    label: str
    title: str
    beside: str = ""
    struck: bool = False
    body: tuple[CardLine, ...] = ()
    choices: tuple[str, ...] = ()
    rule: str = ""
    where: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


@frozen(kw_only=True)
class Words:
    """What employees would read of a notice at a moment, in one language.

    `language` is a BCP 47 tag; `cards` are in the order of the screen.
    """

    notice: str
    language: str
    at: datetime
    state: str
    title: str
    cards: tuple[Card, ...]


@frozen(kw_only=True)
class PreviewReport:
    """Everything a preview found, for the moment `at`, in the organization's zone.

    `unread` are files of the sample folder that were not counted, with the reason.
    """

    schema: Literal["selfcheck/preview/v1"] = "selfcheck/preview/v1"
    at: datetime
    source: str
    site: str | None
    organization: str
    changes: tuple[Change, ...]
    devices: int
    before: Verdicts
    after: Verdicts
    newly_told: int
    no_longer_told: int
    reached: tuple[Reached, ...]
    comes_back: tuple[ComesBack, ...]
    ends: tuple[Ends, ...]
    asked: tuple[Asked, ...]
    cautions: tuple[Caution, ...]
    words: tuple[Words, ...]
    unread: tuple[str, ...] = ()


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
