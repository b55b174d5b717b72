"""In which languages a policy speaks, and where it falls silent in one of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from selfcheck.authoring.reports.preview import Caution
from selfcheck.core.records import Notice, Policy, Reinstatement, Withdrawal
from selfcheck.core.text import Text

Named = tuple[str, Text]
"""A text with what it is: "title"."""


Taken = Withdrawal | Reinstatement


def missing_languages(before: Policy, after: Policy, fresh: Iterable[Notice]) -> Iterator[Caution]:
    """New records that lack a language which others have.

    A text without a language is in the organization's own.
    """
    spoken = _spoken(after)
    own = after.organization.language.casefold()
    for id_, texts in _new_texts(before, after, fresh):
        for language in sorted(spoken):
            lacking = [name for name, text in texts if text and not _speaks(text, language, own)]
            if lacking:
                said = f"Missing in {language}: {', '.join(lacking)}."
                yield Caution(kind="language", text=said, notice=id_)


def languages(policy: Policy, notice: Notice) -> list[str]:
    """The languages in which anything about the notice is written; else the organization's."""
    tags = {tag for _, text in _about(policy, notice) for tag, _ in text.variants if tag}
    return sorted(tags) or [policy.organization.language]


def _spoken(policy: Policy) -> set[str]:
    """Every language that some record is written in, and the organization's where any is."""
    about = (text for n in policy.records.notices for _, text in _about(policy, n))
    tags = {tag for text in about for tag, _ in text.variants if tag}
    return {*tags, policy.organization.language} if tags else set()


def _speaks(text: Text, language: str, own: str) -> bool:
    written = {tag.casefold() or own for tag, _ in text.variants}
    wanted = language.casefold()
    return wanted in written or wanted.partition("-")[0] in written


def _new_texts(
    before: Policy, after: Policy, fresh: Iterable[Notice]
) -> Iterator[tuple[str, list[Named]]]:
    yield from ((notice.id, list(_of_notice(notice))) for notice in fresh)
    old = {w.id for w in before.records.withdrawals} | {r.id for r in before.records.reinstatements}
    records: tuple[Taken, ...] = (*after.records.withdrawals, *after.records.reinstatements)
    yield from ((one.id, list(_of_record(one))) for one in records if one.id not in old)


def _about(policy: Policy, notice: Notice) -> Iterator[Named]:
    """Everything that the notice and the records about it say to people."""
    yield from _of_notice(notice)
    taken = {w.id: w for w in policy.records.withdrawals if w.withdraws == notice.id}
    ended = [one for one in policy.records.reinstatements if one.ends in taken]
    records: tuple[Taken, ...] = (*taken.values(), *ended)
    for record in records:
        yield from _of_record(record)


def _of_notice(notice: Notice) -> Iterator[Named]:
    yield "title", notice.title
    yield "summary", notice.summary
    yield "reason", notice.reason
    for rule in notice.rules:
        yield f"consequence (rule {rule.id})", rule.consequence
        for system, text in rule.resolution.items():
            yield f"resolution for {system} (rule {rule.id})", text


def _of_record(record: Taken) -> Iterator[Named]:
    yield "statement", record.statement
    if isinstance(record, Withdrawal):
        yield "if_you_already_acted", record.if_you_already_acted
