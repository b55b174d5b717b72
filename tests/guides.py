"""The commands of the guides in docs/, which are run as they stand there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from click.testing import CliRunner, Result

from selfcheck.authoring.application import application
from selfcheck.authoring.surroundings import Surroundings

DOCS = Path(__file__).parents[1] / "docs"


def read(guide: str) -> str:
    """The text of docs/GUIDE.md."""
    return (DOCS / f"{guide}.md").read_text()


def commands(guide: str) -> list[str]:
    """The lines of the guide's blocks marked as `sh`, in their order."""
    blocks = re.findall(r"```sh\n(.*?)```", read(guide), re.DOTALL)
    return [line for block in blocks for line in block.splitlines()]


def carry_out(command: str, around: Surroundings) -> Result:
    """Run a line of `selfcheck-policy`, which must succeed."""
    result = CliRunner().invoke(application, shlex.split(command, comments=True)[1:], obj=around)
    assert result.exit_code == 0, (command, result.output)
    return result


def options(guide: str) -> list[str]:
    """Every option that the guide's sentences name."""
    return sorted(set(re.findall(r"`(--[a-z-]+)", read(guide))))


def require_options(guide: str, *names: str) -> None:
    """Each option that the guide names belongs to one of these commands."""
    help_texts = "".join(
        CliRunner().invoke(application, [*name.split(), "--help"]).stdout for name in names
    )
    missing = [one for one in options(guide) if one not in help_texts]
    assert missing == []
