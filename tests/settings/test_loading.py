"""What comes out of everything that says a setting."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfcheck.core.desk import HelpDesk
from selfcheck.core.devices import Facts, Ownership, Person
from selfcheck.settings import ALWAYS, HIDEABLE, TABLE, Inline, Origin, Settings, Weight
from tests.settings.conftest import ROOT, details, put


def test_without_anything_every_value_is_its_default(load):
    settings = load()
    assert settings == Settings()
    assert {settings.origin(row.name) for row in TABLE} == {Origin.DEFAULT}


def test_every_setting_is_in_the_table_with_its_meaning():
    own = {"origins", "places", "suggested", "problems"}
    assert {row.name for row in TABLE} == set(Settings.__dataclass_fields__) - own
    assert all(row.doc and row.title and row.about for row in TABLE)


def test_every_example_is_a_value_and_every_default_has_words():
    for row in TABLE:
        row.read(row.example)
        assert row.unset or getattr(Settings(), row.name) is not None
        assert all(row.read(raw) is not None for raw, _, _ in row.choices)


class TestPrecedence:
    def test_the_stronger_place_wins_and_is_named(self, load, machine, user_file):
        put(user_file, "region: FR\nlanguage: fr\nfresh_hours: 1\npoll_minutes: 5\n")
        put(machine / "10.yaml", "region: US\n")
        settings = load({"SELFCHECK_LANGUAGE": "it", "SELFCHECK_FRESH_HOURS": "2"}, language="de")
        assert (settings.region, settings.origin("region")) == ("US", Origin.MACHINE)
        assert (settings.language, settings.origin("language")) == ("de", Origin.COMMAND_LINE)
        assert (settings.fresh_hours, settings.origin("fresh_hours")) == (2, Origin.ENVIRONMENT)
        assert (settings.poll_minutes, settings.origin("poll_minutes")) == (5, Origin.USER)
        assert settings.places["region"] == str(machine / "10.yaml")
        assert settings.places["language"] == "--language"
        assert settings.places["fresh_hours"] == "SELFCHECK_FRESH_HOURS"

    def test_the_command_line_cannot_change_what_the_administrator_set(self, load, machine):
        put(machine / "10.yaml", "source: https://policy.example.com\n")
        settings = load(source="https://other.example.com")
        assert settings.source == "https://policy.example.com"
        (problem,) = settings.problems
        assert (problem.origin, problem.place) == (Origin.COMMAND_LINE, "--source")
        assert "your administrator" in problem.detail

    def test_two_machine_files_that_set_the_same_are_refused(self, load, machine):
        put(machine / "10.yaml", "region: US\n")
        put(machine / "20.yaml", "region: FR\n")
        assert "set it once" in details(load())[0]

    def test_several_machine_files_add_up(self, load, machine):
        put(machine / "10.yaml", "region: US\n")
        put(machine / "20.yml", "groups: [legal]\n")
        put(machine / "readme.txt", "region: FR\n")
        settings = load()
        assert settings.person == Person(Facts.listed(["legal"]), "US")
        assert settings.problems == ()


class TestRecommended:
    def test_it_is_stronger_than_the_default_and_weaker_than_the_person(
        self, load, recommended, user_file
    ):
        put(recommended / "10.yaml", "language: fr\npoll_minutes: 5\nwithdrawn_days: 7\n")
        put(user_file, "language: it\n")
        settings = load({"SELFCHECK_POLL_MINUTES": "7"})
        assert (settings.language, settings.origin("language")) == ("it", Origin.USER)
        assert (settings.poll_minutes, settings.origin("poll_minutes")) == (7, Origin.ENVIRONMENT)
        assert settings.origin("withdrawn_days") is Origin.RECOMMENDED
        assert settings.withdrawn_days == 7
        assert settings.places["withdrawn_days"] == str(recommended / "10.yaml")

    def test_it_is_known_also_where_the_person_chose_otherwise(self, load, recommended, user_file):
        put(recommended / "10.yaml", "language: fr\nkeep_running: no\n")
        put(user_file, "language: it\n")
        assert load().suggested == {"language": "fr", "keep_running": False}

    def test_what_is_mandatory_beats_it(self, load, machine, recommended):
        put(machine / "10.yaml", "region: US\n")
        put(recommended / "10.yaml", "region: FR\n")
        assert (load().region, load().problems) == ("US", ())

    def test_a_source_that_is_only_suggested_can_be_changed(self, load, recommended, user_file):
        put(recommended / "10.yaml", "source: https://policy.example.com\n")
        put(user_file, "source: https://other.example.com\n")
        assert load().source == "https://other.example.com"
        assert load(source="https://third.example.com").source == "https://third.example.com"


class TestWhatCannotBeUsed:
    def test_a_malformed_value_gives_way_to_no_weaker_one(self, load, machine, user_file):
        put(machine / "10.yaml", "trust: [not, {a: path}]\n")
        put(user_file, "trust: /home/me/root.json\n")
        settings = load({"SELFCHECK_TRUST": "/elsewhere/root.json"})
        assert settings.trust is None
        assert settings.origin("trust") is Origin.MACHINE
        assert settings.problems[0].blocking

    @pytest.mark.parametrize("row", TABLE, ids=lambda row: row.name)
    def test_only_what_a_verdict_hangs_on_leaves_it_open(self, load, machine, user_file, row):
        """A misspelt language must not take the verdict from a whole company."""
        wrong = "{a: {b: c}}"
        put(machine / "10.yaml", f"{row.name}: {wrong}\n")
        put(user_file, f"{row.name}: {row.example!r}\n")
        settings = load()
        (problem,) = settings.problems
        assert problem.weight is (Weight.BLOCKING if row.decides else Weight.WRONG)
        assert problem.detail.startswith(f"{row.name}: ")
        assert getattr(settings, row.name) == getattr(Settings(), row.name)

    def test_what_decides_a_verdict_is_what_the_check_goes_by(self):
        assert {row.name for row in TABLE if row.decides} == {
            *("source", "trust", "offline", "demo", "state"),
            *("groups", "region", "ownership", "access", "fresh_hours", "reading_days"),
        }

    def test_an_unknown_key_is_told_with_what_was_meant_and_blocks_nothing(self, load, machine):
        put(machine / "10.yaml", "region: US\nsorce: https://policy.example.com\n")
        settings = load()
        assert settings.region == "US"
        (problem,) = settings.problems
        assert problem.weight is Weight.REMARK
        assert "did you mean source?" in problem.detail


class TestFiles:
    @pytest.mark.parametrize(
        "text",
        [
            "region: [",
            "- a list\n",
            "just text",
            "region: US\nregion: FR\n",
            "region: \x00",
            "a: " * 3,
            "&a [*a]",
            "{[1, 2]: 3}",
            "region: " + "[" * 3000,
            "x" * 70_000,
        ],
    )
    def test_a_file_that_is_no_map_of_settings_is_a_problem_and_no_crash(
        self, load, user_file, text
    ):
        put(user_file, text)
        settings = load()
        assert settings.problems
        assert settings.region is None

    def test_bytes_that_are_no_text_are_a_problem(self, load, user_file):
        user_file.write_bytes(b"region: \xff\xfe\n")
        assert load().problems[0].place == str(user_file)

    def test_a_folder_in_the_place_of_the_file_is_a_problem(self, load, user_file):
        user_file.mkdir()
        assert load().problems[0].place == str(user_file)

    @pytest.mark.parametrize("text", ["", "# only a comment\n", "region:\n"])
    def test_an_empty_file_or_value_says_nothing(self, load, user_file, text):
        put(user_file, text)
        assert load() == Settings()


class TestValues:
    @pytest.mark.parametrize(
        ("name", "raw", "value"),
        [
            ("source", "https://policy.example.com/site", "https://policy.example.com/site"),
            ("trust", "/etc/selfcheck/root.json", Path("/etc/selfcheck/root.json")),
            ("offline", "yes", True),
            ("offline", "0", False),
            ("language", "de_CH", "de-CH"),
            ("demo", "amazon-2020", "amazon-2020"),
            ("groups", "legal, sales", Facts.listed(["legal", "sales"])),
            ("groups", "none,", Facts.listed(["none"])),
            ("ownership", "company", Ownership.COMPANY),
            ("fresh_hours", "48", 48),
            ("pages", "apps, Devices", frozenset(["apps", "devices"])),
            ("help_desk", "Front desk", HelpDesk("Front desk")),
        ],
    )
    def test_the_environment_speaks_in_text(self, load, name, raw, value):
        assert getattr(load({f"SELFCHECK_{name.upper()}": raw}), name) == value

    @pytest.mark.parametrize(
        ("line", "value"),
        [
            ("access: [company-email]", Facts.listed(["company-email"])),
            ("access: []", Facts.listed([])),
            (
                "access: {company-email: true, vpn: null}",
                Facts({"company-email": True, "vpn": None}),
            ),
        ],
    )
    def test_a_list_of_facts_is_complete_and_a_map_is_not(self, load, user_file, line, value):
        put(user_file, line)
        assert load().access == value

    @pytest.mark.parametrize(
        ("name", "raw"),
        [
            ("offline", "perhaps"),
            ("language", "no language"),
            ("demo", "../../etc"),
            ("ownership", "mine"),
            ("fresh_hours", "0"),
            ("fresh_hours", "1.5"),
            ("fresh_hours", "ten"),
            ("region", "  "),
            ("trust", "~nobody-is-called-this/root.json"),
            ("trust", "{}"),
            ("trust", "base64:????"),
            ("logo", "data:image/png,plain"),
            ("pages", "everything"),
            ("organization", "two\nlines"),
            ("organization", "x" * 3000),
        ],
    )
    def test_what_cannot_be_meant_is_a_problem(self, load, name, raw):
        settings = load({f"SELFCHECK_{name.upper()}": raw})
        (problem,) = settings.problems
        assert problem.weight is not Weight.REMARK
        assert problem.place == f"SELFCHECK_{name.upper()}"
        assert getattr(settings, name) == getattr(Settings(), name)

    @pytest.mark.parametrize(
        "line",
        [
            *("groups: 5", "groups: [1]", "groups: {a: perhaps}", "language: no", "offline: maybe"),
            *("pages: 7", "pages: {overview: no}", "pages: {apps: maybe}", "pages: [everything]"),
            *("help_desk: {}", "help_desk: [1]", "help_desk: {mail: a}", "help_desk: {email: a b}"),
            *("help_desk: {url: help.example.com}", "logo: [1]", "logo: ''", "logo: 7"),
        ],
    )
    def test_so_it_is_in_a_file(self, load, user_file, line):
        put(user_file, line)
        (problem,) = load().problems
        assert problem.weight is not Weight.REMARK

    def test_a_folder_becomes_absolute_and_an_address_stays(self, load, monkeypatch, tmp_path):
        monkeypatch.chdir(tmp_path)
        assert load(source="site").source == str(tmp_path / "site")
        assert load(source="~/site").source == str(Path.home() / "site")
        assert load(source="http://127.0.0.1:8000").source == "http://127.0.0.1:8000"

    def test_an_empty_variable_is_not_set(self, load):
        assert load({"SELFCHECK_REGION": ""}) == Settings()

    def test_a_bare_no_in_yaml_says_how_to_write_norway(self, load, user_file):
        put(user_file, "region: NO\n")
        assert "write it in quotes" in details(load())[0]

    @pytest.mark.parametrize(
        ("line", "shown"),
        [
            ("pages: [apps, notices]", {"apps", "notices"}),
            ("pages: [Overview, apps]", {"apps"}),
            ("pages: []", set()),
            ("pages: {devices: no, apps: yes}", {"apps", "notices", "settings"}),
        ],
    )
    def test_pages_are_those_listed_or_those_not_denied(self, load, user_file, line, shown):
        put(user_file, line)
        settings = load()
        assert settings.pages == shown
        assert {name for name in (*HIDEABLE, *ALWAYS) if settings.shows(name.title())} == {
            *shown,
            *ALWAYS,
        }

    @pytest.mark.parametrize(
        "given",
        [
            ROOT,
            "base64:eyJzaWduYXR1cmVzIjpbeyJzaWciOiIifV0sInNpZ25lZCI6eyJfdHlwZSI6InJvb3QifX0=",
            ROOT.encode(),
            ROOT.replace(",", ",\n").splitlines(),
        ],
    )
    def test_a_trust_root_may_be_given_whole(self, load, given):
        settings = load(trust=given)
        assert settings.problems == ()
        assert isinstance(settings.trust, Inline)
        assert b'"_type"' in settings.trust.read_bytes()
        assert "SHA-256" in str(settings.trust)

    def test_a_logo_may_be_given_whole(self, load):
        assert load(logo="<svg/>").logo.read_bytes() == b"<svg/>"
        assert load(logo="data:image/png;base64,iVBORw0KGgo=").logo.read_bytes()[1:4] == b"PNG"
        assert load(logo="<svg>" + "x" * 200_000).problems

    def test_a_help_desk_has_ways_to_it(self, load, user_file):
        put(user_file, "help_desk: {name: IT, email: it@example.com, phone: ''}\n")
        assert load().help_desk == HelpDesk("IT", "it@example.com")
        assert load().locally.help_desk == HelpDesk("IT", "it@example.com")

    @pytest.mark.parametrize(
        ("raw", "known"),
        [
            ({"a": 1, "b": "no", "c": "unknown", "d": None}, {"a": True, "b": False}),
            ({"a": "true", "b": 0, "c": "null", "d": "Unknown"}, {"a": True, "b": False}),
        ],
    )
    def test_a_map_of_facts_may_be_written_without_booleans(self, load, raw, known):
        facts = load(groups=raw).groups
        assert {name: facts.get(name) for name in "abcd"} == {**dict.fromkeys("abcd"), **known}
