"""What the manual pages say beside the commands: exit codes, environment, files."""

from __future__ import annotations

import click

from linux.commands import Command, from_argparse, from_click
from linux.manual import Page
from linux.product import EMPLOYEE, OFFICE
from selfcheck.authoring.application import application
from selfcheck.cli.exits import Exit
from selfcheck.cli.options import SHARED_TITLE, parser
from selfcheck.settings import ENVIRONMENT_PREFIX, TABLE

EXITS = {
    Exit.DONE: "Done; of check: nothing to do.",
    Exit.ACTION_REQUIRED: "Of check: there is something to do.",
    Exit.REFUSED: "Wrong usage or refused input; nothing was concluded.",
    Exit.CANNOT_TELL: "Of check: it cannot be told.",
    Exit.FAULT: "A fault of the program, or of its installation; nothing was concluded.",
    Exit.INTERRUPTED: "It was interrupted.",
    Exit.UNREAD: "Nobody read its output to the end.",
}
KEPT = (
    "What is kept between runs; selfcheck forget deletes it. summary.json there holds the verdict"
    " and its counts in one line."
)
MANDATORY = (
    "What the administrator has set, such as the policy source and its trust root. The files must"
    " belong to root and nobody else may be able to change them."
)
RECOMMENDED = "What the administrator suggests: people can choose otherwise."
SEED = "The policy as it was when the computer was set up, for the time before it is online."
FILES = (
    ("/etc/selfcheck/policy.d/*.yaml", MANDATORY),
    ("/etc/selfcheck/recommended.d/*.yaml", RECOMMENDED),
    ("/etc/selfcheck/seed.json", SEED),
    ("~/.config/selfcheck/settings.yaml", "The person's own settings."),
    ("~/.local/state/selfcheck/", KEPT),
    ("/usr/lib/selfcheck/", "The program, with the licences of its parts."),
)
EXAMPLES = (
    ("selfcheck check", "Is there something to do?"),
    ("selfcheck check --demo amazon-2020 --at 2020-07-10T11:00:00-07:00", "What held then?"),
    ("selfcheck --self-test", "Is the installation whole?"),
)
PUBLISHING = (
    "Of lint: there are errors. Of status: something expires soon. Of publish: a signature is"
    " missing, and SITE is as before."
)
OFFICE_EXITS = (
    ("0", "Done."),
    ("1", PUBLISHING),
    ("2", "Wrong usage or refused input; nothing was changed."),
    ("3", "Of status: something has expired."),
    ("4", "A fault of the program."),
)
OFFICE_ENVIRONMENT = (
    ("SELFCHECK_KEY_PASSPHRASE", "The passphrase of the keys, where no file with it is named."),
)


def employee_page() -> Page:
    """selfcheck(1), which serves selfcheck-window too: both take the same words."""
    settings = [(f"{ENVIRONMENT_PREFIX}{row.name.upper()}", row.doc) for row in TABLE]
    return Page(
        EMPLOYEE.name,
        EMPLOYEE.version,
        EMPLOYEE.summary,
        employee_command(),
        (
            ("EXIT STATUS", [(str(code.value), EXITS[code]) for code in Exit]),
            ("ENVIRONMENT", settings),
            ("FILES", FILES),
            ("EXAMPLES", EXAMPLES),
        ),
        (f"{OFFICE.name} (1)",),
    )


def office_page() -> Page:
    """selfcheck-policy(1)."""
    return Page(
        OFFICE.name,
        OFFICE.version,
        OFFICE.summary,
        office_command(),
        (("EXIT STATUS", OFFICE_EXITS), ("ENVIRONMENT", OFFICE_ENVIRONMENT)),
        (f"{EMPLOYEE.name} (1)",),
    )


def employee_command() -> Command:
    """What `selfcheck` takes."""
    return from_argparse(parser(), SHARED_TITLE)


def office_command() -> Command:
    """What `selfcheck-policy` takes."""
    return from_click(application)


def office_application() -> click.Group:
    """The program itself, for its shells."""
    return application
