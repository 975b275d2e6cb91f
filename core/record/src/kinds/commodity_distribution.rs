//! Goods handed out: a line of a contact, or alone for bulk drops and later additions (domain.md 11.2).

use crate::rules::{LINE_OR_ALONE, V08, holder_of_line};
use crate::{Compartment, Field, Kind, Table, Type, codes};

codes!(CHANNEL "channel": 1 "hand", 2 "bulk_venue", 3 "bulk_center", 4 "machine", 5 "post", 6 "session");
codes!(HIVST_FOR "hivst_for": 1 "self", 2 "sex_partner", 3 "inject_partner", 4 "social_contact", 5 "other", 6 "skip");
codes!(PRICE "price": 1 "free", 2 "social_marketing");

/// Kind 2.
pub static COMMODITY_DISTRIBUTION: Kind = Kind::new(2, "commodity_distribution", Compartment::A, &LINE);

/// The table of kind 2 and of the lines of a contact.
pub static LINE: Table = Table {
    section: "11.2",
    fields: &[
        Field::new(1, "item", Type::Item).required().doc("What (11.12)."),
        Field::new(2, "qty", Type::Uint(1, 5000))
            .required()
            .rule("V03")
            .doc("How many, each; softly questioned above warn_at."),
        Field::new(3, "asked", Type::Uint(0, 65_535)).doc("How many were asked for."),
        Field::new(4, "channel", Type::Code(&CHANNEL)).or_code("hand").doc("How it was handed out."),
        Field::new(5, "for_others", Type::Flag).doc("To be passed on."),
        Field::new(6, "hivst_for", Type::Code(&HIVST_FOR)).doc("For whom a self-test is (V08)."),
        Field::new(7, "price", Type::Code(&PRICE)).or_code("free").doc("Free, or social marketing."),
        Field::new(8, "holder", Type::Holder)
            .or_by(holder_of_line, "own bag; bulk_center, machine or no worker: store")
            .doc("Whose stock falls."),
        Field::new(9, "parent", Type::Bytes(16)).doc("Alone only: contact or session of the open shift."),
        Field::new(10, "region", Type::Region).doc("Alone and without parent only."),
    ],
    rules: &[V08, LINE_OR_ALONE],
    fill: &[],
};
