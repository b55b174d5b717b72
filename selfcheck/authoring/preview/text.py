"""A preview on a terminal: plain lines, the dangers before the details."""

from __future__ import annotations

from collections.abc import Iterator

from selfcheck.authoring.changes import sentence
from selfcheck.authoring.reports import PreviewReport, Reached


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
    names = ", ".join(one.devices)
    more = abs(one.after - one.before) - len(one.devices)
    others = f" and {more:,} more" if more > 0 else ""
    apps = f" because of {', '.join(one.apps)}" if one.apps else ""
    return f"{one.notice}/{one.rule}: {one.before:,} -> {one.after:,}{apps}: {names}{others}"
