//! Without randomness nothing is stored: every call that writes, failing at every draw it makes.
#![allow(clippy::unwrap_used, reason = "helpers of tests, as in the tests themselves")]

mod kit;

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use kit::{OWN, Phone, pin, records, save, shift_map, unlock};
use nightjar_seal::{Entropy, EntropyFailed, OsEntropy};
use nightjar_vault::{HwClass, NotSealed, Pins, Platform, SetupError, State, StoreError, Vault};

const NOT_SEALED: StoreError = StoreError::NotSealed(NotSealed::Entropy);

/// The system's source, that fails at one draw and works again after it: an error that is swallowed is not hidden by the
/// next one.
struct Draws(AtomicU32);

/// No failure.
const NEVER: u32 = u32::MAX;

impl Draws {
    fn fail_at(&self, draw: u32) {
        self.0.store(draw, Ordering::SeqCst);
    }
}

impl Entropy for Draws {
    fn fill(&self, out: &mut [u8]) -> Result<(), EntropyFailed> {
        let next = |left: u32| Some(if left == NEVER { NEVER } else { left.checked_sub(1).unwrap_or(NEVER) });
        match self.0.fetch_update(Ordering::SeqCst, Ordering::SeqCst, next) {
            Ok(0) => Err(EntropyFailed),
            Ok(_) | Err(_) => OsEntropy.fill(out),
        }
    }
}

fn phone() -> (Phone, Arc<Draws>, Vault) {
    let phone = Phone::new(HwClass::Tee);
    let draws = Arc::new(Draws(AtomicU32::new(NEVER)));
    let platform = Platform { entropy: draws.clone(), ..phone.platform() };
    let vault = Vault::open(phone.path(), platform, phone.options.clone()).unwrap();
    (phone, draws, vault)
}

/// Calls `write`, failing its draw 0, 1, 2 ..; `refused` sees what is left of each. Answers how many draws it makes.
fn at_every_draw<T, E: std::fmt::Debug + PartialEq>(
    draws: &Draws,
    error: E,
    mut write: impl FnMut() -> Result<T, E>,
    mut refused: impl FnMut(),
) -> u32 {
    for draw in 0..2_000 {
        draws.fail_at(draw);
        let done = write();
        let was_reached = draws.0.swap(NEVER, Ordering::SeqCst) == NEVER;
        match done {
            Ok(_) => {
                assert!(!was_reached, "draw {draw} failed and nobody said so");
                return draw;
            }
            Err(said) => assert_eq!(said, error, "draw {draw}"),
        }
        refused();
    }
    panic!("no end of draws");
}

#[test]
fn a_save_without_randomness_stores_nothing_and_says_so() {
    let (phone, draws, vault) = phone();
    phone.enroll(&vault);
    unlock(&vault, OWN).unwrap();
    vault.start_shift(shift_map()).unwrap();
    let needed = at_every_draw(
        &draws,
        NOT_SEALED,
        || save(&vault, 1),
        || {
            assert_eq!((records(&vault), vault.entries().unwrap().len()), (0, 0));
            assert_eq!(vault.stock().unwrap().balance("cond_ext"), 0);
            assert_eq!(vault.secrets().unwrap().identity().next_seq, 1, "no number is used up");
        },
    );
    // Hint nonce, encapsulation, two places, the cell, the read-back, m0, m2, m4.
    assert!(needed >= 9, "{needed}");
    assert_eq!((records(&vault), vault.entries().unwrap().len()), (1, 1));
    drop(vault);
    let vault = phone.open();
    unlock(&vault, OWN).unwrap();
    assert_eq!((records(&vault), vault.entries().unwrap().len()), (1, 1));
}

#[test]
fn a_shift_does_not_start_without_randomness() {
    let (phone, draws, vault) = phone();
    phone.enroll(&vault);
    unlock(&vault, OWN).unwrap();
    let needed = at_every_draw(
        &draws,
        NOT_SEALED,
        || vault.start_shift(shift_map()),
        || {
            assert_eq!(vault.state(), State::Open { in_shift: false });
            assert_eq!(vault.link().unwrap().shift, None);
        },
    );
    assert!(needed >= 4, "{needed}");
    save(&vault, 1).unwrap();
}

#[test]
fn no_phone_is_enrolled_without_randomness() {
    let (phone, draws, vault) = phone();
    let bundle = phone.center.bundle(1);
    vault.prepare_enrollment(&phone.center.root_pk(), &bundle).unwrap();
    let pins = || Pins { normal: pin(OWN), duress: None };
    let error = SetupError::Store(NOT_SEALED);
    let needed = at_every_draw(
        &draws,
        error,
        || vault.commit_enrollment(phone.identity(1), pins()),
        || assert!(!phone.path().join("k").exists(), "a keyslot file of a phone that was not enrolled"),
    );
    assert!(needed >= 70, "{needed}");
    unlock(&vault, OWN).unwrap();
}
