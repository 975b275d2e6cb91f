//! A contact with one person: what was asked, given, said and referred. No identity, ever (domain.md 11.1).

use super::{LINE, REFERRAL_ROW};
use crate::rules::{MODE, SEEN_BEFORE, TOKEN, V06, V07, V15, V16_REMOTE, fill_zone, leave_unasked_out};
use crate::{Compartment, Field, Kind, Table, Type, codes};

codes!(MODES "mode": 1 "one_to_one", 2 "pair", 3 "phone", 4 "online", 5 "center_visit", 6 "mobile_unit");
codes!(SETTING "setting": 1 "street", 2 "highway", 3 "flat", 4 "bar_club", 5 "hotel_sauna", 6 "venue_other", 7 "online",
    8 "center", 9 "mobile_unit", 10 "clinic", 11 "other", 12 "skip");
codes!(GENDER "gender": 1 "female", 2 "male", 3 "trans_woman", 4 "trans_man", 5 "nonbinary", 6 "other", 7 "skip");
codes!(AGE_BAND "age_band": 1 "u18", 2 "18_19", 3 "20_24", 4 "25_29", 5 "30_49", 6 "50p", 7 "unk");
codes!(SEEN "seen_before": 1 "first_ever", 2 "first_this_year", 3 "first_this_month", 4 "again_this_month", 5 "unk");
codes!(ELSEWHERE "elsewhere": 1 "no", 2 "other_service", 3 "skip");
codes!(INJECTS "injects": 1 "yes", 2 "no", 3 "skip");
codes!(EDU "edu": 1 "safer_sex", 2 "negotiation", 3 "condom_demo", 4 "sti_hiv", 5 "prep", 6 "pep", 7 "hivst",
    8 "family_planning", 9 "hep", 10 "overdose", 11 "safer_injecting", 12 "alcohol_drugs", 13 "rights",
    14 "police_encounter", 15 "violence_safety", 16 "services_info", 17 "other");
codes!(SUPPORT "support": 1 "listen_psychosocial", 2 "accompany", 3 "translate", 4 "peer_support", 5 "crisis", 6 "none");
codes!(OUTCOME "outcome": 1 "served", 2 "declined", 3 "brief");
codes!(NEED_MET "need_met": 1 "enough", 2 "not_enough", 3 "none_left", 4 "skip");
codes!(PACKAGE_BEFORE "package_before": 1 "no", 2 "yes", 3 "unk");

/// Kind 1.
pub static OUTREACH_CONTACT: Kind = Kind::new(1, "outreach_contact", Compartment::A, &TABLE);

static TABLE: Table = Table {
    section: "11.1",
    fields: &[
        Field::new(1, "mode", Type::Code(&MODES)).conditional().doc("How you met. Required, but not u18."),
        Field::new(2, "setting", Type::Code(&SETTING)).quasi().doc("Where work happens; four groups in tables."),
        Field::new(3, "zone", Type::Zone)
            .quasi()
            .doc("Default: the shift's only one (not u18). Never leaves the center."),
        Field::new(4, "gender", Type::Code(&GENDER)).quasi().doc("As the person says."),
        Field::new(5, "age_band", Type::Code(&AGE_BAND)).quasi().doc("Worker's or client's word; never a birthday."),
        Field::new(6, "seen_before", Type::Code(&SEEN)).conditional().doc("Last met? Asked only of who was served."),
        Field::new(7, "elsewhere", Type::Code(&ELSEWHERE)).doc("Served elsewhere before, without the where."),
        Field::new(8, "token", Type::Token(10)).sensitive().doc("Opt-in card; never readable on the phone after save."),
        Field::new(9, "injects", Type::Code(&INJECTS))
            .sensitive()
            .doc("Only beside an NSP line (V07); no, skip dropped."),
        Field::new(10, "edu", Type::Codes(&EDU, 8)).doc("Topics talked about."),
        Field::new(11, "support", Type::Codes(&SUPPORT, 6)).doc("Support given; crisis carries no detail."),
        Field::new(12, "outcome", Type::Code(&OUTCOME)).required().doc("Declined: V06."),
        Field::new(13, "need_met", Type::Code(&NEED_MET)).doc("Were the supplies enough."),
        Field::new(14, "package_before", Type::Code(&PACKAGE_BEFORE))
            .doc("Asked if this contact completes the package (M09)."),
        Field::new(15, "lines", Type::Rows(&LINE, 12)).doc("What was handed out (11.2)."),
        Field::new(16, "referrals", Type::Rows(&REFERRAL_ROW, 3)).doc("Where to (11.3)."),
    ],
    rules: &[V16_REMOTE, V15, V06, MODE, SEEN_BEFORE, TOKEN, V07],
    fill: &[fill_zone, leave_unasked_out],
};
