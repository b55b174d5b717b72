"""Installations: what an organization and the person have set, and what was requested."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from selfcheck.core.desk import HelpDesk
from selfcheck.core.devices import Facts, Ownership
from selfcheck.core.report import ProblemKind
from selfcheck.gui.installation import Installation, read_installation
from selfcheck.gui.journal import Request
from selfcheck.gui.preview.samples import NOW, computer, outcome, status
from selfcheck.gui.scene import Scene
from selfcheck.settings import Inline, Notifications, Origin, Settings

_COMPANYS = ("source", "trust", "help_desk", "region", "groups", "ownership")
_SUGGESTED = ("keep_running", "notifications")
MANAGED = Settings(
    source="https://policy.example.com",
    trust=Path("/etc/selfcheck/root.json"),
    help_desk=HelpDesk("Front desk, Building 2", phone="+1 555 0100"),
    region="US",
    groups=Facts.listed(["legal-research"]),
    ownership=Ownership.COMPANY,
    language="de",
    withdrawn_days=60,
    keep_running=False,
    notifications=Notifications.FULL,
    origins={
        **dict.fromkeys(_COMPANYS, Origin.MACHINE),
        **dict.fromkeys(_SUGGESTED, Origin.RECOMMENDED),
        **dict.fromkeys(("language", "withdrawn_days"), Origin.USER),
    },
    places={
        **dict.fromkeys(_COMPANYS, "/etc/selfcheck/policy.d/10-company.yaml"),
        **dict.fromkeys(_SUGGESTED, "/etc/selfcheck/recommended.d/10-company.yaml"),
        **dict.fromkeys(
            ("language", "withdrawn_days"), "/home/you/.config/selfcheck/settings.yaml"
        ),
    },
    suggested={"keep_running": False, "notifications": Notifications.FULL},
)
"""Settings as an organization and the person together make them."""

LOGO = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40">'
    b'<circle cx="20" cy="20" r="16" fill="#1f5fa8"/>'
    b'<rect x="44" y="12" width="70" height="6" fill="#1f5fa8"/>'
    b'<rect x="44" y="24" width="46" height="6" fill="#8fa6bf"/></svg>'
)
BRANDED = Settings(
    source="https://policy.example.com",
    organization="Example Company",
    logo=Inline(LOGO),
    help_desk=HelpDesk("Front desk, Building 2", phone="+1 555 0100"),
    pages=frozenset(["notices"]),
    origins=dict.fromkeys(("source", "organization", "logo", "help_desk", "pages"), Origin.MACHINE),
)
"""What an organization sets so that its people know the program before it has a policy."""


def branded() -> Scene:
    """No policy yet, on a computer whose administrator has said whose it is."""
    status_now = status(ProblemKind.OFFLINE, verified=False, confirmed=None, fresh=False)
    made = outcome(None, computer(), policy_status=status_now)
    return Scene(replace(made, report=replace(made.report, locally=BRANDED.locally)))


def installation(settings: Settings) -> Installation:
    """An installation like any other: the real parts, and nobody's own folders."""
    here = read_installation(Settings())
    demonstration = here.demonstration if settings.source is None else None
    place = settings.trust or Path("/opt/selfcheck/resources/demo/amazon-2020/root.json")
    return replace(
        here,
        state=Path("/home/you/.local/state/selfcheck"),
        kept=tuple(replace(each, there=each.name != "demo") for each in here.kept),
        user_file=Path("/home/you/.config/selfcheck/settings.yaml"),
        managed="/etc/selfcheck/policy.d",
        trust=replace(here.trust, place=str(place)) if here.trust is not None else None,
        demonstration=demonstration,
        own={"language": "de", "withdrawn_days": 60, "poll_minutes": 30}
        if settings is MANAGED
        else {},
        own_fault="",
    )


REQUESTS = tuple(
    Request(NOW - timedelta(minutes=3, seconds=place), f"https://policy.example.com/{file}", code)
    for place, (file, code) in enumerate(
        (
            ("metadata/timestamp.json", "200"),
            ("metadata/2.root.json", "404"),
        )
    )
)
"""The requests of a look at a source where nothing has changed."""
