//! Unlocking: one code path for both PINs and for a wrong one (security.md 2.2).

use nightjar_seal::keyslot::{Role, SlotError};
use nightjar_seal::pin::{self, DeriveError, PinKeys};
use nightjar_seal::{Secret, epoch};
use zeroize::Zeroizing;

use crate::core::{Content, Core, Notice, OpenShift, Phase};
use crate::erase::EraseKind;
use crate::error::{StoreError, UnlockError};
use crate::maps::{Circle, Identity, StockBook};
use crate::pin::Pin;
use crate::platform::{HwError, HwKind, KeyState, alias};
use crate::rows;
use crate::schema::Table;
use crate::secrets::{Epoch, Secrets};
use crate::vault::{Shared, Vault};

/// Wrong tries, in RAM only: a counter in a file is theatre (copy, try, restore).
#[derive(Debug, Default)]
pub(crate) struct Attempts {
    wrong: u32,
    not_before_ms: u64,
}

const FREE_TRIES: u32 = 5;
const LONGEST_DELAY_S: u64 = 30;

impl Attempts {
    fn wait_ms(&self, now_ms: u64) -> u64 {
        self.not_before_ms.saturating_sub(now_ms)
    }

    fn failed(&mut self, now_ms: u64) -> u32 {
        self.wrong = self.wrong.saturating_add(1);
        if let Some(over) = self.wrong.checked_sub(FREE_TRIES) {
            let delay_s = 1u64.checked_shl(over).map_or(LONGEST_DELAY_S, |s| s.min(LONGEST_DELAY_S));
            self.not_before_ms = now_ms + delay_s * 1000;
        }
        self.wrong
    }

    fn succeeded(&mut self) {
        *self = Self::default();
    }
}

impl Vault {
    /// Takes a digit 0..=9.
    pub fn pin_push(&self, digit: u8) {
        self.shared.typed().push(digit);
    }

    /// Forgets the digits typed so far.
    pub fn pin_clear(&self) {
        self.shared.typed().clear();
    }

    /// Gives the number of digits typed so far.
    pub fn pin_len(&self) -> usize {
        self.shared.typed().len()
    }

    /// Takes the typed digits away, for setting a PIN.
    pub fn pin_take(&self) -> Pin {
        std::mem::take(&mut *self.shared.typed())
    }

    /// Unlocks with the typed digits. Every attempt ends at a multiple of `attempt_ms`, whatever it came to. The duress
    /// PIN is Ok: afterwards the phone is in the state of every phone between shifts.
    ///
    /// # Errors
    /// [`UnlockError`]; a wrong PIN, an error or a silent key store destroys nothing.
    pub fn unlock(&self) -> Result<(), UnlockError> {
        let shared = &self.shared;
        let clock = &shared.platform.clock;
        let pin = self.pin_take();
        let begun_ms = clock.boot_ms();
        let wait_ms = shared.attempts().wait_ms(begun_ms);
        if wait_ms > 0 {
            return Err(UnlockError::Wait { seconds: wait_ms.div_ceil(1000) });
        }
        let done = shared.attempt(pin);
        let step = shared.options.attempt_ms.max(1);
        let steps = clock.boot_ms().saturating_sub(begun_ms).div_ceil(step).max(1);
        clock.wait_until(begun_ms + steps * step);
        if done == Err(UnlockError::Wrong) {
            let wrong = shared.attempts().failed(clock.boot_ms());
            let policy = shared.core().link.as_ref().map(crate::maps::Link::policy).unwrap_or_default();
            if policy.wipe_after.is_some_and(|most| wrong >= most) {
                self.wipe(self.wipe_level());
                return Err(UnlockError::Wiping);
            }
        } else if done.is_ok() {
            shared.attempts().succeeded();
        }
        done
    }
}

/// How often each call of a PIN's loop is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    /// A wrong answer is a wrong PIN, this time.
    Once,
    /// Two answers that differ are no answer.
    Twice,
}

/// What the hardware says of the shift's key before any PIN is known.
enum EpochAnswer {
    /// No shift on disk.
    None,
    /// The key's answer, twice the same.
    Answer(Zeroizing<[u8; 32]>),
    /// The key is gone for certain.
    Gone,
}

