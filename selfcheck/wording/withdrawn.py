"""Withdrawn notices in words, so that none can be mistaken for one that holds."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from selfcheck.core.devices import DeviceScope
from selfcheck.core.frozen import frozen
from selfcheck.core.records import Withdrawal
from selfcheck.core.report import NoticeReport, NoticeState, Report
from selfcheck.wording import labels
from selfcheck.wording.findings import quoted, slug_name
from selfcheck.wording.voice import Voice, count, listed

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
    return Withdrawn(
        notice_id=entry.notice.id,
        title=voice.read(entry.notice.title),
        label=labels.STATES[
            NoticeState.WITHDRAWN
            if entry.state is NoticeState.WITHDRAWN
            else NoticeState.PARTLY_WITHDRAWN
        ],
        when_why=f"{voice.short_date(last.at)}, {voice.clock(last.at)} {voice.zone_name(last.at)}"
        f" · {labels.REASONS[last.reason]}",
        reach=reach(last),
        statement=voice.read(last.statement),
        so_what=_so_what(entry, report, voice),
        clear=entry.clear,
        then=_then(entry, last, report, voice),
        yours=tuple(
            _yours(memory, entry, report, voice)
            for memory in memories
            if memory.notice == entry.notice.id
        ),
        foreign=voice.foreign(entry.notice.title, last.statement),
    )


def reach(withdrawal: Withdrawal) -> str:
    """What part a withdrawal takes back; "" for the whole."""
    scope = withdrawal.scope
    if scope is None:
        return ""
    parts = [
        count(len(scope.rules), "1 of its rules", "{n} of its rules") if scope.rules else "",
        f"for {devices(scope.devices)}" if scope.devices != DeviceScope() else "",
        f"for the groups {listed(scope.audience.groups)}" if scope.audience.groups else "",
        f"in {listed(scope.audience.regions)}" if scope.audience.regions else "",
    ]
    shown = ", ".join(filter(None, parts))
    return f"Withdrawn in part: {shown}." if shown else ""


def devices(scope: DeviceScope) -> str:
    """The devices in scope: "phones and tablets that have company-email"."""
    kinds = {"computer": "computers", "phone": "phones", "tablet": "tablets"}
    systems = f"{listed(tuple(labels.SYSTEMS[os] for os in scope.os), 'or')} " if scope.os else ""
    owners = f"{listed(tuple(scope.ownership), 'or')} " if scope.ownership else ""
    what = listed(tuple(kinds[kind] for kind in scope.kind)) or "devices"
    access = listed(
        tuple(ACCESS.get(name, f"have access to {name}") for name in scope.access), "or"
    )
    where = f" in {listed(scope.regions, 'or')}" if scope.regions else ""
    groups = f" of the groups {listed(scope.groups, 'or')}" if scope.groups else ""
    return f"{owners}{systems}{what}{f' that {access}' if access else ''}{where}{groups}"


ACCESS = {
    "company-email": "receive company mail",
    "company-network": "connect to the company network",
}


def _so_what(entry: NoticeReport, report: Report, voice: Voice) -> str:
    past = report.past
    if entry.clear:
        return "You didn’t need to do anything." if past else "You don’t need to do anything."
    if entry.still_prohibited_by:
        return f"This notice was withdrawn. {_still(entry.still_prohibited_by, report, voice)}"
    if entry.state is not NoticeState.WITHDRAWN:
        return "Part of this notice was withdrawn. The rest of it still holds."
    return "This notice was withdrawn. Something about its apps is still open."


def _still(ids: tuple[str, ...], report: Report, voice: Voice) -> str:
    """The notices that hold for the same app; of many the first are named."""
    shown = ids[:READ_OUT] if len(ids) > READ_OUT + 1 else ids
    titles = {
        each.notice.id: each.notice.title for each in report.notices if each.notice.id in shown
    }
    names = tuple(quoted(voice.read(titles[id_])) if id_ in titles else id_ for id_ in shown)
    rest = len(ids) - len(shown)
    if rest:
        names = (*names, count(rest, "1 more notice", "{n} more notices"))
    if report.past:
        return f"{listed(names)} held."
    return f"{listed(names)} {'still holds' if len(ids) == 1 else 'still hold'}."


def _then(entry: NoticeReport, last: Withdrawal, report: Report, voice: Voice) -> str:
    if not entry.clear:
        return ""
    written = voice.read(last.if_you_already_acted)
    if written:
        return written
    slugs = dict.fromkeys(slug for rule in entry.notice.rules for slug in rule.apps)
    names = listed(tuple(slug_name(slug, report, voice) for slug in slugs), "or")
    removed = [rule for rule in entry.notice.rules if rule.effect.value == "prohibit"]
    if not removed or not names or len(slugs) > 3:  # noqa: PLR2004 - a longer list is not read
        return ""
    it = "it" if len(slugs) == 1 else "them"
    return f"If you already removed {names}, you can install {it} again."


def _yours(memory: Remembered, entry: NoticeReport, report: Report, voice: Voice) -> str:
    device = next(
        (labels.device(d.device) for d in report.devices if d.device.id == memory.device), ""
    )
    where = f" from {device}" if device else ""
    name = slug_name(memory.app, report, voice) if memory.app else memory.name
    last, missing = voice.date(memory.last_seen), voice.date(memory.found_missing)
    when = f"on {missing}" if last == missing else f"between {last} and {missing}"
    again = " You can install it again." if entry.clear else ""
    return f"You removed {name}{where} {when}, after this notice.{again}"
