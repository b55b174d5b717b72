"""Wrong inputs, each a change to one file of the sample source, in tables by what they settle."""

from __future__ import annotations

from tests.documents.wrong.between import BETWEEN
from tests.documents.wrong.keys import KEYS
from tests.documents.wrong.records import RECORDS
from tests.documents.wrong.times import TIMES
from tests.documents.wrong.values import VALUES
from tests.documents.wrong.wrong import Wrong
from tests.documents.wrong.yaml_itself import YAML_ITSELF

__all__ = ["WRONG", "Wrong"]

WRONG = [*YAML_ITSELF, *KEYS, *VALUES, *TIMES, *RECORDS, *BETWEEN]
