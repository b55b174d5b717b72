"""What can be expected to go wrong on IT's side, and the exit code that each gives."""

from __future__ import annotations

from selfcheck.core.errors import SelfCheckError


class AuthoringError(SelfCheckError):
    """Refused input or a state of the files that a command cannot work with (exit 2)."""

    exit_code = 2


class KeyFileError(AuthoringError):
    """A key file that cannot be read, is damaged, or was opened with a wrong passphrase."""


class WrongPassphraseError(KeyFileError):
    """The passphrase does not open the key."""


class SignerError(KeyFileError):
    """What holds the private key could not or would not sign."""


class TokenError(SignerError):
    """A PKCS#11 token or the key on it is absent, locked, or refuses."""


class WrongPinError(TokenError):
    """The PIN does not open the token; it was tried once."""


class SiteError(AuthoringError):
    """The folder of static files is missing, damaged, or already there."""


class SiteBusyError(SiteError):
    """Another command is writing to the site, or has written to it meanwhile."""


class SigningFolderError(AuthoringError):
    """A file in the policy source's signing/ folder cannot be read."""


class RefusedChangeError(AuthoringError):
    """The source says something about published records that may not be published."""


class SignaturesMissingError(AuthoringError):
    """Too few people have signed; nothing was published (exit 1)."""

    exit_code = 1
