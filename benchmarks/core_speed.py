"""How long the pure core takes: many rules against many apps, and many records."""

from __future__ import annotations

from collections.abc import Iterator

import generate
from measure import Figure, interleaved, median, timed

from selfcheck.core.evaluate import Circumstances, evaluate
from selfcheck.core.ledger import Moment, fold
from selfcheck.core.report import PolicyStatus

RULES, APPS, ENTRIES, RECORDS = 10_000, 5_000, 2_000, 10_000
_FRESH = PolicyStatus("generated", verified=True, confirmed_at=generate.NOW, fresh=True)


def figures(rounds: int) -> Iterator[Figure]:
    """The goals are for the 2-core machine of README.md; both sizes are far above real ones."""
    policy = generate.policy(RULES, ENTRIES)
    inventory = generate.installed(APPS, ENTRIES)
    records = generate.records(RECORDS)
    circumstances = Circumstances(generate.NOW)
    taken = interleaved(
        {
            "evaluate": lambda: timed(
                lambda: evaluate(policy, _FRESH, [inventory], (), circumstances)
            ),
            "fold": lambda: timed(lambda: fold(records, Moment(generate.NOW))),
        },
        rounds,
    )
    yield Figure(
        f"evaluate {RULES:,} rules against {APPS:,} apps",
        median(taken["evaluate"]),
        50,
        "ms",
        bar=False,
    )
    yield Figure(f"fold {RECORDS:,} records", median(taken["fold"]), 100, "ms", bar=False)
