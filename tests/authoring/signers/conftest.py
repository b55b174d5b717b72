"""Real tokens: SoftHSM's PKCS#11 module from Debian, with a folder of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

pkcs11 = pytest.importorskip("pkcs11")

PIN = "481516"  # opens throw-away tokens of tests
OFFICER = "87654321"
MODULES = ("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib64/softhsm/libsofthsm.so")
PEOPLE = ("Alice", "Bob", "Carol", "Mixed", "Empty", "Scratch", "Lost")
KINDS = {"p256": b"\x01", "p384": b"\x02", "rsa": b"\x03", "ed25519": b"\x04"}


@dataclass(frozen=True, slots=True)
class Tokens:
    """The module, and where its tokens lie."""

    module: str
    folder: Path

    def uri(self, label: str, number: int = 1) -> str:
        return f"pkcs11:token={label};id=%{number:02x}?module-path={self.module}"


def make_key(session, kind, number, label="signing"):
    """A key pair of a kind on a token that is open for writing."""
    from pkcs11.util.ec import encode_named_curve_parameters

    curves = {
        "p256": (pkcs11.KeyType.EC, encode_named_curve_parameters("secp256r1")),
        "p384": (pkcs11.KeyType.EC, encode_named_curve_parameters("secp384r1")),
        "p521": (pkcs11.KeyType.EC, encode_named_curve_parameters("secp521r1")),
        "ed25519": (pkcs11.KeyType.EC_EDWARDS, b"\x13\x0cedwards25519"),
    }
    if kind.startswith("rsa"):
        bits = int(kind[3:] or 2048)
        session.generate_keypair(pkcs11.KeyType.RSA, bits, store=True, id=number, label=label)
        return
    key_type, parameters = curves[kind]
    curve = {pkcs11.Attribute.EC_PARAMS: parameters}
    made = session.create_domain_parameters(key_type, curve, local=True)
    made.generate_keypair(store=True, id=number, label=label)


@pytest.fixture(scope="session")
def tokens(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tokens]:
    """A token for each of some people, and one with a key of every kind."""
    module = next((path for path in MODULES if Path(path).exists()), None)
    tool = shutil.which("softhsm2-util")
    if module is None or tool is None:
        pytest.skip("needs the Debian package softhsm2")
    folder = tmp_path_factory.mktemp("softhsm")
    (folder / "tokens").mkdir()
    configuration = folder / "softhsm2.conf"
    configuration.write_text(
        f"directories.tokendir = {folder / 'tokens'}\nobjectstore.backend = file\nlog.level = ERROR\n"
    )
    before = os.environ.get("SOFTHSM2_CONF")
    os.environ["SOFTHSM2_CONF"] = str(configuration)
    for label in PEOPLE:
        subprocess.run(
            [tool, "--init-token", "--free", "--label", label, "--pin", PIN, "--so-pin", OFFICER],
            check=True,
            capture_output=True,
        )
    library = pkcs11.lib(module)
    for label in ("Alice", "Bob", "Carol", "Lost"):
        with library.get_token(token_label=label).open(user_pin=PIN, rw=True) as session:
            make_key(session, "p256", b"\x01")
    with library.get_token(token_label="Mixed").open(user_pin=PIN, rw=True) as session:
        for kind, number in KINDS.items():
            make_key(session, kind, number, kind)
        make_key(session, "p521", b"\x05", "p521")
        make_key(session, "rsa1024", b"\x06", "rsa1024")
    yield Tokens(module, folder)
    pkcs11.unload(module)
    if before is None:
        del os.environ["SOFTHSM2_CONF"]
    else:
        os.environ["SOFTHSM2_CONF"] = before
