from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from tests.company import notice

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
PHONE = RESOURCES / "demo" / "amazon-2020" / "inventories" / "phone-1.json"
MORNING = "2020-07-10T11:00:00-07:00"


def valid(document, name):
    schema = json.loads((RESOURCES / "schemas" / f"{name}.json").read_text())
    jsonschema.validate(document, schema)
    return document


class TestDemonstration:
    def test_now_there_is_nothing_to_do(self, selfcheck, empty):
        ran = selfcheck("check", "--demo", "amazon-2020", "--json", "--system-root", empty)
        report = valid(ran.json, "report")
        assert (ran.code, report["verdict"], ran.err) == (0, "no-action", "")
        assert report["demonstration"] == "amazon-2020"
        assert [f["status"] for f in report["findings"]] == ["withdrawn"]

    def test_that_morning_there_was(self, selfcheck, empty):
        ran = selfcheck("check", "--at", MORNING, "--json", "--system-root", empty)
        report = valid(ran.json, "report")
        assert (ran.code, report["verdict"]) == (1, "action-required")
        assert report["as_of"] == "2020-07-10T18:00:00Z"
        (finding,) = report["findings"]
        assert (finding["device"], finding["action"]) == ("phone-1", "remove")

    def test_a_date_alone_is_the_end_of_that_day_for_the_organization(self, selfcheck, empty):
        ran = selfcheck("check", "--at", "2020-07-10", "--json", "--system-root", empty)
        assert (ran.code, ran.json["as_of"]) == (0, "2020-07-11T06:59:59Z")

    def test_the_text_says_the_verdict_the_withdrawal_and_that_it_is_a_demonstration(
        self, selfcheck, empty
    ):
        ran = selfcheck("check", "--system-root", empty)
        lines = [line.strip() for line in ran.out.splitlines() if line.strip()]
        assert lines[0].startswith("DEMONSTRATION (amazon-2020)")
        assert "[✓] You don’t need to do anything" in lines
        assert any(line.startswith("WITHDRAWN") for line in lines)
        assert "If you removed TikTok, you can install it again." in lines
        assert "\x1b" not in ran.out

    def test_the_text_of_another_moment_says_loudly_that_it_is_not_now(self, selfcheck, empty):
        ran = selfcheck("check", "--at", MORNING, "--system-root", empty)
        assert "NOT NOW: this is how it looked at Friday 10 July 2020, 18:00 UTC." in ran.out
        assert "1. Remove TikTok from Demo phone" in ran.out


class TestSummary:
    def test_it_is_one_flat_line_marked_as_a_demonstration(self, selfcheck, empty):
        ran = selfcheck("check", "--summary", "--system-root", empty)
        assert ran.out.count("\n") == 1
        summary = valid(ran.json, "summary")
        assert list(summary) == [
            "verdict", "act", "questions", "gaps", "fresh", "confirmed_at", "checked_at",
            "demonstration",
        ]  # fmt: skip
        assert summary["demonstration"] == "amazon-2020"
        assert not any(isinstance(value, dict | list) for value in summary.values())


class TestSource:
    @pytest.fixture
    def at_company(self, selfcheck, company, tmp_path):
        inventory = tmp_path / "laptop.json"
        inventory.write_text(json.dumps({
            "schema": "selfcheck/inventory/v1",
            "collected_at": "2020-01-01T00:00:00Z",
            "device": {"id": "laptop", "kind": "computer", "os": "linux", "os_version": "12",
                       "name": "Laptop", "ownership": None, "access": [], "region": None,
                       "groups": []},
            "apps": [{"name": "Demo Chat", "version": "1.0", "publisher": None, "form": "native",
                      "ids": {"deb": "demo-chat"}, "source": "deb_packages", "path": None,
                      "hidden": False, "known_by": "read"}],
            "sources": [{"name": "deb_packages", "status": "read", "apps": 1, "milliseconds": 1,
                         "detail": None}],
        }))  # fmt: skip

        def run(*more, **environment):
            state = tmp_path / "state"
            return selfcheck("check", "--summary", "--source", company.site, "--trust",
                             company.trust, "--state", state, "--inventory", inventory, *more,
                             **environment)  # fmt: skip

        return run

    def test_the_exit_code_is_the_verdict(self, at_company, company):
        assert at_company().code == 0
        company.publish("ban", notice("ban"))
        assert at_company().code == 1
        company.withdraw("ban")
        ran = at_company()
        assert (ran.code, ran.json["demonstration"]) == (0, None)
        company.publish("mail", notice("mail", devices="kind: [computer], ownership: [company]"))
        ran = at_company()
        assert (ran.code, ran.json["verdict"], ran.json["questions"]) == (3, "cannot-tell", 1)

    def test_shared_options_may_stand_before_the_command(self, selfcheck, company, tmp_path):
        company.publish("ban", notice("ban"))
        ran = selfcheck("--source", company.site, "--trust", company.trust, "--state",
                        tmp_path / "state", "notices", "--json")  # fmt: skip
        assert [each["id"] for each in valid(ran.json, "notices")["notices"]] == ["ban"]

    def test_the_environment_sets_what_no_option_does(self, selfcheck, company, tmp_path):
        company.publish("ban", notice("ban"))
        ran = selfcheck("notices", "--json", SELFCHECK_SOURCE=str(company.site),
                        SELFCHECK_TRUST=str(company.trust))  # fmt: skip
        assert [each["id"] for each in ran.json["notices"]] == ["ban"]

    def test_a_run_on_saved_inventories_writes_no_history(self, at_company, company, tmp_path):
        at_company()
        assert not (tmp_path / "state" / "history.sqlite3").exists()
        assert not (tmp_path / "state" / "summary.json").exists()

    def test_a_source_never_reached_cannot_tell(self, at_company, company):
        company.site.rename(company.folder / "elsewhere")
        trust = company.folder / "elsewhere" / "root.json"
        ran = at_company("--trust", trust)
        assert (ran.code, ran.json["fresh"]) == (3, False)

    def test_offline_uses_what_was_verified(self, at_company, company):
        company.publish("ban", notice("ban"))
        assert at_company("--offline").code == 3
        assert at_company().code == 1
        assert at_company("--offline").code == 1


