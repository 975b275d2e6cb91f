//! A server that is not the relay: it answers what a test wants, with whatever key, and notes what it was told.

use nightjar_relay::NewIdentity;
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, PrivateKeyDer};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Status and body for a method and path.
pub type Answers = dyn Fn(&str, &str) -> (u16, Vec<u8>) + Send + Sync;

/// What a server saw.
#[derive(Default)]
pub struct Seen {
    /// Connections.
    pub connections: u32,
    /// Of these, TLS handshakes that the other side finished.
    pub handshakes: u32,
    /// Bytes of HTTP.
    pub bytes: usize,
}

/// A running server; it ends with the process.
pub struct Server {
    pub address: SocketAddr,
    seen: Arc<Mutex<Seen>>,
}

impl Server {
    /// A server with a key that nobody pinned.
    pub fn stranger(address: Option<SocketAddr>) -> Self {
        let made = NewIdentity::make().unwrap();
        Self::start(made.key_pem.as_bytes(), made.certificate_pem.as_bytes(), address, |_, _| (200, Vec::new()))
    }

    /// A server with the center's own TLS key, which answers as the test wants.
    pub fn with_key_of(center: &Path, answers: impl Fn(&str, &str) -> (u16, Vec<u8>) + Send + Sync + 'static) -> Self {
        let read = |name: &str| std::fs::read(center.join(name)).unwrap();
        Self::start(&read("relay.key"), &read("relay.crt"), None, answers)
    }

    fn start(
        key: &[u8],
        certificate: &[u8],
        address: Option<SocketAddr>,
        answers: impl Fn(&str, &str) -> (u16, Vec<u8>) + Send + Sync + 'static,
    ) -> Self {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let chain = vec![CertificateDer::from_pem_slice(certificate).unwrap()];
        let config = ServerConfig::builder_with_provider(provider)
            .with_protocol_versions(&[&rustls::version::TLS13])
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(chain, PrivateKeyDer::from_pem_slice(key).unwrap())
            .unwrap();
        let listener = TcpListener::bind(address.unwrap_or_else(|| "127.0.0.1:0".parse().unwrap())).unwrap();
        let address = listener.local_addr().unwrap();
        let seen = Arc::new(Mutex::new(Seen::default()));
        let (config, answers, notes) = (Arc::new(config), Arc::new(answers) as Arc<Answers>, Arc::clone(&seen));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (config, answers, notes) = (Arc::clone(&config), Arc::clone(&answers), Arc::clone(&notes));
                std::thread::spawn(move || serve(stream, config, answers.as_ref(), &notes));
            }
        });
        Self { address, seen }
    }

    /// What it saw so far.
    pub fn seen(&self) -> MutexGuard<'_, Seen> {
        lock(&self.seen)
    }
}

fn lock(seen: &Mutex<Seen>) -> MutexGuard<'_, Seen> {
    seen.lock().unwrap_or_else(PoisonError::into_inner)
}

fn serve(stream: TcpStream, config: Arc<ServerConfig>, answers: &Answers, seen: &Mutex<Seen>) {
    lock(seen).connections += 1;
    let mut tls = StreamOwned::new(ServerConnection::new(config).unwrap(), stream);
    while tls.conn.is_handshaking() {
        if tls.conn.complete_io(&mut tls.sock).is_err() {
            return;
        }
    }
    lock(seen).handshakes += 1;
    while let Some((method, path)) = request(&mut tls, seen) {
        let (status, body) = answers(&method, &path);
        let head = format!("HTTP/1.1 {status} Said\r\nContent-Length: {}\r\n\r\n", body.len());
        if tls.write_all(head.as_bytes()).and_then(|()| tls.write_all(&body)).and_then(|()| tls.flush()).is_err() {
            return;
        }
    }
}

/// Reads one request of HTTP/1.1 whole; `None` at the end of the connection.
fn request(tls: &mut impl Read, seen: &Mutex<Seen>) -> Option<(String, String)> {
    let mut bytes = Vec::new();
    let mut piece = [0; 4096];
    loop {
        if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&bytes[..end]).to_lowercase();
            let length =
                head.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse::<usize>().ok());
            if bytes.len() >= end + 4 + length.unwrap_or(0) {
                let first = String::from_utf8_lossy(&bytes).lines().next()?.to_owned();
                let mut words = first.split(' ').map(str::to_owned);
                return Some((words.next()?, words.next()?));
            }
        }
        let n = tls.read(&mut piece).ok().filter(|n| *n > 0)?;
        lock(seen).bytes += n;
        bytes.extend_from_slice(&piece[..n]);
    }
}
