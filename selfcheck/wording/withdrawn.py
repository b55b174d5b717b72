"""Withdrawn notices in words, so that none can be mistaken for one that holds."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Protocol, assert_never

from selfcheck.core.devices import DeviceKind, DeviceScope, Ownership
from selfcheck.core.frozen import frozen
from selfcheck.core.records import Withdrawal
from selfcheck.core.report import NoticeReport, NoticeState, Report, Status
from selfcheck.language import tr, translated
from selfcheck.wording import labels
from selfcheck.wording.findings import quoted, slug_name
from selfcheck.wording.holding import rest_holds
from selfcheck.wording.verdict import nothing_to_do, task
from selfcheck.wording.voice import Voice, either, listed, strung

READ_OUT = 3
"""So many notices are named in a sentence; more are counted."""


class Remembered(Protocol):
    """An app that was removed while a notice now withdrawn demanded it."""

    @property
    def notice(self) -> str: ...
    @property
    def app(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def device(self) -> str: ...
    @property
    def last_seen(self) -> datetime: ...
    @property
    def found_missing(self) -> datetime: ...


@frozen
class Withdrawn:
    """A notice that was taken back, as a card.

    `title` is the original title, to be struck through. `so_what` is the sentence people look
    for; `clear` is true where it says that nothing needs doing. `then` says what those who
    already acted should know, `yours` what this person did.
    """

    notice_id: str
    title: str
    label: str
    when_why: str
    reach: str
    statement: str
    so_what: str
    clear: bool
    then: str
    yours: tuple[str, ...]
    foreign: str = ""


def withdrawals(
    report: Report,
    voice: Voice,
    memories: Iterable[Remembered] = (),
    only: frozenset[str] | None = None,
) -> tuple[Withdrawn, ...]:
    """The cards, the latest withdrawal first; `only` limits them to these notices."""
    remembered = tuple(memories)
    told = [
        notice
        for notice in report.notices
        if notice.withdrawals and (only is None or notice.notice.id in only)
    ]
    told.sort(key=lambda notice: notice.withdrawals[0].at, reverse=True)
    return tuple(withdrawn(notice, report, voice, remembered) for notice in told)


def withdrawn(
    entry: NoticeReport, report: Report, voice: Voice, memories: Iterable[Remembered] = ()
) -> Withdrawn:
    """One withdrawn notice as a card; it must have a withdrawal in effect."""
    last = entry.withdrawals[0]
    written = voice.read(last.if_you_already_acted) if entry.clear else ""
    removed = [memory for memory in memories if memory.notice == entry.notice.id]
    return Withdrawn(
        notice_id=entry.notice.id,
        title=voice.read(entry.notice.title),
        label=translated(
            labels.STATES[
                NoticeState.WITHDRAWN
                if entry.state is NoticeState.WITHDRAWN
                else NoticeState.PARTLY_WITHDRAWN
            ]
        ),
        when_why=f"{voice.short_moment(last.at)} · {translated(labels.REASONS[last.reason])}",
        reach=reach(last),
        statement=voice.read(last.statement),
        so_what=_so_what(entry, report, voice),
        clear=entry.clear,
        # Of "you can install it again" one sentence is enough: the organization's own, else ours.
        then=written or ("" if removed else _then(entry, report, voice)),
        yours=tuple(
            _yours(memory, report, voice, again=entry.clear and not written) for memory in removed
        ),
        foreign=voice.foreign(entry.notice.title, last.statement),
    )


def reach(withdrawal: Withdrawal) -> str:
    """What part a withdrawal takes back; "" for the whole."""
    scope = withdrawal.scope
    if scope is None:
        return ""
    for_whom, rules = scope.audience, len(scope.rules)
    parts = [
        tr("{n} of its rules", "", rules, one="1 of its rules") if rules else "",
        tr("for {devices}", devices=devices(scope.devices))
        if scope.devices != DeviceScope()
        else "",
        tr("for the groups {groups}", groups=listed(for_whom.groups)) if for_whom.groups else "",
        tr("in {regions}", regions=listed(for_whom.regions)) if for_whom.regions else "",
    ]
    shown = strung(parts)
    return tr("Withdrawn in part: {parts}.", parts=shown) if shown else ""


def devices(scope: DeviceScope) -> str:
    """The devices in scope: "phones and tablets that have company-email"."""
    what = listed([_kind(kind) for kind in scope.kind]) or tr("devices")
    if scope.os:
        systems = either([labels.SYSTEMS[os] for os in scope.os])
        what = tr("{systems} {devices}", systems=systems, devices=what)
    what = _owned(what, scope.ownership)
    if scope.access:
        does = either([access(name) for name in scope.access])
        what = tr("{devices} that {access}", devices=what, access=does)
    if scope.regions:
        what = tr("{devices} in {regions}", devices=what, regions=either(scope.regions))
    if scope.groups:
        what = tr("{devices} of the groups {groups}", devices=what, groups=either(scope.groups))
    return what


def _kind(kind: DeviceKind) -> str:
    match kind:
        case DeviceKind.COMPUTER:
            return tr("computers")
        case DeviceKind.PHONE:
            return tr("phones")
        case DeviceKind.TABLET:
            return tr("tablets")
        case _:
            assert_never(kind)


def _owned(what: str, by: Collection[Ownership]) -> str:
    if not by:
        return what
    if len(by) > 1:
        return tr("company or personal {devices}", devices=what)
    if Ownership.COMPANY in by:
        return tr("company {devices}", devices=what)
    return tr("personal {devices}", devices=what)


def access(name: str) -> str:
    """What devices do that have this access: "receive company mail"."""
    match name:
        case "company-email":
            return tr("receive company mail")
        case "company-network":
            return tr("connect to the company network")
        case _:
            return tr("have access to {name}", name=name)


def _so_what(entry: NoticeReport, report: Report, voice: Voice) -> str:
    if entry.clear:
        return f"{nothing_to_do(-1 if report.past else 0)}."
    if entry.still_prohibited_by:
        still = _still(entry.still_prohibited_by, report, voice)
        asked = "" if report.past else _asked_still(entry.still_prohibited_by, report, voice)
        return tr("Only this notice was withdrawn. {still}", still=f"{still} {asked}".strip())
    if entry.state is not NoticeState.WITHDRAWN:
        if not rest_holds(entry, report):
            return tr("Part of this notice was withdrawn, and the rest of it is not in force.")
        return tr("Part of this notice was withdrawn. The rest of it still holds.")
    return tr(
        "This notice was withdrawn."
        " We can’t tell yet whether another one asks anything about its apps."
    )


def _asked_still(ids: tuple[str, ...], report: Report, voice: Voice) -> str:
    """What is to be done for these notices all the same; "" for nothing, or for much."""
    asked = [
        finding
        for finding in report.findings
        if finding.status is Status.ACTION_REQUIRED and finding.notice.id in ids
    ]
    tasks = tuple(dict.fromkeys(task(finding, report, voice) for finding in asked))
    if not 0 < len(tasks) <= READ_OUT:
        return ""
    return tr("Still to do: {tasks}.", tasks=". ".join(tasks))


def _still(ids: tuple[str, ...], report: Report, voice: Voice) -> str:
    """The notices that hold for the same app; of many the first are named."""
    shown = ids[:READ_OUT] if len(ids) > READ_OUT + 1 else ids
    titles = {
        each.notice.id: each.notice.title for each in report.notices if each.notice.id in shown
    }
    names = tuple(quoted(voice.read(titles[id_])) if id_ in titles else id_ for id_ in shown)
    rest = len(ids) - len(shown)
    if rest:
        names = (*names, tr("{n} more notices", "", rest, one="1 more notice"))
    all_of = listed(names)
    if report.past:
        return tr("{notices} held.", "", len(ids), notices=all_of)
    return tr("{notices} still hold.", "", len(ids), one="{notices} still holds.", notices=all_of)


def _then(entry: NoticeReport, report: Report, voice: Voice) -> str:
    if not entry.clear:
        return ""
    slugs = dict.fromkeys(slug for rule in entry.notice.rules for slug in rule.apps)
    names = either([slug_name(slug, report, voice) for slug in slugs])
    removed = [rule for rule in entry.notice.rules if rule.effect.value == "prohibit"]
    if not removed or not names or len(slugs) > 3:  # noqa: PLR2004 - a longer list is not read
        return ""
    return tr(
        "If you already removed {apps}, you can install them again.",
        "",
        len(slugs),
        one="If you already removed {apps}, you can install it again.",
        apps=names,
    )


def _yours(memory: Remembered, report: Report, voice: Voice, *, again: bool) -> str:
    device = next((d.device for d in report.devices if d.device.id == memory.device), None)
    name = slug_name(memory.app, report, voice) if memory.app else memory.name
    last, missing = voice.date(memory.last_seen), voice.date(memory.found_missing)
    when = (
        tr("on {date}", date=missing)
        if last == missing
        else tr("between {first} and {last}", first=last, last=missing)
    )
    if device is None:
        told = tr("You removed {app} {when}, after this notice.", app=name, when=when)
    else:
        told = tr(
            "You removed {app} {from_device} {when}, after this notice.",
            app=name,
            from_device=labels.from_device(device),
            when=when,
        )
    return tr("{told} You can install it again.", told=told) if again else told
