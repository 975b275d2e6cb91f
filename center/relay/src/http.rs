//! The phones' routes on one page (security.md 7): exact sizes, one answer each, nothing kept about who asked.

use std::net::IpAddr;
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, RawQuery, Request, State};
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::{get, post};
use nightjar_wire::http::{BUNDLE, ENROLL, HELLO, INBOX, ROUND};

use crate::counts::Counts;
use crate::disk::Disk;
use crate::keeper::Keeper;
use crate::limit::Minute;
use crate::nonce::Nonces;
use crate::settings::{Clock, Limits, Settings};

mod answer;
mod body;
mod enroll;
mod gate;
mod hello;
mod inbox;
mod round;

use answer::Refusal;

type Answer = Result<Response, Refusal>;
type Shared = State<Arc<Relay>>;

/// Everything a request needs.
pub(crate) struct Relay {
    pub(crate) writer: Keeper,
    pub(crate) reader: Keeper,
    pub(crate) counts: Counts,
    pub(crate) disk: Disk,
    limits: Limits,
    nonces: Nonces,
    devices: Minute<nightjar_wire::RelayDeviceId>,
    addresses: Minute<IpAddr>,
    pin: [u8; 32],
    clock: Clock,
}

impl Relay {
    pub(crate) fn new(settings: Settings, writer: Keeper, reader: Keeper) -> Self {
        let limits = settings.limits;
        Self {
            writer,
            reader,
            counts: Counts::default(),
            disk: Disk::new(settings.disk, limits.free_bytes),
            nonces: Nonces::new(limits.nonces, limits.nonce_s),
            devices: Minute::new(limits.device_minute),
            addresses: Minute::new(limits.address_minute),
            pin: settings.identity.pin(),
            clock: settings.clock,
            limits,
        }
    }

    pub(crate) fn now(&self) -> u64 {
        (self.clock)()
    }
}

/// Builds the router of one connection; `address` is only counted, in memory, for the running minute.
pub(crate) fn router(relay: Arc<Relay>, address: IpAddr) -> Router {
    Router::new()
        .route(HELLO, get(|State(relay): Shared, RawQuery(query)| hello::hello(relay, query)))
        .route(BUNDLE, get(|State(relay): Shared, RawQuery(query)| hello::bundle(relay, query)))
        .route(ENROLL, post(|State(relay): Shared, request: Request| enroll::post(relay, request)))
        .route(&format!("{ENROLL}/{{token}}"), get(|State(relay): Shared, Path(id)| enroll::status(relay, id)))
        .route(ROUND, post(|State(relay): Shared, request: Request| round::round(relay, request)))
        .route(INBOX, post(|State(relay): Shared, request: Request| inbox::inbox(relay, request)))
        .layer(from_fn_with_state((relay.clone(), address), gate::gate))
        .with_state(relay)
}
