//! Carrying the table out.

use std::sync::Arc;

use nightjar_seal::{Entropy, Secret};
use nightjar_wire::InstallId;

use super::{Act, EraseKind, STEPS, WipeLevel, Wiped};
use crate::disk::Disk;
use crate::error::StoreError;
use crate::gate::Gate;
use crate::keeper::Keeper;
use crate::maps::Link;
use crate::names::Names;
use crate::platform::alias;
use crate::rows;
use crate::schema::Table;
use crate::store::{Store, Writes};

/// What every erasing works with. No lock in it.
#[derive(Clone, Copy)]
pub(crate) struct Hands<'a> {
    pub(crate) names: &'a Names,
    pub(crate) disk: &'a Arc<dyn Disk>,
    pub(crate) keeper: &'a Keeper,
    pub(crate) entropy: &'a dyn Entropy,
}

/// The store as far as it is there.
pub(crate) struct Ground<'a> {
    pub(crate) store: &'a mut Option<Store>,
    pub(crate) install: Option<InstallId>,
    pub(crate) ok: Option<&'a Secret<32>>,
    pub(crate) link: Option<&'a Link>,
}

/// What is true once the rows are committed.
#[derive(Default)]
pub(crate) struct Erased {
    /// The link as it is now, if it was rewritten.
    pub(crate) link: Option<Link>,
    /// The epoch salt as it is now.
    pub(crate) salt: Option<[u8; 32]>,
    /// A step did not work: the next start does them all again.
    pub(crate) failed: bool,
}

/// Steps up to the report: keys out of RAM, out of the hardware, out of the file. Takes no lock.
pub(crate) fn destroy_keys(kind: EraseKind, hands: Hands<'_>, forget: &dyn Fn()) -> Wiped {
    let mut wiped = Wiped { hardware: true, file: true };
    let mut beside: Option<&'static [&'static str]> = None;
    for step in &STEPS {
        match step.act(kind) {
            Act::ForgetKeys | Act::ForgetEpoch => forget(),
            Act::DeleteKeys(aliases) if step.beside_next => beside = Some(aliases),
            Act::DeleteKeys(aliases) => wiped.hardware = delete(hands, aliases),
            Act::MarkKeyslots(level) => {
                (wiped.hardware, wiped.file) = std::thread::scope(|scope| {
                    let keys = beside.take().map(|aliases| {
                        // Without a thread to be had the keys go after the file: a wipe has no right to panic.
                        std::thread::Builder::new()
                            .spawn_scoped(scope, move || delete(hands, aliases))
                            .map_err(|_| aliases)
                    });
                    let file = mark(hands, level);
                    let hardware = match keys {
                        None => true,
                        Some(Ok(thread)) => thread.join().unwrap_or(false),
                        Some(Err(aliases)) => delete(hands, aliases),
                    };
                    (hardware, file)
                });
            }
            Act::Report | Act::EraseShift | Act::EraseIdentity | Act::Checkpoint | Act::UnlinkAll | Act::Leave => break,
            Act::Skip => {}
        }
    }
    if let Some(aliases) = beside {
        wiped.hardware = delete(hands, aliases);
    }
    wiped
}

/// Steps behind the report.
pub(crate) fn erase_rest(kind: EraseKind, hands: Hands<'_>, ground: &mut Ground<'_>) -> Erased {
    let mut erased = Erased::default();
    for step in &STEPS {
        let done = match step.act(kind) {
            Act::EraseShift => erase_rows(hands, ground, false, &mut erased),
            Act::EraseIdentity => {
                let rows = erase_rows(hands, ground, true, &mut erased);
                unlink_aside(hands).and(rows)
            }
            Act::Checkpoint => ground.store.as_mut().map_or(Ok(()), Store::checkpoint),
            Act::UnlinkAll => unlink_all(hands, ground),
            Act::Skip
            | Act::ForgetKeys
            | Act::ForgetEpoch
            | Act::DeleteKeys(_)
            | Act::MarkKeyslots(_)
            | Act::Report
            | Act::Leave => Ok(()),
        };
        erased.failed |= done.is_err();
    }
    erased
}

/// The link without what tells of a shift.
pub(crate) fn without_shift(link: &Link) -> Link {
    Link { shift: None, ..link.clone() }
}

