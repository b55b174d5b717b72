"""A window over a real checker and a real signed source: what a person does about a to-do."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QLabel

from selfcheck.gui.composition import compose
from selfcheck.gui.deeds.acting import OPENED, UNOPENED, UNSURE, Acting
from selfcheck.gui.deeds.kept import folder_of, read_snoozes
from selfcheck.gui.deeds.snooze import Length
from selfcheck.gui.preview import deeds
from selfcheck.gui.preview.samples import NOW
from selfcheck.gui.preview.states import STATES
from selfcheck.gui.scene import Scene
from selfcheck.gui.tasks import Tasks
from selfcheck.settings import Settings
from tests.company import notice
from tests.gui.conftest import end, framed

KEY = "this-computer/Demo Chat"
PATIENCE = 20_000


@pytest.fixture
def programs(tmp_path, monkeypatch):
    """The only programs there are; one that is started leaves a mark."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    for name in ("gnome-software", "plasma-discover", "xdg-open"):
        file = folder / name
        file.write_text('#!/bin/sh\necho "$@" > "${0%/*}/started"\n')
        file.chmod(0o755)
    return folder


@pytest.fixture
def running(bench, qapp, qtbot, programs):
    """The window with one thing to do on this computer."""
    bench.company.publish("ban", notice("ban"))
    window, conductor = compose(qapp, bench.checker, "en", kept=lambda: bench.state)
    conductor._clock = lambda: bench.now
    around = framed(window)
    around.show()
    conductor.start()
    qtbot.waitUntil(lambda: button(window, "place") is not None, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not conductor.scene.busy, timeout=PATIENCE)
    yield window, conductor
    conductor.close()
    end(around, qapp)


def button(window, kind):
    page = window.built.get(0)
    return page.under(f"{kind}:{KEY}") if page is not None else None


def said(window):
    """What stands there; what was replaced a moment ago is hidden and does not count."""
    labels = window.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisibleTo(window))


def test_the_place_opens_once_the_source_has_confirmed(running, qtbot, programs):
    window, _ = running
    button(window, "place").click()
    qtbot.waitUntil(lambda: OPENED in said(window), timeout=PATIENCE)
    started = programs / "started"
    qtbot.waitUntil(lambda: started.exists() and bool(started.read_text()), timeout=PATIENCE)
    qtbot.waitUntil(lambda: "Just confirmed by the newest policy" in said(window), timeout=PATIENCE)


def test_nothing_opens_for_a_notice_withdrawn_a_minute_ago(bench, running, qtbot, programs):
    window, conductor = running
    bench.pass_by(minutes=1)
    bench.company.withdraw("ban")
    button(window, "place").click()
    qtbot.waitUntil(lambda: "Stop: “" in said(window), timeout=PATIENCE)
    qtbot.waitUntil(lambda: not conductor.scene.busy, timeout=PATIENCE)
    qtbot.waitUntil(lambda: "so nothing was opened" in said(window), timeout=PATIENCE)
    assert not (programs / "started").exists()
    bench.pass_by(minutes=1)
    bench.company.publish("again", notice("again"))
    conductor.check()
    qtbot.waitUntil(lambda: button(window, "place") is not None, timeout=PATIENCE)
    assert window.built[0].under("open:stopped") is None


def test_nothing_opens_where_it_is_done_already(bench, running, qtbot, programs):
    window, _ = running
    bench.pass_by(minutes=1)
    bench.computer.install("bash")
    button(window, "place").click()
    qtbot.waitUntil(lambda: "is no longer asked for" in said(window), timeout=PATIENCE)
    qtbot.waitUntil(lambda: "Demo Chat is gone from" in said(window), timeout=PATIENCE)
    assert not (programs / "started").exists()


def test_a_silent_source_leaves_it_to_the_person(bench, running, qtbot, programs):
    window, _ = running
    bench.company.site.rename(bench.company.site.with_name("gone"))
    button(window, "place").click()
    qtbot.waitUntil(lambda: UNSURE in said(window), timeout=PATIENCE)
    assert not (programs / "started").exists()
    button(window, "anyway").click()
    qtbot.waitUntil(lambda: OPENED in said(window), timeout=PATIENCE)


def test_once_the_source_answers_again_nothing_is_left_of_its_silence(bench, running, qtbot):
    window, conductor = running
    away = bench.company.site.rename(bench.company.site.with_name("gone"))
    button(window, "place").click()
    qtbot.waitUntil(lambda: button(window, "anyway") is not None, timeout=PATIENCE)
    away.rename(bench.company.site)
    conductor.check()
    qtbot.waitUntil(lambda: button(window, "anyway") is None, timeout=PATIENCE)
    qtbot.waitUntil(lambda: UNSURE not in said(window), timeout=PATIENCE)


def test_where_nothing_can_be_opened_the_steps_are_left(running, qtbot, programs):
    window, _ = running
    for each in programs.iterdir():
        each.unlink()
    button(window, "place").click()
    qtbot.waitUntil(lambda: UNOPENED in said(window), timeout=PATIENCE)


