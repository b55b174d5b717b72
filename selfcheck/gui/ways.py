"""The pages of the window: how each is made, and what it is filled with.

A page's module and its presenter are imported when the page is first shown: only the Overview
costs anything at the start.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from selfcheck.core.frozen import frozen
from selfcheck.gui.theme.icons import Shape
from selfcheck.language import Marked, mark

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from selfcheck.gui.central import Central
    from selfcheck.gui.scene import Scene


@frozen
class Way:
    """One page. `fill` is only ever given what `make` made.

    `apart` is true where a line stands above its name. A page with `within` is in no list: another
    page leads to it, and the name of `within` is marked meanwhile.
    """

    name: Marked
    shape: Shape
    make: Callable[[Central], QWidget]
    fill: Callable[[Central, QWidget, Scene], None]
    apart: bool = False
    within: str = ""


def _make_overview(central: Central) -> QWidget:
    from selfcheck.gui.pages.overview import OverviewPage

    page = OverviewPage()
    page.look.connect(central.act_wanted)
    page.anyway.connect(central.anyway_wanted)
    page.mail.connect(central.mail_wanted)
    page.snooze.connect(central.snooze_wanted)
    page.wake.connect(central.wake_wanted)
    page.told.connect(central.tell)
    page.check_again.connect(central.check_wanted)
    page.answered.connect(central.answered)
    page.notice_wanted.connect(central.open_notice)
    page.devices_wanted.connect(central.open_devices)
    page.device_wanted.connect(partial(_open_device, central))
    page.report_wanted.connect(central.open_report)
    page.address_wanted.connect(central.address_wanted)
    central.address_told.connect(page.say_opened)
    return page


def _open_device(central: Central, device_id: str) -> None:
    """Leads to what was said of a phone, where it can be said anew."""
    central.open_devices()
    page = central.built[DEVICES]
    page.show_told(device_id)  # type: ignore[attr-defined]  # what `_make_devices` made


def _fill_overview(central: Central, page: QWidget, scene: Scene) -> None:
    from selfcheck.gui.presenters.overview import overview

    shown = central.settings.shows("Devices")
    cards = overview(scene, central.language, central.zone, central.deeds, shows_devices=shown)
    page.show_overview(cards)  # type: ignore[attr-defined]  # what `_make_overview` made


def _make_apps(central: Central) -> QWidget:
    from selfcheck.gui.pages.apps import AppsPage

    page = AppsPage(central.theme.roles, central.beside)
    page.notice_wanted.connect(central.open_notice)
    return page


def _fill_apps(central: Central, page: QWidget, scene: Scene) -> None:
    from selfcheck.gui.presenters.apps import apps

    page.show_made(  # type: ignore[attr-defined]  # what `_make_apps` made
        scene.outcome,
        (scene.fault, central.language, central.zone),
        lambda: apps(scene, central.language, central.zone),
    )


def _make_notices(central: Central) -> QWidget:
    from selfcheck.gui.pages.notices import NoticesPage

    page = NoticesPage(central.zone)
    page.moment_wanted.connect(central.moment_wanted)
    page.notice_wanted.connect(central.open_notice)
    return page


def _fill_notices(central: Central, page: QWidget, scene: Scene) -> None:
    from selfcheck.gui.presenters.notices import timeline

    line = timeline(scene, central.language, central.zone)
    page.show_timeline(line)  # type: ignore[attr-defined]  # what `_make_notices` made


def _make_notice(central: Central) -> QWidget:
    from selfcheck.gui.pages.notice import NoticePage

    page = NoticePage()
    page.left.connect(central.back)
    page.moment_wanted.connect(central.moment_wanted)
    page.address_wanted.connect(central.address_wanted)
    page.notice_wanted.connect(central.open_notice)
    central.address_told.connect(page.say_opened)
    page.told.connect(central.tell)
    return page


def _fill_notice(central: Central, page: QWidget, scene: Scene) -> None:
    from selfcheck.gui.presenters.notice import notice

    view = notice(central.notice, scene, central.language, central.zone)
    page.show_notice(view, central.trail.back_to)  # type: ignore[attr-defined]  # what `_make_notice` made


def _make_devices(central: Central) -> QWidget:
    from selfcheck.gui.pages.devices import DevicesPage

    page = DevicesPage()
    page.answered.connect(central.answered)
    page.phone_added.connect(central.phone_added)
    page.phone_removed.connect(central.phone_removed)
    page.apps_wanted.connect(central.open_apps)
    return page


def _fill_devices(central: Central, page: QWidget, scene: Scene) -> None:
    from selfcheck.gui.presenters.devices import devices

    view = devices(scene, central.language, central.settings.reading_counts, central.zone)
    page.show_devices(view)  # type: ignore[attr-defined]  # what `_make_devices` made


def _make_privacy(central: Central) -> QWidget:
    from selfcheck.gui.pages.privacy import PrivacyPage

    page = PrivacyPage()
    page.forget_wanted.connect(central.forget_wanted)
    return page


def _fill_privacy(central: Central, page: QWidget, scene: Scene) -> None:
    from selfcheck.gui.presenters.privacy import privacy

    view = privacy(
        scene,
        central.settings,
        central.installation,
        central.requests(),
        central.language,
        central.zone,
    )
    page.show_privacy(view)  # type: ignore[attr-defined]  # what `_make_privacy` made


def _make_settings(central: Central) -> QWidget:
    from selfcheck.gui.pages.settings import SettingsPage

    page = SettingsPage()
    page.chosen.connect(central.setting_chosen)
    return page


def _fill_settings(central: Central, page: QWidget, _: Scene) -> None:
    from selfcheck.gui.presenters.settings import settings_view

    view = settings_view(central.settings, central.installation)
    page.show_settings(view)  # type: ignore[attr-defined]  # what `_make_settings` made


def _make_about(_: Central) -> QWidget:
    from selfcheck.gui.pages.about import AboutPage

    return AboutPage()


def _fill_about(central: Central, page: QWidget, _: Scene) -> None:
    from selfcheck.gui.presenters.about import about

    view = about(central.settings, central.installation)
    page.show_about(view)  # type: ignore[attr-defined]  # what `_make_about` made


def _make_report(central: Central) -> QWidget:
    from selfcheck.gui.pages.report import ReportPage

    page = ReportPage()
    page.left.connect(central.back)
    page.save_wanted.connect(central.save_wanted)
    page.print_wanted.connect(central.print_wanted)
    central.report_told.connect(page.say)
    return page


def _fill_report(central: Central, page: QWidget, scene: Scene) -> None:
    from selfcheck.gui.presenters.report import draft

    made = draft(scene, central.language, central.zone)
    page.show_report(made, central.trail.back_to)  # type: ignore[attr-defined]  # what `_make_report` made


WAYS: Final = (
    Way(mark("Overview"), Shape.OVERVIEW, _make_overview, _fill_overview),
    Way(mark("Apps"), Shape.APPS, _make_apps, _fill_apps),
    Way(mark("Notices"), Shape.NOTICES, _make_notices, _fill_notices),
    Way(mark("Devices"), Shape.DEVICES, _make_devices, _fill_devices),
    Way(mark("Privacy"), Shape.PRIVACY, _make_privacy, _fill_privacy, apart=True),
    Way(mark("Settings"), Shape.SETTINGS, _make_settings, _fill_settings),
    Way(mark("About"), Shape.INFO, _make_about, _fill_about),
    Way(mark("Notice"), Shape.NOTICES, _make_notice, _fill_notice, within="Notices"),
    Way(mark("Report"), Shape.OVERVIEW, _make_report, _fill_report, within="Overview"),
)
"""Every page: the listed ones in the order of the list, then those that others lead to."""

PAGES: Final = tuple(way.name for way in WAYS if not way.within)


def number(name: str) -> int:
    """The place of a page in `WAYS`."""
    return next(place for place, way in enumerate(WAYS) if way.name == name)


EVERY_DAY: Final = range(next(place for place, way in enumerate(WAYS) if way.apart))
"""What one looks at every day: the pages above the line."""
APPS: Final = number("Apps")
NOTICES: Final = number("Notices")
DEVICES: Final = number("Devices")
NOTICE: Final = number("Notice")
REPORT: Final = number("Report")
INSTALLED: Final = frozenset(number(name) for name in ("Privacy", "Settings", "About"))
"""Pages that tell of the installation: it is looked at afresh when one of them is shown."""
