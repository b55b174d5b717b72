"""A person's signing key: a private file and a public one beside it.

The private file is JSON: what the key is, how the encryption key is derived from the
passphrase (scrypt, RFC 7914), and the 32 bytes of the Ed25519 private key encrypted with
ChaCha20-Poly1305 (RFC 8439). Everything but the ciphertext is authenticated with it, so a
changed cost, owner or public key makes the file unreadable instead of misleading. Where the
private key lies on a token or in a key service, the file says where and holds nothing secret.
"""

from __future__ import annotations

import base64
import binascii
import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from securesystemslib.exceptions import UnverifiedSignatureError
from securesystemslib.signer import CryptoSigner, Signer, SSlibKey
from tuf.api.metadata import Metadata

from selfcheck.authoring.errors import KeyFileError, SignerError, WrongPassphraseError
from selfcheck.authoring.files import write_new
from selfcheck.authoring.public_keys import (
    PUBLIC_SCHEMA,
    PublicKey,
    named,
    public_document,
    public_of,
)
from selfcheck.core.frozen import frozen

PRIVATE_SCHEMA = "selfcheck/key/v1"
HELD_SCHEMA = "selfcheck/held-key/v1"

SCRYPT_COST = 2**17
"""scrypt's N; with r = 8 it takes 128 MiB and about a third of a second a guess."""
SCRYPT_BLOCK = 8
_COSTS = (2**14, 2**20)
_LARGEST_FILE = 64 * 1024


@frozen
class KeyFile:
    """A private key file as it lies on disk, still locked."""

    path: Path
    public: PublicKey
    envelope: Mapping[str, Any]

    @property
    def uri(self) -> str | None:
        """Where the private key lies, if not in the file itself."""
        return str(self.envelope["uri"]) if self.envelope["schema"] == HELD_SCHEMA else None


@frozen
class SigningKey:
    """An unlocked key: who it belongs to and what signs with it."""

    public: PublicKey
    signer: Signer

    def sign(self, metadata: Metadata[Any]) -> None:
        """Add this key's signature; raises SignerError where what holds the key gives none."""
        data = metadata.signed_bytes
        try:
            signature = self.signer.sign(data)
            self.public.key.verify_signature(signature, data)
        except SignerError:
            raise
        except UnverifiedSignatureError as error:
            raise SignerError(
                f"{self.public.owner}'s signature does not fit {self.public.owner}'s public key: "
                "what holds the private key has another one now, or signs in another way. Make the "
                "key file anew with selfcheck-policy keys new."
            ) from error
        except Exception as error:  # each key service's library raises errors of its own
            raise SignerError(f"{self.public.owner}'s key did not sign: {error}") from error
        metadata.signatures[signature.keyid] = signature


def public_path(path: Path) -> Path:
    """Where the public half of the key file at `path` lies."""
    return path.with_name(path.name + ".pub")


def generate(owner: str) -> SigningKey:
    """A new Ed25519 key in memory."""
    return _signing_key(Ed25519PrivateKey.generate(), owner)


def create(path: Path, owner: str, passphrase: str, *, cost: int = SCRYPT_COST) -> PublicKey:
    """Make a key pair: `path`, readable by its owner alone, and `path`.pub.

    Raises KeyFileError where either file is already there (a key is never overwritten), the
    folder cannot be written or the passphrase is empty.
    """
    if not passphrase:
        raise KeyFileError(f"{path}: a key needs a passphrase; the one given is empty.")
    private = Ed25519PrivateKey.generate()
    public = _signing_key(private, owner).public
    _write_pair(path, public, lambda: _lock(private, public, passphrase, cost))
    return public


def create_held(path: Path, public: PublicKey, uri: str) -> None:
    """Write the pair of files for a key that lies at `uri`; raises KeyFileError as `create`."""
    document = {**public_document(public), "schema": HELD_SCHEMA, "uri": uri}
    _write_pair(path, public, lambda: document)


def require_free(path: Path) -> None:
    """Raises KeyFileError where a key pair of this name is there already."""
    for taken in (path, public_path(path)):
        if taken.exists():
            raise KeyFileError(f"{taken} is already there; choose another name for the new key.")


def read_key_file(path: Path) -> KeyFile:
    """Read a private key file without unlocking it; raises KeyFileError."""
    envelope = _read(path)
    if envelope.get("schema") == PUBLIC_SCHEMA:
        raise KeyFileError(
            f"{path} is the public half of a key; give the private file, {path.stem} beside it."
        )
    if envelope.get("schema") not in (PRIVATE_SCHEMA, HELD_SCHEMA):
        raise KeyFileError(f"{path} is not a key made by selfcheck-policy keys new.")
    if envelope["schema"] == HELD_SCHEMA and not isinstance(envelope.get("uri"), str):
        raise KeyFileError(f"{path} is damaged: it does not say where the key lies.")
    return KeyFile(path, public_of(envelope, str(path)), envelope)


