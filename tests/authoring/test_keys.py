from __future__ import annotations

import base64
import json
import stat

import pytest

from selfcheck.authoring import keys
from selfcheck.authoring.errors import KeyFileError, WrongPassphraseError

CHEAP = 2**14
OTHER = "another passphrase"


@pytest.fixture
def path(tmp_path):
    keys.create(tmp_path / "dana", "Dana", OTHER, cost=CHEAP)
    return tmp_path / "dana"


def change(path, **members):
    path.write_text(json.dumps({**json.loads(path.read_text()), **members}))


def test_what_is_unlocked_signs_for_the_public_key(path):
    key = keys.unlock(keys.read_key_file(path), OTHER)

    signature = key.signer.sign(b"data")

    keys.read_public(keys.public_path(path)).key.verify_signature(signature, b"data")
    assert key.public.owner == "Dana"


def test_the_private_file_is_for_its_owner_alone(path):
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_private_key_is_nowhere_in_the_clear(path):
    key = keys.unlock(keys.read_key_file(path), OTHER)
    raw = key.signer._private_key.private_bytes_raw()

    text = path.read_bytes()

    assert raw not in text
    assert raw.hex().encode() not in text
    assert base64.b64encode(raw) not in text


def test_the_default_cost_is_128_mebibytes():
    assert 128 * keys.SCRYPT_COST * keys.SCRYPT_BLOCK == 128 * 2**20


@pytest.mark.parametrize("passphrase", ["", "Another passphrase", OTHER + " "])
def test_a_wrong_passphrase_is_refused(path, passphrase):
    with pytest.raises(WrongPassphraseError, match="does not open"):
        keys.unlock(keys.read_key_file(path), passphrase)


def test_two_keys_with_one_passphrase_share_nothing(tmp_path):
    for name in ("one", "two"):
        keys.create(tmp_path / name, name, OTHER, cost=CHEAP)

    one, two = (json.loads((tmp_path / name).read_text()) for name in ("one", "two"))

    assert one["kdf"]["salt"] != two["kdf"]["salt"]
    assert one["cipher"]["nonce"] != two["cipher"]["nonce"]
    assert one["keyid"] != two["keyid"]


def test_no_key_is_overwritten(path):
    before = path.read_bytes()

    with pytest.raises(KeyFileError, match="already there"):
        keys.create(path, "Eve", OTHER, cost=CHEAP)

    assert path.read_bytes() == before


def test_a_public_file_in_the_way_is_not_overwritten_either(path):
    path.unlink()

    with pytest.raises(KeyFileError, match=r"dana\.pub is already there"):
        keys.create(path, "Eve", OTHER, cost=CHEAP)

    assert not path.exists()


def test_an_empty_passphrase_makes_no_key(tmp_path):
    with pytest.raises(KeyFileError, match="needs a passphrase"):
        keys.create(tmp_path / "key", "Dana", "", cost=CHEAP)

    assert not list(tmp_path.iterdir())


def test_a_changed_owner_makes_the_key_unreadable(path):
    change(path, owner="Eve")

    with pytest.raises(WrongPassphraseError):
        keys.unlock(keys.read_key_file(path), OTHER)


@pytest.mark.parametrize(
    "kdf",
    [
        {"n": 2**10},
        {"n": 2**14 + 1},
        {"n": 2**30},
        {"r": 1000},
        {"p": 1000},
        {"name": "md5"},
        {"salt": ""},
        {"salt": "*"},
        {"n": "many"},
    ],
)
def test_a_file_cannot_ask_for_weak_or_endless_work(path, kdf):
    envelope = json.loads(path.read_text())
    change(path, kdf={**envelope["kdf"], **kdf})

    with pytest.raises(KeyFileError, match=r"does not use|damaged"):
        keys.unlock(keys.read_key_file(path), OTHER)


def test_one_key_cannot_pose_as_two_under_another_id(path):
    public = keys.public_path(path)
    change(public, keyid="0" * 64)

    with pytest.raises(KeyFileError, match="does not fit"):
        keys.read_public(public)


@pytest.mark.parametrize(
    "members",
    [
        {"keyval": {"public": "zz"}},
        {"keyval": None},
        {"owner": ""},
        {"owner": 7},
        {"owner": "Dana\x1b[2K"},
        {"owner": "Dana" * 30},
        {"keytype": "rsa"},
    ],
)
def test_a_damaged_public_file_is_refused(path, members):
    public = keys.public_path(path)
    change(public, **members)

    with pytest.raises(KeyFileError, match=r"damaged|kind of key|no name that can be shown"):
        keys.read_public(public)


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"\xff", b"[" * 50_000, b" " * 70_000])
def test_what_is_no_key_is_refused(tmp_path, content):
    (tmp_path / "file").write_bytes(content)

    with pytest.raises(KeyFileError, match="is not a key"):
        keys.read_key_file(tmp_path / "file")


def test_a_missing_key_says_how_to_make_one(tmp_path):
    with pytest.raises(KeyFileError, match="keys new"):
        keys.read_key_file(tmp_path / "file")


def test_a_public_file_given_as_private_names_the_private_one(path):
    with pytest.raises(KeyFileError, match="give the private file, dana beside it"):
        keys.read_key_file(keys.public_path(path))


def test_a_private_file_also_gives_its_public_half(path):
    assert keys.read_public(path).keyid == keys.read_public(keys.public_path(path)).keyid
