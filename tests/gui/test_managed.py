"""What an organization sets, as it is seen in the window: whose it is, and which pages it has."""

from __future__ import annotations

import base64
import os
from dataclasses import replace
from datetime import UTC

import pytest
from PySide6.QtCore import QBuffer, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QPushButton

from selfcheck import places
from selfcheck.core.records import Policy
from selfcheck.gui.composition import compose
from selfcheck.gui.presenters.settings import settings_view
from selfcheck.gui.presenters.shell import shell
from selfcheck.gui.preview.installations import BRANDED, LOGO, MANAGED, installation
from selfcheck.gui.preview.made_up import organization
from selfcheck.gui.preview.samples import amazon, computer, outcome, recent
from selfcheck.gui.scene import Scene
from selfcheck.gui.ways import PAGES, WAYS
from selfcheck.gui.widgets.logo import Logo
from selfcheck.gui.widgets.logo_drawing import drawing
from selfcheck.settings import TABLE, Inline, Origin, Settings, load_settings
from selfcheck.settings.stores.folders import FolderStore
from tests.gui.conftest import end, framed
from tests.gui.test_window import named, said

BOX = QSize(160, 40)


def way(window, page):
    return named(window, f"way:{page.lower()}")


def shown_ways(window):
    return [page for page in PAGES if not way(window, page).isHidden()]


class TestBrand:
    def test_name_and_logo_serve_until_there_is_a_policy(self, show):
        window = show("never-confirmed-branded")
        assert "Example Company" in said(window)
        assert not window.findChild(Logo).isHidden()

    def test_the_name_is_there_before_anything_was_checked(self):
        assert shell(Scene(busy=True), "en", UTC, "Example Company").organization == (
            "Example Company"
        )
        assert shell(Scene(busy=True), "en", UTC).organization == "Self-Check"

    def test_a_signed_policy_says_who_issued_it(self):
        made = outcome(amazon(), computer())
        scene = Scene(replace(made, report=replace(made.report, locally=BRANDED.locally)))
        view = shell(scene, "en", UTC, "Example Company")
        assert view.organization == "Amazon"
        assert view.logo == LOGO  # the signed policy has none

    def test_a_signed_logo_is_shown_first(self):
        url = f"data:image/svg+xml;base64,{base64.b64encode(b'<svg/>').decode()}"
        made = outcome(Policy(organization(logo=url)), computer())
        scene = Scene(replace(made, report=replace(made.report, locally=BRANDED.locally)))
        assert shell(scene, "en", UTC).logo == b"<svg/>"
        odd = outcome(Policy(organization(logo="data:image/png;base64,???")), computer())
        assert shell(Scene(odd), "en", UTC).logo == b""

    def test_a_demonstration_is_of_its_own_organization(self, bench):
        bench.settings = Settings(
            state=bench.settings.state, organization="Example", logo=Inline(LOGO)
        )
        report = bench.checker().check().report
        assert report.locally == Settings().locally

    def test_a_logo_in_a_file_is_read_with_the_check(self, bench, tmp_path):
        (tmp_path / "logo.svg").write_bytes(LOGO)
        bench.settings = replace(bench.settings, logo=tmp_path / "logo.svg")
        assert bench.checker().check().report.locally.logo == LOGO

    @pytest.mark.parametrize("content", [None, b"x" * 200_000])
    def test_one_that_cannot_be_read_is_told_and_costs_nothing_else(self, bench, tmp_path, content):
        if content is not None:
            (tmp_path / "logo.svg").write_bytes(content)
        bench.settings = replace(bench.settings, logo=tmp_path / "logo.svg")
        found = bench.checker().check()
        assert found.report.policy.verified
        assert "logo.svg cannot be read" in found.troubles[0]


def png(width, height):
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


class TestLogo:
    @pytest.mark.parametrize("data", [LOGO, png(600, 150)])
    def test_it_is_drawn_as_large_as_it_fits(self, qapp, data):
        picture = drawing(data, BOX, 2)
        assert (picture.width() == 320) or (picture.height() == 80)
        assert picture.width() <= 320
        assert picture.height() <= 80

    @pytest.mark.parametrize(
        "data",
        [
            b"no picture",
            b"\x89PNG\r\n\x1a\nno more",
            png(5000, 1),
            b'<svg xmlns="http://www.w3.org/2000/svg"/>',
            LOGO.replace(b"<circle", b'<image href="file:///etc/passwd"/><circle'),
            LOGO.replace(b"<circle", b'<use href="#a"/><circle'),
            b'<!DOCTYPE svg [<!ENTITY a "b">]>' + LOGO,
        ],
    )
    def test_what_is_none_or_leads_elsewhere_is_not_drawn(self, qapp, data):
        assert drawing(data, BOX, 1) is None

    def test_where_there_is_none_nothing_is_shown(self, qapp):
        logo = Logo()
        assert logo.show_logo(LOGO)
        assert not logo.show_logo(b"no picture")
        assert not logo.show_logo(b"")


