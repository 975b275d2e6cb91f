//! A movement of stock from one account to another (domain.md 11.8).

use crate::rules::{BOOK, OWN_BAG, PLACE, QUANTITY, REASON, V16_STOCK, counted, counter_of, holder_of};
use crate::{Compartment, Field, Kind, Table, Type, codes};

codes!(TYPE "type": 1 "receive", 2 "issue", 3 "return", 4 "distribute", 5 "discard_expired", 6 "discard_damaged",
    7 "lost", 8 "stolen", 9 "confiscated", 10 "count_adjust", 11 "transfer_out", 12 "transfer_in");
codes!(REASONS "reason": 1 "miscounted", 2 "unrecorded_issue", 3 "damaged", 4 "lost", 5 "unknown");
codes!(SOURCE "source": 1 "state", 2 "global_fund", 3 "donor", 4 "purchase", 5 "donation", 6 "other");

/// Kind 8.
pub static STOCK_MOVEMENT: Kind = Kind::new(8, "stock_movement", Compartment::D, &TABLE);

static TABLE: Table = Table {
    section: "11.8",
    fields: &[
        Field::new(1, "item", Type::Item).required().doc("What (11.12)."),
        Field::new(2, "qty", Type::Signed(1, 1_000_000)).conditional().doc("How many, each. Of a count: count - book."),
        Field::new(3, "type", Type::Code(&TYPE)).required().doc("What happened; distribute comes from lines only."),
        Field::new(4, "holder", Type::Holder)
            .or_by(holder_of, "issue, receive, transfers: store; else own bag")
            .doc("Whose stock."),
        Field::new(5, "counter", Type::Holder)
            .or_by(counter_of, "issue: own bag; return: store")
            .doc("Issue, return only: the other side."),
        Field::new(6, "batch", Type::Text(16)).doc("Store only."),
        Field::new(7, "expiry", Type::Month).doc("Store only."),
        Field::new(8, "count", Type::Uint(0, u32::MAX)).conditional().doc("Iff count_adjust: what was counted."),
        Field::new(9, "reason", Type::Code(&REASONS)).conditional().doc("Why a count is far from the book."),
        Field::new(10, "source", Type::Code(&SOURCE)).doc("Receive only."),
    ],
    rules: &[V16_STOCK, QUANTITY, REASON, PLACE, OWN_BAG, BOOK],
    fill: &[counted],
};
