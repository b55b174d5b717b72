"""A policy that came with the installation, verified like one from the network.

It is looked at once, before the network is first asked. From then on its versions are known, so
that nobody can show this computer an older state, and there is a policy to show offline. Its
signatures are judged at the moment they were made: what has expired since is used as one that was
verified then and not confirmed since, as on a computer that was switched off in between.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from selfcheck.core.frozen import frozen
from selfcheck.documents.errors import DocumentError
from selfcheck.documents.seed import read_seed
from selfcheck.feed.freshness import TIMESTAMP_HOLDS

if TYPE_CHECKING:
    from selfcheck.feed.remembering import Reader
    from selfcheck.feed.store import Digest, Kept, Store

_TIMESTAMP = "metadata/timestamp.json"


@dataclass(frozen=True)
class Seed:
    """The bytes of a seed, and how sentences call the file it lies in."""

    data: bytes
    place: str

    @cached_property
    def digest(self) -> Digest:
        return hashlib.sha256(self.data).hexdigest()


@frozen
class Planted:
    """What is to be remembered after a look at a seed, and why it was not used, or ""."""

    kept: Kept
    remark: str = ""


def plant(store: Store, reader: Reader, before: Kept, seed: Seed, trust: bytes) -> Planted:
    """Verifies a seed and takes over what it holds; only for who holds the lock.

    Raises OSError where it cannot be kept. Imports what is slow.
    """
    from selfcheck.feed.pulling import look

    try:
        files = read_seed(seed.data, seed.place)
        signed_at = _signed_at(files)
    except (DocumentError, ValueError, TypeError, KeyError) as error:
        return Planted(before, _unused(seed, str(error)))
    pulled = look(store, files, seed.place, trust, signed_at)
    if pulled.older:
        return Planted(replace(before, seed=seed.digest))
    if pulled.expires is None:
        why = pulled.problem.detail if pulled.problem is not None else "it is not whole"
        return Planted(before, _unused(seed, why))
    newest = reader.newest(before.ledgers, pulled.withdrawals, pulled.notices)
    if newest.error is not None:
        return Planted(before, _unused(seed, f"its ledger cannot be read ({newest.error})"))
    kept = replace(
        before,
        ledgers=newest.ledgers,
        earlier=reader.still_needed(before, newest.ledgers),
        seed=seed.digest,
    )
    if before.confirmed_at is None or signed_at > before.confirmed_at:
        kept = replace(kept, confirmed_at=signed_at, expires=pulled.expires)
    return Planted(kept)


def _signed_at(files: Mapping[str, bytes]) -> datetime:
    """When the source last said that this is its whole present policy.

    A timestamp tells when it ends, and holds for a fixed time from when it was signed.
    """
    document = json.loads(files[_TIMESTAMP])
    return datetime.fromisoformat(document["signed"]["expires"]).astimezone(UTC) - TIMESTAMP_HOLDS


def _unused(seed: Seed, why: str) -> str:
    which = f"The policy that came with the installation ({seed.place})"
    return f"{which} was not used: {why.rstrip('.')}. Tell IT."
