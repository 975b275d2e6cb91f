//! A center in one process: the real relay over TLS and the real desk over files, on the real clock.

use journeys::{Link, Way};
use nightjar_desk::{Desk, DeskError, Founded, Founding, Key, Offer, OrderKind, Polled, Secrets, found};
use nightjar_relay::{Limits, Settings, SqliteStore, StoreMailroom, TlsIdentity, init_tls, launch};
use nightjar_seal::OsEntropy;
use nightjar_seal::pin::KdfCost;
use nightjar_seal::plaintext::Purpose;
use nightjar_vault::{Clock, SystemClock};
use std::collections::BTreeMap;
use std::net::{SocketAddr, TcpListener as Blocking};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

/// Cheap, and within the limits of the format.
const COST: KdfCost = KdfCost { m_kib: 8, t: 1 };
/// How long somebody may take to reach a mute center.
const PATIENCE: Duration = Duration::from_secs(60);
/// No step of a contact takes so long between two bytes; the wait for its second connection is at least twice as long.
const QUIET: Duration = Duration::from_secs(2);
const LOOK: Duration = Duration::from_millis(20);

/// A center, its network, and the code that it shows.
pub struct Center {
    dir: TempDir,
    secrets: Secrets,
    founded: Founded,
    runtime: Runtime,
    relay: SocketAddr,
    link: Link,
    later_s: Arc<AtomicU64>,
    offer: Option<Offer>,
    mute: Option<Blocking>,
    /// Replies to rounds, when last looked at.
    replies: u64,
}

