from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from selfcheck.core.records import NoticeKind
from selfcheck.documents.errors import DocumentError
from selfcheck.documents.source import PolicySource, SourceRecord, read_record, read_source
from tests.documents.samples import (
    APPS,
    FILES,
    INFORMATION,
    NOTICE,
    NOW,
    ORGANIZATION,
    WITHDRAWAL,
    mistakes,
    source,
    write,
)
from tests.documents.wrong import WRONG, Wrong


@pytest.mark.parametrize("wrong", WRONG, ids=[one.name for one in WRONG])
def test_a_wrong_input_is_told_with_its_place_and_a_hint(tmp_path, wrong: Wrong):
    found = mistakes(tmp_path, {wrong.file: wrong.text})
    told = {(one.file, f"{one.line}:{one.column}", one.message, one.hint) for one in found}
    assert (wrong.file, wrong.at, wrong.says, wrong.hint) in told
    assert len(found) == wrong.count
    assert all(one.hint for one in found), "each mistake says what to do"


def by_id(read: PolicySource, name: str) -> SourceRecord:
    (found,) = (one for one in read.records if one.id == name)
    return found


def test_there_are_at_least_sixty_wrong_inputs():
    assert len({one.name for one in WRONG}) >= 60


def test_every_mistake_of_every_file_is_told_at_once(tmp_path):
    changed = {
        "organization.yaml": ORGANIZATION.replace("language: en", "langage: en"),
        "apps.yaml": APPS.replace("publishers", "publisher"),
        "notices/2020-07-01-review.yaml": INFORMATION.replace("issued: 2020-07-01", "issued: soon"),
        "notices/2020-07-10-tiktok.yaml": NOTICE.replace("prohibit", "forbid"),
        "withdrawals/2020-07-10-tiktok.yaml": WITHDRAWAL.replace("sent-in-error", "oops"),
    }
    found = mistakes(tmp_path, changed)
    assert {one.file for one in found} == set(changed)
    assert list(found) == sorted(found)


def test_the_error_lists_each_mistake_on_a_line_of_its_own(tmp_path):
    write(tmp_path, {"organization.yaml": ORGANIZATION.replace("language: en", "langage: en")})
    with pytest.raises(DocumentError) as caught:
        read_source(tmp_path, NOW)
    assert str(caught.value).splitlines() == [
        "organization.yaml:1:1: language is missing in the organization (add language)",
        "organization.yaml:4:1: the organization has no key 'langage' (did you mean 'language'?)",
    ]


def test_the_sample_source_reads_as_it_is_written(tmp_path):
    read = source(tmp_path)
    assert read.policy.organization.time_zone == "America/Los_Angeles"
    assert sorted(read.policy.catalogue) == ["lemon8", "tiktok"]
    review, tiktok = read.policy.records.notices
    assert (review.kind, tiktok.kind) == (NoticeKind.INFORMATION, NoticeKind.POLICY)
    assert tiktok.issued == datetime(2020, 7, 10, 15, 30, tzinfo=UTC)
    assert tiktok.effective == tiktok.issued
    (rule,) = tiktok.rules
    assert set(rule.resolution) == {"android", "default"}
    assert read.policy.records.withdrawals[0].withdraws == tiktok.id
    assert read.policy.records.reinstatements[0].ends == read.policy.records.withdrawals[0].id
    assert set(read.documents) == set(FILES)
    assert read.files == {"tiktok": "apps.yaml", "lemon8": "apps.yaml"}


def test_a_date_alone_is_its_first_second_for_issued_and_its_last_for_deadline_and_until(tmp_path):
    review, tiktok = source(tmp_path).policy.records.notices
    assert review.issued == datetime(2020, 7, 1, 7, 0, 0, tzinfo=UTC)
    assert tiktok.rules[0].deadline == datetime(2020, 7, 11, 6, 59, 59, tzinfo=UTC)
    assert tiktok.rules[0].exemptions[0].until == datetime(2021, 1, 1, 7, 59, 59, tzinfo=UTC)


