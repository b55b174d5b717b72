"""Distributions as pip leaves them, in a folder that this Python looks into."""

from __future__ import annotations

import json
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest


@pytest.fixture
def site(tmp_path, monkeypatch) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.syspath_prepend(str(folder))
    return folder


@pytest.fixture
def install(site):
    """Puts a distribution of one module there: `install("gadget", "License: MIT")`."""

    def put(
        name: str,
        *metadata: str,
        texts: dict[str, str] | None = None,
        materials: dict[str, str] | None = None,
    ) -> Distribution:
        info = site / f"{name}-1.0.dist-info"
        (info / "licenses").mkdir(parents=True)
        (site / f"{name}.py").write_text("")
        lines = ["Metadata-Version: 2.4", f"Name: {name}", "Version: 1.0", *metadata]
        (info / "METADATA").write_text("\n".join(lines) + "\n")
        for file, text in (texts if texts is not None else {"LICENSE": "Do as you like."}).items():
            (info / "licenses" / file).write_text(text)
        if materials:
            (info / "sboms").mkdir()
            parts = [
                {"name": part, "version": "2", "licenses": [{"expression": licence}]}
                for part, licence in materials.items()
            ]
            (info / "sboms/parts.cdx.json").write_text(json.dumps({"components": parts}))
        files = [path for path in (site / f"{name}.py", *info.rglob("*")) if path.is_file()]
        listed = [f"{path.relative_to(site)},," for path in files]
        (info / "RECORD").write_text("\n".join(listed) + "\n")
        return distribution(name)

    return put
