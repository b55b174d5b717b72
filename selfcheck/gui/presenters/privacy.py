"""What the Privacy page says. Every sentence has to be true of the code.

Sources: `inventory/sources` for what is read, `history/folder.py` for what is kept,
`feed/fetcher.py` and `feed/transport.py` for what is sent, `gui/background/desktop.py` and
`wording/notified.py` for what is shown by the desktop.
"""

from __future__ import annotations

from datetime import tzinfo
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from selfcheck import wording
from selfcheck.core.apps import SourceStatus
from selfcheck.core.frozen import frozen
from selfcheck.language import mark, tr, translated
from selfcheck.settings import Notifications, Settings
from selfcheck.wording import Voice, labels
from selfcheck.wording.voice import headed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from selfcheck.gui.installation import Installation
    from selfcheck.gui.journal import Request
    from selfcheck.gui.scene import Scene


@frozen
class Topic:
    """One card: a statement that holds by itself, then what it is about in detail."""

    key: str
    title: str
    statement: str
    lines: tuple[str, ...] = ()
    details: tuple[str, ...] = ()


@frozen
class Privacy:
    """The page. `forgotten` is what became of the last wish to delete everything.

    `live` is false while nothing may be deleted: before the first check, or while one runs.
    """

    topics: tuple[Topic, ...] = ()
    folder: str = ""
    forgotten: str = ""
    live: bool = False


def privacy(
    scene: Scene,
    settings: Settings,
    installation: Installation | None,
    requests: Sequence[Request],
    language: str,
    zone: tzinfo | None = None,
) -> Privacy:
    """The page for a scene; what is on the disk is left out until it was looked at."""
    if installation is None:
        return Privacy()
    return Privacy(
        (
            _read(scene),
            _kept(installation),
            _sent(scene, settings, installation, requests, language, zone),
            _told(settings),
            _seen(settings, installation),
        ),
        str(installation.state),
        scene.forgotten,
        not scene.busy,
    )


def _read(scene: Scene) -> Topic:
    details: list[str] = []
    inventories = scene.outcome.inventories if scene.outcome is not None else ()
    for inventory in inventories:
        if inventory.device.id == "this-computer":
            for status, label in labels.SOURCE_STATUSES.items():
                names = _named(inventory.sources, status)
                if names:
                    details.append(f"{headed(translated(label), names)}.")
    return Topic(
        "read",
        tr("What is read"),
        tr("The lists of installed apps on this computer, with your rights and no others."),
        (
            (
                tr(
                    "Of each app: its name, version, publisher and identifiers, and where it lies."
                    " Of this computer: its name, system and version."
                )
            ),
            (
                tr(
                    "Of browsers, their extensions and the web apps installed from them. No"
                    " history, no"
                    " bookmarks, no passwords."
                )
            ),
            (
                tr(
                    "Mail, messages and documents are not opened. Phones are not read: what"
                    " is known of"
                    " them is what you say."
                )
            ),
        ),
        tuple(details),
    )


def _named(sources: Sequence[object], status: SourceStatus) -> str:
    found = [s for s in sources if getattr(s, "status", None) is status]
    return wording.listed(tuple(labels.source(getattr(s, "name", "")) for s in found))


def _kept(installation: Installation) -> Topic:
    there = [
        f"{headed(each.name, translated(each.holds))}." for each in installation.kept if each.there
    ]
    return Topic(
        "kept",
        tr("Where it is kept"),
        tr("On this computer only, in {state}.", state=installation.state),
        (
            tr("The folder is readable by your account only."),
            _log(installation),
            tr("What you choose under Settings is kept in {file}.", file=installation.user_file),
        ),
        tuple(there) or (tr("Nothing is kept there now."),),
    )


def _log(installation: Installation) -> str:
    if installation.log.parent == installation.state:
        return tr(
            "The log says when checks ran, how they ended, how much was read and which of our"
            " code failed: no app, phone, answer, name or address."
        )
    return tr(
        "The log in {folder} says when checks ran, how they ended, how much was read and which of"
        " our code failed: no app, phone, answer, name or address.",
        folder=installation.log,
    )


