"""A new key pair made on a token, which never leaves it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from selfcheck.authoring.errors import TokenError
from selfcheck.authoring.signers.place import Place
from selfcheck.authoring.signers.tokens import TokenKey, find_public, opened

if TYPE_CHECKING:
    import pkcs11

LABEL = "selfcheck"
_CURVE = "secp256r1"
_MOST_IDS = 256


def generate_token_key(place: Place, secret: Callable[[], str]) -> TokenKey:
    """Make a P-256 key pair at the id that the place names, or at the first free one.

    P-256, because every token of these years can. Raises TokenError where the id is taken.
    """
    import pkcs11
    from pkcs11.util.ec import encode_named_curve_parameters

    with opened(place, None):
        pass  # nobody types a PIN for a token that is not there
    with opened(place, secret(), writing=True) as session:
        chosen = _free_id(session, place)
        curve = {pkcs11.Attribute.EC_PARAMS: encode_named_curve_parameters(_CURVE)}
        session.create_domain_parameters(pkcs11.KeyType.EC, curve, local=True).generate_keypair(
            store=True,
            id=chosen,
            label=place.object or LABEL,
            private_template={
                pkcs11.Attribute.SENSITIVE: True,
                pkcs11.Attribute.EXTRACTABLE: False,
            },
        )
        made = Place(place.module, place.token, place.serial, chosen)
        (found,) = find_public(session, made)
    return found


def _free_id(session: pkcs11.Session, place: Place) -> bytes:
    import pkcs11

    taken = {
        bytes(one[pkcs11.Attribute.ID])
        for kind in (pkcs11.ObjectClass.PRIVATE_KEY, pkcs11.ObjectClass.PUBLIC_KEY)
        for one in session.get_objects({pkcs11.Attribute.CLASS: kind})
    }
    if place.id is not None:
        if place.id in taken:
            raise TokenError(
                f"{place.uri}: a key is there already, and keys are never overwritten. Name "
                "another id, or leave --generate out to use the key that is there."
            )
        return place.id
    for number in range(1, _MOST_IDS):
        if bytes([number]) not in taken:
            return bytes([number])
    raise TokenError(f"{place.uri}: no id is free for another key.")
