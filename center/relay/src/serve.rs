//! The running relay: accepts, shakes hands, serves, and stops without losing an answer.

use std::future::Future;
use std::net::IpAddr;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use tokio_rustls::TlsAcceptor;

use crate::error::ServeError;
use crate::http::{self, Relay};
use crate::keeper::Keeper;
use crate::limit::{Held, network};
use crate::settings::{Limits, Listeners, Settings};
use crate::stream::Moving;
use crate::{housekeeper, status};

/// Serves phones until `shutdown` resolves, then finishes requests in flight, empties the log and returns.
///
/// Binding is the caller's: tests listen on port 0. The status listener, if any, must be on a loopback address.
pub async fn launch(
    settings: Settings,
    listeners: impl Into<Listeners>,
    shutdown: impl Future<Output = ()>,
) -> Result<(), ServeError> {
    let Listeners { phones, status } = listeners.into();
    if let Some(listener) = &status {
        let address = listener.local_addr().map_err(|e| ServeError::Listen(e.kind()))?;
        if !address.ip().is_loopback() {
            return Err(ServeError::StatusNotLoopback);
        }
    }
    let acceptor = TlsAcceptor::from(settings.identity.server_config()?);
    let keep = |name: &str, store| Keeper::start(name, store).map_err(|e| ServeError::Listen(e.kind()));
    // The writer's store is opened first: it migrates, the reader finds it done.
    let (writer, writer_thread) = keep("relay-writer", (settings.open_store)()?)?;
    let (reader, reader_thread) = keep("relay-reader", (settings.open_store)()?)?;
    let limits = settings.limits.clone();
    let relay = Arc::new(Relay::new(settings, writer, reader));

    let mut aside = JoinSet::new();
    aside.spawn(housekeeper::run(relay.clone()));
    if let Some(listener) = status {
        aside.spawn(status::run(relay.clone(), listener));
    }
    tracing::info!("relay started");
    accept(&relay, &limits, &acceptor, phones, shutdown).await;
    aside.shutdown().await;
    drop(relay);
    // The threads end with their last handle and empty the log on their way out.
    let ended = tokio::task::spawn_blocking(move || (writer_thread.join(), reader_thread.join())).await;
    if !matches!(ended, Ok((Ok(()), Ok(())))) {
        tracing::error!("a store thread ended badly");
    }
    tracing::info!("relay stopped");
    Ok(())
}

async fn accept(
    relay: &Arc<Relay>,
    limits: &Limits,
    acceptor: &TlsAcceptor,
    listener: TcpListener,
    shutdown: impl Future<Output = ()>,
) {
    let (places, held) =
        (Arc::new(Semaphore::new(limits.connections)), Arc::new(Held::new(limits.address_connections)));
    let (graceful, mut tasks, mut shutdown) = (GracefulShutdown::new(), JoinSet::new(), pin!(shutdown));
    loop {
        let arrival = async {
            let place = places.clone().acquire_owned().await;
            (place, listener.accept().await)
        };
        let (place, arrival) = tokio::select! {
            biased;
            () = &mut shutdown => break,
            arrival = arrival => arrival,
            Some(_) = tasks.join_next() => continue,
        };
        let (Ok(place), Ok((stream, peer))) = (place, arrival) else {
            // Out of descriptors or a connection that died in the queue: breathe, and go on.
            sleep(std::time::Duration::from_millis(50)).await;
            continue;
        };
        let address = network(peer.ip());
        if held.enter(address) {
            relay.counts.connections.fetch_add(1, Ordering::Relaxed);
            let connection =
                Connection { relay: relay.clone(), limits: limits.clone(), address, held: held.clone(), _place: place };
            let (acceptor, watcher) = (acceptor.clone(), graceful.watcher());
            tasks.spawn(async move { connection.serve(stream, acceptor, watcher).await });
        }
    }
    drop(listener);
    tracing::info!("relay stopping");
    if timeout(limits.stop, graceful.shutdown()).await.is_err() {
        tracing::warn!("requests in flight did not end in time and were cut off");
    }
    tasks.shutdown().await;
}

/// One connection and the places it takes, given back however it ends.
struct Connection {
    relay: Arc<Relay>,
    limits: Limits,
    address: IpAddr,
    held: Arc<Held>,
    _place: OwnedSemaphorePermit,
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.held.leave(self.address);
        self.relay.counts.connections.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Connection {
    async fn serve(&self, stream: TcpStream, acceptor: TlsAcceptor, watcher: Watcher) {
        // An answer is one small write: do not let the kernel wait for more.
        let _ = stream.set_nodelay(true);
        let moving = Moving::new(stream, self.limits.idle);
        let Ok(Ok(tls)) = timeout(self.limits.head, acceptor.accept(moving)).await else {
            self.relay.counts.handshakes_failed.fetch_add(1, Ordering::Relaxed);
            return;
        };
        let mut builder = Builder::new(TokioExecutor::new());
        builder.http1().timer(TokioTimer::new()).header_read_timeout(self.limits.head).max_buf_size(16 * 1024);
        builder
            .http2()
            .timer(TokioTimer::new())
            .max_concurrent_streams(self.limits.streams)
            .max_header_list_size(8 * 1024)
            .initial_stream_window_size(64 * 1024)
            .initial_connection_window_size(256 * 1024);
        let router = http::router(self.relay.clone(), self.address);
        let connection = builder.serve_connection(TokioIo::new(tls), TowerToHyperService::new(router)).into_owned();
        // A connection that outlives its time is cut; the phone's next contact sends what was not answered again.
        let _ = timeout(self.limits.connection_life, watcher.watch(connection)).await;
    }
}
