from __future__ import annotations

import json
from typing import Any

import pytest

from selfcheck.core.records import NoticeKind, WithdrawalReason
from selfcheck.documents import layout
from selfcheck.documents.canonical import canonical
from selfcheck.documents.compiling import compile_notices, compile_withdrawals
from selfcheck.documents.errors import DocumentError
from selfcheck.documents.layout import LARGEST_FILE, MOST_PARTS, NOTICES, WITHDRAWALS
from selfcheck.documents.ledger import parts_of, read_ledgers
from tests.documents.samples import source


class Signed:
    """The compiled sample as plain values, to be changed as only its signers could."""

    def __init__(self, folder) -> None:
        read = source(folder)
        self.notices: dict[str, Any] = json.loads(compile_notices(read, {})[NOTICES.index])
        self.withdrawals: dict[str, Any] = json.loads(
            compile_withdrawals(read, {})[WITHDRAWALS.index]
        )

    @property
    def tiktok(self) -> dict[str, Any]:
        return self.notices["notices"][1]

    @property
    def rule(self) -> dict[str, Any]:
        return self.tiktok["rules"][0]

    @property
    def withdrawal(self) -> dict[str, Any]:
        return self.withdrawals["withdrawals"][0]

    def read(self):
        return read_ledgers(
            {NOTICES.index: canonical(self.notices)},
            {WITHDRAWALS.index: canonical(self.withdrawals)},
        )

    def read_tiktok(self):
        (found,) = (one for one in self.read().records.notices if one.id == "2020-07-10-tiktok")
        return found


@pytest.fixture
def signed(tmp_path) -> Signed:
    return Signed(tmp_path)


def test_what_is_known_has_nothing_unknown(signed):
    records = signed.read().records
    everything = (*records.notices, *records.withdrawals, *records.reinstatements)
    assert len(everything) == 4
    assert all(one.unknown == () for one in everything)
    assert records.unread == ()


@pytest.mark.parametrize(
    ("change", "unknown"),
    [
        (lambda s: s.tiktok.update(colour="red"), ("colour",)),
        (lambda s: s.rule.update(effect="warn"), ("rules[0].effect",)),
        (lambda s: s.rule.update(severity="high"), ("rules[0].severity",)),
        (
            lambda s: s.rule["devices"].update(kind=["phone", "watch"]),
            ("rules[0].devices.kind[1]",),
        ),
        (lambda s: s.rule.update(forms=["plugin"]), ("rules[0].forms[0]",)),
        (lambda s: s.rule.update(deadline="soon"), ("rules[0].deadline", "rules[0]")),
        (lambda s: s.rule.pop("overdue_from"), ("rules[0]",)),
        (lambda s: s.rule.update(minimum_version="2"), ("rules[0].minimum_version",)),
        (lambda s: s.rule.update(resolution={"palmos": "x"}), ("rules[0].resolution.palmos",)),
        (lambda s: s.tiktok.update(schema="selfcheck/notice/v2"), ("schema",)),
        (lambda s: s.tiktok.update(title=7), ("title",)),
        (lambda s: s.tiktok.pop("summary"), ("the whole record",)),
        (lambda s: s.tiktok.update(kind="law"), ("kind",)),
        (lambda s: s.tiktok.update(kind="information"), ("rules",)),
        (lambda s: s.tiktok.update(x_odd={"a": [1.5, True, None, "\ud800"]}), ("x_odd.a[3]",)),
        (lambda s: s.tiktok.update(supersedes=["a", "B!"]), ("supersedes[1]",)),
    ],
)
def test_an_unknown_key_or_value_makes_the_notice_not_understood(signed, change, unknown):
    change(signed)
    try:
        canonical(signed.notices)
    except ValueError:
        # A lone surrogate cannot be signed as UTF-8, only escaped.
        data = json.dumps(signed.notices).encode()
        policy = read_ledgers(
            {NOTICES.index: data}, {WITHDRAWALS.index: canonical(signed.withdrawals)}
        )
        assert policy.records.unread[0].id == "2020-07-10-tiktok"
        return
    assert signed.read_tiktok().unknown == unknown


def test_keys_that_begin_with_x_leave_a_record_understood(signed):
    signed.tiktok["x_ticket"] = {"id": 7, "open": [True, None, 1.5]}
    signed.rule["x_note"] = "text"
    signed.withdrawal["x_by"] = ["a"]
    signed.notices["x_built"] = "text"
    policy = signed.read()
    assert signed.read_tiktok().unknown == ()
    assert policy.records.withdrawals[0].unknown == ()
    assert policy.records.unread == ()


def test_what_could_be_read_of_a_notice_is_kept_for_showing(signed):
    signed.tiktok.update(kind="law", title=7, supersedes=["a", 7])
    found = signed.read_tiktok()
    assert found.kind is NoticeKind.POLICY
    assert not found.title
    assert found.summary.read("en").text.startswith("TikTok may not")
    assert found.supersedes == ("a",)
    assert len(found.unknown) == 3


