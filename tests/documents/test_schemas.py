from __future__ import annotations

import copy
import json
import runpy
from dataclasses import fields
from datetime import UTC
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selfcheck.core.apps import CatalogueApp, InstalledApp, Inventory, SourceReport
from selfcheck.core.devices import Audience, Device, DeviceScope
from selfcheck.core.records import (
    Contact,
    Exemption,
    Message,
    Notice,
    Organization,
    Reference,
    Reinstatement,
    Rule,
    Withdrawal,
    WithdrawalScope,
)
from selfcheck.documents import tables
from selfcheck.documents.check import Check
from selfcheck.documents.compiling import compile_notices, compile_withdrawals
from selfcheck.documents.schemas import DOCUMENTS, schema_of, schema_text, write_schemas
from selfcheck.documents.shapes import Record
from tests.documents.samples import FILES, source
from tests.documents.test_inventory import EXAMPLE

KEPT = Path(__file__).parents[2] / "resources" / "schemas"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_kept_schema_is_the_one_made_from_the_types(name):
    kept = (KEPT / f"{name}.json").read_text(encoding="utf-8")
    assert kept == schema_text(name), "run python -m selfcheck.documents.schemas resources/schemas"
    jsonschema.Draft202012Validator.check_schema(json.loads(kept))


def test_the_schemas_are_written_into_a_folder(tmp_path):
    write_schemas(tmp_path)
    assert {one.stem for one in tmp_path.iterdir()} == set(DOCUMENTS)


@pytest.mark.filterwarnings("ignore:.*found in sys.modules:RuntimeWarning")
def test_the_module_is_a_program_that_writes_them(tmp_path, monkeypatch):
    monkeypatch.setattr("sys.argv", ["schemas", str(tmp_path)])
    runpy.run_module("selfcheck.documents.schemas", run_name="__main__")
    assert len(list(tmp_path.iterdir())) == len(DOCUMENTS)


# Keys that are named otherwise in the core, or that only one side has.
RENAMED = {"except": "excluded", "contact": "contacts", "digest": "seen"}
DERIVED = {
    Notice: {"digest", "unknown"},
    Withdrawal: {"digest", "unknown"},
    Reinstatement: {"digest", "unknown"},
    CatalogueApp: {"slug"},
    Inventory: {"live"},
}


@pytest.mark.parametrize(
    ("shape", "value"),
    [
        (tables.ORGANIZATION, Organization),
        (tables.CONTACT, Contact),
        (tables.APP, CatalogueApp),
        (tables.NOTICE, Notice),
        (tables.RULE, Rule),
        (tables.AUDIENCE, Audience),
        (tables.DEVICES, DeviceScope),
        (tables.EXEMPTION, Exemption),
        (tables.REFERENCE, Reference),
        (tables.MESSAGE, Message),
        (tables.WITHDRAWAL, Withdrawal),
        (tables.SCOPE, WithdrawalScope),
        (tables.REINSTATEMENT, Reinstatement),
        (tables.INVENTORY, Inventory),
        (tables.DEVICE, Device),
        (tables.INSTALLED, InstalledApp),
        (tables.SOURCE, SourceReport),
    ],
    ids=lambda one: getattr(one, "__name__", ""),
)
def test_the_description_has_the_keys_of_the_value(shape: Record, value: type):
    described = {RENAMED.get(one.key, one.key) for one in shape.fields} - {"schema"}
    assert described == {one.name for one in fields(value)} - DERIVED.get(value, set())


def test_the_steps_of_a_rule_are_for_every_platform_or_for_everyone():
    from selfcheck.core.devices import Os

    assert {one.value for one in tables.Resolution} == {one.value for one in Os} | {"default"}


class _Text(yaml.SafeLoader):
    """YAML as an editor with YAML 1.2 reads it for a schema: a date is text."""


