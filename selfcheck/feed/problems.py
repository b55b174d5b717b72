"""What a failed refresh means: from python-tuf's errors to the problems that people see."""

from __future__ import annotations

from datetime import datetime, timedelta

from tuf.api.exceptions import (
    BadVersionNumberError,
    DownloadError,
    DownloadLengthMismatchError,
    ExpiredMetadataError,
    LengthOrHashMismatchError,
    RepositoryError,
    UnsignedMetadataError,
)

from selfcheck.core.errors import SelfCheckError
from selfcheck.core.report import Problem, ProblemKind
from selfcheck.feed.failures import LoginPageError, StoppedError, UnansweredError
from selfcheck.feed.freshness import CLOCK_TOLERANCE, said

REFUSED = (RepositoryError, ValueError, TypeError, KeyError, AttributeError, RecursionError)
"""What comes out of python-tuf where data is not what it must be. All but the first leak from
parsing, and are expected: whoever controls the network chooses the data."""

FAILURES = (DownloadError, *REFUSED, SelfCheckError, OSError)
"""Every expected failure of a refresh."""

_REFUSALS: tuple[tuple[type[Exception], str], ...] = (
    (DownloadLengthMismatchError, "a file is larger than it may be"),
    (UnsignedMetadataError, "it has too few good signatures"),
    (BadVersionNumberError, "it is older than what was verified before"),
    (LengthOrHashMismatchError, "a file is not the one that was signed"),
    (SelfCheckError, "its ledger cannot be read"),
)

_TELL_IT = "What cannot be verified is not used. Check again later, and tell IT if it stays."


def problem_of(error: BaseException, source: str) -> Problem:
    """The problem that an expected failure is."""
    for kind, why in _REFUSALS:
        if isinstance(error, kind):
            return _refused(source, why, error)
    match error:
        case LoginPageError():
            return Problem(ProblemKind.NETWORK_LOGIN, str(error))
        case StoppedError() | UnansweredError():
            return Problem(ProblemKind.OFFLINE, str(error))
        case DownloadError():
            detail = f"{error} Check again later, and tell IT if it stays."
            return Problem(ProblemKind.OFFLINE, detail)
        case ExpiredMetadataError():
            return Problem(
                ProblemKind.STALE,
                f"The signatures of the policy from {source} have expired ({error})."
                " Tell IT, who must renew them.",
            )
        case OSError():
            detail = (
                f"The policy from {source} could not be kept on this computer"
                f" ({error.strerror or error}: {error.filename or '?'})."
                " Make room or set its permissions right, and check again."
            )
            return Problem(ProblemKind.OFFLINE, detail)
        case _:
            return _refused(source, "it is not what was signed", error)


def clock_problem(skew: timedelta | None, now: datetime, source: str) -> Problem | None:
    """The problem of a clock that differs too much from the server's, `skew` ahead of ours."""
    if skew is None or abs(skew) <= CLOCK_TOLERANCE:
        return None
    return Problem(
        ProblemKind.CLOCK,
        f"This computer's clock says {said(now)}, but by the clock of {source} it is"
        f" {said(now + skew)}. Set this computer's date and time right and check again.",
    )


def _refused(source: str, why: str, error: BaseException) -> Problem:
    reason = str(error) or type(error).__name__
    return Problem(
        ProblemKind.SIGNATURE,
        f"The policy from {source} was refused: {why} ({reason[:200]}). {_TELL_IT}",
    )
