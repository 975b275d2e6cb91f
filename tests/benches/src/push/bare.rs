//! The floor: the same stack (hyper, axum, rustls with ring, SQLite with the same settings) that does nothing but write
//! each frame's sixteen envelopes in one transaction and answer. No login, no asks, no limits, no shared flush.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::post;
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto::Builder;
use hyper_util::service::TowerToHyperService;
use nightjar_relay::NewIdentity;
use nightjar_wire::http::ROUND;
use nightjar_wire::reply::{AskState, Reply, RoundResult};
use nightjar_wire::round::{ROUND_ASKS, ROUND_ENVELOPES};
use nightjar_wire::{Day, ENVELOPE_LEN, Nonce, envelope_id};
use rusqlite::{Connection, TransactionBehavior, params};
use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio_rustls::TlsAcceptor;

use super::client::CENTER;
use crate::Outcome;

/// Where the envelopes begin in a round.
const ENVELOPES_AT: usize = 1664;
const TABLE: &str = "CREATE TABLE envelope (id INTEGER PRIMARY KEY, env_id BLOB NOT NULL, center BLOB NOT NULL,
    day INTEGER NOT NULL, blob BLOB NOT NULL) STRICT";
/// The relay's own settings.
const PRAGMAS: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
    PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON; PRAGMA trusted_schema = OFF; PRAGMA cache_size = -32768;
    PRAGMA wal_autocheckpoint = 2000;";

type Job = (Bytes, oneshot::Sender<rusqlite::Result<()>>);

/// A bare handler that runs until the program ends.
pub(super) struct Bare {
    pub(super) address: SocketAddr,
    pub(super) pin: [u8; 32],
    db: PathBuf,
}

/// Starts it on a fresh file.
pub(super) async fn start(dir: &Path) -> Outcome<Bare> {
    let db = dir.join("bare.db");
    let connection = Connection::open(&db)?;
    connection.execute_batch(PRAGMAS)?;
    connection.execute_batch(TABLE)?;
    let (jobs, queue) = mpsc::channel();
    std::thread::spawn(move || keep(connection, &queue));
    let made = NewIdentity::make()?;
    let acceptor = TlsAcceptor::from(tls(&made)?);
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (acceptor, jobs) = (acceptor.clone(), jobs.clone());
            tokio::spawn(async move {
                let _ = stream.set_nodelay(true);
                let Ok(tls) = acceptor.accept(stream).await else { return };
                let router = Router::new().route(ROUND, post(round)).with_state(jobs);
                let mut builder = Builder::new(TokioExecutor::new());
                builder.http2().initial_stream_window_size(64 * 1024).initial_connection_window_size(256 * 1024);
                // It ends when the client goes.
                let _ = builder.serve_connection(TokioIo::new(tls), TowerToHyperService::new(router)).await;
            });
        }
    });
    Ok(Bare { address, pin: made.pin, db })
}

impl Bare {
    /// Counts what is kept.
    pub(super) fn held(&self) -> Outcome<u64> {
        let count: i64 =
            Connection::open(&self.db)?.query_row("SELECT count(*) FROM envelope", [], |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }
}

async fn round(State(jobs): State<mpsc::Sender<Job>>, frame: Bytes) -> Result<Vec<u8>, StatusCode> {
    let (answer, done) = oneshot::channel();
    jobs.send((frame, answer)).map_err(|_| StatusCode::SERVICE_UNAVAILABLE)?;
    match done.await {
        Ok(Ok(())) => Ok(reply()),
        Ok(Err(_)) | Err(_) => Err(StatusCode::SERVICE_UNAVAILABLE),
    }
}

/// The relay's answer, so that the client does the same work.
fn reply() -> Vec<u8> {
    let mut nonce = [0; 16];
    fastrand::fill(&mut nonce);
    Reply {
        next_nonce: Nonce(nonce),
        center_generation: 0,
        desk_day: Day(0),
        results: [RoundResult::Stored; ROUND_ENVELOPES],
        states: [AskState::Unknown; ROUND_ASKS],
        inbox_newest: 0,
        command: [0; 128],
    }
    .write()
    .to_vec()
}

fn keep(mut connection: Connection, queue: &mpsc::Receiver<Job>) {
    while let Ok((frame, answer)) = queue.recv() {
        // Nobody waits any more: nothing to do about it.
        let _ = answer.send(write(&mut connection, &frame));
    }
}

fn write(connection: &mut Connection, frame: &[u8]) -> rusqlite::Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let (envelopes, _) = frame.get(ENVELOPES_AT..).unwrap_or_default().as_chunks::<ENVELOPE_LEN>();
    for envelope in envelopes.iter().take(ROUND_ENVELOPES) {
        let id = envelope_id(envelope);
        transaction
            .prepare_cached("INSERT INTO envelope (id, env_id, center, day, blob) VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute(params![i64::try_from(id.row()).unwrap_or(0), id.0, CENTER.0, 2_500, envelope])?;
    }
    transaction.commit()
}

/// The relay's TLS: 1.3 only, no tickets.
fn tls(made: &NewIdentity) -> Outcome<Arc<ServerConfig>> {
    let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_protocol_versions(&[&rustls::version::TLS13])?
        .with_no_client_auth()
        .with_single_cert(
            vec![CertificateDer::from_pem_slice(made.certificate_pem.as_bytes())?],
            PrivateKeyDer::from_pem_slice(made.key_pem.as_bytes())?,
        )?;
    config.send_tls13_tickets = 0;
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}
