//! From a latent standing to its place on the reporting grid, without searching.

use crate::cohort::Grid;

/// Most cells of a table.
const MOST_CELLS: usize = 1 << 18;

/// The places of a grid by cells of the latent scale so narrow that no cell holds two cuts.
///
/// Exact: which cell a number falls into is a monotone function of it, the same function places the
/// cuts, and within a cell the cut itself decides.
pub struct ScaleTable {
    from: f64,
    per_sd: f64,
    last: usize,
    cells: Vec<Cell>,
}

#[derive(Clone, Copy)]
struct Cell {
    cut: f64,
    below: u16,
}

impl ScaleTable {
    /// Builds the table of a grid.
    #[expect(clippy::cast_precision_loss, reason = "at most 2^18 cells")]
    pub fn new(grid: &Grid) -> Self {
        let from = grid.cuts.first().copied().unwrap_or(0.0);
        let to = grid.cuts.last().copied().unwrap_or(0.0);
        let mut cells = 4_usize;
        loop {
            let per_sd = if to > from { (cells - 1) as f64 / (to - from) } else { 0.0 };
            let table = Self { from, per_sd, last: cells - 1, cells: Vec::new() };
            if let Some(filled) = table.filled(grid) {
                return Self { cells: filled, ..table };
            }
            cells *= 2;
        }
    }

    /// The cells, or `None` while one would hold two cuts.
    #[expect(clippy::cast_possible_truncation, reason = "grids have at most 65,536 values")]
    fn filled(&self, grid: &Grid) -> Option<Vec<Cell>> {
        let mut cells: Vec<Cell> = Vec::with_capacity(self.last + 1);
        let mut cuts = grid.cuts.iter().peekable();
        let mut below = 0;
        for cell in 0..=self.last {
            let cut = cuts.next_if(|cut| self.cell_of(**cut) == cell);
            cells.push(Cell { cut: cut.copied().unwrap_or(f64::INFINITY), below: below as u16 });
            below += usize::from(cut.is_some());
            if cuts.peek().is_some_and(|cut| self.cell_of(**cut) == cell) && self.last < MOST_CELLS {
                return None;
            }
        }
        Some(cells)
    }

    #[inline]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates, then clamped")]
    fn cell_of(&self, z: f64) -> usize {
        (((z - self.from) * self.per_sd) as usize).min(self.last)
    }

    /// The place of a latent standing: the number of cuts at or below it.
    #[inline]
    #[expect(clippy::indexing_slicing, reason = "the inner loop; cell_of is at most the last cell")]
    pub fn place(&self, z: f64) -> u16 {
        let Cell { cut, below } = self.cells[self.cell_of(z)];
        below + u16::from(z >= cut)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cohort::Scale;

    #[test]
    fn every_place_is_the_number_of_cuts_at_or_below() {
        let scales = [
            Scale::Percentile {},
            Scale::Points { mean: 210.0, sd: 15.3, min: 100.0, max: 350.0 },
            Scale::Points { mean: 5.0, sd: 8000.0, min: -30_000.0, max: 30_000.0 },
            Scale::PercentOfTarget { target: 7.6, mean: 7.6, sd: 6.1 },
            Scale::Event { share: 0.31 },
        ];
        for scale in scales {
            let grid = Grid::of(scale);
            let table = ScaleTable::new(&grid);
            let exact = |z: f64| grid.cuts.partition_point(|cut| *cut <= z);
            for step in 0..40_000 {
                let z = -10.0 + f64::from(step) * 0.0005;
                assert_eq!(usize::from(table.place(z)), exact(z), "{scale:?} {z}");
            }
            for cut in &grid.cuts {
                for z in [cut.next_down(), *cut, cut.next_up()] {
                    assert_eq!(usize::from(table.place(z)), exact(z), "{scale:?} {z}");
                }
            }
        }
    }
}
