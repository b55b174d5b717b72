"""What is made of the table is what lies in the project, and means what the table means."""

from __future__ import annotations

import json
import plistlib
import re
from xml.etree import ElementTree as ET

import pytest
import yaml
from jsonschema import Draft4Validator, Draft202012Validator

from selfcheck.places import DOMAIN
from selfcheck.settings import ROWS, TABLE, Settings
from selfcheck.settings.forms import reference
from selfcheck.settings.forms.__main__ import made
from tests.project.files import ROOT
from tests.settings.conftest import put


@pytest.mark.parametrize("name", sorted(made(ROOT)))
def test_every_file_is_as_it_would_be_made(name):
    assert (ROOT / name).read_text(encoding="utf-8") == made(ROOT)[name], "run make settings"


class TestReference:
    def test_every_setting_stands_in_it_with_its_default(self):
        rows = dict(
            re.findall(r"^\| `([a-z_]+)` \| [^|]+ \| ([^|]+) \|", reference.table(), re.MULTILINE)
        )
        assert set(rows) == set(ROWS)
        numbers = {name: getattr(Settings(), name) for name in rows}
        numbers = {name: str(value) for name, value in numbers.items() if type(value) is int}
        assert {name: rows[name] for name in numbers} == numbers

    def test_the_sample_says_nothing_until_a_line_is_uncommented(self, load, machine):
        put(machine / "50-selfcheck.yaml", reference.sample())
        assert load() == Settings()

    def test_every_line_of_the_sample_is_understood(self, load, machine):
        names = "|".join(ROWS)
        text = re.sub(rf"^#({names}):", r"\1:", reference.sample(), flags=re.MULTILINE)
        put(machine / "50-selfcheck.yaml", re.sub("^trust:.*", "", text, flags=re.MULTILINE))
        settings = load()
        assert settings.problems == ()
        assert set(settings.origins) == set(ROWS) - {"trust"}
        for row in TABLE:
            if row.name != "trust":
                assert getattr(settings, row.name) == row.read(row.example)


def local(tag):
    return tag.rpartition("}")[2]


class TestTemplate:
    """The rules of Microsoft's schema for ADMX and ADML, as far as they concern what we write.

    Both files were also validated with the schema itself, which has no free licence.
    """

    admx = ET.fromstring(made(ROOT)["packaging/settings/windows/SelfCheck.admx"])
    adml = ET.fromstring(made(ROOT)["packaging/settings/windows/en-US/SelfCheck.adml"])

    def test_sections_are_there_in_the_order_of_the_schema(self):
        assert [local(each.tag) for each in self.admx] == [
            *("policyNamespaces", "resources", "supportedOn", "categories", "policies"),
        ]
        assert [local(each.tag) for each in self.adml] == [
            "displayName",
            "description",
            "resources",
        ]
        assert [local(each.tag) for each in self.adml[2]] == ["stringTable", "presentationTable"]
        assert self.admx.get("revision") == self.adml.get("revision") == "1.0"

    def test_every_setting_is_mandatory_and_recommended_for_both_in_a_key_of_its_own(self):
        policies = self.admx.findall(".//{*}policy")
        found = {(each.get("name"), each.get("class"), each.get("key")) for each in policies}
        key = r"SOFTWARE\Policies\SelfCheck"
        assert found == {
            *((name, "Both", key) for name in ROWS),
            *((f"{name}_recommended", "Both", rf"{key}\Recommended") for name in ROWS),
        }

    def test_every_string_that_is_referred_to_is_there_and_used(self):
        referred = re.findall(r"\$\(string\.(\w+)\)", ET.tostring(self.admx, "unicode"))
        there = [each.get("id") for each in self.adml.findall(".//{*}string")]
        assert set(referred) == set(there)
        assert len(there) == len(set(there))
        assert all(each.text.strip() for each in self.adml.findall(".//{*}string"))

    def test_every_field_belongs_to_an_element_of_its_policy(self):
        boxes = {
            "text": "textBox",
            "multiText": "multiTextBox",
            "decimal": "decimalTextBox",
            "enum": "dropdownList",
            "list": "listBox",
            "boolean": "checkBox",
        }
        shown = {
            each.get("id"): [(field.get("refId"), local(field.tag)) for field in each]
            for each in self.adml.findall(".//{*}presentation")
        }
        for policy in self.admx.findall(".//{*}policy"):
            elements = policy.find("{*}elements")
            wanted = [(each.get("id"), boxes[local(each.tag)]) for each in elements]
            assert shown[policy.get("name")] == wanted
            assert policy.get("presentation") == f"$(presentation.{policy.get('name')})"

    def test_children_and_names_are_as_the_schema_has_them(self):
        name = re.compile(r"\w+")
        categories = {each.get("name") for each in self.admx.findall(".//{*}category")}
        for policy in self.admx.findall(".//{*}policy"):
            assert [local(each.tag) for each in policy] == [
                *("parentCategory", "supportedOn", "elements"),
            ]
            assert policy.find("{*}parentCategory").get("ref") in categories
            assert name.fullmatch(policy.get("name"))
        definitions = {each.get("name") for each in self.admx.findall(".//{*}definition")}
        assert {e.get("ref") for e in self.admx.findall(".//{*}supportedOn[@ref]")} == definitions


