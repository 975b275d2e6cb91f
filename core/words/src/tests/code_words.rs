//! The 32 code words (ui.md 4.4).

use super::*;
use crate::{CODE_WORDS, code_word_pictogram};

fn words_of(language: Language) -> Vec<String> {
    let words = Words::new(language);
    (0..32).map(|value| words.code_word(value).unwrap()).collect()
}

#[test]
fn there_are_32_in_the_order_of_the_signs() {
    let expected = "egg key bicycle tree chair hand bed umbrella cloud sun star moon house cup bread fish flower car \
                    train boat plane anchor scissors book bell eye ear lamp drop fire note gift";
    assert_eq!(words_of(Language::En).join(" "), expected);
    assert_eq!(expected.split(' ').count(), CODE_WORDS);
    let words = Words::new(Language::En);
    assert_eq!((words.code_word(32), code_word_pictogram(32)), (None, None));
    // K7M2Q97 of domain.md 11.3, as ui.md 2.2 draws it
    let alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let spoken: Vec<String> = "K7M2Q97"
        .chars()
        .map(|sign| words.code_word(u8::try_from(alphabet.find(sign).unwrap()).unwrap()).unwrap())
        .collect();
    assert_eq!(spoken.join(" "), "boat umbrella plane bicycle book sun umbrella");
}

#[test]
fn each_is_one_plain_word_and_no_two_are_the_same() {
    for language in Language::ALL {
        let words = words_of(*language);
        let folded: BTreeSet<String> = words.iter().map(|word| word.to_lowercase()).collect();
        assert_eq!(folded.len(), CODE_WORDS, "{language:?}");
        for word in &words {
            assert!(word.chars().all(char::is_alphabetic), "{language:?}: {word}");
            assert!((2..=12).contains(&word.chars().count()), "{language:?}: {word}");
            assert_eq!(word.to_lowercase(), *word, "{language:?}");
        }
    }
}

#[test]
fn a_word_is_found_in_whatever_case_it_was_written() {
    for language in Language::ALL {
        let words = Words::new(*language);
        for (value, word) in (0..32).zip(words_of(*language)) {
            assert_eq!(words.code_word_value(&word), Some(value), "{language:?} {word}");
            assert_eq!(
                words.code_word_value(&format!(" {} ", word.to_uppercase())),
                Some(value),
                "{language:?} {word}"
            );
        }
        assert_eq!(words.code_word_value(""), None);
        assert_eq!(words.code_word_value("egg egg"), None);
    }
}
