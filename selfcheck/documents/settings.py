"""The settings of a run as plain values for JSON: what holds, and where it came from."""

from __future__ import annotations

from selfcheck.core.desk import HelpDesk
from selfcheck.core.devices import Facts
from selfcheck.documents.check import Json
from selfcheck.settings import TABLE, Settings


def settings_document(settings: Settings) -> dict[str, Json]:
    """Every setting in the table's order, and what could not be used."""
    return {
        "schema": "selfcheck/settings-report/v1",
        "settings": [
            {
                "name": row.name,
                "value": _text(getattr(settings, row.name)),
                "origin": settings.origin(row.name).value,
                "place": settings.places.get(row.name),
            }
            for row in TABLE
        ],
        "problems": [
            {
                "origin": problem.origin.value,
                "place": problem.place,
                "detail": problem.detail,
                "weight": problem.weight.value,
            }
            for problem in settings.problems
        ],
    }


def _text(value: object) -> str | None:
    """A value as text, None where nothing is set."""
    if isinstance(value, Facts):
        if value.complete:
            return ", ".join(sorted(value.known))
        words = {True: "yes", False: "no", None: "unknown"}
        known = [f"{name}: {words[each]}" for name, each in sorted(value.known.items())]
        return ", ".join(known) or None
    if isinstance(value, HelpDesk):
        return ", ".join(filter(None, (value.name, value.email, value.phone, value.url)))
    if isinstance(value, frozenset):
        return ", ".join(sorted(value))
    if isinstance(value, bool):
        return str(value).lower()
    return None if value is None else str(value)
