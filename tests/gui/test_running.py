"""The whole: a window over a real checker and a real signed source in a folder."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from selfcheck.core.report import Verdict
from selfcheck.gui.composition import compose
from selfcheck.gui.conductor import PAINTING_MILLISECONDS
from tests.company import notice
from tests.gui.conftest import end, framed


@pytest.fixture
def running(bench, qapp, qtbot):
    window, conductor = compose(qapp, bench.checker, "en")
    conductor._clock = lambda: bench.now
    around = framed(window)
    around.show()
    yield window, conductor
    conductor.close()
    end(around, qapp)


def headline(window):
    return window.findChild(QWidget, "verdict").accessibleName()


def said(window):
    return "\n".join(label.text() for label in window.findChildren(QLabel))


def test_a_withdrawal_reaches_a_running_window(bench, running, qtbot):
    window, conductor = running
    bench.company.publish("ban", notice("ban"))
    conductor.start()
    qtbot.waitUntil(lambda: headline(window) == "You need to act: 1 thing", timeout=20_000)
    qtbot.waitUntil(lambda: not conductor.scene.busy)
    bench.pass_by(minutes=2)
    bench.company.withdraw("ban")
    conductor.came_to_front()
    qtbot.waitUntil(lambda: headline(window) == "You don’t need to do anything", timeout=20_000)
    qtbot.waitUntil(lambda: "It was sent in error." in said(window))
    assert "WITHDRAWN" in said(window)
    assert conductor.scene.outcome.report.verdict is Verdict.NO_ACTION


def test_it_is_seen_without_a_click_at_the_next_look(bench, running, qtbot):
    window, conductor = running
    bench.company.publish("ban", notice("ban"))
    conductor.start()
    qtbot.waitUntil(lambda: headline(window) == "You need to act: 1 thing", timeout=20_000)
    qtbot.waitUntil(lambda: not conductor.scene.busy)
    bench.company.withdraw("ban")
    bench.now += timedelta(minutes=16)
    conductor.tick()
    qtbot.waitUntil(lambda: headline(window) == "You don’t need to do anything", timeout=20_000)


def test_a_source_that_is_gone_takes_no_verdict_for_granted(bench, running, qtbot):
    window, conductor = running
    bench.company.site.rename(bench.company.site.with_name("gone"))
    conductor.start()
    wanted = "We can’t tell yet: no policy has been confirmed yet"
    qtbot.waitUntil(lambda: headline(window) == wanted, timeout=20_000)
    qtbot.waitUntil(lambda: "The newest policy could not be fetched" in said(window))


def test_coming_back_to_the_window_is_noticed(running, qtbot, qapp):
    """The offscreen platform never leaves a window: its signal is sent in the platform's place."""
    window, _ = running
    with qtbot.waitSignal(window.came_to_front, timeout=5_000):
        qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    with qtbot.assertNotEmitted(window.came_to_front):
        qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)


class TestAWithdrawalWhileTheWindowIsOpen:
    @pytest.fixture
    def announced(self, monkeypatch):
        said = []
        for room in ("widgets.band", "central"):
            monkeypatch.setattr(
                f"selfcheck.gui.{room}.announce", lambda widget, text: said.append(text)
            )
        return said

    @pytest.fixture
    def look(self, bench, running, qtbot):
        """Lets time pass until the next look, and waits for what it finds."""
        _, conductor = running

        def done():
            return conductor.asked and not conductor.scene.busy

        def at_the_next_look():
            qtbot.waitUntil(done, timeout=20_000)
            bench.now += timedelta(minutes=16)
            conductor.tick()
            qtbot.waitUntil(done, timeout=20_000)

        bench.company.publish("ban", notice("ban"))
        conductor.start()
        qtbot.waitUntil(done, timeout=20_000)
        return at_the_next_look

    def test_it_announces_itself_and_turns_the_card_over(
        self, bench, running, look, announced, qtbot
    ):
        window, _ = running
        qtbot.waitUntil(window.isActiveWindow)
        assert window.findChild(QWidget, "again:this-computer/Demo Chat") is not None
        elsewhere = window.findChild(QWidget, "way:notices")
        elsewhere.setFocus()
        bench.company.withdraw("ban")
        look()
        (told,) = announced
        assert told == (
            "Withdrawn: “Remove Demo Chat (ban)”. You don’t need to do anything. "
            "Checked 1 device and 2 apps against the policy of Example."
        )
        assert window.focusWidget() is elsewhere, "nobody is taken away from what they do"
        headings = [label.text() for label in window.findChildren(QLabel)]
        assert headings.index("Newly withdrawn") < headings.index("WITHDRAWN")
        qtbot.waitUntil(lambda: window.findChild(QWidget, "again:this-computer/Demo Chat") is None)
        look()
        assert len(announced) == 1, "once"

    def test_who_acted_is_told_so(self, bench, running, look, announced):
        window, _ = running
        bench.computer.install("bash")
        look()
        announced.clear()
        bench.company.withdraw("ban")
        look()
        (told,) = announced
        assert "You removed Demo Chat from this computer" in told
        assert "You can install it again." in told
        assert "You removed Demo Chat from this computer" in said(window)

    def test_where_another_notice_still_prohibits_it_that_is_said_instead(
        self, bench, running, look, announced
    ):
        window, _ = running
        bench.company.publish("other", notice("other"))
        look()
        announced.clear()
        bench.company.withdraw("ban")
        look()
        (told,) = announced
        assert "Only this notice was withdrawn. “Remove Demo Chat (other)” still holds." in told
        assert told.index("still holds") < told.index("You need to act: 1 thing")
        assert "don’t need" not in told
        assert "“Remove Demo Chat (other)” still holds." in said(window)
        assert headline(window) == "You need to act: 1 thing"

    def test_whoever_looks_at_another_moment_is_told_there_and_has_not_seen_it(
        self, bench, running, look, announced, qtbot
    ):
        window, conductor = running
        conductor.look_at(bench.now - timedelta(minutes=1))
        qtbot.waitUntil(lambda: conductor.scene.outcome.report.past, timeout=20_000)
        assert "Now it says: “You need to act: 1 thing”." in said(window)
        announced.clear()
        bench.company.withdraw("ban")
        look()
        qtbot.waitUntil(lambda: "Now it says: “You don’t need to do anything”." in said(window))
        assert announced == [
            "Withdrawn: “Remove Demo Chat (ban)”. Now it says: “You don’t need to do anything”."
        ]
        assert window.findChild(QWidget, "verdict").property("tone") == "then"
        look()
        assert {record.id for record in conductor.now.shown} == {"ban"}
        window.now_wanted.emit()
        assert headline(window) == "You don’t need to do anything"
        assert "WITHDRAWN" in said(window)
        qtbot.wait(5 * PAINTING_MILLISECONDS)
        look()
        assert {record.id for record in conductor.now.shown} == {"ban", "ban-withdrawn"}
        assert not [text for text in announced[1:] if "Withdrawn" in text], "once"
