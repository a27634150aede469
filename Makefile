# The commands of Vertaistupa. From nothing but Python 3.11, Node 20 and npm:
#   make run     serves http://localhost:8000
#   make demo    serves a demonstration on http://localhost:8010
#   make test    runs every check there is; `make check` the same without browsers and without faults on real servers
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
.PHONY: help run run-grown demo test check build format locks migration faults races model bench
.PHONY: check-form check-python check-frontend check-servers check-journeys

# The system's own first, if it can make a venv: one that was built from source is often a seventh slower.
PYTHONS := $(wildcard /usr/bin/python3.11) python3.11 python3
IS_FIT := import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for one in $(PYTHONS); do if $$one -c "$(IS_FIT)" 2>/dev/null; then echo $$one; break; fi; done)
UV_VERSION := 0.13.9
BIN := .venv/bin
PY := $(BIN)/python
UV := $(BIN)/uv
# A missing Python would make uv look for one to download; the one named here is there.
export UV_PYTHON_DOWNLOADS := never
export VIRTUAL_ENV := $(CURDIR)/.venv
# Each process would compile every module anew else: a second and a half a start, and the suite starts dozens.
unexport PYTHONDONTWRITEBYTECODE
# More than there are cores: some tests wait, for sockets and for the databases.
WORKERS ?= 3
# What starts processes of its own, kills and waits: the short round of faults (`make faults` runs the long one).
SERVER_TESTS := tests/faults tests/demo/test_command.py tests/ops/test_processes.py
SERVERS ?= 2
# What asks every page and op without a browser: beside the servers, which wait more than they work.
TABLE_TESTS := $(patsubst %,tests/journeys/test_%.py,permissions wire_permissions second_check_door bad_forms bad_frames)
# A browser waits less: each keeps a core busy.
BROWSERS ?= 2
SYNCED := $(if $(filter output-sync,$(.FEATURES)),--output-sync=target)

FRONTEND_INPUTS := $(shell find frontend/src app/locales -type f 2>/dev/null) \
	frontend/vite.config.js frontend/package.json frontend/package-lock.json

help: ## Shows the commands.
	@grep -hE '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 20

run: .venv/.runtime app/static/manifest.json ## Installs, builds, migrates and serves http://localhost:8000
	@exec $(PY) -m app serve --migrate

run-grown: .venv/.dev app/static/manifest.json ## The same on PostgreSQL and Valkey with four processes, from var/grown.
	@exec $(PY) -m tests.grown

demo: .venv/.runtime app/static/manifest.json ## Serves a demonstration with a simulated evening, apart from all data.
	@exec $(PY) -m app demo

# Side by side: the tests of servers wait more than they work, and browsers leave room for that.
test: check ## Every check there is, the browser's journeys and the short round of faults too.
	@$(MAKE) --no-print-directory --jobs=2 $(SYNCED) check-servers check-journeys

# Side by side, what is brought and built and the checks that need none of it first. The Python tests wait now and then,
# for servers that start and stop.
check: ## Every check but the browser's journeys and what starts whole servers.
	@$(MAKE) --no-print-directory --jobs=3 $(SYNCED) .venv/.warm app/static/manifest.json check-form
	@$(MAKE) --no-print-directory --jobs=2 $(SYNCED) check-frontend check-python

check-form: .venv/.dev
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry .
	$(BIN)/hadolint Dockerfile

check-python: .venv/.dev app/static/manifest.json
	$(PY) -m pytest -q -n $(WORKERS) --dist worksteal --ignore=tests/journeys $(addprefix --ignore=,$(SERVER_TESTS))

check-servers: .venv/.dev app/static/manifest.json
	$(PY) -m pytest -q -n $(SERVERS) --dist worksteal $(SERVER_TESTS) $(TABLE_TESTS)

check-frontend: app/static/manifest.json
	cd frontend && npm run --silent check && npm run --silent lint && npm run --silent test && npm run --silent size

check-journeys: .venv/.dev app/static/manifest.json
	$(PY) -m pytest -q -n $(BROWSERS) --dist worksteal $(addprefix --ignore=,$(TABLE_TESTS)) tests/journeys

ROUNDS ?= 10
# How many people the crowd has; the system must grant each process more open files than that.
SOCKETS ?= 10000

