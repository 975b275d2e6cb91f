//! Every key in every language, with the same values and all plural forms that its language has.

use std::collections::BTreeSet;

use fluent_syntax::ast::{
    Attribute, Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};

use crate::{Arg, Key, Language, UnknownLanguage, Words};

/// All attributes of a file as (message, attribute).
fn attributes(language: Language) -> Vec<(String, Attribute<&'static str>)> {
    let resource = fluent_syntax::parser::parse(language.source()).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
    let mut all = Vec::new();
    for entry in resource.body {
        if let Entry::Message(message) = entry {
            assert!(message.value.is_none(), "{} has a value of its own", message.id.name);
            all.extend(message.attributes.into_iter().map(|attribute| (message.id.name.to_owned(), attribute)));
        }
    }
    all
}

#[derive(Default)]
struct Found {
    variables: BTreeSet<String>,
    /// Variant names of each selection.
    selections: Vec<BTreeSet<String>>,
}

impl Found {
    fn in_pattern(pattern: &Pattern<&str>) -> Self {
        let mut found = Self::default();
        found.pattern(pattern);
        found
    }

    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                match expression {
                    Expression::Inline(inline) => self.inline(inline),
                    Expression::Select { selector, variants } => {
                        self.inline(selector);
                        self.selections.push(variants.iter().map(name).collect());
                        variants.iter().for_each(|variant| self.pattern(&variant.value));
                    }
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => drop(self.variables.insert(id.name.to_owned())),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::FunctionReference { .. }
            | InlineExpression::MessageReference { .. }
            | InlineExpression::TermReference { .. }
            | InlineExpression::Placeable { .. } => panic!("texts are whole sentences: values only"),
        }
    }
}

fn name(variant: &Variant<&str>) -> String {
    match variant.key {
        VariantKey::Identifier { name } => name.to_owned(),
        VariantKey::NumberLiteral { value } => value.to_owned(),
    }
}

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
fn every_language_has_every_key_and_no_other() {
    let known: Vec<String> = Key::ALL.iter().map(|key| key.id().to_owned()).collect();
    assert_eq!(known.iter().collect::<BTreeSet<_>>().len(), known.len(), "a key twice");
    for language in Language::ALL {
        let found: Vec<String> = attributes(*language)
            .iter()
            .map(|(message, attribute)| format!("{message}.{}", attribute.id.name))
            .collect();
        assert_eq!(found, known, "{language:?}: same keys in the same order");
    }
}

#[test]
fn placeholders_are_those_of_the_key_in_every_language() {
    for language in Language::ALL {
        for ((_, attribute), key) in attributes(*language).iter().zip(Key::ALL) {
            let expected: BTreeSet<String> = key.args().iter().map(|&name| name.to_owned()).collect();
            assert_eq!(Found::in_pattern(&attribute.value).variables, expected, "{language:?} {}", key.id());
        }
    }
}

#[test]
fn plural_forms_are_complete_and_no_others() {
    assert_eq!(plural_forms(Language::Ru), ["few", "many", "one", "other"].map(str::to_owned).into());
    assert_eq!(plural_forms(Language::En), ["one", "other"].map(str::to_owned).into());
    for language in Language::ALL {
        let forms = plural_forms(*language);
        for ((_, attribute), key) in attributes(*language).iter().zip(Key::ALL) {
            for selection in Found::in_pattern(&attribute.value).selections {
                assert_eq!(selection, forms, "{language:?} {}", key.id());
            }
        }
    }
}

#[test]
fn a_text_that_counts_has_plural_forms_in_every_language_or_in_none() {
    let of = |language| -> Vec<usize> {
        let count = |(_, attribute): &(String, Attribute<&str>)| Found::in_pattern(&attribute.value).selections.len();
        attributes(language).iter().map(count).collect()
    };
    for language in Language::ALL {
        assert_eq!(of(*language), of(Language::En), "{language:?}");
    }
}

