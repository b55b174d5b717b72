from __future__ import annotations

from pathlib import Path

import pytest

from selfcheck.feed.client import TufFeed
from selfcheck.feed.errors import SourceError
from selfcheck.feed.source import understand


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://policy.example.com/it", "https://policy.example.com/it"),
        (" https://policy.example.com/it/ ", "https://policy.example.com/it"),
        ("HTTPS://policy.example.com", "HTTPS://policy.example.com"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("http://[::1]:8000/x", "http://[::1]:8000/x"),
        ("http://localhost/x", "http://localhost/x"),
    ],
)
def test_addresses(text, url):
    address = understand(text)
    assert (address.url, address.folder, address.name) == (url, None, url)
    assert address.warning is None


@pytest.mark.parametrize(
    "text", ["/srv/policy", "policy", "C:\\policy", "\\\\server\\policy", "c:/x"]
)
def test_everything_else_is_a_folder(text):
    address = understand(text)
    assert (address.url, address.folder) == (None, Path(text))
    assert address.name == text


def test_the_home_folder_is_understood():
    assert understand("~/policy").folder == Path.home() / "policy"


@pytest.mark.parametrize("host", ["policy.example.com", "10.0.0.1", "192.168.1.1:8080"])
def test_http_elsewhere_works_with_a_warning(host):
    address = understand(f"http://{host}/it")
    assert address.url == f"http://{host}/it"
    assert "Use https" in address.warning


def test_the_feed_hands_the_warning_on_and_says_it_nowhere_itself(tmp_path, caplog, capfd):
    feed = TufFeed("http://policy.example.com", b"", tmp_path)
    feed.load()
    assert feed.warning == understand("http://policy.example.com").warning
    assert TufFeed("https://policy.example.com", b"", tmp_path).warning is None
    assert "Use https" not in caplog.text + "".join(capfd.readouterr())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "ftp://policy.example.com",
        "file:///srv/policy",
        "https://",
        "https:///path",
        "https://policy.example.com:port/",
        "https://[::1/",
        "https://someone:secret@policy.example.com/",
        "https://policy.example.com/?a=b",
        "https://policy.example.com/#a",
    ],
)
def test_what_is_no_source_is_refused_with_a_sentence(text, tmp_path):
    with pytest.raises(SourceError) as refused:
        understand(text)
    assert str(refused.value).endswith(".")
    assert "secret" not in str(refused.value)
    with pytest.raises(SourceError):
        TufFeed(text, b"", tmp_path)
