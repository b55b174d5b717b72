"""Orders that never took effect: at no moment did anybody have to act."""

from __future__ import annotations

import pytest

from tests.policies.samples import (
    FIREFOX,
    TIKTOK_IN_THE_BROWSER,
    devices,
    findings,
    laptop,
    look,
    never_taken_back,
    questions,
    sample,
    sample_phone,
    states,
)

POLICY = sample("us-2020-2021")
PHONE = sample_phone("us-2020-2021")
# Its region is not known: what is upcoming or withdrawn is shown, and nothing is asked for it.
LAPTOP = laptop(FIREFOX, TIKTOK_IN_THE_BROWSER)

ORDERS = {"eo-13942-tiktok": "in-force", "eo-13943-wechat": "in-force"}
EIGHT_MORE = {"eo-13971-eight-apps": "in-force"}
REVOKED = {
    "eo-13942-tiktok": "withdrawn by eo-13942-revoked",
    "eo-13943-wechat": "withdrawn by eo-13943-revoked",
    "eo-13971-eight-apps": "withdrawn by eo-13971-revoked",
    "eo-14034-review": "in-force",
}


def commerce(stores: str, operation: str, wechat: str) -> dict[str, str]:
    return {
        "commerce-tiktok-stores": stores,
        "commerce-tiktok-operation": operation,
        "commerce-wechat": wechat,
    }


STORES_SUSPENDED = "withdrawn by tiktok-stores-suspended"
OPERATION_SUSPENDED = "withdrawn by tiktok-operation-suspended"
# The identification was suspended first and then withdrawn before publication: the latest counts.
UNPUBLISHED = "withdrawn by wechat-withdrawn-before-publication"
RESCINDED = commerce(
    "withdrawn by tiktok-stores-rescinded",
    "withdrawn by tiktok-operation-rescinded",
    "withdrawn by wechat-rescinded",
)


def about(stores: str, operation: str, wechat: str) -> set[str]:
    """TikTok on the phone and in the laptop's browser against both rules, WeChat on the phone.

    Alipay, on the phone too, is named by an order without rules only: it gives no finding.
    """
    return {
        f"phone-1 app-stores: {stores} of tiktok by id",
        f"this-computer app-stores: {stores} of tiktok by id",
        f"phone-1 operation: {operation} of tiktok by id",
        f"this-computer operation: {operation} of tiktok by id",
        f"phone-1 wechat: {wechat} of wechat by id",
    }


W, U = "withdrawn", "upcoming"
MOMENTS = [
    pytest.param("2020-08-05T23:59:59-04:00", {}, set(), id="before-any-record"),
    pytest.param("2020-08-06T00:00:00-04:00", ORDERS, set(), id="two-orders-without-a-rule"),
    pytest.param(
        "2020-09-18T12:00:00-04:00",
        ORDERS | commerce("scheduled", "scheduled", "scheduled"),
        about(U, U, U),
        id="identified-and-not-yet-effective",
    ),
    pytest.param(
        "2020-09-19T13:00:00-04:00",
        ORDERS | commerce("scheduled", "scheduled", "withdrawn by wechat-suspended"),
        about(U, U, W),
        id="wechat-suspended",
    ),
    # Revision 2, issued the day before, replaces revision 1 although it is effective later.
    pytest.param(
        "2020-09-20T12:00:00-04:00",
        ORDERS | commerce("scheduled", "scheduled", "withdrawn by wechat-suspended"),
        about(U, U, W),
        id="the-day-first-named",
    ),
    pytest.param(
        "2020-09-21T13:00:00-04:00",
        ORDERS | commerce("scheduled", "scheduled", UNPUBLISHED),
        about(U, U, W),
        id="withdrawn-before-publication",
    ),
    pytest.param(
        "2020-09-27T23:59:00-04:00",
        ORDERS | commerce(STORES_SUSPENDED, "scheduled", UNPUBLISHED),
        about(W, U, W),
        id="stores-suspended-in-time",
    ),
    pytest.param(
        "2020-11-13T12:00:00-05:00",
        ORDERS | commerce(STORES_SUSPENDED, OPERATION_SUSPENDED, UNPUBLISHED),
        about(W, W, W),
        id="operation-suspended-in-time",
    ),
    pytest.param(
        "2021-01-05T12:00:00-05:00",
        ORDERS | EIGHT_MORE | commerce(STORES_SUSPENDED, OPERATION_SUSPENDED, UNPUBLISHED),
        about(W, W, W),
        id="eight-more",
    ),
    pytest.param(
        "2021-06-10T12:00:00-04:00",
        REVOKED | commerce(STORES_SUSPENDED, OPERATION_SUSPENDED, UNPUBLISHED),
        about(W, W, W),
        id="orders-revoked",
    ),
    # Announced on the 21st with effect from the 16th: a view of the 18th goes by `at`.
    pytest.param(
        "2021-06-18T12:00:00-04:00",
        REVOKED | RESCINDED,
        about(W, W, W),
        id="rescinded-retroactively",
    ),
    pytest.param(None, REVOKED | RESCINDED, about(W, W, W), id="now"),
]


@pytest.mark.parametrize(("at", "notices", "found"), MOMENTS)
def test_nobody_ever_had_to_act(at, notices, found):
    report = look(POLICY, PHONE, LAPTOP, at=at)
    assert report.verdict == "no-action"
    assert (states(report), findings(report)) == (notices, found)
    assert devices(report) == {"phone-1": "no-action", "this-computer": "no-action"}
    assert (questions(report), report.gaps) == (set(), ())


def test_every_withdrawal_is_kept_latest_first():
    report = look(POLICY, PHONE)
    wechat = next(n for n in report.notices if n.notice.id == "commerce-wechat")
    assert [w.id for w in wechat.withdrawals] == [
        "wechat-rescinded",
        "wechat-withdrawn-before-publication",
        "wechat-suspended",
    ]


def test_had_no_court_stepped_in_the_phone_would_have_had_to_act():
    report = look(never_taken_back(POLICY), PHONE, LAPTOP, at="2020-09-28T00:00:00-04:00")
    assert report.verdict == "action-required"
    assert findings(report) == {
        "phone-1 app-stores: action-required of tiktok by id, remove",
        "phone-1 wechat: action-required of wechat by id, remove",
        "phone-1 operation: upcoming of tiktok by id",
        "this-computer app-stores: unknown-scope of tiktok by id",
        "this-computer operation: upcoming of tiktok by id",
    }
    assert devices(report) == {"phone-1": "action-required", "this-computer": "cannot-tell"}


def test_a_region_that_is_not_known_is_asked_for_where_it_decides():
    report = look(never_taken_back(POLICY), LAPTOP, at="2020-09-28T00:00:00-04:00")
    assert report.verdict == "cannot-tell"
    # The rule could reach a phone too, and whether there are any was never said.
    assert questions(report) == {"you region", "you phones"}
