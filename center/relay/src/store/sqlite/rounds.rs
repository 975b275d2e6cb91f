//! Envelopes: stored by rounds, swept and finished by the desk.

use nightjar_wire::mailroom::{DayCount, DeviceState, Fetched, Finished, FinishedState};
use nightjar_wire::reply::{AskState, RoundResult};
use nightjar_wire::round::{ROUND_ASKS, ROUND_ENVELOPES};
use nightjar_wire::{CenterId, Day, ENVELOPE_LEN, EnvelopeId, envelope_id};
use rusqlite::{Connection, Transaction, params};

use super::{desk, fixed, inbox, signed};
use crate::error::StoreError;
use crate::store::{Round, RoundDone};

pub(super) fn round(t: &Transaction<'_>, today: Day, round: &Round) -> Result<RoundDone, StoreError> {
    // Read under the same lock that stores: a device revoked a moment ago stores nothing.
    let device = desk::device(t, round.device)?;
    let active = device.is_some_and(|d| d.state == DeviceState::Active && d.center == round.center);
    let mut results = [RoundResult::Revoked; ROUND_ENVELOPES];
    if active {
        let blobs = round.envelopes.chunks_exact(ENVELOPE_LEN);
        for ((result, id), blob) in results.iter_mut().zip(&round.ids).zip(blobs) {
            *result = keep(t, today, round.center, id, blob)?;
        }
    }
    let mut states = [AskState::Unknown; ROUND_ASKS];
    for (state, ask) in states.iter_mut().zip(&round.asks) {
        *state = ask_state(t, round.center, ask)?;
    }
    let newest = if active { inbox::newest(t, round.center, round.device)? } else { 0 };
    Ok(RoundDone {
        results,
        states,
        center: desk::center(t, round.center)?.ok_or(StoreError::UnknownCenter)?,
        newest,
        command: desk::command_above(t, round.device, round.command_done)?,
    })
}

/// Stores one envelope unless its blob is held; a finished row of its id goes in the same transaction.
fn keep(
    t: &Transaction<'_>,
    today: Day,
    center: CenterId,
    id: &EnvelopeId,
    blob: &[u8],
) -> Result<RoundResult, StoreError> {
    let stored = t
        .prepare_cached("INSERT INTO envelope (id, env_id, center, day, blob) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (id) DO NOTHING")?
        .execute(params![signed(id.row())?, id.0, center.0, today.0, blob])?;
    if stored == 1 {
        t.prepare_cached("DELETE FROM finished WHERE env_id = ?1")?.execute([id.0])?;
        return Ok(RoundResult::Stored);
    }
    Ok(if is_held(t, center, id)? { RoundResult::Already } else { RoundResult::Full })
}

fn is_held(t: &Connection, center: CenterId, id: &EnvelopeId) -> Result<bool, StoreError> {
    let mut held = t.prepare_cached("SELECT 1 FROM envelope WHERE id = ?1 AND env_id = ?2 AND center = ?3")?;
    Ok(held.exists(params![signed(id.row())?, id.0, center.0])?)
}

fn ask_state(t: &Connection, center: CenterId, id: &EnvelopeId) -> Result<AskState, StoreError> {
    if is_held(t, center, id)? {
        return Ok(AskState::Held);
    }
    let mut finished = t.prepare_cached("SELECT state, tag FROM finished WHERE env_id = ?1 AND center = ?2")?;
    let mut rows = finished.query(params![id.0, center.0])?;
    let Some(row) = rows.next()? else { return Ok(AskState::Unknown) };
    let tag = fixed(row, 1)?;
    match FinishedState::from_code(row.get(0)?) {
        Some(FinishedState::Opened) => Ok(AskState::Opened { tag }),
        Some(FinishedState::Kept) => Ok(AskState::Kept { tag }),
        None => Err(StoreError::Damaged),
    }
}

/// Envelopes in order, and the ids of those among them whose bytes are no longer what was stored.
pub(super) fn fetch(
    c: &Connection,
    center: CenterId,
    after: u64,
    limit: u16,
) -> Result<(Vec<Fetched>, Vec<i64>), StoreError> {
    // The row number 0 itself would be skipped by "> 0"; the first sweep starts below it.
    let above = if after == 0 { -1 } else { i64::try_from(after).unwrap_or(i64::MAX) };
    let mut statement = c.prepare_cached(
        "SELECT id, day, blob, env_id FROM envelope WHERE id > ?1 AND center = ?2 ORDER BY id LIMIT ?3",
    )?;
    let mut rows = statement.query(params![above, center.0, limit])?;
    let (mut held, mut rotten) = (Vec::new(), Vec::new());
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        let blob: Option<Box<[u8; ENVELOPE_LEN]>> =
            row.get_ref(2)?.as_blob().ok().and_then(|blob| Box::<[u8]>::from(blob).try_into().ok());
        match blob.filter(|blob| fixed(row, 3).is_ok_and(|env_id| envelope_id(blob) == EnvelopeId(env_id))) {
            None => rotten.push(id),
            Some(blob) => held.push(Fetched {
                row: u64::try_from(id).map_err(|_| StoreError::Damaged)?,
                day: Day(row.get(1)?),
                blob,
            }),
        }
    }
    Ok((held, rotten))
}

/// Lets go of what a disk has spoilt: its phone asks for it, hears that it is unknown, and offers it again.
pub(super) fn drop_rotten(t: &Transaction<'_>, rotten: &[i64]) -> Result<(), StoreError> {
    for id in rotten {
        t.prepare_cached("DELETE FROM envelope WHERE id = ?1")?.execute([id])?;
    }
    Ok(())
}

pub(super) fn finish(t: &Transaction<'_>, center: CenterId, today: Day, all: &[Finished]) -> Result<(), StoreError> {
    desk::known(t, center)?;
    for one in all {
        t.prepare_cached("DELETE FROM envelope WHERE id = ?1 AND env_id = ?2 AND center = ?3")?.execute(params![
            signed(one.env_id.row())?,
            one.env_id.0,
            center.0
        ])?;
        t.prepare_cached(
            "INSERT INTO finished (env_id, center, state, tag, day) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (env_id) DO UPDATE SET state = ?3, tag = ?4, day = ?5 WHERE center = ?2",
        )?
        .execute(params![one.env_id.0, center.0, one.state.code(), one.tag, today.0])?;
    }
    Ok(())
}

pub(super) fn counts(c: &Connection, center: CenterId) -> Result<Vec<DayCount>, StoreError> {
    let mut statement =
        c.prepare_cached("SELECT day, count(*) FROM envelope WHERE center = ?1 GROUP BY day ORDER BY day")?;
    let rows = statement.query_map([center.0], |row| {
        Ok(DayCount { day: Day(row.get(0)?), envelopes: row.get::<_, i64>(1)?.unsigned_abs() })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