def test_what_could_not_be_opened_is_not_the_first_thing_to_press(running, qtbot, programs):
    window, conductor = running
    assert button(window, "place").property("main")
    kept = {each: each.read_text() for each in programs.iterdir()}
    for each in kept:
        each.unlink()
    button(window, "place").click()
    qtbot.waitUntil(lambda: UNOPENED in said(window), timeout=PATIENCE)
    qtbot.waitUntil(lambda: not button(window, "place").property("main"), timeout=PATIENCE)
    conductor.check()
    qtbot.waitUntil(lambda: not conductor.scene.busy, timeout=PATIENCE)
    assert not button(window, "place").property("main"), "nor after another look"
    for each, text in kept.items():
        each.write_text(text)
        each.chmod(0o755)
    button(window, "place").click()
    qtbot.waitUntil(lambda: OPENED in said(window), timeout=PATIENCE)
    qtbot.waitUntil(lambda: bool(button(window, "place").property("main")), timeout=PATIENCE)


def test_the_mail_is_handed_over_as_it_was_shown(running, qtbot, programs):
    window, _ = running
    button(window, "mail").click()
    button(window, "mail-open").click()
    started = programs / "started"
    qtbot.waitUntil(lambda: started.exists() and bool(started.read_text()), timeout=PATIENCE)
    assert started.read_text().startswith("mailto:")
    assert "subject=Exception%20for%20Demo%20Chat" in started.read_text()


def test_what_is_put_off_stays_in_force_and_in_sight(bench, running, qtbot):
    window, _ = running
    button(window, "snooze").click()
    button(window, "off:hour").click()
    qtbot.waitUntil(lambda: "as you chose." in said(window), timeout=PATIENCE)
    assert "In force" in said(window)
    assert window.windowTitle().startswith("You need to act: 1 thing")
    qtbot.waitUntil(lambda: len(read_snoozes(bench.state.snoozed)) == 1, timeout=PATIENCE)
    button(window, "wake").click()
    assert button(window, "place") is not None
    qtbot.waitUntil(lambda: read_snoozes(bench.state.snoozed) == (), timeout=PATIENCE)


def test_a_new_notice_unfolds_the_card(bench, running, qtbot):
    window, conductor = running
    button(window, "snooze").click()
    button(window, "off:hour").click()
    assert button(window, "place") is None
    bench.company.publish("again", notice("again"))
    conductor.check()
    qtbot.waitUntil(lambda: button(window, "place") is not None, timeout=PATIENCE)


def test_what_was_put_off_is_so_after_a_restart(bench, running, qtbot, qapp):
    window, _ = running
    button(window, "snooze").click()
    button(window, "off:hour").click()
    qtbot.waitUntil(lambda: len(read_snoozes(bench.state.snoozed)) == 1, timeout=PATIENCE)
    again, conductor = compose(qapp, bench.checker, "en", kept=lambda: bench.state)
    around = framed(again)
    conductor.start()
    qtbot.waitUntil(lambda: button(again, "wake") is not None, timeout=PATIENCE)
    conductor.close()
    end(around, qapp)


def test_a_snooze_ends_by_itself(bench, qapp, qtbot):
    now = [datetime(2026, 11, 23, 10, tzinfo=UTC)]
    todo = deeds._todos(deeds.here())[0]
    acting = Acting(Tasks(qapp), lambda *_: None, lambda report: None, clock=lambda: now[0])
    acting.snooze(todo, Length.HOUR)
    (made,) = acting.deeds.snoozes
    assert acting._wake.isActive()
    now[0] = made.until
    acting._wake.timeout.emit()
    assert acting.deeds.snoozes == ()
    assert not acting._wake.isActive()


def test_a_snooze_ends_while_the_computer_sleeps(bench, qapp, qtbot):
    """The timer stands still meanwhile: the next check ends it."""
    now = [datetime(2026, 11, 23, 10, tzinfo=UTC)]
    todo = deeds._todos(deeds.here())[0]
    acting = Acting(Tasks(qapp), lambda *_: None, lambda report: None, clock=lambda: now[0])
    acting.follow(Scene())
    acting.snooze(todo, Length.HOUR)
    acting.follow(Scene(busy=True))
    assert len(acting.deeds.snoozes) == 1
    now[0] += timedelta(hours=14)
    acting.follow(Scene())
    assert acting.deeds.snoozes == ()


def test_a_snooze_goes_with_its_phone_wherever_that_was_removed(qapp):
    """The command line may have removed it, and an earlier version gives its id again."""
    here = STATES["phones-told"].make().outcome
    todo = deeds._todos(deeds.here())[0]
    acting = Acting(Tasks(qapp), lambda *_: None, lambda report: None, clock=lambda: NOW)
    acting._started = True
    acting.follow(Scene(here))
    for device in ("phone-1", "phone-2", "this-computer"):
        acting.snooze(replace(todo, device_id=device), Length.DAYS)
    acting.follow(Scene(here, busy=True))
    assert len(acting.deeds.snoozes) == 3
    past = STATES["demonstration-then"].make().outcome
    acting.follow(Scene(past, now=here, moment=past.report.as_of))
    assert len(acting.deeds.snoozes) == 3, "of another moment nothing is concluded"
    acting.follow(Scene(replace(here, phones=here.phones[:1])))
    assert [each.device_id for each in acting.deeds.snoozes] == ["phone-1", "this-computer"]


def test_a_demonstration_keeps_its_own(tmp_path):
    assert folder_of(Settings(state=tmp_path, demo="amazon-2020")).path == (
        tmp_path / "demo" / "amazon-2020"
    )
    usual = Settings(state=tmp_path, source="https://policy.example.com")
    assert folder_of(usual).path == tmp_path
