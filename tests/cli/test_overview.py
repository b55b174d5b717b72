"""The report in words, over real policies and saved devices."""

from __future__ import annotations

import json

import pytest

from tests.company import notice


@pytest.fixture
def text(selfcheck, company, tmp_path):
    """The text of a check of one laptop with Demo Chat on it."""

    def shown(*more, sources=None, ids=None, **facts):
        inventory = tmp_path / "laptop.json"
        device = {"id": "laptop", "kind": "computer", "os": "linux", "os_version": "12",
                  "name": "Laptop", "ownership": None, "access": None, "region": None,
                  "groups": None, **facts}  # fmt: skip
        app = {"name": "Demo Chat", "version": "1.0", "publisher": None, "form": "native",
               "ids": {"deb": "demo-chat"} if ids is None else ids, "source": "deb_packages",
               "path": "/usr/bin/demo-chat", "hidden": False, "known_by": "read"}  # fmt: skip
        read = {"name": "deb_packages", "status": "read", "apps": 1, "milliseconds": 1,
                "detail": None}  # fmt: skip
        inventory.write_text(
            json.dumps(
                {
                    "schema": "selfcheck/inventory/v1",
                    "collected_at": "2026-11-03T00:00:00Z",
                    "device": device,
                    "apps": [app],
                    "sources": [{**read, **(sources or {})}],
                }
            )
        )
        ran = selfcheck("check", "--source", company.site, "--trust", company.trust, "--state",
                        tmp_path / "state", "--inventory", inventory, *more)  # fmt: skip
        return "\n".join(" ".join(line.split()) for line in ran.out.splitlines())

    return shown


def test_a_to_do_says_what_why_by_when_and_what_else(text, company):
    body = notice("ban").replace(
        "    effect: prohibit\n",
        "    effect: prohibit\n    deadline: 2026-11-04\n    consequence: You lose mail.\n"
        '    resolution: {default: "Ask for help."}\n',
    )
    company.publish("ban", body + 'references: [{title: Rules, url: "https://policy.example.com"}]')
    shown = text()
    assert "[!] You need to act: 1 thing, overdue since Thu 5 November 2026, 07:59 UTC" in shown
    assert "1. Remove Demo Chat from Laptop" in shown
    assert "Otherwise: You lose mail." in shown
    assert "- Ask for help." in shown
    assert "Rules: https://policy.example.com" in shown
    assert "/usr/bin/demo-chat" in shown


def test_without_a_deadline_that_is_said_once(text, company):
    company.publish("ban", notice("ban"))
    assert text().lower().count("no deadline") == 1


def test_a_demand_that_could_not_be_confirmed_now_says_so(text, company):
    company.publish("ban", notice("ban"))
    text()
    company.site.rename(company.folder / "gone")
    (company.site).mkdir()
    (company.site / "root.json").write_bytes((company.folder / "gone" / "root.json").read_bytes())
    shown = text()
    assert "[!] You need to act: 1 thing" in shown
    assert "The newest policy could not be fetched" in shown


def test_questions_are_asked_with_their_reason(text, company):
    company.publish("ban", notice("ban", "kind: [computer], access: [company-email]"))
    shown = text()
    assert "[?] We can’t tell yet: 1 question" in shown
    assert "- Does “Laptop” receive company mail?" in shown
    assert "run selfcheck without a command" in shown


def test_what_could_not_be_read_is_told_with_the_next_step(text, company):
    company.publish("ban", notice("ban"))
    shown = text(
        sources={"name": "deb_packages", "status": "unreadable", "detail": "no rights"},
        ids={"deb": "other"},
    )
    assert "[?] We can’t tell yet" in shown
    assert "no rights" in shown


def test_a_name_alone_is_possible_and_no_demand(text, company):
    company.publish("ban", notice("ban"))
    shown = text(ids={"flatpak": "org.example.Other"})
    assert "Possibly meant: Demo Chat on Laptop" in shown
    assert "Remove" not in shown.replace("Remove Demo Chat (ban)", "")


def test_an_exemption_stays_visible(text, company):
    company.publish("ban", notice("ban") + "    exemptions: [{groups: [legal]}]\n")
    assert "Exempt: Demo Chat on Laptop" in text(groups=["legal"])
