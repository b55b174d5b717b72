"""A person's signing key: an encrypted private file and a public one beside it.

The private file is JSON: what the key is, how the encryption key is derived from the
passphrase (scrypt, RFC 7914), and the 32 bytes of the Ed25519 private key encrypted with
ChaCha20-Poly1305 (RFC 8439). Everything but the ciphertext is authenticated with it, so a
changed cost, owner or public key makes the file unreadable instead of misleading.
"""

from __future__ import annotations

import base64
import binascii
import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from securesystemslib.signer import CryptoSigner, Key, SSlibKey

from selfcheck.authoring.errors import KeyFileError, WrongPassphraseError
from selfcheck.authoring.files import write_new

PRIVATE_SCHEMA = "selfcheck/key/v1"
PUBLIC_SCHEMA = "selfcheck/public-key/v1"
OWNER = "x-selfcheck-owner"
"""The member of a TUF key that names the person, so that others can be told who may sign."""

SCRYPT_COST = 2**17
"""scrypt's N; with r = 8 it takes 128 MiB and about a third of a second a guess."""
SCRYPT_BLOCK = 8
_COSTS = (2**14, 2**20)
_LARGEST_FILE = 64 * 1024

ReadPassphrase = Callable[["KeyFile"], str]
"""Gives the passphrase of a key file; called once for each attempt."""


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A person's public key. `keyid` is computed from the key itself, never taken on trust."""

    owner: str
    key: SSlibKey

    @property
    def keyid(self) -> str:
        return self.key.keyid


@dataclass(frozen=True, slots=True)
class KeyFile:
    """A private key file as it lies on disk, still locked."""

    path: Path
    public: PublicKey
    envelope: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class SigningKey:
    """An unlocked key: who it belongs to and what signs with it."""

    public: PublicKey
    signer: CryptoSigner


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
    made = _signing_key(private, owner)
    for taken in (path, public_path(path)):
        if taken.exists():
            raise KeyFileError(f"{taken} is already there; choose another name for the new key.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_new(path, _bytes(_lock(private, made.public, passphrase, cost)), mode=0o600)
        write_new(public_path(path), _bytes(_public_document(made.public)))
    except OSError as error:
        raise KeyFileError(f"{path} cannot be written: {error.strerror}.") from error
    return made.public


def read_key_file(path: Path) -> KeyFile:
    """Read a private key file without unlocking it; raises KeyFileError."""
    envelope = _read(path)
    if envelope.get("schema") == PUBLIC_SCHEMA:
        raise KeyFileError(
            f"{path} is the public half of a key; give the private file, {path.stem} beside it."
        )
    if envelope.get("schema") != PRIVATE_SCHEMA:
        raise KeyFileError(f"{path} is not a key made by selfcheck-policy keys new.")
    return KeyFile(path, _public_of(path, envelope), envelope)


def read_public(path: Path) -> PublicKey:
    """Read a .pub file; a private file gives its public half. Raises KeyFileError."""
    document = _read(path)
    if document.get("schema") not in (PUBLIC_SCHEMA, PRIVATE_SCHEMA):
        raise KeyFileError(f"{path} is not a public key made by selfcheck-policy keys new.")
    return _public_of(path, document)


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


def owner_of(key: Key) -> str:
    """The name of the person whose key this is; the start of its id where it carries none."""
    name = key.unrecognized_fields.get(OWNER)
    return name if isinstance(name, str) and name else key.keyid[:8]


def _signing_key(private: Ed25519PrivateKey, owner: str) -> SigningKey:
    key = _named(SSlibKey.from_crypto(private.public_key()), owner)
    return SigningKey(PublicKey(owner, key), CryptoSigner(private, key))


def _lock(
    private: Ed25519PrivateKey, public: PublicKey, passphrase: str, cost: int
) -> dict[str, Any]:
    salt, nonce = os.urandom(32), os.urandom(12)
    envelope: dict[str, Any] = {
        **_public_document(public),
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


def _public_document(public: PublicKey) -> dict[str, Any]:
    return {
        "schema": PUBLIC_SCHEMA,
        "owner": public.owner,
        "keyid": public.keyid,
        "keytype": public.key.keytype,
        "scheme": public.key.scheme,
        "keyval": public.key.keyval,
    }


def _public_of(path: Path, document: Mapping[str, Any]) -> PublicKey:
    try:
        owner, keyid = document["owner"], document["keyid"]
        if document["keytype"] != "ed25519" or document["scheme"] != "ed25519":
            raise KeyFileError(f"{path} holds a kind of key that this version does not use.")
        public = bytes.fromhex(document["keyval"]["public"])
        # The id is computed anew: under an id of its own choosing one key could sign twice.
        key = SSlibKey.from_crypto(Ed25519PublicKey.from_public_bytes(public))
    except (KeyError, TypeError, ValueError) as error:
        raise KeyFileError(f"{path} is damaged: {error!r}. Use your copy of it.") from error
    if not isinstance(owner, str) or not owner.strip() or key.keyid != keyid:
        raise KeyFileError(f"{path} is damaged: its owner or id does not fit. Use your copy of it.")
    return PublicKey(owner, _named(key, owner))


def _named(key: SSlibKey, owner: str) -> SSlibKey:
    return SSlibKey(key.keyid, key.keytype, key.scheme, key.keyval, {OWNER: owner})


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
