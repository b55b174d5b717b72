"""Warnings of rules that could clash: one line a rule, however many others there are."""

from __future__ import annotations

from selfcheck.authoring.linting import lint, sentence

RULE = """\
schema: selfcheck/notice/v1
id: {id}
revision: 1
kind: policy
issued: 2026-11-02T08:30:00-08:00
title: T
summary: S
rules: [{{id: r, effect: {effect}, apps: [tiktok], devices: {{groups: [{id}]}}}}]
"""


def test_a_rule_that_could_clash_with_many_is_one_warning(source, now):
    (source / "notices" / "ban.yaml").unlink()
    for number in range(5):
        text = RULE.format(id=f"n{number}", effect="prohibit")
        (source / "notices" / f"n{number}.yaml").write_text(text)
    (source / "notices" / "z.yaml").write_text(RULE.format(id="z", effect="allow"))

    [warning] = lint(source, None, now).warnings

    assert sentence(warning).startswith(
        "notices/z.yaml:8:14: the rule r of z could clash with the rule r of n0, "
        "the rule r of n1, the rule r of n2 and 2 more: "
    )
