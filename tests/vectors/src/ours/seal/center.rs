//! The center's key file.

use nightjar_seal::center_key::{CENTER_KEY, Holder, NewCenterKey, NewPerson, write};
use nightjar_seal::entropy::ScriptedEntropy;
use nightjar_seal::pin::KdfCost;
use nightjar_seal::words;
use serde_json::json;

use super::named;
use crate::ours::made::{Made, fixed, secret};
use crate::ours::wire::center;
use crate::to_hex;

/// The slot of the one person, and where it stands.
const PERSON_AT: usize = 4;
pub(in crate::ours) const PASSPHRASE: &str = "legal winner thank year wave sausage worth";

/// Our key file, its cost the floor: nobody waits for it, and it is made in many tests.
pub(in crate::ours) fn center_key() -> Made {
    let mut random = fixed::<32>("center salt").to_vec();
    let mut slots = [None; 8];
    slots[PERSON_AT] = Some(NewPerson { code: 2, roles: 33, passphrase: PASSPHRASE });
    let mut listed = Vec::new();
    for (i, slot) in slots.iter().enumerate() {
        let label = format!("center slot {i}");
        if let Some(NewPerson { code, roles, passphrase }) = slot {
            random.extend(fixed::<32>(&label));
            let salt = named::<32>(&label);
            listed.push(json!({ "person": code, "roles": roles, "passphrase": passphrase, "salt": salt }));
        } else {
            random.extend(fixed::<95>(&label));
            listed.push(json!({ "random95": named::<95>(&label) }));
        }
    }
    random.extend(fixed::<32>("recovery salt"));
    let (master, recovery) = (secret("M"), secret("recovery key"));
    let cost = KdfCost::floor();
    let new =
        NewCenterKey { center: center(), holder: Holder::Center, cost, master: &master, slots, recovery: &recovery };
    let output = write(&new, &ScriptedEntropy::new(random)).unwrap_or_else(|e| panic!("center.key: {e}"));
    let words = words::recovery_words(&recovery);
    Made {
        name: "center_key",
        layout: "center_key",
        what: "one person (code 2), the floor of Argon2 costs, seven unused slots, recovery as 24 BIP-39 words",
        input: json!({
            "center_id": center().hex(),
            "salt": named::<32>("center salt"),
            "m": cost.m_kib,
            "t": cost.t,
            "p": 1,
            "holder": 0,
            "master": to_hex(master.expose()),
            "slots": listed,
            "recovery": to_hex(recovery.expose()),
            "recovery_salt": named::<32>("recovery salt"),
            "words": words.as_str(),
        }),
        output: output.to_vec(),
        expect: Some(json!({ "words": words.as_str(), "roles of person 2": 33 })),
        table: &CENTER_KEY,
    }
}
