"""A preview as one page without anything from outside, to attach to a change request."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from selfcheck.authoring.changes import sentence
from selfcheck.authoring.preview.text import NAMED, because
from selfcheck.authoring.reports import PreviewReport, Words

STYLE = """
:root { color-scheme: light dark; --ink: #1c1d1f; --soft: #5a5d63; --line: #d9d9d4;
  --paper: #f6f6f4; --card: #ffffff; --act: #a3231a; --look: #7a4f00; --lookback: #fdf1d8; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececea; --soft: #a5a8ae; --line: #3a3c40;
  --paper: #17181a; --card: #212326; --act: #ff9a8f; --look: #f0c566; --lookback: #3a2f17; } }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
  max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px;
  padding: 1rem 1.2rem; margin: .8rem 0; overflow-wrap: anywhere; }
.look { background: var(--lookback); color: var(--look); }
.withdrawn { border-style: dashed; } .withdrawn h3 { text-decoration: line-through; }
.label { display: inline-block; border: 1px solid currentColor; border-radius: 6px;
  padding: 0 .5rem; font-size: .8rem; font-weight: 600; color: var(--soft); }
h3 { margin: .3rem 0; font-size: 1rem; } p { margin: .3rem 0; } .act { color: var(--act); }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; padding: .3rem .6rem; border-bottom: 1px solid var(--line); }
"""


def preview_page(report: PreviewReport) -> str:
    """The whole preview as HTML. Every text of others is escaped; no script, nothing fetched."""
    title = f"Preview for {escape(report.organization)}"
    parts = [
        f"<h1>{title}</h1><p>As it would be at {report.at.isoformat()}</p>",
        _verdicts(report),
        _list(
            "Look again",
            [_caution(one.notice, one.rule, one.text) for one in report.cautions],
            "look",
        ),
        _list("Changes", [sentence(change) for change in report.changes]),
        _list(
            "Comes back",
            [f"{one.notice}: {one.title} ({one.devices:,} devices)" for one in report.comes_back],
        ),
        _reached(report),
        "<h2>What people would read</h2>" if report.words else "",
        *map(_card, report.words),
    ]
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title><style>{STYLE}</style></head><body>{''.join(parts)}</body></html>"
    )


def _verdicts(report: PreviewReport) -> str:
    if not report.devices:
        return ""
    names = {
        "action-required": "told to act",
        "no-action": "nothing to do",
        "cannot-tell": "can't tell",
    }
    rows = "".join(_row(name, report.before[key], report.after[key]) for key, name in names.items())
    told = report.after["action-required"]
    return (
        f'<p class="act"><strong>{told:,} of {report.devices:,} devices would be told to act.'
        "</strong> "
        f"{report.newly_told:,} newly, {report.no_longer_told:,} no longer.</p>"
        f"<table><tr><th>Devices</th><th>today</th><th>after</th></tr>{rows}</table>"
    )


def _row(name: str, before: int, after: int) -> str:
    cells = f"<td>{before:,}</td><td>{after:,}</td>"
    return f"<tr><th scope=row>{name}</th>{cells}</tr>"


def _list(title: str, lines: Iterable[str], kind: str = "") -> str:
    items = "".join(f"<p>{escape(line)}</p>" for line in lines)
    return f'<h2>{title}</h2><div class="card {kind}">{items}</div>' if items else ""


def _caution(notice: str | None, rule: str | None, text: str) -> str:
    place = "/".join(filter(None, (notice, rule)))
    return f"{place}: {text}" if place else text


def _reached(report: PreviewReport) -> str:
    lines = [
        f"{one.notice}/{one.rule}: {one.before:,} before, {one.after:,} after. "
        f"{because(one)}. {', '.join(one.devices[:NAMED])}"
        for one in report.reached
    ]
    return _list("Who would be told to act", lines)


def _card(words: Words) -> str:
    kind = "withdrawn" if words.state in {"withdrawn", "partly-withdrawn"} else ""
    lines = "".join(f"<p>{escape(line)}</p>" for line in words.lines)
    label = f"{words.notice} · {words.language} · {words.state}"
    return (
        f'<div class="card {kind}" lang="{escape(words.language)}">'
        f'<span class="label">{escape(label)}</span>'
        f"<h3>{escape(words.title)}</h3>{lines}</div>"
    )
