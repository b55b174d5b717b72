"""Coverage-guided fuzzing of the readers with atheris (not a dependency: pip install atheris).

    python tests/documents/fuzz/run.py [--seconds 600] [--target NAME] [--corpus FOLDER]

runs each target for that long, beginning from the committed corpus, and leaves what it learnt in
the corpus folder (default: build/fuzz/). `--keep` runs nothing: it puts the smallest inputs that
reach every branch into the committed corpus.
A finding stops the run and is left in build/fuzz/ as crash-*.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
COMMITTED = HERE / "corpus"
NAMES = ("yaml", "source", "ledger", "inventory")


def main() -> int:
    """Each target in a process of its own; the exit code says whether anything was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--target", choices=NAMES, action="append")
    parser.add_argument("--corpus", type=Path, default=ROOT / "build" / "fuzz")
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("--inside", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        inside(options.inside)
        return 0
    failed = [
        name
        for name in options.target or NAMES
        if not run(name, options.corpus / name, options.seconds, keep=options.keep)
    ]
    print("found something: " + ", ".join(failed) if failed else "nothing found")
    return 1 if failed else 0


def run(name: str, corpus: Path, seconds: int, *, keep: bool) -> bool:
    """Fuzz one target; true where nothing was found."""
    corpus.mkdir(parents=True, exist_ok=True)
    if keep:
        merge(name, corpus)
        return True
    flags = [f"-max_total_time={seconds}", "-max_len=8192", "-rss_limit_mb=2048", "-timeout=20"]
    dictionary = HERE / "words.dict"
    return inner(name, [*flags, f"-dict={dictionary}", str(corpus), str(COMMITTED / name)], corpus)


def merge(name: str, corpus: Path) -> None:
    """The smallest inputs that together reach every branch replace the committed ones."""
    import coverage

    sys.path.insert(0, str(ROOT))
    from tests.documents.fuzz.targets import TARGETS

    inputs = {
        path.read_bytes() for folder in (COMMITTED / name, corpus) for path in folder.iterdir()
    }
    reached: set[tuple[str, int, int]] = set()
    kept: list[bytes] = []
    for data in sorted(inputs, key=lambda one: (len(one), one)):
        measure = coverage.Coverage(
            data_file=None, branch=True, source=["selfcheck"], config_file=False
        )
        with measure.collect():
            TARGETS[name](data)
        found = measure.get_data()
        arcs = {(file, *arc) for file in found.measured_files() for arc in found.arcs(file) or ()}
        if arcs - reached:
            reached |= arcs
            kept.append(data)
    shutil.rmtree(COMMITTED / name)
    (COMMITTED / name).mkdir()
    for data in kept:
        (COMMITTED / name / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data)


def inner(name: str, flags: list[str], corpus: Path) -> bool:
    """This program again, with the target instrumented from its first import."""
    command = [sys.executable, str(Path(__file__)), "--inside", name, *flags]
    return subprocess.run(command, cwd=corpus.parent, check=False).returncode == 0


def inside(arguments: list[str]) -> None:
    """Instruments the reader and hands over to libFuzzer, which ends the process."""
    import atheris

    sys.path.insert(0, str(ROOT))
    name, *flags = arguments
    with atheris.instrument_imports(include=["selfcheck"]):
        from tests.documents.fuzz.targets import TARGETS
    atheris.Setup([sys.argv[0], *flags], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main())
