"""Changes of keys that are refused, and then change nothing."""

from __future__ import annotations

import pytest


def test_too_few_would_be_left(published):
    assert published.revoke("bob", "alice", "carol").exit_code == 0
    before = published.picture(published.site)

    refused = published.revoke("carol", "alice", "carol")

    assert refused.exit_code == 2
    assert "Without carol only alice could sign and 2 must" in refused.stderr
    assert published.picture(published.site) == before


@pytest.mark.parametrize(("owners", "missing"), [(("alice",), 1), (("alice", "bob"), 1)])
def test_too_few_signatures_change_nothing(published, owners, missing):
    """The revoked key's own signature does not count, though it did until now."""
    before = published.picture(published.site)

    refused = published.revoke("bob", *owners)

    assert refused.exit_code == 1
    assert (
        f"{missing} more signature needed for root, targets and notices, from carol"
        in refused.stderr
    )
    assert published.picture(published.site) == before


def test_a_new_key_does_not_sign_itself_in(published, more_keys):
    refused = published.run(
        *("keys", "add", "--site", published.site, "--pub", more_keys / "dana.pub"),
        *("--key", more_keys / "dana", *published.key("alice")),
    )
    assert refused.exit_code == 2
    assert "dana's key has no right to sign this" in refused.stderr


@pytest.mark.parametrize(
    ("name", "says"), [("zoe", "No key fits 'zoe'"), ("abc", "No key fits"), ("", "No key fits")]
)
def test_a_key_that_nobody_has(published, name, says):
    refused = published.revoke(name, "alice", "bob")
    assert refused.exit_code == 2
    assert says in refused.stderr
    assert "carol (" in refused.stderr


def test_the_same_key_again_is_refused(published):
    for option in ("--pub", "--refresh-key"):
        refused = published.add_key(published.keys / "bob", "alice", "carol", option=option)
        assert refused.exit_code == 2
        assert "bob's key may sign" in refused.stderr
