from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QLabel,
    QPushButton,
    QWidget,
)

from selfcheck.gui.central import Central
from selfcheck.gui.preview.show import prepare
from selfcheck.gui.preview.states import STATES
from selfcheck.gui.preview.texts import HOSTILE
from selfcheck.gui.theme.roles import DARK, HIGH_DARK, HIGH_LIGHT
from selfcheck.gui.ways import NOTICE, PAGES
from selfcheck.gui.widgets.frames import Card
from selfcheck.gui.widgets.text import breakable
from selfcheck.gui.window import Window
from tests.gui.conftest import framed


def labels(widget):
    return [each for each in widget.findChildren(QLabel) if each.isVisibleTo(widget)]


def said(widget):
    return "\n".join(label.accessibleName() or label.text() for label in labels(widget))


def named(widget, name):
    found = widget.findChild(QWidget, name)
    assert found is not None, name
    return found


class TestEveryState:
    @pytest.mark.parametrize("state", STATES)
    def test_the_verdict_is_its_accessible_name(self, state, show):
        window = show(state)
        band = named(window, "verdict")
        assert band.accessibleName() == STATES[state].headline
        interface = QAccessible.queryAccessibleInterface(band)
        assert interface.text(QAccessible.Text.Name) == STATES[state].headline
        assert named(window, "headline").accessibleName() == STATES[state].headline


def test_the_title_is_the_verdict_after_a_fault_too(show):
    assert show("fault").windowTitle() == (
        "We can’t tell yet: the check could not be finished – Self-Check"
    )


def test_hostile_texts_stay_texts(show):
    window = show("long-and-hostile-texts")
    assert HOSTILE in said(window)
    for each in window.findChildren(QPushButton):
        assert "<b>" not in each.text()


def test_long_words_can_break_and_are_read_out_whole():
    word = "x" * 100
    assert "\u200b" in breakable(word)
    assert breakable(word).replace("\u200b", "") == word
    assert breakable("a few short words") == "a few short words"


def test_a_withdrawn_notice_cannot_be_taken_for_one_that_holds(show):
    window = show("withdrawn-today")
    title = next(
        label for label in labels(window) if label.text().startswith("Action required: Mandatory")
    )
    assert title.font().strikeOut()
    assert title.accessibleName().startswith("Withdrawn: ")
    text = said(window)
    assert "WITHDRAWN" in text
    assert "sent in error" in text
    assert "“This morning's email" in text
    assert "You don’t need to do anything." in text
    assert "you can install it again" in text


def test_what_the_person_did_is_said(show):
    text = said(show("withdrawn-removed"))
    assert "You removed TikTok from Pixel 8 on Monday 23 November 2026, after this notice." in text
    assert text.count("install it again") == 1


def test_what_still_is_to_be_done_stands_above_what_was_taken_back_of_it(show):
    """Its statement may say that nothing changes."""
    window = show("withdrawn-new")
    headings = [label.text() for label in window.findChildren(QLabel)]
    assert headings.index("To do") < headings.index("Newly withdrawn")
    window = show("act-here")
    assert "Newly withdrawn" not in said(window)


def test_where_another_notice_still_prohibits_nothing_is_cleared(show):
    text = said(show("withdrawn-still-prohibited"))
    assert (
        "Only this notice was withdrawn. “Video apps are not permitted on phones” still holds."
        " Still to do: Remove TikTok from Pixel 8."
    ) in text
    assert "You don’t need to do anything." not in text
    assert "install it again" not in text


def test_a_to_do_says_what_where_why_by_when_what_otherwise_and_how(show):
    text = said(show("act"))
    for part in (
        "Remove TikTok from Pixel 8",
        "Security risks.",
        "By Wednesday 25 November 2026, 23:59 UTC",
        "You lose mobile access to company mail.",
        "Choose Uninstall.",
        "com.zhiliaoapp.musically",
    ):
        assert part in text


def test_a_to_do_is_looked_up_before_acting(show, qtbot):
    window = show("act")
    button = named(window, "still:phone-1/TikTok")
    assert button.text() == "Before you remove it: check that this still holds"
    with qtbot.waitSignal(window.act_wanted) as signal:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    todo, place = signal.args
    assert (todo.key, place) == (("phone-1", "TikTok"), None)


def test_answers_weigh_the_same_and_leave_as_they_are(show, qtbot):
    window = show("question")
    answers = [named(window, f"answer:phone-1/access:company-email/{n}") for n in range(3)]
    assert [a.text() for a in answers] == ["Yes", "No", "I don’t know"]
    assert {a.property("main") for a in answers} == {None}
    assert len({a.height() for a in answers}) == 1
    given = []
    window.answered.connect(lambda *args: given.append(args))
    for each in answers:
        qtbot.mouseClick(each, Qt.MouseButton.LeftButton)
    assert [value for _, _, value in given] == [True, False, None]


