//! A center in one process: relay and desk over real files, the relay behind a [`Link`].

use crate::link::Link;
use nightjar_desk::{Desk, DeskError, Founded, Founding, Key, OpenedRecord, Polled, Secrets, Sum, found};
use nightjar_record::Registry;
use nightjar_relay::{Limits, Settings, SqliteStore, StoreMailroom, TlsIdentity, init_tls, launch};
use nightjar_seal::OsEntropy;
use nightjar_seal::pin::KdfCost;
use nightjar_seal::plaintext::Purpose;
use nightjar_vault::{Clock, ManualClock};
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// When every journey begins: 2026-11-20T18:00:00Z.
pub const START_S: u64 = 1_795_197_600;
/// Milliseconds since boot at that moment.
const BOOT_MS: u64 = 4_000_000;
/// Cheap, and within the limits of the format.
const COST: KdfCost = KdfCost { m_kib: 8, t: 1 };

/// A center with its network.
pub struct Center {
    scratch: fn() -> TempDir,
    dir: TempDir,
    secrets: Secrets,
    founded: Founded,
    relay: Option<Relay>,
    /// The clock of everybody in this journey.
    pub clock: Arc<ManualClock>,
    /// The way to its relay.
    pub link: Link,
    /// The kinds its desk knows.
    pub registry: &'static Registry,
}

struct Relay {
    runtime: Runtime,
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

/// What lies in the relay's own tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RelayRows {
    /// Envelopes held.
    pub held: u64,
    /// Finished as opened (fillers among them).
    pub opened: u64,
    /// Finished as kept at the desk.
    pub kept: u64,
}

impl Center {
    /// Founds a center and starts its relay.
    ///
    /// # Panics
    /// If that does not work: nothing else can be tested then.
    #[must_use]
    pub fn new() -> Self {
        Self::on(on_disk)
    }

    /// The same in memory, where there is such a place: a flush costs nothing there, and no night of a model is about it.
    ///
    /// # Panics
    /// If that does not work.
    #[must_use]
    pub fn in_memory() -> Self {
        Self::on(in_memory)
    }

    fn on(scratch: fn() -> TempDir) -> Self {
        let dir = scratch();
        let link = Link::start();
        let pins = init_tls(dir.path()).unwrap();
        let secrets = Secrets::make(&OsEntropy).unwrap();
        let founding = Founding {
            addresses: vec![link.address().to_string()],
            pins: [pins.live, pins.backup],
            cost: COST,
            secrets: &secrets,
            now_s: START_S,
        };
        let founded = found::<DeskError>(dir.path(), &founding, &OsEntropy, |_| Ok(())).unwrap();
        let clock = Arc::new(ManualClock::new(START_S, BOOT_MS));
        let mut center =
            Self { scratch, dir, secrets, founded, relay: None, clock, link, registry: Registry::built_in() };
        drop(center.mailroom());
        center.serve();
        drop(center.desk());
        center
    }

    /// Starts the relay, on a new port behind the same address.
    ///
    /// # Panics
    /// If it does not start.
    pub fn serve(&mut self) {
        self.serve_at_most(u32::MAX);
    }

    /// The same, but a phone that asks more often in a minute is told to wait.
    ///
    /// # Panics
    /// If it does not start.
    pub fn serve_at_most(&mut self, many: u32) {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        let clock = Arc::clone(&self.clock);
        let limits = Limits { device_minute: many, address_minute: many, free_bytes: 0, ..Limits::default() };
        let identity = TlsIdentity::load(self.dir.path()).unwrap();
        let settings = Settings {
            clock: Arc::new(move || clock.wall_s()),
            disk: None,
            limits,
            ..Settings::sqlite(&self.relay_file(), identity)
        };
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        self.link.lead_to(Some(listener.local_addr().unwrap()));
        let (stop, stopped) = oneshot::channel();
        let task = runtime.spawn(async move {
            launch(settings, listener, async {
                let _ = stopped.await;
            })
            .await
            .unwrap();
        });
        self.relay = Some(Relay { runtime, stop, task });
    }

    /// Stops the relay; its file is whole afterwards.
    ///
    /// # Panics
    /// If it does not stop cleanly.
    pub fn stop(&mut self) {
        self.link.lead_to(None);
        if let Some(relay) = self.relay.take() {
            let _ = relay.stop.send(());
            relay.runtime.block_on(relay.task).unwrap();
        }
    }

    /// Copies the relay's file, as a backup made this minute.
    ///
    /// # Panics
    /// If it cannot be read.
    pub fn back_up_relay(&mut self) -> Vec<u8> {
        self.stop();
        let bytes = std::fs::read(self.relay_file()).unwrap();
        self.serve();
        bytes
    }

    /// Puts an old copy of the relay's file in its place.
    ///
    /// # Panics
    /// If it cannot be written.
    pub fn restore_relay(&mut self, backup: &[u8]) {
        self.stop();
        put_back(&self.relay_file(), backup);
        self.serve();
    }

    /// Copies the desk's store.
    ///
    /// # Panics
    /// If it cannot be read.
    #[must_use]
    pub fn back_up_desk(&self) -> Vec<u8> {
        self.unlock().unwrap().close().unwrap();
        std::fs::read(self.dir.path().join("desk.db")).unwrap()
    }

    /// Puts an old copy of the desk's store in its place.
    ///
    /// # Panics
    /// If it cannot be written.
    pub fn restore_desk(&self, backup: &[u8]) {
        put_back(&self.dir.path().join("desk.db"), backup);
    }

