//! Numbers for keys, in the order in which the keys first come.

/// Keys below this are looked up in a table.
pub const TABLE: u64 = 1 << 20;
/// Nothing is numbered so.
pub const NONE: u32 = u32::MAX;

/// Keys and their numbers.
#[derive(Default)]
pub struct Numbered {
    /// By key, the numbers of those that have a table.
    few: Vec<u32>,
    /// All others, each at the place that its hash says or the next that was free; at most half of the places are taken.
    many: Vec<(u64, u32)>,
    taken: usize,
    next: u32,
}

impl Numbered {
    /// A key's number.
    pub fn of(&mut self, key: u64) -> u32 {
        if key >= TABLE && 2 * self.taken >= self.many.len() {
            self.make_room();
        }
        let number = if key < TABLE {
            #[expect(clippy::cast_possible_truncation, reason = "below the table's end")]
            let key = key as usize;
            if key >= self.few.len() {
                self.few.resize(key + 1, NONE);
            }
            self.few.get_mut(key)
        } else {
            let place = place_of(&self.many, key);
            self.many.get_mut(place).map(|(known, number)| {
                self.taken += usize::from(*number == NONE);
                *known = key;
                number
            })
        };
        let Some(number) = number else { return NONE };
        if *number == NONE {
            *number = self.next;
            self.next += 1;
        }
        *number
    }

    /// Doubles the places.
    fn make_room(&mut self) {
        let mut roomy = vec![(0, NONE); (2 * self.many.len()).max(64)];
        for (key, number) in self.many.drain(..).filter(|(_, number)| *number != NONE) {
            let place = place_of(&roomy, key);
            if let Some(slot) = roomy.get_mut(place) {
                *slot = (key, number);
            }
        }
        self.many = roomy;
    }
}

/// Where a key stands or may be put; there are 2^n places, and some are free.
fn place_of(many: &[(u64, u32)], key: u64) -> usize {
    let last = many.len() - 1;
    // Fibonacci hashing (Knuth, vol. 3, 6.4): the upper half of the product depends on all of the key
    let mut place = (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize & last;
    while many.get(place).is_some_and(|(known, number)| *number != NONE && *known != key) {
        place = (place + 1) & last;
    }
    place
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_numbered_in_the_order_in_which_they_first_come() {
        let mut numbered = Numbered::default();
        let mut known = std::collections::BTreeMap::new();
        let mut word = 7_u64;
        for _ in 0..20_000 {
            word = word.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            // of every size, many of them again and again
            let key = (word >> 40) % 3_000 * [1, 1_000, 1 << 40, (1 << 32) + 64][(word >> 33) as usize % 4];
            let next = u32::try_from(known.len()).unwrap();
            assert_eq!(numbered.of(key), *known.entry(key).or_insert(next), "{key}");
        }
    }
}
