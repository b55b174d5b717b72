"""What this computer says about itself."""

from __future__ import annotations

import os
import shlex
import sys

from selfcheck.core.devices import Device, DeviceKind, Os
from selfcheck.inventory.errors import UnreadableError
from selfcheck.inventory.machine import Machine

THIS_COMPUTER = "this-computer"
_WANTED = frozenset({"ID", "VERSION_ID", "PRETTY_HOSTNAME"})


def this_computer(machine: Machine) -> Device:
    """The device without the facts that only the person or the administrator knows.

    The version is VERSION_ID of os-release(5), absent on rolling distributions, or what Windows
    and macOS say themselves; the name is
    /etc/machine-info's PRETTY_HOSTNAME, then the host name.
    """
    release = _variables(machine, "etc/os-release") or _variables(machine, "usr/lib/os-release")
    system = machine.os
    if system is Os.LINUX and release.get("ID") == "chromeos":
        system = Os.CHROMEOS
    return Device(
        id=THIS_COMPUTER,
        kind=DeviceKind.COMPUTER,
        os=system,
        name=_name(machine),
        os_version=release.get("VERSION_ID") or (_running_version(system) if machine.own else None),
    )


def _running_version(system: Os) -> str | None:
    """The version of the Windows (with its build) or macOS that the program runs on."""
    if system not in {Os.WINDOWS, Os.MACOS}:
        return None
    import platform  # what it looks up costs some milliseconds

    return (platform.version() if system is Os.WINDOWS else platform.mac_ver()[0]) or None


def _name(machine: Machine) -> str:
    pretty = _variables(machine, "etc/machine-info").get("PRETTY_HOSTNAME")
    if pretty:
        return pretty
    if machine.own:
        return _host_name()
    lines = _text(machine, "etc/hostname").split()
    return lines[0] if lines else ""


def _host_name() -> str:
    if sys.platform == "win32":
        import socket  # 6 ms that other systems do without

        return socket.gethostname()
    return os.uname().nodename


def _variables(machine: Machine, path: str) -> dict[str, str]:
    """What is wanted of shell-like assignments, one a line, as os-release(5) has them."""
    found: dict[str, str] = {}
    for line in _text(machine, path).splitlines():
        name, equals, value = line.strip().partition("=")
        if equals and name in _WANTED:
            try:
                found[name] = "".join(shlex.split(value))
            except ValueError:
                found[name] = value
    return found


def _text(machine: Machine, path: str) -> str:
    try:
        return ((machine.system / path).read(1 << 16) or b"").decode(errors="replace")
    except UnreadableError:
        return ""
