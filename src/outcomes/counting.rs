//! What is counted.

/// Which students count, and on which grids they are counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counting {
    /// Least whole units of dosage of a student who counts.
    pub minimum: u32,
    /// By measure, and last for dosage, whether anybody asks.
    pub columns: Vec<bool>,
    /// Whether anybody asks for the units delivered.
    pub delivered: bool,
}

impl Counting {
    /// Whether what this counts answers what another would.
    pub fn serves(&self, other: &Self) -> bool {
        let asked = |one: &bool, other: &bool| *one || !*other;
        self.minimum == other.minimum
            && asked(&self.delivered, &other.delivered)
            && self.columns.iter().zip(&other.columns).all(|(one, other)| asked(one, other))
    }

    /// What answers another, and goes on answering this where the same students count.
    pub fn serving(&self, other: Self) -> Self {
        if self.minimum != other.minimum {
            return other;
        }
        let columns = self.columns.iter().zip(&other.columns).map(|(one, other)| *one || *other).collect();
        Self { minimum: other.minimum, columns, delivered: self.delivered || other.delivered }
    }
}
