"""`selfcheck-policy lint`: everything that is wrong in a policy source."""

from __future__ import annotations

from pathlib import Path

import click

from selfcheck.authoring.commands.options import (
    FOLDER,
    json_option,
    remark,
    result,
    site_option,
    surroundings,
)
from selfcheck.authoring.ledgers import source_contents
from selfcheck.authoring.reports import LintMistake, LintReport
from selfcheck.authoring.site import read_site
from selfcheck.authoring.surroundings import Surroundings
from selfcheck.documents.errors import DocumentError
from selfcheck.documents.source import read_source


@click.command("lint")
@click.argument("source", type=FOLDER)
@site_option
@json_option
@surroundings
def command(around: Surroundings, *, source: Path, site: Path | None, as_json: bool) -> int:
    """List every error with its file, line, column and a hint; exit 1 where there is any.

    With --site also what may not be published because the site says otherwise already.
    """
    errors: tuple[LintMistake, ...] = ()
    text = ""
    try:
        if site is None:
            read_source(source, around.clock())
        else:
            source_contents(source, read_site(site), around.clock())
    except DocumentError as error:
        text = str(error)
        errors = tuple(
            LintMistake(
                file=one.file,
                line=one.line,
                column=one.column,
                message=one.message,
                hint=one.hint,
            )
            for one in error.mistakes
        )
    if as_json or errors:
        result(LintReport(errors=errors), text, as_json=as_json)
    if not as_json:
        remark(f"{len(errors)} error{'s' if len(errors) != 1 else ''} in {source}.")
    return 1 if errors else 0
