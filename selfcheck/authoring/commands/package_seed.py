"""`selfcheck-policy package-seed`: what a package carries so that it knows the policy at once."""

from __future__ import annotations

from pathlib import Path

import click

from selfcheck import places
from selfcheck.authoring.asking import Asker
from selfcheck.authoring.commands.options import (
    FILE,
    json_option,
    result,
    site_of,
    site_option,
    surroundings,
)
from selfcheck.authoring.errors import AuthoringError
from selfcheck.authoring.files import write_atomic
from selfcheck.authoring.installing import settings_file
from selfcheck.authoring.reports.site import SeedReport
from selfcheck.authoring.seeding import Made, make_seed
from selfcheck.authoring.surroundings import Surroundings
from selfcheck.wording.voice import count


@click.command(
    "package-seed", short_help="Make the file by which a fresh installation knows the policy."
)
@site_option
@click.option("--out", type=FILE, metavar="FILE", help="Where to write the seed.")
@click.option(
    "--settings",
    type=FILE,
    metavar="FILE",
    help="Also write the settings that go with it, as .yaml, .reg or .mobileconfig.",
)
@click.option("--source", metavar="URL", help="Where SITE is served, for --settings.")
@json_option
@surroundings
def command(
    around: Surroundings,
    *,
    site: Path | None,
    out: Path | None,
    settings: Path | None,
    source: str | None,
    as_json: bool,
) -> None:
    """Make the file by which a fresh installation knows the policy before it is online.

    It holds what SITE publishes now, with its signatures, and no key. The program verifies it with
    its own trust root, and shows no older state afterwards. The same SITE gives the same bytes.
    """
    asker = Asker()
    folder = site_of(site, asker)
    file = out or Path(asker.text(None, "--out FILE", "File for the seed"))
    if (settings is None) != (source is None):
        raise click.UsageError("--settings and --source go together.")
    made = make_seed(folder, around.clock())
    organization = made.policy.organization.name.read("en", made.policy.organization.language).text
    if settings is not None and source is not None:
        _write(settings, settings_file(settings, source, made.trust, organization))
    _write(file, made.data)
    report = _report(made, folder, file, settings, organization)
    result(report, _words(report), as_json=as_json)


def _write(file: Path, data: bytes) -> None:
    try:
        write_atomic(file, data)
    except OSError as error:
        raise AuthoringError(f"{file} cannot be written: {error.strerror}.") from error


def _report(
    made: Made, site: Path, file: Path, settings: Path | None, organization: str
) -> SeedReport:
    records = made.policy.records
    return SeedReport(
        site=str(site),
        seed=str(file),
        sha256=made.digest,
        size=len(made.data),
        organization=organization,
        as_of=made.as_of,
        root=made.state.newest_root,
        notices=len({notice.id for notice in records.notices}),
        withdrawals=len(records.withdrawals),
        settings=str(settings) if settings is not None else None,
        places=tuple(f"{system}: {place}" for system, place in places.SEEDS),
    )


def _words(report: SeedReport) -> str:
    held = (
        f"{count(report.notices, '1 notice', '{n} notices')} and "
        f"{count(report.withdrawals, '1 withdrawal', '{n} withdrawals')}"
    )
    when = f"{report.as_of:%Y-%m-%d %H:%M} UTC"
    lines = [
        f"{report.seed}: the policy of {report.organization} as of {when}, {held}.",
        "Put it, writable by administrators only, where the program looks for it:",
        *(f"  {place}" for place in report.places),
    ]
    if report.settings is not None:
        lines.append(f"{report.settings}: source and trust root to go with it.")
    return "\n".join(lines)
