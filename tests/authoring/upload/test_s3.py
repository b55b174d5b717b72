"""What is S3's alone: headers, credentials, conditions, and what stores refuse."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from selfcheck.authoring.upload.destination import LARGEST, ChangedError, UploadError
from selfcheck.authoring.upload.s3 import S3Destination
from tests.authoring.upload.conftest import Place
from tests.authoring.upload.servers import BUCKET, free_port


def refused(result, *parts):
    assert result.exit_code == 2, result.output
    for part in parts:
        assert part in result.stderr
    assert "Traceback" not in result.stderr


def test_caches_may_keep_what_never_changes_and_nothing_else(published, s3_place, upload):
    upload(s3_place)
    headers = {}
    for name in s3_place.names():
        where = {"Bucket": BUCKET, "Key": s3_place.prefix + name}
        headers[name] = s3_place.store.client.head_object(**where)

    for name, one in headers.items():
        assert one["ContentType"] == "application/json"
        changes = name in ("metadata/timestamp.json", "root.json")
        wanted = "no-cache" if changes else "public, max-age=31536000, immutable"
        assert one["CacheControl"] == wanted, name


def test_a_timestamp_that_changed_after_it_was_read_is_not_overwritten(store, s3_place):
    s3_place.put("metadata/timestamp.json", b"old")
    with S3Destination(BUCKET, s3_place.prefix, store.endpoint) as there:
        ask = there._ask

        def slow(path, what, asked, **absent):
            if what == "written":  # somebody else comes between the reading and the writing
                s3_place.put("metadata/timestamp.json", b"theirs")
            return ask(path, what, asked, **absent)

        there._ask = slow
        with pytest.raises(ChangedError, match="somebody else"):
            there.replace("metadata/timestamp.json", b"new", b"old")

    assert s3_place.read("metadata/timestamp.json") == b"theirs"


def test_a_first_timestamp_is_not_written_over_another_first(store, s3_place):
    with S3Destination(BUCKET, s3_place.prefix, store.endpoint) as there:
        ask = there._ask

        def slow(path, what, asked, **absent):
            if what == "written":
                s3_place.put("metadata/timestamp.json", b"theirs")
            return ask(path, what, asked, **absent)

        there._ask = slow
        with pytest.raises(ChangedError):
            there.replace("metadata/timestamp.json", b"new", None)

    assert s3_place.read("metadata/timestamp.json") == b"theirs"


def test_without_credentials_it_is_said_where_they_belong(published, s3_place, upload, monkeypatch):
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.delenv(name)

    refused(upload(s3_place), "Unable to locate credentials", "AWS_PROFILE")


def test_credentials_and_endpoint_may_come_from_a_profile(
    published, s3_place, store, upload, look, monkeypatch, tmp_path
):
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_REGION"):
        monkeypatch.delenv(name)
    (tmp_path / "credentials").write_text(
        "[policy]\naws_access_key_id = test\naws_secret_access_key = test\n"
    )
    (tmp_path / "config").write_text(
        f"[profile policy]\nregion = us-east-1\nendpoint_url = {store.endpoint}\n"
    )
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "credentials"))
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    monkeypatch.setenv("AWS_PROFILE", "policy")

    assert upload(Place(s3_place.to[:2], s3_place.source)).exit_code == 0

    assert look(s3_place).problem is None


def test_an_unknown_profile_is_said(published, s3_place, upload, monkeypatch):
    monkeypatch.setenv("AWS_PROFILE", "nobody")

    refused(upload(s3_place), "nobody", "AWS_PROFILE")


def test_a_bucket_that_is_not_there(published, store, credentials, upload):
    place = Place(("--to", "s3://absent", "--endpoint", store.endpoint), "")

    refused(upload(place), "s3://absent", "NoSuchBucket", "Make the bucket")


def test_a_store_that_does_not_answer(published, credentials, upload, monkeypatch):
    place = Place(("--to", "s3://policy", "--endpoint", f"http://127.0.0.1:{free_port()}"), "")

    refused(upload(place), "Could not connect", "--endpoint")


@pytest.mark.parametrize("endpoint", ["nonsense", "http://", "http://a b"])
def test_an_endpoint_that_is_none(published, credentials, upload, endpoint):
    refused(upload(Place(("--to", "s3://policy", "--endpoint", endpoint), "")), "--endpoint")


def test_a_site_may_lie_at_the_top_of_a_bucket(published, store, credentials, upload, look):
    store.client.create_bucket(Bucket="top-level")
    policy = {
        "Statement": [
            {
                "Effect": "Allow",
                "Principal": "*",
                "Action": "s3:GetObject",
                "Resource": "arn:aws:s3:::top-level/*",
            }
        ]
    }
    store.client.put_bucket_policy(Bucket="top-level", Policy=json.dumps(policy))
    place = Place(
        ("--to", "s3://top-level", "--endpoint", store.endpoint), f"{store.endpoint}/top-level"
    )

    assert upload(place).exit_code == 0
    assert look(place).problem is None


def test_a_file_that_no_client_would_read_is_not_read(store, s3_place):
    s3_place.put("huge.json", bytes(LARGEST + 1))

    with (
        S3Destination(BUCKET, s3_place.prefix, store.endpoint) as there,
        pytest.raises(UploadError, match="larger than"),
    ):
        there.read("huge.json")


# --- Stores that do less, constructed from what their documentation says ---


@pytest.fixture
def odd_store(credentials):
    """A store that answers every PUT and GET with one status and code, or as it is told."""
    answers = {}
    seen = []

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            self._answer("GET")

        def do_PUT(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            conditional = "If-Match" in self.headers or "If-None-Match" in self.headers
            self._answer("conditional PUT" if conditional else "PUT")

        def _answer(self, what):
            seen.append(what)
            status, code = answers.get(what, (200, ""))
            body = (
                b""
                if status == 200
                else f"<Error><Code>{code}</Code><Message>no</Message></Error>".encode()
            )
            self.send_response(status)
            self.send_header("ETag", '"x"')
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *parts):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}", answers, seen
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_store_without_conditional_writes_gets_a_plain_one(odd_store):
    endpoint, answers, seen = odd_store
    answers["GET"] = (404, "NoSuchKey")
    answers["conditional PUT"] = (501, "NotImplemented")

    with S3Destination("policy", "", endpoint) as there:
        there.replace("metadata/timestamp.json", b"new", None)

    assert seen[0] == "GET"
    assert seen[-1] == "PUT"
    assert "conditional PUT" in seen


@pytest.mark.parametrize(
    ("status", "code", "said"),
    [
        (403, "AccessDenied", "s3:ListBucket"),
        (403, "SignatureDoesNotMatch", "Renew the credentials"),
        (403, "InvalidAccessKeyId", "Renew the credentials"),
        (400, "ExpiredToken", "Renew the credentials"),
        (507, "InsufficientStorage", "goes on where it stopped"),
    ],
)
def test_what_a_store_refuses_is_said_with_the_file(odd_store, status, code, said):
    endpoint, answers, _ = odd_store
    answers["PUT"] = (status, code)

    with S3Destination("policy", "site", endpoint) as there, pytest.raises(UploadError) as failed:
        there.write("metadata/3.snapshot.json", b"{}")

    assert "s3://policy/site: metadata/3.snapshot.json could not be written" in str(failed.value)
    assert said in str(failed.value)
