//! Readers of core/vault: rows as they are, and what a row says behind its key.

use nightjar_seal::place::{self, Pool};
use nightjar_seal::{OpenError, boxes};
use nightjar_vault::maps::{Circle, Identity, Link, ShiftMap, StockBook};
use nightjar_vault::{Cell, ReadBack, open_row, rows, seal_row, split_row};
use nightjar_wire::bundle::SignedBundle;
use nightjar_wire::cbor::CborError;
use nightjar_wire::envelope_id;
use nightjar_wire::item::ItemPart;
use zeroize::Zeroizing;

use crate::Target;
use crate::keys::{INSTALL, ROOT, ROW_KEY, entropy};
use crate::sized;

/// The targets of this layer.
pub const TARGETS: &[Target] = &[
    Target { name: "vault_row_o", run: row_o },
    Target { name: "vault_cell", run: cell },
    Target { name: "vault_row_r", run: row_r },
    Target { name: "vault_row_m", run: row_m },
    Target { name: "vault_m0", run: m0 },
    Target { name: "vault_m1", run: m1 },
    Target { name: "vault_m2", run: m2 },
    Target { name: "vault_m3", run: m3 },
    Target { name: "vault_m4", run: m4 },
    Target { name: "vault_m5", run: m5 },
    Target { name: "vault_row_b", run: row_b },
    Target { name: "vault_row_c", run: row_c },
];

/// Number of every row.
const I: u32 = 3;

/// A row of the outbox as it lies in the file.
pub fn row_o(bytes: &[u8]) -> bool {
    let split = split_row(bytes).map(|(envelope, cell)| (envelope_id(envelope), [envelope.as_slice(), cell].concat()));
    let opened = open_row(&ROW_KEY, &INSTALL, I, bytes);
    let Ok((id, cell)) = opened else { return false };
    assert!(split.is_ok_and(|(of_split, whole)| of_split == id && whole == bytes));
    assert!(cell.encode().is_some());
    assert!(open_row(&ROW_KEY, &INSTALL, I + 1, bytes).is_err(), "moved");
    true
}

/// The status cell, and a row around it.
pub fn cell(bytes: &[u8]) -> bool {
    let Ok(cell) = Cell::decode(bytes) else { return false };
    assert_eq!(cell.encode().expect("what was read can be written"), bytes, "written again");
    let row = seal_row(&ROW_KEY, &INSTALL, I, &[0x77; 1936], &cell, &entropy()).expect("sealed");
    assert!(open_row(&ROW_KEY, &INSTALL, I, &row).is_ok_and(|(_, read)| read == cell));
    true
}

/// A row of the read-back: raw, and the padded content under its key.
pub fn row_r(bytes: &[u8]) -> bool {
    let _ = ReadBack::open(&ROW_KEY, &INSTALL, I, bytes);
    let row = row(&place::row(Pool::ReadBack, &INSTALL, I), bytes, 944);
    let Ok(entry) = ReadBack::open(&ROW_KEY, &INSTALL, I, &row) else { return false };
    assert!(entry.seal(&ROW_KEY, &INSTALL, I, &entropy()).is_ok_and(|again| again == row), "written again");
    true
}

/// A row of the maps: raw, and the padded CBOR under its key.
pub fn row_m(bytes: &[u8]) -> bool {
    let _ = rows::open_map(&ROW_KEY, &INSTALL, I, bytes);
    let row = row(&place::row(Pool::Maps, &INSTALL, I), bytes, 2000);
    let Ok(cbor) = rows::open_map(&ROW_KEY, &INSTALL, I, &row) else { return false };
    assert!(rows::seal_map(&ROW_KEY, &INSTALL, I, &cbor, &entropy()).is_ok_and(|again| again == row), "written again");
    let _ = (m0(&cbor), m1(&cbor), m2(&cbor), m3(&cbor), m4(&cbor));
    true
}

/// Identity.
pub fn m0(bytes: &[u8]) -> bool {
    written(bytes, true, |bytes| Identity::decode(bytes).map(|map| map.encode()))
}

/// Circle secrets.
pub fn m1(bytes: &[u8]) -> bool {
    written(bytes, true, |bytes| Circle::decode(bytes).map(|map| map.encode()))
}

/// Stock book.
pub fn m2(bytes: &[u8]) -> bool {
    written(bytes, true, |bytes| StockBook::decode(bytes).map(|map| map.encode()))
}

/// Link; a policy looser than the default reads as the default.
pub fn m3(bytes: &[u8]) -> bool {
    written(bytes, false, |bytes| Link::decode(bytes).map(|map| map.encode()))
}

/// Open shift; empty lists read as absent.
pub fn m4(bytes: &[u8]) -> bool {
    written(bytes, false, |bytes| ShiftMap::decode(bytes).map(|map| map.encode()))
}

/// Epoch salt and install id.
pub fn m5(bytes: &[u8]) -> bool {
    let Ok((salt, install)) = rows::read_epoch(bytes) else { return false };
    assert_eq!([salt.as_slice(), install.as_bytes()].concat(), bytes[..48]);
    true
}

/// A row of items: raw, and the padded part under its key.
pub fn row_b(bytes: &[u8]) -> bool {
    let _ = rows::open_item(&ROW_KEY, &INSTALL, I, bytes);
    let row = row(&place::row(Pool::Items, &INSTALL, I), bytes, 4048);
    let Ok(cbor) = rows::open_item(&ROW_KEY, &INSTALL, I, &row) else { return false };
    let again = rows::seal_item(&ROW_KEY, &INSTALL, I, &cbor, &entropy());
    assert!(again.is_ok_and(|again| again == row), "written again");
    ItemPart::decode(&cbor).is_ok_and(|part| part.encode() == *cbor)
}

/// The row of the bundle: raw, and the padded signed bundle under its key.
pub fn row_c(bytes: &[u8]) -> bool {
    let _ = rows::open_bundle(&ROW_KEY, &INSTALL, bytes);
    let row = row(&place::bundle_row(&INSTALL), bytes, 32_768);
    let opened: Result<Vec<u8>, OpenError> = rows::open_bundle(&ROW_KEY, &INSTALL, &row);
    let Ok(signed) = opened else { return false };
    assert!(
        rows::seal_bundle(&ROW_KEY, &INSTALL, &signed, &entropy()).is_ok_and(|again| again == row),
        "written again"
    );
    let _ = SignedBundle::parse(&signed, &ROOT.public());
    true
}

/// A row around whatever padded content.
fn row(what: &[u8], content: &[u8], length: usize) -> Vec<u8> {
    boxes::seal(&ROW_KEY, what, &sized(content, length), &entropy()).expect("sealed")
}

type Written = Result<Zeroizing<Vec<u8>>, CborError>;

/// What is read is written again: byte for byte, or where some things read alike, from the second writing on.
fn written(bytes: &[u8], at_once: bool, again: fn(&[u8]) -> Written) -> bool {
    let Ok(first) = again(bytes) else { return false };
    assert!(!at_once || first.as_slice() == bytes, "written again");
    assert!(again(&first).is_ok_and(|second| second == first), "written again");
    true
}
