"""Keys on real tokens sign, and what a token refuses is said."""

from __future__ import annotations

import pytest
from securesystemslib.exceptions import UnverifiedSignatureError
from securesystemslib.signer import Signer

from selfcheck.authoring.errors import KeyFileError, TokenError, WrongPinError
from selfcheck.authoring.public_keys import named
from selfcheck.authoring.signers.generation import generate_token_key
from selfcheck.authoring.signers.held import read_token_key
from selfcheck.authoring.signers.place import parse_place
from selfcheck.authoring.signers.tokens import opened
from tests.authoring.signers.conftest import KINDS, PIN, pkcs11

SCHEMES = {
    "p256": "ecdsa-sha2-nistp256",
    "p384": "ecdsa-sha2-nistp384",
    "rsa": "rsassa-pss-sha256",
    "ed25519": "ed25519",
}


def never():
    raise AssertionError("the PIN was asked for")


def signer(tokens, label, number=1, pin=PIN):
    place = parse_place(tokens.uri(label, number))
    found = read_token_key(place, never)
    return Signer.from_priv_key_uri(found.place.uri, found.key, lambda _: pin)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_key_signs_what_its_public_key_verifies(tokens, kind):
    made = signer(tokens, "Mixed", KINDS[kind][0])

    signature = made.sign(b"data")

    assert made.public_key.scheme == SCHEMES[kind]
    assert signature.keyid == made.public_key.keyid
    made.public_key.verify_signature(signature, b"data")
    with pytest.raises(UnverifiedSignatureError):
        made.public_key.verify_signature(signature, b"other")


def test_the_public_key_is_read_without_a_pin_and_its_address_names_the_token(tokens):
    found = read_token_key(parse_place(tokens.uri("Alice")), never)

    assert found.place.token == "Alice"
    assert found.place.serial
    assert found.place.id == b"\x01"
    assert found.place.module == tokens.module


def test_where_several_keys_fit_they_are_named(tokens):
    place = parse_place(f"pkcs11:token=Mixed?module-path={tokens.module}")
    with pytest.raises(TokenError, match="several keys") as refused:
        read_token_key(place, never)
    assert "id=%02 (ecdsa-sha2-nistp384)" in str(refused.value)


def test_a_key_by_its_label(tokens):
    found = read_token_key(
        parse_place(f"pkcs11:token=Mixed;object=rsa?module-path={tokens.module}"), never
    )
    assert found.key.scheme == "rsassa-pss-sha256"


@pytest.mark.parametrize(
    ("uri", "says"),
    [
        ("pkcs11:token=Zoe", "The token Zoe is not there; present are: .*Alice .serial"),
        ("pkcs11:serial=0000", "The token 0000 is not there"),
        ("pkcs11:id=%01", "Several tokens fit"),
        ("pkcs11:token=Alice;id=%09", "no key there that can sign"),
        ("pkcs11:token=Empty", "no key there that can sign"),
    ],
)
def test_what_is_not_there_is_said(tokens, uri, says):
    place = parse_place(f"{uri}?module-path={tokens.module}")
    with pytest.raises(TokenError, match=says):
        read_token_key(place, lambda: PIN)


@pytest.mark.parametrize(
    ("module", "says"),
    [
        ("/nowhere/module.so", "/nowhere/module.so cannot be loaded: .*No such file"),
        ("/etc/passwd", "/etc/passwd cannot be loaded"),
        (None, "give --module FILE, or set SELFCHECK_PKCS11_MODULE"),
    ],
)
def test_a_module_that_is_not_there_is_said(module, says):
    place = parse_place("pkcs11:token=Alice" + (f"?module-path={module}" if module else ""))
    with pytest.raises(TokenError, match=says):
        read_token_key(place, never)


def test_a_wrong_pin_is_told_with_what_is_left_and_tried_once(tokens, monkeypatch):
    asked = []
    found = read_token_key(parse_place(tokens.uri("Bob")), never)

    with pytest.raises(WrongPinError) as refused:
        Signer.from_priv_key_uri(found.place.uri, found.key, lambda _: asked.append(1) or "999999")

    assert asked == [1]
    assert "does not open the token Bob" in str(refused.value)
    # SoftHSM says only that some tries were wrong; a card also says when one is left.
    assert "A few tries may be left" in str(refused.value)
    assert "not tried again" in str(refused.value)
    assert "999999" not in str(refused.value)
    # The right one still opens it, which resets the count.
    Signer.from_priv_key_uri(found.place.uri, found.key, lambda _: PIN)


@pytest.mark.parametrize("pin", ["", "1", "1" * 300])
def test_a_pin_of_an_impossible_length_is_a_wrong_one(tokens, pin):
    found = read_token_key(parse_place(tokens.uri("Bob")), never)
    with pytest.raises(WrongPinError):
        Signer.from_priv_key_uri(found.place.uri, found.key, lambda _: pin)
    Signer.from_priv_key_uri(found.place.uri, found.key, lambda _: PIN)


def test_the_pin_is_not_asked_for_where_the_token_is_absent(tokens):
    key = read_token_key(parse_place(tokens.uri("Alice")), never).key
    with pytest.raises(TokenError, match="is not there"):
        Signer.from_priv_key_uri(
            f"pkcs11:token=Zoe?module-path={tokens.module}", key, lambda _: never()
        )


def test_a_key_that_is_gone_is_said_before_anything_is_signed(tokens):
    found = read_token_key(parse_place(tokens.uri("Lost")), never)
    with opened(found.place, PIN, writing=True) as session:
        for one in list(session.get_objects({pkcs11.Attribute.ID: b"\x01"})):
            one.destroy()

    with pytest.raises(TokenError, match=r"no private key that fits .*set up anew"):
        Signer.from_priv_key_uri(found.place.uri, found.key, lambda _: PIN)


def test_a_new_key_is_made_on_the_token_and_cannot_leave_it(tokens):
    place = parse_place(f"pkcs11:token=Scratch?module-path={tokens.module}")

    first, second = (generate_token_key(place, lambda: PIN) for _ in range(2))

    assert (first.place.id, second.place.id) == (b"\x01", b"\x02")
    assert first.key.scheme == "ecdsa-sha2-nistp256"
    assert first.key.keyid != second.key.keyid
    made = Signer.from_priv_key_uri(second.place.uri, second.key, lambda _: PIN)
    second.key.verify_signature(made.sign(b"data"), b"data")
    with opened(second.place, PIN) as session:
        (private,) = session.get_objects(
            {pkcs11.Attribute.CLASS: pkcs11.ObjectClass.PRIVATE_KEY, pkcs11.Attribute.ID: b"\x02"}
        )
        assert private[pkcs11.Attribute.SENSITIVE]
        assert not private[pkcs11.Attribute.EXTRACTABLE]


def test_a_key_on_a_token_is_never_overwritten(tokens):
    with pytest.raises(TokenError, match="never overwritten"):
        generate_token_key(parse_place(tokens.uri("Alice")), lambda: PIN)


def test_a_curve_that_is_not_used_is_not_offered(tokens):
    with pytest.raises(TokenError, match="no key there that can sign; RSA, P-256"):
        read_token_key(parse_place(tokens.uri("Mixed", 5)), lambda: PIN)


def test_a_key_that_is_too_short_becomes_nobodys(tokens):
    found = read_token_key(parse_place(tokens.uri("Mixed", 6)), never)
    with pytest.raises(KeyFileError, match="fewer than 2048 bits"):
        named(found.key, "Alice")
