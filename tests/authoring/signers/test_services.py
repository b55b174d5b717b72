"""Keys in AWS KMS, against a server of its protocol on loopback; kms_server.py says how.

The commands run as processes of their own that find boto3; nothing else here does.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import botocore.session
import pytest

from selfcheck.authoring import keys
from selfcheck.authoring.errors import SignerError
from selfcheck.authoring.signers.services import read_service_key
from tests.authoring.conftest import PASSPHRASE
from tests.authoring.upload.servers import free_port, wait_for

ROOT = Path(__file__).parents[3]
LIBRARIES = ROOT / ".venv" / "s3server"
SPECS = {
    "ECC_NIST_P256": "ecdsa-sha2-nistp256",
    "ECC_NIST_P384": "ecdsa-sha2-nistp384",
    "RSA_2048": "rsassa-pss-sha256",
}
CREDENTIALS = {
    "AWS_ACCESS_KEY_ID": "test",
    "AWS_SECRET_ACCESS_KEY": "test",
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_EC2_METADATA_DISABLED": "true",
}
Run = Callable[..., subprocess.CompletedProcess[str]]


@contextmanager
def serving(folder: Path, *program: str) -> Iterator[str]:
    """A server on a free port, which comes last on its command line; its address."""
    if not LIBRARIES.is_dir():
        pytest.skip("needs moto, which `make test` puts into .venv/s3server")
    port = free_port()
    with (folder / "server.log").open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, *program, str(port)],
            env={**os.environ, "PYTHONPATH": str(LIBRARIES)},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
        )
        try:
            wait_for(port, process, folder / "server.log")
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait()


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    server = Path(__file__).with_name("kms_server.py")
    with serving(tmp_path_factory.mktemp("kms"), str(server)) as address:
        yield address


@pytest.fixture(scope="module")
def service(endpoint):
    client = client_of(endpoint)
    yield client
    client.close()


def client_of(endpoint):
    return botocore.session.get_session().create_client(
        "kms",
        region_name="us-east-1",
        endpoint_url=endpoint,
        aws_access_key_id="test",
        aws_secret_access_key="test",
    )


def new_key(service, spec):
    made = service.create_key(KeyUsage="SIGN_VERIFY", KeySpec=spec)
    return made["KeyMetadata"]["KeyId"]


@pytest.fixture
def run(endpoint) -> Run:
    """The real program, with the provider's library to be found."""

    def command(*arguments: object, **more: str) -> subprocess.CompletedProcess[str]:
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("AWS_")},
            **CREDENTIALS,
            "AWS_ENDPOINT_URL_KMS": endpoint,
            "SELFCHECK_KEY_PASSPHRASE": PASSPHRASE,
            "PYTHONPATH": os.pathsep.join([str(ROOT), str(LIBRARIES)]),
            **more,
        }
        return subprocess.run(
            [sys.executable, "-m", "selfcheck.authoring", *map(str, arguments)],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            stdin=subprocess.DEVNULL,
        )

    return command


@pytest.mark.parametrize("spec", SPECS)
def test_a_client_accepts_what_the_service_signed(published, service, run, client, tmp_path, spec):
    employee = client(published.site)
    employee.read()
    made = run("keys", "new", tmp_path / "dana", "--kms", f"awskms:{new_key(service, spec)}")
    assert made.returncode == 0, made.stderr
    assert keys.read_public(tmp_path / "dana.pub").key.scheme == SPECS[spec]
    site = ("--site", published.site)
    added = published.run(
        *("keys", "add", *site, "--pub", tmp_path / "dana.pub"), *published.key("alice", "bob")
    )
    assert added.exit_code == 0, added.output

    why = ("--reason", "other", "--statement", "Wrong.")
    done = run("withdraw", published.source, "ban", *site, "--key", tmp_path / "dana", *why)

    assert done.returncode == 0, done.stderr
    assert len(employee.read().records.withdrawals) == 1


def test_the_service_and_a_key_file_sign_a_notice_together(
    published, service, run, client, tmp_path
):
    uri = f"awskms:{new_key(service, 'ECC_NIST_P256')}"
    run("keys", "new", tmp_path / "dana", "--kms", uri)
    site = ("--site", published.site)
    published.run(
        *("keys", "add", *site, "--pub", tmp_path / "dana.pub"), *published.key("alice", "bob")
    )
    apps = published.source / "apps.yaml"
    apps.write_text(apps.read_text().replace("name: TikTok", "name: Tiktok"))

    signed = run("sign", published.source, *site, "--key", tmp_path / "dana")
    assert signed.returncode == 0, signed.stderr
    assert "1 more signature needed for notices, from alice, bob or carol" in signed.stdout
    assert published.publish("carol").exit_code == 0

    assert client(published.site).read().catalogue["tiktok"].name.read("en").text == "Tiktok"


