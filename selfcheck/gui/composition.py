"""Puts together what is in the window and what stands behind it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from selfcheck.gui.central import Central
from selfcheck.gui.conductor import Checks, Conductor, First
from selfcheck.gui.deeds.acting import Acting
from selfcheck.gui.tasks import Tasks
from selfcheck.gui.theme.theme import Theme
from selfcheck.settings import Settings

if TYPE_CHECKING:
    from selfcheck.core.report import Report
    from selfcheck.gui.backstage import Backstage
    from selfcheck.gui.journal import Faults, Journal
    from selfcheck.gui.opening.addresses import Addresses
    from selfcheck.gui.paper.delivery import Delivery
    from selfcheck.history.folder import StateFolder
    from selfcheck.wording import Voice


def compose(
    application: QApplication,
    build: Callable[[], Checks],
    language: str | None,
    every: timedelta | None = None,
    settings: Settings = Settings(),  # noqa: B008 - frozen
    forget: Callable[[], Collection[object]] = tuple,
    kept: Callable[[], StateFolder | None] = lambda: None,
    first: First | None = None,
) -> tuple[Central, Conductor]:
    """The window's contents and their conductor, joined; nothing runs yet.

    `kept` gives the folder in which it is kept what was put off.
    """
    theme = Theme(application)
    central = Central(theme, language, settings=settings)
    tasks = Tasks(central)
    journals: list[Journal] = []
    noted: list[Faults] = []

    def build_and_note() -> Checks:
        """On a thread of the pool, because importing `logging` is slow; before the first check."""
        from selfcheck.checker.choice import log_of
        from selfcheck.gui.journal import Faults, Journal

        journals.append(Journal())
        journals[-1].attach()
        noted.append(Faults(log_of(settings)))
        noted[-1].attach()
        return build()

    conductor = Conductor(build_and_note, tasks, every=every, forget=forget, first=first)
    conductor.setParent(central)
    stages: list[Backstage] = []

    def backstage() -> Backstage:
        """Made when a page asks for it: the start needs none."""
        if not stages:
            from selfcheck.gui.backstage import Backstage

            stages.append(Backstage(settings, tasks))
            stages[0].told.connect(central.show_installation)
            stages[0].saved.connect(central.tell)
        return stages[0]

    central.installation_wanted.connect(lambda: backstage().read())
    central.setting_chosen.connect(lambda name, value: backstage().choose(name, value))
    central.beside = tasks.beside
    central.later = lambda act: QTimer.singleShot(0, central, act)
    central.requests = lambda: journals[-1].requests() if journals else ()
    central.destroyed.connect(lambda: _end([*journals, *noted]))
    conductor.changed.connect(central.show_scene)

    def seen(*_: object) -> None:
        if central.now_in_view:
            conductor.seen()

    conductor.checked.connect(seen)
    central.came_to_front.connect(seen)
    central.check_wanted.connect(conductor.check)
    _join_deeds(central, conductor, tasks, kept)
    _join_addresses(central, tasks)
    _join_report(central, tasks)
    central.answered.connect(conductor.answer)
    central.phone_added.connect(conductor.add_phone)
    central.phone_removed.connect(conductor.remove_phone)
    central.forget_wanted.connect(conductor.forget)
    conductor.told.connect(central.tell)
    conductor.added.connect(central.show_added)
    central.moment_wanted.connect(conductor.look_at)
    central.now_wanted.connect(conductor.back_to_now)
    central.now_wanted.connect(seen)
    central.came_to_front.connect(conductor.came_to_front)
    return central, conductor


def _join_deeds(
    central: Central,
    conductor: Conductor,
    tasks: Tasks,
    kept: Callable[[], StateFolder | None],
) -> None:
    """What is done about a to-do, between the window and the conductor."""

    def voice(report: Report) -> Voice:
        from selfcheck.wording import Voice

        return Voice.of(report, central.language, central.zone)

    acting = Acting(tasks, conductor.confirm, voice, kept)
    acting.changed.connect(central.show_deeds)
    acting.told.connect(central.tell)
    conductor.changed.connect(acting.follow)
    central.act_wanted.connect(acting.act)
    central.anyway_wanted.connect(acting.open_anyway)
    central.mail_wanted.connect(acting.open_mail)
    central.snooze_wanted.connect(acting.snooze)
    central.wake_wanted.connect(acting.wake)


def _join_addresses(central: Central, tasks: Tasks) -> None:
    """What opens an address that a notice names; made when the first one is wanted."""
    made: list[Addresses] = []

    def open_address(address: str) -> None:
        if not made:
            from selfcheck.gui.opening.addresses import Addresses

            made.append(Addresses(tasks))
            made[0].told.connect(central.address_told)
            made[0].told.connect(central.tell)
        made[0].open(address)

    central.address_wanted.connect(open_address)


def _join_report(central: Central, tasks: Tasks) -> None:
    """What saves and prints a report; made when the first one is wanted."""
    made: list[Delivery] = []

    def delivery() -> Delivery:
        if not made:
            from selfcheck.gui.paper.delivery import Delivery

            made.append(Delivery(central, tasks))
            made[0].told.connect(central.report_told)
            made[0].ended.connect(central.tell)
        return made[0]

    central.save_wanted.connect(lambda *wish: delivery().save(*wish))
    central.print_wanted.connect(lambda *wish: delivery().print(*wish))


def _end(listening: list[Journal | Faults]) -> None:
    for each in listening:
        each.detach()
