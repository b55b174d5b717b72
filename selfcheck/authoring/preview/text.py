"""A preview on a terminal: plain lines, the dangers before the details and once more at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

from selfcheck.authoring.changes import lines
from selfcheck.authoring.reports.preview import Card, PreviewReport, Reached, Words

NAMED = 10
"""So many devices and apps are named for each rule; --json has all."""

HOW = {"id": "by its id", "publisher": "by its publisher", "missing": "not there"}

Paint = Callable[[str, str], str]
"""Gives a line a look: `danger`, `title` or `withdrawn`."""


def plain(text: str, _look: str) -> str:
    """No colours, for files and pipes."""
    return text


def preview_text(report: PreviewReport, paint: Paint = plain) -> str:
    """The whole preview in words."""

    def section(title: str, lines: list[str], look: str = "title") -> str:
        return "\n".join([paint(title, look), *(f"  {one}" for one in lines)]) if lines else ""

    cautions = [paint(f"! {one}", "danger") for one in _cautions(report)]
    parts = (
        _headline(report, paint),
        section(f"LOOK AGAIN ({len(cautions)})", cautions, "danger"),
        section("Holds again", list(_comes_back(report))),
        section("No longer holds", list(_ends(report))),
        section("Who would be told to act", list(map(_reached, report.reached))),
        section("What people would be asked", list(_asked(report))),
        section("Changes", lines(report.changes) or ["none"]),
        *(section(_title(one), list(_words(one, paint))) for one in report.words),
        paint(f"LOOK AGAIN: {_times(len(cautions))}, above.", "danger") if cautions else "",
    )
    return "\n\n".join(filter(None, parts))


def _times(count: int) -> str:
    return "1 thing" if count == 1 else f"{count} things"


def _headline(report: PreviewReport, paint: Paint) -> str:
    told, today = report.after["action-required"], report.before["action-required"]
    said = [f"Preview for {report.organization}, {when(report.at)}"]
    if report.devices:
        said.append(
            paint(
                f"{told:,} of {report.devices:,} devices would be told to act; today {today:,}.",
                "danger" if told > today else "title",
            )
        )
        said.append(f"{report.newly_told:,} newly, {report.no_longer_told:,} no longer.")
        unsure = report.after["cannot-tell"]
        said.append(
            f'{unsure:,} would read "we can\'t tell"; today {report.before["cannot-tell"]:,}.'
        )
    return "\n".join(said)


def _cautions(report: PreviewReport) -> Iterator[str]:
    for one in report.cautions:
        place = "/".join(filter(None, (one.notice, one.rule)))
        yield f"{place + ': ' if place else ''}{one.text}"


def _comes_back(report: PreviewReport) -> Iterator[str]:
    for one in report.comes_back:
        yield f"{one.notice} holds again: {one.title} ({one.devices:,} sample devices to act)"


def _ends(report: PreviewReport) -> Iterator[str]:
    for one in report.ends:
        yield f"{one.notice} is {one.state}: {one.title}"


def _asked(report: PreviewReport) -> Iterator[str]:
    for one in report.asked:
        yield f"{one.text}: on {one.after:,} of {report.devices:,} devices; today {one.before:,}"


def _reached(one: Reached) -> str:
    names = ", ".join(one.devices[:NAMED])
    more = len(one.devices) - NAMED
    others = f" and {more:,} more" if more > 0 else ""
    return (
        f"{one.notice}/{one.rule}: {one.before:,} -> {one.after:,}, because of "
        f"{because(one)}: {names}{others}"
    )


def because(one: Reached) -> str:
    """Why a rule reaches devices: the apps, how they were recognised, and on how many."""
    apps = [
        f"{why.app} ({HOW.get(why.matched_by, why.matched_by)}, {why.devices:,})"
        for why in one.because[:NAMED]
    ]
    more = len(one.because) - NAMED
    return ", ".join(apps) + (f" and {more:,} other apps" if more > 0 else "")


def _title(words: Words) -> str:
    return f"What people read: {words.notice} ({words.language}), {words.state}, {when(words.at)}"


def when(moment: datetime) -> str:
    """A moment in full, in the zone it is given in: "Friday 10 July 2020, 10:00 PDT"."""
    return f"{moment:%A} {moment.day} {moment:%B %Y, %H:%M %Z}"


def _words(words: Words, paint: Paint) -> Iterator[str]:
    for card in words.cards:
        yield from _card(card, paint)


def _card(card: Card, paint: Paint) -> Iterator[str]:
    label = f"[{card.label}] " if card.label else ""
    beside = f" {card.beside}" if card.beside else ""
    where = f" ({card.rule}: {', '.join(card.where)})" if card.where else ""
    title = f"~~{card.title}~~" if card.struck else card.title
    yield paint(f"{label}{title}{beside}{where}", "withdrawn" if card.struck else "title")
    steps = 0
    for line in card.body:
        steps += line.look == "step"
        match line.look:
            case "step":
                yield f"  {steps}. {line.text}"
            case "quote":
                yield f"  “{line.text}”"
            case "struck":
                yield paint(f"  ~~{line.text}~~", "withdrawn")
            case _:
                yield f"  {line.text}"
    if card.choices:
        yield f"  {' | '.join(card.choices)}"
    if card.also:
        yield f"  The same words: {'; '.join(card.also)}"
