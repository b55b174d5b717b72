"""Reading Qt Linguist's files."""

from __future__ import annotations

import pytest

from selfcheck.language import ENGLISH, language_named, speaking, tr
from selfcheck.language.catalogue import CatalogueError, read
from tests.language.conftest import FOLDER

HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
WHOLE = """<TS version="2.1" language="de"><context><name></name><message>
<source>Fish &amp; “chips” &lt;b&gt;</source><translation>Fisch &amp; „Fritten“</translation>
</message></context></TS>"""


def written(tmp_path, text):
    file = tmp_path / "selfcheck_de.ts"
    file.write_text(text, encoding="utf-8")
    return file


def test_markup_signs_and_quotes_come_through(tmp_path):
    found = read(written(tmp_path, HEAD + WHOLE))
    assert found.language == "de"
    assert found.texts["Fish & “chips” <b>", ""] == ("Fisch & „Fritten“",)


def test_what_is_not_finished_stays_english(polish):
    with speaking(polish):
        assert tr("Remove {app} {from_device}", app="X", from_device="y") == "Remove X y"


def test_the_same_text_with_another_meaning_is_another(polish):
    with speaking(polish):
        assert (tr("There"), tr("There", "an app on a phone")) == ("There", "Jest")


ENTITY = '<!DOCTYPE TS [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize(
    "text",
    [
        HEAD.replace("<!DOCTYPE TS>", ENTITY) + WHOLE.replace("Fisch", "&b;"),
        HEAD.replace("<!DOCTYPE TS>", '<!DOCTYPE TS [<!ENTITY x SYSTEM "file:///etc/hostname">]>')
        + WHOLE.replace("Fisch", "&x;"),
        HEAD + WHOLE[:-20],
        "",
    ],
    ids=["entities", "a file from outside", "cut off", "empty"],
)
def test_a_file_that_is_none_is_refused_and_english_stands_in(tmp_path, text):
    file = written(tmp_path, text)
    with pytest.raises(CatalogueError, match=r"selfcheck_de\.ts"):
        read(file)
    assert language_named(["de"], tmp_path) is ENGLISH


def test_the_first_language_that_is_spoken_counts(tmp_path):
    assert language_named(["fr", "pl-PL", "de"], FOLDER).tag == "pl-PL"
    assert language_named(["fr", "en-US"], FOLDER).formats.halves == ("AM", "PM")
    assert language_named(["fr"], FOLDER) is ENGLISH
    assert language_named(["zh-Hant-TW", "de-Latn-CH"]).tag == "de-CH"
    assert language_named([], tmp_path) is ENGLISH
