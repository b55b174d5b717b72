from __future__ import annotations

from selfcheck.cli.notices import _page
from selfcheck.gui.preview.notices import in_part


def test_an_issue_and_its_withdrawal_are_one_entry(selfcheck):
    ran = selfcheck("notices", "--demo", "amazon-2020", "--json")
    assert ran.code == 0
    notices = {each["id"]: each for each in ran.json["notices"]}
    assert notices["2020-07-10-tiktok"]["state"] == "withdrawn"
    assert notices["2020-07-10-tiktok"]["withdrawn"]["reason"] == "sent-in-error"
    assert ran.json["demonstration"] == "amazon-2020"


def test_at_another_moment_it_held(selfcheck):
    ran = selfcheck("notices", "--demo", "amazon-2020", "--json", "--at", "2020-07-10T18:00:00Z")
    states = {each["id"]: each["state"] for each in ran.json["notices"]}
    assert states["2020-07-10-tiktok"] == "in-force"
    assert ran.json["past"]


def test_the_text_never_shows_the_demands_of_a_withdrawn_notice(selfcheck):
    ran = selfcheck("notices", "--demo", "amazon-2020")
    block = ran.out.split("WITHDRAWN")[1].split("INFORMATION")[0]
    assert "Not permitted" not in block
    assert "You don’t need to do anything." in block
    assert "Withdrawn (sent in error, 5 h 20 min after it was" in block


def test_a_change_says_what_is_different(selfcheck):
    ran = selfcheck("notices", "--demo", "us-2020-2021")
    block = ran.out.split("Commerce: prohibited transactions, TikTok in app stores")[1]
    changed = block.split("Changed (revision 2)")[1].split("Issued")[0]
    assert "- Takes effect: Monday 28 September 2020" in changed
    assert "before: Sunday 20 September" in changed


def test_texts_come_in_the_language_asked_for(selfcheck, company, tmp_path):
    from tests.company import notice

    text = notice("ban").replace(
        'title: "Remove Demo Chat (ban)"', "title: {en: Remove Demo Chat, de: Demo Chat entfernen}"
    )
    company.publish("ban", text)
    options = ("--source", company.site, "--trust", company.trust, "--state", tmp_path / "state")
    german = selfcheck("notices", *options, "--json", "--language", "de-CH")
    assert german.json["notices"][0]["title"] == "Demo Chat entfernen"
    system = selfcheck("notices", *options, "--json", LC_ALL="de_DE.UTF-8")
    assert system.json["notices"][0]["title"] == "Demo Chat entfernen"
    other = selfcheck("notices", *options, "--json", "--language", "fr")
    assert other.json["notices"][0]["title"] == "Remove Demo Chat"


def test_without_a_policy_it_says_what_is_wrong(selfcheck, company, tmp_path):
    ran = selfcheck("notices", "--offline", "--source", company.site, "--trust", company.trust,
                    "--state", tmp_path / "state")  # fmt: skip
    assert ran.code == 0
    assert "never confirmed" in ran.out


def test_a_part_that_was_withdrawn_is_told_before_what_is_asked(capsys):
    _page(in_part(), "en").print()
    text = capsys.readouterr().out
    line = "Withdrawn in part: for phones and tablets. It still holds for computers."
    assert text.index(line) < text.index("Not permitted: Example Chat on devices")
    assert "Allowed: Example Chat on phones." not in text