def test_a_key_that_the_service_does_not_have(run, tmp_path):
    refused = run(
        *("keys", "new", tmp_path / "dana"),
        *("--kms", "awskms:00000000-0000-0000-0000-000000000000"),
    )
    assert refused.returncode == 2
    assert "cannot be read: An error occurred (NotFoundException)" in refused.stderr
    assert "Traceback" not in refused.stderr
    assert not (tmp_path / "dana").exists()


@pytest.fixture
def dana(published, service, run, tmp_path):
    """Dana's key is in the service, and she may sign."""
    name = new_key(service, "ECC_NIST_P256")
    run("keys", "new", tmp_path / "dana", "--kms", f"awskms:{name}")
    published.run(
        *("keys", "add", "--site", published.site, "--pub", tmp_path / "dana.pub"),
        *published.key("alice", "bob"),
    )
    return tmp_path / "dana"


def test_a_service_that_cannot_be_reached_changes_nothing(published, run, dana):
    before = published.picture(published.site)
    nowhere = f"http://127.0.0.1:{free_port()}"

    refused = run(
        *("refresh", "--site", published.site, "--key", dana),
        AWS_ENDPOINT_URL_KMS=nowhere,
        AWS_MAX_ATTEMPTS="1",
    )

    assert refused.returncode == 2
    assert "dana's key did not sign: Could not connect to the endpoint" in refused.stderr
    assert "Traceback" not in refused.stderr
    assert published.picture(published.site) == before


def test_without_credentials_it_is_said(published, run, dana, tmp_path):
    refused = run(
        *("refresh", "--site", published.site, "--key", dana),
        AWS_ACCESS_KEY_ID="",
        AWS_SECRET_ACCESS_KEY="",
        HOME=str(tmp_path),
    )
    assert refused.returncode == 2
    assert "Unable to locate credentials" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_service_that_signs_something_else_changes_nothing(published, run, tmp_path):
    """moto as it is signs the digest of the digest: no client would accept that."""
    plain = ("-m", "moto.server", "-H", "127.0.0.1", "-p")
    with serving(tmp_path, *plain) as address:
        client = client_of(address)
        uri = f"awskms:{new_key(client, 'ECC_NIST_P256')}"
        client.close()
        made = run("keys", "new", tmp_path / "dana", "--kms", uri, AWS_ENDPOINT_URL_KMS=address)
        assert made.returncode == 0, made.stderr
        site = ("--site", published.site)
        published.run(
            *("keys", "add", *site, "--pub", tmp_path / "dana.pub"), *published.key("alice", "bob")
        )
        before = published.picture(published.site)

        refused = run("refresh", *site, "--key", tmp_path / "dana", AWS_ENDPOINT_URL_KMS=address)

    assert refused.returncode == 2
    assert "dana's signature does not fit dana's public key" in refused.stderr
    assert published.picture(published.site) == before


@pytest.mark.parametrize(
    ("uri", "says"),
    [
        ("awskms:x", "extra aws, as self-check"),
        ("gcpkms:projects/p", "extra gcp"),
        ("azurekms:vault/key", "extra azure"),
        ("azurekms:vault", "write it as azurekms:VAULT/KEY"),
        ("awskms:", "is no address"),
        ("hsm:2", "is no address"),
    ],
)
def test_without_the_providers_library_it_is_said_what_to_install(uri, says):
    """Nothing of any provider is installed for the tests themselves."""
    with pytest.raises(SignerError, match=says):
        read_service_key(uri)


def test_a_key_file_that_names_what_is_not_used_here(published, tmp_path):
    published.run("keys", "new", tmp_path / "dana")
    text = (tmp_path / "dana").read_text()
    held = text.replace("selfcheck/key/v1", "selfcheck/held-key/v1")
    (tmp_path / "dana").write_text(held.replace('"schema"', '"uri": "file:x",\n "schema"', 1))
    published.run(
        *("keys", "add", "--site", published.site, "--pub", tmp_path / "dana.pub"),
        *published.key("alice", "bob"),
    )
    refused = published.run("refresh", "--site", published.site, "--key", tmp_path / "dana")
    assert refused.exit_code == 2
    assert "names file:x, and keys there are not used here" in refused.stderr
