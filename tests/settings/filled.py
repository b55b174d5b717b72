"""A company's settings, as they are filled into the template, and what they mean."""

from __future__ import annotations

from selfcheck.core.desk import HelpDesk
from selfcheck.core.devices import Facts, Ownership
from selfcheck.core.quiet import QuietHours
from selfcheck.settings import Inline, Notifications, Origin
from selfcheck.settings.stores.registry import Hive
from tests.settings.conftest import ROOT
from tests.settings.registry import Editor, Keys

LINES = ROOT.replace(",", ",\n").replace("{", "{\n")

MACHINE = {
    "source": {"source": "https://policy.example.com/site"},
    "trust": {"trust": LINES},
    "offline": {"offline": 0},
    "poll_minutes": {"poll_minutes": 5},
    "organization": {"organization": 'Example "& Söhne" \\ Co'},
    "logo": {"logo": "<svg>\n</svg>"},
    "help_desk": {"help_desk_name": "IT desk", "help_desk_email": "help@example.com"},
    "groups": {"groups": ["sales", "staff-Zürich", *(f"g{n}" for n in range(3, 12))]},
    "region": {"region": "DE-BY"},
    "ownership": {"ownership": 0},
    "access": {"access": ["company-email"]},
    "fresh_hours": {"fresh_hours": 48},
    "reading_days": {"reading_days": 14},
    "pages": {
        "pages_apps": True,
        "pages_notices": True,
        "pages_devices": False,
        "pages_settings": False,
    },
    "state": {"state": "~/selfcheck"},
    "demo": {"demo": "india-2020"},
}
USER = {"region": {"region": "FR"}, "quiet_hours": {"quiet_hours": "22:00-07:00"}}
SUGGESTED = {
    "language": {"language": "de"},
    "notifications": {"notifications": 2},
    "keep_running": {"keep_running": 1},
    "withdrawn_days": {"withdrawn_days": 30},
    "region": {"region": "US"},
}
SUGGESTED_USER = {"withdrawn_days": {"withdrawn_days": 60}, "language": {"language": "it"}}

EXPECTED = {
    "source": ("https://policy.example.com/site", Origin.MACHINE),
    "trust": (Inline(LINES.encode()), Origin.MACHINE),
    "offline": (False, Origin.MACHINE),
    "poll_minutes": (5, Origin.MACHINE),
    "organization": ('Example "& Söhne" \\ Co', Origin.MACHINE),
    "logo": (Inline(b"<svg>\n</svg>"), Origin.MACHINE),
    "help_desk": (HelpDesk("IT desk", "help@example.com"), Origin.MACHINE),
    "groups": (
        Facts.listed(["sales", "staff-Zürich", *(f"g{n}" for n in range(3, 12))]),
        Origin.MACHINE,
    ),
    "region": ("DE-BY", Origin.MACHINE),
    "ownership": (Ownership.COMPANY, Origin.MACHINE),
    "access": (Facts.listed(["company-email"]), Origin.MACHINE),
    "fresh_hours": (48, Origin.MACHINE),
    "reading_days": (14, Origin.MACHINE),
    "pages": (frozenset(["apps", "notices"]), Origin.MACHINE),
    "demo": ("india-2020", Origin.MACHINE),
    "quiet_hours": (QuietHours.read("22:00-07:00"), Origin.MANAGED_USER),
    "language": ("de", Origin.RECOMMENDED),
    "notifications": (Notifications.OFF, Origin.RECOMMENDED),
    "keep_running": (False, Origin.RECOMMENDED),
    "withdrawn_days": (30, Origin.RECOMMENDED),
}
"""What comes out, and from where. `state` is missing: it hangs on whose home it is."""


def written(admx: str) -> Keys:
    """What a policy editor would write for all of it."""
    editor = Editor(admx)
    keys: Keys = {}
    for filled, hive, kind in (
        (MACHINE, Hive.LOCAL_MACHINE, ""),
        (USER, Hive.CURRENT_USER, ""),
        (SUGGESTED, Hive.LOCAL_MACHINE, "_recommended"),
        (SUGGESTED_USER, Hive.CURRENT_USER, "_recommended"),
    ):
        for name, fields in filled.items():
            for key, values in editor.write(f"{name}{kind}", hive, **fields).items():
                keys.setdefault(key, {}).update(values)
    return keys
