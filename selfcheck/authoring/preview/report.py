"""What a preview says, as values that both people and programs read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from selfcheck.authoring.reports import Change

Verdicts = dict[str, int]
"""How many devices have each verdict: action-required, no-action, cannot-tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
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
        "unread",
        "no-samples",
    ]
    text: str
    notice: str | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """A rule that would tell devices to act, or no longer would.

    `before` and `after` count devices; `devices` names some of those for which it changes, and
    `apps` the apps that make the difference.
    """

    notice: str
    rule: str
    before: int
    after: int
    devices: tuple[str, ...]
    apps: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComesBack:
    """A notice that would hold again, and how many sample devices it would tell to act."""

    notice: str
    title: str
    devices: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What employees would read of a notice, in one language.

    `language` is a BCP 47 tag; `lines` are the sentences in the order of the screen.
    """

    notice: str
    language: str
    state: str
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewReport:
    """Everything a preview found, for the moment `at`.

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
    cautions: tuple[Caution, ...]
    words: tuple[Words, ...]
    unread: tuple[str, ...] = ()