def test_a_notice_without_readable_id_or_time_is_kept_as_unread(signed):
    signed.tiktok.update(issued="2020-07-10", supersedes=["a", 7, "B!"])
    (unread,) = signed.read().records.unread
    assert (unread.kind, unread.id, unread.concerns) == ("notice", "2020-07-10-tiktok", None)
    assert unread.supersedes == ("a",)
    assert unread.detail.startswith("issued: the date '2020-07-10' needs a time of day")


@pytest.mark.parametrize("raw", [None, 7, "text", [], {}, {"id": "NOT AN ID", "supersedes": 7}])
def test_a_record_that_is_nothing_is_kept_as_unread(signed, raw):
    signed.notices["notices"].append(raw)
    records = signed.read().records
    assert len(records.notices) == 2
    assert [(one.kind, one.id) for one in records.unread] == [("notice", None)]


def test_a_withdrawal_that_is_not_understood_says_what_it_concerns(signed):
    signed.withdrawal.update(at="once", scope={"planets": ["mars"]})
    (unread,) = signed.read().records.unread
    assert (unread.kind, unread.concerns) == ("withdrawal", "2020-07-10-tiktok")


def test_an_unknown_reason_or_scope_leaves_a_withdrawal_with_unknown(signed):
    signed.withdrawal.update(reason="bored", scope={"planets": ["mars"]})
    (found,) = signed.read().records.withdrawals
    assert found.reason is WithdrawalReason.OTHER
    assert found.unknown == ("scope.planets", "reason")


def test_a_reinstatement_that_cannot_be_read_says_what_it_ends(signed):
    signed.notices["reinstatements"][0].pop("at")
    (unread,) = signed.read().records.unread
    assert (unread.kind, unread.concerns) == ("reinstatement", "2020-07-10-tiktok-withdrawn")


def test_a_scope_is_read(signed):
    signed.withdrawal["scope"] = {
        "rules": ["tiktok-on-mail-phones"],
        "devices": {"os": ["ios"]},
        "audience": {"regions": ["NO"]},
    }
    scope = signed.read().records.withdrawals[0].scope
    assert (scope.rules, scope.devices.os, scope.audience.regions) == (
        ("tiktok-on-mail-phones",),
        ("ios",),
        ("NO",),
    )


def test_a_role_cannot_speak_for_the_other(signed):
    signed.withdrawals["notices"] = signed.notices["notices"]
    signed.withdrawals["organization"] = {"name": "Mallory"}
    signed.notices["withdrawals"] = signed.withdrawals.pop("withdrawals")
    policy = signed.read()
    assert policy.organization.name.read("en").text == "Example Industries"
    assert policy.records.withdrawals == ()
    assert len(policy.records.notices) == 2
    kinds = {one.kind for one in policy.records.unread}
    assert kinds == {"notices", "organization", "withdrawals"}


def test_an_unknown_section_is_not_passed_over(signed):
    signed.notices["amendments"] = []
    (unread,) = signed.read().records.unread
    assert unread.kind == "amendments"


@pytest.mark.parametrize("section", ["notices", "reinstatements", "apps"])
def test_a_section_of_the_wrong_form_is_not_passed_over(signed, section):
    signed.notices[section] = "text"
    assert len(signed.read().records.unread) == 1


def test_an_app_that_is_not_understood_is_not_passed_over(signed):
    signed.notices["apps"]["tiktok"]["hashes"] = ["abc"]
    signed.notices["apps"]["lemon8"].pop("name")
    signed.notices["apps"]["Not A Slug"] = {"name": "Odd"}
    policy = signed.read()
    assert sorted(policy.catalogue) == ["Not A Slug", "tiktok"]
    unread = {one.id: one.kind for one in policy.records.unread}
    assert unread == {"tiktok": "app", "lemon8": "app", "Not A Slug": "app"}


def test_an_id_kind_that_no_source_of_this_version_reads_is_passed_over(signed):
    signed.notices["apps"]["tiktok"]["ids"]["choco"] = ["tiktok"]
    policy = signed.read()
    assert policy.records.unread == ()
    assert set(policy.catalogue["tiktok"].ids) == {"android", "web_app"}


def test_the_same_record_twice_is_one_and_two_contents_are_two(signed):
    notices = signed.notices["notices"]
    notices.append(dict(notices[1]))
    assert len(signed.read().records.notices) == 2
    notices.append({**notices[1], "title": "Something else"})
    found = [one for one in signed.read().records.notices if one.id == "2020-07-10-tiktok"]
    assert len(found) == 2
    assert found[0].digest != found[1].digest


def test_the_digest_is_of_the_record_as_it_was_signed(signed):
    before = signed.read_tiktok().digest
    signed.tiktok["colour"] = "red"
    assert signed.read_tiktok().digest != before