    /// Where its files lie.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.dir.path()
    }

    /// What makes folders beside its own: its phones live there.
    pub(crate) fn scratch(&self) -> fn() -> TempDir {
        self.scratch
    }

    /// The relay's store.
    #[must_use]
    pub fn relay_file(&self) -> PathBuf {
        self.dir.path().join("relay.db")
    }

    /// The desk's way to the relay.
    ///
    /// # Panics
    /// If the relay's store does not open.
    #[must_use]
    pub fn mailroom(&self) -> StoreMailroom {
        let clock = Arc::clone(&self.clock);
        let store = SqliteStore::open(&self.relay_file()).unwrap();
        StoreMailroom::new(Box::new(store), self.founded.center, &[self.founded.ctrl], Arc::new(move || clock.wall_s()))
            .unwrap()
    }

    /// Opens the desk, as a command does.
    ///
    /// # Errors
    /// What the desk says.
    pub fn unlock(&self) -> Result<Desk, DeskError> {
        Ok(Desk::unlock(self.dir.path(), &Key::Passphrase(self.secrets.passphrase()))?.knowing(self.registry))
    }

    /// Opens the desk and connects it to the relay.
    ///
    /// # Panics
    /// If one of the two does not work.
    #[must_use]
    pub fn desk(&self) -> Desk {
        let mut desk = self.unlock().unwrap();
        desk.connect(&self.mailroom(), self.clock.wall_s(), &OsEntropy).unwrap();
        desk
    }

    /// Opens everything that waits; the sum adds up.
    ///
    /// # Panics
    /// If the sweep fails, or its sum does not add up.
    pub fn sweep(&self) -> Sum {
        let sum = self.desk().sweep(&self.mailroom(), &OsEntropy, &mut |_, _| {}).unwrap();
        assert!(sum.adds_up(), "{sum:?}");
        sum
    }

    /// Shows a code for `worker`; `scan` is what the phone does with it and returns its six digits. Both screens agree.
    ///
    /// # Panics
    /// If the desk does not take the phone in.
    pub fn take_in(&self, worker: &str, scan: impl FnOnce(&[u8]) -> String) {
        let mut desk = self.desk();
        let mailroom = self.mailroom();
        let offer = desk.offer(&mailroom, Some(worker), self.clock.wall_s(), &OsEntropy).unwrap();
        let digits = scan(&offer.qr);
        let now_s = self.clock.wall_s();
        let Polled::Arrived(arrival) = desk.poll(&mailroom, &offer, now_s, &OsEntropy).unwrap() else {
            panic!("no phone arrived");
        };
        assert_eq!(arrival.digits, digits, "the six digits differ on an honest enrollment");
        let taken = desk.compare(&mailroom, &offer, true, now_s, &OsEntropy).unwrap();
        assert_eq!(taken.as_deref(), Some(worker));
    }

    /// The records and withdrawals that the desk has opened, in the order of opening; notices are left out.
    ///
    /// # Panics
    /// If the desk does not open.
    #[must_use]
    pub fn opened(&self) -> Vec<OpenedRecord> {
        let mut all = Vec::new();
        let desk = self.unlock().unwrap();
        desk.each_record(|record| {
            if matches!(record.purpose, Purpose::Record | Purpose::Withdrawal) {
                all.push(record);
            }
            Ok(())
        })
        .unwrap();
        all.sort_by_key(|record| record.opened);
        all
    }

    /// How often the desk has opened each version of each record: every count must be 1.
    #[must_use]
    pub fn copies(&self) -> BTreeMap<([u8; 16], u16), u32> {
        let mut copies = BTreeMap::new();
        for record in self.opened() {
            *copies.entry((record.record_id.0, record.revision)).or_default() += 1;
        }
        copies
    }

    /// Counts the relay's rows past its program.
    ///
    /// # Panics
    /// If the file does not open.
    #[must_use]
    pub fn relay_rows(&self) -> RelayRows {
        let store = self.relay_store();
        let count = |sql: &str| store.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap().unsigned_abs();
        RelayRows {
            held: count("SELECT count(*) FROM envelope"),
            opened: count("SELECT count(*) FROM finished WHERE state = 2"),
            kept: count("SELECT count(*) FROM finished WHERE state = 3"),
        }
    }

    /// The relay's tables as somebody who owns the machine may change them.
    ///
    /// # Panics
    /// If the file does not open.
    #[must_use]
    pub fn relay_store(&self) -> Connection {
        let store = Connection::open(self.relay_file()).unwrap();
        store.busy_timeout(std::time::Duration::from_secs(10)).unwrap();
        store
    }
}

impl Default for Center {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for Center {
    fn drop(&mut self) {
        self.link.lead_to(None);
        if let Some(relay) = self.relay.take() {
            relay.runtime.shutdown_background();
        }
    }
}

fn on_disk() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn in_memory() -> TempDir {
    tempfile::tempdir_in("/dev/shm").unwrap_or_else(|_| on_disk())
}

/// Replaces a database and whatever lies beside it.
fn put_back(file: &Path, bytes: &[u8]) {
    for beside in ["-wal", "-shm"] {
        let mut name = file.as_os_str().to_owned();
        name.push(beside);
        let _ = std::fs::remove_file(name);
    }
    std::fs::write(file, bytes).unwrap();
}
