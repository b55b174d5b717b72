"""Real sentences in the two languages that prove length, plural forms and direction."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from selfcheck.core.text import Text
from selfcheck.language import language_named, speaking, tr
from selfcheck.language.isolation import plain
from selfcheck.wording import Voice, listed, span

NOW = datetime(2020, 7, 10, 18, 0, tzinfo=UTC)


@pytest.fixture
def german():
    with speaking(language_named(["de"])):
        yield Voice(NOW, "de", "en", UTC)


@pytest.fixture
def arabic():
    with speaking(language_named(["ar"])):
        yield Voice(NOW, "ar", "en", UTC)


def things(n):
    return plain(tr("{n} things", "", n, one="1 thing"))


def apps(n):
    return plain(tr("{n} apps", "", n, one="1 app"))


def test_german_counts(german):
    assert [apps(n) for n in (0, 1, 2, 1_204)] == ["0 Apps", "1 App", "2 Apps", "1.204 Apps"]


@pytest.mark.parametrize(
    ("n", "said"),
    [
        (0, "لا تطبيقات"),
        (1, "تطبيق واحد"),
        (2, "تطبيقان"),
        (3, "3 تطبيقات"),
        (10, "10 تطبيقات"),
        (11, "11 تطبيقًا"),
        (99, "99 تطبيقًا"),
        (100, "100 تطبيق"),
        (102, "102 تطبيق"),
        (103, "103 تطبيقات"),
        (1_111, "1,111 تطبيقًا"),
    ],
)
def test_arabic_counts_in_six_forms(arabic, n, said):
    assert apps(n) == said


def test_german_moments(german):
    assert german.moment(NOW) == "Freitag, 10. Juli 2020, 18:00 UTC"
    assert german.near(NOW) == "heute, 18:00"
    assert german.on(NOW + timedelta(days=3)) == "am Montag, 18:00"
    assert german.near(NOW + timedelta(days=30)) == "So., 9. August 2020, 18:00"
    assert span(timedelta(hours=5, minutes=20)) == "5 Std. 20 Min."


def test_arabic_moments(arabic):
    assert plain(arabic.moment(NOW)) == "الجمعة، 10 يوليو 2020، 6:00\u00a0م UTC"
    assert plain(arabic.near(NOW)) == "اليوم 6:00\u00a0م"


def test_lists(german):
    assert listed(["TikTok", "WeChat", "Lark"]) == "TikTok, WeChat und Lark"


def test_arabic_lists(arabic):
    assert plain(listed(["TikTok", "WeChat", "Lark"])) == "TikTok وWeChat وLark"


def test_a_text_in_another_language_says_so(german):
    written = Text((("en", "Remove it"), ("fr", "Supprimez-le")))
    assert german.read(written) == "Remove it"
    said = "Die Organisation hat das nur in dieser Sprache geschrieben: Englisch."
    assert german.foreign(written) == said
    assert german.foreign(Text((("de-AT", "Weg damit"), ("de", "Entfernen")))) == ""


@pytest.mark.parametrize("speaker", ["german", "arabic"])
def test_a_text_that_is_written_once_says_in_which_language(request, speaker):
    voice = request.getfixturevalue(speaker)
    said = {
        "german": "Die Organisation hat das nur in dieser Sprache geschrieben: Englisch.",
        "arabic": "كتبت المؤسسة هذا بهذه اللغة فقط: الإنجليزية.",
    }
    assert plain(voice.foreign(Text.plain("Remove it"))) == said[speaker]


def test_the_organizations_german_is_read_in_germany(german):
    written = Text((("en", "Remove it"), ("de", "Entfernen")))
    assert german.read(written) == "Entfernen"
    swiss = Voice(NOW, "de-CH", "en", UTC)
    assert swiss.read(written) == "Entfernen"
    assert swiss.foreign(written) == ""
