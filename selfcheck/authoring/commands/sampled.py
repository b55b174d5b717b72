"""What one record means for a folder of sample devices: shown before it is signed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from selfcheck.authoring.commands.options import FOLDER

if TYPE_CHECKING:
    from selfcheck.authoring.single import Single

inventories_option = click.option(
    "--inventories",
    type=FOLDER,
    metavar="FOLDER",
    help="Sample inventories (*.json), to say for how many devices it makes a difference.",
)


def reach(single: Single, folder: Path, now: datetime) -> Iterator[str]:
    """For how many sample devices the record changes something, in sentences."""
    # Imported here: whoever withdraws in a hurry does not wait for what evaluates devices.
    from selfcheck.authoring.preview.samples import tally
    from selfcheck.authoring.preview.situations import Comparison
    from selfcheck.inventory.table import YIELDS

    if not folder.is_dir():
        raise click.UsageError(f"{folder} is not a folder; give one that holds inventories.")
    comparison = Comparison(single.policy, single.after, now, None, YIELDS)
    found = tally(comparison, sorted(folder.glob("*.json")))
    yield (
        f"Of {found.devices:,} sample devices {found.no_longer_told:,} would no longer be told "
        f"to act, {found.newly_told:,} would be told to act that are not today."
    )
    for one in single.back:
        count = found.notices[one.notice.id]
        yield f"{one.notice.id} would tell {count:,} of them to act."
    yield from (f"Not counted: {why}" for why in found.unread)
