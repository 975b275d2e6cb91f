//! A stretch of bad network between phones and relay: it passes bytes on, and loses a reply when told to.
//!
//! It sees what any network sees, TLS records, and so knows a request only by its size.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;

/// A request of at least this many bytes is a round: everything else is smaller than one kilobyte.
const ROUND_BYTES: u64 = 30_000;

/// A running proxy; it ends with the process.
pub struct Proxy {
    address: SocketAddr,
    shared: Arc<Shared>,
}

struct Shared {
    relay: SocketAddr,
    lose_next_reply: AtomicBool,
    lost: AtomicU64,
    rounds: AtomicU64,
}

impl Proxy {
    /// Listens on a free port of this machine and passes everything on to `relay`.
    ///
    /// # Errors
    /// When no port can be had.
    pub fn start(relay: SocketAddr) -> std::io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            relay,
            lose_next_reply: AtomicBool::new(false),
            lost: AtomicU64::new(0),
            rounds: AtomicU64::new(0),
        });
        let accepting = Arc::clone(&shared);
        thread::spawn(move || {
            for phone in listener.incoming().flatten() {
                let shared = Arc::clone(&accepting);
                thread::spawn(move || carry(&phone, &shared));
            }
        });
        Ok(Self { address, shared })
    }

    /// Where phones connect to.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Cuts the connection after the next whole round reached the relay, before its reply gets back.
    pub fn lose_next_reply(&self) {
        self.shared.lose_next_reply.store(true, Ordering::SeqCst);
    }

    /// How many replies were lost so far.
    #[must_use]
    pub fn lost(&self) -> u64 {
        self.shared.lost.load(Ordering::SeqCst)
    }

    /// How many rounds went up so far.
    #[must_use]
    pub fn rounds(&self) -> u64 {
        self.shared.rounds.load(Ordering::SeqCst)
    }
}

fn carry(phone: &TcpStream, shared: &Shared) {
    let Ok(relay) = TcpStream::connect(shared.relay) else {
        let _ = phone.shutdown(Shutdown::Both);
        return;
    };
    let sent = AtomicU64::new(0);
    thread::scope(|scope| {
        scope.spawn(|| {
            pass(phone, &relay, |n| {
                sent.fetch_add(n, Ordering::SeqCst);
                true
            });
        });
        pass(&relay, phone, |n| {
            let whole_round = sent.load(Ordering::SeqCst) >= ROUND_BYTES;
            // A reply to a round is about a kilobyte; session tickets that follow the handshake are not it.
            if whole_round && n > 500 {
                sent.store(0, Ordering::SeqCst);
                shared.rounds.fetch_add(1, Ordering::SeqCst);
                if shared.lose_next_reply.swap(false, Ordering::SeqCst) {
                    shared.lost.fetch_add(1, Ordering::SeqCst);
                    return false;
                }
            }
            true
        });
    });
}

/// Passes bytes on until one side ends or `go_on` says no; then both directions are cut.
fn pass(mut from: &TcpStream, mut to: &TcpStream, go_on: impl Fn(u64) -> bool) {
    let mut buffer = [0_u8; 16_384];
    loop {
        match from.read(&mut buffer) {
            Ok(0) | Err(_) => break,
            Ok(n) => {
                if !go_on(n as u64) || to.write_all(&buffer[..n]).is_err() {
                    break;
                }
            }
        }
    }
    let _ = to.shutdown(Shutdown::Both);
    let _ = from.shutdown(Shutdown::Both);
}
