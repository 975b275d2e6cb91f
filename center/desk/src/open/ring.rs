//! Every key and every PSK the desk has, as the classes want them.

use nightjar_seal::classify::{DeskKey, DeskPsk, PskState};
use nightjar_seal::envelope::{Compartment, SenderPsk};
use nightjar_seal::hybrid::OpeningKey;

use crate::error::DeskError;
use crate::state::Stored;
use crate::state::circle::Circle;
use crate::state::device::{Device, DeviceState};
use crate::state::seed::{Issued, Seed};
use crate::store::{Store, Table};

/// Reads every month key ever issued; a burnt one has no private half.
///
/// Without the documentation key the B keys are left out altogether: what is sealed to them then counts as unknown, held
/// and tried again, and never as burnt.
pub(crate) fn keys(store: &Store) -> Result<Vec<DeskKey>, DeskError> {
    let lost = || DeskError::Row { table: Table::Seed.name() };
    let mut seeds = Seed::all(store)?;
    let mut out = Vec::new();
    for key in Issued::all(store)? {
        let at = seeds.iter().position(|seed| seed.pk_hash == key.pk_hash);
        let opening = at.map(|at| OpeningKey::from_seed(&seeds.swap_remove(at).seed));
        match &opening {
            Some(opening) if *opening.public().hash() != key.pk_hash => return Err(lost()),
            None if key.burnt => {}
            None if key.compartment == Compartment::B && !store.has_documentation() => continue,
            // Neither there nor burnt. Taken for burnt, its envelopes would be let go.
            None => return Err(lost()),
            Some(_) => {}
        }
        out.push(DeskKey { hash: key.pk_hash, month: key.month, compartment: key.compartment, opening });
    }
    Ok(out)
}

/// Lists the PSKs of all identities that were confirmed, and of all circles; beside each the circle's generation.
///
/// A pending identity is not among them: whoever saw the code could have posted it.
pub(crate) fn psks(devices: &[Device], circles: &[Circle]) -> (Vec<DeskPsk>, Vec<Option<u32>>) {
    let (mut psks, mut generations) = (Vec::new(), Vec::new());
    for device in devices {
        let state = match device.state {
            DeviceState::Pending => continue,
            DeviceState::Active => PskState::Active,
            DeviceState::Retired => PskState::Retired,
            DeviceState::Revoked => PskState::Revoked,
        };
        psks.push(DeskPsk { psk: SenderPsk::device(&device.psk, device.id), state });
        psks.push(DeskPsk { psk: SenderPsk::no_circle(&device.psk), state });
        generations.extend([None, None]);
    }
    for circle in circles {
        psks.push(DeskPsk { psk: SenderPsk::circle(&circle.secret), state: PskState::Active });
        generations.push(Some(circle.generation));
    }
    (psks, generations)
}
