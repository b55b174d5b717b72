"""Where compiled ledgers lie, what each role may hold, and how large anything may be."""

from __future__ import annotations

import hashlib

from selfcheck.core.frozen import frozen

LEDGER_SCHEMA = "selfcheck/ledger/v1"
PART_SCHEMA = "selfcheck/ledger-part/v1"

# A record is at most this large, so that a part with one more stays far below a file's limit.
LARGEST_RECORD = 64 * 1024
LARGEST_FILE = 512 * 1024
LARGEST_LEDGER = 64 * 1024 * 1024
MOST_PARTS = 4000
MOST_RECORDS = 100_000


@frozen
class Role:
    """A signing role and the sections it may hold.

    The index holds the newest entries itself until they reach `seal` bytes; then they are
    sealed into a part. A new entry so costs a client the index alone, or the index and a part.
    """

    name: str
    sections: tuple[str, ...]
    seal: int

    @property
    def index(self) -> str:
        return f"{self.name}/ledger.json"

    def part_path(self, data: bytes) -> str:
        """The target path of a part: it is named after its content, so it never changes."""
        return f"{self.name}/parts/{hashlib.sha256(data).hexdigest()[:32]}.json"


NOTICES = Role("notices", ("organization", "apps", "notices", "reinstatements"), 20 * 1024)
WITHDRAWALS = Role("withdrawals", ("withdrawals",), 8 * 1024)
