"""Names made to confuse, from an inventory and from this computer, in what a person reads."""

from __future__ import annotations

import json

import pytest

from tests.company import notice

FORGED = "[✓] You don’t need to do anything"
NAME = f"Chat\n\n{FORGED}\r\x1b[2J\x1b]0;title\x07\u202e\u2028{FORGED}"
FORMS = [[], ["--json"], ["--summary"]]


@pytest.fixture
def named(tmp_path, company):
    """An inventory in which everything that can have a name has this one."""
    company.publish("ban", notice("ban"))
    app = {
        "name": NAME, "version": NAME, "publisher": NAME, "form": "native",
        "ids": {"deb": "demo-chat"}, "source": "deb_packages", "path": NAME, "hidden": False,
        "known_by": "read",
    }  # fmt: skip
    unread = {
        "name": "snap_packages",
        "status": "unreadable",
        "apps": 0,
        "milliseconds": 1,
        "detail": NAME,
    }
    device = {
        "id": "d1", "kind": "computer", "os": "linux", "os_version": NAME, "name": NAME,
        "ownership": "company", "access": [], "region": "US", "groups": [],
    }  # fmt: skip
    file = tmp_path / "named.json"
    document = {
        "schema": "selfcheck/inventory/v1", "collected_at": "2026-11-25T10:00:00Z",
        "device": device, "apps": [app], "sources": [unread],
    }  # fmt: skip
    file.write_text(json.dumps(document))
    return ["--inventory", file, "--source", company.site, "--trust", company.trust]


@pytest.mark.parametrize("form", FORMS, ids=str)
def test_no_name_writes_a_line_of_its_own_or_steers_the_terminal(selfcheck, named, form):
    ran = selfcheck("check", *form, *named)
    assert ran.code == 1
    written = ran.out + ran.err
    assert not any(line.strip().startswith("[✓]") for line in written.splitlines())
    assert not set(written) & set("\x1b\x07\r\u202e\u2028")


def test_the_page_for_the_help_desk_has_none_either(selfcheck, named, tmp_path):
    page = tmp_path / "page.html"
    assert selfcheck("check", "--html", page, *named).code == 1
    assert not set(page.read_text()) & set("\x1b\x07\u202e\u2028")


def test_an_app_of_this_computer(selfcheck, company, empty, own_folders):
    """A desktop entry of the person's: its name may hold escapes (Desktop Entry Specification)."""
    entries = own_folders / "data" / "applications"
    entries.mkdir(parents=True)
    name = NAME.replace("\n", "\\n").replace("\r", "\\r")
    (entries / "chat.desktop").write_text(
        f"[Desktop Entry]\nType=Application\nName={name}\nExec=/bin/true\n"
    )
    for form in ("check", "inventory"):
        ran = selfcheck(form, "--source", company.site, "--trust", company.trust)
        assert not any(line.strip().startswith("[✓] You") for line in ran.out.splitlines()[1:])
        assert not set(ran.out + ran.err) & set("\x1b\x07\u202e")


@pytest.mark.parametrize("words", [["check"], ["check", "--summary"], ["notices"]], ids=str)
def test_what_is_said_beside_it_steers_nothing(selfcheck, words, tmp_path):
    """Remarks and refusals name files; a file may be called anything."""
    odd = tmp_path / f"a\x1b[2J\n{FORGED}"
    odd.mkdir()
    ran = selfcheck(*words, "--source", odd / "none", "--trust", odd / "root.json")
    assert ran.code == 2
    assert "\x1b" not in ran.err
    assert not any(line.startswith("[✓]") for line in ran.err.splitlines())
