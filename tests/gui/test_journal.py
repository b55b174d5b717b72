"""What fails while the window is open comes into the log, without what was said about it."""

from __future__ import annotations

import sys

from selfcheck.gui.app import _note_faults
from selfcheck.gui.journal import Faults
from selfcheck.gui.tasks import Tasks
from selfcheck.history.log import NAME, Log
from selfcheck.settings import Settings


def test_faults_of_background_work_are_noted(qapp, qtbot, tmp_path, capsys):
    faults, tasks, heard = Faults(Log(tmp_path / "log")), Tasks(), []
    faults.attach()
    try:

        def work(token, tell):
            raise ValueError("about TikTok of Eva")

        tasks.run(work, heard.append)
        qtbot.waitUntil(lambda: bool(heard))
    finally:
        faults.detach()
        assert tasks.close()
        tasks.deleteLater()
    (line,) = (tmp_path / "log" / NAME).read_text().splitlines()
    assert " fault builtins.ValueError at " in line
    assert "TikTok" not in line
    assert "about TikTok of Eva" in capsys.readouterr().err  # whoever started it in a terminal


def test_faults_on_the_windows_thread_are_noted_and_still_told(tmp_path, monkeypatch):
    told = []
    monkeypatch.setattr(sys, "excepthook", lambda *given: told.append(given))
    _note_faults(Settings(state=tmp_path / "state"))
    error = ValueError("about TikTok of Eva")
    sys.excepthook(ValueError, error, None)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert [kind for kind, _, _ in told] == [ValueError, KeyboardInterrupt]
    (line,) = (tmp_path / "state" / "log" / NAME).read_text().splitlines()
    assert line.endswith("fault builtins.ValueError at ?")
