"""The commands in the person's language; what programs read stays as it is."""

from __future__ import annotations

import pytest

from selfcheck.cli.run import run
from selfcheck.language import speak, tongue
from selfcheck.language.isolation import FSI, PDI, RLI

THEN = ("--demo", "amazon-2020", "--at", "2020-07-10T11:00:00-07:00")


def one_line(ran):
    return " ".join(ran.out.split())


def german(environment="de_DE.UTF-8"):
    return {"LC_ALL": environment}


def test_the_systems_language_is_spoken(selfcheck):
    ran = selfcheck("check", *THEN, **german())
    assert ran.code == 1
    assert "Sie mussten handeln: 1 Aufgabe, bis Sa., 11. Juli 2020, 06:59" in one_line(ran)
    assert "NICHT JETZT: So sah es aus: Freitag, 10. Juli 2020, 18:00 UTC." in ran.out


@pytest.mark.parametrize(("locale", "tag"), [("de_DE.UTF-8", "de-DE"), ("C", "en")])
def test_a_start_from_a_menu_speaks_the_systems_language(monkeypatch, locale, tag):
    """It has no arguments, and the window is made in what is spoken by then."""
    monkeypatch.setenv("LC_ALL", locale)
    monkeypatch.delenv("LANGUAGE", raising=False)
    before, spoken = tongue(), []
    try:
        assert run((), lambda *_: spoken.append(tongue().tag) or 0, tuple) == 0
    finally:
        speak(before)
    assert spoken == [tag]


def test_what_was_set_is_stronger_than_the_system(selfcheck):
    ran = selfcheck("check", *THEN, "--language", "de", LC_ALL="ar_EG.UTF-8")
    assert "Sie mussten handeln" in ran.out
    chosen = selfcheck("check", *THEN, LC_ALL="ar_EG.UTF-8", SELFCHECK_LANGUAGE="de-AT")
    assert "Sie mussten handeln" in chosen.out


def test_each_notice_says_once_that_its_texts_are_in_english(selfcheck):
    said = "Die Organisation hat das nur in dieser Sprache geschrieben: Englisch."
    demo = "--demo", "amazon-2020"
    listed = one_line(selfcheck("notices", *demo, "--language", "de"))
    assert listed.count(said) == listed.count("Kennung: ") == 2
    checked = one_line(selfcheck("check", *demo, "--language", "de"))
    assert checked.count(said) == 1
    for tag in ("en", "en-GB", "fr"):
        assert "The organization wrote" not in one_line(
            selfcheck("notices", *demo, "--language", tag)
        )


def test_a_language_without_a_catalogue_is_answered_in_english(selfcheck):
    ran = selfcheck("check", *THEN, "--language", "fr")
    assert "You needed to act: 1 thing, by Sat 11 July 2020" in one_line(ran)


def test_an_american_reads_the_clock_as_at_home(selfcheck):
    ran = selfcheck("check", *THEN, LC_ALL="en_US.UTF-8")
    assert "at Friday, July 10, 2020, 6:00\u00a0PM UTC." in ran.out


def test_arabic_keeps_each_name_in_its_own_direction(selfcheck):
    ran = selfcheck("check", *THEN, LC_ALL="ar_AE.UTF-8")
    assert f"{FSI}TikTok{PDI}" in ran.out
    assert f"{RLI}كان عليك أن تتصرف: {RLI}أمر واحد" in ran.out


@pytest.mark.parametrize(
    "command",
    [
        ("settings",),
        ("notices", "--demo", "amazon-2020"),
        ("phone", "list", "--demo", "amazon-2020"),
        ("inventory",),
        ("forget",),
    ],
    ids=lambda command: command[0],
)
def test_every_command_speaks(selfcheck, command):
    english, ours = selfcheck(*command), selfcheck(*command, **german())
    assert english.code == ours.code
    assert english.out != ours.out
    for phrase in ("Nothing is kept", "Where the policy comes from", "Apps", "No phone", "Issued"):
        if phrase in english.out and phrase != "Apps":
            assert phrase not in ours.out


@pytest.mark.parametrize(
    "command",
    [
        ("check", *THEN, "--json"),
        ("notices", *THEN, "--json"),
        ("check", *THEN, "--summary"),
        ("settings", "--json"),
    ],
    ids=lambda command: f"{command[0]} {command[-1]}",
)
def test_what_programs_read_is_the_same_in_every_language(selfcheck, command):
    """Up to the moment it was made, and the organization's texts, which these have in English only."""
    told = [selfcheck(*command, LC_ALL=each).json for each in ("C", "de_DE.UTF-8", "ar_EG.UTF-8")]
    assert _timeless(told[0]) == _timeless(told[1]) == _timeless(told[2])


def _timeless(told):
    if isinstance(told, dict):
        moments = {"checked_at", "confirmed_at", "collected_at", "first_seen", "language"}
        return {key: _timeless(value) for key, value in told.items() if key not in moments}
    return [_timeless(each) for each in told] if isinstance(told, list) else told


def test_english_reads_no_catalogue(program):
    """It costs nothing: neither the parser nor a file."""
    ran = program("--version", PYTHONPROFILEIMPORTTIME="1", LC_ALL="en_US.UTF-8")
    assert "selfcheck.language" in ran.err or "selfcheck.cli" in ran.err
    assert "pyexpat" not in ran.err
    checked = program("settings", PYTHONPROFILEIMPORTTIME="1", LC_ALL="en_US.UTF-8")
    assert "selfcheck.language.speaking" in checked.err
    assert "pyexpat" not in checked.err
    assert "pyexpat" in program("settings", PYTHONPROFILEIMPORTTIME="1", LC_ALL="de_DE").err
