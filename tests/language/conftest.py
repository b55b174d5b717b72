from __future__ import annotations

from pathlib import Path

import pytest

from selfcheck.language import Language, language_named

FOLDER = Path(__file__).parent / "catalogues"


@pytest.fixture(scope="session")
def polish() -> Language:
    """A small catalogue of this room's own: the program does not come with Polish."""
    found = language_named(["pl"], FOLDER)
    assert found.tag == "pl"
    return found
