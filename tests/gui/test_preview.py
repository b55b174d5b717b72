"""Every state of the table opens by its name, as the program is started for it."""

from __future__ import annotations

import builtins

import pytest
from PySide6.QtWidgets import QApplication

from selfcheck.__main__ import main
from selfcheck.gui.preview import show


@pytest.fixture
def opened(qapp, theme, monkeypatch):
    """The titles of the windows that were open when the program would have waited."""
    titles = []

    def look_and_leave():
        titles.extend(w.windowTitle() for w in QApplication.topLevelWidgets() if w.isVisible())
        QApplication.quit()
        return 0

    monkeypatch.setattr(show, "make_application", lambda: qapp)
    monkeypatch.setattr(show, "Theme", lambda _: theme)
    monkeypatch.setattr(show.QApplication, "exec", look_and_leave)
    return titles


@pytest.mark.parametrize("look", ["light", "dark"])
def test_a_state_opens_by_its_name_on_the_page_asked_for(opened, look):
    assert main(["--state-preview", "act", "--page", "Notices", "--look", look]) == 0
    assert opened == ["You need to act: 1 thing, by Wednesday 23:59 – Self-Check"]


def test_an_unknown_state_is_wrong_usage(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["--state-preview=nothing-like-it"])
    assert ended.value.code == 2
    assert "first-start" in capsys.readouterr().err


def test_what_employees_get_has_no_states(monkeypatch, capsys):
    """The bundle leaves the package out; importing it fails there as it does here."""
    real = builtins.__import__

    def without(name, *others, **more):
        if name.startswith("selfcheck.gui.preview"):
            raise ModuleNotFoundError(name, name=name)
        return real(name, *others, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    assert main(["--state-preview", "act"]) == 2
    assert "checkout" in capsys.readouterr().err
