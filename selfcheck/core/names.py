"""Names and ids in the form in which they are compared."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256

from selfcheck.core.apps import IdKind

ComparableId = tuple[IdKind, str]
"""An id with its kind, as `comparable_id` makes it."""

_WITHOUT_CASE = frozenset(
    {
        IdKind.MSIX,
        IdKind.WINDOWS_UNINSTALL,
        IdKind.WINGET,
        IdKind.IOS,
        IdKind.MACOS,
        IdKind.VSCODE_EXTENSION,
    }
)
_LEGAL_FORMS = frozenset(
    """
    & ab ag as asa bv bvba co company corp corporation gmbh inc incorporated kg kgaa limited
    llc llp lp ltd ltda nv oy oyj plc pte pty pvt sa sarl sas se sl spa srl
    """.split()  # noqa: SIM905 - a list of these would fill a screen
)
_LEGAL_ENDINGS = ("股份有限公司", "有限责任公司", "有限公司", "株式会社", "유한회사")


@lru_cache(maxsize=1 << 16)
def normalised(name: str) -> str:
    """A publisher or an app name as it is compared: casefolded, without its legal form.

    Names compare whole, never by part; Unicode is kept (composed, never transliterated).
    """
    plain = name.isascii()
    composed = name if plain else unicodedata.normalize("NFC", name)
    words = composed.casefold().replace(",", " ").split()
    while len(words) > 1 and _is_legal_form(words[-1]):
        words.pop()
    text = " ".join(words).rstrip(" .&")
    for ending in () if plain else _LEGAL_ENDINGS:
        text = text.removesuffix(ending) or text
    return text or name.strip().casefold()


def _is_legal_form(word: str) -> bool:
    if word.isalnum():
        return word in _LEGAL_FORMS
    return word == "&" or word.strip("()").replace(".", "").replace("/", "") in _LEGAL_FORMS


def browser_id(manifest_id: str) -> str:
    """The id Chromium gives a web app: sha256 of the sha256 of its manifest id, as letters a-p.

    Source: components/webapps GenerateAppIdFromManifestId and crx_file::id_util.
    """
    digest = sha256(sha256(manifest_id.encode()).digest()).hexdigest()[:32]
    return "".join(chr(ord("a") + int(digit, 16)) for digit in digest)


def comparable_id(kind: IdKind, value: str) -> str:
    """An id as it is compared: exactly, or without case for Windows, Apple and VS Code kinds."""
    return value.casefold() if kind in _WITHOUT_CASE else value


def comparable_ids(ids: Mapping[IdKind, str]) -> tuple[ComparableId, ...]:
    """All ids of an installed app as they are compared."""
    if _WITHOUT_CASE.isdisjoint(ids):
        return tuple(ids.items())
    return tuple([(kind, v.casefold() if kind in _WITHOUT_CASE else v) for kind, v in ids.items()])
