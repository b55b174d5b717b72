from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt

from selfcheck.core.apps import InstalledApp
from selfcheck.gui.models.apps import AppsModel, CoverageModel
from selfcheck.gui.pages.apps import AppsPage
from selfcheck.gui.presenters.apps import Column, Which, apps, chosen, counted, ordered
from selfcheck.gui.preview.samples import amazon, computer, outcome, phone, recent
from selfcheck.gui.preview.states import STATES
from selfcheck.gui.scene import Scene
from selfcheck.gui.theme.roles import DARK, LIGHT
from selfcheck.gui.ways import PAGES
from selfcheck.gui.widgets.table import Cell, Table


def view(state):
    return apps(STATES[state].make(), "en")


def test_what_is_to_be_done_stands_first():
    rows = view("act").rows
    assert [row.status for row in rows[:3]] == ["To do", "Allowed", "No notice"]
    assert rows[0].match == "Exact id"
    assert any("com.zhiliaoapp.musically" in line for line in rows[0].details)
    assert any("Mandatory removal" in line for line in rows[0].details)


def test_a_name_alone_is_called_possible():
    nameless = InstalledApp("TikTok", "adb_packages")
    made = outcome(recent(amazon(), withdrawn=False), computer(), phone(nameless))
    row = apps(Scene(made), "en").rows[0]
    assert (row.status, row.match) == ("Possibly meant", "Name only: possibly")


@pytest.mark.parametrize(
    ("search", "names"),
    [
        ("tiktok", {"TikTok"}),
        ("TIK tok", {"TikTok"}),
        ("com.zhiliaoapp", {"TikTok"}),
        ("debian gimp", {"gimp"}),
        ("nothing like it", set()),
    ],
)
def test_search_takes_every_word_in_name_publisher_source_and_id(search, names):
    assert {row.name for row in chosen(view("act").rows, search)} == names


def test_the_filter_leaves_what_needs_a_look():
    rows = view("clash-and-unread").rows
    assert {row.name for row in chosen(rows, which=Which.UNSETTLED)} == {"gimp"}
    assert {row.device_id for row in chosen(view("act").rows, device="phone-1")} == {"phone-1"}
    assert len(chosen(view("act").rows, which=Which.NOTICED)) == 2


def test_how_many_are_shown_is_told_in_words_where_there_are_none():
    told = [counted(*each) for each in ((0, 0), (0, 1), (0, 7), (1, 1), (3, 7), (7, 7))]
    assert told == [
        "No apps known",
        "Not the 1 app",
        "None of 7 apps",
        "1 app",
        "3 of 7 apps",
        "7 apps",
    ]


def test_order_by_a_column_both_ways():
    rows = view("act").rows
    up = [row.name.casefold() for row in ordered(rows, Column.NAME, descending=False)]
    assert up == sorted(up)
    down = [row.name.casefold() for row in ordered(rows, Column.NAME, descending=True)]
    assert down == up[::-1]


def test_what_could_not_be_read_heads_the_coverage_list():
    first = view("clash-and-unread").coverage[0]
    assert (first.source, first.status) == ("Snap apps", "Not readable")
    assert first.detail == "permission denied: snapd"


def test_a_missing_required_app_is_a_row_too():
    scene = STATES["act"].make()
    missing = replace(scene.outcome.report.findings[0], installed=None, places=())
    report = replace(scene.outcome.report, findings=(missing,))
    rows = apps(replace(scene, outcome=replace(scene.outcome, report=report)), "en").rows
    assert rows[0].name == "TikTok"
    assert rows[0].source == "Not installed"


def test_models_keep_qts_rules(qtmodeltester, qapp):
    model = AppsModel(LIGHT)
    qtmodeltester.check(model)
    model.show(view("many").rows)
    model.sort(1, Qt.SortOrder.DescendingOrder)
    model.paint_with(DARK)
    model.show(view("act").rows)
    coverage = CoverageModel(LIGHT)
    qtmodeltester.check(coverage)
    coverage.show(view("act").coverage)
    coverage.paint_with(DARK)
    assert coverage.rowCount() == 3
    model.sort(0)
    assert model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == "Status: To do"


def test_sorting_keeps_hold_of_the_chosen_row(qapp):
    model = AppsModel(LIGHT)
    model.show(view("act").rows)
    from PySide6.QtCore import QPersistentModelIndex

    held = QPersistentModelIndex(model.index(0, 1))
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert model.row(held.row()).status == "To do"
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.row(QModelIndex().row()) is None


