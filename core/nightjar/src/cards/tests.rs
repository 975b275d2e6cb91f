use super::*;
use crate::State;
use crate::kit::Phone;
use nightjar_wire::Day;

fn a_card(role: CardRole, title: &str) -> ItemBody {
    ItemBody::Card(item::Card {
        role,
        language: "ky".into(),
        title: Some(title.into()),
        text: None,
        phone: Some("112".into()),
    })
}

fn a_provider(code: &str, services: &[&str], friendly: Option<u8>) -> ItemBody {
    ItemBody::Provider(item::Provider {
        code: code.into(),
        provider_type: 1,
        services: services.iter().map(|service| (*service).to_owned()).collect(),
        agreement: Some(3),
        agreement_text: Some("a paper".into()),
        opening: None,
        languages: vec!["ky".into()],
        friendly,
    })
}

/// Three cards, out of order.
fn with_cards() -> Phone {
    let phone = Phone::open();
    phone.hear(11, &a_card(CardRole::Help, "help"));
    phone.hear(12, &a_card(CardRole::Rights, "rights"));
    phone.hear(13, &a_card(CardRole::Agreement, "agreement"));
    phone
}

fn titles(phone: &Nightjar) -> Vec<String> {
    phone.cards().unwrap().into_iter().filter_map(|card| card.title).collect()
}

#[test]
fn cards_stand_in_the_order_of_the_screen_and_end_with_their_last_day() {
    let phone = with_cards();
    assert_eq!(titles(&phone), ["agreement", "rights", "help"]);
    let today = Day(phone.today().0);
    phone.hear_until(14, &a_card(CardRole::Rights, "today"), today);
    phone.hear_until(15, &a_card(CardRole::Rights, "yesterday"), Day(today.0 - 1));
    assert_eq!(titles(&phone), ["agreement", "rights", "today", "help"]);
}

#[test]
fn both_pins_show_the_same_cards_and_a_locked_phone_none() {
    let phone = with_cards();
    let own = phone.cards().unwrap();
    phone.lock();
    assert_eq!(phone.cards().unwrap_err(), Refused::Locked);
    assert_eq!(phone.providers("sti").unwrap_err(), Refused::Locked);
    assert_eq!(phone.center_notices().unwrap_err(), Refused::Locked);
    phone.unlock_given();
    assert!(phone.cards().unwrap() == own);
    assert_eq!(Phone::fresh().cards().unwrap_err(), Refused::NotEnrolled);
}

#[test]
fn presenting_a_card_locks_the_phone_before_the_card_is_given() {
    let phone = with_cards();
    phone.begin();
    let card = phone.present(CardId(12)).unwrap();
    assert_eq!((card.role, card.title.as_deref()), (CardRole::Rights, Some("rights")));
    assert_eq!(phone.state(), State::Locked);
    assert!(phone.vault.secrets().is_none());
    // Only that card: nothing else answers, not even the same card again.
    assert_eq!(phone.cards().unwrap_err(), Refused::Locked);
    assert_eq!(phone.catalogue().unwrap_err(), Refused::Locked);
    assert_eq!(phone.totals().unwrap_err(), Refused::Locked);
    assert_eq!(phone.present(CardId(12)).unwrap_err(), Refused::Locked);
    // The shift is still there behind the PIN.
    phone.unlock_own();
    assert_eq!(phone.state(), State::Shift);
}

#[test]
fn a_card_that_is_not_there_locks_too() {
    let phone = with_cards();
    assert_eq!(phone.present(CardId(99)).unwrap_err(), Refused::NotFound);
    assert_eq!(phone.state(), State::Locked);
}

#[test]
fn a_card_is_shown_by_its_name_alone_in_no_log() {
    let phone = with_cards();
    assert_eq!(format!("{:?}", phone.cards().unwrap()), "[Card(..), Card(..), Card(..)]");
}

#[test]
fn places_are_those_that_give_the_service_the_friendly_ones_first() {
    let phone = Phone::open();
    phone.hear(21, &a_provider("b_clinic", &["sti", "hts"], Some(3)));
    phone.hear(22, &a_provider("c_clinic", &["sti"], None));
    phone.hear(23, &a_provider("d_clinic", &["sti"], Some(1)));
    phone.hear(24, &a_provider("a_court", &["legal_court"], Some(1)));
    let codes = |service: &str| {
        phone.providers(service).unwrap().into_iter().map(|provider| provider.code).collect::<Vec<String>>()
    };
    assert_eq!(codes("sti"), ["d_clinic", "c_clinic", "b_clinic"]);
    assert_eq!(codes("hts"), ["b_clinic"]);
    assert!(codes("tb").is_empty() && codes("no_such").is_empty());
    // What the center says of a place later takes the place of what it said.
    phone.hear(25, &a_provider("b_clinic", &["tb"], Some(1)));
    assert_eq!((codes("tb"), codes("hts").len()), (vec!["b_clinic".to_owned()], 0));
    assert_eq!(phone.services_given().unwrap(), ["sti", "tb", "legal_court"], "in the catalogue's order, each once");
    phone.lock();
    assert_eq!(phone.services_given().unwrap_err(), Refused::Locked);
    phone.unlock_own();
    let told = phone.providers("tb").unwrap();
    assert_eq!((told[0].kind, told[0].agreement), (ProviderType::Clinic, Agreement::Signed));
}

#[test]
fn lines_of_the_center_stand_newest_first() {
    let phone = Phone::open();
    for (number, text) in [(31, "old"), (32, "new")] {
        phone.hear(number, &ItemBody::Notice(item::Notice { language: "ru".into(), text: text.into() }));
    }
    let texts: Vec<String> = phone.center_notices().unwrap().into_iter().map(|notice| notice.text).collect();
    assert_eq!(texts, ["new", "old"]);
}
