"""Real servers on loopback: OpenSSH's sshd, and one that speaks S3."""

from __future__ import annotations

import getpass
import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import botocore.session
import pytest

from tests.project.files import ROOT

BUCKET = "policy"
CREDENTIALS = {
    "AWS_ACCESS_KEY_ID": "test",
    "AWS_SECRET_ACCESS_KEY": "test",
    "AWS_REGION": "us-east-1",
    # Nobody may ask the metadata service of a cloud.
    "AWS_EC2_METADATA_DISABLED": "true",
}
READABLE_BY_ALL = {
    "Version": "2012-10-17",
    "Statement": [
        {
            "Effect": "Allow",
            "Principal": "*",
            "Action": "s3:GetObject",
            "Resource": f"arn:aws:s3:::{BUCKET}/*",
        }
    ],
}


@dataclass(frozen=True, slots=True)
class Sshd:
    """A running sshd that takes one key; `config` is the client's settings for the host `web`."""

    folder: Path
    port: int

    @property
    def config(self) -> Path:
        return self.folder / "client_config"

    @property
    def known_hosts(self) -> Path:
        return self.folder / "known_hosts"

    def address(self, folder: Path) -> str:
        return f"sftp://web{folder}"

    def settings(self, *more: str, host: str = "web") -> Path:
        """The client's settings with more lines, in a file of their own."""
        lines = [
            f"Host {host}",
            "  HostName 127.0.0.1",
            f"  Port {self.port}",
            f"  User {getpass.getuser()}",
            f"  IdentityFile {self.folder / 'person'}",
            "  IdentitiesOnly yes",
            f"  UserKnownHostsFile {self.known_hosts}",
            "  GlobalKnownHostsFile none",
            *(f"  {line}" for line in more),
        ]
        path = self.folder / (f"client_config_{abs(hash(more))}" if more else "client_config")
        path.write_text("\n".join(lines) + "\n")
        return path

    def trust(self) -> None:
        """Let the client know the server's key, as an administrator would give it."""
        key = (self.folder / "host.pub").read_text().split()
        self.known_hosts.write_text(f"[127.0.0.1]:{self.port} {key[0]} {key[1]}\n")


def sshd_program() -> str:
    """Where sshd is; the test is skipped where there is none."""
    found = shutil.which("sshd", path=f"{os.environ['PATH']}:/usr/sbin")
    if found is None or shutil.which("ssh") is None:
        pytest.skip("needs the Debian package openssh-server")
    return found


@contextmanager
def running_sshd(folder: Path, *more: str, subsystem: str = "internal-sftp") -> Iterator[Sshd]:
    """An sshd with `more` lines of settings."""
    program = sshd_program()
    if os.geteuid() == 0:
        # Where it gives up its rights; Debian makes it when the service starts.
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
    for name in ("host", "person"):
        if not (folder / name).exists():
            making = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / name]
            subprocess.run(making, check=True)
    (folder / "authorized").write_bytes((folder / "person.pub").read_bytes())
    port = free_port()
    settings = [
        "ListenAddress 127.0.0.1",
        f"Port {port}",
        f"HostKey {folder / 'host'}",
        f"AuthorizedKeysFile {folder / 'authorized'}",
        "PidFile none",
        "StrictModes no",
        "PasswordAuthentication no",
        "KbdInteractiveAuthentication no",
        "UsePAM no",
        f"Subsystem sftp {subsystem}",
        *more,
    ]
    (folder / "sshd_config").write_text("\n".join(settings) + "\n")
    with (folder / "sshd.log").open("wb") as log:
        process = subprocess.Popen(
            [program, "-D", "-e", "-f", folder / "sshd_config"],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )
        try:
            wait_for(port, process, folder / "sshd.log")
            server = Sshd(folder, port)
            server.settings()
            server.trust()
            yield server
        finally:
            process.terminate()
            process.wait()


@dataclass(frozen=True, slots=True)
class Store:
    """A running server that speaks S3, with one bucket."""

    endpoint: str
    client: Any

    def names(self, prefix: str = "") -> list[str]:
        found = self.client.list_objects_v2(Bucket=BUCKET, Prefix=prefix)
        return [one["Key"] for one in found.get("Contents", [])]


@contextmanager
def running_store(folder: Path) -> Iterator[Store]:
    """moto's server, which speaks S3's protocol, in a process of its own."""
    libraries = ROOT / ".venv" / "s3server"
    if not libraries.is_dir():
        pytest.skip("needs moto, which `make test` puts into .venv/s3server")
    port = free_port()
    with (folder / "moto.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)],
            env={**os.environ, "PYTHONPATH": str(libraries)},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )
        try:
            wait_for(port, process, folder / "moto.log")
            store = Store(f"http://127.0.0.1:{port}", _client(port))
            store.client.create_bucket(Bucket=BUCKET)
            store.client.put_bucket_policy(Bucket=BUCKET, Policy=json.dumps(READABLE_BY_ALL))
            yield store
            store.client.close()
        finally:
            process.terminate()
            process.wait()


def _client(port: int) -> Any:
    return botocore.session.get_session().create_client(
        "s3",
        region_name="us-east-1",
        endpoint_url=f"http://127.0.0.1:{port}",
        aws_access_key_id="test",
        aws_secret_access_key="test",
    )


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def wait_for(port: int, process: subprocess.Popen, log: Path) -> None:
    """Wait until the server takes connections."""
    for _ in range(500):
        if process.poll() is not None:
            raise RuntimeError(log.read_text())
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return
    raise RuntimeError(log.read_text())