# Ten are all that the promises count, some hours of them; fewer are a part of it.
faults: .venv/.dev ## Kills, stops and cuts off real servers under load, in full by ROUNDS=10; prints a table.
	FAULT_ROUNDS=$(ROUNDS) FAULT_SOCKETS=$(SOCKETS) $(PY) -m pytest -q tests/faults
	@$(MAKE) --no-print-directory races

races: .venv/.dev ## Plays what happens at once within one process or two, 30 rounds and more for each of ROUNDS.
	FAULT_ROUNDS=$(ROUNDS) $(PY) -m pytest -q -n $(BROWSERS) -m race --ignore=tests/faults tests

model: .venv/.dev ## Walks every state of one room on two processes within wide bounds, some minutes.
	$(PY) -m tests.model

bench: .venv/.dev var/bench/client var/bench/bare_loop ## Measures the send path beside a naive form and a loop in C, under ten minutes; BENCH="--help".
	@$(PY) -m tests.load.bench_send_path $(BENCH)

# One compiler for all machines, in a folder of its own: no check needs it.
var/bench/.tools: requirements-bench.lock | $(UV)
	rm -rf var/bench/tools
	$(UV) pip install --quiet --require-hashes --target var/bench/tools -r requirements-bench.lock
	@touch $@

var/bench/%: tests/load/%.c $(wildcard tests/load/*.h) var/bench/.tools
	PYTHONPATH=var/bench/tools ZIG_GLOBAL_CACHE_DIR=var/bench/zig ZIG_LOCAL_CACHE_DIR=var/bench/zig \
		$(PY) -m ziglang cc -O2 -std=gnu11 -Wall -Wextra -Werror -o $@ $<

build: .venv/.dev app/static/manifest.json ## Builds the wheel with the frontend inside, into dist/.
	$(UV) build --wheel --quiet

format: .venv/.dev frontend/node_modules/.installed ## Puts every file into the house's form.
	$(BIN)/ruff check --fix --quiet . || true
	$(BIN)/ruff format --quiet .
	cd frontend && npm run --silent format

locks: .venv/.dev ## Renews the lock files from pyproject.toml. They hold hashes and no registry's address.
	$(UV) lock --upgrade
	$(UV) export --quiet --no-emit-project --no-annotate --no-header --all-extras --group dev -o requirements-dev.lock
	$(UV) export --quiet --no-emit-project --no-annotate --no-header --extra postgres --extra redis --no-dev -o requirements.lock
	$(UV) export --quiet --no-emit-project --no-annotate --no-header --only-group bench -o requirements-bench.lock

migration: .venv/.dev ## Writes a migration from what the models say more: make migration TITLE="A new table."
	@test -n "$(TITLE)" || { echo 'Say what it does: make migration TITLE="A new table."'; exit 2; }
	$(PY) -m migrations.new "$(TITLE)"
	$(BIN)/ruff format --quiet migrations

$(UV):
	@test -n "$(PYTHON)" || { echo "Install Python 3.11 or newer, or name one: make PYTHON=/path/to/python3"; exit 2; }
	$(PYTHON) -m venv .venv
	$(PY) -m pip install --quiet --disable-pip-version-check "uv==$(UV_VERSION)"

# What serving needs. Nothing is removed here, so that it may follow .venv/.dev.
.venv/.runtime: requirements.lock | $(UV)
	$(UV) pip install --quiet --require-hashes -r requirements.lock
	@touch $@

.venv/.dev: requirements-dev.lock | $(UV)
	$(UV) pip sync --quiet --require-hashes requirements-dev.lock
	@touch $@ .venv/.runtime

# Each process of the suite would compile every module and every test for itself else, all at once. What is wrong with
# one is told where it runs.
.venv/.warm: .venv/.dev
	@$(PY) -m pytest -q --collect-only tests >/dev/null 2>&1 || true
	@touch $@

frontend/node_modules/.installed: frontend/package.json frontend/package-lock.json
	@command -v npm >/dev/null || { echo "Install Node 20 or newer with npm."; exit 2; }
	cd frontend && npm ci --silent
	@touch $@

app/static/manifest.json: frontend/node_modules/.installed $(FRONTEND_INPUTS)
	cd frontend && npm run --silent build -- --logLevel warn
	@touch $@
