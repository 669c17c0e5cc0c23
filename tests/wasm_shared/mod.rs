//! What holds in every wasm environment.

use outcomes_contract::normal;
use wasm_bindgen_test::wasm_bindgen_test;

const _: () =
    assert!(cfg!(target_feature = "simd128"), "RUSTFLAGS in the environment replaces what .cargo/config.toml asks for");

/// To 15 places, as any statistics package gives it.
#[wasm_bindgen_test]
fn the_normal_quantile_is_the_tabulated_one() {
    let error = (normal::quantile(0.975) - 1.959_963_984_540_054).abs();
    assert!(error < 1e-15, "off by {error:e}");
}
