from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from selfcheck.core.devices import DeviceKind, Os, Ownership
from selfcheck.gui.composition import compose
from selfcheck.gui.preview import phones
from selfcheck.gui.preview.samples import amazon, recent
from selfcheck.gui.preview.states import STATES
from selfcheck.gui.scene import Scene
from selfcheck.gui.ways import DEVICES
from tests.company import notice
from tests.gui.conftest import end, framed
from tests.gui.test_window import named, said


@pytest.fixture
def page(show):
    return lambda state: show(state, DEVICES)


def press(window, name, qtbot):
    qtbot.mouseClick(current(window, name), Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def current(window, name):
    """What is shown under the name, not what was replaced a moment ago."""
    found = window.built[DEVICES].under(name)
    assert found is not None, name
    return found


class TestThisComputer:
    def test_it_says_what_was_read_and_how_old_that_is(self, page):
        text = said(page("phone-asked"))
        assert "laptop-17 · Linux · your organization’s" in text
        assert "Read from the device today 10:41: 3 apps." in text
        assert "Read: Debian packages." in text
        assert "Not present: Snap apps." in text

    def test_what_could_not_be_read_says_whether_it_matters(self, page):
        text = said(page("phone-asked"))
        assert "Flatpak apps on this computer could not be read." in text
        assert "the verdict does not depend on it" in text
        assert "permission denied: /var/lib/flatpak" in text

    def test_it_leads_to_every_app(self, page, qtbot):
        window = page("phones-told")
        press(window, "see-apps", qtbot)
        assert window.page == 1


class TestWhatWasSaid:
    def test_it_says_how_it_is_known_and_how_old_it_is(self, page):
        text = said(page("phones-told"))
        assert "You said so on Sat 21 November 2026, 10:35." in text
        assert "Receives company mail: Yes" in text
        assert "TikTok is not there." in text
        assert "That counts until Mon 21 December 2026, then you are asked again." in text
        assert "Not checked: no notice in force is about it." in text

    def test_a_device_that_was_not_checked_has_no_green_label(self, page):
        window = page("phones-told")
        cards = {
            name: window.findChild(QWidget, f"device:{name}") for name in ("phone-1", "phone-2")
        }
        tones = {
            name: [
                tag.property("tone")
                for tag in card.findChildren(QFrame)
                if tag.property("kind") == "tag"
            ]
            for name, card in cards.items()
        }
        assert tones == {"phone-1": ["ok"], "phone-2": ["then"]}

    def test_it_can_be_said_anew_and_left_as_it_is(self, page, qtbot, qapp):
        window = page("phones-told")
        qtbot.waitUntil(window.isActiveWindow)
        press(window, "change:phone-1/access:company-email", qtbot)
        assert qapp.focusWidget().objectName() == "answer:phone-1/access:company-email/0"
        press(window, "change:phone-1/access:company-email", qtbot)
        assert qapp.focusWidget().objectName() == "change:phone-1/access:company-email"
        press(window, "change:phone-1/access:company-email", qtbot)
        with qtbot.waitSignal(window.answered) as signal:
            press(window, "answer:phone-1/access:company-email/2", qtbot)
        assert signal.args == ["phone-1", "access:company-email", None]
        assert window.built[DEVICES].under("answer:phone-1/access:company-email/0") is None

    def test_what_is_too_old_to_count_is_asked_again(self, page):
        text = said(page("phone-unsure"))
        assert "That is too long ago to count." in text
        assert "You said yesterday 10:35 that you don’t know." in text

    def test_an_answer_about_the_person_is_told_apart(self, page):
        window = page("phones-told")
        assert "Uses a phone or tablet for work: Yes" in said(window)
        assert named(window, "change:me/phones")

    def test_whoever_has_none_is_told_so_once(self, show, qtbot):
        outcome = phones.declared(
            recent(amazon(), withdrawn=False), (), (phones.said("phones", False, device=None),)
        )
        window = show("phone-asked", DEVICES)
        window.show_scene(Scene(outcome))
        QApplication.processEvents()
        text = said(window)
        assert text.count("Uses a phone or tablet for work: No") == 1
        assert "None is known here yet." not in text
        assert "About you" not in text
        press(window, "change:me/phones", qtbot)
        answers = [current(window, f"answer:None/phones/{n}").text() for n in range(3)]
        assert answers == ["Yes", "No", "I don’t know"]

    def test_to_have_none_is_not_offered_beside_a_phone(self, page, qtbot):
        window = page("phones-told")
        press(window, "change:me/phones", qtbot)
        assert current(window, "answer:None/phones/0").text() == "Yes"
        assert window.built[DEVICES].under("answer:None/phones/1") is None
        assert (
            "“Pixel 8” and “iPad” are known here; if you don’t use them for work, remove them"
            " first." in said(window)
        )


class TestQuestions:
    def test_only_what_the_policy_needs_is_asked_with_where_to_look(self, page):
        text = said(page("phone-asked"))
        assert "Does “Pixel 8” receive company mail?" in text
        assert "Open Settings, then Passwords & accounts" in text
        assert "Is TikTok on" not in text

    def test_i_dont_know_weighs_the_same(self, page):
        window = page("phone-asked")
        answers = [current(window, f"answer:phone-1/access:company-email/{n}") for n in range(3)]
        assert [a.text() for a in answers] == ["Yes", "No", "I don’t know"]
        assert {a.property("main") for a in answers} == {None}
        assert len({a.height() for a in answers}) == 1

    def test_ticks_stay_while_a_check_runs_and_ends(self, page):
        window = page("phone-list")
        ticks = window.built[DEVICES].findChildren(QCheckBox)
        assert len(ticks) == 24
        current(window, "tick:phone-1/app-3").setChecked(True)
        scene = STATES["phone-list"].make()
        window.show_scene(Scene(scene.outcome, refused="something else on the page changed"))
        assert current(window, "tick:phone-1/app-3").isChecked()
        assert not current(window, "tick:phone-1/app-4").isChecked()
        assert current(window, "answer:phone-1/" + asked(scene) + "/there").isEnabled()


def test_ticks_stay_on_the_overview_too(show, qapp):
    window = show("phone-list")
    window.built[0].under("tick:phone-1/app-3").setChecked(True)
    scene = STATES["phone-list"].make()
    trouble = replace(scene.outcome, troubles=("A setting was not used.",))
    window.show_scene(Scene(trouble))
    qapp.processEvents()
    assert "A setting was not used." in said(window)
    assert window.built[0].under("tick:phone-1/app-3").isChecked()


def asked(scene):
    facts = [q.fact.removeprefix("app:") for q in scene.outcome.report.unsettled]
    names = {slug: scene.outcome.report.app_names[slug].read("").text for slug in facts}
    return "app:" + ",".join(sorted(facts, key=lambda slug: (names[slug].casefold(), slug)))


class TestAdding:
    def test_the_form_names_its_fields_and_proposes_a_name(self, page, qtbot, qapp):
        window = page("phones-told")
        qtbot.waitUntil(window.isActiveWindow)
        press(window, "add-phone", qtbot)
        assert qapp.focusWidget().objectName() == "add:kind"
        form = current(window, "add-form")
        assert {w.accessibleName() for w in form.findChildren(QComboBox)} == {
            "What it is",
            "Whose it is",
        }
        name = form.findChild(QLineEdit)
        assert name.accessibleName() == "A name by which you know it"
        assert name.text() == "Android phone"
        form.findChild(QComboBox, "add:kind").setCurrentIndex(3)
        assert name.text() == "iPad 2"

    def test_it_leaves_with_kind_system_name_and_owner(self, page, qtbot):
        window = page("phones-told")
        press(window, "add-phone", qtbot)
        form = current(window, "add-form")
        form.findChild(QComboBox, "add:owner").setCurrentIndex(2)
        name = form.findChild(QLineEdit)
        name.clear()
        qtbot.keyClicks(name, "My old one")
        form.findChild(QComboBox, "add:kind").setCurrentIndex(1)
        with qtbot.waitSignal(window.phone_added) as signal:
            qtbot.keyClick(name, Qt.Key.Key_Return)
        assert signal.args == [DeviceKind.PHONE, Os.IOS, "My old one", Ownership.PERSONAL]

    def test_what_was_typed_stays_while_a_check_ends(self, page, qtbot):
        window = page("phones-told")
        press(window, "add-phone", qtbot)
        name = current(window, "add-form").findChild(QLineEdit)
        name.clear()
        qtbot.keyClicks(name, "Half a na")
        window.show_scene(STATES["phone-asked"].make())
        assert current(window, "add-form").findChild(QLineEdit) is name
        assert name.text() == "Half a na"

    def test_a_refusal_is_said_in_the_form(self, page, qtbot):
        window = page("phones-told")
        press(window, "add-phone", qtbot)
        outcome = STATES["phones-told"].make().outcome
        window.show_scene(Scene(outcome, refused="the phone needs a name; choose one"))
        assert named(window, "add:refused").text() == "The phone needs a name; choose one."
        press(window, "add:cancel", qtbot)
        assert window.built[DEVICES].under("add-form") is None
        assert "The phone needs a name" not in said(window)

    def test_a_refusal_without_the_form_is_said_on_the_page(self, page):
        """A phone that was added on the command line is not on the page yet."""
        window = page("phones-told")
        outcome = STATES["phones-told"].make().outcome
        window.show_scene(Scene(outcome, refused="“Work” is known here; remove it first"))
        QApplication.processEvents()
        assert "“Work” is known here; remove it first." in said(window)
        window.show_scene(Scene(outcome))
        QApplication.processEvents()
        assert "“Work” is known here" not in said(window)


class TestRemoving:
    def test_it_is_confirmed_first_and_can_be_kept(self, page, qtbot, qapp):
        window = page("phones-told")
        qtbot.waitUntil(window.isActiveWindow)
        press(window, "remove:phone-2", qtbot)
        assert "Forget “iPad” and everything you said about it?" in said(window)
        assert qapp.focusWidget().objectName() == "keep:phone-2"
        with qtbot.assertNotEmitted(window.phone_removed):
            press(window, "keep:phone-2", qtbot)
        assert qapp.focusWidget().objectName() == "remove:phone-2"

    def test_it_leaves_with_the_phones_id(self, page, qtbot):
        window = page("phones-told")
        press(window, "remove:phone-2", qtbot)
        with qtbot.waitSignal(window.phone_removed) as signal:
            press(window, "forget:phone-2", qtbot)
        assert signal.args == ["phone-2"]


def test_nothing_can_be_changed_at_another_moment(page):
    window = page("demonstration-then")
    buttons = window.built[DEVICES].findChildren(QPushButton)
    names = {b.objectName() for b in buttons if b.isVisible()}
    assert names == {"see-apps"}
    assert "These samples came with the demonstration." in said(window)


@pytest.mark.parametrize("state", ["phones-told", "phone-list", "phone-unsure"])
def test_tab_reaches_every_control(state, page, qtbot):
    window = page(state)
    qtbot.waitUntil(window.isActiveWindow)
    reached = set()
    for _ in range(80):
        qtbot.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        reached.add(window.focusWidget().objectName())
    controls = {
        b.objectName()
        for kind in (QPushButton, QCheckBox)
        for b in window.built[DEVICES].findChildren(kind)
        if b.isVisible() and b.isEnabled()
    }
    assert controls <= reached


def test_a_phone_is_added_answered_and_removed_in_a_running_window(bench, qapp, qtbot):
    bench.company.publish("ban", notice("ban", "kind: [phone], access: [company-email]"))
    window, conductor = compose(qapp, bench.checker, "en")
    conductor._clock = lambda: bench.now
    around = framed(window)
    around.show()
    try:
        conductor.start()
        qtbot.waitUntil(
            lambda: conductor.scene.outcome is not None and not conductor.scene.busy,
            timeout=20_000,
        )
        window.go(DEVICES)
        press(window, "add-phone", qtbot)
        press(window, "add:do", qtbot)
        qtbot.waitUntil(lambda: window.built[DEVICES].under("device:phone-1") is not None)
        press(window, "answer:phone-1/access:company-email/1", qtbot)
        qtbot.waitUntil(lambda: "Receives company mail: No" in said(window))
        press(window, "add-phone", qtbot)
        window.findChild(QLineEdit, "add:name").setText("Android phone")
        press(window, "add:do", qtbot)
        qtbot.waitUntil(lambda: "There is a phone called" in said(window))
        window.findChild(QLineEdit, "add:name").setText("Phone-1")
        press(window, "add:do", qtbot)
        qtbot.waitUntil(lambda: "“Phone-1” looks like an id" in said(window))
        press(window, "add:cancel", qtbot)
        press(window, "remove:phone-1", qtbot)
        press(window, "forget:phone-1", qtbot)
        qtbot.waitUntil(lambda: window.built[DEVICES].under("device:phone-1") is None)
        assert isinstance(window.built[DEVICES], QWidget)
    finally:
        conductor.close()
        end(around, qapp)


def test_a_phone_of_which_nothing_was_said_leads_to_its_questions(show, qapp):
    """Beside a to-do it is no question that the verdict waits for, and is asked all the same."""
    window = show("phone-beside-a-to-do")
    about = "answer-about:phone-2"
    opens = window.built[0].under(about)
    assert opens.text() == "Answer the questions"
    headings = [label.text() for label in window.findChildren(QLabel)]
    assert headings.index("Not known yet") < headings.index("Work phone was not checked yet")
    opens.click()
    for _ in range(4):
        qapp.processEvents()
    assert window.page == DEVICES
    card = window.built[DEVICES].under("device:phone-2")
    assert card.isAncestorOf(window.focusWidget())
    assert window.focusWidget().objectName().startswith("answer:phone-2/")
