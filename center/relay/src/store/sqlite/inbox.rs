//! Inbox pages: bulletins for all, mail for one.

use nightjar_wire::inbox::PageKind;
use nightjar_wire::mailroom::InboxPage;
use nightjar_wire::{CenterId, RelayDeviceId};
use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::{desk, signed};
use crate::error::StoreError;
use crate::store::{PageRequest, page_is_whole};

/// The device column of a bulletin.
const ALL: &[u8] = &[];

pub(super) fn page(c: &Connection, want: PageRequest) -> Result<Option<Vec<u8>>, StoreError> {
    let mail = lowest_above(c, want.center, want.device.0.as_slice(), want.mail_after)?;
    if mail.is_some() { Ok(mail) } else { lowest_above(c, want.center, ALL, want.bulletin_after) }
}

fn lowest_above(c: &Connection, center: CenterId, device: &[u8], after: u64) -> Result<Option<Vec<u8>>, StoreError> {
    let mut statement = c.prepare_cached(
        "SELECT page FROM inbox WHERE center = ?1 AND device = ?2 AND number > ?3 ORDER BY number LIMIT 1",
    )?;
    Ok(statement.query_row(params![center.0, device, cursor(after)], |row| row.get(0)).optional()?)
}

/// Highest number this device may fetch, 0 if there is none.
pub(super) fn newest(c: &Connection, center: CenterId, device: RelayDeviceId) -> Result<u64, StoreError> {
    let mut statement =
        c.prepare_cached("SELECT coalesce(max(number), 0) FROM inbox WHERE center = ?1 AND device = ?2")?;
    let mut highest = |device: &[u8]| -> Result<i64, StoreError> {
        Ok(statement.query_row(params![center.0, device], |row| row.get(0))?)
    };
    let newest = highest(ALL)?.max(highest(device.0.as_slice())?);
    u64::try_from(newest).map_err(|_| StoreError::Damaged)
}

pub(super) fn has_mail(
    c: &Connection,
    center: CenterId,
    device: RelayDeviceId,
    up_to: u64,
) -> Result<bool, StoreError> {
    let mut statement = c.prepare_cached("SELECT 1 FROM inbox WHERE center = ?1 AND device = ?2 AND number <= ?3")?;
    Ok(statement.exists(params![center.0, device.0.as_slice(), cursor(up_to)])?)
}

pub(super) fn drop_mail(
    t: &Transaction<'_>,
    center: CenterId,
    device: RelayDeviceId,
    up_to: u64,
) -> Result<(), StoreError> {
    t.prepare_cached("DELETE FROM inbox WHERE center = ?1 AND device = ?2 AND number <= ?3")?.execute(params![
        center.0,
        device.0.as_slice(),
        cursor(up_to)
    ])?;
    Ok(())
}

pub(super) fn put_pages(t: &Transaction<'_>, center: CenterId, pages: &[InboxPage]) -> Result<(), StoreError> {
    desk::known(t, center)?;
    for page in pages {
        if !page_is_whole(page) {
            return Err(StoreError::Malformed);
        }
        let device = page.device.as_ref().map_or(ALL, |d| d.0.as_slice());
        let kind = if page.device.is_some() { PageKind::Mail } else { PageKind::Bulletin };
        let bytes = page.page.as_slice();
        let added = t
            .prepare_cached("INSERT INTO inbox (center, device, number, kind, page) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING")?
            .execute(params![center.0, device, signed(page.number)?, kind.code(), bytes])?;
        let same = "SELECT 1 FROM inbox WHERE center = ?1 AND device = ?2 AND number = ?3 AND page = ?4";
        if added == 0 && !t.prepare_cached(same)?.exists(params![center.0, device, signed(page.number)?, bytes])? {
            return Err(StoreError::Conflict);
        }
    }
    Ok(())
}

pub(super) fn drop_pages(t: &Transaction<'_>, center: CenterId, numbers: &[u64]) -> Result<(), StoreError> {
    desk::known(t, center)?;
    for number in numbers {
        t.prepare_cached("DELETE FROM inbox WHERE center = ?1 AND number = ?2")?
            .execute(params![center.0, cursor(*number)])?;
    }
    Ok(())
}

/// A cursor comes from a phone and may be any number; numbers of pages always fit.
fn cursor(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
