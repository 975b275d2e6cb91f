//! Our side: the relay as it runs at a center, its phones listed; only the limits on requests are lifted.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use nightjar_relay::{ServeError, Settings, SqliteStore, StoreMailroom, TlsIdentity, init_tls, launch, system_clock};
use nightjar_wire::Mailroom;
use nightjar_wire::mailroom::{DeviceEntry, DeviceState};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use super::client::{CENTER, login_key, public};
use crate::Outcome;

/// A relay that runs.
pub(super) struct Relay {
    pub(super) address: SocketAddr,
    pub(super) pin: [u8; 32],
    db: PathBuf,
    stop: oneshot::Sender<()>,
    task: JoinHandle<Result<(), ServeError>>,
}

/// Starts a relay on a fresh store with this many active phones.
pub(super) async fn start(dir: &Path, phones: u8) -> Outcome<Relay> {
    init_tls(dir)?;
    let db = dir.join("relay.db");
    let identity = TlsIdentity::load(dir)?;
    let pin = identity.pin();
    let devices: Vec<_> =
        (1..=phones).map(|n| DeviceEntry { key: public(&login_key(n)), state: DeviceState::Active }).collect();
    room(&db)?.devices(&devices)?;
    let mut settings = Settings::sqlite(&db, identity);
    // A bench pushes a hundred nights in a second; what the limits cost a request stays in.
    (settings.limits.device_minute, settings.limits.address_minute) = (u32::MAX, u32::MAX);
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let (stop, stopped) = oneshot::channel();
    let task = tokio::spawn(launch(settings, listener, async { drop(stopped.await) }));
    Ok(Relay { address, pin, db, stop, task })
}

impl Relay {
    /// Counts what is kept, as the desk does.
    pub(super) fn held(&self) -> Outcome<u64> {
        Ok(room(&self.db)?.counts()?.iter().map(|day| day.envelopes).sum())
    }

    pub(super) async fn stop(self) -> Outcome {
        drop(self.stop);
        Ok(self.task.await??)
    }
}

fn room(db: &Path) -> Outcome<StoreMailroom> {
    Ok(StoreMailroom::new(Box::new(SqliteStore::open(db)?), CENTER, &[[1; 32]], system_clock())?)
}