def test_a_notice_opens_from_the_details_of_an_app_and_leads_back(show, qapp):
    window = show("act", 1)
    page = window.built[1]
    page._table.selectRow(0)
    opener = page._open
    assert opener.accessibleName() == "Open notice: TikTok on Pixel 8"
    opener.setFocus()
    opener.click()
    assert window.notice == "2020-07-10-tiktok"
    assert window.trail.back_to == "Apps"
    window.back()
    qapp.processEvents()
    assert window.page == 1
    assert opener.hasFocus()
    others = next(n for n in range(page._model.rowCount()) if not page._model.row(n).notice)
    page._table.selectRow(others)
    assert opener.isHidden()


def test_every_column_is_in_view_in_a_window_of_usual_size(show, qapp):
    window = show("act", 1)
    window.window().resize(1120, 800)
    for _ in range(4):
        qapp.processEvents()
    page = window.built[1]
    assert page._table.horizontalScrollBar().maximum() == 0
    assert page._table_below.horizontalScrollBar().maximum() == 0


def test_the_steps_of_a_check_do_not_make_the_rows_again(window, show, monkeypatch):
    made = []
    monkeypatch.setattr(
        "selfcheck.gui.presenters.apps.apps", lambda *given: made.append(given) or apps(*given)
    )
    show("act", PAGES.index("Apps"))
    assert len(made) == 1
    for name in ("deb_packages", "flatpak_apps"):
        window.show_scene(replace(window.scene, busy=True, reading=name))
    assert len(made) == 1
    window.show_scene(replace(window.scene, outcome=STATES["demonstration"].make().outcome))
    assert len(made) == 2


class TestMadeBeside:
    """In the program the rows are made on another thread, and come when they are ready."""

    @pytest.fixture
    def later(self, qapp):
        """A page, and what it waits for: each with how it is made and what is done with it."""
        waiting = []
        page = AppsPage(LIGHT, lambda make, then: waiting.append((make, then)))
        yield page, waiting
        page.deleteLater()

    def give(self, page, state, words="en"):
        scene = STATES[state].make()
        page.show_made(scene.outcome, words, lambda: apps(scene, "en"))
        return scene.outcome

    def test_nothing_is_said_before_they_are_there(self, later):
        page, waiting = later
        self.give(page, "act")
        assert (page._model.rowCount(), page._count.text()) == (0, "")
        ((make, then),) = waiting
        then(make())
        assert page._model.rowCount() == len(view("act").rows)

    def test_what_was_wanted_last_is_shown_whatever_comes_last(self, later):
        page, waiting = later
        self.give(page, "many")
        self.give(page, "act")
        (old, then_old), (new, then_new) = waiting
        then_new(new())
        then_old(old())
        assert page._model.rowCount() == len(view("act").rows)

    def test_the_same_rows_leave_the_choice_as_it_is(self, later):
        page, waiting = later
        self.give(page, "act")
        then_first = waiting.pop()
        then_first[1](then_first[0]())
        page._table.selectRow(1)
        self.give(page, "act", words="the same, told again")
        make, then = waiting.pop()
        then(make())
        assert page._table.currentIndex().row() == 1


class TestTable:
    def test_painting_asks_once_for_a_cell(self, qapp, monkeypatch):
        """Another thread may run Python meanwhile, and each question waits for it."""
        asked, cells = [], []
        ask, tell = AppsModel.data, AppsModel.cell
        monkeypatch.setattr(
            AppsModel, "data", lambda *given: asked.append(given[2:]) or ask(*given)
        )
        monkeypatch.setattr(
            AppsModel, "cell", lambda *given: cells.append(given[1:]) or tell(*given)
        )
        model = AppsModel(LIGHT)
        model.show(view("act").rows)
        table = Table("Apps", model, (20, 20, 20, 20, 20, 20, 20))
        table.resize(900, 400)
        table.show()
        qapp.processEvents()
        asked.clear(), cells.clear()
        table.viewport().repaint()
        assert asked == []
        assert len(cells) == len(set(cells)) > model.rowCount()
        table.deleteLater()

    def test_a_status_has_its_tone_and_what_has_none_is_quiet(self):
        model = AppsModel(LIGHT)
        model.show(view("act").rows)
        assert model.cell(0, 0) == Cell("To do", LIGHT.act.fore, bold=True)
        quiet = model.cell(model.rowCount() - 1, 0)
        assert quiet == Cell("No notice", LIGHT.muted)
        assert model.cell(0, 1) == Cell("TikTok")
        coverage = CoverageModel(LIGHT)
        coverage.show(view("clash-and-unread").coverage)
        assert coverage.cell(0, 2) == Cell("Not readable", LIGHT.doubt.fore)
        assert coverage.cell(0, 1) == Cell("Snap apps")