_Text.yaml_implicit_resolvers = {
    letter: [(tag, found) for tag, found in resolvers if not tag.endswith("timestamp")]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def samples(folder: Path) -> dict[str, list[Any]]:
    """Documents of each kind that are right, as plain values."""
    read = source(folder)
    plain: dict[str, list[Any]] = {name: [] for name in DOCUMENTS}
    for file, text in FILES.items():
        kind = file.split("/")[0].removesuffix(".yaml")
        plain[kind if kind in ("organization", "apps") else kind.removesuffix("s")].append(
            yaml.load(text.replace("[NO,", "['NO',"), _Text)
        )
    plain["ledger"] = [
        json.loads(compile_notices(read, {})["notices/ledger.json"]),
        json.loads(compile_withdrawals(read, {})["withdrawals/ledger.json"]),
    ]
    plain["ledger-part"] = [
        {
            **{key: one for key, one in ledger.items() if key != "parts"},
            "schema": "selfcheck/ledger-part/v1",
        }
        for ledger in plain["ledger"]
    ]
    plain["inventory"] = [json.loads(EXAMPLE)]
    return {name: documents for name, documents in plain.items() if documents}


def accepted(name: str, document: Any) -> bool:
    """What the reader says, without the checks of what goes together, which no schema can say."""
    shape, authored = DOCUMENTS[name]
    check = Check(authored=authored, zone=UTC if authored else None)
    shape.read(document, "", check)
    return not check.problems


def valid(name: str, document: Any) -> bool:
    return jsonschema.Draft202012Validator(schema_of(name)).is_valid(document)


def test_the_samples_are_right_by_reader_and_schema(tmp_path):
    found = samples(tmp_path)
    assert len(found) == 8
    for name, documents in found.items():
        for document in documents:
            assert accepted(name, document), name
            jsonschema.validate(document, schema_of(name))


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [path] if path else []
    inner = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    for key, one in inner:
        found += places(one, (*path, key))
    return found


# Replacements that are wrong, or right, for reader and schema alike.
OTHERS = [
    7,
    -1,
    True,
    1.5,
    [],
    {},
    [7],
    {"a": {}},
    "NOT AN ID!",
    "2020-07-10T08:30:00",
    "x" * 70_000,
    None,
]


@pytest.fixture(scope="module")
def right(tmp_path_factory) -> dict[str, list[Any]]:
    return samples(tmp_path_factory.mktemp("samples"))


@settings(
    max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(data=st.data())
def test_reader_and_schema_agree_on_documents_that_were_changed(right, data):
    name = data.draw(st.sampled_from(sorted(right)))
    document = copy.deepcopy(data.draw(st.sampled_from(right[name])))
    path = data.draw(st.sampled_from(places(document)))
    holder = document
    for key in path[:-1]:
        holder = holder[key]
    what = data.draw(st.sampled_from(["other", "remove", "add"]))
    if what == "other":
        holder[path[-1]] = copy.deepcopy(data.draw(st.sampled_from(OTHERS)))
    elif what == "remove":
        del holder[path[-1]]
    elif isinstance(holder, dict):
        holder[data.draw(st.sampled_from(["x_note", "colour", "Ä"]))] = "text"
    if valid(name, document):
        # The reader may say more (what goes together, what is empty), never the schema.
        return
    assert not accepted(name, document), jsonschema.validate(document, schema_of(name))


def test_a_date_alone_is_for_authors_only():
    document = json.loads(EXAMPLE) | {"collected_at": "2020-07-10"}
    assert not valid("inventory", document)
    notice = {
        "schema": "selfcheck/notice/v1", "id": "a", "revision": 1, "kind": "information",
        "issued": "2020-07-10", "title": "t", "summary": "s",
    }  # fmt: skip
    assert valid("notice", notice)
    assert accepted("notice", notice)
    assert not valid("ledger", {"schema": "selfcheck/ledger/v1", "parts": [], "notices": [notice]})
