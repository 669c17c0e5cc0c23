# Outcomes Contract Simulator. `make` lists what there is.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := bash
export PATH := $(CURDIR)/.tools/bin:$(CURDIR)/www/node_modules/.bin:$(PATH)

RUST := Cargo.toml Cargo.lock .cargo/config.toml $(shell find src -type f)
PACKAGE := $(wildcard www/package/*) www/scripts/package.mjs $(wildcard www/scripts/embed*.mjs) www/scripts/schema.rs
PAGE := www/package-lock.json $(wildcard www/*.html www/*.config.ts) www/vite.embed.ts www/vite.explainers.ts www/scripts/offline.mjs \
  $(shell find www/src www/presets www/public -type f 2>/dev/null)

WASM := --target wasm32-unknown-unknown
# the small build: size before speed in every function, the standard library's too; and no address beyond a megabyte,
# which would be a byte longer
SMALL := target.wasm32-unknown-unknown.rustflags = ["-C", "llvm-args=-force-attribute=optsize", \
  "-C", "link-arg=-zstack-size=0x80000"]
WASM_TESTS := --test wasm_node --test wasm_browser
# tests may unwrap and index: a panic is how they fail; and they cast small numbers
IN_TESTS := -A clippy::unwrap_used -A clippy::expect_used -A clippy::indexing_slicing -A clippy::panic -A missing_docs \
  -A clippy::cast_precision_loss -A clippy::cast_possible_truncation -A clippy::cast_sign_loss -A clippy::cast_possible_wrap

.PHONY: help setup build site serve dev test test-native test-wasm test-unit test-packed test-page \
  check check-rust check-page values audit format bench picture clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install what is missing (Rust target, wasm tools, npm packages, Chromium)
	@.ci/setup browser

build: www/dist/index.html ## build the npm package (pkg/) and the page (www/dist/)

site: build ## write the site as static hosts serve it (www/dist/); SITE_URL says where it will be
	@[ -z "$$SITE_URL" ] || grep -qs "\"provider_url\": \"$${SITE_URL%/}/\"" www/dist/explainers/duval/oembed.json \
	  || (cd www && npm run --silent build)
	@echo "The site is in www/dist/: $$(find www/dist -type f | wc -l) files, $$(du -sh www/dist | cut -f1)"

serve: build ## serve the page at http://localhost:8000
	@echo "The simulator is at http://localhost:8000 (Ctrl+C stops it)"
	@cd www && npm run --silent serve

dev: pkg/package.json ## serve the page from its sources, reloading on change
	@cd www && npm run --silent dev

test: test-native test-wasm test-unit test-packed test-page ## run every test; test-native, test-wasm, test-unit, test-packed, test-page: a part
test-native:
	cargo test --locked
test-wasm: setup
	cargo test --locked $(WASM) --test wasm_node
	@.ci/wasm-browser-test
test-unit: build
	cd www && npm run --silent test:unit
test-packed: setup build
	node tests/packed/run.mjs
test-page: setup build
	cd www && npm run --silent test:page

check: check-rust check-page ## format, lint and types; check-rust, check-page: a part
check-rust: tools
	cargo fmt --check
	cargo clippy --locked --features schema --lib --bins -- -D warnings
	cargo clippy --locked --tests --benches -- -D warnings $(IN_TESTS)
	cargo clippy --locked $(WASM) --lib -- -D warnings
	cargo clippy --locked $(WASM) $(WASM_TESTS) -- -D warnings $(IN_TESTS)
check-page: build
	cd www && npm run --silent check

values: ## pin the numbers of today (value-breaking: say so in CHANGELOG.md, with figures)
	UPDATE_GOLDEN=1 cargo test --locked --test values --test wording_es --test explore_es

audit: ## hold what the project depends on against its rules and against what is known to be unsafe
	@.ci/audit

format: tools ## format everything
	cargo fmt
	cd www && npm run --silent format

bench: setup build ## what it costs: time, memory, against NumPy and plain JavaScript, dragging, loading
	cargo bench --locked --bench native
	node tests/benches/run.mjs

picture: setup build ## take the README's picture anew
	cd www && node scripts/picture.mjs

clean: ## remove what was built
	rm -rf target pkg www/dist

# what building needs: does nothing when all is there
.PHONY: tools
tools:
	@.ci/setup

pkg/package.json: $(RUST) $(PACKAGE) | tools
	wasm-pack build --release --target web --out-dir pkg --out-name outcomes_contract -- --locked
	cargo build --locked --lib $(WASM) --profile embed --no-default-features --config '$(SMALL)'
	wasm-bindgen --target web --out-dir pkg/embed --out-name outcomes_contract \
	  $${CARGO_TARGET_DIR:-target}/wasm32-unknown-unknown/embed/outcomes_contract.wasm
	cargo run --quiet --locked --features schema --bin scenario-schema > pkg/scenario.schema.json
	node www/scripts/embed.mjs
	node www/scripts/package.mjs

www/dist/index.html: pkg/package.json $(PAGE) | tools
	cd www && npm run --silent build
