"""A to-do with everything that can be done about it here."""

from __future__ import annotations

import os
from datetime import tzinfo
from enum import Enum
from typing import TYPE_CHECKING

from selfcheck import wording
from selfcheck.core.frozen import frozen
from selfcheck.language import tr
from selfcheck.wording import Mail, ToDo, Voice
from selfcheck.wording.holding import in_reach

if TYPE_CHECKING:
    from selfcheck.core.devices import Os
    from selfcheck.core.report import Report
    from selfcheck.gui.deeds.acting import Deeds
    from selfcheck.gui.deeds.snooze import Length
    from selfcheck.gui.opening.places import Place
    from selfcheck.gui.scene import Scene

THIS_COMPUTER = "this-computer"


class After(Enum):
    """What shows that a to-do is done: a look at this computer, or what the person says.

    Nothing does for a phone that is not read from here and of which nothing can be said.
    """

    LOOK = "look"
    SAY = "say"
    NOTHING = "nothing"


@frozen
class Deed:
    """One to-do card. `live` is false where another moment is looked at: nothing can be done.

    `place` is where the system deals with the app, for this computer only. `code` is what a QR
    code for the phone holds. `snoozed` is how long it is put off, as a sentence; `lengths` are
    those that may be chosen. `said` is what became of the last wish, `unsure` that nothing was
    opened because the source did not answer, `unopened` that the system could not open the place:
    then the steps by hand come first. `after` is what shows that it is done. `in_reach` is false
    where the newest policy does not answer: then the one way to look again is above.
    """

    todo: ToDo
    live: bool = True
    asking: bool = False
    confirmed: bool = False
    place: Place | None = None
    code: str = ""
    mail: Mail | None = None
    snoozed: str = ""
    lengths: tuple[Length, ...] = ()
    said: str = ""
    unsure: bool = False
    unopened: bool = False
    after: After = After.NOTHING
    in_reach: bool = True

    @property
    def name(self) -> str:
        """For object names: the same card has the same."""
        return f"{self.todo.device_id}/{self.todo.app}"


def deed(
    todo: ToDo,
    report: Report,
    voice: Voice,
    scene: Scene,
    deeds: Deeds | None,
    zone: tzinfo | None = None,
    desktop: str = os.environ.get("XDG_CURRENT_DESKTOP", ""),
) -> Deed:
    """The card of one to-do."""
    if report.past:
        return Deed(todo, live=False)
    from selfcheck.gui.deeds.snooze import holds, lengths

    here = todo.device_id == THIS_COMPUTER and todo.device is not None
    system = todo.device.os if todo.device is not None and here else None
    snoozes = deeds.snoozes if deeds is not None else ()
    said = deeds.said.get(todo.key, "") if deeds is not None else ""
    unsure = deeds is not None and todo.key in deeds.unsure
    if unsure and in_reach(report):
        # The source has answered since.
        said, unsure = "", False
    off = next((each for each in snoozes if holds(each, todo, report.checked_at)), None)
    return Deed(
        todo,
        asking=scene.asking == todo.key,
        confirmed=scene.confirmed == todo.key,
        place=_place(system, desktop, todo) if system else None,
        code=wording.carried(todo, report, voice),
        mail=wording.exception_mail(todo, report, voice),
        snoozed=tr("It comes back {when}, as you chose.", when=voice.near(off.until))
        if off
        else "",
        lengths=lengths(todo, report.checked_at, zone),
        said=said,
        unsure=unsure,
        unopened=deeds is not None and todo.key in deeds.unopened,
        after=_after(todo, scene),
        in_reach=in_reach(report),
    )


def _after(todo: ToDo, scene: Scene) -> After:
    if todo.device_id == THIS_COMPUTER:
        return After.LOOK
    added = scene.outcome.phones if scene.outcome is not None else ()
    told = any(phone.device.id == todo.device_id for phone in added)
    return After.SAY if told else After.NOTHING


def _place(system: Os, desktop: str, todo: ToDo) -> Place | None:
    from selfcheck.gui.opening.places import desktop_of, place

    return place(system, desktop_of(desktop), todo.form, todo.action)
