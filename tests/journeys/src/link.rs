//! The network between phones and relay: TCP that can be cut at a chosen byte, in either direction, or lose replies.
//!
//! Phones know its address alone, so that a relay may die and come back on another port behind it.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

/// A request of at least this many bytes is a round: everything else is smaller than two kilobytes.
const ROUND_BYTES: u64 = 30_000;
/// A piece of at least this many bytes after a round is its reply: nothing else that comes back is so long.
const REPLY_BYTES: usize = 500;

/// A direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// From the phone to the relay.
    Up,
    /// From the relay to the phone.
    Down,
}

/// A connection as somebody on the line sees it: bytes each way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Connection {
    /// From the phone to the relay.
    pub up: u64,
    /// From the relay to the phone.
    pub down: u64,
}

/// A running link; it ends with the process.
pub struct Link {
    address: SocketAddr,
    shared: Arc<Mutex<Shared>>,
}

#[derive(Default)]
struct Shared {
    relay: Option<SocketAddr>,
    /// Bytes that still pass in one direction before everything is cut.
    cut: Option<(Way, u64)>,
    cuts: u64,
    /// Every so many replies one is lost.
    lose_each: Option<u64>,
    replies: u64,
    lost: u64,
    passed: [u64; 2],
    connections: Vec<Connection>,
}

impl Link {
    /// Listens on a free port of this machine.
    ///
    /// # Panics
    /// If there is none.
    #[must_use]
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let shared = Arc::new(Mutex::new(Shared::default()));
        let accepting = Arc::clone(&shared);
        thread::spawn(move || {
            for phone in listener.incoming().flatten() {
                let shared = Arc::clone(&accepting);
                thread::spawn(move || carry(&phone, &shared));
            }
        });
        Self { address, shared }
    }

    /// Where phones connect to.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Leads to a relay, or nowhere.
    pub fn lead_to(&self, relay: Option<SocketAddr>) {
        lock(&self.shared).relay = relay;
    }

    /// Cuts the connection when so many more bytes have gone in a direction, counted over all connections; once.
    pub fn cut_after(&self, way: Way, bytes: u64) {
        lock(&self.shared).cut = Some((way, bytes));
    }

    /// Takes a planned cut back; says whether it was still to come.
    pub fn mend(&self) -> bool {
        lock(&self.shared).cut.take().is_some()
    }

    /// Loses one reply to a round in so many, or none.
    pub fn lose_each(&self, replies: Option<u64>) {
        lock(&self.shared).lose_each = replies;
    }

    /// How many replies were lost.
    #[must_use]
    pub fn lost(&self) -> u64 {
        lock(&self.shared).lost
    }

    /// How many replies to rounds came this far, lost ones among them.
    #[must_use]
    pub fn replies(&self) -> u64 {
        lock(&self.shared).replies
    }

    /// How often it was cut.
    #[must_use]
    pub fn cuts(&self) -> u64 {
        lock(&self.shared).cuts
    }

    /// Takes what somebody on the line has seen since the last time: every connection, in the order of their beginning.
    pub fn watch(&self) -> Vec<Connection> {
        std::mem::take(&mut lock(&self.shared).connections)
    }

    /// How many bytes have passed in a direction.
    #[must_use]
    pub fn passed(&self, way: Way) -> u64 {
        lock(&self.shared).passed[way as usize]
    }
}

impl Shared {
    /// Notes a new connection; answers its number.
    fn begin(&mut self) -> usize {
        self.connections.push(Connection::default());
        self.connections.len() - 1
    }

    /// How many of `n` bytes may pass, and whether the link is cut after them.
    fn admit(&mut self, connection: usize, way: Way, n: usize) -> (usize, bool) {
        let mut pass = n;
        let mut cut = false;
        if let Some((at, left)) = &mut self.cut
            && *at == way
        {
            if *left <= n as u64 {
                pass = usize::try_from(*left).unwrap();
                cut = true;
            } else {
                *left -= n as u64;
            }
        }
        if cut {
            self.cut = None;
            self.cuts += 1;
        }
        self.passed[way as usize] += pass as u64;
        // Of a connection that was watched to its end before nothing more is counted.
        if let Some(seen) = self.connections.get_mut(connection) {
            match way {
                Way::Up => seen.up += pass as u64,
                Way::Down => seen.down += pass as u64,
            }
        }
        (pass, cut)
    }

    /// Notes a reply; says whether it is lost.
    fn loses_reply(&mut self) -> bool {
        self.replies += 1;
        let lost = self.lose_each.is_some_and(|each| self.replies.is_multiple_of(each));
        self.lost += u64::from(lost);
        lost
    }
}

fn lock(shared: &Mutex<Shared>) -> MutexGuard<'_, Shared> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

fn carry(phone: &TcpStream, shared: &Mutex<Shared>) {
    let relay = lock(shared).relay;
    let Some(relay) = relay.and_then(|address| TcpStream::connect(address).ok()) else {
        let _ = phone.shutdown(Shutdown::Both);
        return;
    };
    let _ = (phone.set_nodelay(true), relay.set_nodelay(true));
    let connection = lock(shared).begin();
    let sent = Mutex::new(0_u64);
    thread::scope(|scope| {
        scope.spawn(|| {
            pass(phone, &relay, |n| {
                *sent.lock().unwrap_or_else(PoisonError::into_inner) += n as u64;
                lock(shared).admit(connection, Way::Up, n)
            });
        });
        pass(&relay, phone, |n| {
            let mut sent = sent.lock().unwrap_or_else(PoisonError::into_inner);
            if *sent >= ROUND_BYTES && n >= REPLY_BYTES {
                *sent = 0;
                if lock(shared).loses_reply() {
                    return (0, true);
                }
            }
            lock(shared).admit(connection, Way::Down, n)
        });
    });
}

/// Passes bytes on until one side ends or the link is cut; then both directions end.
fn pass(mut from: &TcpStream, mut to: &TcpStream, mut admit: impl FnMut(usize) -> (usize, bool)) {
    let mut buffer = [0_u8; 16_384];
    while let Ok(n) = from.read(&mut buffer) {
        if n == 0 {
            break;
        }
        let (n, cut) = admit(n);
        if to.write_all(&buffer[..n]).is_err() || cut {
            break;
        }
    }
    let _ = to.shutdown(Shutdown::Both);
    let _ = from.shutdown(Shutdown::Both);
}
