//! Writing `k`: at enrollment and at PIN change, both slots in one go (security.md 2.3).

use std::sync::{MutexGuard, PoisonError};

use nightjar_seal::keyslot::{self, KeyFile, KeyHead, Role, Slot, SlotContent};
use nightjar_seal::pin::{HwKind, PinKeys, PrfShape};
use nightjar_seal::{Secret, entropy};
use nightjar_wire::InstallId;

use crate::core::{Core, Phase};
use crate::error::{Refusal, SetupError, StoreError, UnlockError};
use crate::pin::{Pin, digits_needed};
use crate::platform::{HwClass, alias};
use crate::unlock::Asked;
use crate::vault::{Shared, Vault};

/// The two PINs of a phone.
pub struct Pins {
    /// The worker's own.
    pub normal: Pin,
    /// The one that is given away; without it a random slot is written.
    pub duress: Option<Pin>,
}

/// A keyslot file ready to be written, with the parity of nj.u that it names.
pub(crate) struct NewKeyslots {
    bytes: Box<[u8; keyslot::KEY_FILE_LEN]>,
    parity: u8,
}

impl Vault {
    /// Gives the digits that a PIN has at least on this phone.
    pub fn pin_digits(&self) -> u8 {
        let policy = self.shared.core().link.as_ref().map(crate::maps::Link::policy).unwrap_or_default();
        digits_needed(self.shared.keeper.class(), policy.pin_digits)
    }

    /// Assigns a PIN: random, "another" as often as she likes. With `other` it is one that may stand beside that.
    ///
    /// # Errors
    /// [`SetupError::NoKeyStore`] where no PIN can be set; a failing random source.
    pub fn suggest_pin(&self, other: Option<&Pin>) -> Result<Pin, SetupError> {
        if self.shared.keeper.class() == HwClass::None {
            return Err(SetupError::NoKeyStore);
        }
        let rng = self.shared.platform.entropy.as_ref();
        Ok(match other {
            Some(other) => Pin::random_beside(other, rng)?,
            None => Pin::random(usize::from(self.pin_digits()), rng)?,
        })
    }

    /// Checks two PINs against the rules before anybody practises them.
    ///
    /// # Errors
    /// [`SetupError::TooShort`], [`SetupError::TooClose`].
    pub fn check_pins(&self, pins: &Pins) -> Result<(), SetupError> {
        let digits = self.pin_digits();
        let short = |pin: &Pin| pin.len() < usize::from(digits);
        if short(&pins.normal) || pins.duress.as_ref().is_some_and(short) {
            return Err(SetupError::TooShort { digits });
        }
        if pins.duress.as_ref().is_some_and(|duress| duress.is_close_to(&pins.normal)) {
            return Err(SetupError::TooClose);
        }
        Ok(())
    }

    /// Changes both PINs. Under the duress PIN the same thing happens to see: the file then holds a fresh K_read.
    ///
    /// # Errors
    /// [`SetupError`]; the old PINs go on opening the phone.
    pub fn change_pins(&self, pins: Pins) -> Result<(), SetupError> {
        self.check_pins(&pins)?;
        let shared = &self.shared;
        shared.wiping.check()?;
        let _alone = shared.alone_with_keyslots();
        let secrets = shared.ring.secrets().ok_or(StoreError::Refused(Refusal::Locked))?;
        let (install, parity) = {
            let core = shared.core();
            let k = core.k.as_ref().ok_or(StoreError::Refused(Refusal::NotEnrolled))?;
            (core.install()?, 1 - k.head().parity)
        };
        let rng = shared.platform.entropy.as_ref();
        let k_read = match secrets.role {
            Role::Normal => secrets.k_read.duplicate(),
            Role::Duress => Secret::random(rng)?,
        };
        let new = shared.make_keyslots(pins, parity, k_read, secrets.k_id.duplicate(), install)?;
        let mut core = shared.core();
        shared.wiping.check()?;
        if core.phase != Phase::Open {
            return Err(StoreError::Refused(Refusal::Locked).into());
        }
        shared.write_keyslots(&mut core, &new)?;
        Ok(())
    }
}

