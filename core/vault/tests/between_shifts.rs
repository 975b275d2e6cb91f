//! What the file holds between shifts, read without any key: every page that told of the shift is another one.
#![allow(clippy::unwrap_used, reason = "helpers of tests, as in the tests themselves")]

mod kit;

use std::collections::BTreeSet;

use kit::{GIVEN, OWN, Phone, save, shift_map, unlock};
use nightjar_vault::{HwClass, ShiftOver, Vault};

type Rows = Vec<Vec<u8>>;

/// The rows of a table as they lie in the file. The vault must be closed.
fn rows(phone: &Phone, table: &str) -> Rows {
    let conn = rusqlite::Connection::open(phone.path().join("v.db")).unwrap();
    let mut statement = conn.prepare(&format!("SELECT b FROM {table} ORDER BY i")).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

fn tables(phone: &Phone) -> [Rows; 4] {
    ["o", "r", "m", "b"].map(|table| rows(phone, table))
}

/// Numbers of the rows that are the same in both.
fn same(before: &Rows, after: &Rows) -> Vec<usize> {
    assert_eq!(before.len(), after.len());
    (0..before.len()).filter(|i| before[*i] == after[*i]).collect()
}

/// A phone with two entries of an open shift, closed.
fn in_mid_shift() -> (Phone, [Rows; 4]) {
    let (phone, vault) = Phone::enrolled(HwClass::Tee);
    unlock(&vault, OWN).unwrap();
    vault.start_shift(shift_map()).unwrap();
    save(&vault, 1).unwrap();
    save(&vault, 2).unwrap();
    drop(vault);
    let before = tables(&phone);
    (phone, before)
}

fn log_is_empty(phone: &Phone) -> bool {
    std::fs::metadata(phone.path().join("v.db-wal")).map_or(0, |log| log.len()) == 0
}

/// m0 to m5, all of r, every row of b that K_id does not open, one row of o: security.md 2.2.
fn empty_state_was_written(phone: &Phone, before: &[Rows; 4]) {
    let after = tables(phone);
    assert_eq!(same(&before[1], &after[1]), Vec::<usize>::new(), "rows of r");
    assert_eq!(same(&before[2], &after[2]), [6, 7], "rows of m");
    assert_eq!(same(&before[3], &after[3]), Vec::<usize>::new(), "rows of b");
    assert_eq!(same(&before[0], &after[0]).len(), before[0].len() - 1, "one letter, whichever PIN it was");
}

#[test]
fn the_end_of_a_shift_renews_every_page() {
    let (phone, before) = in_mid_shift();
    let vault = phone.open();
    unlock(&vault, OWN).unwrap();
    vault.end_shift().unwrap();
    assert!(log_is_empty(&phone), "the log holds older pages");
    drop(vault);
    empty_state_was_written(&phone, &before);
}

#[test]
fn an_unlock_outside_a_shift_renews_the_same_pages_whichever_pin_it_was() {
    for text in [OWN, GIVEN] {
        let (phone, vault) = Phone::enrolled(HwClass::Tee);
        drop(vault);
        let before = tables(&phone);
        let vault = phone.open();
        unlock(&vault, text).unwrap();
        assert!(log_is_empty(&phone));
        drop(vault);
        empty_state_was_written(&phone, &before);
    }
}

#[test]
fn the_given_pin_in_mid_shift_renews_the_same_pages() {
    let (phone, before) = in_mid_shift();
    let vault = phone.open();
    unlock(&vault, GIVEN).unwrap();
    drop(vault);
    empty_state_was_written(&phone, &before);
}

#[test]
fn a_shift_that_ends_by_itself_on_a_locked_phone_renews_what_told_of_it() {
    let (phone, before) = in_mid_shift();
    let vault: Vault = phone.open();
    phone.clock.advance_s(12 * 3600 + 1);
    assert_eq!(vault.tick(), Some(ShiftOver::Hours));
    assert!(log_is_empty(&phone));
    drop(vault);
    let after = tables(&phone);
    assert_eq!(same(&before[1], &after[1]), Vec::<usize>::new());
    // Without the PIN: the link without its shift, the shift's map, the salt. The rest needs K_id.
    assert_eq!(same(&before[2], &after[2]), [0, 1, 2, 6, 7]);
}

#[test]
fn free_rows_are_random_and_nothing_tells_them_from_filled_ones() {
    let (phone, before) = in_mid_shift();
    for rows in &before[1..] {
        let different: BTreeSet<&Vec<u8>> = rows.iter().collect();
        assert_eq!(different.len(), rows.len(), "no two rows are alike");
        for row in rows {
            // 256 values over 992 bytes and more: each row of random bytes has far over 200 of them.
            let values: BTreeSet<u8> = row.iter().copied().collect();
            assert!(values.len() > 200, "a row with only {} values", values.len());
        }
    }
    drop(phone);
}
