from __future__ import annotations

import json
from dataclasses import replace

import pytest

from selfcheck.documents.canonical import canonical, digest
from selfcheck.documents.compiling import (
    add_reinstatement,
    add_withdrawal,
    compile_notices,
    compile_withdrawals,
)
from selfcheck.documents.errors import DocumentError
from selfcheck.documents.layout import LARGEST_FILE, NOTICES, WITHDRAWALS
from selfcheck.documents.ledger import parts_of, read_ledgers
from selfcheck.documents.source import PolicySource
from tests.documents.samples import FILES, INFORMATION, WITHDRAWAL, source


def numbered(read: PolicySource, count: int) -> PolicySource:
    """The sample with many notices of the size of a real one."""
    notice = next(one for one in read.records if one.id == "2020-07-10-tiktok")
    document = {**notice.document, "reason": "Security risks. " * 20}
    many = []
    for number in range(count):
        one = {**document, "id": f"notice-{number:05}"}
        many.append(replace(notice, document=one, digest=digest(one)))
    return replace(read, records=tuple(many))


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> dict[str, int]:
    return {path: len(data) for path, data in after.items() if before.get(path) != data}


def test_what_is_compiled_reads_back_as_the_source(tmp_path):
    read = source(tmp_path)
    policy = read_ledgers(compile_notices(read, {}), compile_withdrawals(read, {}))
    assert policy == read.policy


def test_a_small_policy_is_one_file_for_each_role(tmp_path):
    read = source(tmp_path)
    assert list(compile_notices(read, {})) == ["notices/ledger.json"]
    assert list(compile_withdrawals(read, {})) == ["withdrawals/ledger.json"]


def test_compiling_again_changes_nothing(tmp_path):
    read = numbered(source(tmp_path), 200)
    once = compile_notices(read, {})
    assert compile_notices(read, once) == once


def test_a_withdrawal_is_a_small_file(tmp_path):
    assert len(compile_withdrawals(source(tmp_path), {})[WITHDRAWALS.index]) < 1024


def test_one_new_notice_on_a_thousand_costs_few_bytes_and_keeps_every_part(tmp_path):
    read = source(tmp_path)
    before = compile_notices(numbered(read, 1000), {})
    parts = parts_of(before[NOTICES.index])
    assert len(parts) > 30
    assert max(len(before[part]) for part in parts) <= NOTICES.seal + 1024
    dearest = 0
    published = before
    for count in range(1001, 1041):
        after = compile_notices(numbered(read, count), published)
        assert set(parts) <= set(parts_of(after[NOTICES.index]))
        dearest = max(dearest, sum(changed(published, after).values()))
        published = after
    # Metadata that names every part comes on top; the sum must stay below 50 KB.
    assert dearest < 38 * 1024


def test_a_thousand_records_added_one_by_one_read_the_same_as_at_once(tmp_path):
    read = source(tmp_path)
    withdrawals = compile_withdrawals(read, {})
    step: dict[str, bytes] = {}
    for count in range(0, 120, 7):
        step = compile_notices(numbered(read, count), step)
    step = compile_notices(numbered(read, 120), step)
    at_once = compile_notices(numbered(read, 120), {})
    one, two = (read_ledgers(targets, withdrawals) for targets in (step, at_once))
    assert {n.id: n for n in one.records.notices} == {n.id: n for n in two.records.notices}
    assert len(one.records.notices) == 120


def test_a_new_app_in_the_catalogue_leaves_the_parts_alone(tmp_path):
    read = numbered(source(tmp_path), 200)
    before = compile_notices(read, {})
    more = replace(read, apps={**read.apps, "weixin": {"name": "WeChat"}})
    after = compile_notices(more, before)
    assert list(changed(before, after)) == [NOTICES.index]
    policy = read_ledgers(after, compile_withdrawals(read, {}))
    assert sorted(policy.catalogue) == ["lemon8", "tiktok", "weixin"]


def test_a_changed_app_changes_the_part_it_lies_in_and_an_app_taken_out_is_gone(tmp_path):
    read = numbered(source(tmp_path), 200)
    before = compile_notices(read, {})
    apps = {"tiktok": {**read.apps["tiktok"], "name": "TikTok (global)"}}
    after = compile_notices(replace(read, apps=apps), before)
    assert len(changed(before, after)) == 2
    policy = read_ledgers(after, compile_withdrawals(read, {}))
    assert policy.catalogue["tiktok"].name.read("en").text == "TikTok (global)"
    assert list(policy.catalogue) == ["tiktok"]


