//! What stands on a card: the center's own words, which nobody here translates, and numbers left to right.

use super::PhoneNumber;
use crate::make::Make;
use crate::names::isolated;
use crate::numbers::isolated_runs;
use crate::parts::one_by_one;
use crate::{Class, Label, Role, Size, Tile, Voice};
use nightjar::{Card, Provider};
use nightjar_words::{Action as Pictures, Key, code_lists, own_name, pictogram};

/// Rows that a screen has at most, less what stands beside them.
const ROWS: usize = 40;

/// The title of a card.
pub(super) fn title(make: Make<'_>, card: &Card) -> Option<Label> {
    let title = card.title.clone()?;
    Some(make.said("cards.card", isolated_runs(&title)).size(Size::Title).voice(Voice::Heading))
}

/// The text of a card, a label a paragraph, and its number last.
pub(super) fn body(make: Make<'_>, card: &Card) -> Vec<Label> {
    let paragraphs = card.text.iter().flat_map(|text| text.lines()).map(str::trim).filter(|line| !line.is_empty());
    let line =
        |(n, text): (usize, &str)| make.said(&format!("cards.line.{}", n + 1), isolated_runs(text)).size(Size::Title);
    let phone = card.phone.as_deref().map(|phone| {
        let label = make.said("cards.phone", isolated(phone)).size(Size::Number);
        Label { spoken: one_by_one(&dial(phone)), ..label.pictured(Pictures::HelpNumbers.picture()) }
    });
    let paragraphs: Vec<&str> = paragraphs.collect();
    let mut lines: Vec<Label> = paragraphs.iter().copied().take(ROWS).enumerate().map(line).collect();
    if let (Some(last), Some(rest)) = (lines.last_mut(), paragraphs.get(ROWS..).filter(|rest| !rest.is_empty())) {
        // Nothing of a card is ever left out: what has no row of its own goes on in the last one.
        last.text = format!("{} {}", last.text, isolated_runs(&rest.join(" ")));
        last.spoken.clone_from(&last.text);
    }
    lines.extend(phone);
    lines
}

/// Help numbers, each once, what is written beside them, and what the dialer keeps.
pub(super) fn help(make: Make<'_>, cards: &[Card]) -> (Vec<Label>, Vec<PhoneNumber>) {
    let mut numbers: Vec<PhoneNumber> = Vec::new();
    let mut lines = Vec::new();
    for card in cards {
        let number = card.phone.as_deref().map(dial).filter(|dial| !dial.is_empty());
        if number.as_ref().is_some_and(|dial| numbers.iter().any(|known| known.dial == *dial)) {
            continue;
        }
        if let (Some(dial), Some(phone)) = (number, &card.phone) {
            let written = isolated(phone);
            let name = card.title.as_deref().map_or_else(|| written.clone(), isolated_runs);
            let spoken = format!("{name}, {}", one_by_one(&dial));
            let id = format!("cards.number.{}", numbers.len() + 1);
            let tile = make.named(&id, name, Pictures::HelpNumbers.picture().id).class(Class::Wide);
            numbers.push(PhoneNumber { tile: Tile { spoken, ..tile.badge(written) }, dial });
        }
        let text = card.text.as_deref().unwrap_or_default();
        for text in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            lines.push(make.said(&format!("cards.line.{}", lines.len() + 1), isolated_runs(text)));
        }
    }
    numbers.truncate(ROWS / 2);
    lines.truncate(ROWS / 2);
    if !numbers.is_empty() {
        lines.push(make.label("cards.call_list", Key::KCallList).role(Role::Dim));
    }
    (lines, numbers)
}

/// Places that give a service: what each is and its code, when it is open, what is spoken there, what was agreed.
pub(super) fn places(make: Make<'_>, places: &[Provider]) -> Vec<Label> {
    let mut lines = Vec::new();
    for place in places.iter().take(ROWS / 4) {
        let id = |part: &str| format!("cards.place.{}.{part}", place.code);
        let kind = code_of(place);
        let word = make.words().label("provider_type", kind).unwrap_or_default();
        let label = make.said(&id("name"), format!("{word} {}", isolated(&place.code))).size(Size::Tile);
        lines.push(match pictogram("provider_type", kind) {
            Some(picture) => label.pictured(picture).voice(Voice::Heading),
            None => label.voice(Voice::Heading),
        });
        let spoken: Vec<&str> = place.languages.iter().filter_map(|code| own_name(code)).collect();
        let more = [
            ("opening", place.opening.clone().unwrap_or_default()),
            ("languages", spoken.join(", ")),
            ("agreement", place.agreement_text.clone().unwrap_or_default()),
        ];
        let more = more.into_iter().filter(|(_, text)| !text.is_empty());
        lines.extend(more.map(|(part, text)| make.said(&id(part), isolated_runs(&text)).role(Role::Dim)));
    }
    lines
}

/// The code of what a place is: its number is its place in the list.
fn code_of(place: &Provider) -> &'static str {
    let list = code_lists().iter().find(|list| list.name == "provider_type");
    let at = usize::from(place.kind as u8).saturating_sub(1);
    list.and_then(|list| list.codes.get(at)).map_or("other", |(code, _)| *code)
}

/// What a dialer is given: digits, and a `+` before them.
fn dial(phone: &str) -> String {
    let plus = phone.trim_start().starts_with('+').then_some('+');
    plus.into_iter().chain(phone.chars().filter(char::is_ascii_digit)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use nightjar_words::{Language, Words};

    #[test]
    fn a_number_is_given_to_the_dialer_without_its_spaces() {
        assert_eq!(dial("+996 (555) 01-02-03"), "+996555010203");
        assert_eq!(dial(" 112 "), "112");
        assert_eq!(dial("ask at the desk"), "");
    }

    #[test]
    fn the_list_of_places_has_the_order_of_their_numbers() {
        let kinds = ["clinic", "hospital", "lab", "legal", "social", "shelter", "police_liaison", "other"];
        for (n, code) in (1..).zip(kinds) {
            let kind = nightjar_record::ProviderType::of(n).unwrap();
            let place = Provider {
                code: "p01".into(),
                kind,
                services: Vec::new(),
                agreement: nightjar_record::Agreement::None,
                agreement_text: None,
                opening: None,
                languages: Vec::new(),
                friendly: nightjar_record::Friendly::Yes,
            };
            assert_eq!(code_of(&place), code);
        }
    }

    #[test]
    fn nothing_of_a_long_card_is_left_out() {
        let words = Words::isolating(Language::En);
        let text: Vec<String> = (0..100).map(|n| format!("paragraph {n}.")).collect();
        let card = Card {
            id: nightjar::CardId(1),
            role: nightjar::CardRole::Rights,
            language: "en".into(),
            title: None,
            text: Some(text.join("\n")),
            phone: Some("112".into()),
        };
        let lines = body(Make::new(&words), &card);
        assert_eq!(lines.len(), ROWS + 1);
        let shown: String = lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
        assert!(text.iter().all(|paragraph| shown.contains(&isolated_runs(paragraph))));
        assert_eq!(lines.last().unwrap().spoken, "\u{2066}1 1 2\u{2069}");
    }
}
