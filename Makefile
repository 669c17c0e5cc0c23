# Outcomes Contract Simulator. `make` lists what there is.
.DEFAULT_GOAL := help
SHELL := bash
export PATH := $(CURDIR)/.tools/bin:$(CURDIR)/www/node_modules/.bin:$(PATH)

RUST := Cargo.toml Cargo.lock .cargo/config.toml $(shell find src -type f)
PAGE := www/index.html www/package-lock.json $(wildcard www/*.ts) $(shell find www/src www/presets www/public -type f 2>/dev/null)

.PHONY: help setup build serve test check format bench clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install what is missing (Rust target, wasm-pack, npm packages)
	@.ci/setup

build: setup pkg/package.json www/dist/index.html ## build the npm package (pkg/) and the page (www/dist/)

pkg/package.json: $(RUST) $(wildcard www/package/*) www/scripts/package.mjs
	wasm-pack build --release --target web --out-dir pkg --out-name outcomes_contract
	node www/scripts/package.mjs

www/dist/index.html: pkg/package.json $(PAGE)
	cd www && npm run --silent build

serve: build ## serve the page at http://localhost:8000
	@echo "The simulator is at http://localhost:8000 (Ctrl+C stops it)"
	@cd www && npm run --silent serve

test: build ## run every test
	@.ci/setup chromium
	cargo test --locked
	cd www && npm run --silent test:unit
	cd www && npm run --silent test:page

check: build ## format, lint and types
	cargo fmt --check
	cargo clippy --locked --all-targets -- -D warnings
	cargo clippy --locked --target wasm32-unknown-unknown -- -D warnings
	cd www && npm run --silent check

format: setup ## format everything
	cargo fmt
	cd www && npm run --silent format

bench: build ## simulated years per second, native and in wasm
	cargo bench --locked --bench native
	node tests/benches/wasm.mjs

clean: ## remove what was built
	rm -rf target pkg www/dist
