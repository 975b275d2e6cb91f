//! The catalogue of a center that has published none.

use super::{Catalogue, ItemEntry, Package, PersonKey, Policy, Preset, ServiceEntry, WhoTile, Zone};
use crate::{Class, Day, built_in_items, built_in_services, item_class, warn_at};

impl Catalogue {
    /// Returns the catalogue of a center that has published none: four zones of one region, everything switched on.
    #[must_use]
    pub fn built_in() -> Self {
        let own = |code: &str| code.to_owned();
        let tile = |gender: &str, age_band: &str| WhoTile { gender: own(gender), age_band: own(age_band) };
        // Topics would need two people who sign them.
        let preset = |picture: &str, lines: &[(&str, u32)]| Preset {
            picture: own(picture),
            lines: lines.iter().map(|(item, qty)| (own(item), *qty)).collect(),
            topics: Vec::new(),
        };
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
                preset("package_1", &[("cond_ext", 10), ("lube_water", 5)]),
                preset("package_2", &[("cond_ext", 20), ("lube_water", 10)]),
                preset("package_3", &[("syr_1ml", 10), ("water_amp", 10)]),
            ],
            who_tiles: vec![
                tile("female", "18_19"),
                tile("female", "20_24"),
                tile("female", "25_29"),
                tile("female", "30_49"),
                tile("trans_woman", "25_29"),
                tile("male", "25_29"),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Registry, Type};

    /// Whatever a screen offers before the first catalogue can be saved.
    #[test]
    fn is_complete_for_first_use() {
        let catalogue = Catalogue::built_in();
        assert_eq!((catalogue.languages.len(), catalogue.presets.len(), catalogue.who_tiles.len()), (9, 3, 6));
        assert!(!catalogue.zones.is_empty() && !catalogue.services.is_empty() && !catalogue.qty_chips.is_empty());
        assert!(catalogue.zones.iter().all(|zone| catalogue.regions.contains(&zone.region)));
        for (item, qty) in catalogue.presets.iter().flat_map(|preset| &preset.lines) {
            let entry = catalogue.item(item).unwrap();
            assert!(*qty > 0 && entry.warn_at.is_none_or(|warn| *qty <= warn), "{item}");
        }
        let kind = Registry::built_in().named("outreach_contact").unwrap();
        let is_code = |field: &str, code: &str| {
            let list = if let Type::Code(list) = kind.field(field).unwrap().ty { Some(list) } else { None };
            list.is_some_and(|list| list.number(code).is_some())
        };
        for tile in &catalogue.who_tiles {
            assert!(is_code("gender", &tile.gender) && is_code("age_band", &tile.age_band));
            // The form of somebody under 18 is no quick tile.
            assert_ne!(tile.age_band, "u18");
        }
    }
}