class TestAnotherMoment:
    def test_it_is_said_loudly_and_has_a_way_out(self, show, qtbot):
        window = show("demonstration-then", 2)
        text = said(window)
        assert "You are looking at Friday 10 July 2020, 18:00 UTC." in text
        assert "This is not what holds now: “Back to now” takes you there." in text
        assert "Not now" in window.windowTitle()
        with qtbot.waitSignal(window.now_wanted):
            qtbot.mouseClick(named(window, "back-to-now"), Qt.MouseButton.LeftButton)

    @pytest.mark.parametrize("state", ["act-here", "question", "nothing-found", "stale"])
    def test_no_verdict_of_another_moment_alarms_or_calms(self, show, state):
        window = show(state)
        scene = window.scene
        report = scene.outcome.report
        then = replace(report, past=True, as_of=report.checked_at - timedelta(hours=1))
        window.show_scene(replace(scene, outcome=replace(scene.outcome, report=then)))
        QApplication.processEvents()
        frames = [part for part in window.findChildren(QFrame) if part.isVisible()]
        tones = {part.property("tone") for part in frames}
        assert named(window, "verdict").property("tone") == "then"
        assert tones & {"act", "ok"} == set()
        text = said(window)
        assert any(
            words in text
            for words in (
                "There was something to do",
                "There was nothing to do",
                "It could not be told",
            )
        )
        assert "Due " not in text

    def test_nothing_can_be_acted_on_there(self, show):
        window = show("demonstration-then")
        assert not window.findChildren(QWidget, "still:phone-1/TikTok")
        assert not named(window, "check-again").isVisible()

    def test_back_at_now_nothing_of_it_is_left(self, show):
        window = show("demonstration-then")
        show("demonstration")
        assert "This is not what holds now" not in said(window)
        assert named(window, "check-again").isVisible()

    def test_any_moment_can_be_chosen(self, show, qtbot):
        window = show("demonstration", 2)
        qtbot.mouseClick(named(window, "other-moment"), Qt.MouseButton.LeftButton)
        with qtbot.waitSignal(window.moment_wanted) as signal:
            qtbot.mouseClick(named(window, "show-moment"), Qt.MouseButton.LeftButton)
        assert signal.args[0].tzinfo is not None


def test_a_demonstration_is_marked_on_every_page(show):
    for page in range(len(PAGES)):
        assert "Demonstration policy of Amazon" in said(show("demonstration", page))


def test_a_notice_is_opened_from_its_card(show, qtbot):
    window = show("demonstration")
    qtbot.mouseClick(named(window, "open:2020-07-10-tiktok"), Qt.MouseButton.LeftButton)
    assert window.page == NOTICE
    assert named(window, "way:notices").isChecked()


def test_of_hundreds_the_first_are_shown_and_the_rest_on_demand(show, qtbot):
    window = show("many")
    assert len(window.findChildren(QPushButton, "place:this-computer/App-230")) == 0
    qtbot.mouseClick(named(window, "more:To do"), Qt.MouseButton.LeftButton)
    assert len(window.findChildren(QPushButton, "place:this-computer/App-230")) == 1


class TestKeyboard:
    @pytest.mark.parametrize("number", range(len(PAGES)))
    def test_a_page_has_its_keys(self, number, show, qtbot):
        window = show("act")
        qtbot.waitUntil(window.isActiveWindow)
        key = Qt.Key(Qt.Key.Key_1 + number)
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        assert window.page == number

    def test_f5_checks_again(self, show, qtbot):
        window = show("act")
        qtbot.waitUntil(window.isActiveWindow)
        with qtbot.waitSignal(window.check_wanted):
            qtbot.keyClick(window, Qt.Key.Key_F5)

    def test_tab_reaches_every_control_of_the_overview(self, show, qtbot):
        window = show("question")
        qtbot.waitUntil(window.isActiveWindow)
        reached = set()
        for _ in range(40):
            qtbot.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
            reached.add(window.focusWidget().objectName())
        buttons = {
            b.objectName()
            for b in window.findChildren(QPushButton)
            # Of the ways between the pages the chosen one; the arrow keys lead to the others.
            if b.isVisible() and (not b.isCheckable() or b.isChecked())
        }
        assert buttons <= reached

    def test_the_arrow_keys_lead_from_page_to_page(self, show, qtbot):
        window = show("act")
        qtbot.waitUntil(window.isActiveWindow)
        named(window, "way:overview").setFocus()
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Down)
        assert window.focusWidget().objectName() == "way:apps"
        assert window.page == 1

    def test_focus_stays_on_the_card_when_its_text_changes(self, show, qtbot):
        window = show("act")
        qtbot.waitUntil(window.isActiveWindow)
        named(window, "still:phone-1/TikTok").setFocus()
        show("act-confirmed")
        assert window.focusWidget().objectName() == "still:phone-1/TikTok"
        assert "Just confirmed by the newest policy" in said(window)

    def test_tab_leaves_the_tables(self, show):
        window = show("act", 1)
        for table in window.findChildren(QAbstractItemView):
            assert not table.tabKeyNavigation()


