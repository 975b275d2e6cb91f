//! Bodies of one exact size, read in bounded time; a wrong size is refused before it is read, where it can be known.

use axum::body::{HttpBody, to_bytes};
use axum::extract::Request;

use super::answer::Refusal;
use super::{Bytes, Relay};

/// Reads a body of exactly `size` bytes.
pub(super) async fn exact(relay: &Relay, request: Request, size: usize) -> Result<Bytes, Refusal> {
    let body = request.into_body();
    // A declared length is known at once; a chunked body is cut at the first byte too many.
    if body.size_hint().exact().is_some_and(|declared| declared != size as u64) {
        return Err(Refusal::Size);
    }
    match tokio::time::timeout(relay.limits.body, to_bytes(body, size)).await {
        Ok(Ok(bytes)) if bytes.len() == size => Ok(bytes),
        Ok(_) => Err(Refusal::Size),
        Err(_) => Err(Refusal::Slow),
    }
}
