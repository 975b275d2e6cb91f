//! The first question of every contact, and the year's keys.

use std::sync::Arc;

use nightjar_wire::hello::Hello;
use nightjar_wire::http::center_of_query;

use super::answer::{Refusal, good};
use super::{Answer, Relay};
use crate::counts::Route;

/// `GET hello`: a nonce for one login, and the two numbers a phone compares first.
pub(super) async fn hello(relay: Arc<Relay>, query: Option<String>) -> Answer {
    relay.counts.request(Route::Hello);
    let center = query.as_deref().and_then(center_of_query).ok_or(Refusal::Unknown)?;
    let numbers = relay.reader.run(move |store| store.center(center)).await?.ok_or(Refusal::Unknown)?;
    let nonce = relay.nonces.issue(center, relay.now()).ok_or(Refusal::Unavailable)?;
    let hello = Hello { nonce, center_generation: numbers.generation, bundle_seq: numbers.bundle_seq };
    Ok(good(hello.write().to_vec()))
}

/// `GET bundle`: the signed bundle as the desk put it.
pub(super) async fn bundle(relay: Arc<Relay>, query: Option<String>) -> Answer {
    relay.counts.request(Route::Bundle);
    let center = query.as_deref().and_then(center_of_query).ok_or(Refusal::Unknown)?;
    let bundle = relay.reader.run(move |store| store.bundle(center)).await?.ok_or(Refusal::Unknown)?;
    Ok(good(bundle))
}
