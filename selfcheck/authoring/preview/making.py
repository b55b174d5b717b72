"""A whole preview: what changes, for whom, in which words, and what deserves a second look."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from selfcheck.authoring.changes import changes
from selfcheck.authoring.comebacks import HOLDS, states
from selfcheck.authoring.preview.cautions import Look, cautions
from selfcheck.authoring.preview.facts import in_words
from selfcheck.authoring.preview.imagined import Imagined
from selfcheck.authoring.preview.samples import Progress, Tally, tally
from selfcheck.authoring.preview.situations import Comparison
from selfcheck.authoring.preview.words import words
from selfcheck.authoring.reports.preview import (
    Asked,
    Because,
    ComesBack,
    Ends,
    PreviewReport,
    Reached,
)
from selfcheck.core.frozen import frozen
from selfcheck.core.records import Notice, Policy, Records
from selfcheck.core.report import NoticeReport, Verdict
from selfcheck.documents.source import PolicySource
from selfcheck.inventory.table import YIELDS


@frozen
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
    imagined = Imagined(after, subject.now, subject.at)
    was, will = states(before, *imagined.clock), _states_after(before, imagined)
    back = _comes_back(was, will, found, after)
    fresh = _fresh(before, after)
    shown = _shown(before, after, fresh, {one.notice for one in back})
    zone = ZoneInfo(after.organization.time_zone)
    look = Look(before, after, imagined.moment, found, past=imagined.clock[1] is not None)
    return PreviewReport(
        at=imagined.moment.astimezone(zone),
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
        comes_back=back,
        ends=_ends(was, will, after),
        asked=_asked(found),
        cautions=tuple(cautions(look, fresh, back)),
        words=tuple(words(imagined, shown)),
        unread=tuple(found.unread),
    )


def _verdicts(counts: dict[Verdict, int]) -> dict[str, int]:
    return {verdict.value: counts.get(verdict, 0) for verdict in Verdict}


def _fresh(before: Policy, after: Policy) -> list[Notice]:
    """The notices and revisions that are not published yet."""
    known = {(notice.id, notice.revision) for notice in before.records.notices}
    return [n for n in after.records.notices if (n.id, n.revision) not in known]


def _shown(
    before: Policy, after: Policy, fresh: Iterable[Notice], back: Collection[str]
) -> list[Notice]:
    """The new notices, then those that a new record is about or brings back."""
    told = {notice.id for notice in fresh}
    old = {one.id for one in before.records.withdrawals}
    ended = {one.id for one in before.records.reinstatements}
    ends = {one.ends for one in after.records.reinstatements if one.id not in ended}
    about = {w.withdraws for w in after.records.withdrawals if w.id not in old or w.id in ends}
    latest = {n.id: n for n in sorted(after.records.notices, key=lambda n: n.revision)}
    return [*fresh, *(latest[id_] for id_ in sorted({*about, *back} - told) if id_ in latest)]


def _states_after(before: Policy, imagined: Imagined) -> dict[str, NoticeReport]:
    """The states over no device in particular, a new withdrawal of a part taken as of the whole.

    For the part that it takes back, what the notice had replaced holds again.
    """
    after, old = imagined.policy, {one.id for one in before.records.withdrawals}
    whole = tuple(
        one if one.id in old else replace(one, scope=None) for one in after.records.withdrawals
    )
    taken = {one.withdraws for one in after.records.withdrawals if one.scope and one.id not in old}
    records = replace(after.records, withdrawals=whole)
    will = states(replace(after, records=records), *imagined.clock)
    exact = states(after, *imagined.clock)
    return {id_: exact[id_] if id_ in taken else one for id_, one in will.items()}


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
    was: Mapping[str, NoticeReport],
    will: Mapping[str, NoticeReport],
    found: Tally,
    after: Policy,
) -> tuple[ComesBack, ...]:
    """The published notices that did not hold and now would."""
    return tuple(
        ComesBack(notice=id_, title=_title(one, after), devices=found.notices[id_])
        for id_, one in will.items()
        if id_ in was and was[id_].state not in HOLDS and one.state in HOLDS
    )


def _ends(
    was: Mapping[str, NoticeReport], will: Mapping[str, NoticeReport], after: Policy
) -> tuple[Ends, ...]:
    """The published notices that hold and no longer would."""
    return tuple(
        Ends(notice=id_, title=_title(one, after), state=one.state.value)
        for id_, one in will.items()
        if id_ in was and was[id_].state in HOLDS and one.state not in HOLDS
    )


def _title(one: NoticeReport, policy: Policy) -> str:
    return one.notice.title.read(policy.organization.language).text


def _asked(found: Tally) -> tuple[Asked, ...]:
    before, after = found.asked_before, found.asked_after
    return tuple(
        Asked(fact=fact, text=in_words(fact), before=before[fact], after=after[fact])
        for fact in sorted({*before, *after})
        if before[fact] != after[fact]
    )