def test_a_date_alone_is_its_first_second_for_effective_and_its_last_for_expires(tmp_path):
    text = INFORMATION + "effective: 2020-07-02\nexpires: 2020-11-01\n"
    review, _ = source(tmp_path, {"notices/2020-07-01-review.yaml": text}).policy.records.notices
    assert review.effective == datetime(2020, 7, 2, 7, 0, 0, tzinfo=UTC)
    # The clocks went back that day: it ended in winter time.
    assert review.expires == datetime(2020, 11, 2, 7, 59, 59, tzinfo=UTC)


def test_overdue_begins_grace_days_after_the_deadline_which_does_not_move(tmp_path):
    _, tiktok = source(tmp_path).policy.records.notices
    (rule,) = tiktok.rules
    assert rule.grace_days == 2
    assert rule.deadline == datetime(2020, 7, 11, 6, 59, 59, tzinfo=UTC)
    assert rule.overdue_from == datetime(2020, 7, 13, 7, 0, 0, tzinfo=UTC)


def test_norway_and_a_version_stay_the_text_that_was_written(tmp_path):
    text = NOTICE.replace("effect: prohibit", "effect: minimum_version\n    minimum_version: 1.10")
    read = source(tmp_path, {"notices/2020-07-10-tiktok.yaml": text})
    _, tiktok = read.policy.records.notices
    assert tiktok.audience.regions == ("NO", "US-TX")
    assert tiktok.rules[0].minimum_version == "1.10"


@pytest.mark.parametrize("word", ["yes", "no", "on", "1.10", "0x1F", "1_000", "12:30:00", ".inf"])
def test_no_word_of_yaml_is_anything_but_text(tmp_path, word):
    text = INFORMATION.replace("A review is under way", word)
    read = source(tmp_path, {"notices/2020-07-01-review.yaml": text})
    assert read.policy.records.notices[0].title.read("en").text == word


def test_keys_that_begin_with_x_are_free_and_signed_along(tmp_path):
    text = INFORMATION + "x_ticket: {id: 7, open: [yes, ~], deep: {a: [b]}}\n"
    read = source(tmp_path, {"notices/2020-07-01-review.yaml": text})
    record = by_id(read, "2020-07-01-review")
    assert record.document["x_ticket"] == {"id": "7", "open": ["yes", None], "deep": {"a": ["b"]}}
    assert record.digest != by_id(source(tmp_path / "plain"), record.id).digest


def test_what_is_left_out_empty_or_null_has_the_same_digest(tmp_path):
    bare = INFORMATION
    full = bare + "expires: null\nsupersedes: []\naudience: {groups: [], regions: }\nrules: []\n"
    one = source(tmp_path / "bare", {"notices/2020-07-01-review.yaml": bare})
    two = source(tmp_path / "full", {"notices/2020-07-01-review.yaml": full})
    assert by_id(one, "2020-07-01-review").digest == by_id(two, "2020-07-01-review").digest


def test_a_contact_may_be_a_list(tmp_path):
    text = ORGANIZATION.replace("{name: IT", "[{name: Security, phone: '555'}, {name: IT")
    text = text.replace('example.com"}', 'example.com"}]')
    read = source(tmp_path, {"organization.yaml": text})
    assert [one.phone for one in read.policy.organization.contacts] == ["555", None]


def test_the_catalogue_may_lie_in_several_files(tmp_path):
    more = "schema: selfcheck/apps/v1\napps: {weixin: {name: {en: WeChat, zh: 微信}}}\n"
    read = source(tmp_path, {"apps/more.yaml": more})
    assert read.files["weixin"] == "apps/more.yaml"
    assert read.policy.catalogue["weixin"].name.read("zh-Hans").text == "微信"


def test_one_slug_in_two_files_is_a_mistake(tmp_path):
    more = "schema: selfcheck/apps/v1\napps: {tiktok: {name: TikTok}}\n"
    (found,) = mistakes(tmp_path, {"apps/more.yaml": more})
    assert str(found).startswith("apps.yaml:3:3: the app 'tiktok' stands in apps/more.yaml") or (
        str(found).startswith("apps/more.yaml:2:8: the app 'tiktok' stands in apps.yaml")
    )


