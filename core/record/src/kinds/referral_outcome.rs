//! What became of a slip (domain.md 11.4). No test result, ever.

use crate::rules::{DENIAL, V10, V11};
use crate::{Compartment, Field, Kind, Table, Type, codes};

codes!(STATE "state": 1 "attended_served", 2 "attended_partial", 3 "attended_refused_by_provider", 4 "attended_left",
    5 "not_attended", 6 "cancelled", 7 "unknown");
codes!(DENIALS "denial": 1 "no_documents", 2 "no_insurance", 3 "fee_demanded", 4 "stigma_words", 5 "told_leave",
    6 "no_reason", 7 "police_called", 8 "wait_too_long", 9 "not_available", 10 "other", 11 "skip");
codes!(WAIT "wait": 1 "same_day", 2 "1_7d", 3 "8_30d", 4 "31_60d", 5 "gt60d", 6 "skip");
codes!(SOURCE "source": 1 "slip_returned", 2 "provider_list", 3 "client_told", 4 "peer_accompanied");
codes!(NEXT "next": 1 "none", 2 "re_referred", 3 "incident_opened");

/// Kind 4.
pub static REFERRAL_OUTCOME: Kind = Kind::new(4, "referral_outcome", Compartment::A, &TABLE);

static TABLE: Table = Table {
    section: "11.4",
    fields: &[
        Field::new(1, "slip", Type::Slip).required().doc("From any device; unknown ones are held. V09."),
        Field::new(2, "state", Type::Code(&STATE)).required().doc("What happened."),
        Field::new(3, "denial", Type::Code(&DENIALS)).conditional().doc("Iff refused (V10)."),
        Field::new(4, "wait", Type::Code(&WAIT)).doc("How long the person waited."),
        Field::new(5, "source", Type::Code(&SOURCE)).doc("Who says so; reported beside the rate."),
        Field::new(6, "next", Type::Code(&NEXT)).doc("What follows; no id is stored."),
    ],
    rules: &[V10, DENIAL, V11],
    fill: &[],
};
