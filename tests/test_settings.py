from __future__ import annotations

import os
from pathlib import Path

import pytest

from selfcheck.core.devices import Facts, Ownership, Person
from selfcheck.settings import TABLE, Origin, Settings, load_settings


@pytest.fixture
def machine(tmp_path):
    """The administrator's folder; the tests' own user stands for the administrator."""
    folder = tmp_path / "etc" / "selfcheck" / "policy.d"
    folder.mkdir(parents=True, mode=0o755)
    return folder


@pytest.fixture
def user_file(tmp_path):
    return tmp_path / "settings.yaml"


@pytest.fixture
def load(machine, user_file):
    def loaded(environment=None, owner=None, **command_line):
        return load_settings(
            command_line,
            environment or {},
            user_file=user_file,
            machine_folder=machine,
            machine_owner=os.geteuid() if owner is None else owner,
        )

    return loaded


def put(file: Path, text: str, mode: int = 0o644) -> None:
    file.write_text(text)
    file.chmod(mode)


def details(settings):
    return [str(problem) for problem in settings.problems]


def test_without_anything_every_value_is_its_default(load):
    settings = load()
    assert settings == Settings()
    assert {settings.origin(row.name) for row in TABLE} == {Origin.DEFAULT}


def test_every_setting_is_in_the_table_with_its_meaning():
    own = {"origins", "places", "problems"}
    assert {row.name for row in TABLE} == set(Settings.__dataclass_fields__) - own
    assert all(row.doc for row in TABLE)


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


class TestMachineFiles:
    """What others than the administrator could have written is never used."""

    @pytest.mark.parametrize("mode", [0o664, 0o646, 0o666])
    def test_a_file_that_others_can_change_is_refused(self, load, machine, mode):
        put(machine / "10.yaml", "region: US\n", mode)
        settings = load()
        assert settings.region is None
        (problem,) = settings.problems
        assert problem.blocking
        assert problem.origin is Origin.MACHINE
        assert "others than the administrator can change it" in problem.detail

    def test_so_is_a_folder_that_others_can_change(self, load, machine):
        put(machine / "10.yaml", "region: US\n")
        machine.chmod(0o777)
        assert load().problems[0].place == str(machine)

    def test_so_is_a_file_of_another_user(self, load, machine):
        put(machine / "10.yaml", "region: US\n")
        settings = load(owner=os.geteuid() + 1)
        assert settings.region is None
        assert "does not belong to the administrator" in settings.problems[0].detail

    def test_one_refused_file_refuses_them_all(self, load, machine):
        put(machine / "10.yaml", "region: US\n")
        put(machine / "20.yaml", "groups: [legal]\n", 0o666)
        assert load().origins == {}

    def test_a_link_is_judged_by_what_it_leads_to(self, load, machine, tmp_path):
        put(tmp_path / "loose.yaml", "region: US\n", 0o666)
        (machine / "10.yaml").symlink_to(tmp_path / "loose.yaml")
        assert load().problems[0].blocking

    def test_a_malformed_value_gives_way_to_no_weaker_one(self, load, machine, user_file):
        put(machine / "10.yaml", "trust: [not, a, path]\n")
        put(user_file, "trust: /home/me/root.json\n")
        settings = load({"SELFCHECK_TRUST": "/elsewhere/root.json"})
        assert settings.trust is None
        assert settings.origin("trust") is Origin.MACHINE
        assert settings.problems[0].blocking

    def test_an_unknown_key_is_told_and_blocks_nothing(self, load, machine):
        put(machine / "10.yaml", "region: US\ncolour: blue\n")
        settings = load()
        assert settings.region == "US"
        assert [problem.blocking for problem in settings.problems] == [False]


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
        ],
    )
    def test_what_cannot_be_meant_is_a_problem(self, load, name, raw):
        settings = load({f"SELFCHECK_{name.upper()}": raw})
        (problem,) = settings.problems
        assert problem.blocking
        assert problem.place == f"SELFCHECK_{name.upper()}"
        assert getattr(settings, name) == getattr(Settings(), name)

    @pytest.mark.parametrize(
        "line", ["groups: 5", "groups: [1]", "groups: {a: 1}", "language: no", "offline: maybe"]
    )
    def test_so_it_is_in_a_file(self, load, user_file, line):
        put(user_file, line)
        assert load().problems[0].blocking

    def test_a_folder_becomes_absolute_and_an_address_stays(self, load, monkeypatch, tmp_path):
        monkeypatch.chdir(tmp_path)
        assert load(source="site").source == str(tmp_path / "site")
        assert load(source="~/site").source == str(Path.home() / "site")
        assert load(source="http://127.0.0.1:8000").source == "http://127.0.0.1:8000"

    def test_an_empty_variable_is_not_set(self, load):
        assert load({"SELFCHECK_REGION": ""}) == Settings()
