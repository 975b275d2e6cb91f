//! Code lists that the tables of a month run over, in the order of domain.md 11.

/// Modes of a contact (11.1).
pub const MODES: [&str; 6] = ["one_to_one", "pair", "phone", "online", "center_visit", "mobile_unit"];

/// Whom a self-test is for (11.2).
pub const HIVST_FOR: [&str; 6] = ["self", "sex_partner", "inject_partner", "social_contact", "other", "skip"];

/// The place of a code in a list.
pub(crate) fn place(list: &[&str], code: Option<&str>) -> Option<usize> {
    list.iter().position(|entry| Some(*entry) == code)
}
