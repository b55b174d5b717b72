"""The table of all settings: the one place that says what each is called, holds and means.

Everything else is made from it: the reading of every store, the Settings page, the templates for
management tools (`forms`), the reference in docs/settings.md. A name is a contract.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Final, NamedTuple

from selfcheck.language import Marked, mark
from selfcheck.settings import readings


class Shape(Enum):
    """How a value is written, in whatever form."""

    TEXT = "text"
    CHOICE = "choice"
    YES_NO = "yes or no"
    NUMBER = "number"
    CONTENT = "file or content"
    FACTS = "list or map of names"
    PAGES = "list or map of pages"
    PARTS = "map of texts"


class Group(Enum):
    """What belongs together, under the heading that management tools and the docs show."""

    POLICY = mark("Policy")
    ORGANIZATION = mark("Organization")
    PERSON = mark("Person and computer")
    LIMITS = mark("How long things count")
    WINDOW = mark("Window")
    RUN = mark("Keeping and trying out")


class Setting(NamedTuple):
    """One row: how a value is read, and what it means.

    `doc` is for whoever manages computers, `about` and `unset` (where nothing is set) for the
    person. `choices` are the raw value, its words for IT and those for the person. With
    `decides` a verdict hangs on it, so that a wrong value leaves the verdict open. `chosen`
    ones the person can set in the window. What `guarded` names must be the administrator's own
    where a management tool sets it. `example` is a value as YAML has it.
    """

    name: str
    read: Callable[[object], object]
    shape: Shape
    group: Group
    title: Marked
    doc: str
    about: Marked
    example: object
    unset: Marked = Marked("")
    choices: tuple[tuple[str | bool, str, Marked], ...] = ()
    unit: str = ""
    decides: bool = False
    chosen: bool = False
    guarded: bool = False


_ASKED: Final = mark("Not set: asked where a rule needs it")

TABLE: Final = (
    Setting(
        "source",
        readings.source,
        Shape.TEXT,
        Group.POLICY,
        mark("Where the policy comes from"),
        "Where the policy is published: an https address or a folder. It needs the trust root.",
        mark("The address or folder where your organization publishes it."),
        "https://policy.example.com/site",
        mark("Not set up: a demonstration is shown"),
        decides=True,
    ),
    Setting(
        "trust",
        readings.trust,
        Shape.CONTENT,
        Group.POLICY,
        mark("Trust root"),
        "What the policy's signatures are checked against: the path of root.json, or its whole"
        " content. A file must belong to the administrator, and its whole path must be given.",
        mark("What the signatures are checked against."),
        "/etc/selfcheck/root.json",
        mark("None"),
        decides=True,
        guarded=True,
    ),
    Setting(
        "offline",
        readings.yes_no,
        Shape.YES_NO,
        Group.POLICY,
        mark("Never fetch a newer policy"),
        "Whether no newer policy is ever fetched. The one verified last is then used until it is"
        " too old.",
        mark("If none is fetched, the policy verified last is used until it is too old."),
        False,
        choices=(
            (False, "Fetch it", mark("No, it is fetched")),
            (True, "Never fetch it", mark("Yes, never fetch one")),
        ),
        decides=True,
        chosen=True,
    ),
    Setting(
        "poll_minutes",
        readings.whole,
        Shape.NUMBER,
        Group.POLICY,
        mark("How often a newer policy is looked for"),
        "How often an open program looks for a newer policy, in minutes. Left out: every 15"
        " minutes, and every 5 while a notice with a deadline is younger than a day.",
        mark("While Self-Check runs, with its window or without."),
        15,
        unit="minutes",
        chosen=True,
    ),
    Setting(
        "organization",
        readings.text,
        Shape.TEXT,
        Group.ORGANIZATION,
        mark("Organization"),
        "The organization's name, shown until a policy was verified. From then on the signed name"
        " is shown.",
        mark("Shown until a policy was verified; a signed policy brings its own."),
        "Example",
        mark("What the signed policy says"),
    ),
    Setting(
        "logo",
        readings.content,
        Shape.CONTENT,
        Group.ORGANIZATION,
        mark("Logo"),
        "The organization's logo: the path of an SVG or PNG, or a data URL of at most 128 KB. A"
        " signed policy that has one shows its own.",
        mark("Shown until a policy was verified that has one."),
        "/usr/share/example/logo.svg",
        mark("What the signed policy says"),
    ),
    Setting(
        "help_desk",
        readings.help_desk,
        Shape.PARTS,
        Group.ORGANIZATION,
        mark("Help desk"),
        "A help desk near these people: name, email, phone and url, of which some may be left out."
        " It is named beside the contact of the signed policy, and alone until there is one.",
        mark("Whom you can ask, beside the contact that the policy names."),
        {"name": "IT desk", "email": "help@example.com"},
        mark("The contact that the policy names"),
    ),
    Setting(
        "groups",
        readings.facts,
        Shape.FACTS,
        Group.PERSON,
        mark("Groups"),
        "The groups the person belongs to. A list is complete: of every other group it is known"
        " that they are not in it. A map says yes, no or unknown of each.",
        mark("Some rules are for some groups, and some people are exempt."),
        ["sales"],
        _ASKED,
        decides=True,
    ),
    Setting(
        "region",
        readings.text,
        Shape.TEXT,
        Group.PERSON,
        mark("Region"),
        "The region the person works in, as the policy writes regions, such as US or DE-BY.",
        mark("Some rules are for some regions."),
        "US",
        _ASKED,
        decides=True,
        chosen=True,
    ),
    Setting(
        "ownership",
        readings.ownership,
        Shape.CHOICE,
        Group.PERSON,
        mark("Whose this computer is"),
        "Whose this computer is.",
        mark("Some rules are for the organization’s devices, or for your own."),
        "company",
        _ASKED,
        choices=(
            ("company", "The organization's", mark("My organization’s")),
            ("personal", "The person's own", mark("My own")),
        ),
        decides=True,
        chosen=True,
    ),
    Setting(
        "access",
        readings.facts,
        Shape.FACTS,
        Group.PERSON,
        mark("What this computer has access to"),
        "What this computer reads of the organization's, such as company-email or company-network."
        " A list is complete; a map says yes, no or unknown of each.",
        mark("Some rules are for devices that receive company mail, for example."),
        ["company-email"],
        _ASKED,
        decides=True,
    ),
    Setting(
        "fresh_hours",
        readings.whole,
        Shape.NUMBER,
        Group.LIMITS,
        mark("How long a confirmed policy counts as current"),
        "How long a confirmed policy counts as current, in hours.",
        mark("After that the verdict is “can’t tell” until the policy is confirmed again."),
        24,
        unit="hours",
        decides=True,
    ),
    Setting(
        "reading_days",
        readings.whole,
        Shape.NUMBER,
        Group.LIMITS,
        mark("How long “it is not there” counts for a phone"),
        "How long a clean reading of a phone counts, in days.",
        mark("After that you are asked again."),
        30,
        unit="days",
        decides=True,
    ),
    Setting(
        "withdrawn_days",
        readings.whole,
        Shape.NUMBER,
        Group.LIMITS,
        mark("How long a withdrawn notice stays on the Overview"),
        "How long a withdrawn notice stays on the Overview after it was first shown there, in days."
        " It stays on the Notices page for good.",
        mark("It stays on the Notices page for good."),
        90,
        unit="days",
        chosen=True,
    ),
    Setting(
        "language",
        readings.language,
        Shape.TEXT,
        Group.WINDOW,
        mark("Language"),
        "The language of texts, as a BCP 47 tag such as en or de-CH.",
        mark(
            "For Self-Check’s words and for the organization’s texts, as far as they are"
            " translated. Where it says “not reviewed”, no native speaker has read the"
            " translation over yet."
        ),
        "en",
        mark("The system’s"),
        chosen=True,
    ),
    Setting(
        "pages",
        readings.pages,
        Shape.PAGES,
        Group.WINDOW,
        mark("Pages shown"),
        "The pages at the side of the window beside Overview, Privacy and About, which are always"
        " there. A list names those that are shown; a map says yes or no of each. What a card on"
        " the Overview leads to opens all the same, and all questions are asked there.",
        mark("Overview, Privacy and About are always there."),
        ["apps", "notices", "devices"],
    ),
    Setting(
        "notifications",
        readings.notifications,
        Shape.CHOICE,
        Group.WINDOW,
        mark("Notifications"),
        "What notifications say.",
        mark("For something new to do, a deadline that comes near, and a withdrawal."),
        "plain",
        choices=(
            (
                "plain",
                "Without naming apps or devices",
                mark("Without naming apps or devices"),
            ),
            (
                "full",
                "With the names, also on a locked screen",
                mark("With the names, also on a locked screen"),
            ),
            ("off", "None", mark("None")),
        ),
        chosen=True,
    ),
    Setting(
        "quiet_hours",
        readings.quiet_hours,
        Shape.TEXT,
        Group.WINDOW,
        mark("Quiet hours"),
        "When nothing is notified, on the computer's clock, such as 22:00-07:00.",
        mark("Such as 22:00-07:00. What comes up then is told afterwards, if it still holds."),
        "22:00-07:00",
        mark("None"),
        chosen=True,
    ),
    Setting(
        "keep_running",
        readings.yes_no,
        Shape.YES_NO,
        Group.WINDOW,
        mark("Keep running when the window is closed"),
        "Whether Self-Check goes on when its window is closed. Without a tray it does so only where"
        " the session started it. False also ends a start with --background at once.",
        mark(
            "Notifications come only while it runs. Without a tray it ends, unless your"
            " session started"
            " it."
        ),
        True,
        choices=(
            (True, "Go on", mark("Yes, it goes on")),
            (False, "End", mark("No, it ends")),
        ),
        chosen=True,
    ),
    Setting(
        "state",
        readings.folder,
        Shape.TEXT,
        Group.RUN,
        mark("Folder for what is kept"),
        "The folder for what is kept between runs: one for each person, such as a folder below ~.",
        mark("Privacy tells what lies in it."),
        "~/.local/state/selfcheck",
        mark("The usual place for your account"),
        decides=True,
    ),
    Setting(
        "demo",
        readings.demo,
        Shape.TEXT,
        Group.RUN,
        mark("Demonstration"),
        "Show this demonstration instead of a source. --demo always does; elsewhere a source from"
        " a stronger place wins.",
        mark("Shown instead of a real policy."),
        "amazon-2020",
        mark("None was chosen"),
        decides=True,
    ),
)
ROWS: Final = {row.name: row for row in TABLE}
