"""`selfcheck-policy package-seed`: one file for packages, and the settings that go with it."""

from __future__ import annotations

import json
import os
import plistlib
import shutil
from datetime import timedelta

import jsonschema
import pytest

from selfcheck import places
from selfcheck.__main__ import main
from selfcheck.authoring.reports.schemas import schema_of
from selfcheck.documents.seed import read_seed
from selfcheck.places import DOMAIN
from selfcheck.settings import Inline, load_settings
from selfcheck.settings.stores import here
from selfcheck.settings.stores.folders import FolderStore
from selfcheck.settings.stores.registry import RegistryStore
from tests.settings.conftest import be_administrator
from tests.settings.registry import Registry, exported

URL = "https://policy.example.com/site"


@pytest.fixture
def out(tmp_path):
    return tmp_path / "seed.json"


@pytest.fixture
def seed(published, out):
    def made(*more):
        return published.run("package-seed", "--site", published.site, "--out", out, *more)

    return made


def test_it_says_what_it_holds_and_where_to_put_it(seed, published, out):
    done = seed()
    assert done.exit_code == 0, done.output
    assert "the policy of Example as of" in done.output
    assert "1 notice and 0 withdrawals" in done.output
    assert "/etc/selfcheck/seed.json" in done.output
    assert "beside the program" in done.output
    assert out.stat().st_mode & 0o777 == 0o644


def test_its_report_follows_the_schema(seed, published, out):
    document = json.loads(seed("--json").stdout)
    jsonschema.Draft202012Validator(schema_of("package-seed")).validate(document)
    assert document["as_of"].startswith(f"{published.now:%Y-%m-%dT%H:%M:%S}")
    assert (document["notices"], document["withdrawals"], document["root"]) == (1, 0, 1)
    assert document["size"] == out.stat().st_size


def test_the_same_site_gives_the_same_bytes_wherever_it_lies(seed, published, out, tmp_path):
    seed()
    first = out.read_bytes()
    shutil.copytree(published.site, tmp_path / "elsewhere" / "copy")
    published.now += timedelta(days=1)
    again = published.run(
        "package-seed", "--site", tmp_path / "elsewhere" / "copy", "--out", tmp_path / "again.json"
    )
    assert again.exit_code == 0
    assert (tmp_path / "again.json").read_bytes() == first


def test_it_holds_what_is_current_and_no_more(seed, published, out):
    assert published.withdraw(*published.key("alice")).exit_code == 0
    seed()
    held = set(read_seed(out.read_bytes(), ""))
    there = {str(each.relative_to(published.site)) for each in published.site.rglob("*.json")}
    assert held < there
    assert {path for path in held if "snapshot" in path} == {
        max(path for path in there if "snapshot" in path)
    }


def test_after_a_change_of_keys_it_holds_every_root(seed, published, out):
    dana = published.keys / "dana"
    if not dana.exists():
        published.run("keys", "new", dana, "--owner", "dana")
    changed = published.run(
        "keys", "add", "--site", published.site, "--pub", f"{dana}.pub",
        *published.key("alice", "bob"),
    )  # fmt: skip
    assert changed.exit_code == 0, changed.output
    seed()
    held = read_seed(out.read_bytes(), "")
    assert {"metadata/1.root.json", "metadata/2.root.json"} <= set(held)


class TestRefused:
    def test_a_site_that_has_expired(self, seed, published, out):
        published.now += timedelta(days=8)
        done = seed()
        assert done.exit_code == 2
        assert "refresh" in done.output
        assert not out.exists()

    def test_a_site_that_is_damaged(self, seed, published, out):
        next((published.site / "targets" / "notices").glob("*.json")).write_text("{}")
        assert seed().exit_code == 2
        assert not out.exists()

    def test_no_site(self, published, out, tmp_path):
        done = published.run("package-seed", "--site", tmp_path, "--out", out)
        assert done.exit_code == 2
        assert "holds no site" in done.output

    def test_a_demonstration_which_holds_for_decades(self, published, out):
        site = places.resources() / "demo" / "amazon-2020" / "site"
        folder = out.parent / "demo"
        shutil.copytree(site, folder)
        shutil.copy(site.parent / "root.json", folder / "root.json")
        done = published.run("package-seed", "--site", folder, "--out", out)
        assert done.exit_code == 2
        assert "does not tell when it was signed" in done.output

    def test_a_file_that_cannot_be_written(self, seed, published, tmp_path):
        (tmp_path / "file").write_text("")
        done = published.run(
            "package-seed", "--site", published.site, "--out", tmp_path / "file" / "seed.json"
        )
        assert done.exit_code == 2
        assert "cannot be written" in done.output

    def test_settings_without_a_source(self, seed, tmp_path):
        assert "go together" in seed("--settings", tmp_path / "s.yaml").output
        assert "go together" in seed("--source", URL).output

    def test_settings_in_a_form_that_is_none(self, seed, out, tmp_path):
        done = seed("--settings", tmp_path / "s.txt", "--source", URL)
        assert done.exit_code == 2
        assert ".mobileconfig" in done.output
        assert not out.exists()


