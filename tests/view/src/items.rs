//! What a center sends its phones besides their activation: its cards, its places, a line for everybody.

use nightjar_wire::item::{Card, CardRole, ItemBody, Notice, Provider};

/// The cards, places and notice of a center that speaks English and Russian.
#[must_use]
pub fn of_a_center() -> Vec<ItemBody> {
    let card = |role, language: &str, title: &str, text: &str, phone: Option<&str>| {
        ItemBody::Card(Card {
            role,
            language: language.to_owned(),
            title: Some(title.to_owned()),
            text: (!text.is_empty()).then(|| text.to_owned()),
            phone: phone.map(str::to_owned),
        })
    };
    let place = |code: &str, services: &[&str], friendly| {
        ItemBody::Provider(Provider {
            code: code.to_owned(),
            provider_type: 1,
            services: services.iter().map(|service| (*service).to_owned()).collect(),
            agreement: Some(3),
            agreement_text: None,
            opening: Some("9-17".to_owned()),
            languages: vec!["ru".to_owned(), "ky".to_owned()],
            friendly: Some(friendly),
        })
    };
    let signed =
        "Signed by Deputy Minister A. Example. Outreach workers may carry condoms and needles. Lawyer: +996 555 010203";
    vec![
        card(CardRole::Agreement, "en", "Agreement 14/2026", signed, None),
        card(
            CardRole::Agreement,
            "ru",
            "\u{421}\u{43e}\u{433}\u{43b}\u{430}\u{448}\u{435}\u{43d}\u{438}\u{435} 14/2026",
            signed,
            None,
        ),
        card(
            CardRole::Rights,
            "en",
            "Rights",
            "You may ask for a lawyer. You may stay silent. Needles are no evidence.",
            None,
        ),
        card(CardRole::Help, "en", "Lawyer, day and night", "", Some("+996 555 010203")),
        place("p01", &["hts", "sti"], 1),
        place("p02", &["hts"], 2),
        ItemBody::Notice(Notice { language: "en".to_owned(), text: "The van is late tonight.".to_owned() }),
    ]
}
