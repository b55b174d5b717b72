"""What a document is made of: lists, maps and records, read and described by the same value.

Each shape checks a plain value, returns its normal form, and adds to the check's problems what
is wrong, by path. The same shape gives its JSON Schema.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field

from selfcheck.core.frozen import frozen
from selfcheck.documents.check import (
    BROKEN,
    EMPTIES,
    LONGEST_QUOTE,
    MISSING,
    Check,
    Json,
    Read,
    Shape,
    is_null,
    join,
    named,
)
from selfcheck.documents.scalars import LANGUAGE, Words

EXTENSION = "x_"
DEEPEST_EXTENSION = 12


@frozen
class Localized:
    """Text for people: a string, or a map from language tag to string."""

    longest: int = 300
    lines: bool = False

    def read(self, value: Json, path: str, check: Check) -> Read:
        words = Words("text", self.longest, lines=self.lines)
        if isinstance(value, dict):
            return Table(LANGUAGE, words, 60, drop_empty=True).read(value, path, check)
        if not isinstance(value, str):
            return check.refuse(
                path,
                f"must be text, or a map from language to text, not {named(value)}",
                'write "...", or {en: "...", de: "..."}',
            )
        return words.read(value, path, check)

    def schema(self, *, authored: bool) -> dict[str, Json]:
        words = Words("text", self.longest)
        return {
            "anyOf": [
                words.schema(authored=authored),
                Table(LANGUAGE, words, 60, drop_empty=True).schema(authored=authored),
            ]
        }


@frozen
class Many:
    """A list of one kind of thing. `or_one` also takes a single thing, read as a list of one."""

    item: Shape
    most: int = 1000
    or_one: bool = False

    def read(self, value: Json, path: str, check: Check) -> Read:
        if not isinstance(value, list):
            if self.or_one:
                one = self.item.read(value, path, check)
                return MISSING if one is MISSING else [one]
            hint = (
                f"write it as [{value}]"
                if isinstance(value, str) and len(value) < LONGEST_QUOTE
                else "write it in brackets, as [one, two]"
            )
            return check.refuse(path, f"must be a list, not {named(value)}", hint)
        if len(value) > self.most:
            return check.refuse(path, f"has more than {self.most} entries")
        items: list[Json] = []
        for at, one in enumerate(value):
            item = MISSING if one is BROKEN else self.item.read(one, f"{path}[{at}]", check)
            if item == "":
                check.refuse(f"{path}[{at}]", "an entry is empty", "remove it")
            elif item is not MISSING:
                items.append(item)
        return items

    def schema(self, *, authored: bool) -> dict[str, Json]:
        item = self.item.schema(authored=authored)
        many = {"type": "array", "items": item, "maxItems": self.most}
        return {"anyOf": [many, item]} if self.or_one else many


@frozen
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
            return check.refuse(path, f"must be a map, not {named(value)}", "write key: value")
        if len(value) > self.most:
            return check.refuse(path, f"has more than {self.most} entries")
        result: dict[str, Json] = {}
        for key, one in value.items():
            keys = Check(check.authored, hints=check.hints)
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
        if self.skip_unknown and not authored:
            known = self.key.schema(authored=authored)["enum"]
            return {"type": "object", "properties": dict.fromkeys(known, value)}
        return {
            "type": "object",
            "propertyNames": self.key.schema(authored=authored),
            "additionalProperties": {"anyOf": [value, {"type": "null"}]}
            if self.nullable or self.drop_empty
            else value,
            "maxProperties": self.most,
        }


@frozen
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


@frozen
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


@frozen
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


Consistency = Callable[[dict[str, Json], frozenset[str], str, Check], None]
"""Checks a record whose fields were read, and refuses what does not go together.

It is given the keys that were written and could not be read: nobody is told twice.
"""


@frozen
class Record:
    """A map with fixed keys; keys that begin with `x_` are free."""

    called: str
    fields: tuple[Field, ...]
    consistent: Consistency | None = None
    compiled: Mapping[str, Field] = field(init=False, repr=False, compare=False)
    authored: Mapping[str, Field] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        keys = {one.key: one for one in self.fields}
        object.__setattr__(self, "compiled", keys)
        written = {key: one for key, one in keys.items() if not one.compiled}
        object.__setattr__(self, "authored", written)

    def read(self, value: Json, path: str, check: Check) -> Read:
        known = self.authored if check.authored else self.compiled
        if not isinstance(value, dict):
            hint = f"write it as key: value; known: {', '.join(known)}"
            return check.refuse(path, f"must be {self.called}, a map, not {named(value)}", hint)
        result: dict[str, Json] = {}
        complete = True
        for key, one in known.items():
            if key not in value and not one.required:
                continue
            read_value = self._read_field(one, value, path, check)
            if read_value is not MISSING:
                result[key] = read_value
            elif one.required:
                complete = False
        for key, extra in value.items():
            if key in known:
                continue
            if key.startswith(EXTENSION):
                copy = Anything().read(extra, join(path, key), check)
                if copy is not MISSING:
                    result[str(key)] = copy
            else:
                check.refuse(
                    join(path, key),
                    f"{self.called} has no key {named(key)}",
                    check.meant(key, known),
                    key=True,
                )
        if not complete:
            return MISSING
        if self.consistent is not None:
            unread = frozenset(
                key
                for key, raw in value.items()
                if key in known and key not in result and not is_null(raw) and raw not in EMPTIES
            )
            self.consistent(result, unread, path, check)
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
                self._refuse_absent(one.key, value, path, check)
                return one.fallback
            return MISSING
        read_value = one.shape.read(raw, where, check)
        if read_value is MISSING:
            return one.fallback
        if read_value in EMPTIES and not one.keep_empty:
            if one.required:
                self._refuse_absent(one.key, value, path, check)
                return one.fallback
            return MISSING
        return read_value

    def _refuse_absent(self, key: str, value: dict[str, Json], path: str, check: Check) -> None:
        if key in value:
            check.refuse(join(path, key), f"must not be empty in {self.called}", f"fill {key} in")
        else:
            check.refuse(path, f"{key} is missing in {self.called}", f"add {key}")

    def schema(self, *, authored: bool) -> dict[str, Json]:
        known = self.authored if authored else self.compiled
        properties: dict[str, Json] = {}
        for key, one in known.items():
            schema = one.shape.schema(authored=authored)
            free = one.nullable if one.required else True
            properties[key] = {"anyOf": [schema, {"type": "null"}]} if free else schema
        return {
            "type": "object",
            "properties": properties,
            "patternProperties": {f"^{EXTENSION}": Anything().schema(authored=authored)},
            "required": [key for key, one in known.items() if one.required],
            "additionalProperties": False,
        }
