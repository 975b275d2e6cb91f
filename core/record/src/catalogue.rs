//! What a center sets (domain.md 11.17), as validation reads it. The built-in one serves until the first bulletin.

use crate::{Class, Day, built_in_items, built_in_services, item_class, warn_at};

/// The catalogue in force: zones, items, services, package, policy and what the screens offer.
#[derive(Clone, Debug, PartialEq, Eq)]
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

/// A provider (domain.md 11.14).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provider {
    /// Its code.
    pub code: String,
    /// What it is.
    pub kind: ProviderType,
    /// The services it gives.
    pub services: Vec<String>,
    /// The state of the nondiscrimination agreement.
    pub agreement: Agreement,
    /// The agreement's text, shown to anyone.
    pub agreement_text: Option<String>,
    /// Opening hours in the center's words.
    pub opening: Option<String>,
    /// Languages spoken there.
    pub languages: Vec<String>,
    /// Whether the center calls it friendly.
    pub friendly: Friendly,
}

/// What a provider is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the codes of 11.14 say it")]
pub enum ProviderType {
    Clinic = 1,
    Hospital,
    Lab,
    Legal,
    Social,
    Shelter,
    PoliceLiaison,
    Other,
}

/// The state of a nondiscrimination agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the codes of 11.14 say it")]
pub enum Agreement {
    None = 1,
    Verbal,
    Signed,
}

/// Whether a provider is friendly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the codes of 11.14 say it")]
pub enum Friendly {
    Yes = 1,
    Unsure,
    No,
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
    /// Returns the catalogue of a center that has published none: four zones of one region, everything switched on.
    #[must_use]
    pub fn built_in() -> Self {
        let own = |code: &str| code.to_owned();
        let tile = |gender: &str, age_band: &str| WhoTile { gender: own(gender), age_band: own(age_band) };
        Self {
            version: 1,
            published: Day(0),
            languages: vec![own("en")],
            fiscal_start: 1,
            regions: vec![own("r1")],
            zones: ["z01", "z02", "z03", "z04"].map(|c| Zone { code: own(c), region: own("r1"), label: None }).to_vec(),
            items: built_in_items()
                .map(|code| ItemEntry {
                    code: own(code),
                    rolls_up: own(code),
                    class: item_class(code).unwrap_or(Class::Other),
                    warn_at: warn_at(code),
                    label: None,
                })
                .collect(),
            services: built_in_services()
                .iter()
                .map(|code| ServiceEntry { code: own(code), rolls_up: own(code), label: None })
                .collect(),
            providers: Vec::new(),
            package: Package::default(),
            presets: vec![
                Preset {
                    picture: own("package_1"),
                    lines: vec![(own("cond_ext"), 10), (own("lube_water"), 5)],
                    topics: Vec::new(),
                },
                Preset { picture: own("package_2"), lines: vec![(own("syr_1ml"), 10)], topics: Vec::new() },
            ],
            who_tiles: vec![
                tile("female", "20_24"),
                tile("female", "25_29"),
                tile("female", "30_49"),
                tile("male", "25_29"),
                tile("trans_woman", "25_29"),
                tile("skip", "unk"),
            ],
            qty_chips: vec![1, 3, 5, 10, 20, 50],
            plan: Vec::new(),
            code_words: Vec::new(),
            workers: Vec::new(),
            policy: Policy::default(),
        }
    }

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

    /// Returns true if topics, lines and referrals of a contact complete the minimum package (M09).
    #[must_use]
    pub fn completes_package(&self, contact: crate::View<'_>) -> bool {
        let package = &self.package;
        let lines = contact.rows("lines");
        let of_a_class = |line: &crate::View<'_>| {
            line.code("item").and_then(|i| self.class(i)).is_some_and(|c| package.line_classes.contains(&c))
        };
        let self_test =
            |line: &crate::View<'_>| line.code("item").is_some_and(|i| self.item_rolls_up(i).starts_with("hivst_"));
        let referred = |referral: &crate::View<'_>| {
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

impl Default for Catalogue {
    fn default() -> Self {
        Self::built_in()
    }
}

impl Default for Package {
    fn default() -> Self {
        Self {
            version: 1,
            edu_min: 1,
            line_classes: vec![Class::Condom, Class::Lube, Class::Syringe, Class::Injecting],
            referral_services: ["hts", "hivst_confirm", "prep", "pep", "sti", "art_support"]
                .map(str::to_owned)
                .to_vec(),
            hivst_counts: true,
        }
    }
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            person_key: PersonKey::None,
            kp_led: false,
            narrative_phone: false,
            remote_modes: true,
            close_day: 10,
            board_plates: false,
            clinical_items: false,
        }
    }
}
