//! Reviewed or not, and what stands in for a grave text that nobody has reviewed (ui.md 5.3).

use super::*;
use crate::file::File;

#[test]
fn english_is_reviewed_and_everything_else_says_that_it_is_not() {
    for language in Language::ALL {
        let file = File::load(*language, false);
        for (message, ..) in texts(*language) {
            assert_eq!(file.is_reviewed(&message), *language == Language::En, "{language:?} {message}");
        }
        let words = Words::new(*language);
        assert_eq!(words.is_list_reviewed("item"), *language == Language::En);
    }
}

#[test]
fn panic_consent_and_cards_are_grave_and_a_saved_contact_is_not() {
    let grave = [Key::NightEmpty, Key::NightAll, Key::WPull, Key::IRecord, Key::IPolice, Key::KRights, Key::KHelp];
    assert!(grave.iter().all(|key| key.is_grave()));
    assert!([Key::Save, Key::Saved, Key::HomeEmpty, Key::CWho].iter().all(|key| !key.is_grave()));
}

#[test]
fn a_grave_text_that_nobody_reviewed_comes_in_english() {
    let words = Words::new(Language::Ky);
    for key in Key::ALL {
        let expected = if key.is_grave() { Language::En } else { Language::Ky };
        assert_eq!(words.language_of(*key), expected, "{}", key.id());
        assert_eq!(words.is_reviewed(*key), key.is_grave(), "{}", key.id());
    }
    assert_eq!(words.text(Key::NightAll, &[]), "Empty everything, letters too");
}

#[test]
fn the_center_s_first_language_stands_in_where_it_is_reviewed() {
    let file = |language, source| File::read(language, source, false);
    let english = "w =\n    .pull = pull\n    .first = first\nok = OK";
    let unreviewed = "# unreviewed\nw =\n    .pull = тартыңыз\n    .first = адегенде\n# unreviewed\nok = Макул";
    let reviewed = "w =\n    .pull = тяните\n    .first = сначала\nok = ОК";
    let words =
        Words::of(vec![file(Language::Ky, unreviewed), file(Language::Ru, reviewed), file(Language::En, english)]);
    assert_eq!((words.text(Key::WPull, &[]).as_str(), words.language_of(Key::WPull)), ("тяните", Language::Ru));
    // a text of every day stays in the person's language
    assert_eq!((words.text(Key::Ok, &[]).as_str(), words.is_reviewed(Key::Ok)), ("Макул", false));

    let words = Words::of(vec![file(Language::Ky, unreviewed), file(Language::En, english)]);
    assert_eq!((words.text(Key::WPull, &[]).as_str(), words.is_reviewed(Key::WPull)), ("pull", true));
    let own = Words::of(vec![file(Language::Ru, reviewed), file(Language::En, english)]);
    assert_eq!(own.text(Key::WPull, &[]), "тяните");
}

#[test]
fn a_center_s_own_first_language_is_loaded_once() {
    assert_eq!(Words::for_center(Language::Ru, Language::Ru).language(), Language::Ru);
    assert_eq!(Words::for_center(Language::Ky, Language::Ru).language_of(Key::Save), Language::Ky);
    assert_eq!(Words::for_center(Language::En, Language::Ru).text(Key::Save, &[]), "Save");
}

#[test]
fn a_text_that_a_language_lacks_comes_in_the_next() {
    let words = Words::of(vec![
        File::read(Language::Ky, "ok = Макул", false),
        File::read(Language::En, "ok = OK\nsave = Save", false),
    ]);
    assert_eq!(words.text(Key::Save, &[]), "Save");
    assert_eq!(words.text(Key::Undo, &[]), "undo");
}
