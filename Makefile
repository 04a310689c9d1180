# make site   makes the website in site/          make serve   shows it while you edit
# make test   installs what the tests need and runs them all
# make figures   every figure as SVG and PNG, and the contact sheet, in .build/figures
# make audit  measures the site in Chromium and writes docs/audit.md
# make release   the wheel and the ready-built site as a zip with checksums, in dist/; “bothsides versions” and a commit come first
# make lock   writes requirements/ anew           make clean   removes what the others made

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes

.PHONY: audit clean docs figures lint lock release serve site test
.DEFAULT_GOAL := site

.venv/site-ready: requirements/site.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "Python 3.11 or later is needed, this is " + sys.version)'
	$(PYTHON) -m venv .venv
	$(PIP) -r requirements/site.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/test-ready: .venv/site-ready requirements/test.txt
	$(PIP) -r requirements/test.txt
	@touch $@

site: .venv/site-ready
	$(BIN)/python -m bothsides build

serve: .venv/site-ready
	$(BIN)/python -m mkdocs serve

test: .venv/test-ready
	$(BIN)/python tools/prepare_tests.py
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python tools/check_scripts.py
	$(BIN)/python -m pytest -n 2 --dist loadgroup

figures: .venv/test-ready
	$(BIN)/python tools/figures.py

audit: .venv/test-ready
	$(BIN)/python tools/prepare_tests.py
	$(BIN)/python -m bothsides build
	$(BIN)/python tools/audit.py

docs: .venv/site-ready
	$(BIN)/python -m bothsides docs

release: .venv/site-ready
	$(BIN)/python tools/release.py

lock:
	$(PYTHON) tools/lock.py

clean:
	rm -rf .venv site dist .build .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis
