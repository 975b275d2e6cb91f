//! The catalogue of a center that has published none.

use super::{Catalogue, ItemEntry, Package, PersonKey, Policy, Preset, ServiceEntry, WhoTile, Zone};
use crate::{Class, Day, built_in_items, built_in_services, item_class, warn_at};

impl Catalogue {
    /// Returns the catalogue of a center that has published none: four zones of one region, everything switched on.
    #[must_use]
    pub fn built_in() -> Self {
        let own = |code: &str| code.to_owned();
        let tile = |gender: &str, age_band: &str| WhoTile { gender: own(gender), age_band: own(age_band) };
        Self {
            version: 1,
            published: Day(0),
            languages: ["en", "ru", "uk", "ky", "mk", "sq", "sr", "sk", "lt"].map(own).to_vec(),
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
