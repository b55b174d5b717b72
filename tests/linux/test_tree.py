"""What the staged trees hold beside the programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from linux.product import EMPLOYEE, OFFICE, PRODUCTS
from linux.tree import stage
from tests.project.files import ROOT, committed

OURS = {"name": "self-check", "version": "0", "licence": "Apache-2.0", "texts": []}
EXAMPLES = {
    EMPLOYEE.name: {"recipes": "packaging/recipes"},
    OFFICE.name: {"policies": "policies", "hosting": "packaging/hosting"},
}


@pytest.mark.parametrize("kind", ["deb", "rpm"])
@pytest.mark.parametrize("product", PRODUCTS, ids=lambda product: product.name)
def test_examples_are_those_of_the_project_and_nobody_starts_them_there(tmp_path, product, kind):
    bundle = tmp_path / "bundle"
    licences = bundle / "_internal/licences"
    licences.mkdir(parents=True)
    (licences / "parts.json").write_text(json.dumps([OURS]))
    for program in product.programs:
        (bundle / program).write_text("a stand-in")
    stage(product, bundle, tmp_path / "root", kind, 0)
    place = tmp_path / "root/usr/share/doc" / product.name / "examples"
    staged = {file.relative_to(place) for file in place.rglob("*") if file.is_file()}
    expected = {
        Path(name, file.relative_to(ROOT / folder))
        for name, folder in EXAMPLES[product.name].items()
        for file in committed()
        if file.is_relative_to(ROOT / folder)
    }
    assert staged == expected
    assert not any((place / file).stat().st_mode & 0o111 for file in staged)
