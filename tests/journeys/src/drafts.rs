//! Drafts as a screen hands them in.

use nightjar::Draft;
use serde_json::{Value, json};

fn draft(value: &Value) -> Draft {
    Draft::parse(&value.to_string()).unwrap()
}

/// Three answers that start a shift of one worker.
#[must_use]
pub fn shift(worker: &str) -> Draft {
    draft(&json!({ "kind": "shift", "band": "night", "zones": ["z01"], "team": [worker], "languages": ["ru"] }))
}

/// The closing screen.
#[must_use]
pub fn end_of_shift() -> Draft {
    draft(&json!({ "kind": "shift", "police": "none", "safety": "ok" }))
}

/// One person met and served: condoms, and a slip for a test.
#[must_use]
pub fn contact(condoms: u32) -> Draft {
    draft(&json!({
        "kind": "outreach_contact", "mode": "one_to_one", "setting": "street", "gender": "female", "age_band": "25_29",
        "seen_before": "again_this_month", "outcome": "served", "need_met": "enough", "edu": ["safer_sex", "rights"],
        "lines": [{ "item": "cond_ext", "qty": condoms }, { "item": "lube_water", "qty": 3 }],
        "referrals": [{ "service": "hts", "accept": "accepted" }],
    }))
}

/// Condoms from the store into the bag.
#[must_use]
pub fn goods(condoms: u32) -> Draft {
    draft(&json!({ "kind": "stock_movement", "type": "issue", "item": "cond_ext", "qty": condoms }))
}
