"""What the person leaves out is not in the report, whatever state it is of."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC

import pytest

from selfcheck.core.apps import SourceReport, SourceStatus
from selfcheck.core.report import Report
from selfcheck.gui.preview.samples import NOW, computer, outcome, phone
from selfcheck.gui.preview.states import STATES
from selfcheck.history.values import Answer
from selfcheck.wording.sheet.choice import USUAL, Extra, contents
from selfcheck.wording.sheet.making import sheet
from selfcheck.wording.sheet.page import page
from selfcheck.wording.sheet.parts import Heading, Line, Steps, Table, Tone

OUTCOMES = {
    name: scene.outcome
    for name, state in STATES.items()
    if (scene := state.make()).outcome is not None
}
SECRET = "Robin’s own phone"
FOLDER = "/home/robin"


def words(made):
    """Every text of a sheet."""
    for part in made.parts:
        match part:
            case Heading(text=text) | Line(text=text):
                yield text
            case Steps(texts=texts):
                yield from texts
            case Table(head=head, rows=rows):
                yield from head
                for row in rows:
                    yield from row


def private(outcome):
    """The same outcome where everything that can be left out can be recognised."""

    def named(device):
        return replace(device, name=f"{SECRET} {device.id}")

    def report(old: Report) -> Report:
        return replace(
            old,
            policy=replace(old.policy, source=f"{FOLDER}/policy"),
            devices=tuple(replace(d, device=named(d.device)) for d in old.devices),
            findings=tuple(
                replace(f, device=named(f.device), places=(f"{FOLDER}/a", f"{FOLDER}/b"))
                for f in old.findings
            ),
            questions=tuple(
                replace(q, device=named(q.device) if q.device else None) for q in old.questions
            ),
            gaps=tuple(replace(gap, detail=f"denied: {FOLDER}") for gap in old.gaps),
        )

    return replace(
        outcome,
        report=report(outcome.report),
        inventories=tuple(
            replace(
                i,
                device=named(i.device),
                sources=(SourceReport("snap_packages", SourceStatus.UNREADABLE, detail=FOLDER),),
            )
            for i in outcome.inventories
        ),
        troubles=(f"{FOLDER}/settings.yaml: not read",),
        answers=(Answer(None, "region", "Atlantis", NOW),),
    )


@pytest.mark.parametrize("name", OUTCOMES)
def test_names_places_and_answers_stay_at_home(name):
    outcome = private(OUTCOMES[name])
    text = page(sheet(outcome, zone=UTC, extras=frozenset()))
    assert SECRET not in text
    assert FOLDER not in text
    assert "Atlantis" not in text
    assert "The person left out: the names of devices, places, what was looked into" in text


@pytest.mark.parametrize("name", OUTCOMES)
def test_what_is_not_left_out_is_there(name):
    outcome = private(OUTCOMES[name])
    text = page(sheet(outcome, zone=UTC))
    assert FOLDER in text
    assert "Atlantis" in text
    if any(d.device.id != "this-computer" for d in outcome.report.devices):
        assert SECRET in text
    assert "The person left out: all other apps." in text


def test_without_its_name_a_device_can_still_be_told_from_another():
    made = sheet(OUTCOMES["act"], zone=UTC, extras=frozenset())
    assert "Remove TikTok from Phone 1" in list(words(made))


def test_all_apps_are_there_when_they_are_wanted():
    everything = sheet(OUTCOMES["act"], zone=UTC, extras=frozenset(Extra))
    text = list(words(everything))
    assert "gimp" in text
    assert "2.10.34" in text
    assert not any(line.startswith("The person left out") for line in text)
    assert "gimp" not in list(words(sheet(OUTCOMES["act"], zone=UTC)))


def test_apps_go_by_their_names():
    (table,) = [
        part
        for part in sheet(OUTCOMES["nothing-found"], extras=frozenset({Extra.ALL_APPS})).parts
        if isinstance(part, Table) and part.head[0] == "App"
    ]
    assert [row[0] for row in table.rows] == sorted(row[0] for row in table.rows)
    assert all(len(row) == len(table.head) == len(table.wide) for row in table.rows)


class TestContents:
    def test_the_usual_report(self):
        told = contents(OUTCOMES["act"])
        assert told[-1] == "Not in it: all other apps and anything that you wrote or received."
        assert (
            "1 of your apps by name: those that a notice is or was about, with their places."
            in told
        )

    def test_every_choice_changes_what_is_told(self):
        for extra in Extra:
            more, less = (
                contents(OUTCOMES["act"], USUAL | {extra}),
                contents(OUTCOMES["act"], USUAL - {extra}),
            )
            assert more != less
            assert extra.called in less[-1]
            assert extra.called not in more[-1]

    def test_without_any_app_that_is_meant(self):
        told = contents(OUTCOMES["nothing-found"], frozenset(Extra))
        assert "None of your apps by name: no notice is about one." in told
        assert "All 3 apps that were found, with version and publisher." in told


class TestMarks:
    def test_a_demonstration_and_another_moment_mark_every_page(self):
        made = sheet(OUTCOMES["demonstration-then"], zone=UTC)
        assert made.marks == (
            "Demonstration (amazon-2020): not your organization’s policy.",
            "Not now: this is about Friday 10 July 2020, 18:00 UTC.",
        )
        marked = [part.text for part in made.parts if getattr(part, "tone", "") is Tone.MARK]
        assert tuple(marked) == made.marks

    def test_a_real_one_of_now_has_none(self):
        assert sheet(OUTCOMES["act"], zone=UTC).marks == ()


def test_five_thousand_apps_are_all_there():
    many = computer(*(replace(computer().apps[0], name=f"app {n:04}", ids={}) for n in range(5000)))
    made = sheet(outcome(None, many, phone()), zone=UTC, extras=frozenset(Extra))
    assert {f"app {n:04}" for n in range(5000)} <= set(words(made))
