//! A night's work: revision 0 at its start, the whole at its end (domain.md 11.9).

use crate::rules::{N_DECLINED, PHASE, SHARPS, end};
use crate::{Compartment, Field, Kind, SetBy, Table, Type, codes};

codes!(BAND "band": 1 "morning", 2 "day", 3 "evening", 4 "night");
codes!(LITRES "sharps_litres": 1 "lt1", 2 "1_3", 3 "3_10", 4 "gt10");
codes!(POLICE "police": 1 "none", 2 "seen", 3 "asked_us", 4 "stopped_clients", 5 "raid");
codes!(SAFETY "safety": 1 "ok", 2 "left_early", 3 "incident_team");

/// Kind 9.
pub static SHIFT: Kind = Kind::new(9, "shift", Compartment::D, &TABLE).without_shift();

static TABLE: Table = Table {
    section: "11.9",
    fields: &[
        Field::new(1, "band", Type::Code(&BAND)).required().doc("Part of the day; no clock."),
        Field::new(2, "zones", Type::Zones(10)).required().quasi().doc("Where."),
        Field::new(3, "team", Type::Workers(6)).required().doc("Who; streets in pairs."),
        Field::new(4, "languages", Type::Languages(6)).doc("Used in the shift; the only place of a language."),
        Field::new(5, "n_approached", Type::Uint(0, 65_535)).doc("People approached."),
        Field::new(6, "n_declined", Type::Uint(0, 65_535)).doc("All who said no; absent in the draft: as counted."),
        Field::new(7, "sharps_collected", Type::Uint(0, 65_535)).doc("Pieces, beside sharps_in lines."),
        Field::new(8, "sharps_litres", Type::Code(&LITRES)).doc("Instead of pieces; never converted."),
        Field::new(9, "police", Type::Code(&POLICE)).doc("Shown from ten shifts on."),
        Field::new(10, "safety", Type::Code(&SAFETY)).doc("A team's incident goes to compartment B."),
        Field::new(11, "zero", Type::Flag).set_by(SetBy::Phone).doc("Went out, nothing to report."),
        Field::new(12, "closed", Type::Flag).set_by(SetBy::Phone).doc("Set at the end; seals the shift."),
    ],
    rules: &[PHASE, SHARPS, N_DECLINED],
    fill: &[end],
};