def test_an_empty_catalogue_is_no_mistake(tmp_path):
    changed = dict.fromkeys(FILES) | {
        "organization.yaml": ORGANIZATION,
        "apps.yaml": "schema: selfcheck/apps/v1\napps: {}\n",
    }
    assert source(tmp_path, changed).policy.catalogue == {}


def test_two_revisions_of_a_notice_may_lie_side_by_side(tmp_path):
    text = INFORMATION.replace("revision: 1", "revision: 2")
    read = source(tmp_path, {"notices/2020-07-01-review-2.yaml": text})
    assert [one.revision for one in read.records if one.id == "2020-07-01-review"] == [1, 2]


@pytest.mark.parametrize("folder", ["withdrawals", "reinstatements"])
def test_an_id_used_again_is_a_mistake(tmp_path, folder):
    text = FILES[f"{folder}/2020-07-10-tiktok.yaml"]
    (found,) = mistakes(tmp_path, {f"{folder}/again.yaml": text})
    assert found.hint == "give the new record its own id"
    assert found.line == 2


def test_one_revision_of_a_notice_twice_is_a_mistake(tmp_path):
    text = INFORMATION.replace("id: 2020-07-01-review", "id: 2020-07-10-tiktok")
    (found,) = mistakes(tmp_path, {"notices/2020-07-01-review.yaml": text})
    assert str(found) == (
        "notices/2020-07-10-tiktok.yaml:2:5: revision 1 of the notice '2020-07-10-tiktok' stands in "
        "notices/2020-07-01-review.yaml too (raise revision, or give the new record its own id)"
    )


def test_notices_that_supersede_each_other_are_a_mistake(tmp_path):
    first = INFORMATION + "supersedes: [2020-07-10-tiktok]\n"
    second = NOTICE.replace("supersedes: []", "supersedes: [2020-07-01-review]")
    found = mistakes(
        tmp_path,
        {
            "notices/2020-07-01-review.yaml": first,
            "notices/2020-07-10-tiktok.yaml": second,
        },
    )
    assert [(one.file, one.line) for one in found] == [
        ("notices/2020-07-01-review.yaml", 8),
        ("notices/2020-07-10-tiktok.yaml", 7),
    ]


def test_a_chain_of_supersession_is_no_mistake(tmp_path):
    third = INFORMATION.replace("id: 2020-07-01-review", "id: third")
    changed = {
        "notices/2020-07-10-tiktok.yaml": NOTICE.replace("supersedes: []", "supersedes: [third]"),
        "notices/third.yaml": third + "supersedes: [2020-07-01-review]\n",
    }
    assert mistakes(tmp_path, changed) == ()


def test_a_withdrawal_five_minutes_ahead_is_still_taken(tmp_path):
    text = WITHDRAWAL.replace("2020-07-10T13:50:00-07:00", "2020-07-11T00:05:00Z")
    assert mistakes(tmp_path, {"withdrawals/2020-07-10-tiktok.yaml": text}) == ()


def test_a_withdrawal_of_a_rule_that_the_notice_has_is_taken(tmp_path):
    text = WITHDRAWAL.replace("scope: null", "scope: {rules: [tiktok-on-mail-phones]}")
    read = source(tmp_path, {"withdrawals/2020-07-10-tiktok.yaml": text})
    assert read.policy.records.withdrawals[0].scope.rules == ("tiktok-on-mail-phones",)


def test_the_clock_is_asked_where_no_time_is_given(tmp_path):
    ahead = (datetime.now(UTC) + timedelta(hours=1)).isoformat()
    text = WITHDRAWAL.replace("2020-07-10T13:50:00-07:00", ahead)
    write(tmp_path, {"withdrawals/2020-07-10-tiktok.yaml": text})
    with pytest.raises(DocumentError, match="lies ahead"):
        read_source(tmp_path)


