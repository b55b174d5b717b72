"""`selfcheck-policy serve`: a site on this computer only, for trying it out."""

from __future__ import annotations

import contextlib
from pathlib import Path

import click

from selfcheck.authoring.commands.options import FOLDER, remark
from selfcheck.authoring.errors import AuthoringError, SiteError
from selfcheck.authoring.server import LOOPBACK, make_server
from selfcheck.authoring.site import TRUST_ROOT, is_site, no_site


@click.command("serve", short_help="Serve SITE to this computer for trying it out.")
@click.argument("site", type=FOLDER)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="Where to listen; 0 takes any free port.",
)
def command(*, site: Path, port: int) -> None:
    """Serve SITE to this computer until stopped with Ctrl-C; prints the address."""
    if not is_site(site):
        raise SiteError(no_site(site))
    try:
        server = make_server(site, port, remark)
    except OSError as error:
        raise AuthoringError(
            f"Port {port} cannot be used: {error.strerror}. Choose another with --port, or 0."
        ) from error
    with server, contextlib.suppress(KeyboardInterrupt):
        address = f"http://{LOOPBACK}:{server.server_address[1]}"
        click.echo(address)
        remark(
            f"selfcheck --source {address} --trust {site / TRUST_ROOT} reads it. Ctrl-C ends this."
        )
        server.serve_forever()
