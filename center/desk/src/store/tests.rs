//! The store keeps what it is given, tells nothing, and is never thrown away.

use std::os::unix::fs::PermissionsExt;

use nightjar_seal::entropy::{FailingEntropy, SeededEntropy};

use super::*;

fn masters(documentation: bool) -> Masters {
    Masters { center: Secret::from_bytes([1; 32]), documentation: documentation.then(|| Secret::from_bytes([2; 32])) }
}

fn value(n: u64) -> Value {
    Value::Map(vec![(0, Value::Uint(0)), (1, Value::Uint(n))])
}

fn read(store: &Store, table: Table) -> Vec<Vec<u8>> {
    let mut out = Vec::new();
    store
        .each(table, |row| {
            out.push(row.cbor.to_vec());
            Ok(())
        })
        .unwrap();
    out.sort();
    out
}

#[test]
fn rows_come_back_after_reopening_and_only_under_the_right_keys() {
    let dir = tempfile::tempdir().unwrap();
    let entropy = SeededEntropy::from_number(1);
    let mut store = Store::create(dir.path(), &masters(true)).unwrap();
    store
        .write(&entropy, |tx| {
            for n in 0..600 {
                tx.insert(Table::Record, Month(82), RowCompartment::A, &value(n))?;
            }
            tx.insert(Table::Record, Month(82), RowCompartment::B, &value(9_999)).map(|_| ())
        })
        .unwrap();
    assert_eq!(read(&store, Table::Record).len(), 601);
    drop(store);
    let store = Store::open(dir.path(), &masters(false)).unwrap();
    assert_eq!(read(&store, Table::Record).len(), 600, "incidents are not listed without their key");
    assert_eq!(store.count(Table::Record).unwrap(), BTreeMap::from([(1, 600), (2, 1)]));
    drop(store);
    let other = Masters { center: Secret::from_bytes([3; 32]), documentation: None };
    let store = Store::open(dir.path(), &other).unwrap();
    assert!(matches!(store.page(Table::Record, None, 1), Err(DeskError::Row { table: "record" })));
}

#[test]
fn a_row_that_was_moved_or_changed_does_not_open() {
    let dir = tempfile::tempdir().unwrap();
    let entropy = SeededEntropy::from_number(2);
    let mut store = Store::create(dir.path(), &masters(true)).unwrap();
    store.write(&entropy, |tx| tx.insert(Table::Record, Month(82), RowCompartment::A, &value(1))).unwrap();
    for change in [
        "UPDATE record SET month = 83",
        "UPDATE record SET compartment = 0",
        "UPDATE record SET box = zeroblob(2096)",
        "UPDATE record SET id = zeroblob(16)",
    ] {
        store.conn.execute_batch("SAVEPOINT s").unwrap();
        store.conn.execute_batch(change).unwrap();
        assert!(matches!(store.page(Table::Record, None, 1), Err(DeskError::Row { .. })), "{change}");
        store.conn.execute_batch("ROLLBACK TO s; RELEASE s").unwrap();
    }
    assert_eq!(store.page(Table::Record, None, 1).unwrap().len(), 1);
}

#[test]
fn a_large_object_comes_back_whole_or_not_at_all() {
    let dir = tempfile::tempdir().unwrap();
    let entropy = SeededEntropy::from_number(3);
    let mut store = Store::create(dir.path(), &masters(true)).unwrap();
    let bytes: Vec<u8> = (0..40_000_u32).map(|n| (n % 251) as u8).collect();
    let (object, other) = store
        .write(&entropy, |tx| Ok((tx.insert_object(Table::Ctrl, &bytes)?, tx.insert_object(Table::Ctrl, b"x")?)))
        .unwrap();
    assert_eq!(*store.object(Table::Ctrl, &object).unwrap(), bytes);
    assert_eq!(store.page(Table::Ctrl, None, 10).unwrap().len(), 0, "parts are no rows");
    store.write(&entropy, |tx| tx.delete_object(Table::Ctrl, &other)).unwrap();
    assert!(store.object(Table::Ctrl, &other).is_err());
    store.conn.execute_batch("DELETE FROM ctrl WHERE id = (SELECT min(id) FROM ctrl)").unwrap();
    assert!(matches!(store.object(Table::Ctrl, &object), Err(DeskError::Row { table: "ctrl" })));
}

#[test]
fn a_failed_transaction_keeps_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::create(dir.path(), &masters(true)).unwrap();
    // Two draws a row: the second row fails.
    let failed = store.write(&FailingEntropy::after(2), |tx| {
        tx.insert(Table::Record, Month(1), RowCompartment::A, &value(1))?;
        tx.insert(Table::Record, Month(1), RowCompartment::A, &value(2))
    });
    assert!(matches!(failed, Err(DeskError::Entropy)));
    assert!(read(&store, Table::Record).is_empty());
}

#[test]
fn incidents_cannot_be_written_without_their_key() {
    let dir = tempfile::tempdir().unwrap();
    let entropy = SeededEntropy::from_number(4);
    let mut store = Store::create(dir.path(), &masters(false)).unwrap();
    let tried = store.write(&entropy, |tx| tx.insert(Table::Record, Month(1), RowCompartment::B, &value(1)));
    assert!(matches!(tried, Err(DeskError::DocumentationLocked)));
}

#[test]
fn one_desk_at_a_time_and_never_over_another_store() {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::create(dir.path(), &masters(true)).unwrap();
    assert!(matches!(Store::open(dir.path(), &masters(true)).err(), Some(DeskError::Busy)));
    assert!(matches!(Store::create(dir.path(), &masters(true)).err(), Some(DeskError::Exists)));
    drop(store);
    Store::open(dir.path(), &masters(true)).unwrap();
    let mode = std::fs::metadata(dir.path().join(FILE)).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn a_damaged_store_is_moved_aside_whole() {
    for spoil in [b"not a database".to_vec(), Vec::new(), vec![0; 8_192]] {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join(FILE), &spoil).unwrap();
        let Err(DeskError::Damaged { kept_as }) = Store::open(dir.path(), &masters(true)) else {
            panic!("{} bytes were taken for a store", spoil.len());
        };
        assert!(std::fs::read(dir.path().join(kept_as)).unwrap() == spoil);
        assert!(matches!(Store::open(dir.path(), &masters(true)).err(), Some(DeskError::StoreMissing)));
    }
}

#[test]
fn a_truncated_store_is_damaged() {
    let dir = tempfile::tempdir().unwrap();
    drop(Store::create(dir.path(), &masters(true)).unwrap());
    let path = dir.path().join(FILE);
    let whole = std::fs::read(&path).unwrap();
    std::fs::write(&path, &whole[..whole.len() - 4_096]).unwrap();
    assert!(matches!(Store::open(dir.path(), &masters(true)).err(), Some(DeskError::Damaged { .. })));
}

#[test]
fn a_newer_store_is_not_touched() {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::create(dir.path(), &masters(true)).unwrap();
    store.conn.execute_batch("PRAGMA user_version = 2").unwrap();
    store.checkpoint().unwrap();
    drop(store);
    let before = std::fs::read(dir.path().join(FILE)).unwrap();
    assert!(matches!(Store::open(dir.path(), &masters(true)).err(), Some(DeskError::Newer)));
    assert!(std::fs::read(dir.path().join(FILE)).unwrap() == before);
}

#[test]
fn a_missing_setting_is_refused() {
    // SQLite built as here keeps every setting; a connection that cannot is one to a database in memory.
    let conn = Connection::open_in_memory().unwrap();
    assert!(matches!(pragmas::apply(&conn), Err(DeskError::Setting { name: "journal_mode" })));
}
