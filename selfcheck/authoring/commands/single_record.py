"""What `withdraw` and `reinstate` share: show the record, sign it, write it, publish it."""

from __future__ import annotations

from pathlib import Path

from selfcheck.authoring.assembly import Plan, plan
from selfcheck.authoring.changes import missing_sentence
from selfcheck.authoring.commands.desk import Desk
from selfcheck.authoring.commands.options import remark
from selfcheck.authoring.commands.sampled import reach
from selfcheck.authoring.details import Details
from selfcheck.authoring.publishing import report, require_complete
from selfcheck.authoring.reports import Change
from selfcheck.authoring.single import Single
from selfcheck.authoring.site import Site
from selfcheck.authoring.site_write import publish
from selfcheck.authoring.staging import SigningFolder
from selfcheck.core.records import Withdrawal


def publish_single(
    desk: Desk,
    site: Site,
    single: Single,
    *,
    stage: bool = False,
    inventories: Path | None = None,
) -> None:
    """Publish one record. The keys sign in memory first: with too few nothing is written.

    With `stage`, too few leave the record and their signatures in the source for the others.
    `inventories` is a folder of sample devices to count on.
    """
    _show(single)
    if inventories is not None:
        for sentence in reach(single, inventories, desk.now):
            remark(sentence)
    keys = desk.sign(site, list(single.contents), "Publish this?")
    made = plan(site, single.contents, desk.signing(keys))
    staged = stage and not made.complete
    if not staged:
        require_complete(made)
    single.file.write()
    files = () if staged else publish(made, desk.around.step)
    done = report(
        made,
        (_change(single),),
        files=files,
        published=not staged,
        record=single.file.path,
        comes_back=tuple(one.notice.id for one in single.back),
    )
    words = f"Published {single.file.id}; its record is {single.file.path}."
    desk.say(done, _stage(single, made) if staged else words)


def _stage(single: Single, made: Plan) -> str:
    """Leave the signatures for the others; returns what to tell the person."""
    folder = SigningFolder.of(single.file.source)
    folder.write(made.drafts)
    missing = missing_sentence(made.changed)
    return f"Signed, not published: {missing}. Commit {single.file.path} and {folder.path}."


def _show(single: Single) -> None:
    language = single.policy.organization.language
    record = single.record
    verb, concerns = (
        ("Withdraws", record.withdraws)
        if isinstance(record, Withdrawal)
        else ("Ends the withdrawal", record.ends)
    )
    remark(f'{verb} {concerns}. People will read: "{record.statement.read(language).text}"')
    if isinstance(record, Withdrawal):
        for sentence in filter(None, Details.of(single.policy).withdrawal(record)):
            remark(f"  {sentence}")
    for one in single.back:
        title = one.notice.title.read(language).text
        remark(f"Holds again: {one.notice.id} ({title}), as {one.state}.")
    for warning in single.warnings:
        remark(f"Note: {warning}")


def _change(single: Single) -> Change:
    record = single.record
    words = record.statement.read(single.policy.organization.language).text
    if isinstance(record, Withdrawal):
        title = f'takes back {record.withdraws}: "{words}"'
        return Change(kind="withdrawal", what="new", id=record.id, title=title)
    return Change(
        kind="reinstatement", what="new", id=record.id, title=f'ends {record.ends}: "{words}"'
    )