class TestEditors:
    schema = json.loads(made(ROOT)["resources/schemas/settings.json"])

    def test_it_is_a_schema(self):
        Draft202012Validator.check_schema(self.schema)

    @pytest.mark.parametrize("row", TABLE, ids=lambda row: row.name)
    def test_it_takes_what_the_program_takes_and_refuses_what_it_refuses(self, row):
        judge = Draft202012Validator(self.schema)
        for raw in (row.example, *(raw for raw, _, _ in row.choices), None):
            assert judge.is_valid({row.name: raw})
        assert not judge.is_valid({row.name: {"a": {"b": "c"}}})
        assert not judge.is_valid({f"{row.name}s": row.example})

    @pytest.mark.parametrize("policy", sorted((ROOT / "packaging/settings/linux").glob("*.yaml")))
    def test_the_sample_is_good(self, policy):
        assert Draft202012Validator(self.schema).is_valid(yaml.safe_load(policy.read_text()))


class TestJamf:
    schema = json.loads(made(ROOT)["packaging/settings/macos/jamf.json"])

    def test_every_setting_can_be_configured_or_left_out_in_the_order_of_the_table(self):
        for fields in (
            self.schema["properties"],
            self.schema["properties"]["recommended"]["properties"],
        ):
            named = [name for name in fields if name != "recommended"]
            assert named == list(ROWS)
            order = [fields[name]["property_order"] for name in fields]
            assert order == sorted(order)
            for name in named:
                nothing, something = fields[name]["anyOf"]
                assert nothing == {"type": "null", "title": "Not Configured"}
                assert something["title"] == "Configured"

    @pytest.mark.parametrize("row", TABLE, ids=lambda row: row.name)
    def test_what_its_form_gives_is_understood(self, row):
        """An example is a value that the form lets through, and the program reads it."""
        field = self.schema["properties"][row.name]["anyOf"][1]
        assert Draft4Validator(field).is_valid(row.example)
        for each in field.get("enum", ()):
            row.read(each)
        assert len(field.get("options", {}).get("enum_titles", ())) == len(field.get("enum", ()))


class TestManifest:
    made = plistlib.loads(made(ROOT)[f"packaging/settings/macos/{DOMAIN}.plist"].encode())

    def test_every_setting_stands_in_it_twice(self):
        *own, recommended = self.made["pfm_subkeys"]
        assert [each["pfm_name"] for each in own] == list(ROWS)
        assert recommended["pfm_subkeys"] == own
        assert self.made["pfm_domain"] == DOMAIN

    def test_choices_and_defaults_are_values(self):
        for each in self.made["pfm_subkeys"][:-1]:
            for value in (*each.get("pfm_range_list", ()), each.get("pfm_default")):
                if value is not None:
                    ROWS[each["pfm_name"]].read(value)
