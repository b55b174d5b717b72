"""A notification in words: one short title and a sentence or two.

It lies over whatever is on the screen, and perhaps on a locked one. The private form names no
notice, no app and no device; the other one says what the card says.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from typing import Final

from selfcheck.core.frozen import frozen
from selfcheck.core.report import NoticeReport, NoticeState, Report, Status
from selfcheck.language import mark, tr, translated
from selfcheck.language.isolation import plain
from selfcheck.wording.findings import quoted
from selfcheck.wording.verdict import READ_OUT, asked, clipped, headline, task
from selfcheck.wording.voice import Voice, begun, listed
from selfcheck.wording.withdrawn import withdrawn

OPEN: Final = mark("Open Self-Check to see what, and why.")
SHOWN: Final = mark("Open Self-Check to see which.")


@frozen
class Notification:
    """What the desktop shows. `withdrawal` is true where it is about nothing else."""

    title: str
    text: str
    withdrawal: bool = False


def notification(
    report: Report,
    voice: Voice,
    demands: Collection[str],
    back: Collection[str],
    *,
    reminder: bool = False,
    private: bool = True,
) -> Notification:
    """What to say of the notices with new `demands` and of those taken `back`, by their ids."""
    taken = [entry for entry in report.notices if entry.notice.id in back and entry.withdrawals]
    if not demands:
        return _withdrawal(report, voice, taken, private=private)
    title = tr("Reminder: you need to act") if reminder else tr("You need to act")
    also = ""
    if taken:
        also = tr(
            "{n} other notices were withdrawn.",
            "",
            len(taken),
            one="Another notice was withdrawn.",
        )
    what = translated(OPEN) if private else _tasks(report, voice, demands)
    text = " ".join(filter(None, (f"{begun(asked(report, voice))}.", what, also)))
    return Notification(title, text)


def _withdrawal(
    report: Report, voice: Voice, taken: list[NoticeReport], *, private: bool
) -> Notification:
    part = all(entry.state is NoticeState.PARTLY_WITHDRAWN for entry in taken)
    title = (
        tr(
            "Parts of {n} notices were withdrawn",
            "",
            len(taken),
            one="Part of a notice was withdrawn",
        )
        if part
        else tr("{n} notices were withdrawn", "", len(taken), one="A notice was withdrawn")
    )
    verdict = f"{headline(report, voice)}."
    if private:
        return Notification(title, f"{verdict} {translated(SHOWN)}", withdrawal=True)
    names = tuple(quoted(_plain(voice.read(entry.notice.title))) for entry in taken)
    stands = [withdrawn(entry, report, voice).so_what for entry in taken if not entry.clear]
    text = " ".join(dict.fromkeys((f"{_few(names)}.", *map(_plain, stands), verdict)))
    return Notification(title, text, withdrawal=True)


def _tasks(report: Report, voice: Voice, demands: Collection[str]) -> str:
    asking = [
        finding
        for finding in report.findings
        if finding.status is Status.ACTION_REQUIRED and finding.notice.id in demands
    ]
    tasks = tuple(dict.fromkeys(_plain(clipped(task(f, report, voice))) for f in asking))
    return f"{_few(tasks)}."


def _few(names: tuple[str, ...]) -> str:
    if len(names) <= READ_OUT:
        return listed(names)
    return tr("{first} and {n} more", "", len(names) - 1, first=names[0])


def _plain(text: str) -> str:
    """A text from outside on one line, without characters that steer how others are shown."""
    printed = "".join(" " if unicodedata.category(each)[0] == "C" else each for each in plain(text))
    return clipped(" ".join(printed.split()))
