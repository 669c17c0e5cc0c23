//! The cells of a CSV text, row by row, as RFC 4180 has them.
//!
//! Own code: the crate `csv-core` reads whatever it is given, text after a closing quote and a quote that nothing
//! closes included, and which of a student's cells was meant is not for a program to guess.

use std::borrow::Cow;
use std::fmt;

use crate::language::reading as say;

/// What is wrong with the quotes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misquoted {
    /// A quote opens a cell and the text ends before one closes it.
    Unclosed,
    /// A cell goes on after its closing quote.
    TextAfterQuote,
    /// A quote stands in a cell that does not begin with one.
    QuoteInside,
}

impl fmt::Display for Misquoted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unclosed => say::quote_unclosed(),
            Self::TextAfterQuote => say::text_after_quote(),
            Self::QuoteInside => say::quote_inside(),
        })
    }
}

/// One row of a CSV text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// Its number, from 1, as a spreadsheet shows it: line ends inside quotes start no row, empty lines are rows.
    pub number: u32,
    /// How many cells it has, kept or not.
    pub cells: usize,
    /// The first thing wrong with its quotes.
    pub misquoted: Option<Misquoted>,
}

/// A CSV text being read: cells are separated by commas, or by semicolons where the first row has more of them; rows
/// end with CRLF, LF or CR.
#[derive(Debug, Clone)]
pub struct Rows<'t> {
    rest: &'t str,
    separator: u8,
    number: u32,
}

impl<'t> Rows<'t> {
    /// Starts to read a text, with or without a byte order mark.
    pub fn new(text: &'t str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Self { rest: text, separator: separator_of(text), number: 0 }
    }

    /// Whether the cells are separated by semicolons.
    pub const fn has_semicolons(&self) -> bool {
        self.separator == b';'
    }

    /// The next row, its cells in `cells`, at most so many of them; `None` at the end.
    pub fn read(&mut self, cells: &mut Vec<Cow<'t, str>>, most: usize) -> Option<Row> {
        cells.clear();
        if self.rest.is_empty() {
            return None;
        }
        self.number = self.number.saturating_add(1);
        let mut row = Row { number: self.number, cells: 0, misquoted: None };
        loop {
            let (cell, misquoted) = match self.rest.strip_prefix('"') {
                Some(inside) => self.quoted(inside),
                None => self.plain(),
            };
            row.cells += 1;
            row.misquoted = row.misquoted.or(misquoted);
            if cells.len() < most {
                cells.push(cell);
            }
            let mut bytes = self.rest.bytes();
            let end = bytes.next();
            let length = match end {
                None => 0,
                Some(b'\r') if bytes.next() == Some(b'\n') => 2,
                Some(_) => 1,
            };
            self.take(length);
            if end != Some(self.separator) {
                return Some(row);
            }
        }
    }

    /// Takes so many bytes, all of them of whole characters.
    fn take(&mut self, length: usize) -> &'t str {
        let (taken, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    /// A cell without quotes, up to the end of the cell.
    fn plain(&mut self) -> (Cow<'t, str>, Option<Misquoted>) {
        let separator = self.separator;
        let mut quote = false;
        let ends = |byte: u8| {
            quote |= byte == b'"';
            byte == separator || byte == b'\n' || byte == b'\r'
        };
        let end = self.rest.bytes().position(ends);
        (self.take(end.unwrap_or(self.rest.len())).into(), quote.then_some(Misquoted::QuoteInside))
    }

    /// A cell whose opening quote stands before `inside`.
    fn quoted(&mut self, inside: &'t str) -> (Cow<'t, str>, Option<Misquoted>) {
        self.rest = inside;
        let mut cell = Cow::Borrowed("");
        loop {
            let Some(quote) = self.rest.bytes().position(|byte| byte == b'"') else {
                cell += self.take(self.rest.len());
                return (cell, Some(Misquoted::Unclosed));
            };
            cell += self.take(quote);
            self.take(1);
            if !self.rest.starts_with('"') {
                break;
            }
            cell += self.take(1);
        }
        let (after, _) = self.plain();
        let misquoted = (!after.is_empty()).then_some(Misquoted::TextAfterQuote);
        (cell, misquoted)
    }
}

/// What separates the cells of the first row.
fn separator_of(text: &str) -> u8 {
    let mut quoted = false;
    let (mut commas, mut semicolons) = (0_usize, 0_usize);
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\r' | b'\n' if !quoted => break,
            b',' if !quoted => commas += 1,
            b';' if !quoted => semicolons += 1,
            _ => {}
        }
    }
    if semicolons > commas { b';' } else { b',' }
}
