"""From the first key to a reinstated notice with keys on tokens, judged by a real client."""

from __future__ import annotations

import json

import pytest

from selfcheck.authoring import keys
from selfcheck.authoring.passphrases import VARIABLE
from selfcheck.authoring.signers.tokens import MODULE_VARIABLE
from selfcheck.authoring.site import read_site
from selfcheck.feed.client import TufFeed
from tests.authoring.conftest import PASSPHRASE
from tests.authoring.signers.conftest import KINDS, PIN, make_key, pkcs11


def held(workshop, tokens, folder, label, number=1, owner=None):
    """A key file for a key on a token."""
    file = folder / f"{(owner or label).lower()}-token"
    made = workshop.run(
        *("keys", "new", file, "--owner", owner or label.lower()),
        *("--token", tokens.uri(label, number)),
        passphrase=None,
    )
    assert made.exit_code == 0, made.output
    return file


@pytest.fixture
def pin_file(tmp_path):
    (tmp_path / "pin").write_text(PIN + "\n")
    return tmp_path / "pin"


def key(*files):
    return [part for file in files for part in ("--key", file)]


def test_everything_that_is_signed_can_be_signed_on_tokens(workshop, tokens, tmp_path, client, now):
    alice, bob = (held(workshop, tokens, tmp_path, name) for name in ("Alice", "Bob"))
    both = (*key(alice, bob),)

    def done(*arguments):
        result = workshop.run(*arguments, passphrase=PIN)
        assert result.exit_code == 0, result.output
        return result

    site = ("--site", workshop.site)
    done("init", workshop.source, *site, *both)
    employee = client(workshop.site)
    feed = TufFeed(employee.address, employee.trust, tmp_path / "feed")
    assert employee.read().records.notices == ()

    signed = done("sign", workshop.source, *site, *key(alice))
    assert "1 more signature needed for notices, from bob" in signed.stdout
    assert employee.read().records.notices == ()
    done("publish", workshop.source, *site, *key(bob))
    assert [one.id for one in employee.read().records.notices] == ["ban"]

    why = ("--reason", "sent-in-error", "--statement", "It was sent in error.")
    done("withdraw", workshop.source, "ban", *site, *key(bob), *why)
    assert len(employee.read().records.withdrawals) == 1
    done("reinstate", workshop.source, "ban-withdrawn", *site, *both, "--statement", "It holds.")
    assert len(employee.read().records.reinstatements) == 1
    done("refresh", *site, *key(alice))
    carol = held(workshop, tokens, tmp_path, "Carol")
    done("keys", "add", *site, "--pub", f"{carol}.pub", *both)
    done("keys", "revoke", "bob", *site, *key(alice, carol))
    assert len(employee.read().records.reinstatements) == 1
    assert feed.refresh(now, lambda: False).problem is None


@pytest.mark.parametrize("kind", KINDS)
def test_a_client_accepts_every_kind_of_key(published, tokens, tmp_path, client, kind, now):
    employee = client(published.site)
    employee.read()
    file = held(published, tokens, tmp_path, "Mixed", KINDS[kind][0], owner="dana")
    site = ("--site", published.site)
    added = published.run(
        *("keys", "add", *site, "--pub", f"{file}.pub", *published.key("alice", "bob"))
    )
    assert added.exit_code == 0, added.output

    taken = published.run(
        *("withdraw", published.source, "ban", *site, "--key", file),
        *("--reason", "other", "--statement", "Wrong."),
        passphrase=PIN,
    )

    assert taken.exit_code == 0, taken.output
    assert len(employee.read().records.withdrawals) == 1
    feed = TufFeed(employee.address, employee.trust, tmp_path / "feed")
    assert feed.refresh(now, lambda: False).problem is None


def test_the_key_file_says_where_the_key_lies_and_nothing_secret(
    workshop, tokens, tmp_path, pin_file
):
    file = tmp_path / "alice"
    made = workshop.run(
        *("keys", "new", file, "--token", "Alice", "--module", tokens.module, "--json"),
        *("--passphrase-file", pin_file),
    )

    report = json.loads(made.stdout)
    document = json.loads(file.read_text())
    assert document["schema"] == "selfcheck/held-key/v1"
    assert document["uri"] == report["held_at"]
    assert report["held_at"].startswith("pkcs11:token=Alice;serial=")
    assert PIN not in file.read_text() + made.output
    assert keys.read_public(file).keyid == keys.read_public(tmp_path / "alice.pub").keyid


def test_a_key_is_made_on_the_token_by_keys_new(workshop, tokens, tmp_path, pin_file):
    uri = f"pkcs11:token=Empty?module-path={tokens.module}"
    make = ("--token", uri, "--generate", "--passphrase-file", pin_file)

    made = workshop.run("keys", "new", tmp_path / "erin", *make)

    assert made.exit_code == 0, made.output
    assert "erin's key lies" in made.stdout
    with (
        pkcs11.lib(tokens.module)
        .get_token(token_label="Empty")
        .open(user_pin=PIN, rw=True) as session
    ):
        for one in list(session.get_objects()):
            one.destroy()


