"""Who is signed in at this computer, for a management tool that runs as root.

Linux asks logind on the system's bus (org.freedesktop.login1(5)); macOS keeps the owner of the
console in `/dev/console`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from selfcheck.core.errors import SelfCheckError

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection

_NAME: Final = "org.freedesktop.login1"
_PATH: Final = "/org/freedesktop/login1"
_CONSOLE: Final = "/dev/console"
_SECONDS: Final = 10.0


class SignedInError(SelfCheckError):
    """It cannot be said who is meant."""


class Session(NamedTuple):
    """A session of a person: whose, and whether it is the one in front at the computer itself."""

    uid: int
    in_front: bool


def signed_in() -> int:
    """The uid of the person who is signed in. Raises SignedInError for nobody or several.

    Of several the one whose session is in front is meant. Nobody is named in an error: what a
    management tool is told goes to IT.
    """
    if sys.platform == "win32":
        raise SignedInError("--user does not work on Windows; run the command as that user")
    if sys.platform == "darwin":
        return chosen([Session(os.stat(_CONSOLE).st_uid, in_front=True)])  # noqa: PTH116 - a device
    return chosen(_of_logind())


def chosen(sessions: Iterable[Session]) -> int:
    """Whom `--user` alone means; root at the console is nobody, as at macOS's login window."""
    people = [session for session in sessions if session.uid != 0]
    front = {session.uid for session in people if session.in_front}
    meant = front or {session.uid for session in people}
    if not meant:
        raise SignedInError(
            "nobody is signed in, so nothing was checked; name one with --user NAME"
        )
    if len(meant) > 1:
        raise SignedInError(
            f"{len(meant)} people are signed in and none of them is in front, so nothing was"
            " checked; name one with --user NAME"
        )
    return meant.pop()


def _of_logind() -> list[Session]:
    from jeepney.wrappers import DBusErrorResponse

    try:
        from jeepney.io.blocking import open_dbus_connection

        with open_dbus_connection("SYSTEM") as bus:
            (listed,) = _asked(bus, _PATH, "Manager", "ListSessions")
            return [
                session
                for *_, path in listed
                if (session := _session(_properties(bus, path))) is not None
            ]
    except (OSError, DBusErrorResponse, KeyError, TypeError, ValueError) as error:
        raise SignedInError(
            "logind does not say who is signed in, so nothing was checked; name one with --user"
            f" NAME ({type(error).__name__})"
        ) from error


def _asked(
    bus: DBusConnection, path: str, interface: str, method: str, *body: object
) -> tuple[Any, ...]:
    from jeepney import DBusAddress, new_method_call
    from jeepney.wrappers import unwrap_msg

    owner = interface if "." in interface else f"{_NAME}.{interface}"
    message = new_method_call(
        DBusAddress(path, _NAME, owner), method, "s" * len(body) or None, body
    )
    given: tuple[Any, ...] = unwrap_msg(bus.send_and_get_reply(message, timeout=_SECONDS))
    return given


def _properties(bus: DBusConnection, path: str) -> Mapping[str, Any]:
    """What a session says of itself; nothing where it ended meanwhile."""
    from jeepney.wrappers import DBusErrorResponse

    interface = "org.freedesktop.DBus.Properties"
    try:
        (given,) = _asked(bus, path, interface, "GetAll", f"{_NAME}.Session")
    except DBusErrorResponse:
        return {}
    return {name: value for name, (_, value) in given.items()}


def _session(given: Mapping[str, Any]) -> Session | None:
    """Sessions of login screens, of services and those about to end are nobody's."""
    if given.get("Class") != "user" or given.get("State") == "closing":
        return None
    uid, _ = given["User"]
    seat, _ = given["Seat"]
    return Session(int(uid), bool(given["Active"]) and bool(seat))
