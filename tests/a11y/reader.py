"""What a screen reader can do, over AT-SPI alone: hear, look, press, fill in.

Runs under Debian's own Python (gi comes from there), inside a session bus and on a screen.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version is chosen before

PROGRAM = "selfcheck"


class LostError(Exception):
    """What was looked for did not come in time; says what was there instead."""


class Reader:
    """Finds parts by their role and name, as they are spoken, and never by how they are built.

    `told` is every step, in words.
    """

    def __init__(self, seconds: float) -> None:
        self._until = time.monotonic() + seconds
        self.told: list[str] = []

    def say(self, text: str) -> None:
        self.told.append(text)
        print(text, flush=True)

    def find(self, role: str, name: str):
        """The first part that can be seen of this role, whose name begins so."""

        def look():
            for node in self._parts():
                if node.get_role_name() == role and (node.get_name() or "").startswith(name):
                    return node
            return None

        return self._wait(look, f"a {role} named “{name}…”")

    def heard(self, role: str, name: str, label: str = "") -> None:
        """What is there, with the label it has, if it must have one."""
        node = self.find(role, name)
        labels = [
            relation.get_target(0).get_name()
            for relation in node.get_relation_set()
            if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY
        ]
        if label and label not in labels:
            raise LostError(f"{role} “{name}” has the labels {labels}")
        self.say(f"{role}: {label and label + ': '}{node.get_name()}")

    def press(self, role: str, name: str) -> None:
        """Presses a button, or goes to a page."""
        node = self.find(role, name)
        actions = [node.get_action_name(n).casefold() for n in range(node.get_n_actions())]
        number = next(n for n, action in enumerate(actions) if action in {"press", "toggle"})
        self.say(f"pressed {role}: {node.get_name()}")
        node.do_action(number)

    def fill(self, name: str, text: str) -> None:
        """Types over what a field holds."""
        field = self.find("text", name)
        field.get_editable_text_iface().set_text_contents(text)
        self.say(f"filled {name}: {text}")

    def _wait(self, look: Callable, what: str):
        while time.monotonic() < self._until:
            with contextlib.suppress(GLib.Error):
                if (found := look()) is not None:
                    return found
            time.sleep(0.2)
        raise LostError(f"there is no {what}; there is:\n" + "\n".join(self.outline()))

    def outline(self) -> Iterator[str]:
        """Role and name of everything that can be seen."""
        with contextlib.suppress(GLib.Error):
            for node in self._parts():
                yield f"{node.get_role_name()}: {node.get_name()}"

    def _parts(self) -> Iterator:
        desktop = Atspi.get_desktop(0)
        # Names are kept on our side until an event says otherwise, and we handle no events.
        desktop.set_cache_mask(Atspi.Cache.NONE)
        for number in range(desktop.get_child_count()):
            program = desktop.get_child_at_index(number)
            if program is not None and program.get_name().casefold() == PROGRAM:
                yield from self._below(program)

    def _below(self, node) -> Iterator:
        if node is None:
            return
        states = node.get_state_set()
        if node.get_role() != Atspi.Role.APPLICATION and not states.contains(
            Atspi.StateType.SHOWING
        ):
            return
        yield node
        for number in range(node.get_child_count()):
            yield from self._below(node.get_child_at_index(number))
