//! The wasm module in a browser's dedicated worker, where the page runs it.
#![cfg(target_arch = "wasm32")]

mod wasm_shared;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_dedicated_worker);
