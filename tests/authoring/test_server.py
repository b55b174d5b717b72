from __future__ import annotations

import http.client
from urllib.parse import urlsplit

import pytest

from selfcheck.authoring.server import cache_control


def get(address, path, method="GET"):
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=10)
    try:
        connection.request(method, path)
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()
    finally:
        connection.close()


def test_it_listens_on_this_computer_only(begun, serve):
    assert urlsplit(serve(begun.site)).hostname == "127.0.0.1"


def test_it_gives_the_files_of_the_site(begun, serve):
    status, headers, body = get(serve(begun.site), "/metadata/timestamp.json")

    assert (status, body) == (200, (begun.site / "metadata" / "timestamp.json").read_bytes())
    assert headers["Content-Type"] == "application/json"
    assert headers["Cache-Control"] == "no-cache"


def test_head_has_no_body(begun, serve):
    status, headers, body = get(serve(begun.site), "/root.json", "HEAD")

    assert (status, body) == (200, b"")
    assert int(headers["Content-Length"]) == (begun.site / "root.json").stat().st_size


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/metadata",
        "/metadata/",
        "/.lock",
        "/../source/apps.yaml",
        "/%2e%2e/source/apps.yaml",
        "//etc/passwd",
        "/metadata/2.root.json",
        "/metadata/\x00".replace("\x00", "%00"),
    ],
)
def test_nothing_else_is_given(begun, serve, path):
    (begun.site / ".lock").touch()

    assert get(serve(begun.site), path)[0] == 404


def test_a_link_out_of_the_site_is_not_followed(begun, serve):
    (begun.site / "out.json").symlink_to(begun.source / "apps.yaml")

    assert get(serve(begun.site), "/out.json")[0] == 404


@pytest.mark.parametrize(
    ("name", "forever"),
    [
        ("metadata/timestamp.json", False),
        ("root.json", False),
        ("metadata/1.root.json", True),
        ("metadata/12.snapshot.json", True),
        ("targets/notices/abc.ledger.json", True),
    ],
)
def test_only_what_never_changes_is_kept(name, forever):
    assert ("immutable" in cache_control(name)) is forever
