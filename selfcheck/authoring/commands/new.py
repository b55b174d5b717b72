"""`selfcheck-policy new`: a commented record to fill in."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

import click

from selfcheck.authoring.commands.options import FOLDER, surroundings
from selfcheck.authoring.errors import AuthoringError
from selfcheck.authoring.files import write_new
from selfcheck.authoring.skeleton import has_source
from selfcheck.authoring.surroundings import Surroundings
from selfcheck.authoring.templates import record_text
from selfcheck.core.records import NoticeKind
from selfcheck.documents.check import MISSING, Check
from selfcheck.documents.draft import read_draft
from selfcheck.documents.tables import ID


@click.group("new")
def command() -> None:
    """Write a commented record to fill in."""


@command.command("notice", short_help="A notice that brings rules.")
@click.argument("source", type=FOLDER)
@click.argument("name", metavar="ID")
@surroundings
def notice(around: Surroundings, *, source: Path, name: str) -> None:
    """A notice that brings rules: SOURCE/notices/ID.yaml."""
    _write(around, source, name, NoticeKind.POLICY)


@command.command("information", short_help="A notice that brings no rules.")
@click.argument("source", type=FOLDER)
@click.argument("name", metavar="ID")
@surroundings
def information(around: Surroundings, *, source: Path, name: str) -> None:
    """A notice that brings no rules, such as a review under way: SOURCE/notices/ID.yaml."""
    _write(around, source, name, NoticeKind.INFORMATION)


def _write(around: Surroundings, source: Path, name: str, kind: NoticeKind) -> None:
    check = Check(authored=True)
    if ID.read(name, "", check) is MISSING:
        problem = check.problems[0]
        raise AuthoringError(f"{problem.message}; {problem.hint}.")
    if not has_source(source):
        raise AuthoringError(
            f"{source} holds no policy (no organization.yaml); give its SOURCE, or begin one with "
            "selfcheck-policy init."
        )
    draft = read_draft(source)
    zone = ZoneInfo(draft.organization["time_zone"]) if draft.organization else ZoneInfo("UTC")
    issued = around.clock().astimezone(zone).isoformat()
    path = source / "notices" / f"{name}.yaml"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_new(path, record_text(name, issued, zone.key, kind).encode())
    except FileExistsError as error:
        raise AuthoringError(f"{path} is already there; choose another id.") from error
    except OSError as error:
        raise AuthoringError(f"{path} cannot be written: {error.strerror}.") from error
    click.echo(f"{path}\nFill it in, then selfcheck-policy lint {source} says what is missing.")
