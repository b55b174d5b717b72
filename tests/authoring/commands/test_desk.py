"""One way of signing: what happens, in which order, before a key is used."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "command",
    [
        ("publish",),
        ("sign",),
        ("withdraw", "ban", "--reason", "other", "--statement", "Wrong."),
        ("refresh",),
        ("keys", "revoke", "bob"),
    ],
)
def test_a_key_without_a_right_is_refused_before_anybody_types_a_passphrase(
    published, tmp_path, command
):
    published.run("keys", "new", tmp_path / "zoe")
    (published.source / "organization.yaml").write_text(
        (published.source / "organization.yaml").read_text().replace("Example", "Other")
    )
    source = () if command[0] in ("refresh", "keys") else (published.source,)
    before = published.picture(published.site)

    refused = published.run(
        *(command[0], *source, *command[1:], "--site", published.site, "--key", tmp_path / "zoe"),
        passphrase=None,
    )

    assert refused.exit_code == 2
    assert "zoe's key has no right to sign this" in refused.stderr
    assert "those who may are alice, bob and carol" in refused.stderr
    assert published.picture(published.site) == before


def test_what_is_to_be_signed_is_shown_before_a_key_is_asked_for(begun):
    refused = begun.on_source("sign")

    assert refused.exit_code == 2
    shown, missing = refused.stderr.index("Remove TikTok"), refused.stderr.index("Missing --key")
    assert shown < missing
