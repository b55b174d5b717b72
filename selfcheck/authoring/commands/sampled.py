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


def files_in(folder: Path) -> list[Path]:
    """The inventories in a folder that was given; raises UsageError where there are none."""
    files = sorted(folder.glob("*.json"))
    if not files:
        what = "holds no *.json" if folder.is_dir() else "is not a folder"
        raise click.UsageError(
            f"{folder} {what}; give a folder of files of selfcheck inventory --json."
        )
    return files


def reach(single: Single, folder: Path, now: datetime) -> Iterator[str]:
    """For how many sample devices the record changes something, in sentences."""
    # Imported here: whoever withdraws in a hurry does not wait for what evaluates devices.
    from selfcheck.authoring.preview.samples import tally
    from selfcheck.authoring.preview.situations import Comparison
    from selfcheck.inventory.table import YIELDS

    files = files_in(folder)
    comparison = Comparison(single.policy, single.after, now, None, YIELDS)
    found = tally(comparison, files)
    yield (
        f"Of {found.devices:,} sample devices {found.no_longer_told:,} would no longer be told "
        f"to act, {found.newly_told:,} would be told to act that are not today."
    )
    for one in single.back:
        count = found.notices[one.notice.id]
        yield f"{one.notice.id} would tell {count:,} of them to act."
    yield from (f"Not counted: {why}" for why in found.unread)
