//! Rows of the phone's store: every specimen opens and says what it must, every refused one is refused.
#![allow(clippy::unwrap_used, reason = "a specimen that cannot be read stops the test")]

use nightjar_vault::maps::{Circle, Identity, Link, ShiftMap, StockBook};
use nightjar_vault::{Cell, ReadBack, Status, open_row, rows, split_row};
use nightjar_wire::bundle::SignedBundle;
use nightjar_wire::item::ItemPart;
use nightjar_wire::{CenterId, EnvelopeId, InstallId, envelope_id};
use vectors::{Case, each_ours, each_refused, each_specimen};

fn install(case: &Case) -> InstallId {
    InstallId(case.input_array("install_id"))
}

fn i(case: &Case) -> u32 {
    u32::try_from(case.input_uint("i")).unwrap()
}

type Refused = String;

fn letter(case: &Case) -> Result<(EnvelopeId, Cell), Refused> {
    open_row(&case.input_array("ok"), &install(case), i(case), &case.bytes()).map_err(|e| e.to_string())
}

fn read_back(case: &Case) -> Result<ReadBack, Refused> {
    ReadBack::open(&case.input_array("ek"), &install(case), i(case), &case.bytes()).map_err(|e| e.to_string())
}

/// Opens a map and reads it by its row; answers its CBOR and what our writer makes of what was read.
fn map(case: &Case) -> Result<(Vec<u8>, Vec<u8>), Refused> {
    let row = i(case);
    let cbor =
        rows::open_map(&case.input_array("key"), &install(case), row, &case.bytes()).map_err(|e| e.to_string())?;
    let again = match row {
        0 => Identity::decode(&cbor).map(|map| map.encode()),
        1 => Circle::decode(&cbor).map(|map| map.encode()),
        2 => StockBook::decode(&cbor).map(|map| map.encode()),
        3 => Link::decode(&cbor).map(|map| map.encode()),
        4 => ShiftMap::decode(&cbor).map(|map| map.encode()),
        _ => panic!("{}: no such map", case.name),
    };
    again.map(|again| (cbor.to_vec(), again.to_vec())).map_err(|e| e.to_string())
}

fn item(case: &Case) -> Result<(Vec<u8>, ItemPart), Refused> {
    let cbor =
        rows::open_item(&case.input_array("key"), &install(case), i(case), &case.bytes()).map_err(|e| e.to_string())?;
    let part = ItemPart::decode(&cbor).map_err(|e| e.to_string())?;
    Ok((cbor.to_vec(), part))
}

fn bundle(case: &Case) -> Result<SignedBundle, Refused> {
    let bytes = rows::open_bundle(&case.input_array("ok"), &install(case), &case.bytes()).map_err(|e| e.to_string())?;
    let signed = SignedBundle::parse(&bytes, &case.input_array("m0_root_pk")).map_err(|e| e.to_string())?;
    let center = CenterId(case.input_array("m0_center_id"));
    if signed.bundle().center == center { Ok(signed) } else { Err("another center".to_owned()) }
}

fn check_letter(case: &Case) {
    let (env_id, cell) = letter(case).unwrap_or_else(|e| panic!("{}: {e}", case.name));
    let bytes = case.bytes();
    let (envelope, _) = split_row(&bytes).unwrap();
    assert_eq!(envelope.to_vec(), case.input_bytes("envelope"), "{}", case.name);
    assert_eq!(env_id, envelope_id(envelope));
    let told = [case.input_uint("status"), case.input_uint("reason"), case.input_uint("flags"), case.input_uint("day")];
    let found = match cell {
        Cell::Free => ([0; 4], [0; 8]),
        Cell::Kept { status, reason, flags, day, desk_tag } => {
            let status = match status {
                Status::Waiting => 1,
                Status::AtCenter => 2,
                Status::Opened => 3,
                Status::Refused => 4,
            };
            ([status, u64::from(reason), u64::from(flags), u64::from(day.0)], desk_tag)
        }
        Cell::Damaged | Cell::Unclear => panic!("{}", case.name),
    };
    assert_eq!(found, (told, case.input_array("desk_tag")), "{}", case.name);
}

