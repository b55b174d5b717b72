"""What a field of a document can be: one description read by readers and schemas alike.

Each shape checks a plain value, returns its normal form and adds to the check's problems what
is wrong, by path. It never raises: a reader for authors reports all problems, a reader for
clients keeps what could be read and remembers the paths of the rest.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import tzinfo
from difflib import get_close_matches
from enum import Enum, StrEnum
from typing import Any, Protocol

from selfcheck.documents.times import (
    DATE_PATTERN,
    MOMENT_PATTERN,
    Day,
    MomentError,
    is_date,
    parse_day,
    parse_moment,
    write_moment,
)

Json = Any
"""A plain value: None, bool, int, float, str, list or dict with text as keys."""

# What a message quotes of a value, and how many alternatives it names.
LONGEST_QUOTE = 60
MOST_NAMED = 24

EXTENSION = "x_"
DEEPEST_EXTENSION = 12


class _Missing(Enum):
    MISSING = "missing"


MISSING = _Missing.MISSING
"""What a shape returns where nothing could be read."""

BROKEN: Any = object()
"""Stands for a value that a reader already complained about: passed over in silence."""

Read = Any


class Plain(str):
    """A YAML scalar written without quotes: text, a number or null, as the field wants it."""

    __slots__ = ()


EMPTIES: tuple[Json, ...] = ("", [], {})
NULLS = frozenset({"", "~", "null", "Null", "NULL"})


def is_null(value: Json) -> bool:
    """Whether nothing was written: null, or an empty YAML scalar."""
    return value is None or (type(value) is Plain and value in NULLS)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong at `path` ("rules[0].effect"); `key` is true where the key itself is."""

    path: str
    message: str
    hint: str = ""
    key: bool = False


@dataclass(slots=True)
class Check:
    """One walk over one document. `zone` is where a date alone lies; None refuses dates."""

    authored: bool = False
    zone: tzinfo | None = None
    problems: list[Problem] = field(default_factory=list)

    def refuse(self, path: str, message: str, hint: str = "", *, key: bool = False) -> Read:
        self.problems.append(Problem(path, message, hint, key))
        return MISSING


class Shape(Protocol):
    """What a field can be."""

    def read(self, value: Json, path: str, check: Check) -> Read:
        """The normal form of `value`, or MISSING with a problem added to `check`."""

    def schema(self, *, authored: bool) -> dict[str, Json]:
        """The JSON Schema (2020-12) of what `read` accepts."""


def named(value: Json) -> str:
    """What kind of thing a value is, in the words of a message."""
    if is_null(value):
        return "empty"
    match value:
        case bool():
            return "true or false"
        case int() | float():
            return "a number"
        case str():
            return f"'{value}'" if len(value) <= LONGEST_QUOTE else f"'{value[:LONGEST_QUOTE]}...'"
        case list():
            return "a list"
        case _:
            return "a map"


def meant(word: str, known: list[str]) -> str:
    """A hint with the word probably meant, else with the words there are."""
    close = get_close_matches(word, known, 1, 0.6) or get_close_matches(
        word.casefold(), known, 1, 0.6
    )
    if close:
        return f"did you mean '{close[0]}'?"
    return "known: " + ", ".join(known) if len(known) <= MOST_NAMED else ""


