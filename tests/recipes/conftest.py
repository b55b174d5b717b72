from __future__ import annotations

import pytest

from tests.company import Company, notice
from tests.recipes.recipes import real

PACKAGE = (
    "Package: demo-chat\nStatus: install ok installed\nArchitecture: amd64\nVersion: 1.0-1\n\n"
)


@pytest.fixture
def asked_to_act(tmp_path):
    """The real program on a computer with an app that the real policy prohibits."""
    company = Company(tmp_path / "company")
    company.begin()
    company.publish("ban", notice("ban"))
    packages = tmp_path / "dpkg"
    packages.mkdir()
    (packages / "status").write_text(PACKAGE)
    return real(
        tmp_path,
        SELFCHECK_SOURCE=company.site,
        SELFCHECK_TRUST=company.trust,
        DPKG_ADMINDIR=packages,
    )
