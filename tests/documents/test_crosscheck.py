from __future__ import annotations

import pytest

from selfcheck.documents.compiling import compile_notices, compile_withdrawals
from selfcheck.documents.crosscheck import compare_with_published
from selfcheck.documents.ledger import read_ledgers
from tests.documents.samples import APPS, FILES, INFORMATION, NOTICE, WITHDRAWAL, source

REVIEW = "notices/2020-07-01-review.yaml"


@pytest.fixture
def published(tmp_path):
    """What clients read of the sample source once it is published."""
    read = source(tmp_path / "published")
    return read_ledgers(compile_notices(read, {}), compile_withdrawals(read, {}))


def told(tmp_path, published, changed):
    return [str(one) for one in compare_with_published(source(tmp_path, changed), published)]


def test_what_was_published_and_is_unchanged_is_no_mistake(tmp_path, published):
    assert told(tmp_path, published, {}) == []


def test_a_new_record_is_no_mistake(tmp_path, published):
    text = INFORMATION.replace("id: 2020-07-01-review", "id: another")
    assert told(tmp_path, published, {"notices/another.yaml": text}) == []


def test_content_changed_without_a_higher_revision_is_a_mistake(tmp_path, published):
    text = INFORMATION.replace("A review", "No review")
    assert told(tmp_path, published, {REVIEW: text}) == [
        (
            f"{REVIEW}:3:11: the content of '2020-07-01-review' differs from what was published "
            "(set revision: 2, or undo the change)"
        )
    ]


def test_content_changed_with_a_higher_revision_is_no_mistake(tmp_path, published):
    text = INFORMATION.replace("A review", "No review").replace("revision: 1", "revision: 2")
    assert told(tmp_path, published, {REVIEW: text}) == []


def test_a_revision_below_the_published_one_is_a_mistake(tmp_path):
    third = INFORMATION.replace("revision: 1", "revision: 3")
    read = source(tmp_path / "published", {REVIEW: third})
    policy = read_ledgers(compile_notices(read, {}), compile_withdrawals(read, {}))
    second = INFORMATION.replace("revision: 1", "revision: 2")
    assert told(tmp_path, policy, {REVIEW: second}) == [
        f"{REVIEW}:3:11: revision 3 of '2020-07-01-review' is published already (set revision: 4)"
    ]


def test_a_changed_withdrawal_is_a_mistake(tmp_path, published):
    text = WITHDRAWAL.replace("sent-in-error", "rescinded")
    file = "withdrawals/2020-07-10-tiktok.yaml"
    assert told(tmp_path, published, {file: text}) == [
        (
            f"{file}:2:5: the content of '2020-07-10-tiktok-withdrawn' differs from what was published "
            "(undo the change, and write a new record with its own id)"
        )
    ]


@pytest.mark.parametrize(
    ("files", "missing"),
    [
        ([REVIEW], ["the notice '2020-07-01-review'"]),
        (
            ["reinstatements/2020-07-10-tiktok.yaml"],
            ["the reinstatement '2020-07-10-tiktok-again'"],
        ),
        (
            ["withdrawals/2020-07-10-tiktok.yaml", "reinstatements/2020-07-10-tiktok.yaml"],
            [
                "the reinstatement '2020-07-10-tiktok-again'",
                "the withdrawal '2020-07-10-tiktok-withdrawn'",
            ],
        ),
    ],
)
def test_a_published_record_that_is_missing_is_a_mistake(tmp_path, published, files, missing):
    found = told(tmp_path, published, dict.fromkeys(files))
    assert [one.split(": ", 1)[1].split(" was")[0] for one in found] == missing


def test_an_app_that_a_published_notice_names_must_stay_in_the_catalogue(tmp_path, published):
    catalogue = APPS[: APPS.index("  tiktok:")] + APPS[APPS.index("  lemon8:") :]
    text = NOTICE.replace("apps: [tiktok]", "apps: [lemon8]").replace("revision: 1", "revision: 2")
    changed = {"apps.yaml": catalogue, "notices/2020-07-10-tiktok.yaml": text}
    assert told(tmp_path, published, changed) == [
        (
            "apps.yaml:1:1: the app 'tiktok' is missing, and the published notice '2020-07-10-tiktok' "
            "names it (put its entry back)"
        )
    ]


def test_the_sample_has_every_kind_of_record():
    assert {name.split("/")[0] for name in FILES} >= {"notices", "withdrawals", "reinstatements"}
