//! Dosage: its checks, and the part of the effect that each number of units brings.

use crate::language::{checks as say, names};
use crate::refusal::{Path, Refusals};
use crate::units::Number;

use super::checked::CheckedDosage;
use super::written::{Dosage, Response};

/// Most planned units: with both tests and three causes they are told apart by 16 bits.
const MOST_UNITS: f64 = 10_900.0;

/// Checks a dosage.
#[inline(never)]
pub fn check_dosage(dosage: &Dosage, path: &Path<'_>, refusals: &mut Refusals) -> CheckedDosage {
    refusals.whole_within(&path.field("planned"), names::planned_dosage(), dosage.planned, 1.0..=MOST_UNITS);
    let never_start = dosage.never_start.unwrap_or(0.0);
    refusals.within(&path.field("neverStart"), names::share_who_never_start(), never_start, 0.0..=1.0);
    if !(dosage.mean_share > 0.0 && dosage.mean_share < 1.0) {
        let message = say::open_share(&names::mean_share(), &Number(dosage.mean_share));
        refusals.refuse("outOfRange", &path.field("meanShare"), message);
    }
    refusals.within(&path.field("concentration"), names::concentration(), dosage.concentration, 0.1..=1_000.0);
    let causes = dosage.causes.map_or([1.0, 0.0, 0.0], |causes| [causes.student, causes.district, causes.vendor]);
    let causes_path = path.field("causes");
    for (name, share) in ["student", "district", "vendor"].into_iter().zip(causes) {
        refusals.within(&causes_path.field(name), names::share_of_shortfalls(), share, 0.0..=1.0);
    }
    let together: f64 = causes.iter().sum();
    if !((together - 1.0).abs() <= 1e-6) {
        refusals.refuse("conflict", &causes_path, say::causes_add_up(&Number(together)));
    }
    let response = dosage.response.unwrap_or(Response::Proportional {});
    if let Response::Concave { half_at } = response
        && !(half_at > 0.0 && half_at <= 0.5)
    {
        let message = say::half_effect(&Number(half_at));
        refusals.refuse("outOfRange", &path.field("response").field("halfAt"), message);
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
    let planned = dosage.planned.clamp(1.0, MOST_UNITS) as u32;
    let share_of = |units: u32| f64::from(units) / f64::from(planned);
    CheckedDosage {
        unit: dosage.unit,
        planned,
        never_start,
        mean_share: dosage.mean_share,
        concentration: dosage.concentration,
        causes,
        response: (0..=planned).map(|units| respond(response, share_of(units))).collect(),
    }
}

/// The part of the effect that a share of the planned dosage brings.
fn respond(response: Response, share: f64) -> f64 {
    match response {
        Response::Proportional {} => share,
        Response::None {} => 1.0,
        Response::Concave { half_at } => {
            // k / (1 + k), so that half = 0.5 (k infinite) is the straight line
            let bend = half_at / (1.0 - half_at);
            share / ((1.0 - bend) * share + bend)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_the_effect_comes_at_half_at_and_all_of_it_at_the_end() {
        for half_at in [0.05, 0.2, 0.5] {
            let response = Response::Concave { half_at };
            assert!((respond(response, half_at) - 0.5).abs() < 1e-12, "{half_at}");
            assert_eq!(respond(response, 0.0), 0.0);
            assert!((respond(response, 1.0) - 1.0).abs() < 1e-12);
        }
    }
}
