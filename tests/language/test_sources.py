"""What lupdate cannot see or cannot know: how `tr` and `mark` may be called."""

from __future__ import annotations

import ast
import string
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from selfcheck.language.choosing import SHIPPED

PACKAGE = Path(__file__).parents[2] / "selfcheck"
ENGLISH_ROOMS = ("authoring", "gui/preview", "settings/forms")


def modules():
    return [
        file
        for file in sorted(PACKAGE.rglob("*.py"))
        if not any(file.is_relative_to(PACKAGE / room) for room in ENGLISH_ROOMS)
        and file.parent != PACKAGE / "language"
    ]


def calls(tree, name):
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == name
    ]


def names(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def literal(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def fault_of(call):
    """What is wrong with a call of `tr`; "" for nothing."""
    said, given = call.args, {word.arg: word.value for word in call.keywords}
    if not said or len(said) > 3 or not all(literal(each) for each in said[:2]):
        return "the text and what it is about have to be literal: lupdate takes f-strings too"
    if None in given:
        return "parts are given by name"
    one = given.pop("one", None)
    if one is not None and (len(said) < 3 or not literal(one)):
        return "`one` goes with a number, and is literal"
    there = set(given) | ({"n"} if len(said) == 3 else set())
    if names(said[0].value) != there and names(said[0].value) | {"n"} != there:
        return f"the text has {names(said[0].value)}, given is {there}"
    if one is not None and not names(one.value) <= there:
        return f"for 1 the text has {names(one.value)}, given is {there}"
    return ""


@pytest.mark.parametrize("file", modules(), ids=lambda file: str(file.relative_to(PACKAGE)))
def test_texts_stand_literally_where_they_are_used(file):
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for call in calls(tree, "tr"):
        assert fault_of(call) == "", f"{file.name}:{call.lineno}"
    for call in calls(tree, "mark"):
        assert len(call.args) == 1, f"{file.name}:{call.lineno}"
        assert literal(call.args[0]), f"{file.name}:{call.lineno}"
    for call in calls(tree, "translated"):
        assert not literal(call.args[0]), f"{file.name}:{call.lineno}: that is for `tr`"


def test_no_text_stands_within_an_f_string():
    """There lupdate does not see it."""
    for file in modules():
        for string_ in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(string_, ast.JoinedStr):
                assert not calls(string_, "tr"), f"{file}:{string_.lineno}"
                assert not calls(string_, "mark"), f"{file}:{string_.lineno}"


@pytest.mark.parametrize("language", SHIPPED)
def test_every_text_is_in_the_catalogues(language):
    """As this test's own reading of the code has it, beside lupdate's."""
    root = ET.parse(PACKAGE.parent / "resources/translations" / f"selfcheck_{language}.ts")
    there = {
        (message.findtext("source"), message.findtext("comment") or "")
        for message in root.iter("message")
    }
    here = set()
    for file in modules():
        tree = ast.parse(file.read_text(encoding="utf-8"))
        for call in (*calls(tree, "tr"), *calls(tree, "mark")):
            about = call.args[1].value if len(call.args) > 1 else ""
            here.add((call.args[0].value, about))
    assert here == there


@pytest.mark.parametrize(
    "source",
    [
        'tr(f"Remove {app}")',
        "tr(text)",
        'tr("Remove {app}")',
        'tr("Remove it", app=app)',
        'tr("{n} apps", n=3, one="1 app")',
        'tr("{n} apps", "", 3, one=f"{x} app")',
        'tr("x", **parts)',
    ],
)
def test_what_would_never_be_translated_is_caught(source):
    (call,) = calls(ast.parse(source), "tr")
    assert fault_of(call)


def test_nothing_is_said_at_import():
    """The language is chosen after the modules are loaded: at their top only `mark` may stand."""
    for file in modules():
        tree = ast.parse(file.read_text(encoding="utf-8"))
        functions = [
            node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.Lambda)
        ]
        inside = {id(node) for function in functions for node in ast.walk(function)}
        for name in ("tr", "translated"):
            for call in calls(tree, name):
                assert id(call) in inside, f"{file}:{call.lineno}"
