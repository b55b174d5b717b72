"""The report as one page for the help desk: to be read first, then saved, printed or sent.

HTML without scripts, links or anything from outside, of few and plain elements, so that what
prints it need not be a browser. Every text that is not ours is escaped: names of apps and
texts of notices come from others.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import tzinfo
from html import escape
from typing import Final, Protocol

from selfcheck.core.apps import Inventory
from selfcheck.core.report import Report, Verdict
from selfcheck.wording import labels
from selfcheck.wording.devices import devices
from selfcheck.wording.findings import Side, sides
from selfcheck.wording.gaps import gaps
from selfcheck.wording.phones import about, spoken
from selfcheck.wording.problems import Trouble, origin, problem
from selfcheck.wording.questions import Said, questions
from selfcheck.wording.todo import ToDo, todos
from selfcheck.wording.verdict import headline, subline
from selfcheck.wording.voice import Voice
from selfcheck.wording.whom import contact
from selfcheck.wording.withdrawn import Remembered, Withdrawn, withdrawals

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE: Final = """
body { font: 11pt sans-serif; color: #1c1d1f; background: #ffffff; margin: 2em auto;
  max-width: 50em; padding: 0 1em; overflow-wrap: anywhere; }
h1 { font-size: 18pt; margin: 0.3em 0; } h2 { font-size: 13pt; margin: 1.4em 0 0.3em 0; }
h3 { font-size: 11pt; margin: 0.9em 0 0.2em 0; } p { margin: 0.2em 0; }
.act { color: #a3231a; } .ok { color: #14663a; } .doubt { color: #7a4f00; }
.soft { color: #5a5d63; } .mark { border: 2px solid #7a4f00; padding: 0.4em; font-weight: bold; }
th, td { text-align: start; padding: 0.15em 0.6em 0.15em 0; vertical-align: top; }
"""
_TONES: Final[Mapping[Verdict, str]] = {
    Verdict.ACTION_REQUIRED: "act",
    Verdict.NO_ACTION: "ok",
    Verdict.CANNOT_TELL: "doubt",
}


class Shown(Protocol):
    """What a check gave: the report with what is shown beside it."""

    @property
    def report(self) -> Report: ...
    @property
    def inventories(self) -> tuple[Inventory, ...]: ...
    @property
    def memories(self) -> Sequence[Remembered]: ...
    @property
    def on_overview(self) -> frozenset[str]: ...
    @property
    def answers(self) -> Sequence[Said]: ...
    @property
    def demonstration(self) -> str | None: ...
    @property
    def troubles(self) -> tuple[str, ...]: ...


def page_contents(outcome: Shown) -> tuple[str, ...]:
    """What the page contains and what it leaves out, to be shown before it is made."""
    apps = {f.installed.name for f in outcome.report.findings if f.installed is not None}
    return (
        "The verdict with its reasons, and the notices that concern you.",
        f"{len(apps)} of your apps by name: those that a notice is about, with their places."
        if apps
        else "None of your apps by name: no notice is about one.",
        "Your devices by name, what was read on each, and what you said about them.",
        "What could not be read and why. File paths in it may hold your user name.",
        "Not the list of your other apps, and nothing of what you wrote or received.",
    )


def report_page(outcome: Shown, language: str = "en", zone: tzinfo | None = None) -> str:
    """The whole page. `language` is the organization's texts', `zone` that of times."""
    report = outcome.report
    voice = Voice.of(report, language, zone)
    kept = None if report.past else outcome.on_overview
    trouble = problem(report, voice)
    parts = (
        _head(outcome, voice),
        _section("Policy", [_trouble(trouble)] if trouble else []),
        _section("To do", [_todo(todo, voice) for todo in todos(report, voice)]),
        _section(
            "Open questions",
            [_card(ask.text, ask.because, *(app.name for app in ask.apps), ask.said)
             for ask in questions(report, voice, outcome.answers)],
        ),
        _section(
            "Withdrawn",
            [_withdrawn(told) for told in withdrawals(report, voice, outcome.memories, kept)],
        ),
        _section("Also found", [_side(side) for side in sides(report, voice)]),
        _section("Not readable or not known", [_trouble(gap) for gap in gaps(report, voice)]),
        _section(
            "Devices",
            [_card(f"{d.title}: {d.label}", d.text) for d in devices(report, voice)],
        ),
        _section("What was read", [_coverage(one) for one in outcome.inventories if one.sources]),
        _section("What you said", _answers(outcome, voice)),
        _section("Remarks", [_lines(outcome.troubles)] if outcome.troubles else []),
        _section("Whom to ask", [_lines([contact(report, voice)])]),
    )  # fmt: skip
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{_text(headline(report, voice))}</title><style>{_STYLE}</style></head>"
        f"<body>{''.join(parts)}</body></html>"
    )


def _head(outcome: Shown, voice: Voice) -> str:
    report = outcome.report
    marks = []
    if outcome.demonstration is not None:
        marks.append(f"Demonstration ({outcome.demonstration}): not your organization’s policy.")
    if report.past:
        marks.append(f"Not now: this is about {voice.moment(report.as_of)}.")
    tone = _TONES[report.verdict]
    return (
        "".join(_p(mark, "mark") for mark in marks)
        + f'<h1 class="{tone}" dir="auto">{_text(headline(report, voice))}</h1>'
        + _p(subline(report, voice))
        + _p(origin(report, voice), "soft")
        + _p(f"Checked {voice.moment(report.checked_at)} by Self-Check.", "soft")
        + _p(f"Source: {report.policy.source}" if report.policy.source else "", "soft")
    )


def _todo(todo: ToDo, voice: Voice) -> str:
    steps = "".join(f'<li dir="auto">{_text(step)}</li>' for step in todo.steps)
    named = [f"{voice.read(each.title)}: {each.url}" for each in todo.references]
    return (
        f'<h3 dir="auto">{_text(todo.title)}</h3>'
        + _p(todo.due, "act" if todo.overdue else "")
        + _lines((*todo.why, todo.by_when, todo.otherwise))
        + (f"<ol>{steps}</ol>" if steps else "")
        + _p(todo.doubt, "doubt")
        + _lines((todo.evidence, *todo.places, *named, todo.foreign), "soft")
        + _lines([f"Notice: {', '.join(todo.notice_ids)}"], "soft")
    )


def _withdrawn(told: Withdrawn) -> str:
    title = _text(told.title)
    struck = title if told.reach else f"<s>{title}</s>"
    return (
        f'<h3 dir="auto">{_text(told.label.upper())}: {struck}</h3>'
        + _lines((told.when_why, told.reach, f"“{told.statement}”" if told.statement else ""))
        + _p(told.so_what, "ok" if told.clear else "")
        + _lines((*told.yours, told.then))
        + _lines((told.foreign, f"Notice: {told.notice_id}"), "soft")
    )


def _side(side: Side) -> str:
    return _card(f"{side.title}: {side.label}", side.text, side.evidence)


def _trouble(trouble: Trouble) -> str:
    return _card(trouble.title, trouble.text, trouble.next_step, trouble.detail)


def _coverage(inventory: Inventory) -> str:
    rows = "".join(
        f"<tr><td>{_text(labels.source(source.name))}</td>"
        f"<td>{labels.SOURCE_STATUSES[source.status]}</td>"
        f"<td>{source.apps:,}</td><td>{_text(source.detail or '')}</td></tr>"
        for source in inventory.sources
    )
    head = "<tr><th>Source</th><th>Result</th><th>Apps</th><th>Detail</th></tr>"
    title = _text(labels.device_title(inventory.device))
    return f'<h3 dir="auto">{title}</h3><table>{head}{rows}</table>'


def _answers(outcome: Shown, voice: Voice) -> list[str]:
    """What the person said, the devices by their names; `phones` is about the person."""
    names = {d.device.id: labels.device_title(d.device) for d in outcome.report.devices}
    lines: dict[str, list[str]] = {}
    for answer in outcome.answers:
        whom = names.get(answer.device, answer.device) if answer.device else "About you"
        said = (
            f"{about(answer.fact, outcome.report, voice)}: {spoken(answer, outcome.report, voice)}"
        )
        lines.setdefault(whom, []).append(f"{said} ({voice.near(answer.at)})")
    return [_card(whom, *told) for whom, told in lines.items()]


def _section(title: str, parts: Iterable[str]) -> str:
    body = "".join(parts)
    return f"<h2>{_text(title)}</h2>{body}" if body else ""


def _card(title: str, *lines: str) -> str:
    return f'<h3 dir="auto">{_text(title)}</h3>{_lines(lines)}'


def _lines(lines: Iterable[str], kind: str = "") -> str:
    return "".join(_p(line, kind) for line in lines)


def _p(text: str, kind: str = "") -> str:
    """A paragraph of its own direction, which ends with it; none for an empty text."""
    named = f' class="{kind}"' if kind else ""
    return f'<p dir="auto"{named}>{_text(text)}</p>' if text.strip() else ""


def _text(text: str) -> str:
    """A text that can only be read: no markup, and no signs that a page may not hold."""
    return escape("".join(sign if _allowed(sign) else "\ufffd" for sign in text))


def _allowed(sign: str) -> bool:
    return sign in "\t\n\r" or unicodedata.category(sign) not in ("Cc", "Cs")