fn check_read_back(case: &Case) {
    let entry = read_back(case).unwrap_or_else(|e| panic!("{}: {e}", case.name));
    let numbers = [u64::from(entry.purpose), u64::from(entry.schema), u64::from(entry.revision)];
    assert_eq!(numbers, ["purpose", "schema", "revision"].map(|key| case.input_uint(key)), "{}", case.name);
    assert_eq!(entry.record.0, case.input_array("record_id"), "{}", case.name);
    assert_eq!(*entry.body, case.input_bytes("body"), "{}", case.name);
}

fn check_map(case: &Case) {
    if i(case) == 5 {
        let (salt, id) = rows::read_epoch(&case.bytes()).unwrap();
        assert_eq!((salt, id), (case.input_array("epoch_salt"), install(case)), "{}", case.name);
        return;
    }
    let (cbor, again) = map(case).unwrap_or_else(|e| panic!("{}: {e}", case.name));
    assert_eq!(cbor, case.input_bytes("cbor"), "{}", case.name);
    assert_eq!(again, cbor, "{}: written again", case.name);
}

fn check_item(case: &Case) {
    let (cbor, part) = item(case).unwrap_or_else(|e| panic!("{}: {e}", case.name));
    assert_eq!(cbor, case.input_bytes("cbor"), "{}", case.name);
    assert_eq!(part.encode(), cbor, "{}: written again", case.name);
}

fn check_bundle(case: &Case) {
    let signed = bundle(case).unwrap_or_else(|e| panic!("{}: {e}", case.name));
    assert_eq!(signed.bytes(), case.input_bytes("bundle"), "{}", case.name);
}

#[test]
fn every_specimen_opens() {
    each_specimen("row_o", check_letter);
    each_specimen("row_r", check_read_back);
    each_specimen("row_m", check_map);
    each_specimen("row_b", check_item);
    each_specimen("row_c", |case| {
        check_bundle(case);
        assert_eq!(bundle(case).unwrap().bundle().seq, case.expect_uint("bundle_seq"), "{}", case.name);
    });
    each_specimen("row_o", |case| {
        assert_eq!(letter(case).unwrap().0.0, case.expect_array("env_id"), "{}", case.name);
    });
}

#[test]
fn ours_open() {
    each_ours("row_o", check_letter);
    each_ours("row_r", check_read_back);
    each_ours("row_m", check_map);
    each_ours("row_b", check_item);
    each_ours("row_c", check_bundle);
}

#[test]
fn every_refused_row_is_refused_for_its_own_reason() {
    let reason = |case: &Case, found: Result<(), Refused>| {
        let error = found.err().unwrap_or_else(|| panic!("{} was accepted", case.name));
        let expected = match case.name.as_str() {
            "row_o_moved"
            | "row_o_other_install"
            | "row_o_other_envelope"
            | "row_r_moved"
            | "row_m_moved"
            | "row_b_moved" => "does not open",
            "row_o_status_5" => "invalid field: status",
            "row_o_flags_8" => "invalid field: flags",
            "row_o_free_not_zero" => "invalid field: free",
            "row_o_zero_byte" => "cell: reserved bytes at 3 are not zero",
            "row_r_nonzero_padding" => "bytes that must be zero are not",
            "row_m_length_too_long" => "wrong size",
            "row_m_keys_not_deterministic" => "not the one deterministic encoding",
            "row_m_null" => "a CBOR type that is not used here",
            "row_m_trailing" => "bytes after the end",
            "row_m_unknown_field" | "row_m_codes_out_of_order" => "not the fields of this object",
            "row_b_part_7_of_7" | "row_b_short_piece" => "item: not a part by the rules",
            // Specimens that are not here yet: some refusal.
            _ => return,
        };
        assert_eq!(error, expected, "{}", case.name);
    };
    each_refused("row_o", |case| reason(case, letter(case).map(|_| ())));
    each_refused("row_r", |case| reason(case, read_back(case).map(|_| ())));
    each_refused("row_m", |case| reason(case, map(case).map(|_| ())));
    each_refused("row_b", |case| reason(case, item(case).map(|_| ())));
    each_refused("row_c", |case| reason(case, bundle(case).map(|_| ())));
}
