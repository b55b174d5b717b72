from __future__ import annotations

import json
from importlib.metadata import version

from selfcheck.gui.packages import Package, bundled, needed, packages


def by_name():
    return {part.name.casefold(): part for part in packages()}


def test_ourselves_come_first_with_our_licence():
    first = packages()[0]
    assert (first.name, first.licence) == ("self-check", "Apache-2.0")
    assert "Apache License" in first.texts[0]


def test_what_the_window_and_the_check_need_is_there_with_its_needs():
    found = by_name()
    assert {"python", "requests", "tuf", "securesystemslib", "certifi", "pyside6_essentials"} <= {
        *found
    }
    assert found["requests"].version == version("requests")
    assert "MPL-2.0" in found["certifi"].licence
    assert "LGPL" in found["pyside6_essentials"].licence
    assert "Apache License" in found["requests"].texts[0]


def test_what_only_it_or_tests_need_is_not_part_of_it():
    assert not {"botocore", "click", "rich", "pytest", "ruff"} & {*by_name()}


def test_no_part_is_without_a_licence():
    assert [part.name for part in packages() if not part.licence and not part.texts] == []


def test_what_an_extra_brings_is_added_for_those_who_have_it():
    assert not {"botocore", "click", "jmespath"} & {*needed()}
    assert {"botocore", "click", "jmespath", "requests"} <= {*needed("policy")}


def test_a_bundle_tells_of_its_own_parts(tmp_path):
    folder = tmp_path / "licences"
    (folder / "gadget-2").mkdir(parents=True)
    (folder / "gadget-2/LICENSE").write_text("Do as you like.\n")
    part = {"name": "gadget", "version": "2", "licence": "MIT", "texts": ["gadget-2/LICENSE"]}
    (folder / "parts.json").write_text(json.dumps([part]))
    assert bundled(tmp_path) == (Package("gadget", "2", "MIT", ("Do as you like.",)),)


def test_a_text_that_is_gone_is_missing_and_not_made_up(tmp_path):
    (tmp_path / "licences").mkdir()
    assert bundled(tmp_path) == ()
    part = {"name": "gadget", "version": "2", "licence": "MIT", "texts": ["LICENSE"]}
    (tmp_path / "licences/parts.json").write_text(json.dumps([part]))
    assert bundled(tmp_path)[0].texts == ()