def _sent(
    scene: Scene,
    settings: Settings,
    installation: Installation,
    requests: Sequence[Request],
    language: str,
    zone: tzinfo | None,
) -> Topic:
    statement, lines = _where_to(settings, installation)
    details: tuple[str, ...] = ()
    if requests:
        first = scene.outcome.report if scene.outcome is not None else None
        voice = Voice(
            first.as_of if first is not None else requests[0].at,
            language,
            zone=zone,
            relative=first is not None and not first.past,
        )
        told = tr("{n} requests", "", len(requests), one="1 request")
        details = (
            tr("In this run: {requests}.", requests=told),
            *(f"{voice.near(r.at)}  {r.url}  ({_result(r.result)})" for r in requests[:20]),
        )
    elif _host(settings) and installation.demonstration is None:
        details = (tr("In this run no request was made yet."),)
    return Topic("sent", tr("What is sent"), statement, (*lines, translated(_BROWSER)), details)


_BROWSER = mark(
    "A notice may name pages to read. Your browser opens one when you press the button that says"
    " where it leads, and at no other time; what goes there is the browser’s, not Self-Check’s."
)


def _told(settings: Settings) -> Topic:
    """What leaves for the desktop; `wording.notified` has the sentences."""
    statement = {
        Notifications.PLAIN: tr(
            "That there is something to do, how much and by when, or that a"
            " notice was withdrawn: no app, no device and no notice is named."
        ),
        Notifications.FULL: tr(
            "The apps, devices and notices by their names. Others may read them on"
            " a locked screen; under Settings you can have it say less."
        ),
        Notifications.OFF: tr("Nothing: there are none, by your settings."),
    }[settings.notifications]
    lines = (
        (
            tr(
                "It is handed to your desktop, which shows it, may keep it in its list, and"
                " may pass it"
                " on, to a phone for example, where you set that up. Self-Check sends it nowhere."
            )
        ),
        (
            tr(
                "It is taken back when it no longer holds, when you open the window, and when"
                " Self-Check ends. The icon in the tray shows the verdict, and names nothing."
            )
        ),
    )
    off = settings.notifications is Notifications.OFF
    return Topic("told", tr("What a notification shows"), statement, lines[1:] if off else lines)


def _result(result: str) -> str:
    """A status in words. A newer root is asked for by its number, and mostly there is none."""
    return {"200": tr("read", "a file"), "403": tr("not there"), "404": tr("not there")}.get(
        result, tr("status {number}", number=result) if result.isdecimal() else result
    )


def _where_to(settings: Settings, installation: Installation) -> tuple[str, tuple[str, ...]]:
    host = _host(settings)
    if installation.demonstration is not None:
        return (
            tr(
                "Nothing. A demonstration is shown: it came with the program, and no"
                " network is used."
            ),
            (),
        )
    if settings.source is None:
        return tr("Nothing. No policy is set up, and no network is used."), ()
    if host is None:
        return (
            tr("Nothing. The policy is read from the folder {source}.", source=settings.source),
            (tr("If that folder lies on a server, the system fetches its files from there."),),
        )
    if settings.offline:
        return (
            tr(
                "Nothing. By the settings no newer policy is fetched; the one verified last is"
                " used."
            ),
            (),
        )
    return (
        tr("Requests for the policy’s files, to {host}, and nothing else.", host=host),
        (
            (
                tr(
                    "Like every server, it sees the network address they come from, the"
                    " time, and which program asks: Self-Check {version}. If your system"
                    " has a proxy set, they go through it.",
                    version=installation.version,
                )
            ),
            (
                tr(
                    "No app, phone, answer or name goes with a request. Which files are asked for"
                    " depends on what was published and what was fetched before, and on"
                    " nothing else."
                )
            ),
        ),
    )


def _host(settings: Settings) -> str | None:
    """The server of the source; None for a folder, or where there is none."""
    if settings.source is None or "://" not in settings.source:
        return None
    return urlsplit(settings.source).netloc or None


def _seen(settings: Settings, installation: Installation) -> Topic:
    host = _host(settings) if installation.demonstration is None else None
    lines = [
        (
            tr(
                "Where IT has its management tool run the check on this computer, that tool"
                " receives"
                " what the check prints. Its line for such tools holds the verdict, how"
                " many things are"
                " to do, asked and unread, and how fresh the policy is: no app, no phone,"
                " no answer."
            )
        ),
        tr(
            "Whoever administers this computer can read the files on it, those of"
            " Self-Check included."
        ),
    ]
    if host is not None and not settings.offline:
        lines.insert(
            0, tr("Whoever runs {host} can count the requests for the policy’s files.", host=host)
        )
    return Topic(
        "seen",
        tr("What IT can see"),
        tr("Self-Check reports nothing to IT: no verdict, no apps, no phones and no answers."),
        tuple(lines),
    )
