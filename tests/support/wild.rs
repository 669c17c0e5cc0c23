//! Wild inputs: anything at all, scenarios changed at random places, and texts that were damaged on the way.

use outcomes_contract::written::Written;

use super::dice::Dice;

/// Words that a scenario knows, so that wild values come near to ones that mean something.
const WORDS: [&str; 30] = [
    "kind",
    "id",
    "label",
    "at",
    "amount",
    "tiers",
    "steps",
    "share",
    "threshold",
    "from",
    "to",
    "students",
    "scale",
    "measure",
    "groups",
    "dosage",
    "growth",
    "percentile",
    "points",
    "event",
    "linear",
    "highest",
    "sum",
    "cohortShare",
    "student",
    "unpaid",
    "winter",
    "concave",
    "mean",
    "sd",
];
const TEXTS: [&str; 18] = [
    "",
    " ",
    "x",
    "670.00",
    "-0.00",
    "0.005",
    "1e5",
    "999999999999.99",
    "1000000000000.01",
    "USD",
    "2027-06-30",
    "a.b[0].c",
    "[0]",
    "\u{0}",
    "é",
    "\u{1f469}\u{200d}\u{1f393}",
    "\u{202e}txt",
    "NaN",
];
const NUMBERS: [f64; 34] = [
    0.0,
    -0.0,
    1.0,
    2.0,
    3.0,
    -1.0,
    0.5,
    0.57,
    0.1,
    1.0 / 3.0,
    0.999_999_999_999_999_9,
    1.000_000_1,
    50.0,
    99.0,
    99.5,
    100.0,
    1e-9,
    1e-300,
    5e-324,
    10_900.0,
    65_535.0,
    65_536.0,
    1e6,
    1e6 + 0.5,
    4_294_967_295.0,
    4_294_967_296.0,
    1e12,
    9_007_199_254_740_993.0,
    1e18,
    -1e300,
    f64::MAX,
    f64::NAN,
    f64::INFINITY,
    f64::NEG_INFINITY,
];

fn text(dice: &mut Dice) -> String {
    match dice.up_to(9) {
        0..=4 => dice.pick(&WORDS).to_owned(),
        5..=7 => dice.pick(&TEXTS).to_owned(),
        8 => (0..dice.up_to(20)).filter_map(|_| char::from_u32(dice.up_to(0x10_ffff))).collect(),
        _ => dice.pick(&TEXTS).repeat(1 + dice.up_to(2_000) as usize),
    }
}

fn number(dice: &mut Dice) -> f64 {
    match dice.up_to(3) {
        0 | 1 => dice.pick(&NUMBERS),
        2 => f64::from(dice.between(-1_000, 1_000)) / 8.0,
        _ => f64::from_bits(dice.word()),
    }
}

/// A value so many lists or objects deep.
fn nested(dice: &mut Dice, depth: u32) -> Written {
    let lists = dice.chance(50);
    (0..depth).fold(Written::Nothing, |inside, _| {
        if lists { Written::List(vec![inside]) } else { Written::Object(vec![("kind".to_owned(), inside)]) }
    })
}

/// Anything at all.
pub fn value(dice: &mut Dice, depth: u32) -> Written {
    match dice.up_to(if depth == 0 { 6 } else { 10 }) {
        0 => Written::Nothing,
        1 => Written::Bool(dice.chance(50)),
        2..=4 => Written::Number(number(dice)),
        5 | 6 => Written::Text(text(dice)),
        7 | 8 => Written::List((0..dice.up_to(4)).map(|_| value(dice, depth - 1)).collect()),
        9 => Written::Object((0..dice.up_to(5)).map(|_| (text(dice), value(dice, depth - 1))).collect()),
        _ => {
            let depth = dice.up_to(400);
            nested(dice, depth)
        }
    }
}

/// An object with every key of a scenario, and anything under them.
pub fn loose(dice: &mut Dice) -> Written {
    let keys = ["format", "title", "cohort", "contract", "budget", "vendor", "plan"];
    Written::Object(keys.iter().map(|key| ((*key).to_owned(), value(dice, 4))).collect())
}

fn places(written: &Written) -> u32 {
    1 + match written {
        Written::List(items) => items.iter().map(places).sum::<u32>(),
        Written::Object(entries) => entries.iter().map(|(_, value)| places(value)).sum(),
        Written::Nothing | Written::Bool(_) | Written::Number(_) | Written::Text(_) => 0,
    }
}

