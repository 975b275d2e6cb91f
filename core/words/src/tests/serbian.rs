//! Serbian in two alphabets: the Cyrillic file is the Latin one, letter by letter.
//!
//! After a change of `sr-Latn.ftl`: `cargo test -p nightjar-words -- --ignored write_the_cyrillic_file`.

use super::*;

/// What stays in Latin letters: names and commands.
const KEPT: &[&str] = &["Wi-Fi", "JSON", "init", "serve", "PrEP", "PEP"];

/// Two letters of the Latin alphabet that are one of the Cyrillic, then the single ones.
const PAIRS: &[(&str, &str)] = &[("lj", "љ"), ("nj", "њ"), ("dž", "џ"), ("Lj", "Љ"), ("Nj", "Њ"), ("Dž", "Џ")];
const LATIN: &str = "abcčćdđefghijklmnoprsštuvzžABCČĆDĐEFGHIJKLMNOPRSŠTUVZŽ";
const CYRILLIC: &str = "абцчћдђефгхијклмнопрсштувзжАБЦЧЋДЂЕФГХИЈКЛМНОПРСШТУВЗЖ";

fn cyrillic_word(word: &str) -> String {
    if KEPT.contains(&word) {
        return word.to_owned();
    }
    let mut out = word.to_owned();
    for (latin, cyrillic) in PAIRS {
        out = out.replace(latin, cyrillic);
    }
    let letter = |c: char| LATIN.chars().zip(CYRILLIC.chars()).find(|(latin, _)| *latin == c).map_or(c, |(_, c)| c);
    out.chars().map(letter).collect()
}

/// A text without what stands in braces.
fn cyrillic(text: &str) -> String {
    let mut out = String::new();
    let mut word = String::new();
    let mut is_in_braces = false;
    for c in text.chars() {
        if !is_in_braces && (c.is_alphabetic() || (c == '-' && word == "Wi")) {
            word.push(c);
            continue;
        }
        out.push_str(&cyrillic_word(&std::mem::take(&mut word)));
        is_in_braces = (is_in_braces || c == '{') && c != '}';
        out.push(c);
    }
    out.push_str(&cyrillic_word(&word));
    out
}

fn latin(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        let pair = PAIRS.iter().find(|(_, cyrillic)| cyrillic.starts_with(c)).map(|(latin, _)| *latin);
        let single = CYRILLIC.chars().zip(LATIN.chars()).find(|(cyrillic, _)| *cyrillic == c).map(|(_, latin)| latin);
        match (pair, single) {
            (Some(pair), _) => out.push_str(pair),
            (None, Some(single)) => out.push(single),
            (None, None) => out.push(c),
        }
    }
    out
}

/// A line of a Fluent file: only what a person reads changes.
fn cyrillic_line(line: &str) -> String {
    let start = line.trim_start();
    if start.starts_with('#') {
        return line.replace(
            "in Latin letters. sr-Cyrl.ftl is made from this file:",
            "in Cyrillic letters, made from sr-Latn.ftl:",
        );
    }
    let cut = if start.starts_with('[') || start.starts_with("*[") { line.find("] ") } else { line.find("= ") };
    match cut {
        Some(cut) => format!("{}{}", line.get(..cut + 2).unwrap(), cyrillic(line.get(cut + 2..).unwrap())),
        None => line.to_owned(),
    }
}

fn cyrillic_file() -> String {
    Language::SrLatn.source().lines().map(|line| cyrillic_line(line) + "\n").collect()
}

#[test]
fn letters_go_both_ways() {
    assert_eq!(LATIN.chars().count(), CYRILLIC.chars().count());
    for (one, other) in [
        ("Nijedno pismo nije izgubljeno.", "Ниједно писмо није изгубљено."),
        ("Povežite se na Wi-Fi centra", "Повежите се на Wi-Fi центра"),
        ("Njegova džepna šolja", "Његова џепна шоља"),
        ("{ $n } pisama čeka", "{ $n } писама чека"),
    ] {
        assert_eq!(cyrillic(one), other);
    }
    assert_eq!(latin("Његова џепна шоља"), "Njegova džepna šolja");
}

#[test]
fn the_cyrillic_file_is_the_latin_one() {
    for (made, kept) in cyrillic_file().lines().zip(Language::SrCyrl.source().lines()) {
        assert_eq!(made, kept, "run the ignored test write_the_cyrillic_file");
    }
    assert_eq!(cyrillic_file(), Language::SrCyrl.source());
}

#[test]
fn every_cyrillic_text_read_back_is_the_latin_one() {
    let (one, other) = (Words::new(Language::SrLatn), Words::new(Language::SrCyrl));
    for key in Key::ALL {
        assert_eq!(latin(&other.text(*key, &numbers(*key, 3))), one.text(*key, &numbers(*key, 3)), "{}", key.id());
    }
    for ((id, latin_label), (_, label)) in labels(Language::SrLatn).into_iter().zip(labels(Language::SrCyrl)) {
        assert_eq!(latin(&label), latin_label, "{id}");
    }
}

#[test]
#[ignore = "writes locales/sr-Cyrl.ftl"]
fn write_the_cyrillic_file() {
    std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/sr-Cyrl.ftl"), cyrillic_file()).unwrap();
}
