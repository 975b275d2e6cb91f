//! What `/metrics` shows: counts, and nothing that names a device, a center, an address or a time.

use std::fmt::Write;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

/// The routes a phone calls.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Route {
    Hello,
    Bundle,
    Post,
    Token,
    Round,
    Inbox,
}

const ROUTES: [(Route, &str); 6] = [
    (Route::Hello, "hello"),
    (Route::Bundle, "bundle"),
    (Route::Post, "enroll_post"),
    (Route::Token, "enroll_status"),
    (Route::Round, "round"),
    (Route::Inbox, "inbox"),
];

const REFUSALS: [(u16, &str); 9] = [
    (401, "login"),
    (404, "unknown"),
    (408, "slow"),
    (409, "other_post"),
    (410, "expired"),
    (413, "size"),
    (429, "rate"),
    (500, "failed"),
    (503, "unavailable"),
];

const RESULTS: [(u8, &str); 4] = [(1, "stored"), (2, "already"), (4, "revoked"), (5, "full")];

/// Counters since the start of this process.
#[derive(Default)]
pub(crate) struct Counts {
    pub(crate) connections: AtomicI64,
    pub(crate) handshakes_failed: AtomicU64,
    requests: [AtomicU64; ROUTES.len()],
    refusals: [AtomicU64; REFUSALS.len()],
    results: [AtomicU64; RESULTS.len()],
}

impl Counts {
    pub(crate) fn request(&self, route: Route) {
        let found = ROUTES.iter().position(|(known, _)| *known == route);
        add(&self.requests, found);
    }

    pub(crate) fn refusal(&self, status: u16) {
        add(&self.refusals, REFUSALS.iter().position(|(known, _)| *known == status));
    }

    pub(crate) fn results(&self, results: &[u8]) {
        for result in results {
            add(&self.results, RESULTS.iter().position(|(known, _)| known == result));
        }
    }

    /// Returns a number that changes whenever a request that may write was served.
    pub(crate) fn commits(&self) -> u64 {
        [2, 4, 5].iter().filter_map(|i| self.requests.get(*i)).map(|n| n.load(Ordering::Relaxed)).sum()
    }

    /// Writes the Prometheus text format, version 0.0.4.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        let connections = self.connections.load(Ordering::Relaxed);
        family(&mut text, "connections", "gauge", "Connections open now.");
        let _ = writeln!(text, "nightjar_relay_connections {connections}");
        family(&mut text, "handshakes_failed_total", "counter", "Connections that ended before TLS was up.");
        let failed = self.handshakes_failed.load(Ordering::Relaxed);
        let _ = writeln!(text, "nightjar_relay_handshakes_failed_total {failed}");
        family(&mut text, "requests_total", "counter", "Requests by route.");
        lines(&mut text, "requests_total", "route", ROUTES.iter().map(|r| r.1), &self.requests);
        family(&mut text, "refused_total", "counter", "Requests refused, by reason.");
        lines(&mut text, "refused_total", "reason", REFUSALS.iter().map(|r| r.1), &self.refusals);
        family(&mut text, "envelopes_total", "counter", "Envelopes offered, by result.");
        lines(&mut text, "envelopes_total", "result", RESULTS.iter().map(|r| r.1), &self.results);
        text
    }
}

fn add(counters: &[AtomicU64], place: Option<usize>) {
    if let Some(counter) = place.and_then(|place| counters.get(place)) {
        counter.fetch_add(1, Ordering::Relaxed);
    }
}

fn family(text: &mut String, name: &str, kind: &str, help: &str) {
    let _ = writeln!(text, "# HELP nightjar_relay_{name} {help}\n# TYPE nightjar_relay_{name} {kind}");
}

fn lines<'a>(text: &mut String, name: &str, label: &str, values: impl Iterator<Item = &'a str>, counts: &[AtomicU64]) {
    for (value, count) in values.zip(counts) {
        let _ = writeln!(text, "nightjar_relay_{name}{{{label}=\"{value}\"}} {}", count.load(Ordering::Relaxed));
    }
}
