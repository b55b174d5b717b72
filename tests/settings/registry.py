"""A registry for tests: what a real export (`reg export`) holds, or what a policy would write."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

from selfcheck.settings.stores.registry import Hive, Key, Kind

HIVES = {"HKEY_LOCAL_MACHINE": Hive.LOCAL_MACHINE, "HKEY_CURRENT_USER": Hive.CURRENT_USER}
_TYPES = {"": 3, "7": 7, "b": 11, "2": 2, "4": 4, "1": 1, "0": 0}
_XMLNS = {"": "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"}

Keys = dict[tuple[Hive, str], dict[str, tuple[object, int]]]


class Registry:
    """Keys by hive and path, without regard to capitals, as in Windows."""

    def __init__(self, keys: Keys) -> None:
        self._keys = {(hive, path.casefold()): (path, key) for (hive, path), key in keys.items()}

    def key(self, hive: Hive, path: str) -> Key | None:
        wanted = path.casefold()
        under = [
            written[len(wanted) + 1 :].partition("\\")[0]
            for (at, low), (written, _) in self._keys.items()
            if at is hive and low.startswith(f"{wanted}\\")
        ]
        found = self._keys.get((hive, wanted))
        if found is None and not under:
            return None
        return Key(dict(found[1]) if found else {}, tuple(dict.fromkeys(under)))


def exported(*files: Path) -> Keys:
    """The keys of files that `reg export` has written (UTF-16 with a byte order mark)."""
    keys: Keys = {}
    for file in files:
        text = re.sub(r"\\\r?\n\s*", "", file.read_bytes().decode("utf-16"))
        for block in re.split(r"(?m)^\[", text)[1:]:
            path, _, lines = block.partition("]")
            hive, _, below = path.partition("\\")
            values = keys.setdefault((HIVES[hive], below), {})
            for name, said in re.findall(r'(?m)^"((?:[^"\\]|\\.)*)"=(.+?)\r?$', lines):
                values[_plain(name)] = _value(said)
    return keys


def _value(said: str) -> tuple[object, int]:
    if said.startswith('"'):
        return _plain(said[1:-1]), Kind.TEXT
    if said.startswith("dword:"):
        return int(said[6:], 16), Kind.NUMBER
    kind, data = re.fullmatch(r"hex(?:\((\w+)\))?:(.*)", said).groups()
    raw = bytes.fromhex(data.replace(",", " "))
    match _TYPES[kind or ""]:
        case 7:
            return [each for each in raw.decode("utf-16-le").split("\0") if each], 7
        case 11:
            return int.from_bytes(raw, "little"), 11
        case 2:
            return raw.decode("utf-16-le").rstrip("\0"), 2
        case other:
            return raw, other


def _plain(said: str) -> str:
    return re.sub(r"\\(.)", r"\1", said)


class Editor:
    """What a policy editor writes for a policy of a template that is enabled and filled in.

    By the elements' documentation at Microsoft ("ADMX syntax": text, multiText, decimal, enum,
    boolean, list); none of it is the program's own code.
    """

    def __init__(self, admx: str) -> None:
        policies = ET.fromstring(admx).iterfind(".//policies/policy", _XMLNS)
        self._policies = {policy.get("name"): policy for policy in policies}

    @property
    def names(self) -> list[str]:
        return list(self._policies)

    def write(self, name: str, hive: Hive = Hive.LOCAL_MACHINE, **filled: object) -> Keys:
        """`filled` are the fields by the ids of the elements."""
        policy = self._policies[name]
        keys: Keys = {}
        for element in policy.find("elements", _XMLNS):
            path = element.get("key") or policy.get("key")
            values = keys.setdefault((hive, path), {})
            given = filled.get(element.get("id"))
            tag = element.tag.rpartition("}")[2]
            if given is None:
                assert element.get("required") != "true"
                continue
            if tag == "list":
                assert element.get("valuePrefix") == ""
                values.update({str(n): (each, 1) for n, each in enumerate(given, 1)})
            else:
                values[element.get("valueName")] = _written(tag, element, given)
        return keys


def _written(tag: str, element: ET.Element, given: object) -> tuple[object, int]:
    match tag:
        case "text":
            assert len(given) <= int(element.get("maxLength", 1023))
            return given, 1
        case "multiText":
            return given.splitlines(), 7
        case "decimal":
            assert int(element.get("minValue", 0)) <= given <= int(element.get("maxValue", 9999))
            return given, 4
        case "enum":
            value = element.findall("item/value/*", _XMLNS)[given]
            return (value.text, 1) if value.get("value") is None else (int(value.get("value")), 4)
        case "boolean":
            value = element.find("trueValue/decimal" if given else "falseValue/decimal", _XMLNS)
            return int(value.get("value")), 4


def file_of(keys: Keys) -> bytes:
    """The keys as a .reg file that `reg import` takes."""
    names = {hive: name for name, hive in HIVES.items()}
    lines = ["Windows Registry Editor Version 5.00", ""]
    for (hive, path), values in keys.items():
        lines.append(f"[{names[hive]}\\{path}]")
        lines += [f'"{_quoted(name)}"={_said(data, kind)}' for name, (data, kind) in values.items()]
        lines.append("")
    return "\r\n".join(lines).encode("utf-16")


def _said(data: object, kind: int) -> str:
    match kind:
        case 1:
            return f'"{_quoted(data)}"'
        case 4:
            return f"dword:{data:08x}"
        case 7:
            text = "".join(f"{each}\0" for each in data) + "\0"
            return f"hex(7):{text.encode('utf-16-le').hex(',')}"
        case 2:
            return f"hex(2):{(data + chr(0)).encode('utf-16-le').hex(',')}"
        case 11:
            return f"hex(b):{data.to_bytes(8, 'little').hex(',')}"
        case _:
            return f"hex:{data.hex(',')}"


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
