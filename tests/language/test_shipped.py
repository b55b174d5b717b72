"""The catalogues that come with the program: whole, in step with the code, and safe to speak."""

from __future__ import annotations

import re
import shutil
import string
import xml.etree.ElementTree as ET
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from selfcheck.language import language_named, shipped
from selfcheck.language.choosing import NOT_REVIEWED, OWN_NAMES, SHIPPED
from selfcheck.language.formats import FORMATS
from selfcheck.language.isolation import STEERING
from selfcheck.language.plurals import FORMS

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "translations"
ALONE = {"zero", "one", "two"}
"""Forms that say their number themselves and may leave the figure out."""


@pytest.fixture(params=SHIPPED)
def language(request):
    return request.param


@pytest.fixture(scope="module")
def tool():
    found = spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    made = module_from_spec(found)
    found.loader.exec_module(made)
    return made


def messages(language):
    return list(ET.parse(FOLDER / f"selfcheck_{language}.ts").iter("message"))


def forms(message):
    found = message.find("translation")
    several = [form.text or "" for form in found.iter("numerusform")]
    return several or [found.text or ""]


def parts(text):
    found = [name for _, name, spec, conversion in string.Formatter().parse(text) if name]
    assert all(re.fullmatch(r"[a-z_]+", name) for name in found), text
    return set(found)


def test_nobody_reads_of_a_source():
    """An employee does not know what "the source" is; the words are IT's, in their own program."""
    for tag, word in (("de", "Quelle"), ("ar", "مصدر")):
        for message in messages(tag):
            text = re.sub(r"\{[a-z_]+\}", "", message.findtext("source"))
            assert not re.search(r"\bsources?\b", text, re.IGNORECASE), text
            assert not [form for form in forms(message) if word in form], text


def test_what_is_said_to_be_shipped_is():
    assert {file.stem for file in FOLDER.glob("*.ts")} == {f"selfcheck_{tag}" for tag in SHIPPED}
    assert set(SHIPPED) <= set(FORMATS) & set(FORMS) & set(OWN_NAMES)
    assert shipped() == ("ar", "de", "en")
    for tag in SHIPPED:
        assert language_named([tag]).tag == tag


def test_lupdate_finds_exactly_these_texts(tool, language, tmp_path):
    """A text that was added or is gone: `make translations` brings it in or takes it out."""
    there = FOLDER / f"selfcheck_{language}.ts"
    copy = tmp_path / there.name
    shutil.copy(there, copy)
    said = tool.update(copy)
    assert "(0 new" in said, said
    assert copy.read_text(encoding="utf-8") == there.read_text(encoding="utf-8")


def test_every_text_is_translated(language):
    for message in messages(language):
        source = message.find("source").text
        assert "type" not in message.find("translation").attrib, source
        assert all(form.strip() for form in forms(message)), source


def test_as_many_forms_as_the_language_has(language):
    for message in messages(language):
        if message.get("numerus") == "yes":
            assert len(forms(message)) == len(FORMS[language]), message.find("source").text


def test_the_same_parts_stand_in_every_form(language):
    for message in messages(language):
        source = message.find("source").text
        counted = message.get("numerus") == "yes"
        for place, form in enumerate(forms(message)):
            may_miss = {"n"} if counted and FORMS[language][place] in ALONE else set()
            assert parts(source) - may_miss <= parts(form) <= parts(source), (source, form)


def test_edges_and_ends_are_as_in_the_source(language):
    """What is put together from several texts relies on it: a full stop stays, a space does not."""
    ends = {".": ".", "?": "?؟", "…": "…", ":": ":"}
    for message in messages(language):
        source = message.find("source").text
        for form in forms(message):
            assert form == form.strip(), source
            if source[-1] in ends and len(source) > 1:
                assert form[-1] in ends[source[-1]], (source, form)


def test_no_sign_steers_the_direction_or_is_markup(language):
    """The parts are isolated where they are put in; a catalogue has nothing to add to that."""
    for message in messages(language):
        for form in forms(message):
            assert not STEERING.intersection(form), form
            assert "<" not in form, form
            assert "%" not in form, form


def test_a_catalogue_says_who_read_it_over(tool, language):
    text = (FOLDER / f"selfcheck_{language}.ts").read_text(encoding="utf-8")
    assert (f"<extra-review>{tool.NO_REVIEW}</extra-review>" in text) == (language in NOT_REVIEWED)
