"""The window in another language: Qt's own words, dates, and where reading begins."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, QDateTime, QLocale, Qt, QTime
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QLabel, QPushButton

from selfcheck.gui.central import Central
from selfcheck.gui.preview.show import prepare
from selfcheck.gui.preview.states import STATES
from selfcheck.gui.tongue import dress, locale
from selfcheck.gui.ways import number
from selfcheck.gui.widgets.moment import MomentChooser
from selfcheck.language import language_named, speaking
from selfcheck.language.isolation import plain
from tests.gui.conftest import UTC, end, framed


@pytest.fixture
def speak_in(qapp, theme):
    """The window's contents for a state, in a language; all is English again afterwards."""
    around, spoken = [], []

    def shown(tag, state, page="Overview"):
        spoken.append(speaking(language_named([tag])))
        spoken[0].__enter__()
        spoken.append(dress(qapp))
        central = Central(theme, tag, UTC, STATES[state].settings)
        around.append(framed(central))
        around[0].resize(1120, 800)
        around[0].show()
        prepare(central, STATES[state])
        central.go(number(page))
        for _ in range(4):
            qapp.processEvents()
        return central

    yield shown
    for window in around:
        end(window, qapp)
    qapp.removeTranslator(spoken[1])
    spoken[0].__exit__(None, None, None)
    QLocale.setDefault(QLocale.c())
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize(
    ("tag", "direction", "cancel"),
    [
        ("de", Qt.LayoutDirection.LeftToRight, "Abbrechen"),
        ("ar", Qt.LayoutDirection.RightToLeft, "ألغِ"),
    ],
)
def test_qt_speaks_it_too(speak_in, qapp, tag, direction, cancel):
    central = speak_in(tag, "act")
    assert central.layoutDirection() == direction
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") == cancel
    assert locale().toString(QDate(2020, 7, 10), "d MMMM yyyy").startswith("10 ")


def test_the_way_between_pages_stands_where_reading_begins(speak_in):
    central = speak_in("ar", "act")
    way = central.findChild(QPushButton, "way:notices")
    band = central.findChild(QPushButton, "check-again")
    assert way.mapTo(central, way.rect().center()).x() > central.width() / 2
    assert band.mapTo(central, band.rect().center()).x() < central.width() / 2
    assert plain(way.text()) == "التعاميم · واحد جديد"


def test_german_is_in_the_title_and_in_what_is_heard(speak_in):
    central = speak_in("de", "act")
    assert central.windowTitle().startswith("Sie müssen handeln: 1 Aufgabe, bis Mittwoch")
    assert central.findChild(QPushButton, "check-again").accessibleName() == "Erneut prüfen"


def test_a_card_says_once_that_the_organization_wrote_it_in_english(speak_in):
    central = speak_in("de", "act")
    said = [label.text() for label in central.built[0].findChildren(QLabel)]
    note = "Die Organisation hat das nur in dieser Sprache geschrieben: Englisch."
    assert said.count(note) == 1


def test_what_is_heard_and_the_title_have_no_signs_for_the_eye(speak_in):
    central = speak_in("ar", "act")
    heard = [
        central.windowTitle(),
        *(b.accessibleName() for b in central.findChildren(QPushButton)),
    ]
    assert [each for each in heard if plain(each) != each] == []


@pytest.mark.parametrize(
    ("tag", "shown"),
    [("de", "10 Juli 2020  18:05"), ("ar", "2020-07-10  18:05"), ("en-US", "10 Jul 2020  6:05 PM")],
)
def test_the_field_for_a_moment_can_be_read_in_it(speak_in, tag, shown):
    speak_in(tag, "act")
    chooser = MomentChooser(UTC)
    chooser.field.setDateTime(QDateTime(QDate(2020, 7, 10), QTime(18, 5)))
    assert chooser.field.text() == shown
    chooser.deleteLater()


def test_the_choice_of_a_language_says_how_well_it_is_spoken(speak_in):
    central = speak_in("de", "managed", "Settings")
    box = central.findChild(QComboBox, "choose:language")
    shown = [plain(box.itemText(place)) for place in range(box.count())]
    assert "Deutsch (ungeprüft)" in shown
    assert "العربية (ungeprüft)" in shown
    assert "English" in shown
    assert "Français (nur Mitteilungen)" in shown
