"""What is SFTP's alone: host keys, logins, servers with less, and what they refuse."""

from __future__ import annotations

import io
import os
import pwd
import subprocess
from pathlib import Path

import pytest

from selfcheck.authoring.upload.destination import LARGEST, UploadError
from selfcheck.authoring.upload.sftp import SftpDestination
from selfcheck.authoring.upload.sftp_wire import Wire, WireError
from selfcheck.authoring.upload.ssh import Host
from tests.authoring.upload.conftest import Place, place_on_server
from tests.authoring.upload.servers import running_sshd


def destination(server, folder):
    return SftpDestination(Host("web", config=server.config), str(folder))


def with_settings(place, server, *lines):
    """The same destination, reached with more lines in ssh's settings."""
    to = (*place.to[:2], "--ssh-config", server.settings(*lines))
    return Place(to, place.source, place.folder)


def refused(result, *parts):
    assert result.exit_code == 2, result.output
    for part in parts:
        assert part in result.stderr
    assert "Traceback" not in result.stderr


# --- Who the server is, and who we are ---


@pytest.mark.parametrize("checking", ["no", "off", "accept-new", "ask", "yes"])
@pytest.mark.parametrize("known", ["unknown", "another"])
def test_a_host_key_that_is_not_known_is_refused_whatever_the_settings_say(
    published, sshd, tmp_path, upload, known, checking
):
    place = place_on_server(sshd, tmp_path / "served")
    other = tmp_path / "other"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", other], check=True)
    key = (tmp_path / "other.pub").read_text().split()
    hosts = tmp_path / "hosts"
    if known == "another":
        hosts.write_text(f"[127.0.0.1]:{sshd.port} {key[0]} {key[1]}\n")
    config = tmp_path / "config"
    usual = sshd.config.read_text().replace(str(sshd.known_hosts), str(hosts))
    config.write_text(f"{usual}  StrictHostKeyChecking {checking}\n")
    before = hosts.read_text() if hosts.exists() else ""

    result = upload(Place((*place.to[:2], "--ssh-config", config), place.source, place.folder))

    refused(
        result, "the key of this host is not the known one", "ssh says", "add it to known_hosts"
    )
    assert place.names() == []
    assert (hosts.read_text() if hosts.exists() else "") == before


def test_a_login_that_is_refused_says_what_to_do(published, sshd, tmp_path, upload):
    place = place_on_server(sshd, tmp_path / "served")
    stranger = tmp_path / "stranger"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", stranger], check=True)
    config = tmp_path / "config"
    config.write_text(sshd.config.read_text().replace(str(sshd.folder / "person"), str(stranger)))

    result = upload(Place((*place.to[:2], "--ssh-config", config), place.source, place.folder))

    refused(result, "the login was refused", "Permission denied", "ssh-add")


def test_a_host_that_does_not_answer(published, sshd, tmp_path, upload):
    config = tmp_path / "config"
    # The port that nothing can listen on.
    config.write_text(sshd.config.read_text().replace(f"Port {sshd.port}", "Port 1"))
    place = Place(("--to", "sftp://web/srv", "--ssh-config", config), "", tmp_path)

    refused(upload(place), "web: the connection ended", "Connection refused", "See that `sftp web`")


def test_without_ssh_it_is_said_what_is_missing(published, upload, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))

    refused(upload(Place(("--to", "sftp://web/srv"), "", tmp_path)), "openssh-client")


def test_user_and_port_of_the_address_are_used(published, sshd, tmp_path, upload, look):
    place = place_on_server(sshd, tmp_path / "served")
    config = tmp_path / "config"
    lines = [
        line
        for line in sshd.config.read_text().splitlines()
        if line.split()[0] not in ("User", "Port", "HostName")
    ]
    config.write_text("\n".join(lines).replace("Host web", "Host *") + "\n")
    user = next(line.split()[1] for line in sshd.config.read_text().splitlines() if "User " in line)
    address = f"sftp://{user}@127.0.0.1:{sshd.port}{place.folder}"

    done = upload(Place(("--to", address, "--ssh-config", config), place.source, place.folder))

    assert done.exit_code == 0, done.stderr
    assert look(place).problem is None


# --- What the server can, and will ---


