//! Seeds of the keyslot file and of the rows of `v.db`.

use nightjar_seal::place::{self, Pool};
use nightjar_seal::{boxes, padded};
use nightjar_vault::split_row;
use nightjar_wire::InstallId;
use vectors::Case;

use super::{Found, Seed, is_whole, made as seed, trimmed};
use crate::keys::{INSTALL, ROW_KEY, entropy};

/// Bytes of a keyslot file before its random filling.
const BEFORE_FILLING: usize = 464;

pub(super) fn of(case: &Case) -> Vec<Found> {
    match case.layout.as_str() {
        "k" => key_file(case),
        "box" => vec![("seal_box", "", case.bytes())],
        "row_o" => row_o(case),
        "row_r" => row_r(case),
        "row_m" => row_m(case),
        "row_b" => row_b(case),
        "row_c" => row_c(case),
        _ => Vec::new(),
    }
}

/// What a fuzzer cannot make by itself: a box under the target's own key; and padding alone.
pub(super) fn made() -> Vec<Seed> {
    let own = boxes::seal(&ROW_KEY, b"x", b"content", &entropy()).expect("sealed");
    let moved = boxes::seal(&ROW_KEY, b"y", b"content", &entropy()).expect("sealed");
    let padded = b"\0\x02ab\0\0".to_vec();
    [("own", own), ("own-moved", moved), ("padded", padded), ("padded-badly", b"\0\x02ab\0\x01".to_vec())]
        .into_iter()
        .map(|(name, bytes)| seed("seal_box", name, bytes))
        .collect()
}

fn key_file(case: &Case) -> Vec<Found> {
    let bytes = case.bytes();
    let mut found = vec![("seal_key_file", "head", bytes[..bytes.len().min(BEFORE_FILLING)].to_vec())];
    if is_whole(case) {
        found.push(("seal_key_file", "raw", bytes));
    }
    for slot in case.find("input", "slots").and_then(|slots| slots.as_array()).into_iter().flatten() {
        let Some(role) = slot.get("role").and_then(serde_json::Value::as_u64) else { continue };
        let part = |key: &str| slot.get(key).map(|value| case.hex_of(value)).unwrap_or_default();
        let head = [role as u8, 0, 0, 0, 0, 0, 0, 0];
        let content = [&head[..], &part("k_read"), &part("k_id"), &part("install_id")].concat();
        found.push(("seal_slot", if role == 1 { "normal" } else { "duress" }, content));
    }
    found
}

fn row_o(case: &Case) -> Vec<Found> {
    let bytes = case.bytes();
    let Ok((envelope, cell)) = split_row(&bytes) else { return vec![("vault_row_o", "raw", bytes)] };
    let id = nightjar_wire::envelope_id(envelope);
    let opened = boxes::open(&case.input_array("ok"), &place::outbox_cell(&install(case), i(case), &id), cell);
    let Ok(plain) = opened else { return vec![("vault_row_o", "raw", bytes)] };
    let sealed = boxes::seal(&ROW_KEY, &place::outbox_cell(&INSTALL, 3, &id), &plain, &entropy()).expect("sealed");
    vec![("vault_cell", "", plain.to_vec()), ("vault_row_o", "own", [envelope.as_slice(), &sealed].concat())]
}

fn row_r(case: &Case) -> Vec<Found> {
    let raw = ("vault_row_r", "raw", case.bytes());
    let what = place::row(Pool::ReadBack, &install(case), i(case));
    let opened = boxes::open(&case.input_array("ek"), &what, &case.bytes());
    opened.map_or(vec![raw], |plain| vec![("vault_row_r", "own", trimmed(&plain))])
}

fn row_m(case: &Case) -> Vec<Found> {
    if i(case) == 5 {
        return vec![("vault_m5", "", case.bytes())];
    }
    let what = place::row(Pool::Maps, &install(case), i(case));
    let Ok(plain) = boxes::open(&case.input_array("key"), &what, &case.bytes()) else {
        return vec![("vault_row_m", "raw", case.bytes())];
    };
    let target = ["vault_m0", "vault_m1", "vault_m2", "vault_m3", "vault_m4"][i(case) as usize];
    let mut found = vec![("vault_row_m", "own", trimmed(&plain))];
    if let Ok(cbor) = padded::unpad(plain.len(), &plain) {
        found.push((target, "", cbor.to_vec()));
        found.push(("wire_cbor", "", cbor.to_vec()));
    }
    found
}

fn row_b(case: &Case) -> Vec<Found> {
    let what = place::row(Pool::Items, &install(case), i(case));
    let opened = boxes::open(&case.input_array("key"), &what, &case.bytes());
    opened.map_or(vec![("vault_row_b", "raw", case.bytes())], |plain| vec![("vault_row_b", "own", trimmed(&plain))])
}

fn row_c(case: &Case) -> Vec<Found> {
    let what = place::bundle_row(&install(case));
    let opened = boxes::open(&case.input_array("ok"), &what, &case.bytes());
    let Ok(plain) = opened else { return vec![("vault_row_c", "raw", case.bytes())] };
    let mut found = vec![("vault_row_c", "short", vec![0, 3, 0xa1, 1, 1])];
    if is_whole(case) {
        found.push(("vault_row_c", "own", trimmed(&plain)));
    }
    found
}

fn install(case: &Case) -> InstallId {
    InstallId(case.input_array("install_id"))
}

fn i(case: &Case) -> u32 {
    u32::try_from(case.input_uint("i")).expect("a row number")
}
