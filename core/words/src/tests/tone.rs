//! How texts sound, what they never say, how long they are (ui.md 1, 5).

use super::*;
use crate::file::File;

/// Beginnings of words that tell what this is, and of words that ui.md 5 never uses: per language.
const TELLING: &[(Language, &str, &str)] = &[
    (
        Language::En,
        "hiv sex police drug condom needle syringe inject violence overdose",
        "please error invalid client patient beneficiar failed administrator wrong fake panic sorry",
    ),
    (
        Language::Ru,
        "вич секс полиц наркот презерватив игл шприц инъекц насил передоз",
        "пожалуйста ошибк клиент пациент бенефици администратор жалоб фальш паник",
    ),
    (
        Language::Uk,
        "віл секс поліц наркот презерватив голк шприц ін'єкц насил передоз",
        "ласка помилк клієнт пацієнт бенефіц адміністратор скарг фальш панік",
    ),
    (
        Language::Ky,
        "аив секс милиц баңги презерватив ийне шприц зомбулук ашыкча",
        "сураныч ката кардар бейтап администратор даттан паник",
    ),
    (
        Language::Mk,
        "хив секс полиц дрог кондом игл шприц инјект насил предоз",
        "молам грешк клиент пациент администратор жалб лажн паник",
    ),
    (
        Language::Sq,
        "hiv seks polic drog prezervativ gjilp shiring injekt dhun mbidoz",
        "lutem gabim klient pacient administrator panik",
    ),
    (
        Language::SrLatn,
        "hiv seks polic drog kondom igl špric ubrizg nasil predoz",
        "molim grešk klijent pacijent administrator žalb lažn panik",
    ),
    (
        Language::SrCyrl,
        "хив секс полиц дрог кондом игл шприц убризг насиљ предоз",
        "молим грешк клијент пацијент администратор жалб лажн паник",
    ),
    (
        Language::Sk,
        "hiv sex políc drog kondóm ihl striekač pich násil predávk",
        "prosím chyb klient pacient administrátor sťažnos faloš panik",
    ),
    (
        Language::Lt,
        "živ seks polic narkot prezervatyv adat švirkšt smurt perdoz",
        "prašom klaid klient pacient administrator skund netikras panik",
    ),
];

/// The stem of the list that a word of the text starts with.
fn said<'s>(text: &str, stems: &'s str) -> Option<&'s str> {
    let text = text.to_lowercase();
    let mut words = text.split(|c: char| !c.is_alphabetic() && c != '\'');
    words.find_map(|word| stems.split(' ').find(|stem| word.starts_with(stem)))
}

/// Each key's text in the language itself, whatever stands in for it on a screen.
fn own(language: Language) -> Vec<(Key, String)> {
    // a file that nobody stands in for: what is unreviewed in it is shown as reviewed
    let source = language.source().replace("# unreviewed", "#");
    let words = Words::of(vec![File::read(language, &source, false)]);
    Key::ALL.iter().map(|key| (*key, words.text(*key, &numbers(*key, 2)))).collect()
}

fn stems(language: Language) -> (&'static str, &'static str) {
    let (_, telling, never) = TELLING.iter().find(|(known, ..)| *known == language).unwrap();
    (*telling, *never)
}

// ui.md 1.7: words such as HIV, sex work, police, drugs exist only behind the PIN
#[test]
fn nothing_before_the_pin_tells_what_this_is() {
    for language in Language::ALL {
        let (telling, _) = stems(*language);
        for (key, text) in own(*language).into_iter().filter(|(key, _)| key.is_before_pin()) {
            assert_eq!(said(&text, telling), None, "{language:?} {}: {text}", key.id());
        }
    }
}

// the list above can find something: each of its words stands behind the PIN
#[test]
fn the_telling_words_are_spelled_as_the_files_spell_them() {
    for language in Language::ALL {
        let (telling, _) = stems(*language);
        let all: Vec<String> = labels(*language).into_iter().map(|(_, label)| label).collect();
        for stem in telling.split(' ') {
            assert!(all.iter().any(|label| said(label, stem).is_some()), "{language:?}: {stem}");
        }
    }
}

#[test]
fn screens_before_the_pin_are_known() {
    for key in [Key::WelcomeScan, Key::EnrollSame, Key::LockClear, Key::PinYours, Key::NaCenter, Key::NightEmpty] {
        assert!(key.is_before_pin(), "{}", key.id());
    }
    for key in [Key::ShPerson, Key::CInjects, Key::IPolice, Key::EndPolice] {
        assert!(!key.is_before_pin(), "{}", key.id());
    }
}

// ui.md 5: "no 'please', no 'error', no 'invalid', no 'client/patient/beneficiary'"; 1.6: no exclamation
#[test]
fn the_tone_is_a_colleague_s() {
    for language in Language::ALL {
        let (_, never) = stems(*language);
        // a clock may be called wrong
        let own = own(*language).into_iter().filter(|(key, _)| *key != Key::EnrollClock);
        for (id, text) in own.map(|(key, text)| (key.id().to_owned(), text)).chain(labels(*language)) {
            assert_eq!(said(&text, never), None, "{language:?} {id}: {text}");
            assert!(!text.contains('!'), "{language:?} {id}: {text}");
            assert!(!text.contains("  ") && text.trim() == text, "{language:?} {id}: {text:?}");
        }
    }
}

// A sentence for something that went wrong says what is kept or what to do.
#[test]
fn what_went_wrong_comes_with_what_to_do() {
    for key in Key::ALL.iter().filter(|key| key.message() == "err") {
        for language in Language::ALL {
            let text = Words::new(*language).text(*key, &numbers(*key, 2));
            assert!(text.ends_with('.') && text.split(['.', ',']).count() > 2, "{}: {text}", key.id());
        }
    }
}

// ui.md 5.3 measures with fonts; this only finds what can fit nowhere: a label of more than two lines of a wide tile,
// a word that no tile of one column holds at twice the size
#[test]
fn labels_are_short() {
    for language in Language::ALL {
        for (id, label) in labels(*language) {
            let limit = if id.starts_with("field.") { 44 } else { 36 };
            assert!(label.chars().count() <= limit, "{language:?} {id}: {label}");
            let longest = label.split([' ', '-', '–']).map(|word| word.chars().count()).max().unwrap_or(0);
            assert!(longest <= 18, "{language:?} {id}: {label}");
        }
    }
}

// ui.md 5.3: never put a count inside a tile label
#[test]
fn labels_take_no_values() {
    let messages: BTreeSet<&str> = Key::ALL.iter().map(|key| key.message()).collect();
    for language in Language::ALL {
        for (message, attribute, pattern) in texts(*language) {
            if !messages.contains(message.as_str()) {
                let found = Found::in_pattern(&pattern);
                assert!(found.variables.is_empty() && found.selections.is_empty(), "{message}.{attribute:?}");
            }
        }
    }
}