# Control characters, lone surrogates and the overrides that make text read as other text.
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e\ud800-\udfff]")
_LINE_BREAK = re.compile("[\n\r\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Words:
    """Text. `called` names it in messages; `raw` takes any character, as other systems give."""

    called: str = "text"
    longest: int = 300
    pattern: str | None = None
    lines: bool = False
    raw: bool = False
    hint: str = ""

    def read(self, value: Json, path: str, check: Check) -> Read:
        if not isinstance(value, str):
            hint = "put it in quotes" if isinstance(value, int | float) else self.hint
            return check.refuse(path, f"must be {self.called}, not {named(value)}", hint)
        text = str(value)
        if len(text) > self.longest:
            return check.refuse(path, f"is longer than {self.longest} characters", "shorten it")
        if not self.raw:
            unfit = _UNFIT.search(text)
            if unfit:
                code = f"U+{ord(unfit.group()):04X}"
                return check.refuse(path, f"contains the character {code}", "remove it")
            if not self.lines and _LINE_BREAK.search(text.rstrip("\n")):
                return check.refuse(path, "must be one line", "remove the line break")
            text = text.strip()
        if self.pattern is not None and not re.fullmatch(self.pattern, text, re.ASCII):
            return check.refuse(path, f"{named(text)} is not {self.called}", self.hint)
        return text

    def schema(self, *, authored: bool) -> dict[str, Json]:
        schema: dict[str, Json] = {"type": "string", "maxLength": self.longest}
        if self.pattern is not None:
            schema["pattern"] = f"^{self.pattern}$"
        return schema


@dataclass(frozen=True, slots=True)
class Constant:
    """One fixed text, such as the name and version of a schema."""

    value: str

    def read(self, value: Json, path: str, check: Check) -> Read:
        if value != self.value or not isinstance(value, str):
            return check.refuse(
                path, f"must be {self.value}, not {named(value)}", f"write {self.value}"
            )
        return self.value

    def schema(self, *, authored: bool) -> dict[str, Json]:
        return {"const": self.value}


@dataclass(frozen=True, slots=True)
class Choice:
    """One of an enumeration's values."""

    options: type[StrEnum]

    def read(self, value: Json, path: str, check: Check) -> Read:
        known = [str(option.value) for option in self.options]
        if not isinstance(value, str):
            return check.refuse(path, f"must be one word, not {named(value)}", meant("", known))
        if value not in known:
            return check.refuse(path, f"{named(value)} is not known here", meant(value, known))
        return str(value)

    def schema(self, *, authored: bool) -> dict[str, Json]:
        return {"enum": [str(option.value) for option in self.options]}


_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,15})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number between two others."""

    least: int = 0
    most: int = 2**53

    def read(self, value: Json, path: str, check: Check) -> Read:
        number: int | None = None
        if type(value) is Plain and _NUMBER.fullmatch(value):
            number = int(value)
        elif isinstance(value, int) and not isinstance(value, bool):
            number = value
        if number is None:
            hint = "write it without quotes" if isinstance(value, str) and value.isdecimal() else ""
            return check.refuse(path, f"must be a whole number, not {named(value)}", hint)
        if not self.least <= number <= self.most:
            return check.refuse(path, f"must lie between {self.least} and {self.most}")
        return number

    def schema(self, *, authored: bool) -> dict[str, Json]:
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


@dataclass(frozen=True, slots=True)
class Truth:
    """True or false."""

    def read(self, value: Json, path: str, check: Check) -> Read:
        if not isinstance(value, bool):
            return check.refuse(path, f"must be true or false, not {named(value)}")
        return value

    def schema(self, *, authored: bool) -> dict[str, Json]:
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment. `day` is the second that an author's date alone stands for, where one may."""

    day: Day | None = None

    def read(self, value: Json, path: str, check: Check) -> Read:
        if not isinstance(value, str):
            return check.refuse(path, f"must be a time, not {named(value)}")
        text = str(value)
        try:
            if not is_date(text):
                return write_moment(parse_moment(text))
            if self.day is None or check.zone is None:
                return check.refuse(
                    path,
                    f"the date '{text}' needs a time of day",
                    f"write it as {text}T08:30:00-07:00, or with Z for UTC",
                )
            return write_moment(parse_day(text, self.day, check.zone))
        except MomentError as error:
            return check.refuse(path, error.message, error.hint)

    def schema(self, *, authored: bool) -> dict[str, Json]:
        if self.day is not None and authored:
            return {"type": "string", "pattern": f"^({DATE_PATTERN}|{MOMENT_PATTERN})$"}
        return {"type": "string", "pattern": f"^{MOMENT_PATTERN}$"}


LANGUAGE = Words(
    "a language tag", 35, r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", hint="write it as en, de or pt-BR"
)


