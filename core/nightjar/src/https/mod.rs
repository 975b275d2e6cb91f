//! HTTPS to the center: TLS 1.3, pinned keys, no redirects, no proxy, no resumption (security.md 7).

mod pin;

use pin::{Seen, SpkiPin};
use reqwest::redirect::Policy;
use rustls::ClientConfig;
use rustls::client::Resumption;
use rustls::crypto::ring;
use std::sync::Arc;
use std::time::Duration;
use thiserror::Error;

/// How long a connection may take to come about.
const CONNECT: Duration = Duration::from_secs(15);
/// How long the other side may be silent: 32 KiB over the slowest link that field work meets.
const SILENCE: Duration = Duration::from_secs(60);

/// What a request came to, short of an answer of the right size.
#[derive(Debug, Error, PartialEq, Eq)]
pub(crate) enum HttpsError {
    /// Nobody answered: no network, or the center's server is not running.
    #[error("the center was not reached")]
    Offline,
    /// Somebody else answered: a captive portal, a proxy, or an attacker. Nothing was sent.
    #[error("what answered is not the center")]
    OtherKey,
    /// The center is busy; seconds to wait, if it said so.
    #[error("the center is busy")]
    Busy {
        /// Seconds from the Retry-After header.
        retry_after_s: Option<u32>,
    },
    /// The center answered with this status.
    #[error("the center answered with status {0}")]
    Status(u16),
    /// The answer has another size than the protocol gives it.
    #[error("the center's answer has a wrong size")]
    Size,
    /// This build cannot speak TLS: a fault of the program.
    #[error("TLS could not be set up")]
    Setup,
}

/// One connection's worth of client: a new one is a new connection.
pub(crate) struct Https {
    client: reqwest::Client,
    verifier: Arc<SpkiPin>,
    address: String,
}

impl Https {
    /// Prepares a client for `address` (`host:port`) that accepts the keys of `pins` alone.
    pub(crate) fn new(address: &str, pins: &[[u8; 32]]) -> Result<Self, HttpsError> {
        let provider = Arc::new(ring::default_provider());
        let verifier = Arc::new(SpkiPin::new(pins.to_vec(), Arc::clone(&provider)));
        let mut tls = ClientConfig::builder_with_provider(provider)
            .with_protocol_versions(&[&rustls::version::TLS13])
            .map_err(|_| HttpsError::Setup)?
            .dangerous()
            .with_custom_certificate_verifier(Arc::clone(&verifier) as _)
            .with_no_client_auth();
        tls.enable_sni = false;
        tls.resumption = Resumption::disabled();
        let client = reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .https_only(true)
            .no_proxy()
            .redirect(Policy::none())
            .connect_timeout(CONNECT)
            .read_timeout(SILENCE)
            .build()
            .map_err(|_| HttpsError::Setup)?;
        Ok(Self { client, verifier, address: address.to_owned() })
    }

    /// The pin of the key that answered last: a login is bound to it.
    pub(crate) fn pinned(&self) -> Option<[u8; 32]> {
        match self.verifier.seen() {
            Seen::Pinned(pin) => Some(pin),
            Seen::Nothing | Seen::Stranger => None,
        }
    }

    /// Asks for `path`; the answer may have at most `limit` bytes.
    pub(crate) async fn get(&self, path: &str, limit: usize) -> Result<Vec<u8>, HttpsError> {
        self.send(self.client.get(self.url(path)), limit).await
    }

    /// Sends `body` to `path`; the answer may have at most `limit` bytes.
    pub(crate) async fn post(&self, path: &str, body: Vec<u8>, limit: usize) -> Result<Vec<u8>, HttpsError> {
        self.send(self.client.post(self.url(path)).body(body), limit).await
    }

    fn url(&self, path: &str) -> String {
        format!("https://{}{path}", self.address)
    }

    async fn send(&self, request: reqwest::RequestBuilder, limit: usize) -> Result<Vec<u8>, HttpsError> {
        let mut response = request.send().await.map_err(|_| self.unreached())?;
        match response.status().as_u16() {
            200 => {}
            429 | 503 => return Err(HttpsError::Busy { retry_after_s: retry_after(&response) }),
            other => return Err(HttpsError::Status(other)),
        }
        let mut body = Vec::new();
        while let Some(piece) = response.chunk().await.map_err(|_| HttpsError::Offline)? {
            if body.len() + piece.len() > limit {
                return Err(HttpsError::Size);
            }
            body.extend_from_slice(&piece);
        }
        Ok(body)
    }

    /// A captive portal and a dead network look alike to the socket; the verifier knows which it was.
    fn unreached(&self) -> HttpsError {
        match self.verifier.seen() {
            Seen::Stranger => HttpsError::OtherKey,
            Seen::Nothing | Seen::Pinned(_) => HttpsError::Offline,
        }
    }
}

fn retry_after(response: &reqwest::Response) -> Option<u32> {
    response.headers().get("retry-after")?.to_str().ok()?.trim().parse().ok()
}
