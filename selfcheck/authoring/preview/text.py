"""A preview on a terminal: plain lines, the dangers before the details."""

from __future__ import annotations

from collections.abc import Iterator

from selfcheck.authoring.changes import sentence
from selfcheck.authoring.reports import PreviewReport, Reached

NAMED = 10
"""So many devices and apps are named for each rule; --json has all."""

HOW = {"id": "by its id", "publisher": "by its publisher", "missing": "not there"}


def preview_text(report: PreviewReport) -> str:
    """The whole preview in words."""
    parts = (
        _headline(report),
        _section("Changes", [sentence(change) for change in report.changes] or ["none"]),
        _section("LOOK AGAIN", list(_cautions(report))),
        _section("Comes back", list(_comes_back(report))),
        _section("Who would be told to act", list(map(_reached, report.reached))),
        *(
            _section(f"What people read: {w.notice} ({w.language}), {w.state}", [w.title, *w.lines])
            for w in report.words
        ),
    )
    return "\n\n".join(filter(None, parts))


def _headline(report: PreviewReport) -> str:
    told, today = report.after["action-required"], report.before["action-required"]
    lines = [f"Preview for {report.organization}, at {report.at.isoformat()}"]
    if report.devices:
        lines.append(
            f"{told:,} of {report.devices:,} devices would be told to act; today {today:,}."
        )
        lines.append(f"{report.newly_told:,} newly, {report.no_longer_told:,} no longer.")
        unsure = report.after["cannot-tell"]
        lines.append(
            f'{unsure:,} would read "we can\'t tell"; today {report.before["cannot-tell"]:,}.'
        )
    return "\n".join(lines)


def _section(title: str, lines: list[str]) -> str:
    return "\n".join([title, *(f"  {line}" for line in lines)]) if lines else ""


def _cautions(report: PreviewReport) -> Iterator[str]:
    for one in report.cautions:
        place = "/".join(filter(None, (one.notice, one.rule)))
        yield f"! {place + ': ' if place else ''}{one.text}"


def _comes_back(report: PreviewReport) -> Iterator[str]:
    for one in report.comes_back:
        yield f"{one.notice} holds again: {one.title} ({one.devices:,} sample devices to act)"


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
