"""The list of a large organization, device by device; the verdicts are reasoned, not recorded."""

from __future__ import annotations

import pytest

from selfcheck.core.evaluate import Circumstances, evaluate
from selfcheck.core.report import MatchedBy, Status, Verdict
from selfcheck.documents.inventories import SavedInventories
from selfcheck.inventory.table import YIELDS
from tests.policies.samples import FRESH, NOW, POLICIES, look, sample

NAME = "texas-prohibited-technologies"

EXPECTED = {
    # Listed by name, found by its exact id.
    "state-laptop-wechat": (Verdict.ACTION_REQUIRED, Status.ACTION_REQUIRED, MatchedBy.ID),
    "state-laptop-extension": (Verdict.ACTION_REQUIRED, Status.ACTION_REQUIRED, MatchedBy.ID),
    "own-phone-rednote": (Verdict.ACTION_REQUIRED, Status.ACTION_REQUIRED, MatchedBy.ID),
    # Not listed by name: an app of a listed company.
    "state-phone-capcut": (Verdict.ACTION_REQUIRED, Status.ACTION_REQUIRED, MatchedBy.PUBLISHER),
    "state-laptop-clean": (Verdict.NO_ACTION, None, None),
    "state-phone-exempt": (Verdict.NO_ACTION, Status.EXEMPT, MatchedBy.ID),
    "own-phone-private": (Verdict.NO_ACTION, None, None),
    # Nobody knows: not readable, not known whether it is used for work, known by its name alone.
    "state-phone-unread": (Verdict.CANNOT_TELL, None, None),
    "own-phone-not-known": (Verdict.CANNOT_TELL, Status.UNKNOWN_SCOPE, MatchedBy.PUBLISHER),
    "own-phone-deepseek": (Verdict.CANNOT_TELL, Status.POSSIBLE, MatchedBy.NAME),
}


def test_every_sample_device_is_expected():
    files = {file.stem for file in (POLICIES / NAME / "inventories").glob("*.json")}
    assert files == EXPECTED.keys()


@pytest.mark.parametrize("device", EXPECTED)
def test_the_verdict_of(device):
    file = POLICIES / NAME / "inventories" / f"{device}.json"
    inventory = SavedInventories().read(file.read_bytes(), file.name)
    circumstances = Circumstances(NOW, saved_inventories=True, yields=YIELDS)
    report = evaluate(sample(NAME), FRESH, [inventory], (), circumstances)
    verdict, status, tier = EXPECTED[device]
    assert report.verdict is verdict
    assert {(f.status, f.matched_by) for f in report.findings} == (
        {(status, tier)} if status else set()
    )


@pytest.mark.parametrize(
    ("at", "in_force"),
    [
        ("2022-12-06T12:00:00-06:00", set()),
        ("2022-12-08T12:00:00-06:00", {"2022-12-07-directive"}),
        ("2023-02-07T12:00:00-06:00", {"2023-02-06-model-plan"}),
        (
            "2026-02-02T12:00:00-06:00",
            {
                "2023-02-06-model-plan",
                "2023-06-14-chapter-620",
                "2025-01-31-additions",
                "2026-01-26-companies",
            },
        ),
    ],
)
def test_what_held_as_the_list_grew(at, in_force):
    report = look(sample(NAME), at=at)
    assert {n.notice.id for n in report.notices if n.state == "in-force"} == in_force
