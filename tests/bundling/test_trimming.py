from __future__ import annotations

import sys

import pytest

from bundling.trimming import kept, trimmed

QT = "PySide6/Qt"


@pytest.mark.parametrize(
    "place",
    [
        f"{QT}/plugins/platforms/libqxcb.so",
        f"{QT}/plugins/platforms/libqwayland.so",
        f"{QT}/plugins/platforms/libqoffscreen.so",
        f"{QT}/plugins/platforminputcontexts/libcomposeplatforminputcontextplugin.so",
        f"{QT}/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        f"{QT}/plugins/imageformats/libqsvg.so",
        f"{QT}/plugins/wayland-shell-integration/libxdg-shell.so",
        f"{QT}/lib/libicudata.so.73",
        f"{QT}/lib/libQt6DBus.so.6",
        f"{QT}/lib/libQt6Network.so.6",
        f"{QT}/translations/qtbase_de.qm",
        f"{QT}/translations/qtbase_ar.qm",
        "botocore/data/s3/2006-03-01/service-2.json.gz",
        "botocore/data/endpoints.json",
        "resources/schemas/report.json",
    ],
)
def test_what_is_needed_is_kept(place):
    assert kept((place, f"/srv/project/.venv/{place}", "DATA"))


@pytest.mark.parametrize(
    "place",
    [
        f"{QT}/plugins/platformthemes/libqgtk3.so",
        f"{QT}/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        f"{QT}/plugins/platforms/libqvnc.so",
        f"{QT}/plugins/xcbglintegrations/libqxcb-glx-integration.so",
        f"{QT}/plugins/imageformats/libqpdf.so",
        f"{QT}/plugins/tls/libqopensslbackend.so",
        f"{QT}/lib/libQt6EglFSDeviceIntegration.so.6",
        f"{QT}/lib/libQt6Quick.so.6",
        f"{QT}/translations/qtbase_ja.qm",
        f"{QT}/translations/assistant_de.qm",
        "botocore/data/ec2/2016-11-15/service-2.json.gz",
        "click-8.5.1.dist-info/RECORD",
        "PySide6/QtCore.pyi",
    ],
)
def test_what_is_not_is_left_out(place):
    assert not kept((place, f"/srv/project/.venv/{place}", "DATA"))


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere programs bring their libraries")
def test_the_systems_libraries_are_left_to_it():
    assert not kept(("libssl.so.3", "/usr/lib/x86_64-linux-gnu/libssl.so.3", "BINARY"))
    assert kept(("libssl.so.3", "/srv/project/.venv/lib/libssl.so.3", "BINARY"))
    assert kept(("libbz2.so.1.0", "/usr/lib/x86_64-linux-gnu/libbz2.so.1.0", "BINARY"))
    assert kept(("libpython3.11.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1", "BINARY"))


def test_no_link_leads_to_what_was_left_out():
    qml = f"{QT}/lib/libQt6Qml.so.6"
    core = f"{QT}/lib/libQt6Core.so.6"
    entries = [
        (qml, f"/srv/{qml}", "BINARY"),
        ("libOther.so.6", qml, "SYMLINK"),
        (core, f"/srv/{core}", "BINARY"),
        ("libQt6Core.so.6", core, "SYMLINK"),
    ]
    assert trimmed(entries) == entries[2:]
