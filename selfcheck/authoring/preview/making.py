"""A whole preview: what changes, for whom, in which words, and what deserves a second look."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from selfcheck.authoring.changes import changes
from selfcheck.authoring.comebacks import HOLDS, states
from selfcheck.authoring.preview.cautions import cautions
from selfcheck.authoring.preview.samples import Progress, Tally, tally
from selfcheck.authoring.preview.situations import Comparison
from selfcheck.authoring.preview.words import words
from selfcheck.authoring.reports import Because, ComesBack, PreviewReport, Reached
from selfcheck.core.records import Notice, Policy, Records
from selfcheck.core.report import Verdict
from selfcheck.documents.source import PolicySource
from selfcheck.inventory.table import YIELDS


@dataclass(frozen=True, slots=True)
class Subject:
    """What is looked at: the source, what the site says now, the samples and the moment."""

    source: PolicySource
    published: Policy | None
    site: Path | None
    samples: Sequence[Path]
    now: datetime
    at: datetime | None = None


def preview(subject: Subject, progress: Progress | None = None) -> PreviewReport:
    """Everything that publishing the source would change."""
    after = subject.source.policy
    before = subject.published or Policy(after.organization, after.catalogue, Records())
    comparison = Comparison(before, after, subject.now, subject.at, YIELDS)
    found = tally(comparison, subject.samples, progress)
    moment = subject.at or subject.now
    fresh = _fresh(before, after)
    concerned = fresh + _concerned(before, after, fresh)
    return PreviewReport(
        at=moment,
        source=str(subject.source.folder),
        site=str(subject.site) if subject.site else None,
        organization=after.organization.name.read(after.organization.language).text,
        changes=changes(before, after),
        devices=found.devices,
        before=_verdicts(found.before),
        after=_verdicts(found.after),
        newly_told=found.newly_told,
        no_longer_told=found.no_longer_told,
        reached=_reached(found),
        comes_back=_comes_back(before, after, found, moment),
        cautions=tuple(cautions(after, fresh, found, moment)),
        words=tuple(words(after, concerned, subject.now, subject.at)),
        unread=tuple(found.unread),
    )


def _verdicts(counts: dict[Verdict, int]) -> dict[str, int]:
    return {verdict.value: counts.get(verdict, 0) for verdict in Verdict}


def _fresh(before: Policy, after: Policy) -> list[Notice]:
    """The notices and revisions that are not published yet."""
    known = {(notice.id, notice.revision) for notice in before.records.notices}
    return [n for n in after.records.notices if (n.id, n.revision) not in known]


def _concerned(before: Policy, after: Policy, fresh: Iterable[Notice]) -> list[Notice]:
    """The published notices that a new withdrawal or reinstatement is about."""
    told = {notice.id for notice in fresh}
    old = {one.id for one in before.records.withdrawals}
    ended = {one.id for one in before.records.reinstatements}
    ends = {one.ends for one in after.records.reinstatements if one.id not in ended}
    about = {w.withdraws for w in after.records.withdrawals if w.id not in old or w.id in ends}
    latest = {n.id: n for n in sorted(after.records.notices, key=lambda n: n.revision)}
    return [latest[id_] for id_ in sorted(about - told) if id_ in latest]


def _reached(found: Tally) -> tuple[Reached, ...]:
    keys = sorted(key for key in found.names if found.told_before[key] != found.told_after[key])
    return tuple(
        Reached(
            notice=key[0],
            rule=key[1],
            before=found.told_before[key],
            after=found.told_after[key],
            devices=tuple(found.names[key]),
            because=tuple(
                Because(app=app, matched_by=tier, devices=devices)
                for (app, tier), devices in found.because[key].most_common()
            ),
        )
        for key in keys
    )


def _comes_back(
    before: Policy, after: Policy, found: Tally, moment: datetime
) -> tuple[ComesBack, ...]:
    """The published notices that did not hold and now would."""
    was = states(before, moment)
    language = after.organization.language
    return tuple(
        ComesBack(
            notice=id_,
            title=one.notice.title.read(language).text,
            devices=found.notices[id_],
        )
        for id_, one in states(after, moment).items()
        if id_ in was and was[id_].state not in HOLDS and one.state in HOLDS
    )
