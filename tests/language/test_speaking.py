"""Which language is spoken, to whom, and how a sentence is put together."""

from __future__ import annotations

import threading

from selfcheck.language import (
    ENGLISH,
    Language,
    language_named,
    mark,
    speak,
    speaking,
    tongue,
    tr,
    translated,
)
from selfcheck.language.catalogue import Catalogue
from selfcheck.language.formats import formats
from selfcheck.language.isolation import FSI, PDI, RLI

ARABIC = Language("ar", Catalogue("ar", {("Remove {app}", ""): ("أزِل {app}.",)}), formats("ar"))


def test_the_program_speaks_one_language_on_all_its_threads(polish):
    speak(polish)
    heard = []
    thread = threading.Thread(target=lambda: heard.append(tongue()))
    thread.start()
    thread.join()
    assert heard == [polish]


def test_within_a_block_another_is_spoken_on_that_thread_alone(polish):
    heard = []
    with speaking(polish):
        thread = threading.Thread(target=lambda: heard.append(tongue()))
        thread.start()
        thread.join()
        assert tongue() is polish
        with speaking(ENGLISH):
            assert tongue() is ENGLISH
        assert tongue() is polish
    assert heard == [ENGLISH]
    assert tongue() is ENGLISH


def test_a_name_with_braces_is_only_a_name():
    assert tr("Remove {app}", app="{app.__class__} {0} {") == "Remove {app.__class__} {0} {"


def test_foreign_letters_keep_their_direction():
    assert tr("Remove {app}", app="TikTok") == "Remove TikTok"
    assert tr("Remove {app}", app="تيك توك") == f"Remove {FSI}تيك توك{PDI}"
    with speaking(ARABIC):
        said = tr("Remove {app}", app="C++ 1.2")
        assert said == f"{RLI}أزِل {FSI}C++ 1.2{PDI}.{PDI}"
        assert tr("{before}, {then}", before=said, then="x") == f"{said}, {FSI}x{PDI}"


def test_what_was_marked_is_translated_where_it_is_shown(polish):
    word = mark("You need to act: {what}")
    assert translated(word, what="x") == "You need to act: x"
    with speaking(polish):
        assert translated(word, what="x") == "Musisz coś zrobić: x"


def test_numbers_within_a_sentence_are_written_as_numbers():
    german = language_named(["de"])
    with speaking(german):
        assert tr("{n} of {all}", "", 1_234, all=56_789) == "1.234 of 56.789"