impl Shared {
    fn attempts(&self) -> std::sync::MutexGuard<'_, Attempts> {
        self.attempts.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    fn attempt(&self, pin: Pin) -> Result<(), UnlockError> {
        self.wiping.check().map_err(from_store)?;
        let session = self.ring.session();
        let (head, shift_on_disk, salt) = {
            let mut core = self.core();
            if core.phase == Phase::Locked && core.keys_silent {
                self.start_up(&mut core).map_err(|_| UnlockError::Disk)?;
                if core.keys_silent {
                    return Err(UnlockError::KeysUnavailable);
                }
            }
            if core.phase == Phase::Open && self.ring.secrets().is_none() {
                core.forget_content();
            }
            if core.phase != Phase::Locked {
                return Err(UnlockError::NotLocked);
            }
            self.end_shift_by_clock(&mut core);
            let head = *core.k.as_ref().ok_or(UnlockError::NotLocked)?.head();
            let open = core.link.as_ref().is_some_and(|link| link.shift.is_some()) && core.ram.is_none();
            (head, open, core.salt)
        };
        // The same hardware calls for every PIN: the shift's key first, then the loop.
        let answer = self.ask_epoch(shift_on_disk, head.kind, &salt)?;
        let keys = self.derive(pin, head, Asked::Once)?;
        let mut core = self.core();
        self.wiping.check().map_err(from_store)?;
        if core.phase != Phase::Locked || self.ring.session() != session {
            return Err(UnlockError::NotLocked);
        }
        self.open_with(&mut core, &keys, answer, session)
    }

    fn ask_epoch(&self, shift_on_disk: bool, kind: pin::HwKind, salt: &[u8; 32]) -> Result<EpochAnswer, UnlockError> {
        if !shift_on_disk {
            // A key that should not be there: tried again at every attempt, whatever comes of it.
            let _ = self.keeper.delete(alias::EPOCH);
            return Ok(EpochAnswer::None);
        }
        match self.keeper.prf_agreed(alias::EPOCH, &epoch::epoch_input(kind, salt)) {
            Ok(answer) => Ok(EpochAnswer::Answer(answer)),
            Err(HwError::Absent) => Ok(EpochAnswer::Gone),
            // A key store that says one thing now and another then is no reason to end a shift.
            Err(HwError::Unavailable | HwError::Unsupported) => Err(UnlockError::KeysUnavailable),
        }
    }

    /// Derives a PIN's keys on the hardware worker. [`Asked::Twice`] where a slot is written for them: one wrong answer in the
    /// loop would lock its owner out.
    pub(crate) fn derive(
        &self,
        pin: Pin,
        head: nightjar_seal::keyslot::KeyHead,
        asked: Asked,
    ) -> Result<PinKeys, UnlockError> {
        let name = alias::user(head.parity).to_owned();
        let done = self.keeper.run(
            move |keys, started| {
                let mut first = true;
                Ok(pin::derive(pin.digits(), &head.salt, head.cost, head.shape, head.kind, &mut |input| {
                    if std::mem::take(&mut first) {
                        started();
                    }
                    let once = || keys.prf(name.clone(), input.to_vec()).map(Zeroizing::new);
                    let answer = once()?;
                    match asked {
                        Asked::Twice if once()? != answer => Err(HwError::Unavailable),
                        Asked::Once | Asked::Twice => Ok(answer),
                    }
                }))
            },
            self.keeper.deadlines().prf_ms,
        );
        match done {
            Ok(Ok(keys)) => Ok(keys),
            // Too few digits cannot be the PIN; the loop did not run, the deadline is the same.
            Ok(Err(DeriveError::Pin)) => Err(UnlockError::Wrong),
            Ok(Err(DeriveError::Shape | DeriveError::Hash(_) | DeriveError::Answer | DeriveError::Hardware(_)))
            | Err(_) => Err(UnlockError::KeysUnavailable),
        }
    }

