from __future__ import annotations

import json
import os
import shutil
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from selfcheck import places
from selfcheck.checker.assembly import Look, assemble
from selfcheck.checker.choice import chosen_demonstration, refusals, state_folder
from selfcheck.checker.demonstration import DemonstrationError, demonstrations, read_demonstration
from selfcheck.core.report import ProblemKind, Verdict
from selfcheck.history.folder import StateError
from selfcheck.settings import Origin, SettingProblem, Settings, load_settings


@pytest.fixture
def make(tmp_path):
    """Assembles checkers whose computer is an empty tree, and closes them."""
    made = []
    (tmp_path / "computer").mkdir()

    def assembled(settings, **look):
        look.setdefault("system_root", tmp_path / "computer")
        made.append(assemble(settings, lambda: datetime.now(UTC), Look(**look)))
        return made[-1]

    yield assembled
    for checker in made:
        checker.close()


def from_(origin, **values):
    return Settings(**values, origins=dict.fromkeys(values, origin))


class TestDemonstration:
    def test_without_a_source_the_default_one_is_shown_and_named(self, make):
        checker = make(Settings())
        outcome = checker.check()
        assert outcome.demonstration == "amazon-2020"
        assert outcome.report.verdict is Verdict.NO_ACTION
        assert outcome.on_overview == {"2020-07-10-tiktok"}

    def test_at_the_morning_of_the_notice_the_phone_needs_action(self, make):
        checker = make(Settings())
        checker.check()
        outcome = checker.at(datetime(2020, 7, 10, 18, tzinfo=UTC))
        assert outcome.report.verdict is Verdict.ACTION_REQUIRED
        assert [finding.device.id for finding in outcome.report.findings] == ["phone-1"]

    def test_the_sample_phone_does_not_age_and_nobody_is_asked_about_phones(self, make):
        report = make(Settings()).check().report
        assert report.gaps == ()
        assert report.questions == ()

    def test_it_keeps_its_state_apart_from_the_real(self, make):
        make(Settings(demo="india-2020", origins={"demo": Origin.COMMAND_LINE})).check()
        folder = state_folder(Settings())
        assert {entry.name for entry in folder.path.iterdir()} == {".selfcheck-state", "demo"}
        line = json.loads(folder.demonstration("india-2020").summary.read_text())
        assert line["demonstration"] == "india-2020"

    def test_forgetting_under_it_begins_anew(self, make):
        checker = make(Settings())
        checker.check()
        state_folder(Settings()).forget()
        assert checker.check().troubles == ()
        assert make(Settings()).check().troubles == ()

    def test_it_stays_on_the_overview_however_often_it_was_shown(self, make, monkeypatch):
        checker = make(replace(Settings(), withdrawn_days=1))
        checker.shown(checker.check())
        later = assemble(
            replace(Settings(), withdrawn_days=1, fresh_hours=99999),
            lambda: datetime(2028, 1, 1, tzinfo=UTC),
        )
        assert later.check().on_overview == {"2020-07-10-tiktok"}

    @pytest.mark.parametrize("name", demonstrations())
    def test_every_one_that_ships_can_be_read(self, name):
        demonstration = read_demonstration(name)
        assert demonstration.inventories
        assert not any(inventory.live for inventory in demonstration.inventories)

    def test_an_unknown_one_is_refused_with_those_there_are(self, make):
        settings = from_(Origin.COMMAND_LINE, demo="nope")
        (fault,) = refusals(settings)
        assert fault.origin is Origin.COMMAND_LINE
        assert "choose one of amazon-2020, india-2020, us-2020-2021" in fault.detail
        outcome = make(settings).check()
        assert outcome.demonstration is None
        assert outcome.report.policy.problem.detail.startswith("demo: there is no demonstration")

    def test_a_damaged_one_is_refused(self, tmp_path):
        (tmp_path / "demo" / "broken" / "site").mkdir(parents=True)
        with pytest.raises(DemonstrationError, match="install the program again"):
            read_demonstration("broken", tmp_path)

    def test_without_resources_there_is_no_source(self, make, monkeypatch):
        monkeypatch.setattr(places, "resources", lambda: None)
        outcome = make(Settings()).check()
        assert outcome.demonstration is None
        assert outcome.report.policy.problem.kind is ProblemKind.NO_SOURCE


