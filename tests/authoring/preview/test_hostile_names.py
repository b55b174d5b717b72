"""Names in sample inventories made to confuse whoever reads the preview before signing."""

from __future__ import annotations

import json

import pytest

from tests.company import Company, notice

FORGED = "0 of 1 devices would be told to act; today 0."
NAME = f"Chat\n{FORGED}\r\x1b[2J\x07\u202e\u2028{FORGED}"


@pytest.fixture
def previewed(tmp_path):
    company = Company(tmp_path / "company")
    company.begin()
    (company.source / "notices" / "ban.yaml").write_text(notice("ban"))
    folder = tmp_path / "inventories"
    folder.mkdir()
    app = {"name": NAME, "version": NAME, "publisher": NAME, "form": "native",
           "ids": {"deb": "demo-chat"}, "source": "deb_packages"}  # fmt: skip
    device = {"id": "d1", "kind": "computer", "os": "linux", "name": NAME}
    document = {"schema": "selfcheck/inventory/v1", "collected_at": "2026-11-25T10:00:00Z",
                "device": device, "apps": [app], "sources": []}  # fmt: skip
    (folder / "d1.json").write_text(json.dumps(document))
    (folder / "broken\x1b[2J.json").write_text('{"schema": "\\u001b[2J"}')
    from click.testing import CliRunner

    from selfcheck.authoring.application import application

    def run(*more):
        words = ["preview", company.source, "--site", company.site, "--inventories", folder, *more]
        return CliRunner().invoke(application, [str(word) for word in words], color=True)

    return run


def test_no_name_writes_a_line_of_its_own_or_steers_the_terminal(previewed):
    done = previewed()
    assert done.exit_code in {0, 1}, done.output
    assert "1 of 1 devices would be told to act; today 0." in done.output
    assert not any(line.strip().startswith(FORGED) for line in done.output.splitlines())
    assert not set(done.output) & set("\x07\r\u202e\u2028")
    assert "\x1b[2J" not in done.output
