"""The session bus on the main thread. Nothing here waits for an answer.

By jeepney and not by QtDBus: PySide makes every whole number a signed one, and the desktop's
notification service takes no call with those.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

if TYPE_CHECKING:
    from jeepney import MatchRule, Message
    from jeepney.io.blocking import DBusConnection

Body = tuple[Any, ...]
"""What a message carries; what comes from another program is anything until it was checked."""


def connect(address: str = "") -> DBusConnection | None:
    """A connection to the bus, the session's own by default; None where there is none.

    For a thread of the pool: it waits for the bus to answer.
    """
    try:
        from jeepney.io.blocking import open_dbus_connection

        return open_dbus_connection(address or _session())
    except (ImportError, OSError, RuntimeError, ValueError, StopIteration):
        return None


def _session() -> str:
    """As the specification has it: the variable, else the socket in the user's runtime folder."""
    given = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    socket = Path(os.environ.get("XDG_RUNTIME_DIR", "")) / "bus"
    return given or f"unix:path={socket}"


class Bus(QObject):
    """Calls and hears. `came` carries every signal that was asked for, as a jeepney message.

    `lost` comes once, when the session ends.
    """

    came = Signal(object)
    lost = Signal()

    def __init__(self, connection: DBusConnection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._connection = connection
        self._waiting: dict[int, Callable[[Body | None], None]] = {}
        self._reader = QSocketNotifier(connection.sock.fileno(), QSocketNotifier.Type.Read, self)
        self._reader.activated.connect(self._read)

    def call(self, message: Message, heard: Callable[[Body | None], None] | None = None) -> None:
        """Calls a method; `heard` gets what it returns, or None for an error."""
        serial = next(self._connection.outgoing_serial)
        self._waiting[serial] = heard or _ignore
        try:
            self._connection.send(message, serial=serial)
        except OSError:
            self._end()

    def listen(self, rule: MatchRule) -> None:
        """Asks for signals."""
        from jeepney import message_bus

        self.call(message_bus.AddMatch(rule))

    def watch(self, name: str) -> None:
        """Asks to hear when another program takes or leaves a name on the bus; see `taken`."""
        from jeepney import MatchRule, message_bus

        rule = MatchRule(type="signal", sender=message_bus.bus_name, member="NameOwnerChanged")
        rule.add_arg_condition(0, name)
        self.listen(rule)

    @Slot()
    def _read(self) -> None:
        while self._reader.isEnabled():
            try:
                message = self._connection.receive(timeout=0)
            except TimeoutError:
                return
            except (OSError, ValueError):
                self._end()
                return
            self._dispatch(message)

    def _dispatch(self, message: Message) -> None:
        from jeepney import HeaderFields, MessageType

        kind = message.header.message_type
        if kind is MessageType.signal:
            self.came.emit(message)
        elif kind in {MessageType.method_return, MessageType.error}:
            heard = self._waiting.pop(message.header.fields.get(HeaderFields.reply_serial, 0), None)
            if heard is not None:
                heard(message.body if kind is MessageType.method_return else None)

    def _end(self) -> None:
        """Whoever still waits gets no answer."""
        ended = not self._reader.isEnabled()
        self._reader.setEnabled(False)
        waiting, self._waiting = self._waiting, {}
        for heard in waiting.values():
            heard(None)
        if not ended:
            self.lost.emit()

    def close(self) -> None:
        """Ends the connection."""
        self._reader.setEnabled(False)
        self._waiting.clear()
        self._connection.close()


def _ignore(body: Body | None) -> None:
    """An answer that nobody waits for."""


def taken(message: Message, bus_name: str) -> bool:
    """Whether a signal tells that a name has another owner, or none."""
    interface, name, body = signal_of(message)
    ours = interface == "org.freedesktop.DBus" and name == "NameOwnerChanged"
    return ours and body[:1] == (bus_name,)


def signal_of(message: Message) -> tuple[str, str, Body]:
    """A signal's interface and name, and what it carries."""
    from jeepney import HeaderFields

    fields = message.header.fields
    interface, name = fields.get(HeaderFields.interface, ""), fields.get(HeaderFields.member, "")
    return str(interface), str(name), message.body
