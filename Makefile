# Everything works from a bare machine with Python 3.11 and make: the first call makes .venv.
PYTHON ?= python3
UV ?= uv
# More for the command at hand: make run ARGS="check --json"; make test PYTEST_ARGS=tests/core
ARGS ?=
PYTEST_ARGS ?=
PYTEST_WORKERS ?= 2
FUZZ_SECONDS ?= 600

BIN := .venv/bin
LOCK := $(UV) pip compile --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header --no-annotate --quiet

.DEFAULT_GOAL := help
.PHONY: help run test test-slow coverage lint format bundle packages msi pkg bench screenshots fuzz icons \
	settings translations lock clean

help: ## say what each target does
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## open the window (ARGS="check --json" gives a command instead)
	@$(PYTHON) packaging/bootstrap.py run
	@$(BIN)/python -m selfcheck $(ARGS)

test: ## every test that is not slow
	@$(PYTHON) packaging/bootstrap.py test
	$(BIN)/python -m pytest -n $(PYTEST_WORKERS) $(PYTEST_ARGS)

test-slow: ## the tests that need minutes, a bundle or a root of their own
	@$(PYTHON) packaging/bootstrap.py test
	$(BIN)/python -m pytest -m slow -n $(PYTEST_WORKERS) --dist loadfile $(PYTEST_ARGS)

coverage: ## every test that is not slow, and the least that each room must be covered
	@$(PYTHON) packaging/bootstrap.py test
	@mkdir -p .cache/coverage
	$(BIN)/python -m pytest -n $(PYTEST_WORKERS) --cov --cov-report= $(PYTEST_ARGS)
	$(BIN)/python -m coverage report --include='selfcheck/core/*,selfcheck/documents/*' --fail-under=100
	$(BIN)/python -m coverage report --fail-under=90

lint: ## style, types, import rules, dependencies
	@$(PYTHON) packaging/bootstrap.py test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/deptry --no-ansi .

format: ## let ruff write the layout and the plain repairs
	@$(PYTHON) packaging/bootstrap.py test
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

bundle: ## the program with everything it needs, in dist/
	@$(PYTHON) packaging/bootstrap.py test
	PYTHONHASHSEED=1 $(BIN)/pyinstaller --noconfirm --log-level WARN build.spec

packages: bundle ## Debian and RPM packages of both programs, in dist/
	PYTHONPATH=packaging $(BIN)/python -m linux $(ARGS)

msi: ## Windows Installer packages of the bundles from a Windows computer that lie in dist/
	@$(PYTHON) packaging/bootstrap.py test
	PYTHONPATH=packaging $(BIN)/python -m windows $(ARGS)

pkg: ## installer packages for macOS of the bundles in dist/; only there
	PYTHONPATH=packaging $(BIN)/python -m macos $(ARGS)

bench: ## measure, and compare with the goals in benchmarks/README.md
	@$(PYTHON) packaging/bootstrap.py test
	$(BIN)/python benchmarks/run.py $(ARGS)

screenshots: ## pictures of the window, in docs/screenshots/
	@$(PYTHON) packaging/bootstrap.py test
	$(BIN)/python tests/gui/screenshots.py $(ARGS)

fuzz: ## coverage-guided fuzzing of the readers, FUZZ_SECONDS each
	@$(PYTHON) packaging/bootstrap.py test
	$(BIN)/python -m pip install --quiet --require-hashes --no-deps -r requirements/fuzz.txt
	$(BIN)/python tests/documents/fuzz/run.py --seconds $(FUZZ_SECONDS) $(ARGS)

icons: ## the lines of resources/icons/ into the package
	@$(PYTHON) packaging/bootstrap.py test
	$(BIN)/python packaging/drawings.py

settings: ## what is made from the table of settings: templates for management tools, docs
	@$(PYTHON) packaging/bootstrap.py test
	$(BIN)/python -m selfcheck.settings.forms .

translations: ## bring the catalogues of translations up to date with the texts in the program
	@$(PYTHON) packaging/bootstrap.py test
	$(BIN)/python packaging/translations.py

lock: ## renew requirements/ from pyproject.toml (needs uv; CONTRIBUTING says more)
	$(LOCK) pyproject.toml --extra policy --group dev --output-file requirements/dev.txt $(ARGS)
	$(LOCK) pyproject.toml --constraint requirements/dev.txt --output-file requirements/run.txt
	$(LOCK) --group fuzz --output-file requirements/fuzz.txt $(ARGS)
	$(LOCK) --group s3 --output-file requirements/s3.txt $(ARGS)

clean: ## remove what was built (not .venv)
	rm -rf build dist .cache .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
