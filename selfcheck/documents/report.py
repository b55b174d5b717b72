"""The report, its summary and the list of notices as plain values for JSON."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from selfcheck.core.records import Exemption, Withdrawal
from selfcheck.core.report import (
    DeviceReport,
    Finding,
    NoticeReport,
    PolicyStatus,
    Question,
    Report,
    Status,
)
from selfcheck.core.text import Text
from selfcheck.documents.check import (
    Json,
)
from selfcheck.documents.times import write_moment

Document = dict[str, Json]
Asked = Callable[[Question], str]
"""Puts a question into words."""


def report_document(
    report: Report,
    language: str,
    asked: Asked | None = None,
    *,
    demonstration: str | None = None,
    remarks: Sequence[str] = (),
) -> Document:
    """The report in one language (a BCP 47 tag), falling back to the organization's own.

    `asked` words the questions; without it they are asked in plain English. `demonstration`
    names the one that is shown, so that nobody takes it for an organization's own policy.
    `remarks` are sentences about settings, files and the source that could be better.
    """
    write = _Writer(report, language)
    return {
        "schema": "selfcheck/report/v1",
        "verdict": report.verdict.value,
        "checked_at": write_moment(report.checked_at),
        "as_of": write_moment(report.as_of),
        "past": report.past,
        "this_computer_only": report.this_computer_only,
        "demonstration": demonstration,
        "remarks": [*remarks],
        "policy": write.policy(report.policy),
        "devices": [_device(one) for one in report.devices],
        "findings": [_finding(one) for one in report.findings],
        "notices": [write.notice(one) for one in report.notices],
        "questions": [question_document(one, asked or plain_question) for one in report.questions],
        "gaps": [
            {
                "kind": one.kind.value,
                "name": one.name,
                "device": one.device,
                "open": one.open,
                "detail": one.detail,
            }
            for one in report.gaps
        ],
    }


def notices_document(
    report: Report,
    language: str,
    *,
    demonstration: str | None = None,
    remarks: Sequence[str] = (),
) -> Document:
    """The ledger with each notice's state, in one language; the rest as in the report."""
    write = _Writer(report, language)
    return {
        "schema": "selfcheck/notices/v1",
        "as_of": write_moment(report.as_of),
        "past": report.past,
        "demonstration": demonstration,
        "remarks": [*remarks],
        "policy": write.policy(report.policy),
        "notices": [write.notice(one) for one in report.notices],
    }


def summary_document(report: Report, *, demonstration: str | None = None) -> Document:
    """Eight flat values for management tools.

    `act` counts distinct apps on devices that ask for something, `questions` what is asked,
    `gaps` those that leave the verdict open.
    """
    confirmed = report.policy.confirmed_at
    act = {
        (one.device.id, one.app or (one.installed.name if one.installed else one.rule.id))
        for one in report.findings
        if one.status is Status.ACTION_REQUIRED
    }
    return {
        "verdict": report.verdict.value,
        "act": len(act),
        "questions": len(report.questions),
        "gaps": sum(one.open for one in report.gaps),
        "fresh": report.policy.fresh,
        "confirmed_at": write_moment(confirmed) if confirmed else None,
        "checked_at": write_moment(report.checked_at),
        "demonstration": demonstration,
    }


def plain_question(question: Question) -> str:
    """A question in plain English."""
    kind = question.device.kind.value if question.device else "device"
    subject, _, name = question.fact.partition(":")
    match subject:
        case "access":
            return f"Does this {kind} have access to {name.replace('-', ' ')}?"
        case "ownership":
            return f"Does this {kind} belong to the company or to you?"
        case "region":
            return "In which region do you work?"
        case "group":
            return f"Do you belong to the group {name}?"
        case "app":
            return f"Is {name} installed on this {kind}?"
        case _:
            return "Do you use a phone or tablet for work?"


