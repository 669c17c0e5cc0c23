//! What the service costs the vendor.

use crate::units::Money;

/// What the service costs the vendor, absences filled in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Costs {
    /// For the contract.
    pub fixed: Money,
    /// For each enrolled student.
    pub per_student: Money,
    /// For each unit of dosage delivered.
    pub per_dosage_unit: Money,
    /// How much the vendor would pay to be rid of one dollar of SD, if stated.
    pub risk_aversion: Option<f64>,
}

impl Costs {
    /// What so many students cost in each year, from the units of dosage delivered.
    pub fn spent(self, students: u32, delivered: &[u64]) -> impl Iterator<Item = Money> {
        let certain = self.fixed + self.per_student.each(u64::from(students));
        delivered.iter().map(move |units| certain + self.per_dosage_unit.each(*units))
    }
}