def test_names_are_not_looked_up_among_files_that_could_not_be_read(tmp_path):
    changed = {
        "apps.yaml": "schema: [\n",
        "notices/2020-07-10-tiktok.yaml": NOTICE.replace("kind: policy", "kind: polcy"),
    }
    assert {one.file for one in mistakes(tmp_path, changed)} == set(changed)


def test_a_folder_that_is_not_there_is_a_mistake(tmp_path):
    with pytest.raises(DocumentError, match="there is no such folder"):
        read_source(tmp_path / "nothing")


def test_a_folder_in_the_place_of_a_file_is_a_mistake(tmp_path):
    (tmp_path / "organization.yaml").mkdir()
    with pytest.raises(DocumentError, match="cannot be read: Is a directory"):
        read_source(tmp_path)


def test_a_missing_organization_is_a_mistake(tmp_path):
    (found,) = mistakes(tmp_path, {"organization.yaml": None})
    assert found.message.startswith("is not in ")
    assert found.hint == "give the folder that holds it, which selfcheck-policy init begins"


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("organisation.yaml", "did you mean 'organization.yaml'?"),
        ("apps.yml", "did you mean 'apps.yaml'?"),
        ("notices/more.yml", "name it more.yaml, or move it away"),
        ("notices/more.YAML", "name it more.yaml, or move it away"),
        ("apps/notes.txt", "name it notes.yaml, or move it away"),
        ("inventories/phone.yaml", "name it phone.json, or move it away"),
        ("notice/more.yaml", "did you mean 'notices'?"),
    ],
)
def test_a_file_that_would_not_be_read_is_a_mistake(tmp_path, name, hint):
    (found,) = mistakes(tmp_path, {name: "text"})
    assert found.hint == hint


@pytest.mark.parametrize(
    "name",
    ["README.md", "signing/notices.json", ".notes.yaml", "notices/.swp", "inventories/a.json"],
)
def test_other_files_are_left_alone(tmp_path, name):
    assert mistakes(tmp_path, {name: "text"}) == ()


def test_the_logo_is_signed_along(tmp_path):
    text = ORGANIZATION + "logo: logo.svg\n"
    read = source(tmp_path, {"organization.yaml": text, "logo.svg": "<svg/>"})
    assert read.policy.organization.logo == "data:image/svg+xml;base64,PHN2Zy8+"
    assert read.documents["organization.yaml"]["logo"] == "logo.svg"


def test_a_large_logo_is_a_mistake(tmp_path):
    text = ORGANIZATION + "logo: logo.png\n"
    (found,) = mistakes(tmp_path, {"organization.yaml": text, "logo.png": b"x" * 13_000})
    assert (found.line, found.message) == (7, "'logo.png' is larger than 12 KB")


def test_a_large_record_is_a_mistake(tmp_path):
    steps = "\n".join(
        f"  - {{id: r{n}, effect: allow, apps: [tiktok], consequence: {'long ' * 3000}}}"
        for n in range(5)
    )
    text = NOTICE[: NOTICE.index("rules:")] + f"rules:\n{steps}\n"
    (found,) = mistakes(tmp_path, {"notices/2020-07-10-tiktok.yaml": text})
    assert found.message == "the record is larger than 64 KB"


def test_one_record_reads_by_itself_whatever_else_is_wrong(tmp_path):
    write(tmp_path, {"apps.yaml": "[", "notices/2020-07-10-tiktok.yaml": "["})
    file = tmp_path / "withdrawals" / "2020-07-10-tiktok.yaml"
    record = read_record(file, "withdrawal", {"time_zone": "America/Los_Angeles"})
    assert record.document["at"] == "2020-07-10T20:50:00Z"
    with pytest.raises(DocumentError, match="not YAML"):
        read_record(tmp_path / "notices" / "2020-07-10-tiktok.yaml", "notice", {"time_zone": "UTC"})


def test_a_record_knows_its_file_form_and_digest(tmp_path):
    read = source(tmp_path)
    record = next(one for one in read.records if one.kind == "withdrawal")
    assert record.file == "withdrawals/2020-07-10-tiktok.yaml"
    assert record.revision is None
    assert record.digest == read.policy.records.withdrawals[0].digest
    assert "scope" not in record.document
