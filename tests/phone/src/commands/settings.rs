//! The person's own choices: listed, and changed by their names.

use crate::answer::Out;
use crate::fault::Fault;
use crate::table;
use nightjar::{Face, Language, Nightjar, Row, Setting, TextSize, Theme, Vibration};
use serde_json::json;

const THEMES: &[(&str, Theme)] = &[("dark", Theme::Dark), ("light", Theme::Light), ("phone", Theme::System)];
const TEXTS: &[(&str, TextSize)] =
    &[("phone", TextSize::System), ("large", TextSize::Large), ("largest", TextSize::Largest)];
const VIBRATIONS: &[(&str, Vibration)] = &[("all", Vibration::All), ("no_keys", Vibration::NoKeys)];
const FACES: &[(&str, Face)] = &[("plain", Face::Plain), ("calculator", Face::Calculator), ("notes", Face::Notes)];
/// The language that the phone itself has.
const OWN: &str = "phone";

/// Lists the settings, after a change if there is one.
pub(super) fn settings(phone: &Nightjar, change: Option<(&str, &str)>, out: &Out) -> Result<(), Fault> {
    if let Some((row, choice)) = change {
        phone.set(setting(row, choice)?)?;
    }
    let settings = phone.settings();
    let language = settings.language.map(Language::code);
    let fixed: Vec<&str> = settings.fixed.iter().map(|row| name(*row)).collect();
    let languages: Vec<&str> = settings.languages.iter().map(|language| language.code()).collect();
    let rows = [
        ("language", language.unwrap_or(OWN)),
        ("theme", word(THEMES, settings.theme)),
        ("text", word(TEXTS, settings.text)),
        ("vibration", word(VIBRATIONS, settings.vibration)),
        ("face", word(FACES, settings.face)),
    ];
    let said = rows.map(|(row, choice)| {
        (row, if fixed.contains(&row) { format!("{choice}, set by the center") } else { choice.to_owned() })
    });
    out.done(
        json!({ "settings": {
            "language": language, "theme": rows[1].1, "text": rows[2].1, "vibration": rows[3].1, "face": rows[4].1,
            "languages": languages, "fixed": fixed,
        } }),
        &table::facts(&said),
    );
    Ok(())
}

fn setting(row: &str, choice: &str) -> Result<Setting, Fault> {
    Ok(match row {
        "language" if choice == OWN => Setting::Language(None),
        "language" => {
            let language = Language::from_code(choice).map_err(|_| {
                let known: Vec<&str> = Language::ALL.iter().map(|language| language.code()).collect();
                none(&known)
            })?;
            Setting::Language(Some(language))
        }
        "theme" => Setting::Theme(of(THEMES, choice)?),
        "text" => Setting::Text(of(TEXTS, choice)?),
        "vibration" => Setting::Vibration(of(VIBRATIONS, choice)?),
        "face" => Setting::Face(of(FACES, choice)?),
        _ => return Err(none(&["language", "theme", "text", "vibration", "face"])),
    })
}

fn of<T: Copy>(choices: &[(&str, T)], word: &str) -> Result<T, Fault> {
    let found = choices.iter().find(|(known, _)| *known == word).map(|(_, choice)| *choice);
    found.ok_or_else(|| none(&choices.iter().map(|(known, _)| *known).collect::<Vec<_>>()))
}

fn none(known: &[&str]) -> Fault {
    Fault::usage(format!("one of: {}", known.join(", ")))
}

fn word<T: PartialEq>(choices: &[(&'static str, T)], choice: T) -> &'static str {
    choices.iter().find(|(_, known)| *known == choice).map_or("", |(word, _)| *word)
}

fn name(row: Row) -> &'static str {
    match row {
        Row::Language => "language",
        Row::Theme => "theme",
        Row::Text => "text",
        Row::Vibration => "vibration",
        Row::Face => "face",
    }
}
