"""YAML as authors write it: a strict subset, read from parser events with every position.

Events, not composed nodes, so that depth is bounded before anything recurses and scalars stay
the text that was written: `no` is Norway, `1.10` is a version, a date is a date.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

import yaml

from selfcheck.documents.check import (
    BROKEN,
    MISSING,
    Check,
    Json,
    Plain,
    Shape,
    join,
    named,
)
from selfcheck.documents.errors import Mistake
from selfcheck.documents.positions import Place, Positions

LARGEST = 1024 * 1024
DEEPEST = 20
MOST_NODES = 200_000


@dataclass(slots=True)
class Written:
    """A YAML document as it was written: its value, where everything stands, what is wrong."""

    file: str
    value: Json = BROKEN
    positions: Positions = field(default_factory=Positions)
    mistakes: list[Mistake] = field(default_factory=list)

    def complain(self, place: Place, message: str, hint: str = "") -> None:
        self.mistakes.append(Mistake(self.file, *place, message, hint))

    def read(self, shape: Shape, check: Check) -> Json:
        """The normal form by `shape`, or MISSING; problems become mistakes with their places."""
        if self.value is BROKEN:
            return MISSING
        result = shape.read(self.value, "", check)
        for problem in check.problems:
            where = f"{problem.path}: " if problem.path and not problem.key else ""
            self.complain(
                self.positions.place(problem.path, key=problem.key),
                where + problem.message,
                problem.hint,
            )
        return result


@dataclass(slots=True)
class _Frame:
    """An open list or map, with the key that waits for its value."""

    container: Json
    path: str
    key: Json = None
    waiting: bool = False


_SKIP = object()


def read_yaml(data: bytes, file: str) -> Written:
    """What the bytes of a YAML file say. Never raises; mistakes are listed in the result."""
    written = Written(file)
    if len(data) > LARGEST:
        written.complain((1, 1), f"the file is larger than {LARGEST // 1024} KB", "split it")
        return written
    if data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        written.complain(
            (1, 1), "the file begins with a byte order mark", "save it as UTF-8 without BOM"
        )
        return written
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        written.complain(_place_after(before), "the file is not UTF-8", "save it as UTF-8")
        return written
    try:
        _Builder(written).build(text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
        written.complain(
            place, f"this is not YAML: {error.problem or error.context}", _hint(error.problem or "")
        )
        written.value = BROKEN
    except yaml.reader.ReaderError as error:
        written.complain(
            _place_after(data[: error.position].decode("utf-8", "ignore")),
            f"the file contains the character U+{error.character:04X}",
            "remove it",
        )
        written.value = BROKEN
    return written


def _place_after(text: str) -> Place:
    lines = text.split("\n")
    return len(lines), len(lines[-1]) + 1


def _hint(problem: str) -> str:
    if "tab" in problem:
        return "indent with spaces, not tabs"
    if "mapping values" in problem:
        return "put text that contains ': ' in quotes, or check the indentation"
    return "check indentation, quotes and brackets here and on the line before"


class _Builder:
    """Builds the value of one document out of the parser's events."""

    def __init__(self, written: Written) -> None:
        self.written = written
        self.stack: list[_Frame] = []
        self.nodes = 0
        self.documents = 0

    def build(self, text: str) -> None:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            mark = cast("yaml.Mark", event.start_mark)  # the parser marks every event
            place = (mark.line + 1, mark.column + 1)
            if not self._take(event, place):
                self.written.value = BROKEN
                return
        if self.documents == 0 or self.written.value in (None, Plain("")):
            self.written.complain(
                (1, 1), "the file is empty", "write the document, or remove the file"
            )
            self.written.value = BROKEN

    def _take(self, event: yaml.Event, place: Place) -> bool:
        match event:
            case yaml.DocumentStartEvent():
                self.documents += 1
                if self.documents > 1:
                    self.written.complain(
                        place, "a second document begins here", "keep one document in a file"
                    )
                    return False
            case yaml.NodeEvent():
                self.nodes += 1
                if self.nodes > MOST_NODES or len(self.stack) >= DEEPEST:
                    what = "nested deeper than" if len(self.stack) >= DEEPEST else "longer than"
                    limit = f"{DEEPEST} levels" if len(self.stack) >= DEEPEST else "we read"
                    self.written.complain(place, f"this is {what} {limit}", "split the file")
                    return False
                self._node(event, place)
            case yaml.CollectionEndEvent():
                frame = self.stack.pop()
                self._finished(frame)
            case _:
                pass
        return True

    def _node(self, event: yaml.NodeEvent, place: Place) -> None:
        if isinstance(event, yaml.AliasEvent):
            self.written.complain(place, f"an alias, *{event.anchor}", "write the value out")
            self._add(BROKEN, place)
            return
        if event.anchor is not None:
            self.written.complain(place, f"an anchor, &{event.anchor}", "remove it")
        if getattr(event, "tag", None) is not None:
            self.written.complain(place, "a tag, !", "remove it")
        match event:
            case yaml.ScalarEvent():
                self._add(event.value if event.style else Plain(event.value), place)
            case yaml.SequenceStartEvent():
                self._open([], place)
            case _:
                self._open({}, place)

    def _open(self, container: Json, place: Place) -> None:
        path = self._path()
        if self._expects_key():
            self.written.complain(place, "a key must be a word", "write key: value")
            self.stack.append(_Frame(container, path, _SKIP))
            return
        self.written.positions.values[path] = place
        self.stack.append(_Frame(container, path))

    def _finished(self, frame: _Frame) -> None:
        if self._expects_key():
            self.stack[-1].key, self.stack[-1].waiting = _SKIP, True
        else:
            self._store(frame.container)

    def _expects_key(self) -> bool:
        if not self.stack:
            return False
        top = self.stack[-1]
        return isinstance(top.container, dict) and not top.waiting

    def _path(self) -> str:
        if not self.stack:
            return ""
        top = self.stack[-1]
        if isinstance(top.container, list):
            return f"{top.path}[{len(top.container)}]"
        return join(top.path, top.key if isinstance(top.key, str) else "")

    def _add(self, value: Json, place: Place) -> None:
        if self._expects_key():
            self._add_key(value, place)
            return
        self.written.positions.values.setdefault(self._path(), place)
        self._store(value)

    def _add_key(self, key: Json, place: Place) -> None:
        top = self.stack[-1]
        top.key, top.waiting = _SKIP, True
        if key is BROKEN:
            return
        path = join(top.path, key)
        if type(key) is Plain and key == "<<":
            self.written.complain(place, "a merge key, <<", "write the keys out")
        elif not key or (type(key) is Plain and key == "~"):
            self.written.complain(place, "a key is empty", "write key: value")
        elif key in top.container:
            line = self.written.positions.keys[path][0]
            self.written.complain(
                place,
                f"the key {named(key)} stands twice, first on line {line}",
                "keep one of them",
            )
        else:
            self.written.positions.keys[path] = place
            top.key = str(key)

    def _store(self, value: Json) -> None:
        if not self.stack:
            self.written.value = value
            return
        top = self.stack[-1]
        if isinstance(top.container, list):
            top.container.append(value)
            return
        if top.key is not _SKIP:
            top.container[top.key] = value
        top.key, top.waiting = None, False
