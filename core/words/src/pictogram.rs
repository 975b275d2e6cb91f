//! The picture of every code and action (ui.md 4.3), from `pictograms.toml`.
//!
//! Only names are here; the drawings are each platform's files. The table of code lists is also the list of all codes
//! that have a label.

/// A picture: a file of a set, perhaps with a small sign on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Picture {
    /// The whole name, `set/name` or `set/name+sign`: what a view state carries.
    pub id: &'static str,
    /// Where the drawing comes from.
    pub set: Set,
    /// Its name in that set.
    pub name: &'static str,
    /// What is drawn onto it.
    pub sign: Option<Sign>,
}

/// Where a drawing comes from; its licence stands in NOTICE.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Set {
    /// Health Icons, resolvetosavelives, MIT.
    HealthIcons,
    /// Material Symbols rounded 400, Google, Apache-2.0.
    MaterialSymbols,
    /// Own drawing.
    Own,
}

/// A small sign that makes another picture of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sign {
    /// A bar across: without, not.
    Bar,
    /// A cap: by somebody in uniform.
    Cap,
    /// A check.
    Check,
    /// The sign of women.
    Female,
    /// A hand that shows it.
    Hand,
    /// An arrow in.
    In,
    /// The sign of men.
    Male,
    /// An arrow out.
    Out,
    /// A clock that runs.
    Timer,
    /// Digits, a span (`18-19`), less (`<24`) or more (`>72`); always written left to right.
    Numeral(&'static str),
}

/// A code list with the picture of each code, in the order of the codes.
#[derive(Debug)]
pub struct CodeList {
    /// The list's name, as in the tables of kinds.
    pub name: &'static str,
    /// Code and picture.
    pub codes: &'static [(&'static str, Picture)],
}

/// Returns all code lists that have labels and pictures.
///
/// A list whose name two kinds use ("source") has the codes of both.
#[must_use]
pub fn code_lists() -> &'static [CodeList] {
    LISTS
}

/// Returns the picture of a code; None for codes of a catalogue's own and for unknown ones.
#[must_use]
pub fn pictogram(list: &str, code: &str) -> Option<Picture> {
    let list = LISTS.iter().find(|known| known.name == list)?;
    list.codes.iter().find(|(known, _)| *known == code).map(|(_, picture)| *picture)
}

/// Returns the code of list `slip_group` that stands on a slip instead of the service; unknown services are `talk`.
#[must_use]
pub fn slip_group(service: &str) -> &'static str {
    SLIP_GROUPS.iter().find(|(known, _)| *known == service).map_or("talk", |(_, group)| *group)
}

include!(concat!(env!("OUT_DIR"), "/pictograms.rs"));