impl Shared {
    /// Waits until nobody else makes or writes `k`. No wipe asks for it.
    pub(crate) fn alone_with_keyslots(&self) -> MutexGuard<'_, ()> {
        self.keyslots.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Creates nj.u of a parity and derives both slots. Takes seconds; holds no lock.
    pub(crate) fn make_keyslots(
        &self,
        pins: Pins,
        parity: u8,
        k_read: Secret<32>,
        k_id: Secret<32>,
        install: InstallId,
    ) -> Result<NewKeyslots, SetupError> {
        let class = self.keeper.class();
        let kind = self.kind().map_err(|_| SetupError::NoKeyStore)?;
        let rng = self.platform.entropy.as_ref();
        let salt: [u8; 32] = entropy::draw(rng)?;
        self.keeper.create(alias::user(parity), class.prf_kind()).map_err(StoreError::from)?;
        let shape = match self.options.shape {
            Some(shape) => PrfShape { l: if kind == HwKind::Ecdh { 32 } else { shape.l }, ..shape },
            None => self.calibrate(parity, kind, class)?,
        };
        let head = KeyHead { kind, parity, cost: self.options.cost, shape, salt };
        let keys = |pin: Pin| -> Result<PinKeys, SetupError> {
            self.derive(pin, head, Asked::Twice).map_err(|error| match error {
                UnlockError::Wrong => SetupError::TooShort { digits: 6 },
                UnlockError::Wait { .. }
                | UnlockError::KeysUnavailable
                | UnlockError::NotLocked
                | UnlockError::Damaged
                | UnlockError::Disk
                | UnlockError::Wiping => SetupError::Store(StoreError::KeysUnavailable),
            })
        };
        let normal = keys(pins.normal)?;
        let duress = pins.duress.map(keys).transpose()?;
        let own = SlotContent { role: Role::Normal, k_read, k_id: k_id.duplicate(), install };
        let given = SlotContent { role: Role::Duress, k_read: Secret::random(rng)?, k_id, install };
        let bytes = keyslot::write(
            &head,
            Slot { keys: &normal, content: &own },
            duress.as_ref().map(|keys| Slot { keys, content: &given }),
            rng,
        )
        .map_err(StoreError::from)?;
        Ok(NewKeyslots { bytes, parity })
    }

    /// k.new, flush, rename, flush the folder; then the other parity goes. A wipe that came meanwhile is repeated over
    /// the new file.
    pub(crate) fn write_keyslots(&self, core: &mut Core, new: &NewKeyslots) -> Result<(), StoreError> {
        let disk = self.options.disk.as_ref();
        disk.overwrite(&self.names.k_new(), new.bytes.as_slice())?;
        disk.sync(&self.names.k_new())?;
        self.wiping.check()?;
        disk.rename(&self.names.k_new(), &self.names.k())?;
        let flushed = disk.sync_dir(self.names.dir());
        if let Some(level) = self.wiping.level() {
            let marker = keyslot::write_wiped(level, self.platform.entropy.as_ref());
            disk.overwrite(&self.names.k(), marker.as_slice())?;
            return Err(StoreError::Wiping);
        }
        core.k = KeyFile::parse(new.bytes.as_slice()).ok();
        // The new PINs hold from the rename on. As long as the folder is not flushed, a power loss may bring the old file
        // back: its key stays until the next start finds out which of the two is there.
        if flushed.is_ok() {
            let _ = self.keeper.delete(alias::user(1 - new.parity));
        }
        Ok(())
    }

    /// Measures the hardware and chooses few long calls for a chip, many short ones for a TEE, 0.4 s in all.
    fn calibrate(&self, parity: u8, kind: HwKind, class: HwClass) -> Result<PrfShape, SetupError> {
        let l = match (kind, class) {
            (HwKind::Ecdh, _) => 32,
            (HwKind::Hmac, HwClass::StrongBox) => 2000,
            (HwKind::Hmac, _) => 256,
        };
        let input = match kind {
            HwKind::Ecdh => nightjar_seal::curve::hash_to_curve(b"nightjar calibration").to_vec(),
            HwKind::Hmac => vec![0; l as usize],
        };
        let begun_ms = self.platform.clock.boot_ms();
        let mut calls = 0u32;
        // Long enough for a clock of 10 ms; a clock that stands still ends it too.
        while self.platform.clock.boot_ms().saturating_sub(begun_ms) < PROBE_MS && calls < MOST_CALLS {
            self.keeper.prf(alias::user(parity), &input).map_err(StoreError::from)?;
            calls += 1;
        }
        let spent_ms = self.platform.clock.boot_ms().saturating_sub(begun_ms).max(1);
        let n = u64::from(calls) * TARGET_MS / spent_ms;
        Ok(PrfShape { n: u32::try_from(n).unwrap_or(MOST_CALLS).clamp(1, MOST_CALLS), l })
    }
}

const PROBE_MS: u64 = 100;
const TARGET_MS: u64 = 400;
const MOST_CALLS: u32 = 1 << 16;