/// Puts random bytes over all of r and over the given rows of m, and a fresh salt into m5. Answers the salt.
pub(crate) fn random_maps(
    writes: &mut Writes,
    r_rows: u32,
    maps: &[u32],
    install: &InstallId,
    entropy: &dyn Entropy,
) -> Result<[u8; 32], StoreError> {
    for i in 0..r_rows {
        writes.put(Table::R, i, rows::random(Table::R.row_len(), entropy)?);
    }
    for i in maps {
        writes.put(Table::M, *i, rows::random(Table::M.row_len(), entropy)?);
    }
    let mut salt = [0; 32];
    entropy.fill(&mut salt)?;
    writes.put(Table::M, 5, rows::write_epoch(&salt, install, entropy)?);
    Ok(salt)
}

fn delete(hands: Hands<'_>, aliases: &[&str]) -> bool {
    hands.keeper.delete_all(aliases, hands.keeper.deadlines().erase_ms)
}

fn mark(hands: Hands<'_>, level: WipeLevel) -> bool {
    let bytes = nightjar_seal::keyslot::write_wiped(level, hands.entropy);
    hands.disk.overwrite(&hands.names.k(), bytes.as_slice()).is_ok()
}

fn erase_rows(
    hands: Hands<'_>,
    ground: &mut Ground<'_>,
    identity: bool,
    erased: &mut Erased,
) -> Result<(), StoreError> {
    let (Some(store), Some(install)) = (ground.store.as_mut(), ground.install) else { return Ok(()) };
    let mut writes = Writes::new();
    let maps: &[u32] = if identity { &[0, 1, 2, 4] } else { &[4] };
    let salt = random_maps(&mut writes, store.sizes().r, maps, &install, hands.entropy)?;
    if identity {
        for i in 0..64 {
            writes.put(Table::B, i, rows::random(Table::B.row_len(), hands.entropy)?);
        }
    }
    let link = ground.link.map(|link| {
        let link = without_shift(link);
        if identity { Link { policy: None, settings: None, ..link } } else { link }
    });
    // A link that cannot be opened now is left as it is: its numbers are worth more than its marker tells.
    let link = link.zip(ground.ok);
    if let Some((link, ok)) = &link {
        writes.put(Table::M, 3, rows::seal_map(ok.expose(), &install, 3, &link.encode(), hands.entropy)?);
    }
    store.commit(&writes, Gate::Erasing).map_err(|failed| failed.error)?;
    erased.salt = Some(salt);
    erased.link = link.map(|(link, _)| link);
    Ok(())
}

fn unlink_aside(hands: Hands<'_>) -> Result<(), StoreError> {
    let mut paths = hands.names.beginning_with(hands.disk.as_ref(), "k.aside-")?;
    paths.push(hands.names.k_new());
    paths.extend(hands.names.half_made());
    let mut result = Ok(());
    for path in paths {
        result = result.and(hands.disk.unlink(&path));
    }
    result.and(hands.disk.sync_dir(hands.names.dir()))?;
    Ok(())
}

fn unlink_all(hands: Hands<'_>, ground: &mut Ground<'_>) -> Result<(), StoreError> {
    // Those of step 1a once more: with the marker goes the last reason to try again.
    let pin_keys = delete(hands, &[alias::EPOCH, alias::USER_0, alias::USER_1]);
    let keys = delete(hands, &[alias::OUTBOX, alias::SIGN]) && pin_keys;
    if let Some(store) = ground.store.as_mut() {
        store.close();
    }
    *ground.store = None;
    let mut paths = hands.names.db_family();
    let damaged = hands.names.beginning_with(hands.disk.as_ref(), "v.db.damaged-");
    let listed = damaged.map(|found| paths.extend(found));
    let mut result = Ok(());
    for path in paths {
        result = result.and(hands.disk.unlink(&path));
    }
    unlink_aside(hands)?;
    result.and(listed)?;
    if !keys {
        // The marker stays until the keys are gone too: the next start tries again.
        return Err(StoreError::KeysUnavailable);
    }
    hands.disk.unlink(&hands.names.k())?;
    hands.disk.sync_dir(hands.names.dir())?;
    Ok(())
}
