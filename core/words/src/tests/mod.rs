//! Every key and every code in every language, with the same values and all plural forms that its language has.

mod code_words;
mod codes;
mod fallback;
mod plurals;
mod serbian;
mod tone;

use std::collections::BTreeSet;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};

use crate::{Arg, Key, Language, UnknownLanguage, Words, code_lists, own_name};

/// A text of a file: its message, its attribute if it is one, and its pattern.
type Text = (String, Option<String>, Pattern<&'static str>);

/// All texts of a file, in its order.
fn texts(language: Language) -> Vec<Text> {
    let resource = fluent_syntax::parser::parse(language.source()).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
    let mut all = Vec::new();
    for entry in resource.body {
        if let Entry::Message(message) = entry {
            let name = message.id.name.to_owned();
            all.extend(message.value.map(|value| (name.clone(), None, value)));
            all.extend(message.attributes.into_iter().map(|a| (name.clone(), Some(a.id.name.to_owned()), a.value)));
        }
    }
    all
}

/// The texts of keys; the rest are labels of codes and names of fields.
fn keyed(language: Language) -> Vec<Text> {
    let messages: BTreeSet<&str> = Key::ALL.iter().map(|key| key.message()).collect();
    texts(language).into_iter().filter(|(message, ..)| messages.contains(message.as_str())).collect()
}

/// Values for a key, all the same number.
fn numbers(key: Key, number: u64) -> Vec<(&'static str, Arg<'static>)> {
    key.args().iter().map(|name| (*name, Arg::Number(number))).collect()
}

/// All labels of codes and names of fields in a language, with where they stand.
fn labels(language: Language) -> Vec<(String, String)> {
    let words = Words::new(language);
    let mut all = Vec::new();
    for list in code_lists() {
        for (code, _) in list.codes {
            let label = words.label(list.name, code).unwrap_or_else(|| panic!("{language:?} {}.{code}", list.name));
            all.push((format!("{}.{code}", list.name), label));
        }
    }
    for (message, attribute, _) in texts(language) {
        if message == "field" {
            let name = attribute.unwrap();
            let label = words.field(&name).unwrap();
            all.push((format!("field.{name}"), label));
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

#[test]
fn every_language_has_every_key_and_no_other() {
    let known: Vec<String> = Key::ALL.iter().map(|key| key.id().to_owned()).collect();
    assert_eq!(known.iter().collect::<BTreeSet<_>>().len(), known.len(), "a key twice");
    for language in Language::ALL {
        let found: Vec<String> = keyed(*language)
            .into_iter()
            .map(|(message, attribute, _)| attribute.map_or_else(|| message.clone(), |a| format!("{message}.{a}")))
            .collect();
        assert_eq!(found, known, "{language:?}: same keys in the same order");
    }
}

// ui.md 5.2: exactly these names
#[test]
fn the_keys_of_the_screens_are_there_by_name() {
    let named: BTreeSet<&str> = Key::ALL.iter().map(|key| key.id()).collect();
    let of = |prefix: &str, keys: &str| -> Vec<String> {
        keys.split(' ').map(|key| if prefix.is_empty() { key.to_owned() } else { format!("{prefix}.{key}") }).collect()
    };
    let expected = [
        of("", "ok back done more skip yes no save saved undo fix remove keep same_before fixed_by_center unreviewed"),
        of("err", "nothing_saved phone_full storage key_store newer_data damaged"),
        of("welcome", "scan type"),
        of("enroll", "point nocam line wait same expired other off refused"),
        of("pin", "yours another again once_more second second_does differs later"),
        of("lock", "clear wait"),
        of("home", "empty start pending letter no_letter"),
        of("start", "where with langs back go"),
        of("sh", "person no give slip happened group bag warn waiting covered long ram_only"),
        of("c", "who other last_met never before_year this_year this_month not_asked same talked enough injects"),
        of("c", "before with_card u18 too_big a11y_saves"),
        of("g", "for_others how_many"),
        of("b", "left low none count got back lost taken why"),
        of("s", "say days written together code what turned why waited unknown ask"),
        of("i", "safe need record stats warn speak police police_not code thanks stop in_time"),
        of("gr", "total sw first"),
        of("n", "ask top"),
        of("ev", "what"),
        of("a", "none do"),
        of("k", "agreement rights help places show locks"),
        of("e", "none"),
        of("end", "police safe sharps zero close"),
        of("y", "none waits sealed at_center safe refused damaged round how now stop away"),
        of("h", "has hasnt sealed copies cannot bag cards shift"),
        of("t", "language theme text buzz face pins practice ways wipe"),
        of("w", "empty what unsent first pull"),
        of("night", "empty all"),
        of("p", "practice good second"),
        of("na", "center"),
    ];
    for key in expected.concat() {
        assert!(named.contains(key.as_str()), "{key}");
    }
}

#[test]
fn placeholders_are_those_of_the_key_in_every_language() {
    for language in Language::ALL {
        for ((.., pattern), key) in keyed(*language).iter().zip(Key::ALL) {
            let expected: BTreeSet<String> = key.args().iter().map(|&name| name.to_owned()).collect();
            assert_eq!(Found::in_pattern(pattern).variables, expected, "{language:?} {}", key.id());
        }
    }
}

#[test]
fn no_text_is_empty_and_none_shows_a_hole() {
    for language in Language::ALL {
        let words = Words::new(*language);
        for key in Key::ALL {
            for number in [0, 1, 2, 5, 11, 21, 1_000] {
                let text = words.text(*key, &numbers(*key, number));
                assert!(!text.trim().is_empty() && text != key.id(), "{language:?} {}", key.id());
                assert!(!text.contains(['{', '}', '$']), "{language:?} {}: {text}", key.id());
            }
        }
    }
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
    // a number that is part of the text, in a label or a sentence, is isolated too; a word never is
    assert_eq!(screen.label("age_band", "18_19").unwrap(), "\u{2066}18–19\u{2069}");
    assert_eq!(screen.text(Key::CU18, &[]), "Under \u{2066}18\u{2069}: help first");
    assert_eq!(screen.text(Key::CA11ySaves, &[("word", Arg::Word("Never met"))]), "Never met. Saves.");
}

#[test]
fn languages_are_found_by_code() {
    assert_eq!(Language::from_code("ru"), Ok(Language::Ru));
    assert_eq!(Language::from_code("ru_RU.UTF-8"), Ok(Language::Ru));
    assert_eq!(Language::from_code("EN-gb"), Ok(Language::En));
    assert_eq!(Language::from_code("xx"), Err(UnknownLanguage));
    assert_eq!(Language::from_code(""), Err(UnknownLanguage));
    for (code, language) in [
        ("sr", Language::SrCyrl),
        ("sr-RS", Language::SrCyrl),
        ("sr_RS.UTF-8@latin", Language::SrLatn),
        ("sr-Latn-RS", Language::SrLatn),
        ("SR-cyrl", Language::SrCyrl),
    ] {
        assert_eq!(Language::from_code(code), Ok(language), "{code}");
    }
    assert_eq!(Language::ALL.len(), 10);
    assert!(Language::ALL.iter().all(|language| Language::from_code(language.code()) == Ok(*language)));
}

#[test]
fn languages_are_named_in_themselves() {
    let names: Vec<&str> = Language::ALL.iter().map(|language| language.own_name()).collect();
    let expected = [
        "English",
        "Русский",
        "Українська",
        "Кыргызча",
        "Македонски",
        "Shqip",
        "Srpski",
        "Српски",
        "Slovenčina",
        "Lietuvių",
    ];
    assert_eq!(names, expected);
    // spoken with people in the seven centers, no file of their own (domain.md D)
    assert_eq!((own_name("pl"), own_name("uz"), own_name("hu")), (Some("Polski"), Some("Oʻzbekcha"), Some("Magyar")));
    assert_eq!(own_name("xx"), None);
}