class TestChoice:
    @pytest.mark.parametrize(
        ("settings", "chosen"),
        [
            (Settings(), "amazon-2020"),
            (from_(Origin.USER, source="https://policy.example.com"), None),
            (from_(Origin.USER, demo="india-2020"), "india-2020"),
        ],
    )
    def test_a_source_ends_the_demonstration(self, settings, chosen):
        assert chosen_demonstration(settings) == chosen

    @pytest.mark.parametrize(
        ("demo", "source", "chosen"),
        [
            (Origin.COMMAND_LINE, Origin.MACHINE, "india-2020"),
            (Origin.COMMAND_LINE, Origin.ENVIRONMENT, "india-2020"),
            (Origin.ENVIRONMENT, Origin.USER, "india-2020"),
            (Origin.ENVIRONMENT, Origin.MACHINE, None),
            (Origin.USER, Origin.COMMAND_LINE, None),
        ],
    )
    def test_of_both_the_stronger_place_counts_and_demo_always(self, demo, source, chosen):
        settings = Settings(
            source="https://policy.example.com",
            demo="india-2020",
            origins={"demo": demo, "source": source},
        )
        assert chosen_demonstration(settings) == chosen

    def test_refused_machine_settings_show_no_demonstration(self, make):
        fault = SettingProblem(Origin.MACHINE, "/etc/selfcheck/policy.d", "others can change it")
        settings = replace(from_(Origin.USER, demo="india-2020"), problems=(fault,))
        outcome = make(settings).check()
        assert outcome.demonstration is None
        assert outcome.report.verdict is Verdict.CANNOT_TELL
        assert "others can change it" in outcome.report.policy.problem.detail
        assert "others can change it" in outcome.troubles[0]


class TestRefusals:
    """A source that cannot be used leaves the verdict open, with the reason in sight."""

    def policy(self, make, **values):
        settings = from_(Origin.MACHINE, **values)
        report = make(settings).check().report
        assert report.verdict is Verdict.CANNOT_TELL
        return report.policy

    def test_a_source_without_its_trust_root(self, make):
        policy = self.policy(make, source="https://policy.example.com")
        assert policy.problem.kind is ProblemKind.NO_SOURCE
        assert "needs its trust root" in policy.problem.detail
        assert policy.source == "https://policy.example.com"

    def test_a_trust_root_that_is_not_there(self, make, tmp_path):
        policy = self.policy(make, source=str(tmp_path), trust=tmp_path / "missing.json")
        assert "missing.json cannot be read" in policy.problem.detail

    def test_an_address_that_is_none(self, make, tmp_path):
        policy = self.policy(make, source="ftp://policy.example.com", trust=tmp_path)
        assert "https address" in policy.problem.detail

    @pytest.mark.parametrize("trust", [b"", b"not json", b"{}", b"[]"])
    def test_a_trust_root_that_is_none(self, make, company, tmp_path, trust):
        (tmp_path / "root.json").write_bytes(trust)
        policy = self.policy(make, source=str(company.site), trust=tmp_path / "root.json")
        assert not policy.verified
        assert policy.problem.kind is ProblemKind.SIGNATURE

    def test_they_name_where_the_setting_came_from(self, tmp_path):
        settings = load_settings(
            {"source": "https://policy.example.com"}, {}, user_file=tmp_path / "none"
        )
        (fault,) = refusals(settings)
        assert (fault.origin, fault.place) == (Origin.COMMAND_LINE, "--source")


class TestState:
    def test_a_named_folder_that_is_not_ours_is_refused(self, make, tmp_path):
        (tmp_path / "letter.txt").write_text("mine")
        with pytest.raises(StateError, match="holds other files"):
            make(Settings(state=tmp_path))

    def test_without_a_place_to_keep_anything_the_check_still_runs(
        self, make, monkeypatch, tmp_path
    ):
        (tmp_path / "file").write_text("")
        monkeypatch.setattr(places, "state", lambda: tmp_path / "file" / "state")
        checker = make(Settings())
        outcome = checker.check()
        assert outcome.report.verdict is Verdict.NO_ACTION
        assert "Nothing of this run is remembered" in outcome.troubles[0]

    def test_what_was_kept_in_passing_is_gone_at_the_end(self, monkeypatch, tmp_path):
        (tmp_path / "file").write_text("")
        passing = tmp_path / "passing"
        passing.mkdir()
        monkeypatch.setattr("tempfile.tempdir", str(passing))
        monkeypatch.setattr(places, "state", lambda: tmp_path / "file" / "state")
        checker = assemble(Settings(), lambda: datetime.now(UTC), Look(system_root=passing))
        checker.check()
        assert os.listdir(passing)  # noqa: PTH208
        checker.close()
        assert not os.listdir(passing)  # noqa: PTH208

    def test_http_is_warned_of(self, make, company, tmp_path):
        shutil.copy(company.trust, tmp_path / "root.json")
        settings = Settings(
            source="http://policy.example.com", trust=tmp_path / "root.json", offline=True
        )
        assert "http" in make(settings).check().troubles[0]
