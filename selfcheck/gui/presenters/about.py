"""What the About page tells: version, trust, where things lie, and the licences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from selfcheck.core.frozen import frozen
from selfcheck.language import mark, tr
from selfcheck.settings import Origin, Settings

if TYPE_CHECKING:
    from selfcheck.gui.installation import Installation
    from selfcheck.gui.packages import Package

PURPOSE: Final = mark(
    "Tells you whether you need to act on your organization’s app policy. It removes nothing,"
    " blocks nothing and reports nothing."
)


@frozen
class Fact:
    """One line: what it is, its value, and what it means."""

    label: str
    value: str
    note: str = ""


@frozen
class About:
    """The page; empty until the installation was looked at."""

    version: str = ""
    trust: tuple[Fact, ...] = ()
    places: tuple[Fact, ...] = ()
    parts: tuple[Package, ...] = ()


def about(settings: Settings, installation: Installation | None) -> About:
    """The page for an installation."""
    if installation is None:
        return About()
    return About(
        f"Self-Check {installation.version}",
        _trust(settings, installation),
        _places(installation),
        installation.parts,
    )


def _trust(settings: Settings, installation: Installation) -> tuple[Fact, ...]:
    if installation.demonstration is not None:
        source = Fact(
            tr("Where the policy comes from"),
            tr("The demonstration {name}", name=installation.demonstration),
        )
    elif settings.source is not None:
        source = Fact(
            tr("Where the policy comes from"), settings.source, _whose(settings, "source")
        )
    else:
        source = Fact(tr("Where the policy comes from"), tr("It is not set up"))
    root = installation.trust
    if root is None:
        return source, Fact(tr("Trust root"), tr("None is set up"))
    whose = _whose(settings, "trust") if installation.demonstration is None else ""
    checked = tr("Every notice is checked against this root.")
    if installation.demonstration is None:
        checked = tr("Every notice is checked against this root. IT can tell you the right one.")
    return (
        source,
        Fact(tr("Trust root"), root.place, whose or tr("It came with the program.")),
        Fact(
            tr("Its SHA-256"),
            _grouped(root.digest) or tr("It cannot be read."),
            checked,
        ),
    )


def _whose(settings: Settings, name: str) -> str:
    return {
        Origin.MACHINE: tr("Set by your organization."),
        Origin.MANAGED_USER: tr("Set by your organization for you."),
        Origin.COMMAND_LINE: tr("Set for this run on the command line."),
        Origin.ENVIRONMENT: tr("Set for this run by the environment."),
        Origin.USER: tr("Set in your own settings file."),
        Origin.RECOMMENDED: tr("Suggested by your organization."),
        Origin.RECOMMENDED_USER: tr("Suggested by your organization for you."),
        Origin.DEFAULT: "",
    }[settings.origin(name)]


def _grouped(digest: str) -> str:
    """In groups of eight, which two people can read to each other."""
    return " ".join(digest[place : place + 8] for place in range(0, len(digest), 8))


def _places(installation: Installation) -> tuple[Fact, ...]:
    return (
        Fact(tr("What is kept"), str(installation.state), tr("Privacy tells what lies in it.")),
        Fact(tr("Your settings"), str(installation.user_file)),
        Fact(tr("Your organization’s settings"), installation.managed),
        Fact(
            tr("Log"),
            str(installation.log),
            tr("Privacy tells what it says. Faults are told in the window, too."),
        ),
    )
