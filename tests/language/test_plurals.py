"""Plural forms: the rules against CLDR's, and real sentences in Polish."""

from __future__ import annotations

import pytest
from babel import Locale

from selfcheck.language import ENGLISH, speaking, tr
from selfcheck.language.plurals import FORMS, form

NUMBERS = (*range(2_050), 10_001, 1_000_000, 1_000_002, 1_000_011)


@pytest.mark.parametrize("language", FORMS)
def test_the_rule_is_that_of_cldr(language):
    rule = Locale(language).plural_form
    for n in NUMBERS:
        assert FORMS[language][form(language, n)] == rule(n), n


@pytest.mark.parametrize("language", FORMS)
def test_no_form_is_missing(language):
    """Of CLDR's forms only those for fractions may be: nothing here counts halves."""
    used = {Locale(language).plural_form(n) for n in NUMBERS}
    assert used == set(FORMS[language])


def apps(n):
    return tr("{n} apps", "", n, one="1 app")


@pytest.mark.parametrize(
    ("n", "said"),
    [
        (0, "0 aplikacji"),
        (1, "1 aplikacja"),
        (2, "2 aplikacje"),
        (5, "5 aplikacji"),
        (12, "12 aplikacji"),
        (22, "22 aplikacje"),
        (25, "25 aplikacji"),
        (102, "102 aplikacje"),
        (112, "112 aplikacji"),
        (1_000, "1000 aplikacji"),
        (12_345, "12\u00a0345 aplikacji"),
    ],
)
def test_apps_in_polish(polish, n, said):
    with speaking(polish):
        assert apps(n) == said


def test_english_has_its_two_forms_without_a_catalogue():
    assert ENGLISH.catalogue.texts == {}
    assert [apps(n) for n in (0, 1, 2, 1_234)] == ["0 apps", "1 app", "2 apps", "1,234 apps"]
