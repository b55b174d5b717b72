from __future__ import annotations

import pytest

from selfcheck.core.errors import SelfCheckError


def test_an_expected_failure_is_told_by_its_own_root():
    with pytest.raises(SelfCheckError, match="what happened"):
        raise SelfCheckError("what happened, to which thing, and what to do")
