"""The policy as it goes into a package: one file, made of a site and read by the client first."""

from __future__ import annotations

import hashlib
import tempfile
from datetime import datetime
from pathlib import Path

from selfcheck.authoring.errors import AuthoringError, SiteError
from selfcheck.authoring.site import METADATA, TARGETS, TRUST_ROOT
from selfcheck.authoring.upload.judging import first_look
from selfcheck.authoring.upload.states import State, read_state
from selfcheck.core.frozen import frozen
from selfcheck.core.records import Policy
from selfcheck.core.report import ProblemKind
from selfcheck.documents.seed import write_seed
from selfcheck.feed.client import TufFeed
from selfcheck.feed.seeding import Seed


@frozen
class Made:
    """A seed, and what a program that was just installed takes from it without the network.

    `trust` is the root that the installation must have, `as_of` when the source last said that
    this is its whole policy.
    """

    data: bytes
    trust: bytes
    state: State
    policy: Policy
    as_of: datetime

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


def make_seed(site: Path, now: datetime) -> Made:
    """The seed of what is published in `site`; the same state gives the same bytes.

    Raises SiteError for a site that clients would not take now, and AuthoringError for one whose
    signatures tell no moment.
    """
    state = read_state(site)
    trust = state.files[TRUST_ROOT]
    problem = first_look(state.view, trust, now)
    if problem is not None:
        renew = f" Run selfcheck-policy refresh --site {site} first."
        expired = problem.kind is ProblemKind.STALE
        raise SiteError(
            f"Clients would not take {site} as it is; no seed was made. {problem.detail}"
            f"{renew if expired else ''}"
        )
    published = (f"{METADATA}/", f"{TARGETS}/")
    data = write_seed({p: each for p, each in state.view.items() if p.startswith(published)})
    policy, as_of = _taken(data, trust, site)
    if as_of > now:
        raise AuthoringError(
            f"The timestamp of {site} holds for longer than this program lets one hold, so it"
            " does not tell when it was signed. Renew it with selfcheck-policy refresh."
        )
    return Made(data, trust, state, policy, as_of)


def _taken(data: bytes, trust: bytes, site: Path) -> tuple[Policy, datetime]:
    """What the client takes from the seed; raises SiteError where it would not."""
    with tempfile.TemporaryDirectory(prefix="selfcheck-seed-") as folder:
        feed = TufFeed(str(site), trust, Path(folder), seed=Seed(data, "the seed"))
        found = feed.load()
    if found.policy is None or found.confirmed_at is None or found.remarks:
        raise SiteError(" ".join(found.remarks) or f"A client would take nothing from {site}.")
    return found.policy, found.confirmed_at
