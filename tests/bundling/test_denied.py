from __future__ import annotations

import pytest

from bundling.denied import compiled_in, denied_file, denied_licence, denied_parts


@pytest.mark.parametrize(
    "licence",
    [
        "GPL-3.0-only",
        "AGPL-3.0-or-later",
        "GPL-2.0-only OR GPL-3.0-only",
        "(MIT OR BSD-3-Clause) AND GPL-3.0-only",
        "MIT AND (GPL-2.0-only OR AGPL-3.0-only)",
        "GPL v2 or later",
        "GNU General Public License v3 (GPLv3)",
        "GNU Affero General Public License v3 or later (AGPLv3+)",
        "GPL-2.0-or-later WITH Classpath-exception-2.0",  # somebody has to look at it first
        "Apache Software License, GPL",
        "SSPL-1.0",
    ],
)
def test_a_licence_without_another_way_is_denied(licence):
    assert denied_licence(licence)


@pytest.mark.parametrize(
    "licence",
    [
        "",
        "MIT",
        "MIT License (MIT)",
        "BSD 3-Clause License",
        "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
        "LGPL-2.1-or-later",
        "GNU Lesser General Public License v3 (LGPLv3)",
        "GNU Library or Lesser General Public License (LGPL)",
        "Apache-2.0 OR GPL-2.0-only",
        "MIT/Apache-2.0",
        "(MIT OR Apache-2.0) AND Unicode-3.0",
        "MIT AND (GPL-2.0-only OR BSD-3-Clause)",
    ],
)
def test_one_that_can_be_taken_is_enough(licence):
    assert not denied_licence(licence)


@pytest.mark.parametrize(
    "name",
    [
        "libreadline.so.8",
        "python3.11/lib-dynload/readline.cpython-311-x86_64-linux-gnu.so",
        "libgdbm.so.6",
        "python3.11/lib-dynload/_gdbm.cpython-311-x86_64-linux-gnu.so",
        "libgdbm_compat.so.4",
        "libgtk-3.so.0",
        "libgdk_pixbuf-2.0.so.0",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        "PySide6/Qt/lib/libQt6VirtualKeyboard.so.6",
        "PySide6/Qt/plugins/imageformats/libqpdf.so",
        "PySide6/Qt/lib/libQt6Pdf.so.6",
        "PySide6/QtCharts.abi3.so",
        "PySide6\\Qt6VirtualKeyboard.dll",
    ],
)
def test_a_file_of_that_name_is_denied(name):
    assert denied_file(name)


@pytest.mark.parametrize(
    "name",
    ["selfcheck/inventory/sources/deb_packages.py", "requests/pdf.txt", "PySide6/QtGui.abi3.so",
     "resources/readlines.json", "libxkbcommon.so.0"],
)  # fmt: skip
def test_other_files_are_not(name):
    assert not denied_file(name)


def test_a_distribution_is_judged_by_its_expression(install):
    assert denied_parts(install("gadget", "License-Expression: GPL-3.0-only"))
    assert not denied_parts(install("gizmo", "License-Expression: MIT"))


def test_or_by_its_older_field(install):
    assert denied_parts(install("gadget", "License: GPLv3+"))


def test_or_by_its_classifiers(install):
    gpl = "Classifier: License :: OSI Approved :: GNU General Public License v3 (GPLv3)"
    mit = "Classifier: License :: OSI Approved :: MIT License"
    assert denied_parts(install("gadget", gpl))
    assert not denied_parts(install("gizmo", gpl, mit))


def test_what_was_compiled_into_it_counts(install):
    found = install(
        "gadget", "License: MIT", materials={"crate": "MIT OR Apache-2.0", "bad": "AGPL-3.0-only"}
    )
    assert denied_parts(found) == ["bad 2 in gadget: AGPL-3.0-only"]
    assert len(compiled_in(found)) == 2
