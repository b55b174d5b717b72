"""One notice in full: everything that is known of it, in the order in which it is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final, Protocol, TypeVar

from selfcheck.core.frozen import frozen
from selfcheck.core.records import Message, NoticeKind, Reference
from selfcheck.core.report import NoticeReport, NoticeState, Report
from selfcheck.language import mark, tr, translated
from selfcheck.wording.addresses import mail_link, safe_host
from selfcheck.wording.findings import Side, side
from selfcheck.wording.notices.changes import changes
from selfcheck.wording.notices.concerned import concerned
from selfcheck.wording.notices.events import events_of, replacing
from selfcheck.wording.notices.parts import in_part, taken
from selfcheck.wording.notices.rules import RuleCard, rule_card
from selfcheck.wording.notices.states import Meaning, meaning
from selfcheck.wording.notices.telling import EventCard, told
from selfcheck.wording.notices.threads import affecting
from selfcheck.wording.notices.whom import Whom, whom
from selfcheck.wording.problems import freshness
from selfcheck.wording.questions import Said
from selfcheck.wording.voice import Voice
from selfcheck.wording.withdrawn import Remembered, Withdrawn, withdrawn

CHANNELS: Final = {
    "email": mark("E-mail"),
    "chat": mark("Chat"),
    "sms": mark("Text message"),
    "intranet": mark("Intranet"),
}


class Shown(Protocol):
    """What of a check's outcome a notice is told with."""

    @property
    def report(self) -> Report: ...
    @property
    def memories(self) -> Sequence[Remembered]: ...
    @property
    def answers(self) -> Sequence[Said]: ...
    @property
    def first_seen(self) -> Mapping[str, datetime]: ...


@frozen
class Sent:
    """A message that was sent about the notice, as it was written."""

    heading: str
    subject: str
    text: str
    foreign: str = ""


Part = TypeVar("Part", RuleCard, Sent)


@frozen
class ToRead:
    """A reference. `host` is "" where its address may not be opened from here."""

    title: str
    url: str
    host: str


@frozen
class Contactable:
    """Whom to ask, with every way to reach them; `host` as for `ToRead`.

    `mail` is what opens a mail program, "" where the address is none.
    """

    name: str
    email: str
    mail: str
    phone: str
    url: str
    host: str


@frozen
class WholeNotice:
    """A notice in full, as it stands at the report's moment.

    `title` is struck through where it was withdrawn. `in_part` says for whom it was where the rest
    holds. `concerned` names the person's devices.
    `versions` are the differences between contents that contradict each other. `mine` are the apps
    it touches, `nothing_mine` says why there are none. `facts` are what tells the record from
    others: a name and a value each.
    """

    notice_id: str
    title: str
    state: NoticeState
    struck: bool
    information: bool
    meaning: Meaning
    summary: str
    reason: str
    rules: tuple[RuleCard, ...]
    whom: Whom
    concerned: str
    withdrawal: Withdrawn | None
    in_part: str
    versions: tuple[str, ...]
    mine: tuple[Side, ...]
    nothing_mine: str
    messages: tuple[Sent, ...]
    references: tuple[ToRead, ...]
    contacts: tuple[Contactable, ...]
    events: tuple[EventCard, ...]
    facts: tuple[tuple[str, str], ...]
    foreign: str
    past: bool
    new: bool


def whole_notice(
    notice_id: str, outcome: Shown, voice: Voice, new: frozenset[str] = frozenset()
) -> WholeNotice | None:
    """The notice called `notice_id`; None where the report has none, as before its issue."""
    report = outcome.report
    entry = next((each for each in report.notices if each.notice.id == notice_id), None)
    if entry is None:
        return None
    notice = entry.notice
    foreign = voice.foreign(notice.title, notice.summary, notice.reason)
    happened = events_of(entry, replacing(report), report, new)
    mine = tuple(
        side(finding, report, voice)
        for finding in report.findings
        if finding.notice.id == notice_id
    )
    return WholeNotice(
        notice_id=notice_id,
        title=voice.read(notice.title),
        state=entry.state,
        struck=entry.state is NoticeState.WITHDRAWN,
        information=notice.kind is NoticeKind.INFORMATION,
        meaning=meaning(entry, report, voice),
        summary=voice.read(notice.summary),
        reason=voice.read(notice.reason),
        rules=tuple(
            _said_once(rule_card(rule, report, voice, taken(rule, entry)), foreign)
            for rule in notice.rules
        ),
        whom=whom(notice.audience, report, voice, outcome.answers),
        concerned=concerned(entry, report),
        withdrawal=withdrawn(entry, report, voice, outcome.memories) if entry.withdrawals else None,
        in_part=in_part(entry, report),
        versions=tuple(
            change.either
            for rival in entry.rivals
            for change in changes(notice, rival, report, voice)
        ),
        mine=mine,
        nothing_mine="" if mine else _nothing(entry, report),
        messages=tuple(_said_once(_sent(each, voice), foreign) for each in notice.messages),
        references=tuple(_to_read(each, voice) for each in notice.references),
        contacts=tuple(dict.fromkeys(_contacts(report, voice))),
        events=tuple(told(event, report, voice) for event in happened),
        facts=tuple(_facts(entry, outcome, voice)),
        foreign=foreign,
        past=report.past,
        new=any(event.new for event in happened),
    )


