//! How often one device or one address may ask: a count for the running minute, forgotten with it.

use std::collections::HashMap;
use std::hash::Hash;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Mutex, PoisonError};

/// Counts of the running minute; nothing older is kept.
pub(crate) struct Minute<K> {
    limit: u32,
    counts: Mutex<(u64, HashMap<K, u32>)>,
}

impl<K: Hash + Eq> Minute<K> {
    pub(crate) fn new(limit: u32) -> Self {
        Self { limit, counts: Mutex::new((0, HashMap::new())) }
    }

    /// Counts one request; `Err` holds the seconds until the next minute.
    pub(crate) fn count(&self, key: K, now_s: u64) -> Result<(), u64> {
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        if counts.0 != now_s / 60 {
            *counts = (now_s / 60, HashMap::new());
        }
        let count = counts.1.entry(key).or_insert(0);
        if *count >= self.limit {
            return Err(60 - now_s % 60);
        }
        *count += 1;
        Ok(())
    }
}

/// Connections an address holds right now.
pub(crate) struct Held {
    limit: usize,
    counts: Mutex<HashMap<IpAddr, usize>>,
}

impl Held {
    pub(crate) fn new(limit: usize) -> Self {
        Self { limit, counts: Mutex::new(HashMap::new()) }
    }

    /// Counts one connection in, unless the address has its share.
    pub(crate) fn enter(&self, address: IpAddr) -> bool {
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        let count = counts.entry(address).or_insert(0);
        let enters = *count < self.limit;
        *count += usize::from(enters);
        enters
    }

    /// Counts it out again; an address without connections is forgotten.
    pub(crate) fn leave(&self, address: IpAddr) {
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = counts.get_mut(&address) {
            *count -= 1;
            if *count == 0 {
                counts.remove(&address);
            }
        }
    }
}

/// The address as it is counted: one host or one IPv6 network may have 2^64 addresses.
pub(crate) fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(v6) => match v6.to_ipv4_mapped() {
            Some(v4) => IpAddr::V4(v4),
            None => IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() & !u128::from(u64::MAX))),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minute_ends() {
        let minute = Minute::new(2);
        assert_eq!(minute.count("a", 600), Ok(()));
        assert_eq!(minute.count("a", 630), Ok(()));
        assert_eq!(minute.count("a", 645), Err(15));
        assert_eq!(minute.count("b", 645), Ok(()));
        assert_eq!(minute.count("a", 660), Ok(()));
    }

    #[test]
    fn a_network_is_counted_once() {
        let of = |text: &str| network(text.parse().unwrap());
        assert_eq!(of("2001:db8::1"), of("2001:db8::ffff"));
        assert_ne!(of("2001:db8::1"), of("2001:db8:0:1::1"));
        assert_eq!(of("::ffff:10.0.0.1"), of("10.0.0.1"));
        assert_ne!(of("10.0.0.2"), of("10.0.0.1"));
    }

    #[test]
    fn connections_are_given_back() {
        let held = Held::new(1);
        let a = "10.0.0.1".parse().unwrap();
        assert!(held.enter(a));
        assert!(!held.enter(a));
        held.leave(a);
        assert!(held.enter(a));
    }
}
