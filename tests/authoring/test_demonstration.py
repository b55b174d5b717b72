from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from selfcheck.authoring.demonstration import YEARS, build
from selfcheck.authoring.errors import SiteError
from selfcheck.authoring.site import read_site
from selfcheck.documents.source import read_source

POLICIES = Path(__file__).parents[2] / "policies"


@pytest.mark.parametrize("name", ["amazon-2020", "india-2020", "us-2020-2021"])
def test_a_client_reads_all_that_the_source_says(tmp_path, client, now, name):
    build(POLICIES / name, tmp_path / "demo", now)

    read = client(tmp_path / "demo" / "site", tmp_path / "demo" / "root.json").read()

    assert read.records == read_source(POLICIES / name).policy.records
    assert read.catalogue == read_source(POLICIES / name).policy.catalogue


def test_everything_holds_for_decades(tmp_path, source, now):
    build(source, tmp_path / "demo", now)

    site = read_site(tmp_path / "demo" / "site")

    for metadata in (site.root, site.timestamp, site.snapshot, site.targets):
        assert metadata.signed.expires > now + timedelta(days=364 * YEARS)
    for ledger in site.ledgers.values():
        assert ledger.signed.expires > now + timedelta(days=364 * YEARS)


def test_only_the_trust_root_and_the_site_are_left(tmp_path, source, now):
    build(source, tmp_path / "demo", now)

    assert {path.name for path in (tmp_path / "demo").iterdir()} == {"root.json", "site"}
    assert {path.name for path in (tmp_path / "demo" / "site").iterdir()} == {
        "metadata",
        "targets",
    }


def test_each_build_has_keys_of_its_own(tmp_path, source, now):
    build(source, tmp_path / "one", now)
    build(source, tmp_path / "two", now)

    first, second = (read_site(tmp_path / name / "site").root.signed for name in ("one", "two"))

    assert not first.keys.keys() & second.keys.keys()


def test_a_finished_demonstration_is_not_overwritten(tmp_path, source, now):
    build(source, tmp_path / "demo", now)

    with pytest.raises(SiteError, match="is there already"):
        build(source, tmp_path / "demo", now)
