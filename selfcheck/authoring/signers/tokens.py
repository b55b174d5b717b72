"""Speaking with PKCS#11 tokens, and saying in sentences what they refuse."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_der_public_key
from securesystemslib.signer import SSlibKey

from selfcheck.authoring.errors import TokenError, WrongPinError
from selfcheck.authoring.public_keys import SCHEMES
from selfcheck.authoring.signers.place import Place
from selfcheck.core.frozen import frozen

if TYPE_CHECKING:
    import pkcs11

MODULE_VARIABLE = "SELFCHECK_PKCS11_MODULE"

_ED25519_LENGTH = 32


@frozen
class TokenKey:
    """A public key found on a token: where it lies and the key itself."""

    place: Place
    key: SSlibKey


@contextmanager
def opened(place: Place, pin: str | None, *, writing: bool = False) -> Iterator[pkcs11.Session]:
    """A session with the token, logged in where a PIN is given; raises TokenError.

    A wrong PIN is tried once and never again by itself: tokens lock themselves after a few.
    """
    import pkcs11

    token = None
    try:
        token = find_token(place)
        with token.open(user_pin=pin, rw=writing) as session:
            yield session
    except (pkcs11.PinIncorrect, pkcs11.PinInvalid, pkcs11.PinLenRange) as error:
        raise WrongPinError(
            f"The PIN does not open {place.words}. {_tries_left(token)} It was not tried again."
        ) from error
    except pkcs11.PinLocked as error:
        raise TokenError(_LOCKED.format(place.words)) from error
    except (pkcs11.TokenNotPresent, pkcs11.DeviceRemoved, pkcs11.TokenNotRecognised) as error:
        raise TokenError(f"{_capital(place.words)} was taken out; put it in and repeat.") from error
    except pkcs11.PKCS11Error as error:
        detail = str(error) or type(error).__name__
        raise TokenError(f"{_capital(place.words)} refused: {detail}.") from error


def find_token(place: Place) -> pkcs11.Token:
    """The token that fits; raises TokenError where none or several do."""
    import pkcs11

    library = _library(place)
    present = list(library.get_tokens(token_flags=pkcs11.TokenFlag.TOKEN_INITIALIZED))
    fitting: list[pkcs11.Token] = [
        token
        for token in present
        if place.token in (None, token.label) and place.serial in (None, _serial(token))
    ]
    if len(fitting) == 1:
        return fitting[0]
    shown = ", ".join(f"{token.label} (serial {_serial(token)})" for token in present) or "none"
    if fitting:
        raise TokenError(
            f"Several tokens fit; present are: {shown}. Say which, as pkcs11:serial=NUMBER."
        )
    raise TokenError(
        f"{_capital(place.words)} is not there; present are: {shown}. Put it in and repeat."
    )


def find_private(session: pkcs11.Session, place: Place) -> Any:  # noqa: ANN401 - a key that signs
    """The private key at a place, which needs a login; raises TokenError."""
    import pkcs11

    found = list(session.get_objects(_template(place, pkcs11.ObjectClass.PRIVATE_KEY)))
    if len(found) == 1:
        return found[0]
    what = "several private keys that fit" if found else "no private key that fits"
    raise TokenError(
        f"{_capital(place.words)} holds {what} {place.uri}. Was the token set up anew? Then make "
        "its key file anew with selfcheck-policy keys new FILE --token."
    )


def find_public(session: pkcs11.Session, place: Place) -> list[TokenKey]:
    """The public keys on a token that fit a place and are of a kind that can sign here."""
    import pkcs11

    token = session.token
    found = []
    for one in session.get_objects(_template(place, pkcs11.ObjectClass.PUBLIC_KEY)):
        key = public_of(cast("pkcs11.PublicKey", one))
        if key is not None and key.scheme in SCHEMES:
            held = cast("pkcs11.PublicKey", one)
            exact = Place(place.module, token.label, _serial(token), held.id or None)
            if exact.id is None:
                exact = Place(place.module, token.label, _serial(token), object=held.label)
            found.append(TokenKey(exact, key))
    return found


def public_of(key: pkcs11.PublicKey) -> SSlibKey | None:
    """A token's public key in the form of the metadata; None for a kind that is not used here.

    RSA signs with PSS and SHA-256, elliptic curves with the hash of their size.
    """
    import pkcs11
    from pkcs11.util.ec import encode_ec_public_key
    from pkcs11.util.rsa import encode_rsa_public_key

    try:
        match key.key_type:
            case pkcs11.KeyType.EC:
                return SSlibKey.from_crypto(load_der_public_key(encode_ec_public_key(key)))
            case pkcs11.KeyType.RSA:
                return SSlibKey.from_crypto(load_der_public_key(encode_rsa_public_key(key)))
            case pkcs11.KeyType.EC_EDWARDS:
                # A DER OCTET STRING, or on some tokens the bare point: the point comes last.
                point = bytes(key[pkcs11.Attribute.EC_POINT])[-_ED25519_LENGTH:]
                return SSlibKey.from_crypto(Ed25519PublicKey.from_public_bytes(point))
            case _:
                return None
    except ValueError:
        return None  # a curve or an encoding that cryptography does not know


_LOCKED = (
    "{} has locked itself after too many wrong PINs. Unlock it with its PUK or its security "
    "officer's PIN, as its maker describes."
)


def _tries_left(token: pkcs11.Token | None) -> str:
    """What the token says of its remaining tries; PKCS#11 has no number, only three warnings."""
    import pkcs11

    flags = token.slot.get_token().flags if token is not None else pkcs11.TokenFlag(0)
    if flags & pkcs11.TokenFlag.USER_PIN_LOCKED:
        return "The token has locked itself; its PUK or security officer's PIN unlocks it."
    if flags & pkcs11.TokenFlag.USER_PIN_FINAL_TRY:
        return "One try is left before the token locks itself."
    if flags & pkcs11.TokenFlag.USER_PIN_COUNT_LOW:
        return "A few tries may be left before the token locks itself, often one or two."
    return "Tokens lock themselves after a few wrong PINs, often three."


def _library(place: Place) -> Any:  # noqa: ANN401 - pkcs11's own class exists only once loaded
    try:
        import pkcs11
    except ImportError as error:
        raise TokenError(
            "Tokens need the Python package python-pkcs11, which is not installed here."
        ) from error
    if not place.module:
        raise TokenError(
            "It is not said which PKCS#11 module speaks with the token: give --module FILE, or "
            f"set {MODULE_VARIABLE}. OpenSC's is called opensc-pkcs11.so, YubiKey's libykcs11.so."
        )
    try:
        return pkcs11.lib(place.module)
    except (pkcs11.PKCS11Error, RuntimeError) as error:
        raise TokenError(
            f"The PKCS#11 module {place.module} cannot be loaded: {error}. Name another with "
            f"--module when the key file is made, or with {MODULE_VARIABLE}."
        ) from error


def _template(place: Place, kind: pkcs11.ObjectClass) -> dict[pkcs11.Attribute, Any]:
    import pkcs11

    template: dict[pkcs11.Attribute, Any] = {pkcs11.Attribute.CLASS: kind}
    if place.id is not None:
        template[pkcs11.Attribute.ID] = place.id
    if place.object is not None:
        template[pkcs11.Attribute.LABEL] = place.object
    return template


def _serial(token: pkcs11.Token) -> str:
    return token.serial.decode("utf-8", "replace").strip()


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