class TestThisComputer:
    def test_a_check_remembers_and_another_tree_does_not(self, selfcheck, own_folders, empty):
        state = own_folders / "state" / "selfcheck" / "demo" / "amazon-2020"
        selfcheck("check", "--summary", "--system-root", empty)
        assert not (state / "history.sqlite3").exists()
        ran = selfcheck("check", "--summary")
        assert (state / "history.sqlite3").exists()
        assert (state / "summary.json").read_text() == ran.out

    def test_a_run_at_another_moment_remembers_nothing(self, selfcheck, own_folders):
        selfcheck("check", "--summary", "--at", MORNING)
        state = own_folders / "state" / "selfcheck" / "demo" / "amazon-2020"
        assert not (state / "history.sqlite3").exists()
        assert not (state / "summary.json").exists()

    def test_this_computer_leaves_the_phone_out(self, selfcheck, empty):
        ran = selfcheck(
            "check", "--json", "--this-computer", "--at", MORNING, "--system-root", empty
        )
        assert ran.code == 0
        assert ran.json["this_computer_only"]
        assert [each["id"] for each in ran.json["devices"]] == ["this-computer"]


class TestRefused:
    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["check", "--at", "2020-07-10T11:00:00"], "no offset from UTC"),
            (["check", "--at", "yesterday"], "is not a time"),
            (["check", "--at", "2020-02-30"], "is not a date"),
            (["check", "--at", "2020-07-10T25:00:00Z"], "--at"),
            (["check", "--demo", "nope"], "there is no demonstration 'nope'"),
            (["check", "--json", "--summary"], "not allowed with"),
            (["check", "--inventory", "missing.json"], "missing.json cannot be opened"),
            (["check", "--inventory", PHONE, "--inventory", PHONE], "give each device once"),
            (["check", "--inventory", PHONE, "--home", "/"], "nothing is scanned"),
            (["check", "--inventory", __file__], "test_check.py:1:1"),
            (["check", "--system-root", "missing"], "is not a folder"),
            (["check", "--user", "nobody-is-called-this"], "there is no user"),
            (["check", "--source", "https://policy.example.com"], "needs its trust root"),
            (["check", "--source", "ftp://policy.example.com", "--trust", PHONE], "https address"),
            (["check", "--source", "site", "--trust", "missing.json"], "cannot be read"),
            (["check", "--language", "??"], "not a language tag"),
            (["check", "--state", "/"], "holds other files"),
            (["inventory", "--home", "missing"], "is not a folder"),
            (["notices", "--at", "2020"], "is not a time"),
            (["forget", "--state", "/"], "not a folder of Self-Check"),
            (["--no-such-option"], "unrecognized arguments"),
            (["chek"], "invalid choice"),
            (["check", "--sum"], "unrecognized arguments"),
        ],
    )
    def test_wrong_usage_and_refused_input_exit_2_and_say_why(self, selfcheck, arguments, said):
        ran = selfcheck(*arguments)
        assert (ran.code, ran.out) == (2, "")
        assert said in ran.err
        assert "Traceback" not in ran.err

    def test_a_mistaken_variable_is_named(self, selfcheck):
        ran = selfcheck("check", SELFCHECK_OFFLINE="perhaps")
        assert ran.code == 2
        assert "SELFCHECK_OFFLINE: offline: yes or no is expected" in ran.err

    def test_a_misspelt_key_of_the_users_file_is_told_and_stops_nothing(
        self, selfcheck, own_folders, empty
    ):
        file = own_folders / "config" / "selfcheck" / "settings.yaml"
        file.parent.mkdir(parents=True)
        file.write_text("colour: blue\n")
        ran = selfcheck("check", "--summary", "--system-root", empty)
        assert ran.code == 0
        assert f"{file}: 'colour' is not a setting" in ran.err


class TestPlainHttp:
    """A source without TLS works, and is warned of once for people and once for scripts."""

    @pytest.fixture
    def plain(self, program, company, tmp_path):
        def run(*arguments):
            places = ("--trust", company.trust, "--state", tmp_path / "state", "--offline")
            return program(*arguments, "--source", "http://policy.example.com", *places)

        return run

    @pytest.mark.parametrize("command", ["check", "notices"])
    def test_people_are_warned_once(self, plain, command):
        ran = plain(command)
        assert ran.err.count("Use https.") == 1
        assert "Use https." not in ran.out

    @pytest.mark.parametrize(("command", "schema"), [("check", "report"), ("notices", "notices")])
    def test_scripts_find_it_in_the_document(self, plain, command, schema):
        (remark,) = valid(plain(command, "--json").json, schema)["remarks"]
        assert "policy.example.com over http" in remark

    def test_at_another_moment_too(self, plain):
        (remark,) = plain("check", "--json", "--at", MORNING).json["remarks"]
        assert "Use https." in remark

    def test_https_and_loopback_are_not_warned_of(self, program, company, tmp_path):
        for source in ("https://policy.example.com", "http://127.0.0.1:9"):
            ran = program("check", "--json", "--source", source, "--trust", company.trust,
                          "--state", tmp_path / "state", "--offline")  # fmt: skip
            assert (ran.json["remarks"], ran.err) == ([], "")
