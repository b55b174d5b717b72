"""Makes a report for the help desk out of an outcome."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import tzinfo

from selfcheck.core.apps import Inventory, SourceStatus
from selfcheck.core.report import Verdict
from selfcheck.language import tongue, tr, translated
from selfcheck.wording import labels
from selfcheck.wording.devices import devices
from selfcheck.wording.findings import Side, quoted, sides
from selfcheck.wording.gaps import gaps
from selfcheck.wording.phones import about, spoken
from selfcheck.wording.problems import Trouble, origin, problem
from selfcheck.wording.questions import Ask, questions
from selfcheck.wording.sheet.choice import USUAL, Extra, Shown, Taken, taken
from selfcheck.wording.sheet.parts import Heading, Line, Part, Sheet, Steps, Table, Tone
from selfcheck.wording.todo import ToDo, todos
from selfcheck.wording.verdict import headline, subline
from selfcheck.wording.voice import Voice, begun, headed, listed, number, strung
from selfcheck.wording.whom import contact
from selfcheck.wording.withdrawn import Withdrawn, withdrawals

TONES = {
    Verdict.ACTION_REQUIRED: Tone.ACT,
    Verdict.NO_ACTION: Tone.OK,
    Verdict.CANNOT_TELL: Tone.DOUBT,
}


def sheet(
    outcome: Shown,
    language: str = "en",
    zone: tzinfo | None = None,
    extras: frozenset[Extra] = USUAL,
) -> Sheet:
    """The whole report. `language` is the organization's texts', `zone` that of times."""
    chosen = taken(outcome, extras)
    report = chosen.outcome.report
    voice = Voice.of(report, language, zone)
    marks = tuple(_marks(chosen.outcome, voice))
    return Sheet(
        title=headline(report, voice),
        made=tr("Checked {when} by Self-Check", when=voice.moment(report.checked_at)),
        marks=marks,
        parts=tuple(_parts(chosen, voice, marks)),
        language=tongue().tag,
        right_to_left=tongue().right_to_left,
    )


def _marks(outcome: Shown, voice: Voice) -> Iterator[str]:
    report = outcome.report
    if outcome.demonstration is not None:
        yield tr(
            "Demonstration ({name}): not your organization’s policy.", name=outcome.demonstration
        )
    if report.past:
        yield tr("Not now: this is about {when}.", when=voice.moment(report.as_of))


def _parts(chosen: Taken, voice: Voice, marks: tuple[str, ...]) -> Iterator[Part]:
    outcome, report = chosen.outcome, chosen.outcome.report
    kept = None if report.past else outcome.on_overview
    trouble = problem(report, voice)
    yield from _head(outcome, voice, marks)
    yield from _section(tr("Policy"), (_trouble(each) for each in (trouble,) if each is not None))
    yield from _section(tr("To do"), (_todo(todo, voice) for todo in todos(report, voice)))
    yield from _section(
        tr("Open questions"), (_ask(ask) for ask in questions(report, voice, outcome.answers))
    )
    yield from _section(
        tr("Withdrawn"),
        (_withdrawn(told) for told in withdrawals(report, voice, outcome.memories, kept)),
    )
    yield from _section(tr("Also found"), (_side(side) for side in sides(report, voice)))
    yield from _section(
        tr("Not readable or not known"), (_trouble(gap) for gap in gaps(report, voice))
    )
    yield from _section(
        tr("Devices"), (_matter(_headed(d.title, d.label), d.text) for d in devices(report, voice))
    )
    read = [one for one in outcome.inventories if one.sources]
    if Extra.COVERAGE in chosen.extras:
        yield from _section(tr("What was read"), (_coverage(one) for one in read))
    yield from _section(tr("What you said"), _answers(outcome, voice))
    yield from _section(tr("Remarks"), (_lines(outcome.troubles),))
    if Extra.ALL_APPS in chosen.extras:
        yield from _section(tr("All apps"), (_apps(one) for one in outcome.inventories))
    yield from _section(tr("Whom to ask"), (_lines([begun(contact(report, voice))]),))
    if chosen.left_out:
        told = tr("The person left out: {parts}.", parts=listed(chosen.left_out))
        yield from _section(tr("Left out"), (_lines([told]),))


def _head(outcome: Shown, voice: Voice, marks: tuple[str, ...]) -> Iterator[Part]:
    report = outcome.report
    yield from _lines(marks, Tone.MARK)
    yield Heading(headline(report, voice), 1, TONES[report.verdict])
    yield from _lines([subline(report, voice)])
    policy = report.policy
    source = headed(tr("Where the policy comes from"), policy.source) if policy.source else ""
    checked = tr("Checked {when} by Self-Check.", when=voice.moment(report.checked_at))
    yield from _lines((origin(report, voice), checked, source), Tone.SOFT)


def _todo(todo: ToDo, voice: Voice) -> Iterator[Part]:
    named = [_headed(voice.read(each.title), each.url) for each in todo.references]
    yield Heading(todo.title, 3)
    yield from _lines([todo.due], Tone.ACT if todo.overdue else Tone.PLAIN)
    otherwise = tr("Otherwise: {text}", text=todo.otherwise) if todo.otherwise else ""
    yield from _lines((*todo.why, todo.by_when, otherwise))
    if todo.steps:
        yield Steps(todo.steps)
    yield from _lines([todo.doubt], Tone.DOUBT)
    small = (todo.evidence, todo.detail, *named, todo.foreign)
    yield from _lines((*small, _headed(tr("Notice"), strung(todo.notice_ids))), Tone.SOFT)


def _withdrawn(told: Withdrawn) -> Iterator[Part]:
    text = _headed(told.label.upper(), told.title)
    yield Heading(text, 3, struck="" if told.reach else told.title)
    statement = quoted(told.statement) if told.statement else ""
    yield from _lines((told.when_why, told.reach, statement))
    yield from _lines([told.so_what], Tone.OK if told.clear else Tone.PLAIN)
    yield from _lines((*told.yours, told.then))
    yield from _lines((told.foreign, _headed(tr("Notice"), told.notice_id)), Tone.SOFT)


def _ask(ask: Ask) -> Iterator[Part]:
    return _matter(ask.text, ask.because, *(app.name for app in ask.apps), ask.said)


def _side(side: Side) -> Iterator[Part]:
    return _matter(_headed(side.title, side.label), side.text, side.evidence, side.detail)


def _trouble(trouble: Trouble) -> Iterator[Part]:
    return _matter(trouble.title, trouble.text, trouble.next_step, trouble.detail)


def _coverage(inventory: Inventory) -> Iterator[Part]:
    yield Heading(labels.device_title(inventory.device), 3)
    rows = tuple(
        (
            labels.source(source.name),
            translated(labels.SOURCE_STATUSES[source.status]),
            number(source.apps) if source.status is SourceStatus.READ else "",
            source.detail or "",
        )
        for source in inventory.sources
    )
    yield Table((tr("Looked in"), tr("Result"), tr("Apps"), tr("Detail")), rows, (36, 18, 8, 38))


def _apps(inventory: Inventory) -> Iterator[Part]:
    yield Heading(labels.device_title(inventory.device), 3)
    found = sorted(inventory.apps, key=lambda app: (app.name.casefold(), app.version or ""))
    rows = tuple(
        (app.name, app.version or "", app.publisher or "", labels.source(app.source))
        for app in found
    )
    yield Table((tr("App"), tr("Version"), tr("Publisher"), tr("Found in")), rows, (34, 20, 24, 22))


def _answers(outcome: Shown, voice: Voice) -> list[Iterable[Part]]:
    """What the person said, the devices by their names; `phones` is about the person."""
    names = {d.device.id: labels.device_title(d.device) for d in outcome.report.devices}
    lines: dict[str, list[str]] = {}
    for answer in outcome.answers:
        whom = names.get(answer.device, answer.device) if answer.device else tr("About you")
        said = tr(
            "{about}: {answer} ({when})",
            about=about(answer.fact, outcome.report, voice),
            answer=spoken(answer, outcome.report, voice),
            when=voice.near(answer.at),
        )
        lines.setdefault(whom, []).append(said)
    return [_matter(whom, *told) for whom, told in lines.items()]


def _section(title: str, matters: Iterable[Iterable[Part]]) -> Iterator[Part]:
    """A heading over what there is; nothing where there is nothing."""
    parts = [part for matter in matters for part in matter]
    if parts:
        yield Heading(title, 2)
        yield from parts


def _matter(title: str, *lines: str) -> Iterator[Part]:
    yield Heading(title, 3)
    yield from _lines(lines)


def _lines(lines: Iterable[str], tone: Tone = Tone.PLAIN) -> Iterator[Part]:
    return (Line(line, tone) for line in lines if line.strip())


def _headed(what: str, text: str) -> str:
    return tr("{what}: {text}", what=what, text=text)
