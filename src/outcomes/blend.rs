//! Years put together from two independent ones, source by source: what the variance of payouts is split with.

use serde::Serialize;

use super::codes::Codes;
use super::generator::{Words, two_words_of, words_of};
use super::records::Records;
use super::simulate::{Circumstances, Simulator, Site};

/// A source of a year's randomness; each comes on top of those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(all(target_arch = "wasm32", feature = "whole"), derive(tsify::Tsify))]
pub enum Source {
    /// Whether the district misses its own obligations.
    Breach,
    /// How well the service works this year, and at each site.
    Effect,
    /// What the students of a site have in common beside the service.
    Clustering,
    /// What single students receive: units of dosage, the cause of a shortfall, valid tests.
    Dosage,
    /// All else about single students.
    Sampling,
}

impl Source {
    /// All of them in their order.
    pub const ALL: [Self; 5] = [Self::Breach, Self::Effect, Self::Clustering, Self::Dosage, Self::Sampling];
}

/// One of two independent streams of a replication.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stream {
    /// The one that its simulated year is drawn from.
    Own,
    /// Another year's.
    Other,
}

/// Which sources of a year come from which stream: a number of them, in their order, from one, the rest from the
/// other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Blend {
    /// The stream of the first sources.
    pub first: Stream,
    /// How many they are, from 0 to 5.
    pub sources: usize,
}

impl Blend {
    /// The simulated year itself.
    pub const WHOLE: Self = Self { first: Stream::Own, sources: Source::ALL.len() };

    /// Where a source comes from.
    pub const fn stream(self, source: Source) -> Stream {
        match (self.first, (source as usize) < self.sources) {
            (Stream::Own, true) | (Stream::Other, false) => Stream::Own,
            (Stream::Other, true) | (Stream::Own, false) => Stream::Other,
        }
    }
}

/// Words that students are drawn from.
pub trait StudentWords {
    /// The first word of each student: what befalls them in the upper 40 bits, their own part of the first measure in
    /// the lower 24.
    fn first(&mut self, words: &mut [u64]);
    /// A further one, for their own parts of other measures.
    fn further(&mut self, words: &mut [u64]);
}

impl StudentWords for Words {
    fn first(&mut self, words: &mut [u64]) {
        self.fill(words);
    }

    fn further(&mut self, words: &mut [u64]) {
        self.fill(words);
    }
}

/// What befalls students from one stream, their own parts from the other.
struct Spliced {
    befalls: Words,
    own: Words,
    room: Vec<u64>,
}

impl StudentWords for Spliced {
    fn first(&mut self, words: &mut [u64]) {
        self.room.resize(words.len(), 0);
        self.befalls.fill(&mut self.room);
        self.own.fill(words);
        for (word, befalls) in words.iter_mut().zip(&self.room) {
            *word = befalls & !Codes::OTHER_BITS | *word & Codes::OTHER_BITS;
        }
    }

    fn further(&mut self, words: &mut [u64]) {
        // the words passed over keep the stream in step with what a whole year draws from it
        self.befalls.fill(words);
        self.own.fill(words);
    }
}

impl Simulator {
    /// Draws blended years in the place of the replications from `first` on, one for each year that `records` has room
    /// for. A source has the same draws in every blend that takes it from the same stream.
    pub fn draw_blend(&self, blend: Blend, seed: u32, first: u32, records: &mut Records) {
        let mut scratch = self.scratch();
        for (year, replication) in (0..records.breach.len()).zip(first..) {
            let (circumstances, [own, other]) = self.begin_both(blend, seed, replication);
            let [befalls, sampling] = [Source::Dosage, Source::Sampling].map(|source| blend.stream(source));
            let mut spliced = |befalls, own| {
                let mut words = Spliced { befalls, own, room: Vec::new() };
                self.draw_year(&circumstances, &mut words, year, records, &mut scratch);
            };
            match (befalls, sampling) {
                (Stream::Own, Stream::Other) => spliced(own, other),
                (Stream::Other, Stream::Own) => spliced(other, own),
                (Stream::Own, Stream::Own) => self.draw_year(&circumstances, &mut { own }, year, records, &mut scratch),
                (Stream::Other, Stream::Other) => {
                    self.draw_year(&circumstances, &mut { other }, year, records, &mut scratch);
                }
            }
        }
    }

    /// The circumstances of a blended year, and the words that its students come from.
    pub(super) fn begin(&self, blend: Blend, seed: u32, replication: u32) -> (Circumstances, Words) {
        if blend == Blend::WHOLE {
            let mut words = words_of(seed, replication);
            return (self.draw_circumstances(&mut words), words);
        }
        let (circumstances, [own, other]) = self.begin_both(blend, seed, replication);
        match blend.stream(Source::Sampling) {
            Stream::Own => (circumstances, own),
            Stream::Other => (circumstances, other),
        }
    }

    /// The circumstances of a blended year, and what is left of both streams.
    fn begin_both(&self, blend: Blend, seed: u32, replication: u32) -> (Circumstances, [Words; 2]) {
        let mut words = two_words_of(seed, replication);
        let [own, other] = words.each_mut().map(|words| self.draw_circumstances(words));
        let (breach, effect) = {
            let of = |source| match blend.stream(source) {
                Stream::Own => &own,
                Stream::Other => &other,
            };
            (of(Source::Breach).breach, of(Source::Effect).effect)
        };
        let sites = own.sites.into_iter().zip(other.sites).map(|(own, other)| Site {
            effect: match blend.stream(Source::Effect) {
                Stream::Own => own.effect,
                Stream::Other => other.effect,
            },
            clustering: match blend.stream(Source::Clustering) {
                Stream::Own => own.clustering,
                Stream::Other => other.clustering,
            },
        });
        (Circumstances { breach, effect, sites: sites.collect() }, words)
    }
}
