"""What could be better about the settings and the source, under the verdict."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QLabel

from selfcheck.checker.assembly import Look, assemble
from selfcheck.gui.scene import Scene
from selfcheck.settings import Settings


@pytest.mark.parametrize(("scheme", "warned"), [("http", True), ("https", False)])
def test_a_source_without_tls_is_warned_of(window, qapp, company, tmp_path, scheme, warned):
    settings = Settings(
        source=f"{scheme}://policy.example.com",
        trust=company.trust,
        state=tmp_path / "kept",
        offline=True,
    )
    (tmp_path / "computer").mkdir()
    checker = assemble(settings, lambda: datetime.now(UTC), Look(system_root=tmp_path / "computer"))
    window.show_scene(Scene(outcome=checker.check()))
    qapp.processEvents()
    checker.close()

    shown = [
        label.accessibleName() or label.text()
        for label in window.findChildren(QLabel)
        if label.isVisibleTo(window)
    ]
    assert ("Remarks" in shown) is warned
    assert any("over http" in text and "Use https" in text for text in shown) is warned
