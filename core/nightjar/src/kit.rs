//! For the tests of this crate: an enrolled phone whose center is a set of keys, without any network.

use crate::{Draft, Nightjar, Options, Saved};
use nightjar_seal::hybrid::OpeningKey;
use nightjar_seal::pin::{KdfCost, PrfShape};
use nightjar_seal::signing::SigningKey;
use nightjar_seal::{OsEntropy, Secret, pages};
use nightjar_vault::{Deadlines, FileKeys, HwClass, ManualClock, NewIdentity, Pin, Pins, Platform, PoolSize};
use nightjar_wire::bundle::{KeyBundle, MonthKeys, SignedBundle};
use nightjar_wire::item::{self, Activation, Circle, Item, ItemBody};
use nightjar_wire::{CenterId, Day, DeviceId, Month};
use std::ops::Deref;
use std::sync::Arc;
use zeroize::Zeroizing;

/// A Friday in November 2026, 18:00 UTC.
pub(crate) const START_S: u64 = 1_795_197_600;
const OWN: &str = "48291573";
const GIVEN: &str = "73026418";

pub(crate) struct Phone {
    pub(crate) dir: tempfile::TempDir,
    pub(crate) clock: Arc<ManualClock>,
    app: Option<Nightjar>,
}

impl Phone {
    /// A phone that has met no center.
    pub(crate) fn fresh() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let mut phone = Self { dir, clock: Arc::new(ManualClock::new(START_S, 4_000_000)), app: None };
        phone.restart();
        phone
    }

    /// A phone that is enrolled, activated and unlocked, outside a shift.
    pub(crate) fn open() -> Self {
        let phone = Self::fresh();
        phone.join();
        phone.unlock(OWN);
        phone.hear(1, &ItemBody::Activation(Activation { worker: "w07".into(), cmd_seq: 1, catalogue: 1 }));
        phone.hear(2, &ItemBody::Circle(Circle { generation: 1, secret: Zeroizing::new([9; 32]) }));
        assert!(phone.is_active());
        phone
    }

    /// The same in a shift.
    pub(crate) fn in_shift() -> Self {
        let phone = Self::open();
        phone.begin();
        phone
    }

    pub(crate) fn begin(&self) {
        let draft = r#"{"kind":"shift","band":"night","zones":["z02"],"team":["w07"],"languages":["ru"]}"#;
        self.start_shift(Draft::parse(draft).unwrap()).unwrap();
    }

    /// What an enrollment commits, without a center that answers.
    pub(crate) fn join(&self) {
        let bundle = bundle();
        let root = root().public();
        self.vault.prepare_enrollment(&root, &bundle).unwrap();
        let new = NewIdentity { device: DeviceId([1; 8]), psk_dev: psk_dev(), root, bundle };
        self.vault.commit_enrollment(new, Pins { normal: pin(OWN), duress: Some(pin(GIVEN)) }).unwrap();
        self.keep_choices();
    }

    /// The program ends and starts again.
    pub(crate) fn restart(&mut self) {
        self.app = None;
        let entropy = Arc::new(OsEntropy);
        let keys = FileKeys::open(self.dir.path(), Some(HwClass::Tee), entropy.clone()).unwrap();
        let platform = Platform { keys: Arc::new(keys), clock: self.clock.clone(), entropy };
        let vault = nightjar_vault::Options {
            pool: PoolSize { o: 70, r: 16 },
            cost: KdfCost { m_kib: 8, t: 1 },
            shape: Some(PrfShape { n: 2, l: 64 }),
            // Long enough for a busy machine.
            deadlines: Deadlines { call_ms: 10_000, prf_ms: 20_000, erase_ms: 20_000 },
            attempt_ms: 1,
            ..nightjar_vault::Options::default()
        };
        self.app =
            Some(Nightjar::open_with(self.dir.path(), platform, Options { vault, ..Options::default() }).unwrap());
    }

    pub(crate) fn unlock_own(&self) {
        self.unlock(OWN);
    }

    pub(crate) fn unlock_given(&self) {
        self.unlock(GIVEN);
    }

    fn unlock(&self, pin: &str) {
        pin.bytes().for_each(|digit| self.pin_push(digit - b'0'));
        self.pin_submit().unwrap();
    }

    /// An item of the center arrives by mail.
    pub(crate) fn hear(&self, number: u64, body: &ItemBody) {
        self.hear_until(number, body, Day::NEVER);
    }

    pub(crate) fn hear_until(&self, number: u64, body: &ItemBody, last_day: Day) {
        let item = Item { number, kind: body.kind(), last_day, replaced: Vec::new(), body: body.encode() };
        let items = item::write_page(&item.split().unwrap());
        let page = pages::seal_mail(&psk_dev(), number, &items, &OsEntropy).unwrap();
        assert!(crate::sync::take_mail(self, page.as_slice()));
    }

    pub(crate) fn keep(&self, draft: &str) -> Saved {
        self.save(Draft::parse(draft).unwrap()).unwrap()
    }
}

impl Deref for Phone {
    type Target = Nightjar;

    fn deref(&self) -> &Nightjar {
        self.app.as_ref().unwrap()
    }
}

fn psk_dev() -> Secret<32> {
    Secret::from_bytes([2; 32])
}

fn pin(text: &str) -> Pin {
    let mut pin = Pin::new();
    text.bytes().for_each(|digit| pin.push(digit - b'0'));
    pin
}

fn root() -> SigningKey {
    SigningKey::from_seed(&Secret::from_bytes([7; 32]))
}

fn bundle() -> SignedBundle {
    let key = |n: u8| Box::new(OpeningKey::from_seed(&Secret::from_bytes([n; 32])).public().to_bytes());
    let first = Month::from_unix(START_S).0;
    let month = |i: u32| MonthKeys { month: Month(first + i), a: key(0x31), b: key(0x32) };
    let bundle = KeyBundle {
        center: CenterId([7; 16]),
        seq: 1,
        months: std::array::from_fn(|i| month(u32::try_from(i).unwrap())),
        ctrl: vec![root().public()],
        pins: [[1; 32], [2; 32]],
        addresses: vec!["192.168.1.10:8443".to_owned()],
        dummy_key: key(0x33),
    };
    SignedBundle::parse(&root().sign_bundle(&bundle).unwrap(), &root().public()).unwrap()
}
