//! Two clients: reqwest with pinned rustls, as the phone has it, and bytes on a TLS stream for what no client would do.

use std::net::SocketAddr;
use std::sync::Arc;

use rustls::client::Resumption;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, ring, verify_tls13_signature};
use rustls::server::ParsedCertificate;
use rustls::{CertificateError, ClientConfig, DigitallySignedStruct, Error, SignatureScheme};
use rustls_pki_types::{CertificateDer, ServerName, UnixTime};
use sha2::{Digest, Sha256};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) retry_after: Option<u64>,
    pub(crate) body: Vec<u8>,
}

/// The phone's transport: reqwest over a pinned rustls, HTTP/2 (the raw stream speaks HTTP/1.1).
#[derive(Clone)]
pub(crate) struct Client {
    client: reqwest::Client,
    base: String,
}

impl Client {
    pub(crate) fn new(address: SocketAddr, pin: [u8; 32]) -> Self {
        let mut config = pinned(pin);
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        let client = reqwest::Client::builder()
            .tls_backend_preconfigured(config)
            .https_only(true)
            .no_proxy()
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .unwrap();
        Self { client, base: format!("https://{address}") }
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.try_get(path).await.unwrap()
    }

    pub(crate) async fn try_get(&self, path: &str) -> Result<Answer, reqwest::Error> {
        answer(self.client.get(format!("{}{path}", self.base)).send().await?).await
    }

    pub(crate) async fn post(&self, path: &str, body: Vec<u8>) -> Answer {
        self.try_post(path, body).await.unwrap()
    }

    pub(crate) async fn try_post(&self, path: &str, body: Vec<u8>) -> Result<Answer, reqwest::Error> {
        answer(self.client.post(format!("{}{path}", self.base)).body(body).send().await?).await
    }
}

async fn answer(response: reqwest::Response) -> Result<Answer, reqwest::Error> {
    let retry_after = response.headers().get("retry-after").map(|v| v.to_str().unwrap().parse().unwrap());
    let status = response.status().as_u16();
    Ok(Answer { status, retry_after, body: response.bytes().await?.to_vec() })
}

/// Opens a TLS 1.3 stream without a client behind it.
pub(crate) async fn raw(address: SocketAddr, pin: [u8; 32]) -> TlsStream<TcpStream> {
    let mut config = pinned(pin);
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    let stream = TcpStream::connect(address).await.unwrap();
    let name = ServerName::IpAddress(address.ip().into());
    TlsConnector::from(Arc::new(config)).connect(name, stream).await.unwrap()
}

/// Writes the head of a POST that declares `length` bytes.
pub(crate) async fn head(stream: &mut TlsStream<TcpStream>, path: &str, length: u64) {
    let head = format!("POST {path} HTTP/1.1\r\nhost: relay\r\ncontent-length: {length}\r\n\r\n");
    stream.write_all(head.as_bytes()).await.unwrap();
    stream.flush().await.unwrap();
}

/// Reads until the other side ends, or until `enough` bytes are there.
pub(crate) async fn read(stream: &mut TlsStream<TcpStream>, enough: usize) -> Vec<u8> {
    let (mut all, mut part) = (Vec::new(), [0; 4096]);
    while all.len() < enough {
        match stream.read(&mut part).await {
            Ok(0) | Err(_) => break,
            Ok(n) => all.extend_from_slice(&part[..n]),
        }
    }
    all
}

/// GET over plain HTTP: status and text.
pub(crate) async fn plain(address: SocketAddr, path: &str) -> (u16, String) {
    let mut stream = TcpStream::connect(address).await.unwrap();
    let head = format!("GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n");
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).await.unwrap();
    let status = text.split(' ').nth(1).unwrap().parse().unwrap();
    (status, text.split_once("\r\n\r\n").unwrap().1.to_owned())
}

/// TLS 1.3 only, no SNI, no resumption, this pin (security.md appendix A).
fn pinned(pin: [u8; 32]) -> ClientConfig {
    let provider = Arc::new(ring::default_provider());
    let mut config = ClientConfig::builder_with_provider(provider.clone())
        .with_protocol_versions(&[&rustls::version::TLS13])
        .unwrap()
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(SpkiPin { pin, provider }))
        .with_no_client_auth();
    config.enable_sni = false;
    config.resumption = Resumption::disabled();
    config
}

#[derive(Debug)]
struct SpkiPin {
    pin: [u8; 32],
    provider: Arc<CryptoProvider>,
}

impl ServerCertVerifier for SpkiPin {
    fn verify_server_cert(
        &self,
        end: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let certificate = ParsedCertificate::try_from(end)?;
        let hash: [u8; 32] = Sha256::digest(certificate.subject_public_key_info().as_ref()).into();
        if hash == self.pin {
            Ok(ServerCertVerified::assertion())
        } else {
            Err(Error::InvalidCertificate(CertificateError::ApplicationVerificationFailure))
        }
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        Err(Error::General("tls1.2".into()))
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(message, certificate, signature, &self.provider.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}
