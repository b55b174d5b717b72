"""What the commands are given from outside: the clock, the disk's fault hook, lifetimes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import UTC, datetime

from selfcheck.authoring.files import Step, no_step
from selfcheck.authoring.keys import SCRYPT_COST
from selfcheck.authoring.roles import LIFETIMES, Lifetimes
from selfcheck.core.frozen import frozen

Clock = Callable[[], datetime]


def wall_clock() -> datetime:
    """The present moment in UTC, in whole seconds."""
    return datetime.now(UTC).replace(microsecond=0)


@frozen
class Surroundings:
    """Handed to every command. `environment` is where the passphrase may come from."""

    clock: Clock = wall_clock
    environment: Mapping[str, str] = field(default_factory=dict)
    step: Step = no_step
    lifetimes: Lifetimes = LIFETIMES
    key_cost: int = SCRYPT_COST
