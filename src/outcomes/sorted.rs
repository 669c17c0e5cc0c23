//! Students' places in order, on grids of more places than students.

use std::cell::RefCell;

use super::records::BLOCK;

/// How many answers are remembered.
const REMEMBERED: usize = 16;

/// By year of a block, every student's place, rising. It remembers what it was asked last, because many contracts in a row
/// ask for the same few thresholds.
#[derive(Debug, Default)]
pub struct Sorted {
    /// Places of all years, one year after the other.
    places: Vec<u16>,
    /// Where each year ends.
    ends: Vec<u32>,
    asked: RefCell<Asked>,
}

/// Places asked for, and by year how many lie there or above.
#[derive(Debug, Default)]
struct Asked {
    places: Vec<usize>,
    counts: Vec<[u32; BLOCK]>,
    /// Which answer the next one takes the place of.
    next: usize,
}

impl Clone for Sorted {
    fn clone(&self) -> Self {
        Self { places: self.places.clone(), ends: self.ends.clone(), asked: RefCell::default() }
    }
}

impl PartialEq for Sorted {
    fn eq(&self, other: &Self) -> bool {
        self.places == other.places && self.ends == other.ends
    }
}

impl Eq for Sorted {}

impl Sorted {
    /// Appends a year's students, from how many lie at each place, and clears the counts.
    pub fn push_year(&mut self, histogram: &mut [u32]) {
        for (place, count) in (0..=u16::MAX).zip(histogram.iter_mut()).filter(|(_, count)| **count > 0) {
            self.places.resize(self.places.len() + *count as usize, place);
            *count = 0;
        }
        self.ends.push(u32::try_from(self.places.len()).unwrap_or(u32::MAX));
    }

    /// By year, how many students lie at a place or above.
    pub fn at_least(&self, place: usize) -> [u32; BLOCK] {
        let mut asked = self.asked.borrow_mut();
        let known = asked.places.iter().position(|known| *known == place);
        if let Some(counts) = known.and_then(|known| asked.counts.get(known)) {
            return *counts;
        }
        let counts = self.counted(place);
        asked.remember(place, counts);
        counts
    }

    fn counted(&self, place: usize) -> [u32; BLOCK] {
        let mut counts = [0; BLOCK];
        let mut from = 0;
        for (count, end) in counts.iter_mut().zip(&self.ends) {
            let year = self.places.get(from..*end as usize).unwrap_or_default();
            let below = year.partition_point(|student| usize::from(*student) < place);
            *count = u32::try_from(year.len() - below).unwrap_or(u32::MAX);
            from = *end as usize;
        }
        counts
    }

    /// Bytes that so many students take.
    pub const fn bytes(students: usize) -> usize {
        BLOCK * (2 * students + 4) + REMEMBERED * (size_of::<usize>() + size_of::<[u32; BLOCK]>())
    }
}

impl Asked {
    fn remember(&mut self, place: usize, counts: [u32; BLOCK]) {
        let next = self.next;
        self.next = (next + 1) % REMEMBERED;
        if let (Some(known), Some(answer)) = (self.places.get_mut(next), self.counts.get_mut(next)) {
            (*known, *answer) = (place, counts);
        } else {
            self.places.push(place);
            self.counts.push(counts);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_remembered_is_what_was_counted() {
        let mut sorted = Sorted::default();
        let years: Vec<Vec<u32>> =
            (0..3).map(|year| (0..400).map(|place| (place * 7 + year) % 5 / 3).collect()).collect();
        for year in &years {
            sorted.push_year(&mut year.clone());
        }
        // more places than are remembered, three times over
        for place in (0..420).step_by(9).cycle().take(141) {
            let exact = |year: &Vec<u32>| year.iter().skip(place).sum::<u32>();
            assert_eq!(sorted.at_least(place)[..3], years.iter().map(exact).collect::<Vec<_>>(), "{place}");
            assert_eq!(sorted.clone().at_least(place), sorted.at_least(place));
        }
    }
}
