"""One upload: verify, look, refuse or write, in the order that is safe at every moment."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from selfcheck.authoring.changes import list_of
from selfcheck.authoring.errors import SiteBusyError, SiteError
from selfcheck.authoring.files import Step, no_step
from selfcheck.authoring.reports.site import UploadReport
from selfcheck.authoring.roles import Role
from selfcheck.authoring.site import TIMESTAMP_FILE, no_site, read_site
from selfcheck.authoring.upload.comparing import (
    Found,
    check_no_fork,
    look_at,
    signers_of_timestamp,
    timestamp_version,
)
from selfcheck.authoring.upload.destination import Destination, UploadError
from selfcheck.authoring.upload.judging import Client, first_look
from selfcheck.authoring.upload.ordering import Writes, before, safe_order, usual_order
from selfcheck.authoring.upload.states import State, read_state
from selfcheck.core.frozen import frozen
from selfcheck.core.report import Problem, ProblemKind

LOCK = ".upload.lock"
_LONGEST_WAIT = 300.0
"""Seconds that an upload waits for another of the same site."""

Progress = Callable[[int, int], None]
"""Told how many files are written, and how many there are to write."""
Remark = Callable[[str], None]


@frozen
class Manner:
    """How an upload speaks and what it may do.

    `despite_gap` lets clients be refused for the moment between two files where no order avoids
    it. `step` is called before and after each file; tests crash in it.
    """

    progress: Progress = lambda _done, _all: None
    remark: Remark = lambda _text: None
    step: Step = no_step
    despite_gap: bool = False


def upload(site: Path, destination: Destination, now: datetime, manner: Manner) -> UploadReport:
    """Bring a destination to the state that `site` is in.

    Raises SiteError where a client would refuse the site, and UploadError where the destination
    fails, belongs to others, or is newer. What was written until then stays: clients find the
    old state or the new one, and the next run goes on.
    """
    with _one_at_a_time(site, manner.remark):
        state = read_state(site)
        _check_site(site, state, now)
        with destination:
            found = look_at(destination, state)
            pointers = _pointers(site, destination, state, found, now, manner)
            files = [(p, data) for p, data in state.files.items() if p not in found.same]
            written = _write(destination, found, (*files, *pointers), manner)
            destination.tidy()
    return UploadReport(
        site=str(site),
        destination=destination.name,
        timestamp=timestamp_version(state.timestamp),
        root=state.newest_root,
        uploaded=written,
        unchanged=len(state.view) - len(written),
    )


def _check_site(site: Path, state: State, now: datetime) -> None:
    problem = first_look(state.view, state.roots[1], now)
    if problem is None:
        return
    if problem.kind is ProblemKind.STALE:
        raise SiteError(
            f"{site} has expired, so clients would not take it; nothing was uploaded. Run "
            f"selfcheck-policy status --site {site}, then refresh, or publish --renew."
        )
    raise SiteError(f"A client would refuse {site}; nothing was uploaded. {problem.detail}")


def _pointers(
    site: Path,
    destination: Destination,
    state: State,
    found: Found,
    now: datetime,
    manner: Manner,
) -> Writes:
    """The timestamp and the roots to write, in order."""
    trust = state.roots[1]
    if found.timestamp is not None:
        with Client(trust) as client:
            if client.look(found.view, before(found, now)) is None:
                check_no_fork(destination, state, found)
                if (problem := client.look(state.view, now)) is not None:
                    raise _refused_by_old(destination, problem)
    order = safe_order(found, state, trust, now)
    if order is None:
        if not manner.despite_gap:
            raise _gap(site, destination, state, found)
        order = usual_order(found, state)
    return order


def _write(
    destination: Destination, found: Found, files: Writes, manner: Manner
) -> tuple[str, ...]:
    manner.progress(0, len(files))
    for done, (path, data) in enumerate(files, start=1):
        manner.step("before upload", Path(path))
        if path == TIMESTAMP_FILE:
            destination.replace(path, data, found.timestamp)
        else:
            destination.write(path, data)
        manner.step("after upload", Path(path))
        manner.progress(done, len(files))
    return tuple(path for path, _ in files)


@contextmanager
def _one_at_a_time(site: Path, remark: Remark) -> Iterator[None]:
    """Hold the uploads of a site: a late one must not put an older timestamp over a newer."""
    if not site.is_dir():
        raise SiteError(no_site(site))
    lock = FileLock(site / LOCK)
    try:
        try:
            lock.acquire(timeout=0)
        except Timeout:
            remark(f"Another upload of {site} is running; waiting for it.")
            lock.acquire(timeout=_LONGEST_WAIT)
    except Timeout as error:
        raise SiteBusyError(
            f"Another upload of {site} has not ended for {_LONGEST_WAIT / 60:.0f} minutes. Look "
            "at it, and run this one again."
        ) from error
    except OSError as error:
        raise SiteError(f"{site / LOCK} cannot be made: {error.strerror}.") from error
    try:
        yield
    finally:
        lock.release()


def _refused_by_old(destination: Destination, problem: Problem) -> UploadError:
    return UploadError(
        f"Programs that know what {destination.name} holds would refuse this site; nothing was "
        f"uploaded. {problem.detail} Take the copy of the site that was uploaded as SITE, publish "
        "what is missing on it, and run the command again."
    )


def _gap(site: Path, destination: Destination, state: State, found: Found) -> UploadError:
    known = found.roots.get(max(found.roots, default=0))
    ours = signers_of_timestamp(state.roots[state.newest_root])
    common = ours & signers_of_timestamp(known) if known is not None else ours
    owners = read_site(site).signers(Role.TIMESTAMP).owners
    names = list_of([name for keyid, name in owners.items() if keyid in common])
    return UploadError(
        f"{destination.name} has not seen the last changes of keys, and clients that look between "
        "two files of this upload would be refused. Nothing was uploaded. Run selfcheck-policy "
        f"refresh --site {site} with a key that counts before and after ({names or 'none'}), and "
        "then this command. If it says the same again, --despite-gap uploads all the same: such "
        "clients keep what they have until their next look."
    )