def test_an_existing_file_is_refused_before_the_token_is_touched(workshop, tmp_path):
    (tmp_path / "alice").write_text("mine")
    refused = workshop.run("keys", "new", tmp_path / "alice", "--token", "Alice", "--generate")
    assert refused.exit_code == 2
    assert "already there" in refused.stderr


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--token", "Alice", "--kms", "awskms:1"], "--kms alone"),
        (["--generate"], "--generate go with --token"),
        (["--module", "x.so"], "go with --token"),
        (["--token", "pkcs11:token=A?pin-value=1"], "PIN does not belong"),
        (["--kms", "vault:1"], "no address of a key service's key"),
    ],
)
def test_options_that_do_not_fit(workshop, tmp_path, options, says):
    refused = workshop.run("keys", "new", tmp_path / "alice", *options)
    assert refused.exit_code == 2
    assert says in refused.stderr
    assert not (tmp_path / "alice").exists()


def test_a_wrong_pin_changes_nothing(published, tokens, tmp_path, monkeypatch):
    alice = held(published, tokens, tmp_path, "Alice", owner="dana")
    site = ("--site", published.site)
    published.run("keys", "add", *site, "--pub", f"{alice}.pub", *published.key("alice", "bob"))
    before = published.picture(published.site), published.picture(published.source)

    refused = published.withdraw("--key", alice)  # with the passphrase of the other keys

    assert refused.exit_code == 2
    assert "The PIN does not open the token Alice" in refused.stderr
    assert "not tried again" in refused.stderr
    assert (published.picture(published.site), published.picture(published.source)) == before


def test_a_token_of_nobody_in_the_policy_is_refused_before_its_pin(published, tokens, tmp_path):
    alice = held(published, tokens, tmp_path, "Alice", owner="zoe")
    refused = published.run(*("refresh", "--site", published.site, "--key", alice), passphrase=None)
    assert refused.exit_code == 2
    assert "zoe's key has no right to sign this" in refused.stderr


def test_without_a_terminal_the_pin_must_come_from_somewhere(published, tokens, tmp_path):
    alice = held(published, tokens, tmp_path, "Alice", owner="dana")
    site = ("--site", published.site)
    published.run("keys", "add", *site, "--pub", f"{alice}.pub", *published.key("alice", "bob"))
    refused = published.run("refresh", *site, "--key", alice, passphrase=None)
    assert refused.exit_code == 2
    assert "needs a passphrase or PIN: give --passphrase-file" in refused.stderr


def test_two_tokens_take_their_pins_from_two_files(published, tokens, tmp_path, pin_file):
    alice = held(published, tokens, tmp_path, "Alice", owner="dana")
    site = ("--site", published.site)
    published.run("keys", "add", *site, "--pub", f"{alice}.pub", *published.key("alice", "bob"))
    (tmp_path / "passphrase").write_text(PASSPHRASE)
    (published.source / "apps.yaml").write_text(
        (published.source / "apps.yaml").read_text().replace("name: TikTok", "name: Tiktok")
    )

    issued = published.on_source(
        *("publish", "--key", alice, *published.key("bob")),
        *("--passphrase-file", pin_file, "--passphrase-file", tmp_path / "passphrase"),
    )

    assert issued.exit_code == 0, issued.output
    assert set(read_site(published.site).signers("notices").signed) >= {
        keys.read_public(alice).keyid
    }


def test_the_module_of_this_machine_goes_before_the_files(workshop, tokens, tmp_path):
    from click.testing import CliRunner

    from selfcheck.authoring.application import application
    from selfcheck.authoring.surroundings import Surroundings

    def refresh(module):
        around = Surroundings(environment={VARIABLE: PIN, MODULE_VARIABLE: module})
        arguments = ["refresh", "--site", str(workshop.site), "--key", str(alice)]
        return CliRunner().invoke(application, arguments, obj=around)

    alice, bob = (held(workshop, tokens, tmp_path, name) for name in ("Alice", "Bob"))
    assert (
        workshop.on_source(
            "init",
            *key(alice, bob),
        ).exit_code
        == 2
    )  # the wrong PIN
    workshop.run("init", workshop.source, "--site", workshop.site, *key(alice, bob), passphrase=PIN)
    document = json.loads(alice.read_text())
    gone = document["uri"].partition("?")[0] + "?module-path=/nowhere/module.so"
    alice.write_text(json.dumps({**document, "uri": gone}))

    assert refresh(tokens.module).exit_code == 0
    assert "/nowhere/module.so cannot be loaded" in refresh("").stderr


def test_another_key_in_the_place_of_the_one_that_signed_is_noticed(workshop, tokens, tmp_path):
    library = pkcs11.lib(tokens.module)
    with library.get_token(token_label="Empty").open(user_pin=PIN, rw=True) as session:
        make_key(session, "p256", b"\x07")
    mallory = held(workshop, tokens, tmp_path, "Empty", 7, owner="alice")
    bob = held(workshop, tokens, tmp_path, "Bob")
    with library.get_token(token_label="Empty").open(user_pin=PIN, rw=True) as session:
        for one in list(session.get_objects()):
            one.destroy()
        make_key(session, "p256", b"\x07")

    refused = workshop.run(
        *("init", workshop.source, "--site", workshop.site, *key(mallory, bob)), passphrase=PIN
    )

    assert refused.exit_code == 2
    assert "alice's signature does not fit alice's public key" in refused.stderr
    assert not (workshop.site / "metadata").exists()
    with library.get_token(token_label="Empty").open(user_pin=PIN, rw=True) as session:
        for one in list(session.get_objects()):
            one.destroy()