#[test]
fn no_text_is_empty_and_none_shows_a_hole() {
    for language in Language::ALL {
        let words = Words::new(*language);
        for key in Key::ALL {
            for number in [0, 1, 2, 5, 11, 21, 1_000] {
                let args: Vec<(&str, Arg<'_>)> = key.args().iter().map(|name| (*name, Arg::Number(number))).collect();
                let text = words.text(*key, &args);
                assert!(!text.trim().is_empty() && text != key.id(), "{language:?} {}", key.id());
                assert!(!text.contains(['{', '}', '$']), "{language:?} {}: {text}", key.id());
            }
        }
    }
}

#[test]
fn russian_counts_as_cldr_says() {
    let words = Words::new(Language::Ru);
    let waits = |n: u64| words.text(Key::SyncMore, &[("n", n.into())]);
    assert_eq!(waits(1), "Ещё 1 письмо ждёт. Отправьте снова.");
    assert_eq!(waits(21), "Ещё 21 письмо ждёт. Отправьте снова.");
    assert_eq!(waits(3), "Ещё 3 письма ждут. Отправьте снова.");
    assert_eq!(waits(11), "Ещё 11 писем ждут. Отправьте снова.");
    assert_eq!(waits(0), "Ещё 0 писем ждут. Отправьте снова.");
}

#[test]
fn english_is_reviewed_and_russian_says_that_it_is_not() {
    assert!(Key::ALL.iter().all(|key| Words::new(Language::En).is_reviewed(*key)));
    assert!(Key::ALL.iter().all(|key| !Words::new(Language::Ru).is_reviewed(*key)));
}

#[test]
fn values_stand_as_they_are_on_a_terminal_and_isolated_on_a_screen() {
    let args = [("n", Arg::Number(3))];
    let code = [("kind", Arg::Text("tick"))];
    let plain = Words::new(Language::En);
    assert_eq!(plain.text(Key::SyncMore, &args), "3 letters still wait. Send again.");
    let screen = Words::isolating(Language::En);
    assert_eq!(screen.text(Key::SyncMore, &args), "\u{2066}3\u{2069} letters still wait. Send again.");
    assert_eq!(screen.text(Key::ErrUnknownKind, &code), "There is no kind \u{2066}tick\u{2069}. Nothing was saved.");
}

// ui.md 5: "no 'please', no 'error', no 'invalid', no 'client/patient/beneficiary'"
#[test]
fn the_tone_is_a_colleague_s() {
    let words = Words::new(Language::En);
    for key in Key::ALL {
        let args: Vec<(&str, Arg<'_>)> = key.args().iter().map(|name| (*name, Arg::Number(2))).collect();
        let text = words.text(*key, &args).to_lowercase();
        for word in ["please", "error", "invalid", "client", "patient", "beneficiar", "failed", "administrator", "!"] {
            assert!(!text.contains(word), "{}: {text}", key.id());
        }
    }
}

// A sentence for something that went wrong says what is kept or what to do.
#[test]
fn what_went_wrong_comes_with_what_to_do() {
    for key in Key::ALL.iter().filter(|key| key.message() == "err") {
        let args: Vec<(&str, Arg<'_>)> = key.args().iter().map(|name| (*name, Arg::Number(2))).collect();
        for language in Language::ALL {
            let text = Words::new(*language).text(*key, &args);
            assert!(text.ends_with('.') && text.split(['.', ',']).count() > 2, "{}: {text}", key.id());
        }
    }
}

#[test]
fn languages_are_found_by_code() {
    assert_eq!(Language::from_code("ru"), Ok(Language::Ru));
    assert_eq!(Language::from_code("ru_RU.UTF-8"), Ok(Language::Ru));
    assert_eq!(Language::from_code("EN-gb"), Ok(Language::En));
    assert_eq!(Language::from_code("xx"), Err(UnknownLanguage));
    assert_eq!(Language::from_code(""), Err(UnknownLanguage));
    assert!(Language::ALL.iter().all(|language| Language::from_code(language.code()) == Ok(*language)));
}
