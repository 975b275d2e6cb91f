//! Coarser groups of what was asked (domain.md 11.1, 11.15, 12).

/// Returns the gender group of the month's tables: female, male, transgender, other. Absent and skip are other.
#[must_use]
pub fn gender4(gender: Option<&str>) -> &'static str {
    match gender {
        Some("female") => "female",
        Some("male") => "male",
        Some("trans_woman" | "trans_man") => "transgender",
        _ => "other",
    }
}

/// Returns the age band of the month's tables: 15_19, 20_24, 25p, unk. Absent is unk; 18_19 is shown as 15_19.
///
/// u18 is in no indicator of persons; it is shown as unk so that a mistake cannot place a child among adults.
#[must_use]
pub fn age_band3(age_band: Option<&str>) -> &'static str {
    match age_band {
        Some("18_19") => "15_19",
        Some("20_24") => "20_24",
        Some("25_29" | "30_49" | "50p") => "25p",
        _ => "unk",
    }
}

/// Returns the setting group: outdoor, indoor, online, service_point; None for other, skip and absent.
#[must_use]
pub fn setting4(setting: Option<&str>) -> Option<&'static str> {
    match setting? {
        "street" | "highway" => Some("outdoor"),
        "flat" | "bar_club" | "hotel_sauna" | "venue_other" => Some("indoor"),
        "online" => Some("online"),
        "center" | "mobile_unit" | "clinic" => Some("service_point"),
        _ => None,
    }
}