def question_document(question: Question, asked: Asked) -> Document:
    """One question as plain values."""
    return {
        "device": question.device.id if question.device else None,
        "fact": question.fact,
        "text": asked(question),
        "because": [{"notice": notice, "rule": rule} for notice, rule in question.because],
    }


class _Writer:
    """Writes in one language, falling back to the organization's own."""

    def __init__(self, report: Report, language: str) -> None:
        self._report = report
        self._language = language
        self._own = report.organization.language if report.organization else ""

    def text(self, text: Text) -> str:
        return text.read(self._language, self._own).text

    def policy(self, status: PolicyStatus) -> Document:
        organization = self._report.organization
        problem = status.problem
        return {
            "organization": self.text(organization.name) if organization else None,
            "source": status.source,
            "verified": status.verified,
            "confirmed_at": _moment(status.confirmed_at),
            "fresh": status.fresh,
            "problem": {"kind": problem.kind.value, "detail": problem.detail} if problem else None,
        }

    def notice(self, one: NoticeReport) -> Document:
        notice = one.notice
        withdrawals = [self.withdrawal(withdrawal) for withdrawal in one.withdrawals]
        return {
            "id": notice.id,
            "revision": notice.revision,
            "kind": notice.kind.value,
            "state": one.state.value,
            "title": self.text(notice.title),
            "summary": self.text(notice.summary),
            "reason": self.text(notice.reason) or None,
            "issued": write_moment(notice.issued),
            "effective": write_moment(notice.effective),
            "expires": _moment(notice.expires),
            "digest": notice.digest,
            "supersedes": list(notice.supersedes),
            "superseded_by": one.superseded_by,
            "withdrawn": withdrawals[0] if withdrawals else None,
            "withdrawals": withdrawals,
            "ended": [
                {
                    "withdrawal": withdrawal.id,
                    "reinstatement": reinstatement.id,
                    "at": write_moment(reinstatement.at),
                    "statement": self.text(reinstatement.statement),
                }
                for withdrawal, reinstatement in one.ended
            ],
            "clear": one.clear,
            "still_prohibited_by": list(one.still_prohibited_by),
            "earlier_revisions": [earlier.revision for earlier in one.earlier],
        }

    def withdrawal(self, withdrawal: Withdrawal) -> Document:
        return {
            "id": withdrawal.id,
            "at": write_moment(withdrawal.at),
            "reason": withdrawal.reason.value,
            "statement": self.text(withdrawal.statement),
            "if_you_already_acted": self.text(withdrawal.if_you_already_acted) or None,
        }


def _device(one: DeviceReport) -> Document:
    return {
        "id": one.device.id,
        "name": one.device.name,
        "kind": one.device.kind.value,
        "os": one.device.os.value,
        "verdict": one.verdict.value,
        "known_by": one.known_by.value if one.known_by else None,
        "collected_at": _moment(one.collected_at),
        "apps": one.apps,
    }


def _finding(one: Finding) -> Document:
    installed = one.installed
    return {
        "status": one.status.value,
        "notice": one.notice.id,
        "rule": one.rule.id,
        "effect": one.rule.effect.value,
        "device": one.device.id,
        "app": one.app,
        "installed": {
            "name": installed.name,
            "version": installed.version,
            "ids": {kind.value: name for kind, name in installed.ids.items()},
        }
        if installed
        else None,
        "matched_by": one.matched_by.value if one.matched_by else None,
        "confirmed": one.confirmed,
        "action": one.action.value if one.action else None,
        "deadline": _moment(one.rule.deadline),
        "overdue": one.overdue,
        "exemption": _exemption(one.exemption) if one.exemption else None,
        "withdrawal": one.withdrawal.id if one.withdrawal else None,
        "places": list(one.places),
    }


def _exemption(exemption: Exemption) -> Document:
    return {
        "groups": list(exemption.groups),
        "approved_by": exemption.approved_by,
        "until": _moment(exemption.until),
    }


def _moment(moment: datetime | None) -> str | None:
    return write_moment(moment) if moment else None