@dataclass(frozen=True, slots=True)
class Localized:
    """Text for people: a string, or a map from language tag to string."""

    longest: int = 300
    lines: bool = False

    def read(self, value: Json, path: str, check: Check) -> Read:
        words = Words("text", self.longest, lines=self.lines)
        if isinstance(value, dict):
            return Table(LANGUAGE, words, 60).read(value, path, check)
        if not isinstance(value, str):
            return check.refuse(
                path, f"must be text, or a map from language to text, not {named(value)}"
            )
        return words.read(value, path, check)

    def schema(self, *, authored: bool) -> dict[str, Json]:
        words = Words("text", self.longest)
        return {
            "anyOf": [
                words.schema(authored=authored),
                Table(LANGUAGE, words, 60).schema(authored=authored),
            ]
        }


@dataclass(frozen=True, slots=True)
class Many:
    """A list of one kind of thing. `or_one` also takes a single thing, read as a list of one."""

    item: Shape
    most: int = 1000
    or_one: bool = False

    def read(self, value: Json, path: str, check: Check) -> Read:
        if not isinstance(value, list):
            if self.or_one:
                value = [value]
            else:
                hint = f"write it as [{value}]" if isinstance(value, str) and value else ""
                return check.refuse(path, f"must be a list, not {named(value)}", hint)
        if len(value) > self.most:
            return check.refuse(path, f"has more than {self.most} entries")
        items = [
            MISSING if one is BROKEN else self.item.read(one, f"{path}[{at}]", check)
            for at, one in enumerate(value)
        ]
        return [item for item in items if item is not MISSING]

    def schema(self, *, authored: bool) -> dict[str, Json]:
        item = self.item.schema(authored=authored)
        many = {"type": "array", "items": item, "maxItems": self.most}
        return {"anyOf": [many, item]} if self.or_one else many


@dataclass(frozen=True, slots=True)
class Table:
    """A map whose keys are not fixed.

    `skip_unknown` lets a client pass over keys that are no `key`; `drop_empty` takes an empty
    value for one left out; `nullable` keeps null as a value.
    """

    key: Shape
    value: Shape
    most: int = 10_000
    skip_unknown: bool = False
    drop_empty: bool = False
    nullable: bool = False

    def read(self, value: Json, path: str, check: Check) -> Read:
        if not isinstance(value, dict):
            return check.refuse(path, f"must be a map, not {named(value)}")
        if len(value) > self.most:
            return check.refuse(path, f"has more than {self.most} entries")
        result: dict[str, Json] = {}
        for key, one in value.items():
            keys = Check(check.authored)
            read_key = self.key.read(key, join(path, key), keys)
            if read_key is MISSING:
                if not self.skip_unknown or check.authored:
                    problem = keys.problems[0]
                    check.refuse(problem.path, problem.message, problem.hint, key=True)
                continue
            if is_null(one) and (self.nullable or self.drop_empty):
                if self.nullable:
                    result[read_key] = None
                continue
            if one is BROKEN:
                continue
            read_value = self.value.read(one, join(path, key), check)
            if read_value is not MISSING and not (self.drop_empty and read_value in EMPTIES):
                result[read_key] = read_value
        return result

    def schema(self, *, authored: bool) -> dict[str, Json]:
        value = self.value.schema(authored=authored)
        return {
            "type": "object",
            "propertyNames": self.key.schema(authored=authored),
            "additionalProperties": {"anyOf": [value, {"type": "null"}]}
            if self.nullable or self.drop_empty
            else value,
            "maxProperties": self.most,
        }


@dataclass(frozen=True, slots=True)
class Either:
    """A list or a map: the first shape for lists, the second for anything else."""

    many: Many
    table: Table

    def read(self, value: Json, path: str, check: Check) -> Read:
        shape: Shape = self.many if isinstance(value, list) else self.table
        return shape.read(value, path, check)

    def schema(self, *, authored: bool) -> dict[str, Json]:
        return {
            "anyOf": [self.many.schema(authored=authored), self.table.schema(authored=authored)]
        }


