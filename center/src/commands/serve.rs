//! `serve`: the relay, until it is told to stop.

use std::net::SocketAddr;

use nightjar_relay::{Listeners, ServeError, Settings, TlsIdentity, launch};
use serde_json::json;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

use crate::args::Serve;
use crate::error::CenterError;
use crate::output::Output;

pub(super) fn run(args: &Serve, out: &Output) -> Result<(), CenterError> {
    let dir = &args.place.dir;
    let identity = TlsIdentity::load(dir)?;
    log(out);
    let settings = Settings::sqlite(&dir.join(super::RELAY_STORE), identity);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(unlistened)?;
    runtime.block_on(async {
        let phones = bind(args.listen).await?;
        let status = match args.metrics {
            Some(address) => Some(bind(address).await?),
            None => None,
        };
        let here = phones.local_addr().map_err(unlistened)?;
        let metrics = match &status {
            Some(listener) => Some(listener.local_addr().map_err(unlistened)?.to_string()),
            None => None,
        };
        // Before the first answer: whoever started this waits for the line.
        let (mut stop, mut interrupt) = (on(SignalKind::terminate())?, on(SignalKind::interrupt())?);
        out.answer(
            || format!("Listening on {here}. Stop with Ctrl-C."),
            || json!({"event": "listening", "address": here.to_string(), "metrics": metrics}),
        )?;
        let shutdown = async move {
            tokio::select! {
                _ = stop.recv() => {}
                _ = interrupt.recv() => {}
            }
        };
        launch(settings, Listeners { phones, status }, shutdown).await?;
        Ok(())
    })
}

async fn bind(address: SocketAddr) -> Result<TcpListener, CenterError> {
    TcpListener::bind(address).await.map_err(|error| CenterError::Listen { address, kind: error.kind() })
}

fn on(kind: SignalKind) -> Result<tokio::signal::unix::Signal, CenterError> {
    signal(kind).map_err(unlistened)
}

fn unlistened(error: std::io::Error) -> CenterError {
    ServeError::Listen(error.kind()).into()
}

/// Logs to the side: state changes and errors, never content.
fn log(out: &Output) {
    let builder = tracing_subscriber::fmt().with_writer(std::io::stderr).with_max_level(tracing::Level::INFO);
    // A second subscriber in one process (a test) leaves the first one in place.
    let _ = if out.is_json() { builder.json().try_init() } else { builder.with_ansi(false).try_init() };
}
