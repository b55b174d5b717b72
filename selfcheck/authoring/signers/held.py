"""Opening a key that its file only names: on a token, or in a key service."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from securesystemslib.exceptions import UnsupportedLibraryError
from securesystemslib.signer import Signer

from selfcheck.authoring.errors import SignerError, TokenError
from selfcheck.authoring.keys import KeyFile, SigningKey
from selfcheck.authoring.signers.place import Place, parse_place
from selfcheck.authoring.signers.services import EXTRAS, not_installed
from selfcheck.authoring.signers.token_signer import TokenSigner
from selfcheck.authoring.signers.tokens import MODULE_VARIABLE, TokenKey, find_public, opened


def open_held(
    file: KeyFile, secret: Callable[[], str], environment: Mapping[str, str]
) -> SigningKey:
    """What signs for a key file that says where the key lies.

    `secret` gives a token's PIN and is called once at most. Raises SignerError.
    """
    uri = file.uri or ""
    scheme = uri.partition(":")[0]
    public = file.public
    if scheme == TokenSigner.SCHEME:
        place = with_module(parse_place(uri), None, environment)
        signer = TokenSigner.from_priv_key_uri(place.uri, public.key, lambda _: secret())
        return SigningKey(public, signer)
    if scheme not in EXTRAS:
        raise SignerError(f"{file.path} names {uri}, and keys there are not used here.")
    try:
        return SigningKey(public, Signer.from_priv_key_uri(uri, public.key))
    except UnsupportedLibraryError as error:
        raise SignerError(not_installed(scheme)) from error
    except Exception as error:  # each provider's library raises errors of its own
        raise SignerError(f"{file.path}: the key {uri} cannot be used: {error}") from error


def with_module(place: Place, module: str | None, environment: Mapping[str, str]) -> Place:
    """The place with its module: as given, else as on this machine, else as the address says."""
    return replace(place, module=module or environment.get(MODULE_VARIABLE) or place.module)


def read_token_key(place: Place, secret: Callable[[], str]) -> TokenKey:
    """The one public key at a place; raises TokenError where there is none or more than one.

    The PIN is asked for only where the token hides its public keys without it.
    """
    with opened(place, None) as session:
        found = find_public(session, place)
    if not found:
        with opened(place, secret()) as session:
            found = find_public(session, place)
    if len(found) == 1:
        return found[0]
    if not found:
        raise TokenError(
            f"{place.uri}: no key there that can sign; RSA, P-256, P-384 and Ed25519 can. Make "
            "one with the token's own tools, or add --generate."
        )
    shown = ", ".join(f"{one.place.uri.partition('?')[0]} ({one.key.scheme})" for one in found)
    raise TokenError(f"{place.uri} fits several keys; name one of: {shown}.")
