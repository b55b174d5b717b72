"""A folder as destination: a share that is not mounted, one that refuses."""

from __future__ import annotations

import pytest

from selfcheck.authoring.upload.destination import LARGEST, UploadError
from selfcheck.authoring.upload.folder import FolderDestination


def test_a_folder_that_is_not_there_is_not_made(tmp_path):
    with pytest.raises(UploadError, match="mount it"), FolderDestination(tmp_path / "absent"):
        pass

    assert not (tmp_path / "absent").exists()


def test_a_folder_that_is_not_for_serving_is_refused(published):
    for folder, why in (
        (published.source, "is a SOURCE"),
        (published.site / "targets", "lies inside a site"),
    ):
        before = published.picture(folder)
        with pytest.raises(UploadError, match=why), FolderDestination(folder):
            pass
        assert published.picture(folder) == before


def test_a_file_in_the_way_is_said(tmp_path):
    (tmp_path / "metadata").write_bytes(b"a file where a folder belongs")

    with FolderDestination(tmp_path) as there, pytest.raises(UploadError, match="metadata"):
        there.write("metadata/timestamp.json", b"{}")


def test_what_cannot_be_read_is_not_taken_for_missing(tmp_path):
    (tmp_path / "metadata" / "timestamp.json").mkdir(parents=True)

    with (
        FolderDestination(tmp_path) as there,
        pytest.raises(UploadError, match="could not be read"),
    ):
        there.read("metadata/timestamp.json")


def test_a_file_that_no_client_would_read_is_not_read(tmp_path):
    (tmp_path / "huge.json").write_bytes(bytes(LARGEST + 1))

    with FolderDestination(tmp_path) as there, pytest.raises(UploadError, match="larger than"):
        there.read("huge.json")


def test_what_is_written_can_be_read_by_the_web_server(tmp_path):
    with FolderDestination(tmp_path) as there:
        there.write("metadata/timestamp.json", b"{}")

    assert (tmp_path / "metadata/timestamp.json").stat().st_mode & 0o777 == 0o644
    assert [one.name for one in (tmp_path / "metadata").iterdir()] == ["timestamp.json"]
