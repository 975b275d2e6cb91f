//! Rows of `v.db` and `desk.db`: changed, moved, exchanged, brought from another phone (security.md 11, row 8).
//!
//! Every row here is under one key, which no phone has: the place alone must keep them apart.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on may stop")]

use nightjar_seal::desk_box::{RowPlace, Table, TableKey};
use nightjar_seal::entropy::SeededEntropy;
use nightjar_seal::place::{self, Pool, RowCompartment};
use nightjar_seal::{boxes, epoch};
use nightjar_vault::{Cell, ReadBack, Status, open_row, rows, seal_row};
use nightjar_wire::{Day, ENVELOPE_LEN, InstallId, Month, RecordId, envelope_id};
use vectors::each_ours;
use vectors::ours::made;

const KEY: [u8; 32] = [0x0c; 32];
const HERE: InstallId = InstallId([1; 16]);
const THERE: InstallId = InstallId([2; 16]);

fn rng() -> SeededEntropy {
    SeededEntropy::from_number(9)
}

fn cell(status: Status) -> Cell {
    Cell::Kept { status, reason: 0, flags: 0, day: Day(2519), desk_tag: [7; 8] }
}

fn letter(fill: u8, i: u32, status: Status) -> Vec<u8> {
    seal_row(&KEY, &HERE, i, &[fill; ENVELOPE_LEN], &cell(status), &rng()).unwrap()
}

fn entry(i: u32) -> Vec<u8> {
    let entry =
        ReadBack { purpose: 1, schema: 1, revision: 0, record: RecordId([3; 16]), body: vec![0xa1, 0, 1].into() };
    entry.seal(&KEY, &HERE, i, &rng()).unwrap()
}

type Seal = fn(u32) -> Vec<u8>;
type Open = fn(&InstallId, u32, &[u8]) -> bool;