def read_public(path: Path) -> PublicKey:
    """Read a .pub file; a private file gives its public half. Raises KeyFileError."""
    document = _read(path)
    if document.get("schema") not in (PUBLIC_SCHEMA, PRIVATE_SCHEMA, HELD_SCHEMA):
        raise KeyFileError(f"{path} is not a public key made by selfcheck-policy keys new.")
    return public_of(document, str(path))


def unlock(file: KeyFile, passphrase: str) -> SigningKey:
    """Decrypt the private key; raises WrongPassphraseError, or KeyFileError where it is damaged."""
    try:
        derived = file.envelope["kdf"]
        sealed = base64.b64decode(file.envelope["encrypted"], validate=True)
        salt = base64.b64decode(derived["salt"], validate=True)
        nonce = base64.b64decode(file.envelope["cipher"]["nonce"], validate=True)
        cost, block, lanes = int(derived["n"]), int(derived["r"]), int(derived["p"])
        names = (derived["name"], file.envelope["cipher"]["name"])
    except (KeyError, TypeError, ValueError, binascii.Error) as error:
        raise KeyFileError(f"{file.path} is damaged: {error!r}. Use your copy of it.") from error
    known = names == ("scrypt", "chacha20-poly1305")
    if not known or cost & (cost - 1) or not _COSTS[0] <= cost <= _COSTS[1]:
        raise KeyFileError(f"{file.path} asks for an encryption that this version does not use.")
    if (block, lanes) != (SCRYPT_BLOCK, 1) or len(salt) < 16 or len(nonce) != 12:  # noqa: PLR2004
        raise KeyFileError(f"{file.path} asks for an encryption that this version does not use.")
    secret = Scrypt(salt=salt, length=32, n=cost, r=block, p=lanes).derive(passphrase.encode())
    try:
        raw = ChaCha20Poly1305(secret).decrypt(nonce, sealed, _authenticated(file.envelope))
    except InvalidTag:
        raise WrongPassphraseError(
            f"{file.path}: the passphrase does not open this key (or the file was changed)."
        ) from None
    private = Ed25519PrivateKey.from_private_bytes(raw)
    return SigningKey(file.public, CryptoSigner(private, file.public.key))


def _signing_key(private: Ed25519PrivateKey, owner: str) -> SigningKey:
    public = named(SSlibKey.from_crypto(private.public_key()), owner)
    return SigningKey(public, CryptoSigner(private, public.key))


def _write_pair(path: Path, public: PublicKey, private: Callable[[], dict[str, Any]]) -> None:
    require_free(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_new(path, _bytes(private()), mode=0o600)
        write_new(public_path(path), _bytes(public_document(public)))
    except OSError as error:
        raise KeyFileError(f"{path} cannot be written: {error.strerror}.") from error


def _lock(
    private: Ed25519PrivateKey, public: PublicKey, passphrase: str, cost: int
) -> dict[str, Any]:
    salt, nonce = os.urandom(32), os.urandom(12)
    envelope: dict[str, Any] = {
        **public_document(public),
        "schema": PRIVATE_SCHEMA,
        "kdf": {"name": "scrypt", "n": cost, "r": SCRYPT_BLOCK, "p": 1, "salt": _text(salt)},
        "cipher": {"name": "chacha20-poly1305", "nonce": _text(nonce)},
    }
    kdf = Scrypt(salt=salt, length=32, n=cost, r=SCRYPT_BLOCK, p=1)
    secret = kdf.derive(passphrase.encode())
    raw = private.private_bytes_raw()
    sealed = ChaCha20Poly1305(secret).encrypt(nonce, raw, _authenticated(envelope))
    return {**envelope, "encrypted": _text(sealed)}


def _authenticated(envelope: Mapping[str, Any]) -> bytes:
    header = {name: value for name, value in envelope.items() if name != "encrypted"}
    return json.dumps(header, sort_keys=True, separators=(",", ":")).encode()


def _read(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST_FILE + 1)
    except FileNotFoundError as error:
        raise KeyFileError(
            f"{path} is not there; selfcheck-policy keys new {path} makes a key."
        ) from error
    except OSError as error:
        raise KeyFileError(f"{path} cannot be read: {error.strerror}.") from error
    try:
        document = json.loads(data) if len(data) <= _LARGEST_FILE else None
    except (ValueError, RecursionError):
        document = None
    if not isinstance(document, dict):
        raise KeyFileError(f"{path} is not a key made by selfcheck-policy keys new.")
    return document


def _bytes(document: Mapping[str, Any]) -> bytes:
    return (json.dumps(document, indent=1, ensure_ascii=False) + "\n").encode()


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()
