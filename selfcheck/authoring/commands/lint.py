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
from selfcheck.authoring.linting import lint, sentence
from selfcheck.authoring.surroundings import Surroundings
from selfcheck.wording.voice import count


@click.command("lint", short_help="List every error with its place and a hint.")
@click.argument("source", type=FOLDER)
@site_option
@json_option
@surroundings
def command(around: Surroundings, *, source: Path, site: Path | None, as_json: bool) -> int:
    """List every error with its file, line, column and a hint; exit 1 where there is any.

    Warnings follow the errors and do not change the exit code. With --site also what may not be
    published because the site says otherwise already.
    """
    report = lint(source, site, around.clock())
    lines = [sentence(one) for one in report.errors]
    lines += [f"warning: {sentence(one)}" for one in report.warnings]
    if as_json or lines:
        result(report, "\n".join(lines), as_json=as_json)
    if not as_json:
        errors = count(len(report.errors), "1 error", "{n} errors")
        warnings = count(len(report.warnings), "1 warning", "{n} warnings")
        remark(f"{source}: {errors}, {warnings}.")
    return 1 if report.errors else 0
