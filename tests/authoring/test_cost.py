"""What a look costs each of many clients: requests, and bytes of body."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tuf.ngclient import FetcherInterface
from tuf.ngclient.urllib3_fetcher import Urllib3Fetcher

NOTICES = 1000
SHORT = """\
schema: selfcheck/notice/v1
id: n{number:04}
revision: 1
kind: policy
issued: 2026-11-02T08:30:00-08:00
title: Notice {number} about an app that is named here
summary: {words}
rules: [{{id: rule, effect: prohibit, apps: [tiktok], devices: {{kind: [phone]}}}}]
"""


class Counting(FetcherInterface):
    """Fetches as the library does, and counts."""

    def __init__(self):
        self._fetcher = Urllib3Fetcher()
        self.sizes = []

    def _fetch(self, url):
        self.sizes.append(0)
        for chunk in self._fetcher.fetch(url):
            self.sizes[-1] += len(chunk)
            yield chunk


@pytest.fixture
def counted(published, client):
    """Reads as a client that is up to date, and counts what a look costs it."""
    reader = replace(client(published.site), fetcher=Counting())
    reader.read()

    def look():
        reader.fetcher.sizes.clear()
        reader.read()
        return len(reader.fetcher.sizes), sum(reader.fetcher.sizes)

    return look


def test_nothing_new_is_two_requests_and_600_bytes(counted):
    requests, size = counted()

    assert requests == 2
    assert size <= 600


def test_one_withdrawal_is_five_requests_and_2_kilobytes(published, counted):
    published.withdraw(*published.key("carol"), "--already-acted", "You can install it again.")

    requests, size = counted()

    assert requests <= 5
    assert size <= 2048


def test_one_new_notice_among_a_thousand_is_50_kilobytes(published, counted):
    words = "TikTok may not be on phones that read company mail, for the reasons named. " * 3
    for number in range(NOTICES):
        path = published.source / "notices" / f"n{number:04}.yaml"
        path.write_text(SHORT.format(number=number, words=words))
    assert published.publish("alice", "bob").exit_code == 0
    counted()
    path = published.source / "notices" / "another.yaml"
    path.write_text(SHORT.format(number=9999, words=words))
    assert published.publish("alice", "carol").exit_code == 0

    requests, size = counted()

    assert requests <= 8
    assert size <= 50 * 1024

    published.withdraw(*published.key("carol"))
    requests, size = counted()
    assert requests <= 5
    assert size <= 2048

    requests, size = counted()
    assert requests == 2
    assert size <= 600
