//! `/health` and `/metrics` on a loopback listener of their own: for the person who runs the relay, never for the net.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::get;
use tokio::net::TcpListener;

use crate::http::Relay;

/// Serves until it is dropped.
pub(crate) async fn run(relay: Arc<Relay>, listener: TcpListener) {
    let router = Router::new().route("/health", get(health)).route("/metrics", get(metrics)).with_state(relay);
    if axum::serve(listener, router).await.is_err() {
        tracing::warn!("the status listener ended");
    }
}

/// 200 when both store threads answer and the disk has room, else 503 and what is wrong.
async fn health(State(relay): State<Arc<Relay>>) -> (StatusCode, &'static str) {
    let probe = |keeper: &crate::keeper::Keeper| {
        let keeper = keeper.clone();
        async move { keeper.run(|store| store.center(nightjar_wire::CenterId([0; 16]))).await.is_ok() }
    };
    if !probe(&relay.writer).await || !probe(&relay.reader).await {
        (StatusCode::SERVICE_UNAVAILABLE, "store\n")
    } else if relay.disk.is_low(relay.now()) {
        (StatusCode::SERVICE_UNAVAILABLE, "disk\n")
    } else {
        (StatusCode::OK, "ok\n")
    }
}

async fn metrics(State(relay): State<Arc<Relay>>) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], relay.counts.text())
}
