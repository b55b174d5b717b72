"""Normal forms to the core's values. What comes in here was read by the tables."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from selfcheck.core.apps import CatalogueApp, Form, IdKind
from selfcheck.core.devices import (
    ANY_AUDIENCE,
    ANY_DEVICE,
    Audience,
    DeviceKind,
    DeviceScope,
    Os,
    Ownership,
)
from selfcheck.core.records import (
    Contact,
    Effect,
    Exemption,
    Message,
    Notice,
    NoticeKind,
    Organization,
    Reference,
    Reinstatement,
    Rule,
    Withdrawal,
    WithdrawalReason,
    WithdrawalScope,
)
from selfcheck.core.text import EMPTY, Text
from selfcheck.documents.check import (
    Json,
)

Document = Mapping[str, Json]


def organization_of(document: Document) -> Organization:
    """Who the policy belongs to."""
    return Organization(
        name=text_of(document["name"]),
        time_zone=document["time_zone"],
        language=document["language"],
        contacts=tuple(
            Contact(text_of(one["name"]), one.get("email"), one.get("url"), one.get("phone"))
            for one in document["contact"]
        ),
        mail_domains=tuple(document.get("mail_domains", ())),
        logo=document.get("logo"),
    )


def app_of(slug: str, document: Document) -> CatalogueApp:
    """A catalogue entry under its slug."""
    return CatalogueApp(
        slug=slug,
        name=text_of(document["name"]),
        formerly=tuple(document.get("formerly", ())),
        publishers=tuple(document.get("publishers", ())),
        ids={IdKind(kind): tuple(ids) for kind, ids in document.get("ids", {}).items()},
    )


def notice_of(document: Document, digest: str, unknown: tuple[str, ...] = ()) -> Notice:
    """A notice; `effective` is filled from `issued`."""
    issued = moment_of(document["issued"])
    return Notice(
        id=document["id"],
        revision=document["revision"],
        kind=NoticeKind(document["kind"]),
        issued=issued,
        effective=_moment(document, "effective") or issued,
        expires=_moment(document, "expires"),
        title=text_of(document["title"]),
        summary=text_of(document["summary"]),
        digest=digest,
        supersedes=tuple(document.get("supersedes", ())),
        reason=_text(document, "reason"),
        references=tuple(
            Reference(text_of(one["title"]), one["url"]) for one in document.get("references", ())
        ),
        audience=_audience(document),
        messages=tuple(
            Message(
                channel=one["channel"],
                sent=moment_of(one["sent"]),
                text=text_of(one["text"]),
                subject=_text(one, "subject"),
            )
            for one in document.get("messages", ())
        ),
        rules=tuple(rule_of(one) for one in document.get("rules", ())),
        unknown=unknown,
    )


def rule_of(document: Document) -> Rule:
    """A rule in its compiled form, `overdue_from` included."""
    return Rule(
        id=document["id"],
        effect=Effect(document["effect"]),
        apps=tuple(document.get("apps", ())),
        publishers=tuple(document.get("publishers", ())),
        excluded=tuple(document.get("except", ())),
        forms=tuple(Form(one) for one in document.get("forms", ())),
        devices=_devices(document),
        minimum_version=document.get("minimum_version"),
        deadline=_moment(document, "deadline"),
        grace_days=document.get("grace_days", 0),
        overdue_from=_moment(document, "overdue_from"),
        consequence=_text(document, "consequence"),
        resolution={key: text_of(one) for key, one in document.get("resolution", {}).items()},
        exemptions=tuple(
            Exemption(tuple(one["groups"]), one.get("approved_by"), _moment(one, "until"))
            for one in document.get("exemptions", ())
        ),
    )


def withdrawal_of(document: Document, digest: str, unknown: tuple[str, ...] = ()) -> Withdrawal:
    """A withdrawal; its own `digest` key is what the withdrawer saw."""
    scope = document.get("scope")
    return Withdrawal(
        id=document["id"],
        withdraws=document["withdraws"],
        at=moment_of(document["at"]),
        reason=WithdrawalReason(document["reason"]),
        statement=text_of(document["statement"]),
        digest=digest,
        seen=document.get("digest"),
        scope=None
        if scope is None
        else WithdrawalScope(tuple(scope.get("rules", ())), _devices(scope), _audience(scope)),
        if_you_already_acted=_text(document, "if_you_already_acted"),
        unknown=unknown,
    )


def reinstatement_of(
    document: Document, digest: str, unknown: tuple[str, ...] = ()
) -> Reinstatement:
    """A reinstatement."""
    return Reinstatement(
        id=document["id"],
        ends=document["ends"],
        at=moment_of(document["at"]),
        statement=text_of(document["statement"]),
        digest=digest,
        unknown=unknown,
    )


def text_of(value: Json) -> Text:
    """A string, or a map from language tag to string, in the order of the tags.

    Canonical JSON sorts keys, so an author's order could not reach a client.
    """
    if isinstance(value, dict):
        return Text(tuple(sorted(value.items())))
    return Text.plain(value) if value else EMPTY


def moment_of(value: str) -> datetime:
    """A moment in its normal form: RFC 3339 in UTC."""
    return datetime.fromisoformat(value)


def _text(document: Document, key: str) -> Text:
    return text_of(document[key]) if key in document else EMPTY


def _moment(document: Document, key: str) -> datetime | None:
    return moment_of(document[key]) if key in document else None


def _audience(document: Document) -> Audience:
    audience = document.get("audience")
    if audience is None:
        return ANY_AUDIENCE
    return Audience(tuple(audience.get("groups", ())), tuple(audience.get("regions", ())))


def _devices(document: Document) -> DeviceScope:
    devices = document.get("devices")
    if devices is None:
        return ANY_DEVICE
    return DeviceScope(
        kind=tuple(DeviceKind(one) for one in devices.get("kind", ())),
        os=tuple(Os(one) for one in devices.get("os", ())),
        ownership=tuple(Ownership(one) for one in devices.get("ownership", ())),
        access=tuple(devices.get("access", ())),
        regions=tuple(devices.get("regions", ())),
        groups=tuple(devices.get("groups", ())),
    )