def _said_once(part: Part, foreign: str) -> Part:
    """A part of the page without the note on its language that the page has already."""
    return replace(part, foreign="") if part.foreign == foreign else part


def _nothing(entry: NoticeReport, report: Report) -> str:
    """Why none of this person's apps is named beside the notice."""
    match entry.state:
        case NoticeState.CONFLICT | NoticeState.NOT_UNDERSTOOD:
            return tr("It can’t be compared with your apps as it is.")
        case NoticeState.SUPERSEDED | NoticeState.EXPIRED:
            return tr("It asks for nothing any more, so it is not compared with your apps.")
        case _ if not entry.notice.rules:
            return tr("It has no rules, so there is nothing to compare with your apps.")
        case _ if entry.notice.id in affecting(report):
            return tr(
                "Nothing was found, but something about it is still open: the Overview says what."
            )
        case _:
            return tr("No app that was found on your devices is meant.")


def _sent(message: Message, voice: Voice) -> Sent:
    known = CHANNELS.get(message.channel.casefold())
    channel = translated(known) if known is not None else message.channel
    return Sent(
        tr("{channel}, sent {when}", channel=channel, when=voice.moment(message.sent)),
        voice.read(message.subject),
        voice.read(message.text),
        voice.foreign(message.subject, message.text),
    )


def _to_read(reference: Reference, voice: Voice) -> ToRead:
    return ToRead(voice.read(reference.title), reference.url, safe_host(reference.url))


def _contacts(report: Report, voice: Voice) -> Iterator[Contactable]:
    """The organization's contacts, then the help desk that this computer's settings name."""
    signed = report.organization.contacts if report.organization is not None else ()
    for one in signed:
        yield _contact(voice.read(one.name), one.email, one.phone, one.url)
    near = report.locally.help_desk
    if near is not None:
        yield _contact(near.name or "Your help desk", near.email, near.phone, near.url)


def _contact(name: str, email: str | None, phone: str | None, url: str | None) -> Contactable:
    email, url = email or "", url or ""
    return Contactable(name, email, mail_link(email), phone or "", url, safe_host(url))


def _facts(entry: NoticeReport, outcome: Shown, voice: Voice) -> Iterator[tuple[str, str]]:
    notice, seen = entry.notice, outcome.first_seen
    yield tr("Id"), notice.id
    yield tr("Revision"), str(notice.revision)
    yield tr("Issued"), voice.moment(notice.issued)
    if notice.effective != notice.issued:
        yield tr("Takes effect"), voice.moment(notice.effective)
    if notice.expires is not None:
        yield tr("Ends by itself"), voice.moment(notice.expires)
    yield tr("Content"), notice.digest
    yield from ((tr("The other version’s content"), rival.digest) for rival in entry.rivals)
    if notice.digest in seen:
        yield tr("First seen on this computer"), voice.moment(seen[notice.digest])
    for each in (*entry.withdrawals, *entry.elsewhere):
        yield tr("Withdrawal"), each.id
        if each.digest in seen:
            yield tr("Withdrawal first seen here"), voice.moment(seen[each.digest])
    if outcome.report.policy.verified:
        enough = tr(
            "Verified on this computer, as many as your organization’s trust root asks for."
        )
        yield tr("Signatures"), f"{enough} {freshness(outcome.report, voice)}."
    yield from ((tr("Not understood"), doubt) for doubt in entry.doubts)
