"""What `withdraw` and `reinstate` share: show the record, sign it, write it, publish it."""

from __future__ import annotations

from pathlib import Path

from selfcheck.authoring.assembly import Plan, plan
from selfcheck.authoring.changes import changes, missing_sentence
from selfcheck.authoring.commands.desk import Desk
from selfcheck.authoring.commands.options import remark, served, show_changes
from selfcheck.authoring.commands.sampled import reach
from selfcheck.authoring.publishing import report
from selfcheck.authoring.reports.publication import Change
from selfcheck.authoring.single import Single, described
from selfcheck.authoring.site import Site
from selfcheck.authoring.site_write import publish
from selfcheck.authoring.staging import SigningFolder


def publish_single(
    desk: Desk,
    site: Site,
    single: Single,
    *,
    stage: bool = False,
    inventories: Path | None = None,
) -> int:
    """Publish one record; returns the exit code.

    The keys sign in memory first: with too few nothing is written.
    With `stage`, too few leave the record and their signatures in the source for the others.
    `inventories` is a folder of sample devices to count on.
    """
    change = _show(single)
    if inventories is not None:
        for sentence in reach(single, inventories, desk.now):
            remark(sentence)
    keys = desk.sign(site, list(single.contents), "Publish this?")
    made = plan(site, single.contents, desk.signing(keys))
    if not made.complete and not stage:
        return desk.refuse(made, change, "With --stage it waits in SOURCE for the others.")
    single.file.write()
    files = publish(made, desk.around.step) if made.complete else ()
    done = report(
        made,
        change,
        files=files,
        published=made.complete,
        record=single.file.path,
        comes_back=tuple(one.notice.id for one in single.back),
    )
    words = f"Published {single.file.id}; its record is {single.file.path}.\n{served(site)}"
    desk.say(done, words if made.complete else _stage(single, made))
    return 0


def _stage(single: Single, made: Plan) -> str:
    """Leave the signatures for the others; returns what to tell the person."""
    folder = SigningFolder.of(single.file.source)
    folder.write(made.drafts)
    missing = missing_sentence(made.changed)
    return f"Signed, not published: {missing}. Commit {single.file.path} and {folder.path}."


def _show(single: Single) -> tuple[Change, ...]:
    """Show what is about to be signed and what it brings back; returns it."""
    change = changes(single.policy, single.after)
    show_changes(change)
    for one in single.back:
        remark(f"Holds again: {one.notice.id} ({described(one, single.policy)}).")
    for warning in single.warnings:
        remark(f"Note: {warning}")
    return change
