"""The settings that go with a seed, in the form that a management tool takes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from selfcheck.authoring.errors import AuthoringError
from selfcheck.settings.forms.apple import profile
from selfcheck.settings.forms.registration import registration


def settings_file(file: Path, source: str, trust: bytes, organization: str) -> bytes:
    """What to write into `file`: source and trust root, by the form that its name asks for.

    Raises AuthoringError for a name that asks for none.
    """
    form = _FORMS.get(file.suffix.lower())
    if form is None:
        raise AuthoringError(
            f"--settings {file}: end the name in {', '.join(_FORMS)}, by what takes it in."
        )
    return form(source, trust.decode("utf-8"), organization)


def _yaml(source: str, trust: str, organization: str) -> bytes:
    import json

    lines = [
        f"# The policy of {' '.join(organization.split())}, for /etc/selfcheck/policy.d.",
        f"source: {json.dumps(source)}",
        "trust: |",
        *(f"  {line}" for line in trust.splitlines()),
    ]
    return "\n".join([*lines, ""]).encode()


def _reg(source: str, trust: str, _: str) -> bytes:
    return registration({"source": source, "trust": trust}).encode("utf-16")


def _profile(source: str, trust: str, organization: str) -> bytes:
    return profile({"source": source, "trust": trust}, organization=organization).encode()


_FORMS: Final[dict[str, Callable[[str, str, str], bytes]]] = {
    ".yaml": _yaml,
    ".reg": _reg,
    ".mobileconfig": _profile,
}
