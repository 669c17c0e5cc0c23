//! The house: a room uses only rooms above it, and wasm words stay in one room.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms in the order of the `mod` lines of `src/lib.rs`.
fn rooms() -> Vec<String> {
    let tour = fs::read_to_string("src/lib.rs").unwrap();
    let room = |line: &str| line.trim_start_matches("pub ").strip_prefix("mod ")?.strip_suffix(';').map(str::to_owned);
    tour.lines().filter_map(room).collect()
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// Every file of `src` with the room it is in.
fn files() -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    sources(Path::new("src"), &mut found);
    let room_of = |path: &Path| {
        let inside = path.strip_prefix("src").unwrap();
        inside.components().next().unwrap().as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned()
    };
    found
        .iter()
        .map(|path| (room_of(path), path.display().to_string(), fs::read_to_string(path).unwrap()))
        .filter(|(room, ..)| room != "lib")
        .collect()
}

/// The rooms that a file names after `crate::`, outside comments.
fn used(text: &str) -> Vec<String> {
    let code: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = code.join("\n");
    code.match_indices("crate::")
        .map(|(at, word)| code[at + word.len()..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect())
        .filter(|room: &String| !room.is_empty())
        .collect()
}

#[test]
fn a_room_uses_only_rooms_above_it() {
    let rooms = rooms();
    assert!(rooms.len() >= 10, "{rooms:?}");
    let place = |room: &str| rooms.iter().position(|known| known == room);
    let mut arrows = 0;
    for (room, file, text) in files() {
        let own = place(&room).unwrap_or_else(|| unreachable!("{file} is in no room of the tour"));
        for other in used(&text) {
            let above = place(&other).unwrap_or_else(|| unreachable!("{file} uses {other}, which is no room"));
            assert!(above <= own, "{file}: {room} must not use {other}, which comes after it");
            arrows += usize::from(above < own);
        }
    }
    assert!(arrows > 30, "the test reads the arrows: {arrows}");
}

#[test]
fn wasm_words_stay_in_one_room() {
    for (room, file, text) in files() {
        for word in ["wasm_bindgen", "js_sys", "serde_wasm_bindgen", "getrandom", "JsValue"] {
            assert!(room == "wasm" || !text.contains(word), "{file} says {word}");
        }
    }
}

#[test]
fn outcomes_know_no_contract() {
    for (room, file, text) in files().iter().filter(|(room, ..)| room == "outcomes" || room == "cohort") {
        assert!(!used(text).iter().any(|other| other == "contract" || other == "settlement"), "{file} in {room}");
    }
}

#[test]
fn files_stay_near_three_hundred_lines() {
    for (_, file, text) in files() {
        let lines = text.lines().count();
        assert!(lines <= 400, "{file} has {lines} lines: it is two files");
    }
}
