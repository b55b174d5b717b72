"""A person's session on the tests' own desktop, with the whole program in it."""

from __future__ import annotations

import subprocess
import sys

from tests.company import Company, notice
from tests.gui.background.desk import wait_for
from tests.project.files import ROOT

APPS = """\
schema: selfcheck/apps/v1
apps:
  demo-chat:
    name: Demo Chat
    ids: {desktop: [demo-chat.desktop]}
"""
ENTRY = "[Desktop Entry]\nType=Application\nName=Demo Chat\nExec=demo-chat\n"
A_YEAR_AGO = "2025-11-02T08:30:00-08:00"


class Session:
    """A person's session: their home with Demo Chat in it, and a source that prohibits it."""

    def __init__(self, desk, folder):
        self.desk, self.folder = desk, folder
        self.company = Company(folder / "company")
        self.company.begin()
        (self.company.source / "apps.yaml").write_text(APPS)
        self.company.publish("ban", notice("ban", issued=A_YEAR_AGO))
        entries = folder / "home" / ".local" / "share" / "applications"
        entries.mkdir(parents=True)
        (entries / "demo-chat.desktop").write_text(ENTRY)
        (folder / "run").mkdir(mode=0o700)
        self.programs = []

    @property
    def environment(self):
        return self.desk.environment | {
            "HOME": str(self.folder / "home"),
            "XDG_DATA_HOME": str(self.folder / "home" / ".local" / "share"),
            "XDG_RUNTIME_DIR": str(self.folder / "run"),
            "QT_QPA_PLATFORM": "xcb",
            "SELFCHECK_SOURCE": str(self.company.site),
            "SELFCHECK_TRUST": str(self.company.trust),
            "SELFCHECK_STATE": str(self.folder / "state"),
        }

    def start(self, *words, **environment):
        program = subprocess.Popen(
            [sys.executable, "-m", "selfcheck", *words],
            cwd=ROOT,
            env=self.environment | environment,
            stdin=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.programs.append(program)
        return program

    def window(self):
        """The number of the program's window, once it can be seen."""
        return wait_for(
            lambda: next(
                (
                    number
                    for title, number in self.desk.windows().items()
                    if title.endswith("– Self-Check")
                ),
                None,
            ),
            "no window came",
        )

    def end(self):
        for program in self.programs:
            program.kill()
            program.wait(60)
            program.stderr.close()
