//! Plural forms: those of CLDR for each language, all of them and no others.

use super::*;
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};

fn category(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    }
}

/// The forms that CLDR gives a language, found by trying numbers and fractions.
fn plural_forms(language: Language) -> BTreeSet<String> {
    let rules = PluralRules::create(language.identifier(), PluralRuleType::CARDINAL).unwrap();
    let whole = (0..1_200_u32).map(|number| rules.select(number).unwrap());
    let parts = ["0.5", "1.5", "2.1", "10.0"].into_iter().map(|number| rules.select(number).unwrap());
    whole.chain(parts).map(|found| category(found).to_owned()).collect()
}

#[test]
fn plural_forms_are_complete_and_no_others() {
    for (language, forms) in [
        (Language::En, "one other"),
        (Language::Ru, "one few many other"),
        (Language::Uk, "one few many other"),
        (Language::Ky, "one other"),
        (Language::Mk, "one other"),
        (Language::Sq, "one other"),
        (Language::SrLatn, "one few other"),
        (Language::SrCyrl, "one few other"),
        (Language::Sk, "one few many other"),
        (Language::Lt, "one few many other"),
    ] {
        let forms: BTreeSet<String> = forms.split(' ').map(str::to_owned).collect();
        assert_eq!(plural_forms(language), forms, "{language:?}");
        for ((.., pattern), key) in keyed(language).iter().zip(Key::ALL) {
            for selection in Found::in_pattern(pattern).selections {
                assert_eq!(selection, forms, "{language:?} {}", key.id());
            }
        }
    }
}

#[test]
fn a_text_that_counts_has_plural_forms_in_every_language_or_in_none() {
    let of = |language| -> Vec<usize> {
        keyed(language).iter().map(|(.., pattern)| Found::in_pattern(pattern).selections.len()).collect()
    };
    for language in Language::ALL {
        assert_eq!(of(*language), of(Language::En), "{language:?}");
    }
}

/// What a language writes for each number, by the sentence of waiting letters.
#[track_caller]
fn waits(language: Language, expected: &[(u64, &str)]) {
    let words = Words::new(language);
    for (number, text) in expected {
        assert_eq!(words.text(Key::ShWaiting, &[("n", (*number).into())]), *text, "{language:?}");
    }
}

#[test]
fn languages_count_as_cldr_says() {
    waits(Language::En, &[(0, "0 letters wait"), (1, "1 letter waits"), (21, "21 letters wait")]);
    waits(Language::Ru, &[(1, "1 письмо ждёт"), (21, "21 письмо ждёт"), (3, "3 письма ждут"), (11, "11 писем ждут")]);
    waits(Language::Uk, &[(1, "1 лист чекає"), (22, "22 листи чекають"), (12, "12 листів чекають")]);
    waits(Language::Mk, &[(1, "1 писмо чека"), (2, "2 писма чекаат"), (11, "11 писма чекаат")]);
    waits(Language::SrLatn, &[(1, "1 pismo čeka"), (31, "31 pismo čeka"), (4, "4 pisma čekaju"), (5, "5 pisama čeka")]);
    waits(Language::Sk, &[(1, "1 list čaká"), (3, "3 listy čakajú"), (5, "5 listov čaká"), (21, "21 listov čaká")]);
    waits(
        Language::Lt,
        &[(1, "1 laiškas laukia"), (22, "22 laiškai laukia"), (10, "10 laiškų laukia"), (12, "12 laiškų laukia")],
    );
    waits(Language::Sq, &[(1, "1 letër pret"), (2, "2 letra presin")]);
}

/// CLDR's rules for whole numbers, written down here once more.
fn expected(language: Language, n: u64) -> &'static str {
    let (ten, hundred) = (n % 10, n % 100);
    match language {
        Language::En | Language::Ky | Language::Sq => {
            if n == 1 {
                "one"
            } else {
                "other"
            }
        }
        Language::Mk => {
            if ten == 1 && hundred != 11 {
                "one"
            } else {
                "other"
            }
        }
        Language::Sk => match n {
            1 => "one",
            2..=4 => "few",
            _ => "other",
        },
        Language::Ru | Language::Uk | Language::SrLatn | Language::SrCyrl => {
            let rest = if matches!(language, Language::Ru | Language::Uk) { "many" } else { "other" };
            match ten {
                1 if hundred != 11 => "one",
                2..=4 if !(12..=14).contains(&hundred) => "few",
                _ => rest,
            }
        }
        Language::Lt => {
            let is_teen = (11..=19).contains(&hundred);
            match ten {
                1 if !is_teen => "one",
                2..=9 if !is_teen => "few",
                _ => "other",
            }
        }
    }
}

#[test]
fn every_number_gets_the_form_of_cldr() {
    let source = "sh =\n    .waiting =\n        { $n ->\n            [one] one\n            [few] few\n            [many] many\n           *[other] other\n        }\n";
    for language in Language::ALL {
        let words = Words::of(vec![crate::file::File::read(*language, source, false)]);
        for number in 0..1_200 {
            let found = words.text(Key::ShWaiting, &[("n", number.into())]);
            assert_eq!(found, expected(*language, number), "{language:?} {number}");
        }
    }
}
