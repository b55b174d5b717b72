"""The pages that tell of the installation: Privacy, Settings and About."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QPushButton

from selfcheck import places
from selfcheck.feed.failures import UnansweredError
from selfcheck.feed.fetcher import WebFetcher
from selfcheck.feed.watch import Watch
from selfcheck.gui.backstage import Backstage
from selfcheck.gui.composition import compose
from selfcheck.gui.installation import read_installation
from selfcheck.gui.journal import Journal
from selfcheck.gui.presenters.privacy import privacy
from selfcheck.gui.presenters.settings import settings_view
from selfcheck.gui.preview.installations import MANAGED, installation
from selfcheck.gui.preview.states import STATES
from selfcheck.gui.scene import Scene
from selfcheck.gui.tasks import Tasks
from selfcheck.gui.ways import PAGES
from selfcheck.settings import Notifications, Origin, SettingProblem, Settings
from tests.company import notice
from tests.gui.conftest import end, framed
from tests.gui.test_window import named, said

PRIVACY, SETTINGS, ABOUT = (PAGES.index(name) for name in ("Privacy", "Settings", "About"))


def press(window, name, qtbot):
    target = window.built[window.page].under(name)
    assert target is not None, name
    qtbot.mouseClick(target, Qt.MouseButton.LeftButton)
    for _ in range(4):
        QApplication.processEvents()


def there(window, name):
    return window.built[window.page].under(name) is not None


class TestPrivacy:
    def test_it_says_what_is_read_kept_sent_and_seen(self, show):
        text = said(show("managed", PRIVACY))
        for heading in ("What is read", "Where it is kept", "What is sent", "What IT can see"):
            assert heading in text
        assert "Read: Debian packages." in text
        assert "On this computer only, in /home/you/.local/state/selfcheck." in text
        assert "Requests for the policy’s files, to policy.example.com, and nothing else." in text
        assert "https://policy.example.com/metadata/timestamp.json  (read)" in text
        assert "2.root.json  (not there)" in text

    @pytest.mark.parametrize(
        ("settings", "says"),
        [
            (Settings(), "A demonstration is shown"),
            (Settings(source="/srv/policy"), "The policy is read from the folder /srv/policy."),
            (replace(MANAGED, offline=True), "By the settings no newer policy is fetched"),
        ],
    )
    def test_where_nothing_is_sent_it_says_so_and_why(self, settings, says):
        view = privacy(STATES["act"].make(), settings, installation(settings), (), "en")
        sent = next(topic for topic in view.topics if topic.key == "sent")
        assert sent.statement.startswith("Nothing. ")
        assert says in sent.statement

    @pytest.mark.parametrize(
        ("how", "says"),
        [
            (Notifications.PLAIN, "no app, no device and no notice is named."),
            (Notifications.FULL, "Others may read them on a locked screen"),
            (Notifications.OFF, "Nothing: there are none"),
        ],
    )
    def test_what_a_notification_shows_and_who_gets_it_is_said(self, how, says):
        settings = replace(MANAGED, notifications=how)
        view = privacy(STATES["act"].make(), settings, installation(settings), (), "en")
        told = next(topic for topic in view.topics if topic.key == "told")
        assert says in told.statement
        handed = any("handed to your desktop" in line for line in told.lines)
        assert handed is (how is not Notifications.OFF)

    def test_deleting_is_confirmed_first_and_can_be_left(self, show, qtbot, qapp):
        window = show("managed", PRIVACY)
        qtbot.waitUntil(window.isActiveWindow)
        press(window, "forget", qtbot)
        assert qapp.focusWidget().objectName() == "forget:keep"
        assert "Delete everything Self-Check keeps in /home/you" in said(window)
        press(window, "forget:keep", qtbot)
        assert qapp.focusWidget().objectName() == "forget"
        press(window, "forget", qtbot)
        with qtbot.waitSignal(window.forget_wanted):
            press(window, "forget:do", qtbot)

    def test_what_became_of_it_is_said(self, show):
        assert "Everything Self-Check kept here was deleted" in said(show("forgotten", PRIVACY))


def test_everything_is_deleted_from_a_running_window(bench, qapp, qtbot):
    state = bench.settings.state
    bench.company.publish("ban", notice("ban"))

    def forget():
        (state / "history.sqlite3").unlink()
        return ()

    window, conductor = compose(qapp, bench.checker, "en", settings=bench.settings, forget=forget)
    conductor._clock = lambda: bench.now
    around = framed(window)
    around.show()
    try:
        conductor.start()
        done = lambda: conductor.scene.outcome is not None and not conductor.scene.busy  # noqa: E731
        qtbot.waitUntil(done, timeout=20_000)
        conductor.answer(None, "phones", value=True)
        qtbot.waitUntil(lambda: bool(conductor.scene.outcome.answers))
        window.go(PRIVACY)
        qtbot.waitUntil(lambda: there(window, "forget"))
        qtbot.waitUntil(lambda: str(state) in said(window))
        press(window, "forget", qtbot)
        press(window, "forget:do", qtbot)
        qtbot.waitUntil(lambda: bool(conductor.scene.forgotten) and done(), timeout=20_000)
        assert conductor.scene.outcome.answers == ()
    finally:
        conductor.close()
        end(around, qapp)


def test_every_request_of_the_feed_is_noted():
    journal = Journal()
    journal.attach()
    try:
        with (
            Watch(lambda: False, 20) as watch,
            WebFetcher(watch, datetime.now(UTC)) as fetcher,
            pytest.raises(UnansweredError),
        ):
            list(fetcher._fetch("http://127.0.0.1:9/metadata/timestamp.json"))
    finally:
        journal.detach()
    (only,) = journal.requests()
    assert (only.url, only.result) == ("http://127.0.0.1:9/metadata/timestamp.json", "no answer")
    assert datetime.now(UTC) - only.at < timedelta(minutes=5)


class TestSettings:
    def test_each_value_says_where_it_came_from(self, show):
        text = said(show("managed", SETTINGS))
        assert "Set by your organization, in /etc/selfcheck/policy.d/10-company.yaml." in text
        assert "Chosen by you, in /home/you/.config/selfcheck/settings.yaml." in text
        assert "Default." in text
        assert len([label for label in text.splitlines() if label == "Locked"]) == 6

    def test_what_the_organization_set_cannot_be_changed(self, show):
        window = show("managed", SETTINGS)
        assert not there(window, "choose:region")
        assert not there(window, "choose:source")
        assert there(window, "choose:language")

    def test_a_choice_leaves_with_its_value(self, show, qtbot):
        window = show("managed", SETTINGS)
        given = []
        window.setting_chosen.connect(lambda *args: given.append(args))
        box = named(window, "choose:language")
        box.setCurrentIndex(box.findText("Français (notices only)"))
        box.activated.emit(box.currentIndex())
        box.activated.emit(0)
        field = named(window, "choose:withdrawn_days")
        field.setText(" 45 ")
        press(window, "save:withdrawn_days", qtbot)
        field.setText("many")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        press(window, "default:withdrawn_days", qtbot)
        assert given == [
            ("language", "fr"),
            ("language", None),
            ("withdrawn_days", 45),
            ("withdrawn_days", "many"),
            ("withdrawn_days", None),
        ]

    def test_what_counts_only_from_the_next_start_says_so(self):
        view = settings_view(MANAGED, installation(MANAGED))
        notes = {row.name: row.note for row in view.chosen}
        assert notes["poll_minutes"] == "Your choice counts from the next start."
        assert notes["language"] == ""

    def test_what_goes_on_in_the_background_counts_as_soon_as_it_is_chosen(self, show):
        window = show("managed", SETTINGS)
        own = {"notifications": "off", "quiet_hours": "22:00-07:00", "keep_running": False}
        window.show_installation(replace(installation(MANAGED), own=own))
        assert window.settings.notifications is Notifications.OFF
        assert str(window.settings.quiet_hours) == "22:00-07:00"
        assert not window.settings.keep_running
        view = settings_view(window.settings, window.installation)
        rows = {row.name: row for row in view.chosen}
        for name in own:
            assert rows[name].note == ""
            assert rows[name].origin.startswith("Chosen by you, in /home/you/")
        window.show_installation(installation(MANAGED))
        assert window.settings.quiet_hours is None
        assert window.settings.origin("quiet_hours") is Origin.DEFAULT
        assert window.settings.origin("keep_running") is Origin.RECOMMENDED

    def test_a_refusal_is_said(self, show):
        window = show("managed", SETTINGS)
        window.show_installation(replace(installation(MANAGED), refused="this does not fit: 0"))
        assert named(window, "refused").text() == "This does not fit: 0."

    def test_settings_that_could_not_be_used_are_said(self):
        fault = SettingProblem(Origin.MACHINE, "/etc/selfcheck/policy.d/1.yaml", "region: no text")
        view = settings_view(Settings(problems=(fault,)), installation(Settings()))
        assert view.problems == ("/etc/selfcheck/policy.d/1.yaml: region: no text. Tell IT.",)

    def test_a_file_that_cannot_be_read_lets_nothing_be_chosen(self):
        broken = replace(installation(Settings()), own_fault="it is not readable")
        view = settings_view(Settings(), broken)
        assert view.chosen == ()
        assert "it is not readable" in view.problems[0]

    def test_the_wheel_changes_nothing(self, show):
        box = named(show("managed", SETTINGS), "choose:language")
        before = box.currentIndex()
        middle = QPointF(box.rect().center())
        turn = QWheelEvent(
            middle,
            box.mapToGlobal(middle),
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(box, turn)
        assert box.currentIndex() == before


def test_a_choice_is_written_and_shown_in_a_running_window(qapp, qtbot, tmp_path, monkeypatch):
    own = tmp_path / "config" / "settings.yaml"
    monkeypatch.setattr(places, "user_settings", lambda: own)
    tasks = Tasks()
    backstage = Backstage(Settings(state=tmp_path / "state"), tasks)
    told = []
    backstage.told.connect(told.append)
    backstage.read()
    qtbot.waitUntil(lambda: len(told) == 1)
    with qtbot.waitSignal(backstage.saved) as saved:
        backstage.choose("poll_minutes", 20)
    assert saved.args == ["Saved. It counts from the next start."]
    assert told[-1].own == {"poll_minutes": 20}
    assert own.read_text() == "poll_minutes: 20\n"
    with qtbot.waitSignal(backstage.saved) as saved:
        backstage.choose("keep_running", False)
    assert saved.args == ["Saved."]
    with qtbot.waitSignal(backstage.saved):
        backstage.choose("keep_running", None)
    with qtbot.waitSignal(backstage.saved):
        backstage.choose("poll_minutes", 0)
    assert "does not fit" in told[-1].refused
    assert own.read_text() == "poll_minutes: 20\n"
    tasks.close()


class TestAbout:
    def test_it_tells_version_trust_places_and_licences(self, show):
        text = said(show("managed", ABOUT))
        assert "Self-Check 0.1.0" in text
        assert "Trust root: /etc/selfcheck/root.json" in text
        assert "What is kept: /home/you/.local/state/selfcheck" in text
        assert "certifi" in text
        assert "MPL-2.0" in text

    def test_the_trust_root_is_told_by_its_digest(self, tmp_path):
        root = tmp_path / "root.json"
        root.write_bytes(b"{}")
        settings = Settings(source="https://policy.example.com", trust=root)
        found = read_installation(settings)
        assert found.trust.digest == hashlib.sha256(b"{}").hexdigest()
        assert found.demonstration is None
        assert read_installation(Settings()).demonstration == "amazon-2020"

    def test_a_licence_is_shown_and_hidden_and_tab_leaves_it(self, show, qtbot):
        window = show("managed", ABOUT)
        press(window, "licence:requests", qtbot)
        box = window.built[ABOUT].findChild(QPlainTextEdit)
        assert "Apache License" in box.toPlainText()
        assert box.isReadOnly()
        assert box.tabChangesFocus()
        press(window, "licence:requests", qtbot)
        shown = [b for b in window.built[ABOUT].findChildren(QPlainTextEdit) if b.isVisible()]
        assert shown == []


@pytest.mark.parametrize("page", [PRIVACY, SETTINGS, ABOUT])
def test_tab_reaches_every_control(page, show, qtbot):
    window = show("managed", page)
    qtbot.waitUntil(window.isActiveWindow)
    reached = set()
    for _ in range(80):
        qtbot.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        reached.add(window.focusWidget().objectName())
    controls = {
        b.objectName()
        for kind in (QPushButton, QComboBox, QLineEdit)
        for b in window.built[page].findChildren(kind)
        if b.isVisible() and b.isEnabled()
    }
    assert controls
    assert controls <= reached


@pytest.mark.parametrize("page", [PRIVACY, SETTINGS, ABOUT])
def test_every_control_has_a_name_and_is_large_enough(page, show):
    window = show("managed", page)
    for kind in (QPushButton, QComboBox, QLineEdit):
        for each in window.built[page].findChildren(kind):
            assert each.accessibleName() or each.text()
            assert each.height() >= 24


def test_without_an_installation_the_pages_say_that_it_is_looked_at(show):
    window = show("act", PRIVACY)
    window.installation = None
    window.show_scene(Scene(STATES["act"].make().outcome, busy=True))
    QApplication.processEvents()
    assert "Looking at what is kept here…" in said(window)
