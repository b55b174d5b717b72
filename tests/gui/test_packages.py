from __future__ import annotations

from importlib.metadata import version

from selfcheck.gui.packages import libraries, packages


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


def test_a_bundle_tells_of_the_systems_libraries(tmp_path):
    folder = tmp_path / "licences"
    folder.mkdir()
    (folder / "libexample1_1:2.0-3.txt").write_text("Copyright: everybody\n")
    (only,) = libraries(tmp_path)
    assert (only.name, only.version, only.texts) == (
        "libexample1",
        "1:2.0-3",
        ("Copyright: everybody",),
    )


def test_outside_a_bundle_the_system_tells_of_its_own():
    assert libraries() == ()
