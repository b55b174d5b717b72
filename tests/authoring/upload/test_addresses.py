"""What may stand after --to."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfcheck.authoring.upload.addresses import Options, destination_of
from selfcheck.authoring.upload.destination import UploadError
from selfcheck.authoring.upload.folder import FolderDestination
from selfcheck.authoring.upload.s3 import S3Destination
from selfcheck.authoring.upload.sftp import SftpDestination
from selfcheck.authoring.upload.ssh import Host, _arguments


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("/srv/site", FolderDestination, "/srv/site"),
        (" share/site ", FolderDestination, "share/site"),
        ("C:/site", FolderDestination, "C:/site"),
        ("sftp://web/srv/site", SftpDestination, "sftp://web/srv/site"),
        (
            "sftp://ann@web.example.com:2222/srv",
            SftpDestination,
            "sftp://ann@web.example.com:2222/srv",
        ),
        ("SFTP://web/~/site", SftpDestination, "sftp://web/~/site"),
        ("sftp://web/srv/two%20words", SftpDestination, "sftp://web/srv/two words"),
        ("s3://policy", S3Destination, "s3://policy"),
        ("s3://policy/", S3Destination, "s3://policy"),
        ("s3://policy.example.com/a/b/", S3Destination, "s3://policy.example.com/a/b"),
    ],
)
def test_understood(text, kind, name):
    found = destination_of(text, Options())

    assert isinstance(found, kind)
    assert found.name == name


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is empty"),
        ("  ", "is empty"),
        ("https://example.com/site", "begins with https://"),
        ("ftp://example.com/site", "begins with ftp://"),
        ("ann@web:/srv/site", "written for scp"),
        ("sftp://web", "names no folder"),
        ("sftp://web/", "names no folder"),
        ("sftp:///srv", "no host"),
        ("sftp://-oProxyCommand=x/srv", "no host or user"),
        ("sftp://-l@web/srv", "no host or user"),
        ("sftp://a%20b@web/srv", "no host or user"),
        ("sftp://web:99999/srv", "is no address"),
        ("sftp://web/srv?x=1", "question mark"),
        ("sftp://web/srv#x", "question mark or a hash"),
        ("s3://", "names no bucket"),
        ("s3://x", "names no bucket"),
        ("s3://a_b@c/d", "names no bucket"),
    ],
)
def test_refused(text, said):
    with pytest.raises(UploadError, match=said):
        destination_of(text, Options())


def test_a_password_is_refused_and_not_repeated():
    with pytest.raises(UploadError) as refused:
        destination_of("sftp://ann:hunter2@web/srv", Options())

    assert "holds a password" in str(refused.value)
    assert "hunter2" not in str(refused.value)


def test_nobody_is_asked_where_nobody_sits_and_the_check_is_on_everywhere():
    host = Host("web", "ann", 2222, Path("config"))
    job, person = _arguments(host, at_terminal=False), _arguments(host, at_terminal=True)

    assert {"StrictHostKeyChecking=yes", "BatchMode=yes"} <= set(job)
    assert {"StrictHostKeyChecking=ask", "BatchMode=no"} <= set(person)
    for arguments in (job, person):
        assert arguments[-4:] == ["-s", "--", "web", "sftp"]
        assert arguments[:2] == ["-F", "config"]
        assert "-l" in arguments
        assert "-p" in arguments
