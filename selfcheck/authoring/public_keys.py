"""A person's public key: whose it is, and what verifies their signatures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key
from securesystemslib.signer import Key, SSlibKey

from selfcheck.authoring.errors import KeyFileError
from selfcheck.core.frozen import frozen

PUBLIC_SCHEMA = "selfcheck/public-key/v1"
OWNER = "x-selfcheck-owner"
"""The member of a TUF key that names the person, so that others can be told who may sign."""

SCHEMES = {
    "ed25519": "ed25519",
    "ecdsa-sha2-nistp256": "ecdsa",
    "ecdsa-sha2-nistp384": "ecdsa",
    "rsassa-pss-sha256": "rsa",
    "rsassa-pss-sha384": "rsa",
    "rsassa-pss-sha512": "rsa",
}
"""The ways of signing that are used, and the kind of key of each. Clients verify all of them."""

_LEAST_RSA_BITS = 2048
_LONGEST_OWNER = 100


@frozen
class PublicKey:
    """A person's public key. `keyid` is computed from the key itself, never taken on trust."""

    owner: str
    key: SSlibKey

    @property
    def keyid(self) -> str:
        return self.key.keyid


def owner_of(key: Key) -> str:
    """The name of the person whose key this is; the start of its id where it carries none."""
    name = key.unrecognized_fields.get(OWNER)
    shown = isinstance(name, str) and name.isprintable() and len(name) <= _LONGEST_OWNER
    return name if shown and name else key.keyid[:8]


def named(key: SSlibKey, owner: str) -> PublicKey:
    """A key with its owner's name in it.

    Raises KeyFileError for a name that cannot be shown, a kind of key that is not used here, or
    an RSA key that is too short.
    """
    if not owner.isprintable() or len(owner) > _LONGEST_OWNER:
        raise KeyFileError(
            f"{owner[:_LONGEST_OWNER]!a} is no name that can be shown to others; give one of at "
            f"most {_LONGEST_OWNER} letters."
        )
    if SCHEMES.get(key.scheme) != key.keytype:
        raise KeyFileError(
            f"{owner}'s key is for {key.scheme}, which is not used here; those that are: "
            f"{', '.join(SCHEMES)}."
        )
    if key.keytype == "rsa" and _bits(key) < _LEAST_RSA_BITS:
        raise KeyFileError(f"{owner}'s RSA key has fewer than {_LEAST_RSA_BITS} bits.")
    return PublicKey(
        owner, SSlibKey(key.keyid, key.keytype, key.scheme, key.keyval, {OWNER: owner})
    )


def public_document(public: PublicKey) -> dict[str, Any]:
    """A public key as its file says it."""
    return {
        "schema": PUBLIC_SCHEMA,
        "owner": public.owner,
        "keyid": public.keyid,
        "keytype": public.key.keytype,
        "scheme": public.key.scheme,
        "keyval": public.key.keyval,
    }


def public_of(document: Mapping[str, Any], where: str) -> PublicKey:
    """The public key in a file's content; raises KeyFileError, which names `where`."""
    try:
        owner, keyid, scheme = document["owner"], document["keyid"], document["scheme"]
        if SCHEMES.get(scheme) != document["keytype"]:
            raise KeyFileError(f"{where} holds a kind of key that this version does not use.")
        # The id is computed anew: under an id of its own choosing one key could sign twice.
        key = _key(scheme, document["keyval"]["public"])
    except (KeyError, TypeError, ValueError, AttributeError, UnsupportedAlgorithm) as error:
        raise KeyFileError(f"{where} is damaged: {error!r}. Use your copy of it.") from error
    if not isinstance(owner, str) or not owner.strip() or key.keyid != keyid:
        raise KeyFileError(
            f"{where} is damaged: its owner or id does not fit. Use your copy of it."
        )
    return named(key, owner)


def _key(scheme: str, text: str) -> SSlibKey:
    if scheme == "ed25519":
        return SSlibKey.from_crypto(Ed25519PublicKey.from_public_bytes(bytes.fromhex(text)))
    return SSlibKey.from_crypto(load_pem_public_key(text.encode()), scheme=scheme)


def _bits(key: SSlibKey) -> int:
    public = load_pem_public_key(key.keyval["public"].encode())
    return public.key_size if isinstance(public, RSAPublicKey) else 0
