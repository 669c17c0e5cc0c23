//! The payment schedule as written.

use serde::Serialize;

use crate::written::{read_kinds, read_object, read_words};

/// One date of the payment schedule. The shares of the base fees add up to at most 1.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Instalment {
    /// Its name for people.
    pub label: String,
    /// The date it falls due, as `2027-06-30`.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")))]
    pub due: String,
    /// What is paid then.
    pub pays: InstalmentPays,
}
read_object!(Instalment { label: "label", due: "due", pays: "pays" });

/// What an instalment pays.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum InstalmentPays {
    /// A share of the base fees.
    BaseShare {
        /// The share, from 0 to 1.
        #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 1.0)))]
        share: f64,
    },
    /// A share of what the outcomes on measures of the winter window pay.
    #[serde(rename_all = "camelCase")]
    Provisional {
        /// The window it is judged on.
        measure_window: MeasureWindow,
        /// The share, from 0 to 1.
        #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 1.0)))]
        share: f64,
    },
    /// The total less all instalments before; a credit to the district where that is negative. The last instalment.
    TrueUp {},
}
read_kinds!(InstalmentPays {
    "baseShare" => BaseShare { share: "share" },
    "provisional" => Provisional { measure_window: "measureWindow", share: "share" },
    "trueUp" => TrueUp {},
});

/// The window that a provisional payment is judged on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum MeasureWindow {
    /// Tests in winter.
    Winter,
}
read_words!(MeasureWindow { "winter" => Winter });
