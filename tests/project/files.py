"""The files the project consists of."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def committed() -> list[Path]:
    """Every file that is or could be committed; without git, every file that .gitignore leaves."""
    if shutil.which("git") and (ROOT / ".git").exists():
        listed = subprocess.run(
            [
                *("git", "-c", f"safe.directory={ROOT}", "ls-files", "-z"),
                *("--cached", "--others", "--exclude-standard"),
            ],
            cwd=ROOT,
            capture_output=True,
            check=True,
        ).stdout.decode()
        found = [ROOT / name for name in listed.split("\0") if name]
    else:
        ignored = [line.rstrip("/") for line in (ROOT / ".gitignore").read_text().split()]
        found = [
            path
            for path in ROOT.rglob("*")
            if not any(
                Path(part).match(pattern)
                for part in path.relative_to(ROOT).parts
                for pattern in [*ignored, ".git"]
            )
        ]
    return [path for path in found if path.is_file()]
