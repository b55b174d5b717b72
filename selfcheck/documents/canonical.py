"""Canonical JSON, its digest, and bounded decoding of JSON that came from elsewhere."""

from __future__ import annotations

import hashlib
import json
import re

from selfcheck.documents.check import Json, named
from selfcheck.documents.errors import DocumentError


def canonical(document: Json) -> bytes:
    """The one spelling of a document: UTF-8, sorted keys, no blanks.

    Raises ValueError where there is none: infinities, lone surrogates, or bottomless nesting.
    """
    try:
        text = json.dumps(
            document, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
        )
    except RecursionError:
        raise ValueError("nested too deep") from None
    return text.encode("utf-8")


def digest(document: Json) -> str:
    """The sha256 of the canonical JSON, `sha256:` and hex; ValueError as for `canonical`."""
    return "sha256:" + hashlib.sha256(canonical(document)).hexdigest()


def decode(data: bytes, file: str, most: int) -> Json:
    """The value of JSON bytes of at most `most` bytes; raises DocumentError and nothing else.

    Refused: what is not UTF-8, repeated keys, NaN and infinities, numbers too long to be
    meant, and nesting deeper than the interpreter follows.
    """
    if len(data) > most:
        raise DocumentError.at(file, f"is larger than {most // 1024} KB", "ask for a newer version")
    try:
        return json.loads(
            data.decode("utf-8"), object_pairs_hook=_no_repeats, parse_constant=_no_constants
        )
    except UnicodeDecodeError:
        raise DocumentError.at(file, "is not UTF-8 text", "save it as UTF-8") from None
    except json.JSONDecodeError as error:
        message = f"is not JSON: {error.msg}"
        raise DocumentError.at(file, message, "", error.lineno, error.colno) from None
    except RecursionError:
        raise DocumentError.at(file, "is nested too deep") from None
    except ValueError as error:
        # The hooks below, and integers of more digits than Python converts.
        message = re.sub(r"^Exceeds the limit.*", "a number is too long", str(error))
        raise DocumentError.at(file, f"is not JSON we read: {message}") from None


def _no_repeats(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise ValueError(f"the key {named(_repeated(pairs))} stands twice")
    return result


def _repeated(pairs: list[tuple[str, Json]]) -> str:
    seen: set[str] = set()
    for name, _ in pairs[:-1]:
        if name in seen:
            return name
        seen.add(name)
    return pairs[-1][0]


def _no_constants(name: str) -> Json:
    raise ValueError(f"{name} is not a number")
