"""Publishing one record by itself, whatever else has changed in the source or fails lint."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from selfcheck.authoring.assembly import Contents
from selfcheck.authoring.comebacks import comes_back
from selfcheck.authoring.errors import AuthoringError
from selfcheck.authoring.ledgers import published_policy
from selfcheck.authoring.record_files import RecordFile, prepare
from selfcheck.authoring.roles import Role
from selfcheck.authoring.site import Site
from selfcheck.core.records import Notice, Policy, Reinstatement, Withdrawal
from selfcheck.core.report import NoticeReport
from selfcheck.documents.ledger import add_reinstatement, add_withdrawal, digest
from selfcheck.documents.values import reinstatement_of, withdrawal_of


@dataclass(frozen=True, slots=True)
class Single:
    """One record ready to be signed: its file, the contents it makes, and what it brings back.

    `warnings` are what the person should know before they sign.
    """

    policy: Policy
    file: RecordFile
    record: Withdrawal | Reinstatement
    contents: Contents
    back: tuple[NoticeReport, ...]
    warnings: tuple[str, ...] = ()


def withdrawal(
    source: Path, site: Site, notice: str, content: Mapping[str, Any], now: datetime
) -> Single:
    """A withdrawal of a published notice.

    `content` holds reason, statement and what else the record may carry, without the digest,
    which is that of the highest revision published. Raises AuthoringError where the notice, or
    a rule named in the scope, was never published.
    """
    policy = published_policy(site)
    revisions = [one for one in policy.records.notices if one.id == notice]
    if not revisions:
        raise _unknown(notice, "notice", [one.id for one in policy.records.notices])
    seen = max(revisions, key=lambda one: one.revision)
    _check_rules(revisions, (content.get("scope") or {}).get("rules", ()))
    filled = {"withdraws": notice, "digest": seen.digest, **content}
    published = {one.id for one in policy.records.withdrawals}
    file = prepare(
        source, "withdrawal", f"{notice}-withdrawn", filled, published, policy.organization, now
    )
    record = withdrawal_of(dict(file.document), digest(dict(file.document)))
    ledger = site.published(Role.WITHDRAWALS)
    contents = {Role.WITHDRAWALS: add_withdrawal(dict(file.document), ledger)}
    back = comes_back(policy, record, now)
    return Single(policy, file, record, contents, back, _already(policy, notice))


def reinstatement(
    source: Path, site: Site, name: str, content: Mapping[str, Any], now: datetime
) -> Single:
    """A reinstatement that ends a published withdrawal; errors as for `withdrawal`."""
    policy = published_policy(site)
    records = policy.records
    if name not in {one.id for one in records.withdrawals}:
        raise _unknown(name, "withdrawal", [one.id for one in records.withdrawals])
    for earlier in records.reinstatements:
        if earlier.ends == name:
            raise AuthoringError(f"The withdrawal {name} was ended already, by {earlier.id}.")
    stem = f"{name.removesuffix('-withdrawn')}-reinstated"
    published = {one.id for one in records.reinstatements}
    filled = {"ends": name, **content}
    file = prepare(source, "reinstatement", stem, filled, published, policy.organization, now)
    record = reinstatement_of(dict(file.document), digest(dict(file.document)))
    ledger = site.published(Role.NOTICES)
    contents = {Role.NOTICES: add_reinstatement(dict(file.document), ledger)}
    back = comes_back(policy, record, now)
    return Single(policy, file, record, contents, back, _still_withdrawn(policy, name))


def _unknown(name: str, what: str, known: Sequence[str]) -> AuthoringError:
    close = get_close_matches(name, known, 1)
    if close:
        hint = f"Did you mean {close[0]}?"
    elif known:
        hint = "Published are: " + ", ".join(sorted(set(known))[-10:]) + "."
    else:
        hint = f"No {what} is published."
    return AuthoringError(f"There is no {what} {name} on the site. {hint}")


def _check_rules(revisions: Sequence[Notice], rules: Sequence[str]) -> None:
    known = sorted({rule.id for one in revisions for rule in one.rules})
    for name in rules:
        if name not in known:
            raise AuthoringError(
                f"The notice {revisions[0].id} has no rule {name}; its rules are: "
                f"{', '.join(known) or 'none'}."
            )


def _already(policy: Policy, notice: str) -> tuple[str, ...]:
    return tuple(
        f"{notice} was withdrawn already, by {one.id}; this is one more."
        for one in _whole(policy, notice)
    )


def _still_withdrawn(policy: Policy, ended: str) -> tuple[str, ...]:
    (notice,) = {one.withdraws for one in policy.records.withdrawals if one.id == ended}
    return tuple(
        f"{notice} stays withdrawn, by {one.id}."
        for one in _whole(policy, notice)
        if one.id != ended
    )


def _whole(policy: Policy, notice: str) -> list[Withdrawal]:
    """The withdrawals of a whole notice that were not ended."""
    ended = {one.ends for one in policy.records.reinstatements}
    return [
        one
        for one in policy.records.withdrawals
        if one.withdraws == notice and one.scope is None and one.id not in ended
    ]