/// The place of this number, counted in the order written.
fn place(written: &mut Written, number: u32) -> Option<&mut Written> {
    let mut rest = number;
    let mut inside = written;
    loop {
        if rest == 0 {
            return Some(inside);
        }
        rest -= 1;
        let parts: Vec<&mut Written> = match inside {
            Written::List(items) => items.iter_mut().collect(),
            Written::Object(entries) => entries.iter_mut().map(|(_, value)| value).collect(),
            Written::Nothing | Written::Bool(_) | Written::Number(_) | Written::Text(_) => return None,
        };
        let mut next = None;
        for part in parts {
            let size = places(part);
            if rest < size {
                next = Some(part);
                break;
            }
            rest -= size;
        }
        inside = next?;
    }
}

fn any_place<'w>(dice: &mut Dice, written: &'w mut Written) -> Option<&'w mut Written> {
    let number = dice.up_to(places(written) - 1);
    place(written, number)
}

/// Moves a number a little or takes a key away: most such scenarios are accepted.
pub fn nudge(dice: &mut Dice, written: &mut Written) -> &'static str {
    for _ in 0..20 {
        match any_place(dice, written) {
            Some(Written::Number(value)) => {
                let wide = dice.chance(30);
                *value = if wide { number(dice) } else { *value * dice.pick(&[0.5, 0.9, 1.1, 2.0]) };
                return if wide { "a number" } else { "a number moved" };
            }
            Some(Written::Object(entries)) if entries.len() > 1 => {
                entries.remove(dice.up_to(u32::try_from(entries.len()).unwrap() - 1) as usize);
                return "a key taken away";
            }
            _ => {}
        }
    }
    "nothing"
}

/// Changes one place of a value, and says how.
pub fn change(dice: &mut Dice, written: &mut Written) -> &'static str {
    let elsewhere = any_place(dice, written).map_or(Written::Nothing, |place| place.clone());
    let how = dice.up_to(9);
    let Some(place) = any_place(dice, written) else { return "nothing" };
    match (how, place) {
        (0..=2, Written::Object(entries)) if !entries.is_empty() => {
            entries.remove(dice.up_to(u32::try_from(entries.len()).unwrap() - 1) as usize);
            "a key taken away"
        }
        (3, Written::Object(entries)) if !entries.is_empty() => {
            let entry = dice.pick(entries);
            entries.push(entry);
            "a key twice"
        }
        (4, Written::Object(entries)) => {
            entries.push((text(dice), value(dice, 1)));
            "a key more"
        }
        (0..=2, Written::List(items)) if !items.is_empty() => {
            items.remove(dice.up_to(u32::try_from(items.len()).unwrap() - 1) as usize);
            "an item taken away"
        }
        (3 | 4, Written::List(items)) if !items.is_empty() => {
            let item = dice.pick(items);
            items.extend(vec![item; if dice.chance(10) { 150 } else { 1 }]);
            "an item again"
        }
        (5, place) => {
            *place = elsewhere;
            "what stands elsewhere"
        }
        (6, place) => {
            let depth = 1 + dice.up_to(500);
            *place = nested(dice, depth);
            "deep nesting"
        }
        (7, place) => {
            *place = value(dice, 3);
            "anything"
        }
        (8, place) => {
            *place = Written::Text(text(dice));
            "a text"
        }
        (_, place) => {
            *place = Written::Number(number(dice));
            "a number"
        }
    }
}

/// Damages a text: cut off, bytes lost, exchanged, repeated or put in, brackets without end.
pub fn damage(dice: &mut Dice, text: &mut String) {
    let mut letters: Vec<char> = std::mem::take(text).chars().collect();
    for _ in 0..=dice.up_to(2) {
        let length = u32::try_from(letters.len()).unwrap();
        let at = dice.up_to(length) as usize;
        match dice.up_to(6) {
            0 => letters.truncate(at),
            1 => drop(letters.splice(at..letters.len().min(at + 1 + dice.up_to(8) as usize), [])),
            2 => letters.insert(
                at,
                dice.pick(&['{', '}', '[', ']', ',', ':', '"', '\\', '-', '.', 'e', '0', '\u{feff}', '\n']),
            ),
            3 => letters.insert(at, char::from_u32(dice.up_to(0x10_ffff)).unwrap_or('\u{fffd}')),
            4 => {
                let number = dice.pick(&[
                    "1e999",
                    "-1e-999",
                    "01",
                    "+1",
                    "1.",
                    "1e",
                    "0.1000000000000000055511151231257827",
                    "NaN",
                ]);
                drop(letters.splice(at..at, number.chars()));
            }
            5 => drop(
                letters.splice(at..at, dice.pick(&["[", "{\"kind\":"]).repeat(dice.up_to(20_000) as usize).chars()),
            ),
            _ => {
                let part: Vec<char> = letters.iter().skip(at).take(200).copied().collect();
                drop(letters.splice(at..at, part));
            }
        }
    }
    *text = letters.into_iter().collect();
}
