"""Publishing one record by itself, whatever else has changed in the source or fails lint."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from selfcheck.authoring.assembly import Contents
from selfcheck.authoring.comebacks import HOLDS, comes_back, states
from selfcheck.authoring.errors import AuthoringError
from selfcheck.authoring.ledgers import published_policy
from selfcheck.authoring.particulars import every_language
from selfcheck.authoring.record_files import RecordFile, prepare
from selfcheck.authoring.roles import Role
from selfcheck.authoring.site import Site
from selfcheck.core.frozen import frozen
from selfcheck.core.records import Notice, Policy, Reinstatement, Withdrawal
from selfcheck.core.report import NoticeReport
from selfcheck.documents.ledger import add_reinstatement, add_withdrawal, digest
from selfcheck.documents.values import reinstatement_of, withdrawal_of
from selfcheck.language import translated
from selfcheck.wording import labels


@frozen
class Aim:
    """The published notice that a record is to be about, among all as they stand now."""

    policy: Policy
    notice: Notice
    states: Mapping[str, NoticeReport]

    @property
    def words(self) -> str:
        """The notice with what describes it."""
        return f"{self.notice.id} ({described(self.states[self.notice.id], self.policy)})"


@frozen
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

    @property
    def after(self) -> Policy:
        """The published policy with the record in it."""
        records, record = self.policy.records, self.record
        if isinstance(record, Withdrawal):
            more = replace(records, withdrawals=(*records.withdrawals, record))
        else:
            more = replace(records, reinstatements=(*records.reinstatements, record))
        return replace(self.policy, records=more)


def to_withdraw(site: Site, now: datetime) -> list[tuple[str, str]]:
    """The published notices that hold, the newest first: id, and title with state."""
    policy = published_policy(site)
    holding = [one for one in states(policy, now).values() if one.state in HOLDS]
    holding.sort(key=lambda one: one.notice.issued, reverse=True)
    return [(one.notice.id, described(one, policy)) for one in holding]


def to_reinstate(site: Site) -> list[tuple[str, str]]:
    """The published withdrawals that nothing has ended, the newest first: id, and statement."""
    policy = published_policy(site)
    ended = {one.ends for one in policy.records.reinstatements}
    live = [one for one in policy.records.withdrawals if one.id not in ended]
    live.sort(key=lambda one: one.at, reverse=True)
    return [(one.id, every_language(one.statement)) for one in live]


def described(report: NoticeReport, policy: Policy) -> str:
    """A notice by its title and how it stands, so that nobody takes another for it."""
    title = report.notice.title.read(policy.organization.language).text
    return f"“{title}”, {translated(labels.STATES[report.state]).lower()}"


def aim_at_notice(site: Site, notice: str, now: datetime) -> Aim:
    """The notice with this id; raises AuthoringError where it was never published."""
    policy = published_policy(site)
    revisions = [one for one in policy.records.notices if one.id == notice]
    if not revisions:
        raise _unknown(site, notice, "notice", [one.id for one in policy.records.notices])
    return Aim(policy, max(revisions, key=lambda one: one.revision), states(policy, now))


def aim_at_withdrawal(site: Site, name: str, now: datetime) -> Aim:
    """The notice that this withdrawal took back.

    Raises AuthoringError where it was never published or was ended already.
    """
    records = published_policy(site).records
    found = [one for one in records.withdrawals if one.id == name]
    if not found:
        raise _unknown(site, name, "withdrawal", [one.id for one in records.withdrawals])
    for earlier in records.reinstatements:
        if earlier.ends == name:
            raise AuthoringError(
                f"The withdrawal {name} was ended already, by {earlier.id}; nothing is to be done."
            )
    return aim_at_notice(site, found[0].withdraws, now)


def withdrawal(
    source: Path, site: Site, aim: Aim, content: Mapping[str, Any], now: datetime
) -> Single:
    """A withdrawal of a published notice.

    `content` holds reason, statement and what else the record may carry, without the digest,
    which is that of the highest revision published. Raises AuthoringError where the notice
    never had a rule that the scope names.
    """
    policy, notice = aim.policy, aim.notice.id
    _check_rules(policy, notice, (content.get("scope") or {}).get("rules", ()))
    filled = {"withdraws": notice, "digest": aim.notice.digest, **content}
    published = {one.id for one in policy.records.withdrawals}
    file = prepare(
        source, "withdrawal", f"{notice}-withdrawn", filled, published, policy.organization, now
    )
    record = withdrawal_of(dict(file.document), digest(dict(file.document)))
    ledger = site.published(Role.WITHDRAWALS)
    contents = {Role.WITHDRAWALS: add_withdrawal(dict(file.document), ledger)}
    back = comes_back(policy, aim.states, record, now)
    return Single(policy, file, record, contents, back, _already(policy, notice))


def reinstatement(
    source: Path, site: Site, aim: Aim, ends: str, content: Mapping[str, Any], now: datetime
) -> Single:
    """A reinstatement that ends the published withdrawal `ends`."""
    policy = aim.policy
    stem = f"{ends.removesuffix('-withdrawn')}-reinstated"
    published = {one.id for one in policy.records.reinstatements}
    filled = {"ends": ends, **content}
    file = prepare(source, "reinstatement", stem, filled, published, policy.organization, now)
    record = reinstatement_of(dict(file.document), digest(dict(file.document)))
    ledger = site.published(Role.NOTICES)
    contents = {Role.NOTICES: add_reinstatement(dict(file.document), ledger)}
    back = comes_back(policy, aim.states, record, now)
    warnings = _still_withdrawn(policy, aim.notice.id, ends)
    return Single(policy, file, record, contents, back, warnings)


def _unknown(site: Site, name: str, what: str, known: Sequence[str]) -> AuthoringError:
    close = get_close_matches(name, known, 1)
    if close:
        hint = f"Did you mean {close[0]}?"
    elif known:
        hint = "Published are: " + ", ".join(sorted(set(known))[-10:]) + "."
    else:
        hint = f"No {what} is published."
    return AuthoringError(
        f"There is no {what} {name} on the site. {hint} Where another machine has published since, "
        f"copy what is served over {site.folder} first."
    )


def _check_rules(policy: Policy, notice: str, rules: Sequence[str]) -> None:
    revisions = [one for one in policy.records.notices if one.id == notice]
    known = sorted({rule.id for one in revisions for rule in one.rules})
    for name in rules:
        if name not in known:
            raise AuthoringError(
                f"The notice {notice} has no rule {name}; its rules are: "
                f"{', '.join(known) or 'none'}."
            )


def _already(policy: Policy, notice: str) -> tuple[str, ...]:
    return tuple(
        f"{notice} was withdrawn already, by {one.id}; this is one more."
        for one in _whole(policy, notice)
    )


def _still_withdrawn(policy: Policy, notice: str, ended: str) -> tuple[str, ...]:
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
