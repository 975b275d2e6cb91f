//! A center with a running relay, and phones that speak to it.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use nightjar_relay::{
    Clock, Limits, Listeners, ServeError, Settings, SqliteStore, StoreMailroom, TlsIdentity, init_tls, launch,
};
use nightjar_wire::hello::Hello;
use nightjar_wire::http::{ROUND, hello_of};
use nightjar_wire::login::{Login, message};
use nightjar_wire::mailroom::{DeviceEntry, DeviceState};
use nightjar_wire::reply::Reply;
use nightjar_wire::round::{ROUND_ASKS, ROUND_ENVELOPES, Round};
use nightjar_wire::{CenterId, ENVELOPE_LEN, EnvelopeId, Mailroom, Nonce, RelayDeviceId, envelope_id};
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::clients::Client;

/// 2026-11-24 12:00 UTC.
pub(crate) const NOON: u64 = 1_795_478_400 + 43_200;

/// A relay that runs.
pub(crate) struct World {
    pub(crate) place: Arc<tempfile::TempDir>,
    pub(crate) center: CenterId,
    pub(crate) pin: [u8; 32],
    pub(crate) address: SocketAddr,
    pub(crate) status: SocketAddr,
    pub(crate) time: Arc<AtomicU64>,
    pub(crate) stop: Option<oneshot::Sender<()>>,
    pub(crate) task: Option<JoinHandle<Result<(), ServeError>>>,
}

impl World {
    pub(crate) async fn start() -> Self {
        Self::start_with(|_| {}).await
    }

    pub(crate) async fn start_with(change: impl FnOnce(&mut Limits)) -> Self {
        let place = Arc::new(tempfile::tempdir().unwrap());
        init_tls(place.path()).unwrap();
        Self::start_at(place, change).await
    }

    /// Starts over what lies in `place`, as after a restart.
    pub(crate) async fn start_at(place: Arc<tempfile::TempDir>, change: impl FnOnce(&mut Limits)) -> Self {
        let time = Arc::new(AtomicU64::new(NOON));
        let identity = TlsIdentity::load(place.path()).unwrap();
        let pin = identity.pin();
        let mut settings = Settings::sqlite(&place.path().join("relay.db"), identity);
        settings.clock = clock(&time);
        change(&mut settings.limits);
        let phones = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let status = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let (address, status_address) = (phones.local_addr().unwrap(), status.local_addr().unwrap());
        let (stop, stopped) = oneshot::channel();
        let listeners = Listeners { phones, status: Some(status) };
        let task = tokio::spawn(launch(settings, listeners, async { drop(stopped.await) }));
        Self {
            place,
            center: CenterId([0xc7; 16]),
            pin,
            address,
            status: status_address,
            time,
            stop: Some(stop),
            task: Some(task),
        }
    }

    pub(crate) fn db(&self) -> PathBuf {
        self.place.path().join("relay.db")
    }

    /// The desk's way in, beside the running relay.
    pub(crate) fn room(&self) -> StoreMailroom {
        self.room_of(self.center)
    }

    pub(crate) fn room_of(&self, center: CenterId) -> StoreMailroom {
        let store = Box::new(SqliteStore::open(&self.db()).unwrap());
        StoreMailroom::new(store, center, &[[1; 32]], clock(&self.time)).unwrap()
    }

    /// Lists these phones, all in one state.
    pub(crate) fn list(&self, phones: &[&Phone], state: DeviceState) -> StoreMailroom {
        let room = self.room();
        let all: Vec<_> = phones.iter().map(|phone| DeviceEntry { key: phone.public, state }).collect();
        room.devices(&all).unwrap();
        room
    }

    pub(crate) fn client(&self) -> Client {
        Client::new(self.address, self.pin)
    }

    pub(crate) fn held(&self) -> u64 {
        self.room().counts().unwrap().iter().map(|day| day.envelopes).sum()
    }

    pub(crate) fn pass(&self, seconds: u64) {
        self.time.fetch_add(seconds, Ordering::Relaxed);
    }

    /// Stops the relay as a service manager does and returns what `launch` said.
    pub(crate) async fn stop(&mut self) -> Result<(), ServeError> {
        drop(self.stop.take());
        self.task.take().unwrap().await.unwrap()
    }

    /// The value of one line of `/metrics`.
    pub(crate) async fn metric(&self, line: &str) -> u64 {
        let text = crate::clients::plain(self.status, "/metrics").await.1;
        let found = text.lines().find_map(|l| l.strip_prefix(line)).unwrap_or_else(|| panic!("no line {line}"));
        found.trim().parse().unwrap()
    }
}

fn clock(time: &Arc<AtomicU64>) -> Clock {
    let time = time.clone();
    Arc::new(move || time.load(Ordering::Relaxed))
}

/// A phone as the relay knows one: a login key.
pub(crate) struct Phone {
    key: SigningKey,
    pub(crate) public: [u8; 65],
    pub(crate) id: RelayDeviceId,
}

impl Phone {
    pub(crate) fn new(n: u8) -> Self {
        let key = SigningKey::from_slice(&[n; 32]).unwrap();
        let public = key.verifying_key().to_sec1_point(false).as_bytes().try_into().unwrap();
        Self { key, public, id: RelayDeviceId::of(&public) }
    }

    pub(crate) fn login(&self, nonce: Nonce, pin: &[u8; 32]) -> Login {
        let own = [0x33; 16];
        let signature: Signature = self.key.sign(&message(&nonce, &own, pin));
        Login { device: self.id, nonce, own, signature: signature.to_bytes().into(), cmd_seq_done: 0 }
    }

    /// One whole round on a fresh nonce.
    pub(crate) async fn round(&self, world: &World, client: &Client, n: u8) -> Reply {
        let nonce = hello(world, client).await.nonce;
        self.round_on(world, client, nonce, n).await
    }

    pub(crate) async fn round_on(&self, world: &World, client: &Client, nonce: Nonce, n: u8) -> Reply {
        let frame = frame(self.login(nonce, &world.pin), self.id.0[0], n, &[]);
        let answer = client.post(ROUND, frame).await;
        assert_eq!(answer.status, 200);
        Reply::parse(&answer.body).unwrap()
    }
}

pub(crate) async fn hello(world: &World, client: &Client) -> Hello {
    let answer = client.get(&hello_of(world.center)).await;
    assert_eq!(answer.status, 200);
    Hello::parse(&answer.body).unwrap()
}

pub(crate) fn blob(who: u8, round: u8, n: usize) -> [u8; ENVELOPE_LEN] {
    let mut blob = [0x77; ENVELOPE_LEN];
    blob[..3].copy_from_slice(&[who, round, u8::try_from(n).unwrap()]);
    blob
}

/// A round of sixteen blobs of this phone's, asking for these ids.
pub(crate) fn frame(login: Login, who: u8, round: u8, asked: &[EnvelopeId]) -> Vec<u8> {
    let blobs: Vec<_> = (0..ROUND_ENVELOPES).map(|n| blob(who, round, n)).collect();
    let mut asks = [EnvelopeId([0xaa; 16]); ROUND_ASKS];
    asks[..asked.len()].copy_from_slice(asked);
    Round { login, asks, envelopes: std::array::from_fn(|n| &blobs[n]) }.write()
}

pub(crate) fn ids(who: u8, round: u8) -> Vec<EnvelopeId> {
    (0..ROUND_ENVELOPES).map(|n| envelope_id(&blob(who, round, n))).collect()
}
