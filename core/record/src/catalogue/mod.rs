//! What a center sets (domain.md 11.17), as validation reads it. The built-in one serves until the first bulletin.

mod built_in;
mod provider;

pub use provider::{Agreement, Friendly, Provider, ProviderType};

use crate::{Class, Day, View, item_class};

/// The catalogue in force: zones, items, services, package, policy and what the screens offer.
#[derive(Clone, PartialEq, Eq)]
pub struct Catalogue {
    /// Version, written into every record of A and D.
    pub version: u16,
    /// Day of publication: a phone clock before it is wrong.
    pub published: Day,
    /// Languages of the screens, ISO 639-1.
    pub languages: Vec<String>,
    /// First month of the fiscal year, 1-12.
    pub fiscal_start: u8,
    /// Region codes.
    pub regions: Vec<String>,
    /// Zones: the only places that a record may name.
    pub zones: Vec<Zone>,
    /// Items in tile order; what is not here is switched off.
    pub items: Vec<ItemEntry>,
    /// Referral services; what is not here is switched off.
    pub services: Vec<ServiceEntry>,
    /// Where people are referred to.
    pub providers: Vec<Provider>,
    /// The minimum package (M09).
    pub package: Package,
    /// At most three package tiles.
    pub presets: Vec<Preset>,
    /// The six tiles of "who".
    pub who_tiles: Vec<WhoTile>,
    /// Quantities offered beside the stepper.
    pub qty_chips: Vec<u16>,
    /// Planned shifts; known at the desk only.
    pub plan: Vec<Planned>,
    /// Per language the 32 code words of a slip, in Crockford order.
    pub code_words: Vec<(String, Vec<String>)>,
    /// Worker codes.
    pub workers: Vec<String>,
    /// The center's switches.
    pub policy: Policy,
}

/// A zone: at least ten people are usual there; never a venue, corner or coordinate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    /// Its code.
    pub code: String,
    /// The region it leaves the center as.
    pub region: String,
    /// The center's own word for it, if it has one.
    pub label: Option<String>,
}

/// An item that the center hands out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemEntry {
    /// Its code; own ones start with `x_`.
    pub code: String,
    /// The built-in code that it rolls up to; itself for built-in ones.
    pub rolls_up: String,
    /// What it counts as.
    pub class: Class,
    /// The quantity above which a line is softly questioned.
    pub warn_at: Option<u32>,
    /// Label of an own code.
    pub label: Option<String>,
}

/// A service that the center refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceEntry {
    /// Its code; own ones start with `x_`.
    pub code: String,
    /// The built-in code that it rolls up to; itself for built-in ones.
    pub rolls_up: String,
    /// Label of an own code.
    pub label: Option<String>,
}

/// The minimum package (M09), in force from a month's first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// Version.
    pub version: u16,
    /// At least so many topics.
    pub edu_min: usize,
    /// At least one line of one of these classes.
    pub line_classes: Vec<Class>,
    /// At least one accepted referral to one of these services ...
    pub referral_services: Vec<String>,
    /// ... or, if set, at least one HIV self-test.
    pub hivst_counts: bool,
}

/// A package tile: items and topics that one touch enters; never a slip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preset {
    /// Name of its picture.
    pub picture: String,
    /// Items and quantities.
    pub lines: Vec<(String, u32)>,
    /// Topics; two people sign them.
    pub topics: Vec<String>,
}

/// A tile of "who".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhoTile {
    /// Gender code.
    pub gender: String,
    /// Age band code.
    pub age_band: String,
}

/// A planned shift.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// Day.
    pub day: Day,
    /// Band code.
    pub band: String,
    /// Zone code.
    pub zone: String,
}

/// The center's switches; every default is the safest value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Whether people may carry a token.
    pub person_key: PersonKey,
    /// Whether the center is led by the community.
    pub kp_led: bool,
    /// Whether a phone may take an incident's narrative.
    pub narrative_phone: bool,
    /// Whether contacts by phone and online are records.
    pub remote_modes: bool,
    /// Day of the next month on which a month closes.
    pub close_day: u8,
    /// Whether plates stand on board copies of alerts.
    pub board_plates: bool,
    /// Whether clinic items are outreach stock.
    pub clinical_items: bool,
}

/// Whether people may carry a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonKey {
    /// No person key anywhere.
    None,
    /// A neutral card, opt-in by the person.
    Card,
}

impl Catalogue {
    /// Returns true if a zone is in force.
    #[must_use]
    pub fn has_zone(&self, code: &str) -> bool {
        self.zones.iter().any(|z| z.code == code)
    }

    /// Returns the entry of an item that is switched on.
    #[must_use]
    pub fn item(&self, code: &str) -> Option<&ItemEntry> {
        self.items.iter().find(|i| i.code == code)
    }

    /// Returns the class of an item, own ones and switched-off built-in ones included.
    #[must_use]
    pub fn class(&self, code: &str) -> Option<Class> {
        self.item(code).map(|i| i.class).or_else(|| item_class(code))
    }

    /// Returns the built-in code that an item counts as; the code itself if it is not known.
    #[must_use]
    pub fn item_rolls_up<'a>(&'a self, code: &'a str) -> &'a str {
        self.item(code).map_or(code, |i| &i.rolls_up)
    }

    /// Returns true if a service is switched on.
    #[must_use]
    pub fn has_service(&self, code: &str) -> bool {
        self.services.iter().any(|s| s.code == code)
    }

    /// Returns the built-in code that a service counts as; the code itself if it is not known.
    #[must_use]
    pub fn service_rolls_up<'a>(&'a self, code: &'a str) -> &'a str {
        self.services.iter().find(|s| s.code == code).map_or(code, |s| &s.rolls_up)
    }

    /// Returns true if a given code is the service asked for: itself, or an own code that counts as it.
    #[must_use]
    pub fn is_service(&self, given: &str, asked: &str) -> bool {
        given == asked || self.service_rolls_up(given) == asked
    }

    /// Returns true if topics, lines and referrals of a contact complete the minimum package (M09).
    #[must_use]
    pub fn completes_package(&self, contact: View<'_>) -> bool {
        let package = &self.package;
        let lines = contact.rows("lines");
        let of_a_class = |line: &View<'_>| {
            line.code("item").and_then(|i| self.class(i)).is_some_and(|c| package.line_classes.contains(&c))
        };
        let self_test =
            |line: &View<'_>| line.code("item").is_some_and(|i| self.item_rolls_up(i).starts_with("hivst_"));
        let referred = |referral: &View<'_>| {
            referral.code("accept") == Some("accepted")
                && referral.code("service").is_some_and(|s| {
                    let s = self.service_rolls_up(s);
                    package.referral_services.iter().any(|p| p == s)
                })
        };
        contact.codes("edu").len() >= package.edu_min
            && lines.iter().any(of_a_class)
            && (contact.rows("referrals").iter().any(referred) || package.hivst_counts && lines.iter().any(self_test))
    }
}

impl std::fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Catalogue(version {}, ..)", self.version)
    }
}
