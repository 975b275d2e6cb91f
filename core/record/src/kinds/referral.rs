//! A referral: a row of a contact, or alone for later additions (domain.md 11.3).

use crate::rules::{CLOCK, PARENT, SLIP, make_slip};
use crate::{Compartment, Field, Kind, Table, Type, codes};

codes!(URGENT "urgent": 1 "none", 2 "pep_72h", 3 "injury", 4 "safety", 5 "withdrawal");
codes!(ACCEPT "accept": 1 "accepted", 2 "declined", 3 "info_only");
codes!(ACCOMPANY "accompany": 1 "offered_yes", 2 "offered_no", 3 "not_offered");
codes!(EXPOSURE_BAND "exposure_band": 1 "lt24", 2 "24_48", 3 "48_72", 4 "gt72");

/// Kind 3.
pub static REFERRAL: Kind = Kind::new(3, "referral", Compartment::A, &REFERRAL_ROW);

/// The table of kind 3 and of the referrals of a contact.
pub static REFERRAL_ROW: Table = Table {
    section: "11.3",
    fields: &[
        Field::new(1, "slip", Type::Slip).doc("Accepted only; the phone makes one if none is given. V09."),
        Field::new(2, "service", Type::Service).required().doc("To what (11.13)."),
        Field::new(3, "provider", Type::Provider).or_code("any").doc("To whom (11.14)."),
        Field::new(4, "urgent", Type::Code(&URGENT)).or_code("none").doc("pep_72h shows the clock."),
        Field::new(5, "accept", Type::Code(&ACCEPT)).or_code("accepted").doc("Information given is not a referral."),
        Field::new(6, "accompany", Type::Code(&ACCOMPANY)).or_code("not_offered").doc("Was company offered."),
        Field::new(7, "valid_days", Type::Uint(1, 255)).or_number(60).doc("How long the slip is good."),
        Field::new(8, "exposure_band", Type::Code(&EXPOSURE_BAND)).doc("pep_72h only: stated hours ago."),
        Field::new(9, "parent", Type::Bytes(16)).doc("Alone only: contact or session of the open shift."),
    ],
    rules: &[SLIP, CLOCK, PARENT],
    fill: &[make_slip],
};
