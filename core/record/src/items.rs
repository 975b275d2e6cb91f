//! Items and their classes (domain.md 11.12).

/// What an item counts as.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, PartialOrd, Ord)]
pub enum Class {
    /// External and internal condoms.
    Condom,
    /// Lubricants.
    Lube,
    /// Syringes and loose needles.
    Syringe,
    /// What else goes with injecting, `sharps_in` included.
    Injecting,
    /// All others.
    Other,
}

impl Class {
    /// Returns true for the classes of an NSP line (needle and syringe programme).
    #[must_use]
    pub fn is_nsp(self) -> bool {
        matches!(self, Self::Syringe | Self::Injecting)
    }

    /// Returns the code of the catalogue's package.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Condom => "condom",
            Self::Lube => "lube",
            Self::Syringe => "syringe",
            Self::Injecting => "injecting",
            Self::Other => "other",
        }
    }
}

/// Code, class, and the quantity above which a line is softly questioned.
type Item = (&'static str, Class, Option<u32>);

const ITEMS: &[Item] = {
    use Class::{Condom, Injecting, Lube, Other, Syringe};
    &[
        ("cond_ext", Condom, Some(200)),
        ("cond_int", Condom, Some(50)),
        ("lube_water", Lube, Some(200)),
        ("lube_sil", Lube, Some(100)),
        ("dental_dam", Other, Some(50)),
        ("syr_1ml", Syringe, Some(200)),
        ("syr_2ml", Syringe, Some(200)),
        ("syr_5ml", Syringe, Some(200)),
        ("syr_10ml", Syringe, Some(200)),
        ("needle_loose", Syringe, Some(200)),
        ("water_amp", Injecting, None),
        ("cooker", Injecting, None),
        ("filter", Injecting, None),
        ("swab_alc", Injecting, None),
        ("acid_sachet", Injecting, None),
        ("tourniquet", Injecting, None),
        ("sharps_box", Injecting, None),
        ("sharps_in", Injecting, Some(2000)),
        ("smoke_kit", Other, None),
        ("nalox_inj", Other, Some(10)),
        ("nalox_nasal", Other, Some(10)),
        ("hivst_oral", Other, Some(5)),
        ("hivst_blood", Other, Some(5)),
        ("preg_test", Other, Some(10)),
        ("pad", Other, Some(60)),
        ("tampon", Other, Some(60)),
        ("hygiene_kit", Other, None),
        ("wound_kit", Other, None),
        ("food_drink", Other, None),
        ("clothing", Other, None),
        ("alarm_whistle", Other, None),
        ("sim_phone_credit", Other, None),
        ("iec_leaflet", Other, None),
        ("iec_card_center", Other, None),
        ("iec_rights", Other, None),
        ("slip_book", Other, None),
        ("transport_ticket", Other, None),
        ("other_item", Other, None),
    ]
};

/// Returns the built-in item codes in the order of domain.md 11.12.
pub fn built_in_items() -> impl Iterator<Item = &'static str> {
    ITEMS.iter().map(|(code, ..)| *code)
}

/// Returns the class of a built-in item; None for other codes (own ones are in the catalogue).
#[must_use]
pub fn item_class(code: &str) -> Option<Class> {
    ITEMS.iter().find(|(item, ..)| *item == code).map(|(_, class, _)| *class)
}

/// Returns the built-in quantity above which a line is softly questioned.
#[must_use]
pub fn warn_at(code: &str) -> Option<u32> {
    ITEMS.iter().find(|(item, ..)| *item == code).and_then(|(.., warn_at)| *warn_at)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The classes of 11.12 by the prefixes that define them.
    #[test]
    fn classes_follow_the_prefixes() {
        for code in built_in_items() {
            let class = match code {
                c if c.starts_with("cond_") => Class::Condom,
                c if c.starts_with("lube_") => Class::Lube,
                c if c.starts_with("syr_") || c == "needle_loose" => Class::Syringe,
                "water_amp" | "cooker" | "filter" | "swab_alc" | "acid_sachet" | "tourniquet" | "sharps_box"
                | "sharps_in" => Class::Injecting,
                _ => Class::Other,
            };
            assert_eq!(item_class(code), Some(class), "{code}");
            assert!(code.len() <= 16);
        }
        assert_eq!(built_in_items().count(), 38);
        assert_eq!(item_class("condom"), None);
    }
}