@pytest.mark.parametrize("value", [1e999, "NESTED"])
def test_a_record_without_a_canonical_form_is_kept_as_unread(signed, value):
    text = json.dumps(signed.notices)
    odd = "1e999" if value != "NESTED" else '"\\ud800"'
    text = text.replace('"revision": 1, "rules"', f'"x_odd": {odd}, "revision": 1, "rules"')
    assert odd in text
    policy = read_ledgers(
        {NOTICES.index: text.encode()}, {WITHDRAWALS.index: canonical(signed.withdrawals)}
    )
    (unread,) = policy.records.unread
    assert unread.id == "2020-07-10-tiktok"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda s: s.notices.pop("organization"), "names no organization"),
        (lambda s: s.notices["organization"].pop("name"), "the organization: name is missing"),
        (lambda s: s.notices.update(organization=[]), "the organization: must be"),
        (lambda s: s.notices.update(schema="selfcheck/ledger/v2"), "is no selfcheck/ledger/v1"),
        (lambda s: s.notices.update(parts={}), "its list of parts cannot be read"),
        (lambda s: s.notices.update(parts=["a"] * (MOST_PARTS + 1)), "list of parts"),
        (lambda s: s.notices.update(parts=[7]), "names something that is no part"),
        (lambda s: s.notices.update(parts=["../../etc/passwd"]), "names something that is no part"),
        (
            lambda s: s.notices.update(parts=[f"withdrawals/parts/{'a' * 32}.json"]),
            "names something that is no part",
        ),
        (lambda s: s.notices.update(parts=[f"notices/parts/{'a' * 32}.json"]), "is missing"),
        (lambda s: s.notices.update(parts=[f"notices/parts/{'a' * 32}.json"] * 2), "a part twice"),
    ],
)
def test_a_ledger_that_cannot_be_read_as_a_whole_is_refused(signed, change, told):
    change(signed)
    with pytest.raises(DocumentError, match=told):
        signed.read()


def test_an_organization_with_more_than_we_know_is_still_read(signed):
    signed.notices["organization"]["mascot"] = "owl"
    assert signed.read().organization.language == "en"


def test_a_part_that_is_not_the_one_named_is_refused(signed):
    path = f"notices/parts/{'a' * 32}.json"
    signed.notices["parts"] = [path]
    targets = {NOTICES.index: canonical(signed.notices), path: b"{}"}
    with pytest.raises(DocumentError, match="is not the part that was named"):
        read_ledgers(targets, {WITHDRAWALS.index: canonical(signed.withdrawals)})


def test_a_part_names_no_parts(signed):
    part = canonical({"schema": "selfcheck/ledger-part/v1", "parts": ["x"], "notices": []})
    path = NOTICES.part_path(part)
    signed.notices["parts"] = [path]
    targets = {NOTICES.index: canonical(signed.notices), path: part}
    policy = read_ledgers(targets, {WITHDRAWALS.index: canonical(signed.withdrawals)})
    assert len(policy.records.notices) == 2


@pytest.mark.parametrize("role", ["notices", "withdrawals"])
def test_a_missing_role_is_refused(signed, role):
    notices = {} if role == "notices" else {NOTICES.index: canonical(signed.notices)}
    with pytest.raises(DocumentError, match=f"{role}/ledger.json:1:1: is missing"):
        read_ledgers(notices, {})


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "is not JSON"),
        (b"\xff", "is not UTF-8"),
        (b"\xef\xbb\xbf{}", "is not JSON"),
        (b'{"a": NaN}', "NaN is not a number"),
        (b'{"a": 1, "b": 2, "a": 3}', "the key 'a' stands twice"),
        (b'{"b": 2, "a": 1, "a": 3}', "the key 'a' stands twice"),
        (b'{"a": 1, "a": 2, "b": 3}', "the key 'a' stands twice"),
        (b"[" * 200_000, "is nested too deep"),
        (b'{"a":' * 50_000, "is nested too deep"),
        (b"1" * 5000, "a number is too long"),
        (b"[]", "is no selfcheck/ledger/v1"),
        (b" " * (LARGEST_FILE + 1), "is larger than 512 KB"),
    ],
    ids=range(12),
)
def test_bytes_that_are_no_ledger_are_refused(signed, data, told):
    with pytest.raises(DocumentError, match=told):
        read_ledgers({NOTICES.index: data}, {WITHDRAWALS.index: canonical(signed.withdrawals)})
    with pytest.raises(DocumentError, match=told):
        parts_of(data)


def test_too_many_bytes_in_all_are_refused(signed, monkeypatch):
    monkeypatch.setattr("selfcheck.documents.ledger.LARGEST_LEDGER", 1000)
    with pytest.raises(DocumentError, match="larger than we read"):
        signed.read()


@pytest.mark.parametrize("most", [1, 3])
def test_too_many_entries_in_all_are_refused(signed, monkeypatch, most):
    monkeypatch.setattr("selfcheck.documents.ledger.MOST_RECORDS", most)
    with pytest.raises(DocumentError, match="more than"):
        signed.read()


def test_the_limits_leave_room_for_ten_thousand_records_of_the_largest_kind_we_saw():
    assert layout.MOST_RECORDS >= 10_000
    assert layout.LARGEST_RECORD + NOTICES.seal < layout.LARGEST_FILE


def test_parts_are_named_in_their_order(signed):
    parts = [f"notices/parts/{letter * 32}.json" for letter in "ba"]
    signed.notices["parts"] = parts
    assert parts_of(canonical(signed.notices)) == tuple(parts)
