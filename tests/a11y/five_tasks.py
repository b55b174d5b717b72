"""Five things people come for, done over AT-SPI alone, as a screen reader does them.

    xvfb-run dbus-run-session /usr/bin/python3 tests/a11y/five_tasks.py WHICH COMMAND...

Starts COMMAND and does the tasks of WHICH: "demonstration" or "phone". Parts are found by what
they are and what they are called, as they are spoken. Says every step; exit code 1, and what was
there instead, where one cannot be done.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable

from reader import LostError, Reader

SECONDS = 100


def find_the_verdict(reader: Reader) -> None:
    """What holds now, without looking for it: it is the window's title, and the second heading."""
    reader.find("frame", "You don’t need to do anything")
    reader.heard("heading", "You don’t need to do anything")


def open_a_card(reader: Reader) -> None:
    """From the Overview to one notice in full."""
    reader.press("push button", "Open notice, withdrawn")
    reader.heard("push button", "Back to Overview")


def find_the_withdrawal_and_its_reason(reader: Reader) -> None:
    """That it was taken back, when, why, and in whose words."""
    reader.heard("heading", "Withdrawn: Action required")
    reader.heard("label", "Fri 10 July 2020, 20:50 UTC · sent in error")
    reader.heard("label", "“This morning's email to some of our employees was sent in error")
    reader.heard("label", "You don’t need to do anything.")


def see_what_held_on_a_past_day(reader: Reader) -> None:
    """By the time line, to the moment of the issue, and back to now."""
    reader.press("page tab", "Notices")
    reader.press(
        "push button",
        "See that moment: Action required: Mandatory removal of TikTok by 10-Jul, issued",
    )
    reader.heard("label", "You are looking at Friday 10 July 2020")
    reader.heard("heading", "You needed to act: 1 thing")
    reader.press("push button", "Back to now")
    reader.heard("heading", "You don’t need to do anything")


def add_a_phone_and_answer_its_question(reader: Reader) -> None:
    """The form with its name typed, and an answer to each question that is then asked."""
    reader.press("page tab", "Devices")
    # The Overview has a button whose name begins like that of this page.
    reader.heard("heading", "Phones and tablets")
    reader.press("push button", "Add a phone or tablet")
    reader.heard("heading", "Add a phone or tablet")
    reader.heard("combo box", "Android phone", label="What it is")
    reader.fill("A name by which you know it", "My red phone")
    reader.press("push button", "Add it")
    reader.heard("heading", "My red phone")
    reader.press("push button", "Yes: Does “My red phone” receive company mail?")
    reader.heard("label", "Receives company mail: Yes")
    reader.press("push button", "No: Is Demo Chat on “My red phone”?")
    reader.heard("frame", "You don’t need to do anything")


TASKS: dict[str, tuple[Callable[[Reader], None], ...]] = {
    "demonstration": (
        find_the_verdict,
        open_a_card,
        find_the_withdrawal_and_its_reason,
        see_what_held_on_a_past_day,
    ),
    "phone": (add_a_phone_and_answer_its_question,),
}


def main() -> int:
    """Start the program, do the tasks, end the program."""
    which, *command = sys.argv[1:]
    program = subprocess.Popen(command, stdout=sys.stderr, start_new_session=True)
    reader = Reader(SECONDS)
    try:
        for task in TASKS[which]:
            reader.say(f"-- {task.__name__.replace('_', ' ')}")
            task(reader)
        reader.say("-- done")
        return 0
    except LostError as fault:
        reader.say(str(fault))
        return 1
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(program.pid, signal.SIGTERM)
        program.wait(20)


if __name__ == "__main__":
    sys.exit(main())
