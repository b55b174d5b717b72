from __future__ import annotations

import pytest

from selfcheck.authoring.errors import TokenError
from selfcheck.authoring.signers.place import Place, parse_place

FULL = Place("/usr/lib/libx.so", "Ann & Co; 1", "0123", b"\x01\xff", "a key")


def test_a_place_survives_being_written_and_read():
    assert parse_place(FULL.uri) == FULL
    assert FULL.uri.startswith("pkcs11:token=Ann%20%26%20Co%3B%201;serial=0123;id=%01%FF;object=")


def test_what_other_tools_print_is_understood():
    printed = (
        "pkcs11:model=SoftHSM%20v2;manufacturer=SoftHSM%20project;serial=ab;token=Alice;"
        "id=%01;object=k;type=private?module-name=softhsm"
    )
    assert parse_place(printed) == Place(token="Alice", serial="ab", id=b"\x01", object="k")


def test_a_bare_word_is_a_tokens_label():
    assert parse_place("Alice's card") == Place(token="Alice's card")


@pytest.mark.parametrize("member", ["pin-value=1234", "pin-source=file:pin"])
def test_a_pin_in_the_address_is_refused_and_not_repeated(member):
    with pytest.raises(TokenError, match="PIN does not belong") as refused:
        parse_place(f"pkcs11:token=Alice?{member}")
    assert "1234" not in str(refused.value)


@pytest.mark.parametrize(
    ("uri", "says"),
    [
        ("pkcs11:token", "no PKCS#11 URI"),
        ("pkcs11:token=", "no PKCS#11 URI"),
        ("pkcs11:token=A;token=B", "no PKCS#11 URI"),
        ("pkcs11:tokne=A", "has no member tokne"),
    ],
)
def test_what_is_misspelt_is_refused(uri, says):
    with pytest.raises(TokenError, match=says):
        parse_place(uri)


def test_a_token_is_named_as_a_person_knows_it():
    assert parse_place("Alice").words == "the token Alice"
    assert parse_place("pkcs11:serial=12").words == "the token 12"
    assert parse_place("pkcs11:id=%01").words == "a token"
