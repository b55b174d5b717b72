"""A desktop of the tests' own: a session bus, a virtual screen, and real programs on them."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    message_bus,
    new_method_call,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import open_dbus_connection

PACKAGES = {
    "Xvfb": "xvfb",
    "dbus-daemon": "dbus",
    "dunst": "dunst",
    "openbox": "openbox",
    "trayer": "trayer",
    "xdotool": "xdotool",
    "xsettingsd": "xsettingsd",
}
SECONDS = 60
"""How long anything is waited for that comes at once on a machine at rest."""


def need(*programs: str) -> None:
    """Skip, naming the packages, where a program is not there."""
    absent = [PACKAGES[each] for each in programs if shutil.which(each) is None]
    if absent:
        pytest.skip(f"needs the Debian packages {' '.join(absent)}")


def wait_for(what: Callable[[], object], otherwise: str = "it never came") -> object:
    """What `what` gives once that is something."""
    until = time.monotonic() + SECONDS
    while not (found := what()):
        assert time.monotonic() < until, otherwise
        time.sleep(0.05)
    return found


@dataclass(slots=True)
class Desk:
    """The bus and the screen; `end` stops all that was started on them."""

    folder: Path
    running: list[subprocess.Popen] = field(default_factory=list)
    address: str = ""
    display: str = ""
    screen: str = "1024x768x24"

    def begin(self) -> None:
        bus = self.start(
            "dbus-daemon", "--session", "--nofork", "--print-address", stdout=subprocess.PIPE
        )
        self.address = bus.stdout.readline().strip()
        bus.stdout.close()
        numbers, number = os.pipe()
        self.start("Xvfb", "-displayfd", str(number), "-screen", "0", self.screen,
                   "-nolisten", "tcp", pass_fds=(number,))  # fmt: skip
        os.close(number)
        with os.fdopen(numbers) as told:
            self.display = f":{told.readline().strip()}"

    @property
    def environment(self) -> dict[str, str]:
        around = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": self.address}
        if self.display:
            around["DISPLAY"] = self.display
        return around

    def start(self, *command: str, **how: object) -> subprocess.Popen:
        """Starts a program on this desktop."""
        how.setdefault("stdout", subprocess.DEVNULL)
        how.setdefault("env", self.environment)
        program = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL, text=True, **how
        )
        self.running.append(program)
        return program

    def stop(self, program: subprocess.Popen) -> None:
        """Ends one program."""
        program.terminate()
        program.wait(SECONDS)
        self.running.remove(program)

    def call(self, name: str, path: str, interface: str, method: str, signature="", *body):
        """What a method on the bus returns."""
        with open_dbus_connection(self.address) as connection:
            address = DBusAddress(path, name, interface)
            message = new_method_call(address, method, signature or None, body)
            return connection.send_and_get_reply(message, timeout=SECONDS).body

    def xdotool(self, *words: str) -> list[str]:
        """What xdotool says, a line each; nothing where it finds nothing."""
        done = subprocess.run(
            ["xdotool", *words], env=self.environment, capture_output=True, text=True, check=False
        )
        return done.stdout.split("\n")[:-1]

    def windows(self) -> dict[str, str]:
        """The windows with a title that can be seen, by their titles."""
        numbers = self.xdotool("search", "--onlyvisible", "--name", ".")
        return {"".join(self.xdotool("getwindowname", each)): each for each in numbers}

    def has(self, name: str) -> bool:
        """Whether a name on the bus is owned."""
        bus = "org.freedesktop.DBus"
        return self.call(bus, "/org/freedesktop/DBus", bus, "NameHasOwner", "s", name)[0]

    def end(self) -> None:
        for program in reversed(self.running):
            program.terminate()
        for program in self.running:
            program.wait(SECONDS)


class Dunst:
    """A real notification daemon, which prints what it shows."""

    NAME = "org.freedesktop.Notifications"
    PATH = "/org/freedesktop/Notifications"

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.printed = desk.folder / "dunst.txt"
        self.begin()

    def begin(self) -> None:
        self.output = self.printed.open("w")
        self.program = self.desk.start("dunst", "-print", stdout=self.output)
        wait_for(lambda: self.desk.has(self.NAME), "dunst never came")
        self.seen = 0

    def all(self) -> list[dict[str, str]]:
        """Everything that was shown so far, as it came in."""
        blocks = re.findall(r"^\{\n(.*?)^\}", self.printed.read_text(), re.MULTILINE | re.DOTALL)
        return [
            {name: value.strip("'") for name, value in re.findall(r"^\t([a-z_ ]+): (.*)$", block, re.MULTILINE)}
            for block in blocks
        ]  # fmt: skip

    def new(self) -> list[dict[str, str]]:
        """What was shown since this was asked last."""
        told = self.all()[self.seen :]
        self.seen += len(told)
        return told

    @property
    def on_screen(self) -> int:
        get = ("ss", "org.dunstproject.cmd0", "displayedLength")
        (found,) = self.desk.call(
            self.NAME, self.PATH, "org.freedesktop.DBus.Properties", "Get", *get
        )
        return found[1]

    def click(self) -> None:
        """As the person clicks on the latest."""
        self._command("NotificationAction", "u", 0)

    def close_all(self) -> None:
        self._command("NotificationCloseAll")

    def _command(self, method: str, signature: str = "", *body: object) -> None:
        self.desk.call(self.NAME, self.PATH, "org.dunstproject.cmd0", method, signature, *body)

    def end(self) -> None:
        self.desk.stop(self.program)
        self.output.close()


class Panel:
    """A panel with a tray, built from the StatusNotifierItem specification.

    It is the host and the watcher in one, and looks at an item's icon, tip and menu over the bus.
    """

    NAME = "org.kde.StatusNotifierWatcher"
    ITEM = "/StatusNotifierItem"

    def __init__(self, desk: Desk, *, hosted: bool = True) -> None:
        self.desk, self.hosted = desk, hosted
        self.items: list[str] = []
        self.connection = open_dbus_connection(desk.address)
        self.connection.send_and_get_reply(message_bus.RequestName(self.NAME))
        self.thread = threading.Thread(target=self._serve, daemon=True)
        self.thread.start()

    def _serve(self) -> None:
        while True:
            try:
                message = self.connection.receive()
            except (OSError, ValueError):
                return
            if message.header.message_type is not MessageType.method_call:
                continue
            if message.header.fields[HeaderFields.member] == "Get":
                reply = ("v", (("b", self.hosted),))
            else:
                sender = message.header.fields[HeaderFields.sender]
                named = message.body[0]
                self.items.append(named if not named.startswith("/") else sender)
                reply = (None, ())
            self.connection.send(new_method_return(message, *reply))

    def host(self) -> None:
        """The panel itself comes, some time after the watcher."""
        self.hosted = True
        emitter = DBusAddress("/StatusNotifierWatcher", interface=self.NAME)
        self.connection.send(new_signal(emitter, "StatusNotifierHostRegistered"))

    def properties(self) -> dict[str, object]:
        """What the item says of itself."""
        (found,) = self.desk.call(
            self.items[-1], self.ITEM, "org.freedesktop.DBus.Properties", "GetAll", "s",
            "org.kde.StatusNotifierItem",
        )  # fmt: skip
        return {name: value for name, (_, value) in found.items()}

    def tip(self) -> str:
        return self.properties()["ToolTip"][2]

    def menu(self) -> dict[str, int]:
        """The lines of the menu, and their numbers."""
        _, (_, _, rows) = self._menu("GetLayout", "iias", 0, -1, [])
        found = [(row[1][0], row[1][1]) for row in rows]
        return {
            said["label"][1]: number
            for number, said in found
            if "label" in said and said.get("enabled", ("b", True))[1]
        }

    def choose(self, line: str) -> None:
        """As the person chooses a line of the menu."""
        self._menu("Event", "isvu", self.menu()[line], "clicked", ("s", ""), 0)

    def click(self) -> None:
        """As the person clicks on the icon."""
        self.desk.call(
            self.items[-1], self.ITEM, "org.kde.StatusNotifierItem", "Activate", "ii", 0, 0
        )

    def _menu(self, method: str, signature: str, *body: object):
        path = self.properties()["Menu"]
        name = "com.canonical.dbusmenu"
        return self.desk.call(self.items[-1], path, name, method, signature, *body)

    def end(self) -> None:
        with suppress(OSError):
            self.connection.sock.shutdown(socket.SHUT_RDWR)
        self.thread.join(SECONDS)
        self.connection.close()
