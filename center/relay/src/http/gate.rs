//! What every request passes before its route: the address's share of the minute, and room on the disk.

use std::net::IpAddr;
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::Relay;
use super::answer::Refusal;

/// Lets a request through or turns it away before its body is read.
pub(super) async fn gate(
    State((relay, address)): State<(Arc<Relay>, IpAddr)>,
    request: Request,
    next: Next,
) -> Response {
    let now = relay.now();
    let response = if let Err(after_s) = relay.addresses.count(address, now) {
        Refusal::Rate { after_s }.into_response()
    } else if request.method() == Method::POST && relay.disk.is_low(now) {
        Refusal::Unavailable.into_response()
    } else {
        next.run(request).await
    };
    if !response.status().is_success() {
        relay.counts.refusal(response.status().as_u16());
    }
    response
}
