"""What is packaged: the employee's program, and IT's."""

from __future__ import annotations

import os
import textwrap
from dataclasses import dataclass
from pathlib import Path

from selfcheck import __version__

PROJECT = Path(__file__).resolve().parents[2]
FILES = Path(__file__).resolve().parent / "files"
MAINTAINER = os.environ.get(
    "SELFCHECK_MAINTAINER", "The Self-Check project <self-check@example.com>"
)
"""Whoever builds for a company may name a person there who answers for the package."""


@dataclass(frozen=True, slots=True)
class Product:
    """One package. `programs` are linked into /usr/bin; `needs` and `helped_by` are Debian's names.

    `configuration` is what an administrator may change and an upgrade keeps, `folders` are those
    that begin empty; names in them are relative, as everything in a staged tree is.
    """

    name: str
    programs: tuple[str, ...]
    summary: str
    description: str
    needs: tuple[str, ...]
    helped_by: tuple[str, ...]
    configuration: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    version: str = __version__
    release: str = "1"

    @property
    def built(self) -> str:
        """The version with the number of the package."""
        return f"{self.version}-{self.release}"

    @property
    def home(self) -> str:
        """Where the bundle lies."""
        return f"usr/lib/{self.name}"

    @property
    def paragraphs(self) -> list[str]:
        """The description, each paragraph in lines that a terminal shows."""
        return [
            textwrap.fill(" ".join(part.split()), 76) for part in self.description.split("\n\n")
        ]


SETTINGS = "etc/selfcheck/policy.d/50-selfcheck.yaml"
AUTOSTART = "etc/xdg/autostart/selfcheck.desktop"

EMPLOYEE = Product(
    "selfcheck",
    ("selfcheck", "selfcheck-window"),
    "tells you whether you need to act on your company's app policy",
    """
    Self-Check shows what your organization's app policy says now, what of it was withdrawn, which
    of your apps it concerns, and whether you need to do anything. It verifies signed policy files,
    looks at the apps on this computer and at the phones you tell it of, and says it plainly.

    It removes nothing, blocks nothing and reports nothing. The policy source and its trust root are
    set in /etc/selfcheck/policy.d.
    """,
    needs=("ca-certificates",),
    helped_by=("xdg-utils", "at-spi2-core"),
    configuration=(SETTINGS, AUTOSTART),
    folders=("etc/selfcheck/recommended.d",),
)
OFFICE = Product(
    "selfcheck-policy",
    ("selfcheck-policy",),
    "writes, signs, publishes and withdraws app policy for Self-Check",
    """
    For the people in IT who are responsible for their company's app policy. Policy is YAML in a
    folder; two people sign a notice and one is enough to take it back. What is published is a
    folder of static files for any web server, in the format of The Update Framework.

    Employees do not need this package.
    """,
    needs=("ca-certificates",),
    helped_by=("openssh-client",),
)
PRODUCTS = (EMPLOYEE, OFFICE)
