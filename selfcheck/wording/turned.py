"""To-dos that are none any more: done, or no longer asked for when somebody looked."""

from __future__ import annotations

from collections.abc import Iterable

from selfcheck.core.frozen import frozen
from selfcheck.core.report import Report
from selfcheck.language import tr
from selfcheck.wording import labels
from selfcheck.wording.findings import quoted, slug_name
from selfcheck.wording.holding import standing, sure
from selfcheck.wording.todo import ToDo, todos
from selfcheck.wording.voice import Voice
from selfcheck.wording.withdrawn import Remembered, withdrawals


@frozen
class DoneCard:
    """One thing that was done as asked. `holds` says that the notice is in force still.

    `standing` is the label beside it.
    """

    app: str
    device_id: str
    notice_id: str
    title: str
    text: str
    holds: str
    standing: str


@frozen
class Stopped:
    """What became of a to-do between the wish to act and the fresh look.

    `withdrawn` is true where a notice behind it was taken back.
    """

    title: str
    text: str
    notice_id: str
    withdrawn: bool
    key: tuple[str, str]


def done_cards(report: Report, voice: Voice, done: Iterable[Remembered]) -> tuple[DoneCard, ...]:
    """What was removed as asked, the latest first."""
    titles = {each.notice.id: voice.read(each.notice.title) for each in report.notices}
    devices = {each.device.id: each.device for each in report.devices}
    cards = []
    for each in sorted(done, key=lambda one: one.found_missing, reverse=True):
        name, device = slug_name(each.app, report, voice), devices.get(each.device)
        when = voice.date(each.found_missing)
        asked = quoted(titles.get(each.notice, each.notice))
        cards.append(
            DoneCard(
                each.app,
                each.device,
                each.notice,
                tr(
                    "{app} is gone {from_device}",
                    app=name,
                    from_device=labels.from_device(device) if device else tr("from a device"),
                ),
                tr(
                    "It was gone when we looked on {when}, as {notice} asks.",
                    when=when,
                    notice=asked,
                ),
                _holds(name, labels.on_device(device) if device else tr("there"), report),
                standing(report),
            )
        )
    return tuple(cards)


def unsure(unopened: str = "") -> str:
    """What became of the wish to act where the newest policy did not answer.

    `unopened` says which place was therefore not opened; the card says what to do.
    """
    known = tr("It could not be confirmed just now that this still holds.")
    return f"{known} {unopened}".strip()


def _holds(app: str, on_device: str, report: Report) -> str:
    """That a thing done is still asked for; as far as is known, where the policy may be old."""
    if sure(report):
        return tr(
            "The notice still holds: please don’t install {app} again {on_device}.",
            app=app,
            on_device=on_device,
        )
    return tr(
        "As far as is known, the notice still holds: please don’t install {app} again {on_device}.",
        app=app,
        on_device=on_device,
    )


def stopped(todo: ToDo, report: Report, voice: Voice, *, opening: bool = True) -> Stopped | None:
    """What to say where the to-do no longer stands in a report; None where it does.

    `opening` is whether a place was to be opened.
    """
    if any(each.key == todo.key for each in todos(report, voice)):
        return None
    for entry in report.notices:
        if entry.notice.id in todo.notice_ids and entry.withdrawals:
            name = quoted(voice.read(entry.notice.title))
            when = voice.near_with_zone(entry.withdrawals[0].at)
            return Stopped(
                tr("Stop: {task} was withdrawn", task=quoted(todo.title)),
                _withdrawn_just_now(name, when, opening=opening),
                entry.notice.id,
                withdrawn=True,
                key=todo.key,
            )
    return Stopped(
        tr("{task} is no longer asked for", task=quoted(todo.title)),
        tr(
            "We looked again just now, at the policy and at your devices: nothing is left to do "
            "here, so nothing was opened."
        )
        if opening
        else tr(
            "We looked again just now, at the policy and at your devices: nothing is left to do "
            "here."
        ),
        todo.notice_ids[0],
        withdrawn=False,
        key=todo.key,
    )


def _withdrawn_just_now(notice: str, when: str, *, opening: bool) -> str:
    if opening:
        return tr(
            "We looked again just now, at the policy: {notice} was withdrawn {when}. "
            "This is no longer asked of you, so nothing was opened.",
            notice=notice,
            when=when,
        )
    return tr(
        "We looked again just now, at the policy: {notice} was withdrawn {when}. "
        "This is no longer asked of you.",
        notice=notice,
        when=when,
    )


def taken_back(
    before: Report, now: Report, voice: Voice, memories: Iterable[Remembered], among: frozenset[str]
) -> str:
    """What was withdrawn between two reports, to be said aloud; "" where nothing was.

    `among` are the notices that the person may know. That nothing needs doing is for the verdict
    to say, which follows: another notice may ask for something.
    """
    known = {taken.id for entry in before.notices for taken in entry.withdrawals}
    news = frozenset(
        entry.notice.id
        for entry in now.notices
        if entry.notice.id in among and any(taken.id not in known for taken in entry.withdrawals)
    )
    cards = withdrawals(now, voice, memories, news)
    return " ".join(
        " ".join(
            (
                tr("{label}: {notice}.", label=card.label, notice=quoted(card.title)),
                *(() if card.clear else (card.so_what,)),
                *card.yours,
                *((card.then,) if card.yours and card.then else ()),
            )
        )
        for card in cards
    )