    fn open_with(&self, core: &mut Core, keys: &PinKeys, answer: EpochAnswer, session: u64) -> Result<(), UnlockError> {
        let install = core.install().map_err(from_store)?;
        let slot = core.k.as_ref().ok_or(UnlockError::NotLocked)?.open(keys).map_err(|error| match error {
            SlotError::NoSuchPin => UnlockError::Wrong,
            SlotError::Damaged => UnlockError::Damaged,
        })?;
        if slot.install != install {
            return Err(UnlockError::Damaged);
        }
        self.renew_outbox_key(core).map_err(from_store)?;
        let store = core.store().map_err(from_store)?;
        let mut map = |i: u32, key: &Secret<32>| -> Result<Option<Zeroizing<Vec<u8>>>, UnlockError> {
            let row = store.read(Table::M, i).map_err(from_store)?;
            Ok(rows::open_map(key.expose(), &install, i, &row).ok())
        };
        let m0 = map(0, &slot.k_id)?.ok_or(UnlockError::Damaged)?;
        let identity = Identity::decode(&m0).map_err(|_| UnlockError::Damaged)?;
        let circle = map(1, &slot.k_read)?.and_then(|m1| Circle::decode(&m1).ok());
        let stock = map(2, &slot.k_id)?.and_then(|m2| StockBook::decode(&m2).ok());
        let bundle = core.read_bundle(&identity.root, Some(identity.center)).map_err(from_store)?;
        core.bundle = bundle;
        if stock.is_none() {
            core.notices.push(Notice::StockLost);
        }
        let secrets = Secrets { role: slot.role, k_read: slot.k_read, k_id: slot.k_id, identity, circle };
        let shift = match secrets.role {
            Role::Normal => self.reopen_shift(core, &secrets, &answer).map_err(from_store)?,
            Role::Duress => None,
        };
        let (secrets, shift) = match shift {
            Some((epoch, shift)) => {
                if !self.ring.put_epoch(epoch, session) {
                    return Err(UnlockError::NotLocked);
                }
                (secrets, Some(Box::new(shift)))
            }
            None => {
                if !matches!(answer, EpochAnswer::None) || core.ram.is_some() {
                    crate::erase::destroy_keys(EraseKind::EndShift, self.hands(), &|| self.ring.forget_epoch());
                }
                (self.write_empty_state(core, &secrets, stock.as_ref(), None).map_err(from_store)?, None)
            }
        };
        core.content = Some(Box::new(Content { stock: stock.unwrap_or_default(), shift }));
        core.phase = Phase::Open;
        if !self.ring.put_secrets(secrets, session) {
            core.forget_content();
            return Err(UnlockError::NotLocked);
        }
        Ok(())
    }

    /// Opens the shift that is on disk, or in memory only; `None` if there is none that opens.
    fn reopen_shift(
        &self,
        core: &mut Core,
        secrets: &Secrets,
        answer: &EpochAnswer,
    ) -> Result<Option<(Epoch, OpenShift)>, StoreError> {
        if core.link.as_ref().is_none_or(|link| link.shift.is_none()) {
            return Ok(None);
        }
        let answer = match (&core.ram, answer) {
            (Some(ram), _) => ram.answer.duplicate(),
            (None, EpochAnswer::Answer(answer)) => Secret::from_bytes(**answer),
            (None, EpochAnswer::None | EpochAnswer::Gone) => return Ok(None),
        };
        let ek = epoch::epoch_key(&secrets.k_read, answer.expose(), &core.salt);
        Ok(core.open_shift(&ek)?.map(|shift| (Epoch { ek }, shift)))
    }

    /// Rule 6: an outbox key that is gone is made anew at the next unlock. Everything under the old one is unclear.
    fn renew_outbox_key(&self, core: &mut Core) -> Result<(), StoreError> {
        if core.ok.is_some() {
            return Ok(());
        }
        if self.keeper.state(alias::OUTBOX) == KeyState::Absent {
            let kind = self.keeper.class().prf_kind();
            if kind == HwKind::P256Sign {
                return Err(StoreError::KeysUnavailable);
            }
            self.keeper.create(alias::OUTBOX, kind)?;
        }
        core.ok = Some(self.derive_ok()?);
        core.load()?;
        if core.link.is_none() && !core.notices.contains(&Notice::LinkLost) {
            core.notices.push(Notice::LinkLost);
        }
        Ok(())
    }
}

pub(crate) fn from_store(error: StoreError) -> UnlockError {
    match error {
        StoreError::Wiping => UnlockError::Wiping,
        StoreError::KeysUnavailable => UnlockError::KeysUnavailable,
        StoreError::Refused(_) => UnlockError::NotLocked,
        StoreError::Full
        | StoreError::Disk
        | StoreError::NotSealed(_)
        | StoreError::NoSuchRow
        | StoreError::TooMuch => UnlockError::Disk,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_five_wrong_tries_the_delay_doubles_up_to_thirty_seconds() {
        let mut attempts = Attempts::default();
        let mut delays = Vec::new();
        for _ in 0..12 {
            attempts.failed(1_000);
            delays.push(attempts.wait_ms(1_000) / 1_000);
        }
        assert_eq!(delays, [0, 0, 0, 0, 1, 2, 4, 8, 16, 30, 30, 30]);
        for _ in 0..100 {
            attempts.failed(1_000);
        }
        assert_eq!(attempts.wait_ms(1_000), 30_000);
        assert_eq!(attempts.wait_ms(31_000), 0);
        attempts.succeeded();
        assert_eq!(attempts.wait_ms(0), 0);
    }
}
