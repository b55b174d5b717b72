"""What the system says of its user's languages."""

from __future__ import annotations

import pytest

from selfcheck.language import system_languages


@pytest.mark.parametrize(
    ("environment", "tags"),
    [
        ({}, ()),
        ({"LANG": "C.UTF-8"}, ()),
        ({"LANG": "POSIX"}, ()),
        ({"LANG": "de_AT.UTF-8"}, ("de-AT",)),
        ({"LANG": "de_DE@euro"}, ("de-DE",)),
        ({"LANG": "sr_RS@latin", "LC_MESSAGES": "ar_EG.UTF-8"}, ("ar-EG",)),
        ({"LANG": "de_DE", "LC_ALL": "pl_PL.UTF-8"}, ("pl-PL",)),
        ({"LANG": "de_DE", "LC_ALL": "C"}, ()),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": "pl:de_DE:en"}, ("pl", "de-DE", "en", "en-GB")),
        ({"LANG": "C", "LANGUAGE": "de"}, ()),
        ({"LANG": "../../etc/passwd"}, ()),
    ],
)
def test_the_environment_names_them(environment, tags):
    assert system_languages(environment) == tags
