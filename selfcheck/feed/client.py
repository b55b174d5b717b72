"""The feed of a configured source: verified by TUF, kept on the disk, usable offline."""

from __future__ import annotations

import contextlib
import hashlib
import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from selfcheck.core.report import Problem, ProblemKind
from selfcheck.documents.errors import DocumentError
from selfcheck.feed.freshness import CLOCK_TOLERANCE, clock_behind
from selfcheck.feed.interface import FeedState
from selfcheck.feed.remembering import Reader
from selfcheck.feed.source import understand
from selfcheck.feed.store import DamagedError, Kept, Store
from selfcheck.feed.vanished import alarm
from selfcheck.feed.watch import Watch

if TYPE_CHECKING:
    from selfcheck.feed.pulling import Pulled
    from selfcheck.feed.seeding import Seed

_log = logging.getLogger(__name__)

LONGEST = 60.0
"""Seconds that a refresh may take in all, however slowly a server sends."""
PATIENCE = 5.0
"""Seconds to wait for another program that is fetching, before the disk is read as it is."""


class TufFeed:
    """A policy published at `source` and signed under `trust`.

    `trust` is the root metadata that came with the installation. `folder` is where feeds keep
    what they verified; each source and trust root has a folder of its own in it. `proxies`
    gives the proxies for an address, by default the environment's and the system's. `seed` is a
    policy that came with the installation.
    Raises SourceError for a source that is none.
    """

    def __init__(
        self,
        source: str,
        trust: bytes,
        folder: Path,
        *,
        proxies: Callable[[str], Mapping[str, str]] | None = None,
        longest: float = LONGEST,
        seed: Seed | None = None,
    ) -> None:
        self._address = understand(source)
        self._trust = trust
        self._proxies = proxies
        self._longest = longest
        self._seed = seed
        self._remarks: tuple[str, ...] = ()
        mark = hashlib.sha256(self.source.encode() + b"\0" + hashlib.sha256(trust).digest())
        self._store = Store(folder / mark.hexdigest()[:24])

    @property
    def source(self) -> str:
        """The source as it is named in reports."""
        return self._address.name

    @property
    def warning(self) -> str | None:
        """A sentence about a source that works and could be better (http), else None."""
        return self._address.warning

    @property
    def metadata(self) -> Path:
        """The folder of the signed metadata that was verified last, one file a role."""
        return self._store.metadata

    def load(self) -> FeedState:
        """The last verified state, read again by the digests it was verified with."""
        self._plant_first()
        try:
            try:
                return self._state(Reader(self._store), self._store.read(), None)
            except DamagedError:
                # A refresh may have replaced the files between two reads: look once more.
                return self._state(Reader(self._store), self._store.read(), None)
        except (DamagedError, DocumentError) as error:
            return self._nothing(Problem(ProblemKind.SIGNATURE, str(error)))
        except OSError as error:
            return self._nothing(Problem(ProblemKind.OFFLINE, _unreadable(error)))

    def refresh(self, now: datetime, cancel: Callable[[], bool]) -> FeedState:
        """Fetch, verify, keep; see `Feed.refresh`. Imports what is slow only here."""
        from selfcheck.feed.failures import StoppedError
        from selfcheck.feed.locking import locked
        from selfcheck.feed.problems import problem_of

        with Watch(cancel, self._longest) as watch:
            try:
                self._store.prepare()
                with locked(self._store.lock, watch):
                    self._store.clear()
                    return self._refresh(now, watch)
            except (StoppedError, OSError) as error:
                state = self.load()
                if cancel() or _alarmed(state):
                    return state
                return replace(state, problem=problem_of(error, self.source))

    def _refresh(self, now: datetime, watch: Watch) -> FeedState:
        from selfcheck.feed.pulling import pull

        reader = Reader(self._store)
        remembered = self._remembered(reader)
        before = self._planted(reader, remembered)
        pulled = pull(self._store, self._address, self._trust, now, watch, self._proxies)
        kept, problem = self._apply(reader, before, pulled, now)
        if problem is not None:
            # Whoever asked shows it; here it is for whoever looks for the cause.
            _log.info("%s: %s", problem.kind.value, problem.detail)
        self._store.settle_metadata()
        if kept != remembered:
            self._store.write(kept)
            self._store.forget_unneeded(kept)
        return self._state(reader, kept, problem)

    def _plant_first(self) -> None:
        """Looks at a policy that came with the installation, where nobody has yet."""
        with contextlib.suppress(DamagedError, OSError):
            if self._seed is not None and self._store.read().seed != self._seed.digest:
                self._plant_locked()

    def _plant_locked(self) -> None:
        """Leaves it to another program that is fetching just now. Raises OSError."""
        from selfcheck.feed.failures import StoppedError
        from selfcheck.feed.locking import locked

        with Watch(lambda: False, PATIENCE) as watch, contextlib.suppress(StoppedError):
            self._store.prepare()
            with locked(self._store.lock, watch):
                reader = Reader(self._store)
                before = self._remembered(reader)
                kept = self._planted(reader, before)
                self._store.settle_metadata()
                if kept != before:
                    self._store.write(kept)

    def _planted(self, reader: Reader, before: Kept) -> Kept:
        """What is remembered with the policy that came with the installation."""
        if self._seed is None or before.seed == self._seed.digest:
            return before
        from selfcheck.feed.seeding import plant

        planted = plant(self._store, reader, before, self._seed, self._trust)
        self._remarks = (planted.remark,) if planted.remark else ()
        return planted.kept

    def _remembered(self, reader: Reader) -> Kept:
        """What was kept, or nothing where it can no longer be read as it was verified."""
        try:
            kept = self._store.read()
            reader.whole(kept)
        except (DamagedError, DocumentError) as error:
            _log.info("%s", error)
            return Kept()
        return kept

    def _apply(
        self, reader: Reader, before: Kept, pulled: Pulled, now: datetime
    ) -> tuple[Kept, Problem | None]:
        """What is to be remembered now, and the problem to show."""
        problem = None if pulled.cancelled else pulled.problem
        newest = reader.newest(before.ledgers, pulled.withdrawals, pulled.notices)
        if newest.error is not None:
            problem = _unread(newest.error, self.source)
        lost = reader.still_needed(before, newest.ledgers)
        kept = replace(before, ledgers=newest.ledgers, earlier=lost)
        told = before.confirmed_at
        if problem is None and pulled.skew is None and told and told - now > CLOCK_TOLERANCE:
            # Nobody told us the time, so our own memory has the last word.
            problem = clock_behind(now, told)
        if problem is None and pulled.expires is not None:
            kept = replace(kept, confirmed_at=now, expires=pulled.expires)
        return kept, problem

    def _state(self, reader: Reader, kept: Kept, problem: Problem | None) -> FeedState:
        policy, lost = reader.whole(kept)
        if policy is None:
            return self._nothing(problem or Problem(ProblemKind.OFFLINE, _never(self.source)))
        return FeedState(
            source=self.source,
            policy=policy,
            confirmed_at=kept.confirmed_at,
            expires=kept.expires,
            problem=alarm(lost, self.source) or problem,
            remarks=self._remarks,
        )

    def _nothing(self, problem: Problem) -> FeedState:
        return FeedState(self.source, None, None, None, problem, self._remarks)


def _alarmed(state: FeedState) -> bool:
    return state.problem is not None and state.problem.kind is ProblemKind.RECORD_VANISHED


def _never(source: str) -> str:
    return f"No policy has been fetched from {source} yet. Connect to the network and check again."


def _unread(error: DocumentError, source: str) -> Problem:
    return Problem(
        ProblemKind.SIGNATURE,
        f"The policy from {source} is signed, but its ledger cannot be read ({error})."
        " Install a newer version of Self-Check or tell IT.",
    )


def _unreadable(error: OSError) -> str:
    return (
        f"What was kept of the policy cannot be read ({error.strerror or error}:"
        f" {error.filename or '?'}). Set its permissions right and check again."
    )
