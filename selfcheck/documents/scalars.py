"""Single values: text, words of an enumeration, numbers and moments."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from selfcheck.core.frozen import frozen
from selfcheck.documents.check import Check, Json, Plain, Read, is_null, named
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

# Control characters, lone surrogates and the overrides that make text read as other text.
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e\ud800-\udfff]")
_LINE_BREAK = re.compile("[\n\r\u2028\u2029]")


@frozen
class Words:
    """Text. `called` names it in messages; `raw` takes any character, as other systems give."""

    called: str = "text"
    longest: int = 300
    pattern: str | None = None
    lines: bool = False
    raw: bool = False
    hint: str = ""

    def read(self, value: Json, path: str, check: Check) -> Read:
        if not isinstance(value, str) or is_null(value):
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


@frozen
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


@frozen
class Choice:
    """One of an enumeration's values."""

    options: type[StrEnum]
    known: Mapping[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        values = (str(option.value) for option in self.options)
        object.__setattr__(self, "known", {value: value for value in values})

    def read(self, value: Json, path: str, check: Check) -> Read:
        if not isinstance(value, str) or is_null(value):
            hint = check.meant("", self.known)
            return check.refuse(path, f"must be one word, not {named(value)}", hint)
        found = self.known.get(value)
        if found is None:
            hint = check.meant(value, self.known)
            return check.refuse(path, f"{named(value)} is not known here", hint)
        return found

    def schema(self, *, authored: bool) -> dict[str, Json]:
        return {"enum": list(self.known)}


_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,15})", re.ASCII)


@frozen
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
            quoted = isinstance(value, str) and value.isdecimal()
            hint = "write it without quotes" if quoted else "write digits alone, such as 1"
            return check.refuse(path, f"must be a whole number, not {named(value)}", hint)
        if not self.least <= number <= self.most:
            hint = f"write a number from {self.least} to {self.most}"
            return check.refuse(path, f"must lie between {self.least} and {self.most}", hint)
        return number

    def schema(self, *, authored: bool) -> dict[str, Json]:
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


@frozen
class Truth:
    """True or false."""

    def read(self, value: Json, path: str, check: Check) -> Read:
        if not isinstance(value, bool):
            hint = "write true or false, without quotes"
            return check.refuse(path, f"must be true or false, not {named(value)}", hint)
        return value

    def schema(self, *, authored: bool) -> dict[str, Json]:
        return {"type": "boolean"}


LONGEST_MOMENT = 40
AS_TIME = "write it as 2020-07-10T08:30:00-07:00, or with Z for UTC"


@frozen
class Moment:
    """A moment. `day` is the second that an author's date alone stands for, where one may."""

    day: Day | None = None

    def read(self, value: Json, path: str, check: Check) -> Read:
        if not isinstance(value, str):
            return check.refuse(path, f"must be a time, not {named(value)}", AS_TIME)
        if len(value) > LONGEST_MOMENT:
            return check.refuse(path, f"{named(value)} is not a time", AS_TIME)
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


# BCP 47 lets a language have up to eight letters; none of those registered has more than three,
# and "german" would be read by nobody.
LANGUAGE = Words(
    "a language tag", 35, r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", hint="write it as en, de or pt-BR"
)
