"""Where a private key lies on a token: a PKCS#11 URI (RFC 7512), which never holds a PIN."""

from __future__ import annotations

from urllib.parse import quote, unquote, unquote_to_bytes

from selfcheck.authoring.errors import TokenError
from selfcheck.core.frozen import frozen

SCHEME = "pkcs11"
MODULE = "module-path"

# What tools print in such a URI beside what finds the key; it narrows nothing further.
_IGNORED = ("model", "manufacturer", "type", "slot-", "library-", "module-name")


@frozen
class Place:
    """A token, by its label or serial number, and a key on it, by its id or label.

    `module` is the path of the PKCS#11 library that speaks with the token. What is None was not
    said; where only one thing is there, nothing need be said.
    """

    module: str | None = None
    token: str | None = None
    serial: str | None = None
    id: bytes | None = None
    object: str | None = None

    @property
    def uri(self) -> str:
        """The place as a URI."""
        path = [
            f"{name}={quote(value, safe='')}"
            for name, value in (
                ("token", self.token),
                ("serial", self.serial),
                ("id", self.id),
                ("object", self.object),
            )
            if value is not None
        ]
        query = f"?{MODULE}={quote(self.module, safe='/')}" if self.module else ""
        return f"{SCHEME}:{';'.join(path)}{query}"

    @property
    def words(self) -> str:
        """The token as a person knows it."""
        return f"the token {self.token or self.serial}" if self.token or self.serial else "a token"


def parse_place(text: str) -> Place:
    """Read a PKCS#11 URI; anything else is the label of a token. Raises TokenError."""
    scheme, colon, rest = text.partition(":")
    if not colon or scheme != SCHEME:
        return Place(token=text)
    path, _, query = rest.partition("?")
    members = {
        **_members(path, ";", text),
        **_members(query, "&", text),
    }
    if "pin-value" in members or "pin-source" in members:
        raise TokenError(
            "A PIN does not belong into the address of a token, where others can see it: leave "
            "it out. It is asked for, or read from --passphrase-file."
        )
    known = {"token", "serial", "object", "id", MODULE}
    for name in members:
        if name not in known and not name.startswith(_IGNORED):
            raise TokenError(f"{text}: a PKCS#11 URI has no member {name}.")
    return Place(
        module=_text(members.get(MODULE)),
        token=_text(members.get("token")),
        serial=_text(members.get("serial")),
        id=unquote_to_bytes(members["id"]) if "id" in members else None,
        object=_text(members.get("object")),
    )


def _members(part: str, separator: str, text: str) -> dict[str, str]:
    members = {}
    for member in filter(None, part.split(separator)):
        name, equals, value = member.partition("=")
        if not equals or not value or name in members:
            raise TokenError(
                f"{text} is no PKCS#11 URI; one looks like pkcs11:token=NAME;id=%01 (RFC 7512)."
            )
        members[name] = value
    return members


def _text(value: str | None) -> str | None:
    return None if value is None else unquote(value)