@pytest.fixture
def lesser(tmp_path):
    """A server that knows no posix-rename, as some that are not OpenSSH."""
    folder = tmp_path / "lesser"
    folder.mkdir()
    with running_sshd(folder, subsystem="internal-sftp -P posix-rename,fsync") as server:
        yield server


def test_a_server_that_cannot_rename_over_a_file_is_served_all_the_same(
    published, lesser, tmp_path, upload, look
):
    place = place_on_server(lesser, tmp_path / "served")
    with destination(lesser, place.folder) as there:
        assert not there._wire.can_replace
    assert upload(place).exit_code == 0
    published.withdraw(*published.key("carol"))

    assert upload(place).exit_code == 0

    assert [one.id for one in look(place).policy.records.withdrawals] == ["ban-withdrawn"]
    assert look(place).problem is None


def test_a_folder_that_is_not_there_is_not_made(published, sshd, tmp_path, upload):
    place = Place(
        ("--to", sshd.address(tmp_path / "absent"), "--ssh-config", sshd.config), "", tmp_path
    )

    refused(upload(place), "is not there", "Make that folder on the server")
    assert not (tmp_path / "absent").exists()


def test_what_the_server_refuses_is_said_with_the_file(published, tmp_path, upload):
    folder = tmp_path / "read-only"
    folder.mkdir()
    with running_sshd(folder, subsystem="internal-sftp -R") as server:
        place = place_on_server(server, tmp_path / "served")

        result = upload(place)

    refused(result, "root.json could not be written", "Permission denied", "run the command again")
    assert place.names() == []


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        (b"Welcome to this server, dear user", "not SFTP"),
        (b"", "the connection ended"),
        (b"\0\0", "the connection ended"),
        (b"\0\0\0\x09\x65\0\0\0\0\0\0\0\0", "not that of SFTP"),
    ],
)
def test_what_is_not_sftp_is_said(sent, said):
    with pytest.raises(WireError, match=said):
        Wire(io.BytesIO(sent), io.BytesIO())


@pytest.mark.parametrize("size", [0, 1, 32 * 1024, 32 * 1024 + 1, 3 * 1024 * 1024 + 7])
def test_files_of_every_size_arrive_whole(sshd, tmp_path, size):
    place = place_on_server(sshd, tmp_path / "served")
    data = os.urandom(size)

    with destination(sshd, place.folder) as there:
        there.write("targets/notices/parts/file.json", data)
        again = there.read("targets/notices/parts/file.json")
        assert there.read("targets/none.json") is None

    assert again == data
    assert place.read("targets/notices/parts/file.json") == data
    assert place.names() == ["targets/notices/parts/file.json"]


def test_a_file_that_no_client_would_read_is_not_read(sshd, tmp_path):
    place = place_on_server(sshd, tmp_path / "served")
    (place.folder / "huge.json").write_bytes(bytes(LARGEST + 1))

    with destination(sshd, place.folder) as there, pytest.raises(UploadError, match="larger than"):
        there.read("huge.json")


def test_what_is_written_can_be_read_by_the_web_server(sshd, tmp_path):
    place = place_on_server(sshd, tmp_path / "served")

    with destination(sshd, place.folder) as there:
        there.write("metadata/timestamp.json", b"{}")

    assert (place.folder / "metadata/timestamp.json").stat().st_mode & 0o777 == 0o644
    assert (place.folder / "metadata").stat().st_mode & 0o005 == 0o005


def test_a_connection_that_ends_in_the_middle_is_said(sshd, tmp_path):
    place = place_on_server(sshd, tmp_path / "served")

    with destination(sshd, place.folder) as there:
        there._connection._process.kill()
        with pytest.raises(UploadError, match="the connection ended"):
            there.write("metadata/timestamp.json", b"{}")


def test_a_folder_below_the_home(published, sshd, upload, tmp_path):
    # Nothing is written there: a folder that surely is not in the home is named in full.
    absent = "no-such-folder-of-selfcheck"
    place = Place(("--to", f"sftp://web/~/{absent}", "--ssh-config", sshd.config), "", tmp_path)

    refused(upload(place), f"sftp://web/~/{absent} is not there")
    assert not (Path(pwd.getpwuid(os.geteuid()).pw_dir) / absent).exists()
