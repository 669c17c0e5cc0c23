//! Texts as they were written, inside of sentences.

use std::fmt::{self, Display, Formatter, Write};

/// A text in quotes, with a backslash before quotes and backslashes of its own, and what one would not see as its code:
/// `"a \"b\""`, `"a\u{200b}"`.
///
/// The standard library's way (`{:?}`) knows every character there is, by tables; with them it is 8 kB of WebAssembly.
#[derive(Debug, Clone, Copy)]
pub struct Quoted<'a>(pub &'a str);

impl Display for Quoted<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_char('"')?;
        for letter in self.0.chars() {
            match letter {
                '"' | '\\' => write!(f, "\\{letter}")?,
                '\n' => f.write_str("\\n")?,
                '\r' => f.write_str("\\r")?,
                '\t' => f.write_str("\\t")?,
                '\0' => f.write_str("\\0")?,
                _ if is_unseen(letter) => write!(f, "\\u{{{:x}}}", u32::from(letter))?,
                _ => f.write_char(letter)?,
            }
        }
        f.write_char('"')
    }
}

/// Control characters, spaces that look like others, and what joins, parts or turns letters without being one.
const fn is_unseen(letter: char) -> bool {
    matches!(letter, '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{a0}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202f}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e000}'..='\u{f8ff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_quoted_as_the_standard_library_quotes_them() {
        let texts = [
            "",
            "growth",
            "Wachstum ä ß",
            "a \"b\" \\ c",
            "line\nline\r\n\tend\0",
            "no\u{a0}break, zero\u{200b}width, \u{202e}turned\u{202c}, \u{feff}mark",
            "\u{7f}\u{85}\u{1b}[1m",
            "成長 🎓",
            "\u{e000}",
        ];
        for text in texts {
            assert_eq!(Quoted(text).to_string(), format!("{text:?}"));
        }
    }
}
