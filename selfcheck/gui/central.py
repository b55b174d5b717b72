"""What is in the window: the ways between the pages at the side, the verdict, one page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import tzinfo
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from selfcheck.gui import ways
from selfcheck.gui.beside import Beside, at_once
from selfcheck.gui.side import SideBar
from selfcheck.gui.stack import Stack
from selfcheck.gui.theme.icons import Shape, restyle
from selfcheck.gui.theme.theme import Theme
from selfcheck.gui.trail import Step, Trail
from selfcheck.gui.widgets.band import VerdictBand, announce
from selfcheck.gui.widgets.banner import Banner
from selfcheck.gui.widgets.column import SIDE, widest
from selfcheck.gui.widgets.meaning import heed
from selfcheck.gui.widgets.whole import Whole
from selfcheck.language import mark, system_languages, tongue, tr, translated
from selfcheck.language.isolation import plain
from selfcheck.settings import Settings

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from selfcheck.gui.deeds.acting import Deeds
    from selfcheck.gui.installation import Installation
    from selfcheck.gui.journal import Request
    from selfcheck.gui.scene import Scene

NARROW_IN_LETTERS = 96
PAST_EDGE = 4
JUST_CONFIRMED = mark("Just confirmed by the newest policy: this still holds.")


class Central(QFrame):
    """Shows a `Scene`. What the person wants leaves as signals; it decides nothing itself."""

    check_wanted = Signal()
    act_wanted = Signal(object, object)
    anyway_wanted = Signal(object, object)
    mail_wanted = Signal(object, object)
    snooze_wanted = Signal(object, object)
    wake_wanted = Signal(object)
    answered = Signal(object, str, object)
    moment_wanted = Signal(object)
    now_wanted = Signal()
    phone_added = Signal(object, object, str, object)
    phone_removed = Signal(str)
    forget_wanted = Signal()
    setting_chosen = Signal(str, object)
    installation_wanted = Signal()
    came_to_front = Signal()
    address_wanted = Signal(str)
    address_told = Signal(str)
    save_wanted = Signal(object, str, object)
    print_wanted = Signal(object, str)
    report_told = Signal(str)

    def __init__(
        self,
        theme: Theme,
        language: str | None,
        zone: tzinfo | None = None,
        settings: Settings = Settings(),  # noqa: B008 - frozen
    ) -> None:
        super().__init__()
        heed()
        self.settings = settings
        self.installation: Installation | None = None
        self.deeds: Deeds | None = None
        self.requests: Callable[[], Sequence[Request]] = tuple
        self.beside: Beside = at_once
        self.later: Callable[[Callable[[], object]], object] = lambda act: act()
        self.setObjectName("body")
        self.setWindowTitle("Self-Check")
        self.theme, self.zone = theme, zone
        self._given_language = language
        self.scene: Scene | None = None
        self.notice = ""
        self.trail = Trail()
        self._side = SideBar(settings.organization)
        self._side.chosen.connect(self.go)
        self._stack = Stack(lambda number: ways.WAYS[number].make(self))
        self._band = VerdictBand()
        self._band.check_again.connect(self.check_wanted)
        self._demonstration = Banner("info", Shape.INFO, bold=False)
        self._past = Banner("doubt", Shape.CLOCK, tr("Back to now"))
        self._past.setObjectName("past")
        self._past.left.connect(self.now_wanted)
        self._lay_out()
        self._shortcuts()
        theme.changed.connect(self._repaint)
        if isinstance(application := QGuiApplication.instance(), QGuiApplication):
            application.applicationStateChanged.connect(self._activity)
        self.go(0)

    def _lay_out(self) -> None:
        inside = QWidget()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        self._around = QVBoxLayout(self)
        self._around.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self._side)
        main = QWidget()
        main.setProperty("kind", "page")
        rows = QVBoxLayout(main)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        head = QWidget()
        beside = QHBoxLayout(head)
        beside.setContentsMargins(SIDE, 22, SIDE, 8)
        inner = QWidget()
        inner.setMaximumWidth(widest(self))
        beside.addWidget(inner, 1000)
        beside.addStretch(1)
        above = QVBoxLayout(inner)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(12)
        for widget in (self._past, self._demonstration, self._band):
            above.addWidget(widget)
        rows.addWidget(head)
        rows.addWidget(self._stack, 1)
        self._line.addWidget(main, 1)
        self._around.addWidget(Whole(inside))
        self._put_ways(above=False)

    def _shortcuts(self) -> None:
        for number in range(len(ways.PAGES)):
            self._on(f"Ctrl+{number + 1}", partial(self._go_by_key, number))
        self._on("F5", self.check_wanted.emit)
        self._on("Ctrl+R", self.check_wanted.emit)
        self._on("Ctrl+P", self.open_report)
        self._on("Ctrl+Q", QCoreApplication.quit)
        self._on("Ctrl+W", self._leave)

    def _on(self, keys: str, act: Callable[[], object]) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _go_by_key(self, number: int) -> None:
        if self._side.leads_to(number):
            self.go(number)

    @Slot()
    def _leave(self) -> None:
        self.window().close()

    @cached_property
    def language(self) -> str:
        """The language asked for, else the system's: that of organizations' texts."""
        return self._given_language or next(iter(system_languages()), tongue().tag)

    @property
    def in_view(self) -> bool:
        """Whether the person can see it: the window is neither put away nor minimised."""
        return self.isVisible() and not self.window().isMinimized()

    @property
    def now_in_view(self) -> bool:
        """Whether the person can see what holds now, and not what held at another moment."""
        return self.in_view and (self.scene is None or self.scene.moment is None)

    @property
    def page(self) -> int:
        return self._stack.currentIndex()

    def go(self, number: int) -> None:
        """Shows a page; it is made when there is something to show on it."""
        self.trail.forget()
        self._to(number)

    def visit(self, number: int, notice: str = "") -> None:
        """Shows a page that the one in view leads to; `back` is the way back."""
        focused = QApplication.focusWidget()
        name = focused.objectName() if focused is not None else ""
        self.trail.leave(Step(self.page, ways.WAYS[self.page].name, self.notice, name))
        self.notice = notice or self.notice
        self._to(number)

    @Slot()
    def back(self) -> None:
        """Shows the page that led here, as it was left."""
        if (step := self.trail.back()) is None:
            return
        self.notice = step.notice
        self._to(step.page)
        came_from = self.built.get(step.page)
        left = came_from.findChild(QWidget, step.focus) if came_from and step.focus else None
        if left is not None:
            left.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        listed = ways.number(ways.WAYS[number].within or ways.WAYS[number].name)
        self._side.mark(listed, self.settings)
        self._band.be_compact(number != 0)
        self._fill(number)
        if number in ways.INSTALLED:
            self.installation_wanted.emit()

    @property
    def built(self) -> dict[int, QWidget]:
        """The pages that were made, by their numbers."""
        return self._stack.built

    def ahead(self) -> Iterator[Callable[[], object]]:
        """How the pages for every day are made before they are wanted, in pieces soon done.

        Whoever only has the program running in the background does not pay for them.
        """
        for number in ways.EVERY_DAY:
            for piece in self._stack.ahead(number):
                if self.in_view and self.settings.shows(ways.WAYS[number].name):
                    yield piece

    @Slot(str)
    def open_notice(self, notice_id: str) -> None:
        """Shows one notice in full."""
        self.visit(ways.NOTICE, notice_id)

    def reveal(self, notices: frozenset[str]) -> None:
        """Leads to what is to be done for these notices, else to where they were withdrawn."""
        if self.scene is not None and self.scene.moment is not None:
            self.now_wanted.emit()
        self.go(0)
        page = self.built.get(0)
        found = page.reveal(notices) if page is not None else False  # type: ignore[attr-defined]  # the Overview
        if not found and len(notices) == 1:
            self.open_notice(next(iter(notices)))

    @Slot()
    def open_report(self) -> None:
        """Shows the report for the help desk, to be read before it is saved or printed."""
        if self.page != ways.REPORT:
            self.visit(ways.REPORT)

    @Slot()
    def open_apps(self) -> None:
        """Goes to the list of all apps."""
        self.go(ways.APPS)

    @Slot()
    def open_devices(self) -> None:
        """Goes to what is known of each device."""
        self.go(ways.DEVICES)

    @Slot(str)
    def show_added(self, device_id: str) -> None:
        """Leads to a phone that was added just now."""
        if (page := self.built.get(ways.DEVICES)) is not None:
            page.show_added(device_id)  # type: ignore[attr-defined]  # the Devices page

    @Slot(object)
    def show_installation(self, installation: Installation) -> None:
        """Takes what was found out about the installation."""
        from selfcheck.gui.own_settings import taken_up

        self.installation = installation
        if not installation.own_fault:
            self.settings = taken_up(self.settings, installation.own, installation.user_file)
        if self.page in ways.INSTALLED:
            self.fill_again()

    @Slot(object)
    def show_deeds(self, deeds: Deeds) -> None:
        """Takes what is being done about the to-dos."""
        self.deeds = deeds
        if self.page == 0 and 0 in self.built:
            self.fill_again()

    @Slot(str)
    def tell(self, text: str) -> None:
        """Lets a screen reader say that a wish was fulfilled."""
        announce(self, text)

    @Slot(object)
    def show_scene(self, scene: Scene) -> None:
        """Shows another scene: the frame at once, and the page that is in view."""
        if not self.built and scene.outcome is None and not scene.fault:
            # The first paint already says that it is being checked.
            self.scene = scene
            return
        from selfcheck.gui.presenters.shell import news, shell

        told = news(self.scene, scene, self.language, self.zone)
        before = self.scene.confirmed if self.scene is not None else None
        if scene.confirmed is not None and scene.confirmed != before:
            announce(self, translated(JUST_CONFIRMED))
        if scene.forgotten and (self.scene is None or scene.forgotten != self.scene.forgotten):
            self.installation_wanted.emit()
        if scene.refused and (self.scene is None or scene.refused != self.scene.refused):
            announce(self, scene.refused)
        self.scene = scene
        view = shell(scene, self.language, self.zone, self.settings.organization or "")
        self.setWindowTitle(plain(view.title))
        if scene.moment is None:
            self._band.show_band(view.band, told)
        else:
            self._band.show_band(view.band)
            if told:
                announce(self, told)
        self._demonstration.say(view.demonstration)
        loud = bool(view.past)
        if loud != (self.property("past") == "true"):
            self.setProperty("past", "true" if loud else "false")
            edge = PAST_EDGE if loud else 0
            self._around.setContentsMargins(edge, edge, edge, edge)
            restyle(self)
            announce(self, view.past or tr("You are back to now."))
        self._past.say(view.past)
        self._side.say(view.organization, view.logo, view.footer, view.new_notices)
        if self.built:
            self.fill_again()
        else:
            # The verdict is painted before there is a page below it.
            self.later(self.fill_again)

    def _fill(self, number: int) -> None:
        if self.scene is not None:
            ways.WAYS[number].fill(self, self._stack.page(number), self.scene)

    def fill_again(self) -> None:
        """Shows the page in view anew, after a choice on it."""
        self._fill(self.page)

    @Slot()
    def _repaint(self) -> None:
        apps_page = self.built.get(ways.APPS)
        if apps_page is not None:
            apps_page.paint_with(self.theme.roles)  # type: ignore[attr-defined]

    @Slot(Qt.ApplicationState)
    def _activity(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.came_to_front.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """A desktop may show a window without making its program the active one."""
        super().showEvent(event)
        self.came_to_front.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the window is narrow for its letters, the ways go above the page."""
        narrow = self.width() < self.fontMetrics().averageCharWidth() * NARROW_IN_LETTERS
        self._put_ways(above=narrow)
        super().resizeEvent(event)

    def _put_ways(self, *, above: bool) -> None:
        to = QBoxLayout.Direction
        self._line.setDirection(to.TopToBottom if above else to.LeftToRight)
        self._side.stand(above=above)