def test_a_part_whose_entries_are_all_gone_is_gone(tmp_path):
    read = source(tmp_path)
    apps = {f"app-{n:04}": {"name": "An app with a long name " * 8} for n in range(300)}
    many = replace(read, apps=apps, records=())
    before = compile_notices(many, {})
    after = compile_notices(replace(read, records=()), before)
    assert parts_of(before[NOTICES.index])
    held = [json.loads(after[part]) for part in parts_of(after[NOTICES.index])]
    assert all(part.keys() > {"schema"} for part in held)
    policy = read_ledgers(after, compile_withdrawals(read, {}))
    assert sorted(policy.catalogue) == ["lemon8", "tiktok"]


def test_an_earlier_revision_is_kept_when_the_file_holds_the_next(tmp_path):
    first = source(tmp_path)
    text = INFORMATION.replace("revision: 1", "revision: 2").replace("issued: 2020", "issued: 2021")
    second = source(tmp_path, {"notices/2020-07-01-review.yaml": text})
    after = compile_notices(second, compile_notices(first, {}))
    policy = read_ledgers(after, compile_withdrawals(second, {}))
    assert [n.revision for n in policy.records.notices if n.id == "2020-07-01-review"] == [1, 2]


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("notices/2020-07-01-review.yaml", "A review", "No review", "as revision 1"),
        ("reinstatements/2020-07-10-tiktok.yaml", "It holds", "It may hold", "own id"),
    ],
)
def test_a_published_record_cannot_be_changed(tmp_path, file, old, new, told):
    before = compile_notices(source(tmp_path), {})
    after = source(tmp_path, {file: FILES[file].replace(old, new)})
    with pytest.raises(DocumentError, match=told):
        compile_notices(after, before)


def test_a_published_withdrawal_cannot_be_changed_and_is_never_lost(tmp_path):
    read = source(tmp_path)
    before = compile_withdrawals(read, {})
    text = WITHDRAWAL.replace("sent-in-error", "rescinded")
    other = source(tmp_path, {"withdrawals/2020-07-10-tiktok.yaml": text})
    with pytest.raises(DocumentError, match="published with other content"):
        compile_withdrawals(other, before)
    assert compile_withdrawals(replace(read, records=()), before) == before


def test_one_withdrawal_is_added_whatever_the_source_looks_like(tmp_path):
    read = source(tmp_path)
    published = compile_withdrawals(replace(read, records=()), {})
    document = next(one.document for one in read.records if one.kind == "withdrawal")
    after = add_withdrawal(document, published)
    policy = read_ledgers(compile_notices(read, {}), after)
    assert policy.records.withdrawals == read.policy.records.withdrawals


def test_withdrawals_are_sealed_into_parts_so_that_the_index_stays_small(tmp_path):
    read = source(tmp_path)
    document = next(one.document for one in read.records if one.kind == "withdrawal")
    published = compile_withdrawals(replace(read, records=()), {})
    for number in range(120):
        published = add_withdrawal({**document, "id": f"w-{number}"}, published)
        assert len(published[WITHDRAWALS.index]) < WITHDRAWALS.seal + 2048
    assert len(parts_of(published[WITHDRAWALS.index])) >= 3
    policy = read_ledgers(compile_notices(read, {}), published)
    assert len(policy.records.withdrawals) == 120


def test_one_reinstatement_is_added_and_nothing_else_changes(tmp_path):
    read = source(tmp_path)
    rest = tuple(one for one in read.records if one.kind != "reinstatement")
    (record,) = (one for one in read.records if one.kind == "reinstatement")
    published = compile_notices(replace(read, records=rest), {})
    after = add_reinstatement(record.document, published)
    assert read_ledgers(after, compile_withdrawals(read, {})) == read.policy


@pytest.mark.parametrize(
    ("index", "told"),
    [
        (b"{", "not JSON"),
        (b"[]", "not published by this version"),
        (b'{"schema":"selfcheck/ledger/v2"}', "not published by this version"),
        (b'{"schema":"selfcheck/ledger/v1","amendments":[]}', "not published by this version"),
        (b'{"schema":"selfcheck/ledger/v1","parts":["notices/parts/x.json"]}', "is missing"),
        (b" " * (LARGEST_FILE + 1), "larger than 512 KB"),
    ],
)
def test_what_was_not_published_by_us_is_refused(tmp_path, index, told):
    with pytest.raises(DocumentError, match=told):
        compile_notices(source(tmp_path), {NOTICES.index: index})


def test_without_an_index_what_was_published_is_refused(tmp_path):
    with pytest.raises(DocumentError, match="is missing from what was published"):
        compile_notices(source(tmp_path), {"notices/parts/a.json": b"{}"})


def test_a_published_record_that_this_version_cannot_read_is_kept(tmp_path):
    read = source(tmp_path)
    odd = [{"schema": "selfcheck/notice/v9", "colour": "red"}, "text", {"id": "odd", "revision": 1}]
    index = {"schema": "selfcheck/ledger/v1", "parts": [], "notices": odd}
    after = compile_notices(read, {NOTICES.index: canonical(index)})
    assert json.loads(after[NOTICES.index])["notices"][:3] == odd
