"""macOS: a configuration profile, and the manifest that profile editors show fields from.

Apple, "ManagedPreferences" (device management): a payload com.apple.ManagedClient.preferences
holds for each domain what is forced. The manifest is ProfileCreator's format (its wiki, "Manifest
Format"), which other editors read too.
"""

from __future__ import annotations

import plistlib
import uuid
from collections.abc import Mapping
from typing import Any, Final, assert_never

from selfcheck.places import DOMAIN
from selfcheck.settings.model import HIDEABLE, Settings
from selfcheck.settings.readings import LEAST, MOST, PARTS
from selfcheck.settings.schema import TABLE, Group, Setting, Shape
from selfcheck.settings.stores.preferences import RECOMMENDED

_VERSION: Final = 1
_TRUST: Final = "/Library/Application Support/Self-Check/root.json"
_LOGO: Final = "/Library/Application Support/Self-Check/logo.svg"


def profile(
    values: Mapping[str, object],
    recommended: Mapping[str, object] | None = None,
    organization: str = "",
) -> str:
    """A profile that forces `values`, and brings `recommended` as what is suggested.

    The same values give the same profile; another organization's has another identity.
    """
    forced = {**values, **({RECOMMENDED: dict(recommended)} if recommended else {})}
    content = {DOMAIN: {"Forced": [{"mcx_preference_settings": forced}]}}
    payload = {
        **_identity("preferences", organization),
        "PayloadType": "com.apple.ManagedClient.preferences",
        "PayloadEnabled": True,
        "PayloadDisplayName": "Self-Check",
        "PayloadContent": content,
    }
    whole = {
        **_identity("profile", organization),
        "PayloadType": "Configuration",
        "PayloadScope": "System",
        "PayloadDisplayName": "Self-Check",
        "PayloadDescription": "Settings of Self-Check. It removes nothing and reports nothing.",
        "PayloadOrganization": organization or "Your organization",
        "PayloadContent": [payload],
    }
    return plistlib.dumps(whole, sort_keys=True).decode()


def sample() -> str:
    """A profile with an example of most settings, of which what is not wanted is deleted."""
    values = {row.name: row.example for row in TABLE if row.group is not Group.RUN}
    return profile({**values, "trust": _TRUST, "logo": _LOGO})


def manifest() -> str:
    """The manifest of the domain, for profile editors."""
    made = {
        "pfm_domain": DOMAIN,
        "pfm_title": "Self-Check",
        "pfm_description": "Settings of Self-Check",
        "pfm_format_version": 1,
        "pfm_version": _VERSION,
        "pfm_platforms": ["macOS"],
        "pfm_targets": ["system-managed", "user-managed"],
        "pfm_unique": True,
        "pfm_subkeys": [
            *(_key(row) for row in TABLE),
            {
                "pfm_name": RECOMMENDED,
                "pfm_title": "Recommended",
                "pfm_description": "The same settings, which people may choose otherwise.",
                "pfm_type": "dictionary",
                "pfm_subkeys": [_key(row) for row in TABLE],
            },
        ],
    }
    return plistlib.dumps(made, sort_keys=True).decode()


def _identity(part: str, organization: str) -> dict[str, object]:
    identifier = f"{DOMAIN}.{part}"
    named = uuid.uuid5(uuid.NAMESPACE_DNS, f"{identifier} {organization}".strip())
    return {
        "PayloadIdentifier": identifier,
        "PayloadUUID": str(named).upper(),
        "PayloadVersion": _VERSION,
    }


def _key(row: Setting) -> dict[str, object]:
    return {
        "pfm_name": row.name,
        "pfm_title": row.title,
        "pfm_description": row.doc,
        **_typed(row),
    }


def _typed(row: Setting) -> dict[str, object]:
    """How a value is given; lists where a map would be possible too, since editors show them."""
    match row.shape:
        case Shape.TEXT | Shape.CONTENT:
            return {"pfm_type": "string", "pfm_value_placeholder": str(row.example)}
        case Shape.CHOICE:
            return {"pfm_type": "string", **_choices(row)}
        case Shape.YES_NO:
            return {"pfm_type": "boolean", "pfm_default": getattr(Settings(), row.name)}
        case Shape.NUMBER:
            bounds: dict[str, Any] = {"pfm_range_min": LEAST, "pfm_range_max": MOST}
            default = getattr(Settings(), row.name)
            return {"pfm_type": "integer", "pfm_default": default, **bounds}
        case Shape.FACTS:
            return {"pfm_type": "array", "pfm_subkeys": [{"pfm_type": "string"}]}
        case Shape.PAGES:
            one = {"pfm_type": "string", "pfm_range_list": list(HIDEABLE)}
            return {"pfm_type": "array", "pfm_subkeys": [one]}
        case Shape.PARTS:
            parts = [
                {"pfm_name": part, "pfm_title": part.capitalize(), "pfm_type": "string"}
                for part in PARTS
            ]
            return {"pfm_type": "dictionary", "pfm_subkeys": parts}
        case _:
            assert_never(row.shape)


def _choices(row: Setting) -> dict[str, object]:
    return {
        "pfm_range_list": [raw for raw, _, _ in row.choices],
        "pfm_range_list_titles": [words for _, words, _ in row.choices],
    }
