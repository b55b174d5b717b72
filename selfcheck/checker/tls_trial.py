"""Whether TLS works here: on loopback and in memory, with certificates made for the moment."""

from __future__ import annotations

import ipaddress
import ssl
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final

from selfcheck.checker.self_test import SelfTestError

HOST: Final = "127.0.0.1"
_SECONDS: Final = 10.0


def certificates() -> str:
    """The system offers certificates of authorities; without them no https source can be trusted.

    Windows and macOS answer for each certificate and offer no list (truststore's manual).
    """
    if sys.platform in {"win32", "darwin"}:
        return "the system's own"
    import truststore

    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.wrap_bio(ssl.MemoryBIO(), ssl.MemoryBIO(), server_hostname=HOST)  # looks for them now
    # truststore shows what it found nowhere else.
    authorities = context._ctx.cert_store_stats()["x509_ca"]  # noqa: SLF001
    if authorities:
        return f"{authorities} authorities"
    folder = ssl.get_default_verify_paths().capath
    # OpenSSL looks into a folder of hashed names when it needs one of them (rehash(1)).
    if folder and next(Path(folder).glob("*.0"), None) is not None:
        return folder
    raise SelfTestError("no certificates of authorities are installed (package ca-certificates)")


def handshakes() -> str:
    """A certificate that is trusted is accepted, and one that nobody vouches for is refused."""
    with tempfile.TemporaryDirectory(prefix="selfcheck-") as folder:
        file = Path(folder) / "certificate.pem"
        file.write_bytes(_certificate())
        version = _in_memory(file)
        with _serving(file) as port:
            _must_be_refused(port)
    return f"{version}, {ssl.OPENSSL_VERSION}"


def _certificate() -> bytes:
    """A key and a certificate for loopback, signed by itself, for an hour."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, HOST)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(hours=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(HOST))]),
            critical=False,
        )
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return private + made.public_bytes(serialization.Encoding.PEM)


def _in_memory(certificate: Path) -> str:
    """The version of TLS that two ends agree on where one trusts the other."""
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(certificate)
    client = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    client.load_verify_locations(certificate)
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    ends = [
        client.wrap_bio(to_client, to_server, server_hostname=HOST),
        server.wrap_bio(to_server, to_client, server_side=True),
    ]
    for _ in range(10):
        waiting = [end for end in ends if not _shaken(end)]
        if not waiting:
            return ends[0].version() or ""
    raise SelfTestError("two ends of a connection do not agree on anything")


def _shaken(end: ssl.SSLObject) -> bool:
    try:
        end.do_handshake()
    except ssl.SSLWantReadError:
        return False
    return True


@contextmanager
def _serving(certificate: Path) -> Iterator[int]:
    """The port on loopback of a server with this certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server = _Server((HOST, 0), _Handler)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, name="tls trial", daemon=True)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that refuses us is what this is for."""


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        """Answers, to whoever trusts us."""
        self.send_response(200)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing on standard error."""


def _must_be_refused(port: int) -> None:
    """The way that the program asks its source must not trust what nobody vouches for."""
    import requests

    from selfcheck.feed.transport import open_session
    from selfcheck.feed.watch import Watch

    with Watch(lambda: False, _SECONDS) as watch, open_session(watch) as session:
        try:
            session.get(f"https://{HOST}:{port}/", timeout=_SECONDS)
        except requests.exceptions.SSLError as error:
            if "certificate" not in str(error).lower():
                raise
            return
    raise SelfTestError("a certificate that nobody vouches for was trusted")