def test_a_change_of_verdict_is_announced(show, monkeypatch):
    announced = []
    for place in ("selfcheck.gui.widgets.band", "selfcheck.gui.central"):
        monkeypatch.setattr(f"{place}.announce", lambda widget, text: announced.append(text))
    show("act")
    show("act-confirmed")
    show("withdrawn-today")
    assert announced[0] == "Just confirmed by the newest policy: this still holds."
    assert announced[1].startswith(
        "Withdrawn: “Action required: Mandatory removal of TikTok by 25-Nov”. "
        "You don’t need to do anything. "
    )
    assert len(announced) == 2


def test_the_theme_changes_while_the_window_is_open(show, theme):
    window = show("act", 1)
    before = window.grab().toImage().pixelColor(5, 5)
    theme.use(DARK)
    after = window.grab().toImage().pixelColor(5, 5)
    assert before.lightness() > 200
    assert after.lightness() < 60


def test_the_system_decides_between_light_and_dark(theme):
    theme.follow(Qt.ColorScheme.Dark)
    assert theme.roles.dark
    theme.follow(Qt.ColorScheme.Unknown)
    assert not theme.roles.dark


@pytest.mark.parametrize(
    ("scheme", "roles"),
    [(Qt.ColorScheme.Dark, HIGH_DARK), (Qt.ColorScheme.Light, HIGH_LIGHT)],
)
def test_the_system_can_ask_for_high_contrast(theme, monkeypatch, scheme, roles):
    """The offscreen platform has no wish: one is put in the place of the system's."""

    monkeypatch.setattr(theme, "_contrast", lambda: Qt.ContrastPreference.HighContrast)
    theme.follow(scheme)
    assert theme.roles is roles


def test_the_size_is_remembered(qtbot, tmp_path):
    memory = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    first = Window(memory)
    qtbot.addWidget(first)
    first.show()
    first.resize(701, 602)
    first.close()
    memory.sync()
    second = Window(memory)
    qtbot.addWidget(second)
    assert second.size() == QSize(701, 602)


def test_it_is_no_larger_than_the_screen(qtbot, tmp_path):
    """Neither the first time nor when the text of the system has become larger since."""
    memory = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    memory.setValue("window/size", QSize(4000, 3000))
    for window in (Window(), Window(memory)):
        qtbot.addWidget(window)
        room = window.screen().availableSize()
        assert window.size() == window.size().boundedTo(room)
        assert window.width() == room.width()


def test_a_narrow_window_keeps_everything_in_reach(show, qapp):
    window = show("act")
    window.window().resize(380, 700)
    qapp.processEvents()
    outside = [
        button.objectName()
        for button in window.findChildren(QPushButton)
        if button.isVisible()
        and button.mapTo(window, button.rect().topRight()).x() > window.width()
    ]
    assert outside == []


def test_right_to_left_mirrors_the_window(theme, qtbot, qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        window = Central(theme, "en")
        around = framed(window)
        qtbot.addWidget(around)
        window.show_scene(STATES["act"].make())
        around.show()
        way, verdict = named(window, "way:overview"), named(window, "verdict")
        left = way.mapTo(window, way.rect().topLeft()).x()
        assert left > verdict.mapTo(window, verdict.rect().topLeft()).x()
        assert named(window, "headline").text().startswith("\u2068")
        window.go(PAGES.index("About"))
        prepare(window, STATES["managed"])
        for _ in range(4):
            qapp.processEvents()
        page = window.built[window.page]
        assert page.verticalScrollBar().isVisible()
        card = page.findChild(Card)
        edges = {w.mapTo(window, w.rect().topRight()).x() for w in (verdict, card)}
        assert len(edges) == 1
        assert named(window, "headline").accessibleName() == STATES["managed"].headline
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
