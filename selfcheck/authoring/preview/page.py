"""A preview as one page without anything from outside, to attach to a change request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from selfcheck.authoring.changes import sentence
from selfcheck.authoring.preview.pictures import window
from selfcheck.authoring.preview.style import STYLE, icon
from selfcheck.authoring.preview.text import NAMED, because, when
from selfcheck.authoring.reports.preview import Caution, PreviewReport, Reached, Words
from selfcheck.authoring.reports.publication import Change


def preview_page(report: PreviewReport) -> str:
    """The whole preview as HTML. Every text of others is escaped; no script, nothing fetched."""
    title = f"Preview for {escape(report.organization)}"
    begin = f"As it would be on {when(report.at)}. Nothing of this is published yet."
    parts = [
        f'<h1>{title}</h1><p class="muted">{begin}</p>',
        _figures(report),
        _cautions(report),
        _section("Holds again", _lines(_comes_back(report))),
        _section(
            "No longer holds", _lines(f"{o.title} ({o.notice}): {o.state}" for o in report.ends)
        ),
        _reached(report),
        _asked(report),
        _section("What changes", _changes(report.changes)),
        *_windows(report.words),
    ]
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title><style>{STYLE}</style></head><body>{''.join(parts)}</body></html>"
    )


def _figures(report: PreviewReport) -> str:
    if not report.devices:
        return ""
    names = {
        "action-required": "You need to act",
        "cannot-tell": "We can’t tell yet",
        "no-action": "You don’t need to do anything",
    }
    rows = "".join(_row(name, report.before[key], report.after[key]) for key, name in names.items())
    told, today = report.after["action-required"], report.before["action-required"]
    more = " more" if told > today else ""
    return (
        f'<p class="figure{more}">{told:,} of {report.devices:,} devices would be told to act; '
        f"today {today:,}.</p>"
        f"<p>{report.newly_told:,} newly, {report.no_longer_told:,} no longer.</p>"
        '<table><tr><th>What the sample devices would read</th><th class="number">today</th>'
        f'<th class="number">after</th></tr>{rows}</table>'
    )


def _row(name: str, before: int, after: int) -> str:
    cells = f'<td class="number">{before:,}</td><td class="number">{after:,}</td>'
    return f"<tr><td>{escape(name)}</td>{cells}</tr>"


def _cautions(report: PreviewReport) -> str:
    if not report.cautions:
        return ""
    items = "".join(map(_caution, report.cautions))
    return (
        f'<section class="look"><h2>{icon("warning")} Look again ({len(report.cautions)})</h2>'
        f"<ul>{items}</ul></section>"
    )


def _caution(one: Caution) -> str:
    place = "/".join(filter(None, (one.notice, one.rule)))
    where = f'<span class="place">{escape(place)}</span>: ' if place else ""
    return f"<li>{where}{escape(one.text)}</li>"


def _changes(changes: Iterable[Change]) -> str:
    items = ""
    for change in changes:
        details = "".join(f"<li>{escape(detail)}</li>" for detail in change.details)
        inner = f"<ul>{details}</ul>" if details else ""
        items += f"<li>{escape(sentence(change))}{inner}</li>"
    return f'<ul class="changes">{items}</ul>' if items else "<p>Nothing.</p>"


def _comes_back(report: PreviewReport) -> Iterator[str]:
    for one in report.comes_back:
        yield f"{one.title} ({one.notice}): {one.devices:,} sample devices would be told to act"


def _reached(report: PreviewReport) -> str:
    rows = "".join(map(_reached_row, report.reached))
    head = (
        '<tr><th>Rule</th><th class="number">today</th><th class="number">after</th>'
        "<th>Why</th><th>Which</th></tr>"
    )
    return _section("Who would be told to act", f"<table>{head}{rows}</table>" if rows else "")


def _reached_row(one: Reached) -> str:
    more = len(one.devices) - NAMED
    names = ", ".join(one.devices[:NAMED]) + (f" and {more:,} more" if more > 0 else "")
    return (
        f"<tr><td>{escape(one.notice)}/<br>{escape(one.rule)}</td>"
        f'<td class="number">{one.before:,}</td><td class="number">{one.after:,}</td>'
        f"<td>{escape(because(one))}</td><td>{escape(names)}</td></tr>"
    )


def _asked(report: PreviewReport) -> str:
    rows = "".join(_row(one.text, one.before, one.after) for one in report.asked)
    head = '<tr><th>What about</th><th class="number">today</th><th class="number">after</th></tr>'
    return _section("What people would be asked", f"<table>{head}{rows}</table>" if rows else "")


def _windows(words: Iterable[Words]) -> Iterator[str]:
    begun = ""
    for one in words:
        if not begun:
            yield "<h2>What employees would see</h2>"
        begun = "yes"
        about = f"{one.notice}, in {one.language}, on {when(one.at)}: {one.state}"
        yield f"<h3>{escape(about)}</h3>{window(one)}"


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in lines)


def _section(title: str, inner: str) -> str:
    return f"<h2>{escape(title)}</h2>{inner}" if inner else ""
