"""The page for the help desk, over every state the window knows, and over hostile texts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC
from html.parser import HTMLParser

import pytest

from selfcheck import wording
from selfcheck.core.apps import SourceReport, SourceStatus
from selfcheck.core.devices import Device
from selfcheck.core.report import Report
from selfcheck.core.text import Text
from selfcheck.gui.preview.samples import NOW
from selfcheck.gui.preview.states import STATES
from selfcheck.history.values import Answer
from selfcheck.wording import Voice
from selfcheck.wording.sheet.choice import contents
from selfcheck.wording.sheet.making import sheet
from selfcheck.wording.sheet.page import page

OUTCOMES = {
    name: scene.outcome
    for name, state in STATES.items()
    if (scene := state.make()).outcome is not None
}
HOSTILE = "</p><script>alert(1)</script><img src=x onerror=alert(1)>\x00\x1b[2J\u202e&\"'"
ALLOWED = {
    "html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "p", "ol", "li", "s",
    "table", "tr", "td", "th",
}  # fmt: skip


def made(outcome, **how):
    """The page of an outcome."""
    return page(sheet(outcome, **how))


class Page(HTMLParser):
    """What a page holds: its elements, its attributes, its text; and whether it is well nested."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)
        if tag != "meta":
            self._open.append(tag)

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)

    @property
    def text(self) -> str:
        return "\n".join(self.words)


@pytest.mark.parametrize("name", OUTCOMES)
def test_every_state_makes_a_plain_page_with_its_verdict(name):
    outcome = OUTCOMES[name]
    found = Page(made(outcome, zone=UTC))
    assert found.tags <= ALLOWED
    assert found.attributes <= {"lang", "charset", "http-equiv", "content", "name", "class", "dir"}
    assert wording.headline(outcome.report, Voice.of(outcome.report, "en", UTC)) in found.text
    demonstrated = "Demonstration (" in found.text
    assert demonstrated == (outcome.demonstration is not None)
    assert ("Not now:" in found.text) == outcome.report.past


def hostile(outcome):
    """The same outcome with a hostile text wherever others write one."""

    def swap(report: Report) -> Report:
        findings = tuple(
            replace(
                f,
                installed=replace(f.installed, name=HOSTILE, version=HOSTILE),
                device=replace(f.device, name=HOSTILE),
                places=(HOSTILE,),
                notice=replace(f.notice, title=Text.plain(HOSTILE), reason=Text.plain(HOSTILE)),
                app=None,
            )
            for f in report.findings
            if f.installed is not None
        )
        devices = tuple(replace(d, device=replace(d.device, name=HOSTILE)) for d in report.devices)
        return replace(report, findings=findings, devices=devices)

    inventories = tuple(
        replace(
            each,
            device=replace(each.device, name=HOSTILE),
            sources=(SourceReport(HOSTILE, SourceStatus.UNREADABLE, detail=HOSTILE),),
        )
        for each in outcome.inventories
    )
    said = (Answer("phone-1", "region", HOSTILE, NOW), Answer(HOSTILE, f"app:{HOSTILE}", None, NOW))
    return replace(
        outcome,
        report=swap(outcome.report),
        inventories=inventories,
        troubles=(HOSTILE,),
        answers=said,
    )


@pytest.mark.parametrize("name", OUTCOMES)
def test_no_text_of_others_becomes_markup(name):
    written = made(hostile(OUTCOMES[name]), zone=UTC)
    found = Page(written)
    assert found.tags <= ALLOWED
    assert "alert(1)" in found.text
    assert "\x00" not in written
    assert "\x1b" not in written


def test_nothing_comes_from_outside():
    written = made(OUTCOMES["act"], zone=UTC)
    assert "default-src 'none'" in written
    assert not {"href", "src", "style"} & Page(written).attributes


def test_a_to_do_has_everything_a_helper_needs():
    text = Page(made(OUTCOMES["act"], zone=UTC)).text
    (todo,) = wording.todos(OUTCOMES["act"].report, Voice.of(OUTCOMES["act"].report, "en", UTC))
    for part in (todo.title, todo.due, *todo.why, *todo.steps, todo.evidence, *todo.notice_ids):
        assert part in text


def test_a_withdrawn_notice_is_struck_and_says_so_in_words():
    found = Page(made(OUTCOMES["withdrawn-today"], zone=UTC))
    assert "s" in found.tags
    assert "WITHDRAWN" in found.text


def test_it_is_said_before_what_it_contains():
    told = contents(OUTCOMES["act"])
    assert any("1 of your apps by name" in line for line in told)
    none = contents(replace(OUTCOMES["act"], report=replace(OUTCOMES["act"].report, findings=())))
    assert any(line.startswith("None of your apps") for line in none)


def test_apps_that_no_notice_is_about_are_not_on_it():
    outcome = OUTCOMES["act"]
    concerned = {f.installed.name for f in outcome.report.findings if f.installed}
    others = {a.name for i in outcome.inventories for a in i.apps} - concerned
    assert others
    text = Page(made(outcome, zone=UTC)).text
    assert not [name for name in others if name in text]


def test_what_was_said_stands_there_with_when():
    outcome = OUTCOMES["act"]
    device: Device = outcome.report.devices[-1].device
    said = (
        Answer(device.id, "access:company-email", True, NOW),
        Answer(None, "phones", False, NOW),
    )
    text = Page(made(replace(outcome, answers=said), zone=UTC)).text
    assert "Receives company mail: Yes (today" in text
    assert "Uses a phone or tablet for work: No (today" in text