class TestSettings:
    """Each form is read back by the store of its platform."""

    def made(self, seed, file):
        done = seed("--settings", file, "--source", URL)
        assert done.exit_code == 0, done.output
        assert str(file) in done.output

    def assert_meant(self, settings, published):
        trust = (published.site / "root.json").read_bytes()
        assert settings.problems == ()
        assert settings.source == URL
        assert isinstance(settings.trust, Inline)
        assert json.loads(settings.trust.content) == json.loads(trust)

    def test_for_linux(self, seed, published, tmp_path):
        folder = tmp_path / "etc" / "policy.d"
        folder.mkdir(parents=True)
        self.made(seed, folder / "50-example.yaml")
        store = FolderStore(folder.parent, os.geteuid())
        self.assert_meant(
            load_settings({}, {}, user_file=tmp_path / "none", store=store), published
        )

    def test_for_windows(self, seed, published, tmp_path):
        self.made(seed, tmp_path / "example.reg")
        store = RegistryStore(Registry(exported(tmp_path / "example.reg")))
        self.assert_meant(
            load_settings({}, {}, user_file=tmp_path / "none", store=store), published
        )

    def test_for_macos(self, seed, published, tmp_path):
        self.made(seed, tmp_path / "Example.mobileconfig")
        whole = plistlib.loads((tmp_path / "Example.mobileconfig").read_bytes())
        assert whole["PayloadOrganization"] == "Example"
        (payload,) = whole["PayloadContent"]
        (forced,) = payload["PayloadContent"][DOMAIN]["Forced"]
        values = forced["mcx_preference_settings"]
        assert values["source"] == URL
        assert json.loads(values["trust"]) == json.loads(
            (published.site / "root.json").read_bytes()
        )


class TestInstalled:
    """The real program on a computer that got the two files and has never been online."""

    @pytest.fixture
    def computer(self, published, tmp_path, monkeypatch, own_folders):
        etc = tmp_path / "etc"
        (etc / "policy.d").mkdir(parents=True, mode=0o755)
        monkeypatch.setattr(here, "store", lambda: FolderStore(etc))
        monkeypatch.setattr(places, "seeds", lambda: (etc / "seed.json",))
        be_administrator(monkeypatch)
        return etc

    def install(self, published, etc, source):
        done = published.run(
            "package-seed", "--site", published.site, "--out", etc / "seed.json",
            "--settings", etc / "policy.d" / "50.yaml", "--source", source,
        )  # fmt: skip
        assert done.exit_code == 0, done.output

    def run(self, capsys, *arguments):
        code = main(list(arguments))
        shown = capsys.readouterr()
        assert shown.out, shown.err
        return code, json.loads(shown.out), shown.err

    def test_offline_it_shows_the_policy_and_how_old_that_is(
        self, published, computer, tmp_path, capsys
    ):
        self.install(published, computer, "http://127.0.0.1:9")
        empty = tmp_path / "computer"
        empty.mkdir()
        _, report, _ = self.run(capsys, "check", "--json", "--system-root", str(empty))
        assert report["policy"]["organization"] == "Example"
        assert report["policy"]["verified"] is True
        assert report["policy"]["confirmed_at"].startswith(f"{published.now:%Y-%m-%dT%H:%M}")
        assert report["policy"]["problem"]["kind"] == "offline"
        assert [each["id"] for each in report["notices"]] == ["ban"]
        assert report["demonstration"] is None

    def test_a_mirror_that_stands_still_cannot_bring_a_withdrawn_notice_back(
        self, published, computer, serve, tmp_path, capsys
    ):
        """Its signatures are good for days; only who knows the newer state can refuse it."""
        old = tmp_path / "old"
        shutil.copytree(published.site, old)
        assert published.withdraw(*published.key("alice")).exit_code == 0
        self.install(published, computer, serve(old))
        _, report, _ = self.run(capsys, "notices", "--json")
        assert [each["state"] for each in report["notices"]] == ["withdrawn"]
        assert report["policy"]["problem"]["kind"] == "signature"
        assert "older than what was verified before" in report["policy"]["problem"]["detail"]
        # The same computer without the file takes the old state for the present one.
        (computer / "seed.json").unlink()
        main(["forget"])
        capsys.readouterr()
        _, report, _ = self.run(capsys, "notices", "--json")
        assert [each["state"] for each in report["notices"]] == ["in-force"]
        assert report["policy"]["problem"] is None

    def test_one_that_others_could_have_written_is_left_aside(
        self, published, computer, capsys, tmp_path
    ):
        self.install(published, computer, "http://127.0.0.1:9")
        (computer / "seed.json").chmod(0o666)
        empty = tmp_path / "computer"
        empty.mkdir()
        code, report, err = self.run(capsys, "check", "--json", "--system-root", str(empty))
        assert (code, report["policy"]["verified"]) == (3, False)
        assert any("was not looked at" in remark for remark in report["remarks"])
        assert "was not looked at" in err
