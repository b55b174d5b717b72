"""What one revision of a notice says otherwise than another, as values without words."""

from __future__ import annotations

from enum import StrEnum

from selfcheck.core.frozen import frozen
from selfcheck.core.records import Notice, Rule


class Part(StrEnum):
    """A key of a notice that can differ, by the name of its field; rules are compared apart."""

    KIND = "kind"
    TITLE = "title"
    SUMMARY = "summary"
    REASON = "reason"
    AUDIENCE = "audience"
    EFFECTIVE = "effective"
    EXPIRES = "expires"
    SUPERSEDES = "supersedes"
    REFERENCES = "references"
    MESSAGES = "messages"


class RulePart(StrEnum):
    """The same of a rule."""

    EFFECT = "effect"
    APPS = "apps"
    PUBLISHERS = "publishers"
    EXCLUDED = "excluded"
    FORMS = "forms"
    MINIMUM_VERSION = "minimum_version"
    DEVICES = "devices"
    DEADLINE = "deadline"
    GRACE_DAYS = "grace_days"
    CONSEQUENCE = "consequence"
    RESOLUTION = "resolution"
    EXEMPTIONS = "exemptions"


@frozen
class RuleRevision:
    """One rule in two revisions; None where it is not among the rules of one of them."""

    id: str
    old: Rule | None
    new: Rule | None

    @property
    def parts(self) -> tuple[RulePart, ...]:
        """What differs; nothing where the rule is in one revision only."""
        if self.old is None or self.new is None:
            return ()
        return tuple(p for p in RulePart if getattr(self.old, p) != getattr(self.new, p))


@frozen
class Revision:
    """Two revisions of one notice: the parts that differ, and every rule that is not the same."""

    old: Notice
    new: Notice
    parts: tuple[Part, ...]
    rules: tuple[RuleRevision, ...]


def revision(old: Notice, new: Notice) -> Revision:
    """Compares two contents of a notice. Rules go by their id, the old order first."""
    before = {rule.id: rule for rule in old.rules}
    after = {rule.id: rule for rule in new.rules}
    pairs = (
        RuleRevision(id_, before.get(id_), after.get(id_))
        for id_ in dict.fromkeys((*before, *after))
    )
    return Revision(
        old,
        new,
        tuple(part for part in Part if _differs(part, old, new)),
        tuple(pair for pair in pairs if pair.old != pair.new),
    )


def _differs(part: Part, old: Notice, new: Notice) -> bool:
    # Left out, it is the issue: a later issue alone says nothing about when the notice holds.
    if part is Part.EFFECTIVE and old.effective <= old.issued and new.effective <= new.issued:
        return False
    return bool(getattr(old, part) != getattr(new, part))