@dataclass(frozen=True, slots=True)
class Anything:
    """The value of an `x_` key: kept as it is, bounded in depth."""

    def read(self, value: Json, path: str, check: Check) -> Read:
        return self._copy(value, path, check, DEEPEST_EXTENSION)

    def _copy(self, value: Json, path: str, check: Check, depth: int) -> Read:
        if depth == 0:
            return check.refuse(path, f"is nested deeper than {DEEPEST_EXTENSION} levels")
        match value:
            case dict():
                copies = {
                    str(key): self._copy(one, join(path, key), check, depth - 1)
                    for key, one in value.items()
                }
                return {key: one for key, one in copies.items() if one is not MISSING}
            case list():
                items = [
                    self._copy(one, f"{path}[{at}]", check, depth - 1)
                    for at, one in enumerate(value)
                ]
                return [one for one in items if one is not MISSING]
            case str():
                return (
                    None
                    if is_null(value)
                    else Words("text", 20_000, lines=True).read(value, path, check)
                )
            case _:
                return value

    def schema(self, *, authored: bool) -> dict[str, Json]:
        return {}


@dataclass(frozen=True, slots=True)
class Field:
    """A key of a record.

    `required` says whether it may be left out; a required one may still be null where
    `nullable`. `fallback` is what a client takes where it cannot read a required value.
    `compiled` keys are made by compiling: authors do not write them.
    """

    key: str
    shape: Shape
    required: bool = False
    nullable: bool = False
    fallback: Json = MISSING
    compiled: bool = False
    keep_empty: bool = False


Consistency = Callable[[dict[str, Json], str, Check], None]
"""Checks a record whose fields were read, and refuses what does not go together."""


@dataclass(frozen=True, slots=True)
class Record:
    """A map with fixed keys; keys that begin with `x_` are free."""

    called: str
    fields: tuple[Field, ...]
    consistent: Consistency | None = None

    def keys(self, *, authored: bool) -> Mapping[str, Field]:
        return {one.key: one for one in self.fields if not (authored and one.compiled)}

    def read(self, value: Json, path: str, check: Check) -> Read:
        if not isinstance(value, dict):
            return check.refuse(path, f"must be {self.called}, a map, not {named(value)}")
        known = self.keys(authored=check.authored)
        result: dict[str, Json] = {}
        complete = True
        for one in known.values():
            read_value = self._read_field(one, value, path, check)
            if read_value is not MISSING:
                result[one.key] = read_value
            elif one.required:
                complete = False
        for key, extra in value.items():
            if key.startswith(EXTENSION):
                copy = Anything().read(extra, join(path, key), check)
                if copy is not MISSING:
                    result[str(key)] = copy
            elif key not in known:
                check.refuse(
                    join(path, key),
                    f"{self.called} has no key '{key[:LONGEST_QUOTE]}'",
                    meant(key[:LONGEST_QUOTE], list(known)),
                    key=True,
                )
        if not complete:
            return MISSING
        if self.consistent is not None:
            self.consistent(result, path, check)
        return result

    def _read_field(self, one: Field, value: dict[str, Json], path: str, check: Check) -> Read:
        raw = value.get(one.key)
        where = join(path, one.key)
        if raw is BROKEN:
            return one.fallback
        if is_null(raw):
            if one.required and one.nullable and one.key in value:
                return None
            if one.required:
                state = "must not be empty" if one.key in value else "is missing"
                at = where if one.key in value else path
                check.refuse(at, f"{one.key} {state} in {self.called}", f"add {one.key}")
                return one.fallback
            return MISSING
        read_value = one.shape.read(raw, where, check)
        if read_value is MISSING:
            return one.fallback
        if read_value in EMPTIES and not one.keep_empty:
            if one.required:
                check.refuse(where, f"{one.key} must not be empty in {self.called}")
                return one.fallback
            return MISSING
        return read_value

    def schema(self, *, authored: bool) -> dict[str, Json]:
        known = self.keys(authored=authored)
        properties: dict[str, Json] = {}
        for key, one in known.items():
            schema = one.shape.schema(authored=authored)
            free = one.nullable if one.required else True
            properties[key] = {"anyOf": [schema, {"type": "null"}]} if free else schema
        return {
            "type": "object",
            "properties": properties,
            "patternProperties": {f"^{EXTENSION}": {}},
            "required": [key for key, one in known.items() if one.required],
            "additionalProperties": False,
        }


def join(path: str, key: str) -> str:
    """The path of a key inside the thing at `path`."""
    return f"{path}.{key}" if path else str(key)
