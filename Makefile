# The whole life of the project in a few verbs. `make demo` and `make test` are all a newcomer
# needs; both rest on `make setup`, which is safe to repeat.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
DIFFUSION := $(VENV)/.diffusion

.PHONY: setup diffusion demo test check lint types rooms format gallery bench lock clean

setup: $(STAMP)
	@$(BIN)/limner setup

$(STAMP): requirements.lock pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	@touch $(STAMP)

# Open-weight models (torch, some GB). torchvision alone, as it asks for a torch of its own choosing.
diffusion: setup $(DIFFUSION)

$(DIFFUSION): constraints/diffusion.txt $(STAMP)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation -c constraints/diffusion.txt -e '.[diffusion,ray]'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -c constraints/diffusion.txt torchvision
	@touch $(DIFFUSION)

demo: setup
	@mkdir -p out
	@$(BIN)/limner draw "Event poster for a jazz night: headline \"BLUE HOUR\", subtitle \"Live jazz every Thursday\", date \"14 May, 20:00\", venue \"The Velvet Room, 12 Harbour Street\", deep navy and brass palette, art deco" --size 1024x1536 -o out/demo.png
	@echo "Your picture: $(CURDIR)/out/demo.png"

test: setup
	@$(BIN)/python -m pytest -n 2 --dist loadgroup

check: lint types rooms

lint:
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types:
	@$(BIN)/mypy

rooms:
	@$(BIN)/lint-imports

format:
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

gallery: setup
	@$(BIN)/limner gallery -o out/gallery

bench: setup
	@$(BIN)/python -m bench.speed

# Write requirements.lock anew: exact versions with hashes, no addresses.
lock:
	@$(BIN)/python -m pip install --quiet uv
	@$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header \
		--no-annotate --python-version 3.11 --extra tracer --extra retouch --extra server --extra planner --extra ocr --extra remote --extra documents --group dev pyproject.toml -o requirements.lock

clean:
	@rm -rf $(VENV) out .pytest_cache .mypy_cache .ruff_cache .hypothesis
