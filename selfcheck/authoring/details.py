"""What a change is in detail: all that a new record says, and what a changed one says otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from selfcheck import wording
from selfcheck.authoring.particulars import (
    differences,
    every_language,
    of_app,
    of_notice,
    of_organization,
    told,
)
from selfcheck.core.apps import CatalogueApp
from selfcheck.core.evaluate import Circumstances, evaluate
from selfcheck.core.frozen import frozen
from selfcheck.core.records import Notice, Organization, Policy, Withdrawal
from selfcheck.core.report import PolicyStatus, Report
from selfcheck.core.text import Text
from selfcheck.language import translated
from selfcheck.wording import labels
from selfcheck.wording.withdrawn import reach

NOTHING_READ = "Nothing that people read or are held to."


def people_will_read(statement: Text) -> str:
    """What a withdrawal or reinstatement says to people."""
    return f"People will read: {every_language(statement)}"


@frozen
class Details:
    """Says what changes, in the organization's own language and zone."""

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
        return cls(report, wording.Voice.of(report, policy.organization.language, zone))

    def new_notice(self, notice: Notice) -> Iterator[str]:
        """Everything it says: whom it is for, from when, what it asks, and all its words."""
        said = of_notice(notice, self.report, self.voice)
        return told(said, self.voice.read(notice.title))

    def revised_notice(self, old: Notice, new: Notice) -> list[str]:
        """What the new revision says otherwise."""
        before, after = (of_notice(one, self.report, self.voice) for one in (old, new))
        return list(differences(before, after)) or [NOTHING_READ]

    def withdrawal(self, withdrawal: Withdrawal) -> Iterator[str]:
        """Its words, why, which part it takes back, and what those who acted are told."""
        yield people_will_read(withdrawal.statement)
        yield f"Reason: {translated(labels.REASONS[withdrawal.reason])}."
        yield reach(withdrawal) or "The whole notice."
        if withdrawal.scope is not None and withdrawal.scope.rules:
            yield f"Of its rules only {wording.listed(withdrawal.scope.rules)}."
        if withdrawal.if_you_already_acted:
            yield f"To those who acted: {every_language(withdrawal.if_you_already_acted)}"

    def new_app(self, app: CatalogueApp) -> Iterator[str]:
        """By what it will be recognised."""
        return told(of_app(app), self.voice.read(app.name))

    @staticmethod
    def changed_app(old: CatalogueApp, new: CatalogueApp) -> Iterable[str]:
        """What will match anew, or no longer."""
        return differences(of_app(old), of_app(new))

    @staticmethod
    def organization(old: Organization, new: Organization) -> Iterable[str]:
        """Which of its parts say something else."""
        return differences(of_organization(old), of_organization(new))
