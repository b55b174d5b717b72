"""A stand-in for logind on a bus of the tests' own, with the answers of the real one.

Names and types are those of org.freedesktop.login1(5). Run as a program: the bus's address, then
one word for each session, UID:CLASS:STATE:SEAT:ACTIVE.
"""

from __future__ import annotations

import sys

from jeepney import HeaderFields, MessageType, message_bus, new_error, new_method_return
from jeepney.io.blocking import open_dbus_connection

PREFIX = "/org/freedesktop/login1/session/"
PROPERTIES = "a{sv}"


def session(word):
    uid, kind, state, seat, active = word.split(":")
    seats = (seat, f"/org/freedesktop/login1/seat/{seat}" if seat else "/")
    return {
        "Class": ("s", kind),
        "State": ("s", state),
        "User": ("(uo)", (int(uid), f"/org/freedesktop/login1/user/_{uid}")),
        "Seat": ("(so)", seats),
        "Active": ("b", active == "active"),
        "Name": ("s", f"person-{uid}"),
    }


def listed(sessions):
    return [
        (number, int(each["User"][1][0]), each["Name"][1], each["Seat"][1][0], PREFIX + number)
        for number, each in sessions.items()
    ]


def answered(message, sessions):
    member = message.header.fields[HeaderFields.member]
    if member == "ListSessions":
        return new_method_return(message, "a(susso)", (listed(sessions),))
    number = message.header.fields[HeaderFields.path].removeprefix(PREFIX)
    if member == "GetAll" and sessions.get(number, {}).get("State") != ("s", "gone"):
        return new_method_return(message, PROPERTIES, (sessions[number],))
    return new_error(message, "org.freedesktop.DBus.Error.UnknownObject", "s", ("gone",))


def serve(address, words):
    sessions = {f"c{number}": session(word) for number, word in enumerate(words)}
    with open_dbus_connection(address) as bus:
        bus.send_and_get_reply(message_bus.RequestName("org.freedesktop.login1"))
        print("ready", flush=True)
        while True:
            message = bus.receive()
            if message.header.message_type is MessageType.method_call:
                bus.send(answered(message, sessions))


if __name__ == "__main__":
    serve(sys.argv[1], sys.argv[2:])
