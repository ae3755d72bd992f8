# What a maintainer runs. Python 3.11 or later, git and make are all that must be there; everything else is installed
# into .venv, in the versions and with the hashes of requirements.txt.

PYTHON ?= python3
BIN := .venv/bin

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help data test check docs docs-check translations catalogues bench format lock clean

help:  ## list these targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 20

data: .venv/ready  ## make the tables from seeds/ and validate them
	$(BIN)/python scripts/build.py

test: .venv/ready  ## run every test, the slow ones too
	$(BIN)/python -m pytest

check: .venv/ready  ## lint, check types, run every test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

docs: .venv/ready  ## build the site, in English and Indonesian, without a network
	$(BIN)/python docs/build_site.py

docs-check: .venv/ready  ## test the site, also in a browser where there is a Chromium
	$(BIN)/python docs/translations.py --check
	$(BIN)/python -m pytest tests/docs

translations: .venv/ready  ## bring the Indonesian catalogues of the site in line with the English
	$(BIN)/python docs/translations.py

catalogues: .venv/ready  ## validate what catalogues read with their own tools (needs a network)
	$(BIN)/python scripts/catalogues.py

bench: .venv/ready  ## measure speed and memory, in under two minutes
	$(BIN)/python scripts/bench.py

format: .venv/ready  ## format the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock:  ## write requirements.txt anew from pyproject.toml (needs uv)
	uv pip compile --group pyproject.toml:dev --generate-hashes --no-emit-index-url --universal \
		--python-version 3.11 --custom-compile-command "make lock" --output-file requirements.txt

clean:  ## remove .venv and all that tools have left
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis docs/_build
	find src tests scripts -name __pycache__ -prune -exec rm -rf {} +

# A half-made environment has no `ready`, so that the next run makes it anew.
.venv/ready: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or later is needed; run: make PYTHON=python3.x" if sys.version_info < (3, 11) else 0)'
	rm -rf .venv
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@
