"""JSON Schemas: one for editors of the YAML files, one from which Jamf Pro draws its form.

Jamf, "JSON Schema Manifest Structure": draft-04 words and the form editor's own `options`. A
choice of null, titled "Not Configured", leaves a key out of the profile.
"""

from __future__ import annotations

import json
from typing import Final, assert_never

from selfcheck.places import DOMAIN
from selfcheck.settings.model import ALWAYS, HIDEABLE
from selfcheck.settings.readings import LEAST, LONGEST, MOST, PARTS
from selfcheck.settings.schema import TABLE, Setting, Shape
from selfcheck.settings.stores.preferences import RECOMMENDED

Json = dict[str, object]
_ORDER_STEP: Final = 5


def editors() -> str:
    """The schema of a settings file, for completion and checks while it is written."""
    made: Json = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "selfcheck/settings/v1",
        "title": "Settings of Self-Check",
        "type": ["object", "null"],
        "additionalProperties": False,
        "properties": {row.name: {**_described(row), **_any(row)} for row in TABLE},
    }
    return json.dumps(made, indent=1, ensure_ascii=False) + "\n"


def jamf() -> str:
    """The custom schema for Jamf Pro's payload "Application & Custom Settings"."""
    made: Json = {
        "title": f"Self-Check ({DOMAIN})",
        "description": "Settings of Self-Check. Those under Recommended people may choose"
        " otherwise.",
        "__version": "1",
        "type": "object",
        "options": {"remove_empty_properties": True},
        "properties": {
            **_fields(),
            RECOMMENDED: {
                "title": "Recommended",
                "description": "What holds until the person chooses otherwise.",
                "property_order": (len(TABLE) + 1) * _ORDER_STEP,
                "type": "object",
                "options": {"collapsed": True, "remove_empty_properties": True},
                "properties": _fields(),
            },
        },
    }
    return json.dumps(made, indent=1, ensure_ascii=False) + "\n"


def _described(row: Setting) -> Json:
    return {"title": row.title, "description": row.doc}


def _any(row: Setting) -> Json:
    """Every way a value may be written in YAML."""
    match row.shape:
        case Shape.FACTS:
            three: Json = {"type": "object", "additionalProperties": {"type": ["boolean", "null"]}}
            return {"anyOf": [{"type": "null"}, _names(), three, {"type": "string"}]}
        case Shape.PAGES:
            page: Json = {"enum": [*HIDEABLE, *ALWAYS]}
            each = {name: {"type": "boolean"} for name in HIDEABLE}
            said: Json = {"type": "object", "additionalProperties": False, "properties": each}
            return {"anyOf": [{"type": "null"}, {"type": "array", "items": page}, said]}
        case Shape.PARTS:
            return {"anyOf": [{"type": "null"}, {"type": "string"}, _parts()]}
        case Shape.YES_NO:
            return {"type": ["boolean", "null"]}
        case Shape.CHOICE:
            plain = [raw for raw, _, _ in row.choices]
            # YAML reads a bare `off` as no.
            return {"enum": [*plain, *([False] if "off" in plain else []), None]}
        case Shape.NUMBER:
            return {"type": ["integer", "null"], "minimum": LEAST, "maximum": MOST}
        case Shape.TEXT:
            return {"type": ["string", "null"], "minLength": 1, "maxLength": LONGEST}
        case Shape.CONTENT:
            return {"type": ["string", "null"], "minLength": 1}
        case _:
            assert_never(row.shape)


def _fields() -> Json:
    return {
        row.name: {
            **_described(row),
            "property_order": place * _ORDER_STEP,
            "anyOf": [
                {"type": "null", "title": "Not Configured"},
                {"title": "Configured", **_field(row)},
            ],
        }
        for place, row in enumerate(TABLE, 1)
    }


def _field(row: Setting) -> Json:
    """The one way a form offers."""
    match row.shape:
        case Shape.TEXT:
            return {"type": "string"}
        case Shape.CONTENT:
            return {"type": "string", "format": "textarea"}
        case Shape.CHOICE:
            titles = [words for _, words, _ in row.choices]
            values = [raw for raw, _, _ in row.choices]
            return {"type": "string", "enum": values, "options": {"enum_titles": titles}}
        case Shape.YES_NO:
            return {"type": "boolean"}
        case Shape.NUMBER:
            return {"type": "integer", "minimum": LEAST, "maximum": MOST}
        case Shape.FACTS:
            return _names()
        case Shape.PAGES:
            return {"type": "array", "items": {"type": "string", "enum": list(HIDEABLE)}}
        case Shape.PARTS:
            return _parts()
        case _:
            assert_never(row.shape)


def _names() -> Json:
    return {"type": "array", "items": {"type": "string", "minLength": 1}}


def _parts() -> Json:
    return {
        "type": "object",
        "additionalProperties": False,
        "minProperties": 1,
        "properties": {part: {"type": "string", "title": part.capitalize()} for part in PARTS},
    }
