"""Where a policy that comes with the installation is looked for, and when it is left aside."""

from __future__ import annotations

import pytest

from selfcheck import places
from selfcheck.authoring.seeding import make_seed
from selfcheck.checker.seeds import seed_of
from selfcheck.core.report import ProblemKind, Verdict
from tests.company import notice
from tests.settings.conftest import be_administrator


@pytest.fixture(autouse=True)
def administrator(monkeypatch):
    """The tests' own user stands for the administrator."""
    be_administrator(monkeypatch)


@pytest.fixture
def packaged(bench, tmp_path, monkeypatch):
    """A computer on which a package has put what the company published, and which is offline."""
    bench.company.publish("ban", notice("ban"))
    file = tmp_path / "etc" / "seed.json"
    file.parent.mkdir(mode=0o755)
    file.write_bytes(make_seed(bench.company.site, bench.company.now).data)
    bench.company.site.rename(bench.company.site.with_name("gone"))
    monkeypatch.setattr(places, "seeds", lambda: (file,))
    return file


def test_the_first_start_offline_knows_what_holds(bench, packaged):
    outcome = bench.checker().last()
    report = outcome.report
    assert report.verdict is Verdict.ACTION_REQUIRED
    assert report.organization.name.read("en").text == "Example"
    assert outcome.troubles == ()
    assert report.policy.confirmed_at == bench.company.now


def test_after_asking_in_vain_it_says_why_and_goes_on_by_it(bench, packaged):
    report = bench.checker().check().report
    assert report.verdict is Verdict.ACTION_REQUIRED
    assert report.policy.problem.kind is ProblemKind.OFFLINE


def test_days_later_it_is_said_not_to_be_confirmed(bench, packaged):
    bench.pass_by(days=3)
    report = bench.checker().last().report
    assert (report.policy.verified, report.policy.fresh) == (True, False)
    assert report.policy.problem.kind is ProblemKind.STALE


def test_without_it_nothing_is_known(bench, packaged):
    packaged.unlink()
    assert bench.checker().last().report.verdict is Verdict.CANNOT_TELL


@pytest.mark.parametrize("spoil", [lambda f: f.chmod(0o666), lambda f: f.parent.chmod(0o777)])
def test_one_that_others_could_have_written_is_left_aside_and_told(bench, packaged, spoil):
    spoil(packaged)
    outcome = bench.checker().last()
    assert outcome.report.verdict is Verdict.CANNOT_TELL
    (told,) = outcome.troubles
    assert f"({packaged}) was not looked at" in told
    assert "can be changed by others than the administrator" in told


def test_one_that_is_refused_is_told(bench, packaged):
    packaged.write_bytes(b"{}")
    (told,) = bench.checker().last().troubles
    assert "was not used" in told


class TestPlaces:
    def test_the_first_that_is_there_counts(self, tmp_path):
        first, second = tmp_path / "1.json", tmp_path / "2.json"
        assert seed_of((first, second), []) is None
        second.write_bytes(b"2")
        assert seed_of((first, second), []).data == b"2"
        first.write_bytes(b"1")
        found = seed_of((first, second), [])
        assert (found.data, found.place) == (b"1", str(first))

    def test_one_that_cannot_be_read_is_told_and_no_other_takes_its_place(self, tmp_path):
        first, second = tmp_path / "1.json", tmp_path / "2.json"
        first.mkdir()
        second.write_bytes(b"2")
        troubles = []
        assert seed_of((first, second), troubles) is None
        assert "cannot be read" in troubles[0]

    @pytest.mark.parametrize(
        ("platform", "frozen", "expected"),
        [
            ("linux", False, ["/etc/selfcheck/seed.json", "/usr/share/selfcheck/seed.json"]),
            ("darwin", True, ["/Library/Application Support/Self-Check/seed.json"]),
            ("win32", False, []),
        ],
    )
    def test_they_are_the_platforms(self, monkeypatch, platform, frozen, expected):
        monkeypatch.setattr("sys.platform", platform)
        assert [str(each) for each in places.seeds()] == expected

    def test_on_windows_it_lies_beside_the_program(self, monkeypatch, tmp_path):
        monkeypatch.setattr("sys.platform", "win32")
        monkeypatch.setattr("sys.frozen", True, raising=False)
        monkeypatch.setattr("sys.executable", str(tmp_path / "selfcheck.exe"))
        assert places.seeds() == (tmp_path / "seed.json",)
