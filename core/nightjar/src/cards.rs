//! Cards and places: what may be shown to anybody, and what stays when it is.

use crate::nightjar::Nightjar;
use crate::state::Refused;
use crate::types::redacted_debug;
use nightjar_record::{Agreement, Catalogue, Friendly, Provider, ProviderType};
use nightjar_wire::item::{self, ItemBody};

pub use nightjar_wire::item::CardRole;

/// Names a card of the center.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CardId(pub u64);

/// A card of the center: an agreement, rights, a help number.
#[derive(Clone, PartialEq, Eq)]
pub struct Card {
    /// Names it.
    pub id: CardId,
    /// What it is for.
    pub role: CardRole,
    /// Its language, ISO 639-1.
    pub language: String,
    /// Its title.
    pub title: Option<String>,
    /// Its text.
    pub text: Option<String>,
    /// A telephone number to call.
    pub phone: Option<String>,
}

impl Nightjar {
    /// Lists the cards that count today: agreements, rights, help numbers, each the oldest first.
    ///
    /// # Errors
    /// [`Refused`] while locked, or without a center.
    pub fn cards(&self) -> Result<Vec<Card>, Refused> {
        let mut cards: Vec<Card> =
            self.bodies()?.into_iter().filter_map(|(number, body)| card(CardId(number), body)).collect();
        cards.sort_by_key(|card| place(card.role));
        Ok(cards)
    }

    /// Lists the places that give a service, the friendly ones first.
    ///
    /// # Errors
    /// [`Refused`] while locked, or without a center.
    pub fn providers(&self, service: &str) -> Result<Vec<Provider>, Refused> {
        let catalogue = self.catalogue()?;
        let mut providers = self.places(&catalogue)?;
        providers.retain(|provider| provider.services.iter().any(|given| catalogue.is_service(given, service)));
        providers.sort_by(|a, b| (a.friendly, &a.code).cmp(&(b.friendly, &b.code)));
        Ok(providers)
    }

    /// Lists the services that some place gives, in the catalogue's order.
    ///
    /// # Errors
    /// [`Refused`] while locked, or without a center.
    pub fn services_given(&self) -> Result<Vec<String>, Refused> {
        let catalogue = self.catalogue()?;
        let places = self.places(&catalogue)?;
        let given: Vec<&String> = places.iter().flat_map(|place| &place.services).collect();
        let asked = catalogue.services.iter().map(|service| &service.code);
        Ok(asked.filter(|code| given.iter().any(|given| catalogue.is_service(given, code))).cloned().collect())
    }

    /// Every place, the newest word of it.
    fn places(&self, catalogue: &Catalogue) -> Result<Vec<Provider>, Refused> {
        let mut providers = catalogue.providers.clone();
        for (_, body) in self.bodies()? {
            let ItemBody::Provider(told) = body else { continue };
            let Some(told) = provider(told) else { continue };
            providers.retain(|known| known.code != told.code);
            providers.push(told);
        }
        Ok(providers)
    }

    /// Gives one card to be shown to somebody. The phone is locked first: the keys are dropped before anything is returned,
    /// whatever comes of it, and nothing but this card can be shown.
    ///
    /// # Errors
    /// [`Refused`]: locked before, no such card. The phone is locked now.
    pub fn present(&self, card: CardId) -> Result<Card, Refused> {
        let wipes = self.vault.wipes();
        let found = self.cards().map(|cards| cards.into_iter().find(|known| known.id == card));
        self.lock();
        if self.vault.wipes() != wipes {
            return Err(Refused::Wiping);
        }
        found?.ok_or(Refused::NotFound)
    }
}

fn card(id: CardId, body: ItemBody) -> Option<Card> {
    let ItemBody::Card(item::Card { role, language, title, text, phone }) = body else { return None };
    Some(Card { id, role, language, title, text, phone })
}

fn place(role: CardRole) -> u8 {
    match role {
        CardRole::Agreement => 0,
        CardRole::Rights => 1,
        CardRole::Help => 2,
    }
}

/// A provider as it travels, in the words of the records. The numbers were judged when it was read.
pub(crate) fn provider(told: item::Provider) -> Option<Provider> {
    Some(Provider {
        kind: ProviderType::of(told.provider_type)?,
        agreement: told.agreement.map_or(Some(Agreement::None), Agreement::of)?,
        friendly: told.friendly.map_or(Some(Friendly::Unsure), Friendly::of)?,
        code: told.code,
        services: told.services,
        agreement_text: told.agreement_text,
        opening: told.opening,
        languages: told.languages,
    })
}

redacted_debug!(Card);

#[cfg(test)]
mod tests;
