//! Generated cases that shrink: a case is a list of choices, and a simpler list is a simpler case.
//!
//! proptest draws and shrinks the choices; a generator only asks for the next one, and gets 0, the
//! simplest, when there are none left.

use std::cell::RefCell;
use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::prelude::any;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// The choices of one case.
pub struct Dice {
    choices: std::vec::IntoIter<u64>,
}

impl Dice {
    pub fn new(choices: Vec<u64>) -> Self {
        Self { choices: choices.into_iter() }
    }

    pub fn word(&mut self) -> u64 {
        self.choices.next().unwrap_or(0)
    }

    /// From 0 up to `most`.
    pub fn up_to(&mut self, most: u32) -> u32 {
        u32::try_from(self.word() % (u64::from(most) + 1)).unwrap()
    }

    /// From `least` to `most`.
    pub fn between(&mut self, least: i32, most: i32) -> i32 {
        least + i32::try_from(self.up_to(u32::try_from(most - least).unwrap())).unwrap()
    }

    /// True in so many of a hundred cases; false is the simpler.
    pub fn chance(&mut self, percent: u32) -> bool {
        self.up_to(99) >= 100 - percent
    }

    /// One of the list; the first is the simplest.
    pub fn pick<T: Clone>(&mut self, list: &[T]) -> T {
        list[usize::try_from(self.word() % u64::try_from(list.len()).unwrap()).unwrap()].clone()
    }
}

/// Holds a promise against so many generated cases, always the same ones; a case that breaks it is
/// shrunk before it is shown.
pub fn for_all(cases: u32, choices: usize, promise: impl Fn(&mut Dice)) {
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 20_000, ..Config::default() };
    let seed = *b"outcomes contract, always alike.";
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &seed));
    let outcome = runner.run(&vec(any::<u64>(), 0..=choices), |choices| {
        promise(&mut Dice::new(choices));
        Ok(())
    });
    if let Err(broken) = outcome {
        panic!("{broken}");
    }
}

/// How often each kind of case came up: a property that holds for trivial cases only says nothing.
#[derive(Default)]
pub struct Coverage {
    cases: RefCell<u32>,
    seen: RefCell<BTreeMap<String, u32>>,
}

impl Coverage {
    pub fn case(&self) {
        *self.cases.borrow_mut() += 1;
    }

    pub fn note(&self, kind: impl Into<String>, present: bool) {
        *self.seen.borrow_mut().entry(kind.into()).or_default() += u32::from(present);
    }

    /// Prints the table.
    pub fn print(&self) {
        let cases = *self.cases.borrow();
        for (kind, count) in self.seen.borrow().iter() {
            println!("{:5.1} %  {kind}", 100.0 * f64::from(*count) / f64::from(cases));
        }
    }

    /// Prints the table, and fails where a kind is in less than one case of a hundred.
    pub fn at_least_one_per_cent(&self) {
        self.print();
        let cases = *self.cases.borrow();
        for (kind, count) in self.seen.borrow().iter() {
            assert!(100 * count >= cases, "only {count} of {cases} cases have: {kind}");
        }
    }
}
