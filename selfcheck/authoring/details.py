"""What a change is in detail: for whom, which rules, and what it was before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from selfcheck import wording
from selfcheck.core.apps import CatalogueApp
from selfcheck.core.evaluate import Circumstances, evaluate
from selfcheck.core.records import Notice, Organization, Policy, Rule, Withdrawal
from selfcheck.core.report import PolicyStatus, Report
from selfcheck.core.revisions import Part, RulePart, RuleRevision, revision
from selfcheck.core.text import Text
from selfcheck.wording.notices.changes import audience
from selfcheck.wording.withdrawn import reach

_NOT_SENTENCES = {
    RulePart.CONSEQUENCE: "what otherwise happens",
    RulePart.RESOLUTION: "the steps",
    RulePart.EXEMPTIONS: "the exemptions",
    RulePart.GRACE_DAYS: "the days of grace",
}


@dataclass(frozen=True, slots=True)
class Details:
    """Says what changes, in the organization's own language and zone."""

    policy: Policy
    report: Report
    voice: wording.Voice

    @classmethod
    def of(cls, policy: Policy) -> Details:
        """For texts of `policy`; its catalogue gives apps their names."""
        now = datetime(1970, 1, 1, tzinfo=UTC)  # none matters: every date is written in full
        status = PolicyStatus("", verified=True, confirmed_at=now, fresh=True)
        catalogue = Policy(policy.organization, policy.catalogue)
        report = evaluate(catalogue, status, (), (), Circumstances(now, saved_inventories=True))
        zone = ZoneInfo(policy.organization.time_zone)
        voice = wording.Voice.of(report, policy.organization.language, zone)
        return cls(policy, report, voice)

    def new_notice(self, notice: Notice) -> Iterator[str]:
        """Whom it is for, from when, what it asks, and what it replaces."""
        yield f"For {audience(notice.audience)}, from {self.voice.moment(notice.effective)}."
        yield from (f"{rule.id}: {self._rule(rule)}" for rule in notice.rules)
        yield from self._span(notice)

    def _span(self, notice: Notice) -> Iterator[str]:
        if notice.expires is not None:
            yield f"Ends {self.voice.moment(notice.expires)}."
        if notice.supersedes:
            yield f"Replaces {wording.listed(notice.supersedes)}."

    def revised_notice(self, old: Notice, new: Notice) -> list[str]:
        """What the new revision says otherwise."""
        told = list(self._revised(old, new))
        return told or ["It asks and says the same; references or messages differ."]

    def _revised(self, old: Notice, new: Notice) -> Iterator[str]:
        found = revision(old, new)
        for part in (Part.TITLE, Part.SUMMARY, Part.REASON):
            yield from self._text(part, getattr(old, part), getattr(new, part))
        if Part.AUDIENCE in found.parts:
            yield f"It was for {audience(old.audience)}, now for {audience(new.audience)}."
        if Part.EFFECTIVE in found.parts:
            yield f"It takes effect {self.voice.moment(new.effective)}."
        was, now = list(self._span(old)), list(self._span(new))
        if was != now:
            yield from now or ["It no longer ends by itself and replaces nothing."]
        for pair in found.rules:
            yield from self._revised_rule(pair)

    def _revised_rule(self, pair: RuleRevision) -> Iterator[str]:
        old, new = pair.old, pair.new
        if old is None and new is not None:
            yield f"New rule {pair.id}: {self._rule(new)}"
        elif new is None and old is not None:
            yield f"Rule {pair.id} is gone: {self._rule(old)}"
        elif old is not None and new is not None:
            was, now = self._rule(old), self._rule(new)
            if was != now:
                yield f"Rule {pair.id} was: {was} Now: {now}"
            others = tuple(_NOT_SENTENCES[part] for part in pair.parts if part in _NOT_SENTENCES)
            if others:
                yield f"Rule {pair.id} has other words or conditions: {wording.listed(others)}."
            elif was == now:
                yield f"Rule {pair.id} names other apps or devices."

    def withdrawal(self, withdrawal: Withdrawal) -> Iterator[str]:
        """Which part it takes back, and what those who acted are told."""
        yield reach(withdrawal)
        if withdrawal.scope is not None and withdrawal.scope.rules:
            yield f"Of its rules only {wording.listed(withdrawal.scope.rules)}."
        yield self.voice.read(withdrawal.if_you_already_acted)

    def app(self, old: CatalogueApp, new: CatalogueApp) -> Iterator[str]:
        """The ids, publishers and names added or gone: what will match anew, or no longer."""
        yield from self._text("name", old.name, new.name)
        yield from _set("id", _ids(old), _ids(new))
        yield from _set("publisher", old.publishers, new.publishers)
        yield from _set("former name", old.formerly, new.formerly)

    @staticmethod
    def organization(old: Organization, new: Organization) -> Iterator[str]:
        """Which of its keys say something else."""
        changed = [
            one.name for one in fields(old) if getattr(old, one.name) != getattr(new, one.name)
        ]
        yield f"Other than before: {wording.listed(tuple(changed))}."

    def _rule(self, rule: Rule) -> str:
        return wording.rule_text(rule, self.report, self.voice)

    def _text(self, name: str, old: Text, new: Text) -> Iterator[str]:
        was, now = self.voice.read(old), self.voice.read(new)
        if was != now:
            yield f"Its {name} was “{was}”, now “{now}”."
        elif old != new:
            yield f"Its {name} changes in another language."


def _ids(app: CatalogueApp) -> list[str]:
    return [f"{kind} {value}" for kind, values in app.ids.items() for value in values]


def _set(name: str, old: Iterable[str], new: Iterable[str]) -> Iterator[str]:
    before, after = list(old), list(new)
    yield from (f"New {name}: {one}." for one in after if one not in before)
    yield from (f"No longer its {name}: {one}." for one in before if one not in after)
