"""An S3-compatible object store as destination.

Credentials and the region come from where AWS's own tools take them: environment, profile,
container, instance. An object is written by one PUT, which readers see whole or not at all.
botocore takes 0.3 s to import and belongs to IT's side alone, so it is imported when it is used.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from typing import Any, Self, TypeVar

from selfcheck.authoring.server import cache_control
from selfcheck.authoring.upload.destination import LARGEST, UploadError, changed, too_large

T = TypeVar("T")

_MISSING = frozenset({"NoSuchKey", "404"})
_CHANGED = frozenset({"PreconditionFailed", "ConditionalRequestConflict", "409", "412"})
_UNKNOWN = frozenset({"NotImplemented", "501"})
_RIGHTS = (
    "s3:GetObject, s3:PutObject, and s3:ListBucket (without it a missing file looks forbidden)"
)


class S3Destination:
    """Writes objects whose keys begin with `prefix` in `bucket`.

    `endpoint` is the address of a store that is not AWS's; else the environment and the profile
    say (AWS_ENDPOINT_URL_S3), else it is AWS's.
    """

    def __init__(self, bucket: str, prefix: str, endpoint: str | None = None) -> None:
        self._bucket = bucket
        self._prefix = f"{prefix.strip('/')}/" if prefix.strip("/") else ""
        self._endpoint = endpoint
        self._marks: dict[str, str] = {}
        self._client: Any = None

    @property
    def name(self) -> str:
        return f"s3://{self._bucket}/{self._prefix}".rstrip("/")

    def read(self, path: str) -> bytes | None:
        self._marks.pop(path, None)
        answer = self._ask(path, "read", lambda s3, where: s3.get_object(**where), absent=None)
        if answer is None:
            return None
        data: bytes = self._ask(path, "read", lambda *_: answer["Body"].read(LARGEST + 1))
        if len(data) > LARGEST:
            raise too_large(self.name, path)
        self._marks[path] = answer["ETag"]
        return data

    def write(self, path: str, data: bytes) -> None:
        self._put(path, data, {})

    def replace(self, path: str, data: bytes, seen: bytes | None) -> None:
        if self.read(path) != seen:
            raise changed(self.name, path)
        condition = {"IfNoneMatch": "*"} if seen is None else {"IfMatch": self._marks[path]}
        try:
            self._put(path, data, condition)
        except _ConditionUnknownError:
            # A store without conditional writes: what was read a moment ago must do.
            self._put(path, data, {})

    def tidy(self) -> None:
        """Nothing unfinished can be left: an object is there whole or not at all."""

    def __enter__(self) -> Self:
        import botocore.session
        from botocore.config import Config
        from botocore.exceptions import BotoCoreError

        config = Config(
            connect_timeout=15,
            read_timeout=30,
            retries={"mode": "standard", "total_max_attempts": 4},
            # Checksums that AWS alone understands; Content-MD5 is understood by every store.
            request_checksum_calculation="when_required",
            response_checksum_validation="when_required",
            user_agent_extra="selfcheck-policy",
        )
        try:
            self._client = botocore.session.get_session().create_client(
                "s3", endpoint_url=self._endpoint, config=config
            )
        except (BotoCoreError, ValueError) as error:
            raise UploadError(
                f"{self.name} cannot be used: {error} Look at AWS_PROFILE, AWS_REGION and "
                "~/.aws/config, and at --endpoint."
            ) from error
        return self

    def __exit__(self, *_: object) -> None:
        if self._client is not None:
            self._client.close()

    def _put(self, path: str, data: bytes, condition: dict[str, str]) -> None:
        headers = {
            "Body": data,
            "CacheControl": cache_control(path),
            "ContentType": "application/json",
            "ContentMD5": base64.b64encode(
                hashlib.md5(data, usedforsecurity=False).digest()
            ).decode(),
            **condition,
        }
        self._ask(path, "written", lambda s3, where: s3.put_object(**where, **headers))

    def _ask(self, path: str, what: str, ask: Callable[[Any, dict[str, str]], T], **absent: T) -> T:
        """One request; `absent` is the answer where there is no such object, if that may be."""
        from botocore.exceptions import BotoCoreError, ClientError

        try:
            return ask(self._client, {"Bucket": self._bucket, "Key": self._prefix + path})
        except ClientError as error:
            code = error.response.get("Error", {}).get("Code", "")
            if code in _MISSING and "absent" in absent:
                return absent["absent"]
            if code in _CHANGED:
                raise changed(self.name, path) from error
            if code in _UNKNOWN:
                raise _ConditionUnknownError(self._sentence(path, what, error, "")) from error
            raise UploadError(self._sentence(path, what, error, _advice(code))) from error
        except BotoCoreError as error:
            raise UploadError(
                self._sentence(path, what, error, _ADVICE_BY_KIND.get(type(error).__name__, ""))
            ) from error

    def _sentence(self, path: str, what: str, error: Exception, advice: str) -> str:
        return (
            f"{self.name}: {path} could not be {what}: {error}. "
            f"{advice or 'Run the command again; it goes on where it stopped.'}"
        )


class _ConditionUnknownError(UploadError):
    """The store does not know a part of the request."""


def _advice(code: str) -> str:
    match code:
        case "AccessDenied" | "403":
            return f"The credentials need the rights {_RIGHTS}."
        case "NoSuchBucket":
            return "Make the bucket, or correct its name in --to."
        case "InvalidAccessKeyId" | "SignatureDoesNotMatch" | "ExpiredToken":
            return "Renew the credentials: AWS_PROFILE, ~/.aws/credentials or the environment."
        case _:
            return ""


_ADVICE_BY_KIND = {
    "NoCredentialsError": "Give credentials as AWS's tools take them: AWS_PROFILE, "
    "~/.aws/credentials, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
    "EndpointConnectionError": "See that the address is right (--endpoint) and the network is up.",
    "SSLError": "If the store has a certificate of your own authority, name it in AWS_CA_BUNDLE.",
}
