"""Whole reports of the sample policies, kept word for word: `python -m tests.policies.golden`.

What each must say is reasoned in the tables of the tests beside this file; the kept reports
show in a diff what a change to the program does to what people and scripts receive.
"""

from __future__ import annotations

import json
from pathlib import Path

from selfcheck.core.apps import InstalledApp
from selfcheck.documents.report import report_document
from tests.policies.samples import (
    FIREFOX,
    TIKTOK_IN_THE_BROWSER,
    laptop,
    look,
    sample,
    sample_phone,
)

FOLDER = Path(__file__).parent / "golden"

ON_THE_LAPTOP: dict[str, tuple[InstalledApp, ...]] = {
    "amazon-2020": (FIREFOX, TIKTOK_IN_THE_BROWSER),
    "us-2020-2021": (FIREFOX, TIKTOK_IN_THE_BROWSER),
    "india-2020": (FIREFOX,),
}
KEPT = {
    "amazon-2020-before": ("amazon-2020", "2020-07-10T08:00:00-07:00"),
    "amazon-2020-eleven": ("amazon-2020", "2020-07-10T11:00:00-07:00"),
    "amazon-2020-now": ("amazon-2020", None),
    "us-2020-2021-identified": ("us-2020-2021", "2020-09-18T12:00:00-04:00"),
    "us-2020-2021-suspended": ("us-2020-2021", "2020-09-20T12:00:00-04:00"),
    "us-2020-2021-now": ("us-2020-2021", None),
    "india-2020-first-day": ("india-2020", "2020-06-29T12:00:00+05:30"),
    "india-2020-now": ("india-2020", None),
}


def written(name: str) -> str:
    """The report that is kept as `name`, as it comes out today."""
    policy, at = KEPT[name]
    report = look(sample(policy), sample_phone(policy), laptop(*ON_THE_LAPTOP[policy]), at=at)
    return json.dumps(report_document(report, "en"), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for one in KEPT:
        (FOLDER / f"{one}.json").write_text(written(one), encoding="utf-8")
