from __future__ import annotations

import json

import pytest

from selfcheck.authoring.roles import Role
from selfcheck.authoring.staging import SigningFolder


@pytest.fixture
def signed(begun):
    begun.on_source("sign", *begun.key("alice"))
    return begun


def test_what_is_signed_can_be_read_by_people(signed):
    text = (signed.source / "signing" / "notices.json").read_text()
    signatures = [json.loads(p.read_text()) for p in signed.source.glob("signing/notices.*.json")]

    assert '"notices/ledger.json"' in text
    assert len(text.splitlines()) > 10
    assert [one["owner"] for one in signatures] == ["alice"]


def test_signatures_lie_in_files_of_their_own(signed):
    before = signed.picture(signed.source / "signing")

    signed.on_source("sign", *signed.key("carol"))

    after = signed.picture(signed.source / "signing")
    assert before.items() <= after.items()
    assert len([name for name in after if name.startswith("notices.")]) == 3


def test_nothing_is_staged_where_nothing_was_signed(begun):
    assert SigningFolder.of(begun.source).read() == {}


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"\xff", b'{"signed": 1}', b"[" * 100_000])
@pytest.mark.parametrize("part", ["notices.json", "notices.*.json"])
def test_a_damaged_file_is_an_expected_failure(signed, part, content):
    (path,) = (signed.source / "signing").glob(part)
    path.write_bytes(content)

    result = signed.publish("bob")

    assert result.exit_code == 2
    assert "damaged" in result.stderr


def test_a_file_of_another_role_is_refused(signed):
    folder = signed.source / "signing"
    (folder / "notices.json").write_text(
        json.dumps(
            {"signed": json.loads((signed.site / "metadata/1.snapshot.json").read_text())["signed"]}
        )
    )

    result = signed.publish("bob")

    assert result.exit_code == 2
    assert "holds the role snapshot" in result.stderr


def test_a_forged_signature_does_not_count(signed):
    (path,) = (signed.source / "signing").glob("notices.*.json")
    document = json.loads(path.read_text())
    document["signature"]["sig"] = "00" * 64
    path.write_text(json.dumps(document))
    before = signed.picture(signed.site)

    result = signed.publish("bob")

    assert result.exit_code == 1
    assert signed.picture(signed.site) == before


def test_a_signature_renamed_to_another_person_does_not_count(signed, people):
    (path,) = (signed.source / "signing").glob("notices.*.json")
    document = json.loads(path.read_text())
    document["signature"]["keyid"] = people["carol"].public.keyid
    path.write_text(json.dumps(document))

    assert signed.publish("bob").exit_code == 1


def test_what_a_stranger_put_there_does_not_count(signed, tmp_path):
    (path,) = (signed.source / "signing").glob("notices.*.json")
    document = json.loads(path.read_text())
    document["signature"]["keyid"] = "f" * 64
    (signed.source / "signing" / "notices.ffffffffffff.json").write_text(json.dumps(document))

    assert signed.publish().exit_code == 1


def test_other_files_are_left_alone(signed):
    note = signed.source / "signing" / "README.md"
    note.write_text("How we sign.")

    assert signed.publish("bob").exit_code == 0

    assert [path.name for path in (signed.source / "signing").iterdir()] == ["README.md"]


def test_the_complete_round_holds_snapshot_and_timestamp_too(signed):
    signed.on_source("sign", *signed.key("bob"))

    staged = SigningFolder.of(signed.source).read()

    assert staged.keys() == {Role.NOTICES, Role.SNAPSHOT, Role.TIMESTAMP}
