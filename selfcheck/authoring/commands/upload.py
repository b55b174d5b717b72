"""`selfcheck-policy upload`: a signed site to where it is served."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress as Bar

from selfcheck.authoring.asking import Asker
from selfcheck.authoring.commands.options import (
    FILE,
    json_option,
    remark,
    result,
    site_of,
    site_option,
    surroundings,
)
from selfcheck.authoring.reports.site import UploadReport
from selfcheck.authoring.surroundings import Surroundings
from selfcheck.authoring.upload.addresses import Options, destination_of
from selfcheck.authoring.upload.uploading import Manner, upload


@click.command("upload", short_help="Copy SITE to where it is served.")
@site_option
@click.option(
    "--to",
    metavar="DESTINATION",
    help="A folder, sftp://[USER@]HOST/FOLDER (/~/FOLDER below the home), or s3://BUCKET/PREFIX.",
)
@click.option("--endpoint", metavar="URL", help="The address of an S3 store that is not AWS's.")
@click.option("--ssh-config", type=FILE, metavar="FILE", help="Instead of ~/.ssh/config.")
@click.option(
    "--despite-gap",
    is_flag=True,
    help="Upload although clients may be refused for the moment between two files.",
)
@json_option
@surroundings
def command(
    around: Surroundings,
    *,
    site: Path | None,
    to: str | None,
    endpoint: str | None,
    ssh_config: Path | None,
    despite_gap: bool,
    as_json: bool,
) -> None:
    """Copy SITE to where it is served, in an order in which clients never find half of it.

    What is there already is not sent again. A run that was interrupted is simply repeated. Logins
    come from ssh's agent and settings, and from where AWS's tools look.
    """
    asker = Asker()
    folder = site_of(site, asker)
    address = asker.text(to, "--to DESTINATION", "Where to (folder, sftp://..., s3://...)")
    destination = destination_of(address, Options(endpoint, ssh_config))
    asker.confirm("Upload?")
    with Bar(console=Console(stderr=True), disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task("Uploading", total=None)
        manner = Manner(
            progress=lambda done, total: bar.update(task, completed=done, total=total),
            remark=remark,
            step=around.step,
            despite_gap=despite_gap,
        )
        report = upload(folder, destination, around.clock(), manner)
    result(report, _words(report), as_json=as_json)


def _words(report: UploadReport) -> str:
    count = len(report.uploaded)
    if not count:
        return f"{report.destination} holds all of {report.site} already; nothing was uploaded."
    return (
        f"Uploaded {count} file{'s' * (count != 1)} to {report.destination}; clients now find "
        f"timestamp {report.timestamp}."
    )
