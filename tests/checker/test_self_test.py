"""Every trial passes on a whole installation, and says what is wrong with a damaged one."""

from __future__ import annotations

import shutil

import pytest
import requests
import truststore

from selfcheck import places
from selfcheck.checker import self_test, tls_trial
from selfcheck.checker.self_test import TRIALS, SelfTestError, Step, tried
from selfcheck.core.apps import SourceStatus
from selfcheck.feed import transport
from tests.settings.conftest import be_administrator, put


@pytest.fixture
def resources(tmp_path, monkeypatch):
    """A copy of what ships, to be damaged."""
    folder = tmp_path / "resources"
    shutil.copytree(places.resources(), folder)
    monkeypatch.setattr(places, "resources", lambda: folder)
    return folder


@pytest.mark.parametrize("trial", [trial for _, trial in TRIALS], ids=[name for name, _ in TRIALS])
def test_it_passes_here(trial):
    assert trial()


def test_a_fault_hides_nothing_that_comes_after_it():
    def expected():
        raise SelfTestError("the sky fell")

    def fault():
        raise KeyError("x")

    assert list(tried([("a", expected), ("b", fault), ("c", lambda: "well")])) == [
        Step("a", False, "the sky fell"),
        Step("b", False, "KeyError: 'x'"),
        Step("c", True, "well"),
    ]


def test_a_schema_that_is_not_the_programs_is_told(resources):
    (resources / "schemas/report.json").write_text("{}")
    (resources / "schemas/notice.json").unlink()
    (resources / "schemas/lint.json").write_text("{")
    with pytest.raises(SelfTestError, match=r"notice\.json, schemas/report\.json, schemas/lint"):
        self_test.resources()


def test_a_folder_that_is_gone_is_told(monkeypatch):
    monkeypatch.setattr(places, "resources", lambda: None)
    for trial in (self_test.resources, self_test.trust_roots):
        with pytest.raises(SelfTestError, match="`resources` is missing"):
            trial()


@pytest.mark.parametrize("file", ["root.json", "site/metadata/1.targets.json"])
def test_a_demonstration_that_does_not_verify_is_told(resources, file):
    changed = resources / "demo/india-2020" / file
    changed.write_bytes(changed.read_bytes().replace(b'"sig":"', b'"sig":"00'))
    with pytest.raises(SelfTestError, match="the demonstration india-2020 does not verify"):
        self_test.trust_roots()


def test_demonstrations_that_are_gone_are_told(resources):
    shutil.rmtree(resources / "demo")
    with pytest.raises(SelfTestError, match="no demonstration is there"):
        self_test.trust_roots()


def test_a_verdict_that_is_another_is_told(resources):
    (resources / "demo/amazon-2020/site/metadata/timestamp.json").unlink()
    with pytest.raises(SelfTestError, match="gives cannot-tell, not no-action"):
        self_test.verdict()


def test_it_says_what_the_scan_could_not_read(monkeypatch):
    from selfcheck.core.apps import Inventory, SourceReport
    from selfcheck.core.devices import Device, DeviceKind, Os

    monkeypatch.setattr(
        "selfcheck.inventory.collect.collect",
        lambda machine: Inventory(
            device=Device("this-computer", DeviceKind.COMPUTER, Os.LINUX),
            collected_at=None,
            apps=(),
            sources=(
                SourceReport("deb_packages", SourceStatus.READ, 0),
                SourceReport("flatpak_apps", SourceStatus.UNREADABLE, 0, detail="no permission"),
            ),
        ),
    )
    assert self_test.scan() == (
        "0 apps in 1 of 2 places; flatpak_apps cannot be read: no permission"
    )


@pytest.fixture
def managed(tmp_path, monkeypatch):
    """A computer whose administrator is the tests' own user: the file to write settings into."""
    be_administrator(monkeypatch)
    monkeypatch.setattr(places, "MACHINE", tmp_path / "etc")
    file = tmp_path / "etc/policy.d/50-example.yaml"
    file.parent.mkdir(parents=True, mode=0o755)
    return file


def of_the_demonstration(trust="root.json"):
    folder = places.resources() / "demo/amazon-2020"
    return f"source: {folder / 'site'}\ntrust: {folder / trust}\nregoin: US\n"


def test_what_the_administrator_has_set_is_named(managed):
    put(managed, of_the_demonstration())
    said = self_test.settings()
    assert said.startswith("set by the administrator: source, trust; ")
    assert "regoin" in said


def test_where_nothing_is_managed_that_is_said(managed, monkeypatch):
    monkeypatch.setenv("SELFCHECK_SOURCE", "nonsense://")
    assert self_test.settings() == "set by the administrator: nothing"


@pytest.mark.parametrize(
    ("text", "mode", "said"),
    [
        ("source: https://policy.example.com/\n", 0o644, "a source needs its trust root"),
        ("quiet_hours: always\n", 0o644, "quiet_hours"),
        ("region: US\n", 0o666, "changed by others than the administrator"),
    ],
)
def test_what_the_administrator_has_set_wrongly_is_told(managed, text, mode, said):
    put(managed, text, mode)
    with pytest.raises(SelfTestError, match=said) as told:
        self_test.settings()
    assert str(managed) in str(told.value)


def test_a_trust_root_that_is_none_is_told(managed):
    put(managed, of_the_demonstration("site/metadata/timestamp.json"))
    with pytest.raises(SelfTestError, match="the trust root of this installation is not valid"):
        self_test.settings()


def test_a_system_without_certificates_is_told(monkeypatch, tmp_path):
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    monkeypatch.setattr(truststore._openssl, "_CA_FILE_CANDIDATES", [])
    with pytest.raises(SelfTestError, match="ca-certificates"):
        tls_trial.certificates()


def test_a_way_that_trusts_anybody_is_told(monkeypatch):
    class Trusting(requests.Session):
        def get(self, url, **options):
            """As if the answer had been taken."""

    monkeypatch.setattr(transport, "open_session", lambda watch: Trusting())
    with pytest.raises(SelfTestError, match="nobody vouches for was trusted"):
        tls_trial.handshakes()
