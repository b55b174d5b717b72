"""securesystemslib's signer for keys on PKCS#11 tokens, beside its own for ECDSA alone."""

from __future__ import annotations

import hashlib
from typing import Any

from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from securesystemslib.signer import (
    SIGNER_FOR_URI_SCHEME,
    Key,
    SecretsHandler,
    Signature,
    Signer,
    SSlibKey,
)

from selfcheck.authoring.errors import TokenError
from selfcheck.authoring.signers.place import SCHEME, Place, parse_place
from selfcheck.authoring.signers.tokens import find_private, opened

ECDSA = {"ecdsa-sha2-nistp256": "sha256", "ecdsa-sha2-nistp384": "sha384"}
RSA = "rsassa-pss-sha256"
ED25519 = "ed25519"
PIN = "PIN"

_SALT = 32


class TokenSigner(Signer):
    """Signs with ECDSA (P-256, P-384), RSA-PSS with SHA-256, or Ed25519, as the token can.

    Each signature is a session of its own with a login of its own: some cards ask for their PIN
    before every use of the key that signs documents.
    """

    SCHEME = SCHEME

    def __init__(self, place: Place, public_key: SSlibKey, pin: str) -> None:
        if public_key.scheme not in (*ECDSA, RSA, ED25519):
            raise TokenError(f"{place.uri}: keys for {public_key.scheme} are not used on tokens.")
        self._place = place
        self._public_key = public_key
        self._pin = pin

    @property
    def public_key(self) -> SSlibKey:
        return self._public_key

    @classmethod
    def from_priv_key_uri(
        cls, priv_key_uri: str, public_key: Key, secrets_handler: SecretsHandler | None = None
    ) -> TokenSigner:
        """A signer that has logged in once, so that a wrong PIN is told before anything is made.

        Raises TokenError; the PIN is asked for only when the token is there.
        """
        if not isinstance(public_key, SSlibKey) or secrets_handler is None:
            raise ValueError("a token needs a public key and somebody who knows its PIN")
        place = parse_place(priv_key_uri)
        with opened(place, None):
            pass
        signer = cls(place, public_key, secrets_handler(PIN))
        with opened(place, signer._pin) as session:
            find_private(session, place)
        return signer

    def sign(self, payload: bytes) -> Signature:
        """Sign on the token; raises TokenError."""
        with opened(self._place, self._pin) as session:
            raw = self._sign(find_private(session, self._place), payload)
        return Signature(self.public_key.keyid, raw.hex())

    def _sign(self, key: Any, payload: bytes) -> bytes:  # noqa: ANN401 - a pkcs11 private key
        from pkcs11 import MGF, Mechanism

        pin = {"pin": self._pin} if _asks_each_time(key) else {}
        if self.public_key.scheme == ED25519:
            return bytes(key.sign(payload, mechanism=Mechanism.EDDSA, **pin))
        if self.public_key.scheme == RSA:
            how = (Mechanism.SHA256, MGF.SHA256, _SALT)
            mechanism = Mechanism.SHA256_RSA_PKCS_PSS
            return bytes(key.sign(payload, mechanism=mechanism, mechanism_param=how, **pin))
        digest = hashlib.new(ECDSA[self.public_key.scheme], payload).digest()
        raw = bytes(key.sign(digest, mechanism=Mechanism.ECDSA, **pin))
        half = len(raw) // 2
        return encode_dss_signature(
            int.from_bytes(raw[:half], "big"), int.from_bytes(raw[half:], "big")
        )


def _asks_each_time(key: Any) -> bool:  # noqa: ANN401 - a pkcs11 private key
    from pkcs11 import Attribute, PKCS11Error

    try:
        return bool(key[Attribute.ALWAYS_AUTHENTICATE])
    except PKCS11Error:
        return False  # a token older than the attribute


SIGNER_FOR_URI_SCHEME[TokenSigner.SCHEME] = TokenSigner
