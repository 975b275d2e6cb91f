//! Without randomness nothing is stored: every call that writes, failing at every draw it makes.
#![allow(clippy::unwrap_used, reason = "helpers of tests, as in the tests themselves")]

mod kit;

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use kit::{OWN, Phone, pin, records, save, shift_map, unlock};
use nightjar_seal::{Entropy, EntropyFailed, OsEntropy};
use nightjar_vault::{HwClass, NotSealed, Pins, Platform, SetupError, State, StoreError, Vault};

const NOT_SEALED: StoreError = StoreError::NotSealed(NotSealed::Entropy);

/// The system's source, that fails once a number of draws is used up.
struct Draws(AtomicU32);

impl Draws {
    fn left(&self, draws: u32) {
        self.0.store(draws, Ordering::SeqCst);
    }
}

impl Entropy for Draws {
    fn fill(&self, out: &mut [u8]) -> Result<(), EntropyFailed> {
        let one = |left: u32| if left == u32::MAX { Some(left) } else { left.checked_sub(1) };
        self.0.fetch_update(Ordering::SeqCst, Ordering::SeqCst, one).map_err(|_| EntropyFailed)?;
        OsEntropy.fill(out)
    }
}

fn phone() -> (Phone, Arc<Draws>, Vault) {
    let phone = Phone::new(HwClass::Tee);
    let draws = Arc::new(Draws(AtomicU32::new(u32::MAX)));
    let platform = Platform { entropy: draws.clone(), ..phone.platform() };
    let vault = Vault::open(phone.path(), platform, phone.options.clone()).unwrap();
    (phone, draws, vault)
}

/// Calls `write` with 0, 1, 2 .. draws; `refused` sees every call that had too few. Answers how many it needs.
fn at_every_draw<T, E: std::fmt::Debug + PartialEq>(
    draws: &Draws,
    error: E,
    mut write: impl FnMut() -> Result<T, E>,
    mut refused: impl FnMut(),
) -> u32 {
    for left in 0..2_000 {
        draws.left(left);
        let done = write();
        draws.left(u32::MAX);
        match done {
            Ok(_) => return left,
            Err(said) => assert_eq!(said, error, "draw {left}"),
        }
        refused();
    }
    panic!("never enough");
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