class TestPages:
    def test_pages_that_are_left_out_are_not_at_the_side(self, show):
        window = show("never-confirmed-branded")
        assert shown_ways(window) == ["Overview", "Notices", "Privacy", "About"]
        assert shown_ways(show("act")) == list(PAGES)

    def test_nor_does_a_key_lead_to_them(self, show, qtbot):
        window = show("never-confirmed-branded")
        qtbot.waitUntil(window.isActiveWindow)
        qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        assert window.page == 0
        qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
        assert PAGES[window.page] == "Notices"

    def test_the_overview_can_never_be_left_out(self, show):
        window = show("act")
        window.settings = replace(window.settings, pages=frozenset())
        window.go(0)
        assert shown_ways(window) == ["Overview", "Privacy", "About"]

    def test_leaving_out_devices_hides_no_question(self, show):
        window = show("phone-asked")
        asked = [b.text() for b in window.findChildren(QPushButton) if b.text() == "I don’t know"]
        window.settings = replace(window.settings, pages=frozenset())
        window.fill_again()
        again = [b.text() for b in window.findChildren(QPushButton) if b.text() == "I don’t know"]
        assert asked == again != []

    def test_a_way_to_devices_stays_where_the_verdict_needs_it(self, show):
        told = show("phones-told")
        assert told.findChild(QPushButton, "to-devices") is not None
        told.settings = replace(told.settings, pages=frozenset())
        told.fill_again()
        assert told.built[0].under("to-devices") is None
        window = show("act")
        window.settings = replace(window.settings, pages=frozenset())
        policy = recent(amazon(), withdrawn=False)
        window.show_scene(Scene(outcome(policy, computer(), phones=True)))
        way_there = window.built[0].under("to-devices")
        way_there.click()
        assert PAGES[window.page] == "Devices"
        assert "Devices" in shown_ways(window)
        window.go(0)
        assert "Devices" not in shown_ways(window)

    def test_what_a_card_leads_to_opens_all_the_same(self, show):
        window = show("withdrawn-today")
        window.settings = replace(window.settings, pages=frozenset())
        window.go(0)
        window.open_notice("2020-07-10-tiktok")
        assert WAYS[window.page].name == "Notice"
        assert shown_ways(window) == ["Overview", "Notices", "Privacy", "About"]
        window.back()
        assert "Notices" not in shown_ways(window)


class TestSettingsPage:
    def test_what_is_suggested_says_so_and_can_be_chosen_otherwise(self):
        view = settings_view(MANAGED, installation(MANAGED))
        rows = {row.name: row for row in view.chosen}
        row = rows["keep_running"]
        assert row.origin.startswith("Suggested by your organization, in /etc/selfcheck/recomm")
        assert row.editor.choices == (
            ("Yes, it goes on", True),
            ("No, it ends", None),
        )
        assert row.editor.now is None
        assert row.note == ""

    def test_going_back_means_going_back_to_what_is_suggested(self):
        mine = replace(
            MANAGED,
            keep_running=True,
            origins={**MANAGED.origins, "keep_running": Origin.USER},
        )
        own = replace(installation(MANAGED), own={"keep_running": True})
        row = next(r for r in settings_view(mine, own).chosen if r.name == "keep_running")
        assert (row.editor.now, row.note) == (True, "")
        assert row.editor.choices[1] == ("No, it ends (suggested)", None)
        gone = replace(own, own={})
        row = next(r for r in settings_view(mine, gone).chosen if r.name == "keep_running")
        assert row.note == "Your choice counts from the next start."

    def test_every_row_of_the_table_is_on_the_page(self):
        view = settings_view(Settings(), installation(Settings()))
        assert {row.name for row in (*view.chosen, *view.locked, *view.rest)} == {
            row.name for row in TABLE
        }

    def test_a_value_that_cannot_be_used_is_not_said_to_hold(self, tmp_path):
        (tmp_path / "policy.d").mkdir()
        (tmp_path / "policy.d/1.yaml").write_text("language: no language\n")
        settings = load_settings(
            {}, {}, user_file=tmp_path / "none", store=FolderStore(tmp_path, os.geteuid())
        )
        (row,) = settings_view(settings, installation(settings)).locked
        assert row.origin.endswith("1.yaml, but it cannot be used")
        assert row.value == "The system’s"


def test_nothing_in_the_window_overrides_what_is_mandatory(
    bench, qapp, qtbot, tmp_path, monkeypatch
):
    """A running window over real files: the row is locked, and a choice forced past it is void."""
    folder = tmp_path / "etc" / "policy.d"
    folder.mkdir(parents=True)
    (folder / "1.yaml").write_text("poll_minutes: 60\nregion: US\n")
    own = tmp_path / "config" / "settings.yaml"
    monkeypatch.setattr(places, "user_settings", lambda: own)
    store = FolderStore(folder.parent, os.geteuid())
    settings = load_settings({}, {}, user_file=own, store=store)
    window, conductor = compose(qapp, bench.checker, "en", settings=settings)
    around = framed(window)
    around.show()
    try:
        conductor.start()
        qtbot.waitUntil(lambda: conductor.scene.outcome is not None, timeout=20_000)
        window.go(PAGES.index("Settings"))
        qtbot.waitUntil(lambda: "Locked" in said(window), timeout=20_000)
        page = window.built[window.page]
        # The page is filled again when what the installation says has been read.
        qtbot.waitUntil(lambda: page.under("choose:language") is not None, timeout=20_000)
        assert page.under("choose:poll_minutes") is None
        assert page.under("choose:region") is None
        window.setting_chosen.emit("poll_minutes", 1)
        qtbot.waitUntil(own.exists, timeout=20_000)
        again = load_settings({}, {}, user_file=own, store=store)
        assert (again.poll_minutes, again.origin("poll_minutes")) == (60, Origin.MACHINE)
    finally:
        conductor.close()
        end(around, qapp)
