"""Keys in the key services of cloud providers, through securesystemslib's own signers.

Who may use such a key is decided by the provider: its library finds the credentials where it
always does, and there is no passphrase of ours.
"""

from __future__ import annotations

from cryptography.hazmat.primitives.serialization import load_pem_public_key
from securesystemslib.exceptions import UnsupportedLibraryError
from securesystemslib.signer import AWSSigner, AzureSigner, GCPSigner, SSlibKey

from selfcheck.authoring.errors import SignerError

EXTRAS = {AWSSigner.SCHEME: "aws", GCPSigner.SCHEME: "gcp", AzureSigner.SCHEME: "azure"}
"""The extra of this package that brings what each kind of address needs."""

_EXAMPLES = (
    "awskms:KEY-ID, gcpkms:projects/P/locations/L/keyRings/R/cryptoKeys/K/cryptoKeyVersions/V "
    "or azurekms:VAULT/KEY"
)


def read_service_key(uri: str) -> tuple[str, SSlibKey]:
    """The address to sign at and the public key of the key at `uri`; raises SignerError."""
    scheme, _, name = uri.partition(":")
    if scheme not in EXTRAS or not name:
        raise SignerError(f"{uri} is no address of a key service's key, such as {_EXAMPLES}.")
    try:
        address, key = _read(scheme, name)
    except SignerError:
        raise
    except UnsupportedLibraryError as error:
        raise SignerError(not_installed(scheme)) from error
    except Exception as error:  # each provider's library raises errors of its own
        raise SignerError(f"The key {uri} cannot be read: {error}") from error
    # Made anew, so that its id is computed from the key as ours are.
    public = load_pem_public_key(key.keyval["public"].encode())
    return address, SSlibKey.from_crypto(public, scheme=key.scheme)


def not_installed(scheme: str) -> str:
    """What to do where the provider's library is missing."""
    extra = EXTRAS[scheme]
    return (
        f"Keys at {scheme}: need their provider's library, which is not installed here: install "
        f"the package with its extra {extra}, as self-check[policy,{extra}]."
    )


def _read(scheme: str, name: str) -> tuple[str, SSlibKey]:
    if scheme == AWSSigner.SCHEME:
        return AWSSigner.import_(name)
    if scheme == GCPSigner.SCHEME:
        return GCPSigner.import_(name)
    vault, slash, key = name.partition("/")
    if not slash or not vault or not key or "/" in key:
        raise SignerError(f"azurekms:{name} is no address; write it as azurekms:VAULT/KEY.")
    return AzureSigner.import_(vault, key)
