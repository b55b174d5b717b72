"""What `preview` reports."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from selfcheck.authoring.reports.publication import Change
from selfcheck.core.frozen import frozen

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
