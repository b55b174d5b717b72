"""Coverage-guided fuzzing of the readers with atheris (not a dependency: pip install atheris).

    python tests/documents/fuzz/run.py [--seconds 600] [--target NAME] [--corpus FOLDER]

runs each target for that long, beginning from the committed corpus, and leaves what it learnt in
the corpus folder (default: build/fuzz/). `--keep` copies a minimal set of it back to be committed.
A finding stops the run and is left in build/fuzz/ as crash-*.
"""

from __future__ import annotations

import argparse
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
        return merge(name, corpus)
    flags = [f"-max_total_time={seconds}", "-max_len=8192", "-rss_limit_mb=2048", "-timeout=20"]
    dictionary = HERE / "words.dict"
    return inner(name, [*flags, f"-dict={dictionary}", str(corpus), str(COMMITTED / name)], corpus)


def merge(name: str, corpus: Path) -> bool:
    """A minimal set of inputs with the same coverage replaces the committed ones."""
    minimal = corpus.with_name(f"{name}-minimal")
    shutil.rmtree(minimal, ignore_errors=True)
    minimal.mkdir()
    folders = [str(minimal), str(COMMITTED / name), str(corpus)]
    if not inner(name, ["-merge=1", "-max_len=8192", *folders], corpus):
        return False
    shutil.rmtree(COMMITTED / name)
    shutil.copytree(minimal, COMMITTED / name)
    return True


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
