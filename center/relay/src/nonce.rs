//! Login nonces: given out once, taken once, good for ten minutes, never on the disk (security.md 7).

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, PoisonError};

use nightjar_wire::{CenterId, Nonce};

/// The nonces that are out.
pub(crate) struct Nonces {
    capacity: usize,
    life_s: u64,
    table: Mutex<Table>,
}

#[derive(Default)]
struct Table {
    out: HashMap<Nonce, (CenterId, u64)>,
    order: VecDeque<Nonce>,
}

impl Nonces {
    pub(crate) fn new(capacity: usize, life_s: u64) -> Self {
        Self { capacity, life_s, table: Mutex::default() }
    }

    /// Notes a fresh random nonce for a center; `None` without randomness.
    pub(crate) fn issue(&self, center: CenterId, now_s: u64) -> Option<Nonce> {
        let mut nonce = Nonce([0; 16]);
        getrandom::fill(&mut nonce.0).ok()?;
        let mut table = self.table.lock().unwrap_or_else(PoisonError::into_inner);
        table.out.insert(nonce, (center, now_s.saturating_add(self.life_s)));
        table.order.push_back(nonce);
        while let Some(oldest) = table.order.front().copied() {
            let alive = table.out.get(&oldest).is_some_and(|(_, until)| *until > now_s);
            if alive && table.out.len() <= self.capacity {
                break;
            }
            table.order.pop_front();
            table.out.remove(&oldest);
        }
        if table.order.len() > self.capacity.saturating_mul(2) {
            // Taken nonces wait in line behind one that is still out: let them go.
            let Table { out, order } = &mut *table;
            order.retain(|nonce| out.contains_key(nonce));
        }
        Some(nonce)
    }

    /// Takes a nonce: the center it was given out for, once, in time.
    pub(crate) fn take(&self, nonce: &Nonce, now_s: u64) -> Option<CenterId> {
        let mut table = self.table.lock().unwrap_or_else(PoisonError::into_inner);
        let (center, until) = table.out.remove(nonce)?;
        (now_s < until).then_some(center)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const C: CenterId = CenterId([1; 16]);

    #[test]
    fn a_nonce_serves_once_and_for_ten_minutes() {
        let nonces = Nonces::new(8, 600);
        let (a, b) = (nonces.issue(C, 1_000).unwrap(), nonces.issue(C, 1_000).unwrap());
        assert!(a != b);
        assert_eq!(nonces.take(&a, 1_599), Some(C));
        assert_eq!(nonces.take(&a, 1_599), None);
        assert_eq!(nonces.take(&b, 1_600), None);
        assert_eq!(nonces.take(&Nonce([0; 16]), 1_000), None);
    }

    #[test]
    fn a_flood_pushes_out_the_oldest_and_memory_is_bounded() {
        let nonces = Nonces::new(8, 600);
        let first = nonces.issue(C, 0).unwrap();
        let rest: Vec<_> = (0..8).map(|_| nonces.issue(C, 0).unwrap()).collect();
        assert_eq!(nonces.take(&first, 0), None);
        assert!(rest.iter().all(|n| nonces.take(n, 0) == Some(C)));
        let waits = nonces.issue(C, 0).unwrap();
        for _ in 0..100 {
            let one = nonces.issue(C, 0).unwrap();
            nonces.take(&one, 0);
        }
        assert!(nonces.table.lock().unwrap().order.len() <= 17);
        assert_eq!(nonces.take(&waits, 0), Some(C));
    }
}
