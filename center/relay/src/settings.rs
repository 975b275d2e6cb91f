//! What a relay is told at its start. Every limit has a default that suits a center of 40 phones on an old laptop.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tokio::net::TcpListener;

use crate::error::StoreError;
use crate::store::Store;
use crate::store::sqlite::SqliteStore;
use crate::tls::TlsIdentity;

/// Opens one more connection to the store.
pub type OpenStore = Arc<dyn Fn() -> Result<Box<dyn Store>, StoreError> + Send + Sync>;

/// Says what time it is, in Unix seconds UTC.
pub type Clock = Arc<dyn Fn() -> u64 + Send + Sync>;

/// What a relay is told at its start.
pub struct Settings {
    /// Opens connections to the store: one to write, one to read.
    pub open_store: OpenStore,
    /// The key that phones have pinned.
    pub identity: TlsIdentity,
    /// The clock for days, nonces and windows.
    pub clock: Clock,
    /// Folder whose free space is watched, if any.
    pub disk: Option<PathBuf>,
    /// What is refused.
    pub limits: Limits,
}

impl Settings {
    /// Settings for an SQLite store at `path`, the system's clock and the default limits.
    pub fn sqlite(path: &Path, identity: TlsIdentity) -> Self {
        let file = path.to_path_buf();
        Self {
            open_store: Arc::new(move || Ok(Box::new(SqliteStore::open(&file)?))),
            identity,
            clock: system_clock(),
            disk: path.parent().map(|dir| if dir.as_os_str().is_empty() { PathBuf::from(".") } else { dir.into() }),
            limits: Limits::default(),
        }
    }
}

/// The system's clock.
pub fn system_clock() -> Clock {
    Arc::new(|| SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs()))
}

/// What is refused, and when.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Rounds and inbox requests a device a minute; a contact is at most 41 rounds and some pages. Beyond: 429.
    pub device_minute: u32,
    /// Requests an address (IPv6: a /64) a minute; a center behind one router is one address. Beyond: 429.
    pub address_minute: u32,
    /// Connections at once; more wait to be accepted.
    pub connections: usize,
    /// Connections at once from one address; more are closed.
    pub address_connections: usize,
    /// Requests at once on one connection.
    pub streams: u32,
    /// Time for a TLS handshake, and for the head of a request.
    pub head: Duration,
    /// Time for the body of a request: 32 KiB at 2.2 kbit/s.
    pub body: Duration,
    /// Time in which a connection must move a byte, either way.
    pub idle: Duration,
    /// Life of a connection: 41 rounds at 10 kbit/s.
    pub connection_life: Duration,
    /// Time for requests in flight when the relay stops.
    pub stop: Duration,
    /// Free bytes on the store's disk below which nothing is taken. Below: 503.
    pub free_bytes: u64,
    /// Nonces that may be out at once; the oldest goes.
    pub nonces: usize,
    /// Seconds a nonce is good for (security.md 7: ten minutes).
    pub nonce_s: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            device_minute: 240,
            address_minute: 4_800,
            connections: 512,
            address_connections: 256,
            streams: 4,
            head: Duration::from_secs(30),
            body: Duration::from_secs(120),
            idle: Duration::from_secs(90),
            connection_life: Duration::from_secs(1_200),
            stop: Duration::from_secs(30),
            free_bytes: 128 * 1024 * 1024,
            nonces: 65_536,
            nonce_s: 600,
        }
    }
}

/// Where a relay listens.
pub struct Listeners {
    /// For phones: TLS 1.3.
    pub phones: TcpListener,
    /// For `/health` and `/metrics`: plain, loopback only.
    pub status: Option<TcpListener>,
}

impl From<TcpListener> for Listeners {
    fn from(phones: TcpListener) -> Self {
        Self { phones, status: None }
    }
}
