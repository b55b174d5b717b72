"""Where to look: this computer, a mounted image, or a test tree."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import field
from pathlib import Path

from selfcheck.core.devices import Os
from selfcheck.core.frozen import frozen
from selfcheck.inventory.command import Commands, SystemCommands
from selfcheck.inventory.errors import UnreadableError
from selfcheck.inventory.place import Place, Tree

_FIRST_PERSON, _NOBODY = 1000, 65534  # the numbers of people on today's distributions


@frozen
class Machine:
    """The machine that is scanned.

    `system` is its `/`, `homes` the people's home folders on it. `environment` holds the
    variables that move what is looked for (DPKG_ADMINDIR, XDG_CONFIG_HOME); it is empty for a
    machine that is not running here. `own` is true for the running computer.
    """

    system: Place
    homes: tuple[Place, ...]
    os: Os = Os.LINUX
    own: bool = False
    environment: Mapping[str, str] = field(default_factory=dict)
    commands: Commands = field(default_factory=SystemCommands)

    @classmethod
    def at(cls, system_root: Path | None = None, home: Path | None = None) -> Machine:
        """What `--system-root` and `--home` mean.

        Without either: this computer and this person. With a root alone: every home folder
        in it. With a home alone: this computer's system and that home.
        """
        root = Path("/") if system_root is None else Path(os.path.realpath(system_root))
        own = root == Path("/")
        system = Place(Tree(root, root, "/"))
        if home is not None:
            homes: tuple[Place, ...] = (_home(system, home),)
        elif own:
            homes = (_home(system, Path.home()),)
        else:
            homes = _homes_under(system)
        return cls(
            system=system,
            homes=homes,
            os=_running_os() if own else Os.LINUX,
            own=own,
            environment=dict(os.environ) if own and home is None else _system_variables(own=own),
        )


def _system_variables(*, own: bool) -> dict[str, str]:
    """Another person's home on this computer: this person's XDG folders do not count."""
    return {k: v for k, v in os.environ.items() if own and not k.startswith("XDG_")}


def _home(system: Place, home: Path) -> Place:
    """A home inside the root is reached through the root, so that its links stay inside."""
    root = system.tree.root
    home = Path(os.path.abspath(home))  # noqa: PTH100  links are followed inside the root
    if home.is_relative_to(root):
        return system / str(home.relative_to(root))
    real = Path(os.path.realpath(home))
    if real.is_relative_to(root):
        return system / str(real.relative_to(root))
    return Place(Tree(real, root, str(home)))


def _homes_under(system: Place) -> tuple[Place, ...]:
    """/root, every folder in /home, and the homes of the people in /etc/passwd (passwd(5)).

    A folder that cannot be listed stands for itself, so that reading it says why.
    """
    places = [system / "root"]
    try:
        places += [system / "home" / name for name in (system / "home").folders() or ()]
    except UnreadableError:
        places.append(system / "home")
    places += [system / path for path in _passwd_homes(system)]
    real: dict[str, Place] = {}
    for place in places:
        try:
            found = place.locate()
        except UnreadableError:
            real.setdefault(str(place), place)
        else:
            if found is not None:
                real.setdefault(str(found), place)
    return tuple(real.values())


def _passwd_homes(system: Place) -> Iterator[str]:
    try:
        lines = ((system / "etc" / "passwd").read() or b"").decode(errors="replace").splitlines()
    except UnreadableError:
        return
    for line in lines:
        match line.split(":"):
            case [_, _, number, _, _, home, *_] if number.isdigit() and home.startswith("/"):
                if _FIRST_PERSON <= int(number) < _NOBODY and home != "/":
                    yield home


def _running_os() -> Os:
    if sys.platform == "win32":
        return Os.WINDOWS
    if sys.platform == "darwin":
        return Os.MACOS
    return Os.LINUX
