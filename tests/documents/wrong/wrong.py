"""A wrong input, and the files of the sample source that are made wrong."""

from __future__ import annotations

from dataclasses import dataclass

from tests.documents.samples import FILES

ORG = "organization.yaml"
APPS = "apps.yaml"
N = "notices/2020-07-10-tiktok.yaml"
I = "notices/2020-07-01-review.yaml"  # noqa: E741 - a table of one-letter files
W = "withdrawals/2020-07-10-tiktok.yaml"
R = "reinstatements/2020-07-10-tiktok.yaml"


@dataclass(frozen=True)
class Wrong:
    """`old` becomes `new` in `file`; then `line:column` is complained of, and `count` things in all."""

    name: str
    file: str
    old: str
    new: str
    at: str
    says: str
    hint: str
    count: int = 1

    @property
    def text(self) -> str:
        text = FILES[self.file]
        assert self.old in text, self.name
        return text.replace(self.old, self.new, 1)