/// Name of a pool, how a row of it is made for a number, how it is opened.
fn pools() -> [(&'static str, Seal, Open); 5] {
    [
        ("o", |i| letter(5, i, Status::Waiting), |install, i, row| open_row(&KEY, install, i, row).is_ok()),
        ("r", entry, |install, i, row| ReadBack::open(&KEY, install, i, row).is_ok()),
        (
            "m",
            |i| rows::seal_map(&KEY, &HERE, i, &[0xa0], &rng()).unwrap(),
            |install, i, row| rows::open_map(&KEY, install, i, row).is_ok(),
        ),
        (
            "b",
            |i| rows::seal_item(&KEY, &HERE, i, &[0xa0], &rng()).unwrap(),
            |install, i, row| rows::open_item(&KEY, install, i, row).is_ok(),
        ),
        (
            "c",
            |_| rows::seal_bundle(&KEY, &HERE, &[0xa0], &rng()).unwrap(),
            |install, _, row| rows::open_bundle(&KEY, install, row).is_ok(),
        ),
    ]
}

#[test]
fn a_row_opens_in_its_table_at_its_number_on_its_phone_alone() {
    for (from, seal, _) in pools() {
        for i in [0, 1, 2, 300] {
            let row = seal(i);
            for (to, _, open) in pools() {
                for j in [0, 1, 2, 300] {
                    // There is one row in c.
                    let is_home = from == to && (i == j || to == "c");
                    assert_eq!(open(&HERE, j, &row), is_home, "{from} {i} read as {to} {j}");
                    assert!(!open(&THERE, j, &row), "{from} {i} read as {to} {j} of another phone");
                }
            }
        }
    }
}

/// The same, where length gives no help: what any table's box holds opens at no other table's place.
#[test]
fn tables_are_apart_whatever_the_length() {
    let places = |i: u32, install: &InstallId| {
        [
            place::outbox_cell(install, i, &envelope_id(&[5; ENVELOPE_LEN])),
            place::row(Pool::ReadBack, install, i),
            place::row(Pool::Maps, install, i),
            place::row(Pool::Items, install, i),
            place::bundle_row(install),
        ]
    };
    let all: Vec<Vec<u8>> =
        [(0, HERE), (1, HERE), (0, THERE)].iter().flat_map(|(i, install)| places(*i, install)).collect();
    for here in &all {
        let sealed = boxes::seal(&KEY, here, &[0; 16], &rng()).unwrap();
        for there in &all {
            assert_eq!(boxes::open(&KEY, there, &sealed).is_ok(), here == there);
        }
    }
}

/// Two letters of one phone: their cells exchanged, or a cell kept and its letter replaced by an older or foreign one.
#[test]
fn a_cell_belongs_to_its_letter() {
    let (one, two) = (letter(5, 1, Status::Waiting), letter(6, 1, Status::Opened));
    let (letter_one, cell_one) = one.split_at(ENVELOPE_LEN);
    let (letter_two, cell_two) = two.split_at(ENVELOPE_LEN);
    let open = |letter: &[u8], cell: &[u8]| open_row(&KEY, &HERE, 1, &[letter, cell].concat());
    assert!(open(letter_one, cell_one).is_ok_and(|(_, read)| read == cell(Status::Waiting)));
    assert!(open(letter_two, cell_two).is_ok_and(|(_, read)| read == cell(Status::Opened)));
    assert!(open(letter_one, cell_two).is_err(), "\"opened\" put beside a letter that waits");
    assert!(open(letter_two, cell_one).is_err());
}

/// Every bit of a row of o, r, m and b; every byte of the one of c.
#[test]
fn a_changed_row_does_not_open() {
    for (name, seal, open) in pools() {
        let row = seal(2);
        assert!(open(&HERE, 2, &row));
        let bits = if name == "c" { 1 } else { 8 };
        for at in 0..row.len() {
            for bit in 0..bits {
                let mut changed = row.clone();
                changed[at] ^= 1 << ((at + bit) % 8);
                assert!(!open(&HERE, 2, &changed), "{name}: byte {at}");
            }
        }
    }
}

/// m5 lies in clear: its salt gives another EK, its install id another phone, the rest nothing.
#[test]
fn m5_is_read_to_the_bit() {
    each_ours("row_m", |case| {
        if case.input_uint("i") != 5 {
            return;
        }
        let good = case.bytes();
        let (salt, install) = rows::read_epoch(&good).unwrap();
        let ek = |salt: &[u8; 32]| *epoch::epoch_key(&made::secret("K_read"), &[4; 32], salt).expose();
        for bit in 0..8 * good.len() {
            let mut changed = good.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            let (other_salt, other_install) = rows::read_epoch(&changed).unwrap();
            assert_eq!(ek(&other_salt) == ek(&salt), bit / 8 >= 32, "bit {bit}");
            assert_eq!(other_install == install, !(32..48).contains(&(bit / 8)), "bit {bit}");
        }
    });
}

#[test]
fn a_desk_row_opens_in_its_table_month_and_compartment_alone() {
    let tables = [
        Table::Record,
        Table::Envelope,
        Table::Finished,
        Table::Device,
        Table::Circle,
        Table::Seed,
        Table::Ctrl,
        Table::Snapshot,
        Table::Log,
    ];
    let compartments = [RowCompartment::None, RowCompartment::A, RowCompartment::B];
    let mut places = Vec::new();
    for compartment in compartments {
        for month in [0, 82, 83] {
            for row_id in [[1; 16], [2; 16]] {
                places.push(RowPlace { row_id, month: Month(month), compartment });
            }
        }
    }
    let masters = ["M", "M_B"].map(made::secret::<32>);
    for (t, table) in tables.into_iter().enumerate() {
        let here = places[t];
        let row = TableKey::of(&masters[0], table).seal_row(&here, &[0xa0], &rng()).unwrap();
        for other in tables {
            for there in &places {
                for (m, master) in masters.iter().enumerate() {
                    let opened = TableKey::of(master, other).open_row(there, &row).is_ok();
                    let is_home = m == 0 && other == table && *there == here;
                    assert_eq!(opened, is_home, "{} read as {}", table.name(), other.name());
                }
            }
        }
    }
}
