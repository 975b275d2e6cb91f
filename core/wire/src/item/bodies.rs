//! Bodies of the item types. security.md 6.3; providers and catalogue as domain.md 11.14 and 11.17.

mod read;
mod write;

pub(super) use read::read;

use zeroize::Zeroizing;

use super::{ItemKind, Policy};
use crate::calendar::{Day, Month};
use crate::cbor::{self, Value};

/// The body of an item, by its type.
pub enum ItemBody {
    /// The body of a record of kind 6, to be read by the record tables.
    Alert(Value),
    /// A provider.
    Provider(Provider),
    /// The catalogue.
    Catalogue(Catalogue),
    /// A card.
    Card(Card),
    /// A notice.
    Notice(Notice),
    /// What became of a slip.
    SlipOutcome(SlipOutcome),
    /// A policy to tighten by.
    Policy(Policy),
    /// A circle secret.
    Circle(Circle),
    /// Center generation and month floor.
    CenterState(CenterState),
    /// Activation.
    Activation(Activation),
}

/// A provider: fields 1 to 8 in the order of domain.md 11.14.
#[derive(Clone, PartialEq, Eq)]
pub struct Provider {
    /// 1: its code.
    pub code: String,
    /// 2: clinic, hospital, lab, legal, social, shelter, police_liaison, other: 1 to 8.
    pub provider_type: u8,
    /// 3: codes of the services it gives.
    pub services: Vec<String>,
    /// 4: none, verbal, signed: 1 to 3.
    pub agreement: Option<u8>,
    /// 5: text of the agreement, shown to anyone.
    pub agreement_text: Option<String>,
    /// 6: opening hours.
    pub opening: Option<String>,
    /// 7: languages spoken.
    pub languages: Vec<String>,
    /// 8: yes, unsure, no: 1 to 3.
    pub friendly: Option<u8>,
}

/// The catalogue as it travels: without workers, policy and what is for the desk only.
#[derive(Clone, PartialEq, Eq)]
pub struct Catalogue {
    /// 1: its version.
    pub version: u16,
    /// 2: the day it was published.
    pub published: Day,
    /// The other fields by their number in domain.md 11.17, ascending.
    pub fields: Vec<(u64, Value)>,
}

/// A card to show to somebody.
#[derive(Clone, PartialEq, Eq)]
pub struct Card {
    /// 1: what it is for.
    pub role: CardRole,
    /// 2: its language, ISO 639-1.
    pub language: String,
    /// 3: its title.
    pub title: Option<String>,
    /// 4: its text.
    pub text: Option<String>,
    /// 5: a telephone number to call.
    pub phone: Option<String>,
}

/// What a card is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardRole {
    /// 1: the center's agreement with the authorities.
    Agreement,
    /// 2: rights.
    Rights,
    /// 3: help numbers.
    Help,
}

/// A notice to the team.
#[derive(Clone, PartialEq, Eq)]
pub struct Notice {
    /// 1: its language, ISO 639-1.
    pub language: String,
    /// 2: its text.
    pub text: String,
}

/// What became of an own slip: no service, no provider.
#[derive(Clone, PartialEq, Eq)]
pub struct SlipOutcome {
    /// 1: the slip, 6 signs and a check character, upper case.
    pub slip: String,
    /// 2: the state by its number in domain.md 11.4, 1 to 7.
    pub state: u8,
}

/// A circle secret: what incidents are sealed and bulletins opened with.
pub struct Circle {
    /// 1: its generation.
    pub generation: u32,
    /// 2: the secret.
    pub secret: Zeroizing<[u8; 32]>,
}

/// What a hidden restore of the desk would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CenterState {
    /// 1: the center generation.
    pub center_generation: u32,
    /// 2: the oldest month that is not closed.
    pub month_floor: Month,
}

/// The first mail: it makes a phone active.
#[derive(Clone, PartialEq, Eq)]
pub struct Activation {
    /// 1: the worker's code.
    pub worker: String,
    /// 2: number above which commands are carried out.
    pub cmd_seq: u64,
    /// 3: number of the catalogue in force.
    pub catalogue: u64,
}

impl ItemBody {
    /// Gives the type of item that carries this body.
    #[must_use]
    pub fn kind(&self) -> ItemKind {
        match self {
            Self::Alert(_) => ItemKind::Alert,
            Self::Provider(_) => ItemKind::Provider,
            Self::Catalogue(_) => ItemKind::Catalogue,
            Self::Card(_) => ItemKind::Card,
            Self::Notice(_) => ItemKind::Notice,
            Self::SlipOutcome(_) => ItemKind::SlipOutcome,
            Self::Policy(_) => ItemKind::Policy,
            Self::Circle(_) => ItemKind::Circle,
            Self::CenterState(_) => ItemKind::CenterState,
            Self::Activation(_) => ItemKind::Activation,
        }
    }

    /// Encodes the body.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        cbor::encode(&write::value(self))
    }
}

impl CardRole {
    fn code(self) -> u64 {
        match self {
            Self::Agreement => 1,
            Self::Rights => 2,
            Self::Help => 3,
        }
    }
}
