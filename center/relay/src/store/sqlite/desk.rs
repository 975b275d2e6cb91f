//! Centers, devices and commands: what the desk says and every login reads.

use nightjar_wire::command::COMMAND_LEN;
use nightjar_wire::mailroom::{DeviceCommand, DeviceEntry, DeviceState};
use nightjar_wire::{CenterId, Day, RelayDeviceId};
use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::{fixed, signed};
use crate::bundle::{self, Bundle};
use crate::error::StoreError;
use crate::store::{Center, Device};

pub(super) fn register(t: &Transaction<'_>, center: CenterId, ctrl: &[[u8; 32]]) -> Result<(), StoreError> {
    if !(1..=3).contains(&ctrl.len()) {
        return Err(StoreError::Malformed);
    }
    let sql = "INSERT INTO center (id, generation, counter, ctrl, bundle, desk_day) VALUES (?1, 0, 0, ?2, NULL, 0) ON CONFLICT DO NOTHING";
    t.prepare_cached(sql)?.execute(params![center.0, ctrl.as_flattened()])?;
    Ok(())
}

pub(super) fn center(c: &Connection, center: CenterId) -> Result<Option<Center>, StoreError> {
    let mut statement =
        c.prepare_cached("SELECT generation, counter, desk_day, substr(bundle, 1, 40) FROM center WHERE id = ?1")?;
    let row = statement.query_row([center.0], |row| {
        Ok(Center {
            generation: row.get(0)?,
            counter: row.get::<_, i64>(1)?.unsigned_abs(),
            desk_day: Day(row.get(2)?),
            bundle_seq: row.get::<_, Option<Vec<u8>>>(3)?.map_or(0, |head| bundle::seq_of_head(&head)),
        })
    });
    Ok(row.optional()?)
}

pub(super) fn known(c: &Connection, id: CenterId) -> Result<Center, StoreError> {
    center(c, id)?.ok_or(StoreError::UnknownCenter)
}

pub(super) fn bundle(c: &Connection, center: CenterId) -> Result<Option<Vec<u8>>, StoreError> {
    let mut statement = c.prepare_cached("SELECT bundle FROM center WHERE id = ?1")?;
    Ok(statement.query_row([center.0], |row| row.get(0)).optional()?.flatten())
}

pub(super) fn device(c: &Connection, id: RelayDeviceId) -> Result<Option<Device>, StoreError> {
    let mut statement = c.prepare_cached("SELECT center, key, state FROM device WHERE id = ?1")?;
    let mut rows = statement.query([id.0])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let state = DeviceState::from_code(row.get(2)?).ok_or(StoreError::Damaged)?;
    Ok(Some(Device { center: CenterId(fixed(row, 0)?), key: fixed(row, 1)?, state }))
}

pub(super) fn admit(t: &Transaction<'_>, center: CenterId, counter: u64, today: Day) -> Result<(), StoreError> {
    let last = known(t, center)?.counter;
    if counter <= last {
        return Err(StoreError::Counter { last });
    }
    t.prepare_cached("UPDATE center SET counter = ?2, desk_day = ?3 WHERE id = ?1")?.execute(params![
        center.0,
        signed(counter)?,
        today.0
    ])?;
    Ok(())
}

pub(super) fn desk_day(t: &Transaction<'_>, center: CenterId, today: Day) -> Result<(), StoreError> {
    t.prepare_cached("UPDATE center SET desk_day = ?2 WHERE id = ?1")?.execute(params![center.0, today.0])?;
    Ok(())
}

pub(super) fn put_devices(t: &Transaction<'_>, center: CenterId, devices: &[DeviceEntry]) -> Result<(), StoreError> {
    known(t, center)?;
    t.prepare_cached("UPDATE device SET state = 3 WHERE center = ?1")?.execute([center.0])?;
    for listed in devices {
        let id = RelayDeviceId::of(&listed.key);
        // A key belongs to one center; another may take it over only once it is revoked there.
        if device_elsewhere(t, id, center)? {
            return Err(StoreError::Conflict);
        }
        let sql = "INSERT INTO device (id, center, key, state) VALUES (?1, ?2, ?3, ?4)
                   ON CONFLICT (id) DO UPDATE SET center = ?2, key = ?3, state = ?4";
        t.prepare_cached(sql)?.execute(params![id.0, center.0, listed.key.as_slice(), listed.state.code()])?;
    }
    for sql in [
        "DELETE FROM inbox WHERE center = ?1 AND device IN (SELECT id FROM device WHERE center = ?1 AND state = 3)",
        "DELETE FROM command WHERE device IN (SELECT id FROM device WHERE center = ?1 AND state = 3)",
        "DELETE FROM device WHERE center = ?1 AND state = 3",
    ] {
        t.prepare_cached(sql)?.execute([center.0])?;
    }
    Ok(())
}

fn device_elsewhere(t: &Transaction<'_>, id: RelayDeviceId, center: CenterId) -> Result<bool, StoreError> {
    let mut statement = t.prepare_cached("SELECT 1 FROM device WHERE id = ?1 AND center <> ?2 AND state <> ?3")?;
    Ok(statement.exists(params![id.0, center.0, DeviceState::Revoked.code()])?)
}

pub(super) fn put_commands(
    t: &Transaction<'_>,
    center: CenterId,
    commands: &[DeviceCommand],
) -> Result<(), StoreError> {
    known(t, center)?;
    t.prepare_cached("DELETE FROM command WHERE device IN (SELECT id FROM device WHERE center = ?1)")?
        .execute([center.0])?;
    for DeviceCommand { device, command } in commands {
        if command.get(8..16) != Some(device.0.as_slice()) {
            return Err(StoreError::Malformed);
        }
        let sql = "INSERT INTO command (device, bytes) SELECT id, ?2 FROM device WHERE id = ?1 AND center = ?3";
        t.prepare_cached(sql)?.execute(params![device.0, command.as_slice(), center.0])?;
    }
    Ok(())
}

/// The stored command if its number is above `done` (security.md 6.4: cmd_seq at 16).
pub(super) fn command_above(
    t: &Connection,
    device: RelayDeviceId,
    done: u64,
) -> Result<Option<[u8; COMMAND_LEN]>, StoreError> {
    let mut statement = t.prepare_cached("SELECT bytes FROM command WHERE device = ?1")?;
    let mut rows = statement.query([device.0])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let bytes: [u8; COMMAND_LEN] = fixed(row, 0)?;
    let number = bytes.get(16..24).and_then(|b| b.try_into().ok()).map_or(0, u64::from_be_bytes);
    Ok((number > done).then_some(bytes))
}

pub(super) fn put_generation(t: &Transaction<'_>, center: CenterId, generation: u32) -> Result<(), StoreError> {
    known(t, center)?;
    t.prepare_cached("UPDATE center SET generation = max(generation, ?2) WHERE id = ?1")?
        .execute(params![center.0, generation])?;
    Ok(())
}

pub(super) fn put_bundle(t: &Transaction<'_>, center: CenterId, bytes: &[u8]) -> Result<(), StoreError> {
    let bundle = Bundle::parse(bytes).filter(|bundle| bundle.center == center).ok_or(StoreError::Malformed)?;
    if bundle.seq < known(t, center)?.bundle_seq {
        return Ok(());
    }
    t.prepare_cached("UPDATE center SET bundle = ?2, ctrl = ?3 WHERE id = ?1")?.execute(params![
        center.0,
        bytes,
        bundle.ctrl.as_flattened()
    ])?;
    Ok(())
}
