"""Report to sentences, without Qt: the same words in the window, on a terminal and in previews.

Each function takes the report and a `Voice` (language, zone, moment) and gives plain text or
a small frozen value that a card is made of, in the language spoken (`selfcheck.language`).
Organizations' texts and apps' names pass through as they are, with signs around them where their
direction is another: whoever shows them must show them as plain text.
"""

from selfcheck.wording.carried import carried
from selfcheck.wording.devices import DeviceCard, devices
from selfcheck.wording.exception import Mail, exception_mail
from selfcheck.wording.findings import Side, app_name, evidence, explanation, sides
from selfcheck.wording.gaps import gap_text, gaps
from selfcheck.wording.notices.events import Happening
from selfcheck.wording.notices.rules import rule_text
from selfcheck.wording.notices.telling import EventCard
from selfcheck.wording.notices.threads import Thread, threads
from selfcheck.wording.notified import Notification, notification
from selfcheck.wording.phones import PhoneCard, Saying, default_name, phones
from selfcheck.wording.problems import Trouble, freshness, origin, problem
from selfcheck.wording.questions import Ask, AskedApp, Choice, questions, questions_about
from selfcheck.wording.todo import ToDo, todos
from selfcheck.wording.turned import DoneCard, Stopped, done_cards, stopped, taken_back, unsure
from selfcheck.wording.verdict import headline, subline, task
from selfcheck.wording.voice import Voice, listed, span
from selfcheck.wording.whom import contact, contact_name, organization
from selfcheck.wording.withdrawn import Remembered, Withdrawn, withdrawals

__all__ = [
    "Ask",
    "AskedApp",
    "Choice",
    "DeviceCard",
    "DoneCard",
    "EventCard",
    "Happening",
    "Mail",
    "Notification",
    "PhoneCard",
    "Remembered",
    "Saying",
    "Side",
    "Stopped",
    "Thread",
    "ToDo",
    "Trouble",
    "Voice",
    "Withdrawn",
    "app_name",
    "carried",
    "contact",
    "contact_name",
    "default_name",
    "devices",
    "done_cards",
    "evidence",
    "exception_mail",
    "explanation",
    "freshness",
    "gap_text",
    "gaps",
    "headline",
    "listed",
    "notification",
    "organization",
    "origin",
    "phones",
    "problem",
    "questions",
    "questions_about",
    "rule_text",
    "sides",
    "span",
    "stopped",
    "subline",
    "taken_back",
    "task",
    "threads",
    "todos",
    "unsure",
    "withdrawals",
]