impl Center {
    /// Founds a center and starts its relay.
    ///
    /// # Panics
    /// If that does not work: nothing else can be tested then.
    #[must_use]
    pub fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let link = Link::start();
        let pins = init_tls(dir.path()).unwrap();
        let secrets = Secrets::make(&OsEntropy).unwrap();
        let founding = Founding {
            addresses: vec![link.address().to_string()],
            pins: [pins.live, pins.backup],
            cost: COST,
            secrets: &secrets,
            now_s: SystemClock::new().wall_s(),
        };
        let founded = found::<DeskError>(dir.path(), &founding, &OsEntropy, |_| Ok(())).unwrap();
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let later_s = Arc::new(AtomicU64::new(0));
        let relay = ([127, 0, 0, 1], 0).into();
        let (offer, mute, replies) = (None, None, 0);
        let mut center = Self { dir, secrets, founded, runtime, relay, link, later_s, offer, mute, replies };
        drop(center.mailroom());
        center.relay = center.serve(TlsIdentity::load(center.dir.path()).unwrap());
        center.link.lead_to(Some(center.relay));
        drop(center.desk());
        center
    }

    /// Shows a code for a worker: its bytes and its text.
    ///
    /// # Panics
    /// If the desk does not work.
    pub fn offer(&mut self, worker: &str) -> (Vec<u8>, String) {
        let offer = self.desk().offer(&self.mailroom(), Some(worker), self.now_s(), &OsEntropy).unwrap();
        let code = (offer.qr.to_vec(), offer.text.to_string());
        self.offer = Some(offer);
        code
    }

    /// The six digits of the phone that took the code last shown.
    ///
    /// # Panics
    /// If none did.
    #[must_use]
    pub fn digits(&self) -> String {
        let offer = self.offer.as_ref().expect("a code was shown");
        match self.desk().poll(&self.mailroom(), offer, self.now_s(), &OsEntropy).unwrap() {
            Polled::Arrived(arrival) => arrival.digits,
            Polled::Waiting | Polled::Expired | Polled::NotOpened | Polled::Malformed => panic!("no phone arrived"),
        }
    }

    /// Says at the desk whether the digits were the same.
    ///
    /// # Panics
    /// If the desk does not work.
    pub fn compare(&mut self, same: bool) {
        let offer = self.offer.as_ref().expect("a code was shown");
        let taken = self.desk().compare(&self.mailroom(), offer, same, self.now_s(), &OsEntropy).unwrap();
        assert_eq!(taken.is_some(), same);
    }

    /// Opens what waits and counts everything that was ever opened, by its purpose and, for records, the kind's number.
    ///
    /// # Panics
    /// If the desk does not work.
    #[must_use]
    pub fn opened(&self) -> BTreeMap<&'static str, u32> {
        let mut desk = self.desk();
        let sum = desk.sweep(&self.mailroom(), &OsEntropy, &mut |_, _| {}).unwrap();
        assert!(sum.adds_up(), "{sum:?}");
        let mut opened = BTreeMap::new();
        desk.each_record(|record| {
            let purpose = match record.purpose {
                Purpose::Record => "record",
                Purpose::Withdrawal => "withdrawal",
                Purpose::DuressNotice => "duress",
                Purpose::SignOfLife => "sign_of_life",
            };
            *opened.entry(purpose).or_default() += 1;
            Ok(())
        })
        .unwrap();
        opened
    }

    /// Orders something of a worker's phones.
    ///
    /// # Panics
    /// If the desk does not work.
    pub fn order(&self, worker: &str, kind: OrderKind) {
        let now_s = self.now_s();
        self.desk().order(&self.mailroom(), worker, kind, true, now_s, &OsEntropy).unwrap();
    }

    /// Lets time pass at the center alone.
    pub fn later(&self, seconds: u64) {
        self.later_s.fetch_add(seconds, Ordering::SeqCst);
    }

    /// Cuts the way to the center.
    pub fn go_away(&mut self) {
        self.mute = None;
        self.link.lead_to(None);
    }

    /// Opens the way to the center again.
    pub fn come_back(&mut self) {
        self.mute = None;
        self.link.lead_to(Some(self.relay));
    }

    /// Leads to somebody who takes the connection and never says a word.
    ///
    /// # Panics
    /// If there is no free port.
    pub fn fall_mute(&mut self) {
        let mute = Blocking::bind("127.0.0.1:0").unwrap();
        self.link.lead_to(Some(mute.local_addr().unwrap()));
        self.mute = Some(mute);
    }

    /// Waits until somebody has reached the mute center.
    ///
    /// # Panics
    /// If nobody does within a minute.
    pub fn await_caller(&self) {
        let mute = self.mute.as_ref().expect("the center is mute");
        mute.set_nonblocking(true).unwrap();
        let mut waited = Duration::ZERO;
        // The connection is kept: whoever closes it has answered.
        while let Err(error) = mute.accept().map(std::mem::forget) {
            assert!(waited < PATIENCE, "nobody called: {error}");
            std::thread::sleep(LOOK);
            waited += LOOK;
        }
    }

    /// Waits until a round was answered since the last call, and then no byte passes for a while: a contact that only waits
    /// for its second connection, which a person need not watch. On the clock: how long a sleep takes is up to the machine.
    ///
    /// # Panics
    /// If no round is answered, or it never becomes quiet.
    pub fn await_quiet(&mut self) {
        let begun = Instant::now();
        while self.link.replies() == self.replies {
            assert!(begun.elapsed() < PATIENCE, "no round comes");
            std::thread::sleep(LOOK);
        }
        self.replies = self.link.replies();
        let passed = || self.link.passed(Way::Up) + self.link.passed(Way::Down);
        let (mut before, mut since) = (passed(), Instant::now());
        while since.elapsed() < QUIET {
            assert!(begun.elapsed() < 2 * PATIENCE, "it does not end");
            std::thread::sleep(LOOK);
            let now = passed();
            if now != before {
                (before, since) = (now, Instant::now());
            }
        }
    }

    /// Leads to somebody with a key of his own.
    ///
    /// # Panics
    /// If he cannot be started.
    pub fn give_way_to_impostor(&mut self) {
        let dir = tempfile::tempdir().unwrap();
        init_tls(dir.path()).unwrap();
        let impostor = self.serve(TlsIdentity::load(dir.path()).unwrap());
        self.link.lead_to(Some(impostor));
    }

    fn serve(&self, identity: TlsIdentity) -> SocketAddr {
        let many = u32::MAX;
        let limits = Limits { device_minute: many, address_minute: many, free_bytes: 0, ..Limits::default() };
        let settings =
            Settings { clock: self.clock(), disk: None, limits, ..Settings::sqlite(&self.relay_file(), identity) };
        let listener = self.runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        // It ends with the process.
        self.runtime.spawn(launch(settings, listener, std::future::pending()));
        address
    }

    fn desk(&self) -> Desk {
        let mut desk = Desk::unlock(self.dir.path(), &Key::Passphrase(self.secrets.passphrase())).unwrap();
        desk.connect(&self.mailroom(), self.now_s(), &OsEntropy).unwrap();
        desk
    }

    fn mailroom(&self) -> StoreMailroom {
        let store = SqliteStore::open(&self.relay_file()).unwrap();
        StoreMailroom::new(Box::new(store), self.founded.center, &[self.founded.ctrl], self.clock()).unwrap()
    }

    fn relay_file(&self) -> PathBuf {
        self.dir.path().join("relay.db")
    }

    fn clock(&self) -> Arc<dyn Fn() -> u64 + Send + Sync> {
        let later_s = Arc::clone(&self.later_s);
        Arc::new(move || SystemClock::new().wall_s() + later_s.load(Ordering::SeqCst))
    }

    fn now_s(&self) -> u64 {
        (self.clock())()
    }
}

impl Default for Center {
    fn default() -> Self {
        Self::new()
    }
}
