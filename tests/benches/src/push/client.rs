//! The phone's side: reqwest over pinned rustls, HTTP/2, a signed login in every round. The bare handler gets exactly the
//! same from it, so that only the servers differ.

use std::net::SocketAddr;
use std::sync::Arc;

use nightjar_wire::hello::Hello;
use nightjar_wire::http::{ROUND, hello_of};
use nightjar_wire::login::{Login, message};
use nightjar_wire::reply::{Reply, RoundResult};
use nightjar_wire::round::{ROUND_ASKS, ROUND_ENVELOPES, Round};
use nightjar_wire::{CenterId, ENVELOPE_LEN, EnvelopeId, Nonce, RelayDeviceId};
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use rustls::client::Resumption;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, ring, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{CertificateError, ClientConfig, DigitallySignedStruct, Error, SignatureScheme};
use sha2::{Digest, Sha256};

use crate::Outcome;

/// The center of the bench.
pub(super) const CENTER: CenterId = CenterId([0xc7; 16]);

/// A phone with a connection of its own.
pub(super) struct Phone {
    client: reqwest::Client,
    base: String,
    key: SigningKey,
    id: RelayDeviceId,
    pin: [u8; 32],
    nonce: Nonce,
}

impl Phone {
    pub(super) fn new(n: u8, address: SocketAddr, pin: [u8; 32]) -> Self {
        let client = reqwest::Client::builder()
            .tls_backend_preconfigured(pinned(pin))
            .https_only(true)
            .no_proxy()
            .build()
            .expect("the one rustls of this program is the one that reqwest knows");
        let key = login_key(n);
        let id = RelayDeviceId::of(&public(&key));
        Self { client, base: format!("https://{address}"), key, id, pin, nonce: Nonce([0; 16]) }
    }

    /// Fetches the first nonce.
    pub(super) async fn hello(mut self) -> Outcome<Self> {
        let answer = self.client.get(format!("{}{}", self.base, hello_of(CENTER))).send().await?.error_for_status()?;
        self.nonce = Hello::parse(&answer.bytes().await?)?.nonce;
        Ok(self)
    }

    /// Pushes sixteen new envelopes; every one must be acknowledged as stored.
    pub(super) async fn round(&mut self) -> Outcome {
        let mut envelopes = vec![0; ROUND_ENVELOPES * ENVELOPE_LEN];
        fastrand::fill(&mut envelopes);
        let mut asks = [EnvelopeId([0; 16]); ROUND_ASKS];
        asks.iter_mut().for_each(|ask| fastrand::fill(&mut ask.0));
        let mut own = [0; 16];
        fastrand::fill(&mut own);
        let signature: Signature = self.key.sign(&message(&self.nonce, &own, &self.pin));
        let signature = signature.to_bytes().into();
        let login = Login { device: self.id, nonce: self.nonce, own, signature, cmd_seq_done: 0 };
        let (places, _) = envelopes.as_chunks::<ENVELOPE_LEN>();
        let frame = Round { login, asks, envelopes: std::array::from_fn(|n| &places[n]) }.write();
        let answer = self.client.post(format!("{}{ROUND}", self.base)).body(frame).send().await?.error_for_status()?;
        let reply = Reply::parse(&answer.bytes().await?)?;
        if reply.results.iter().any(|result| *result != RoundResult::Stored) {
            return Err("an envelope was not stored".into());
        }
        self.nonce = reply.next_nonce;
        Ok(())
    }
}

/// The login key of phone `n`.
pub(super) fn login_key(n: u8) -> SigningKey {
    SigningKey::from_slice(&[n; 32]).expect("small numbers are scalars")
}

/// Its public key, as the desk lists it.
pub(super) fn public(key: &SigningKey) -> [u8; 65] {
    key.verifying_key().to_sec1_point(false).as_bytes().try_into().expect("an uncompressed point has 65 bytes")
}

/// TLS 1.3 only, no SNI, no resumption, this pin (security.md appendix A).
fn pinned(pin: [u8; 32]) -> ClientConfig {
    let provider = Arc::new(ring::default_provider());
    let mut config = ClientConfig::builder_with_provider(provider.clone())
        .with_protocol_versions(&[&rustls::version::TLS13])
        .expect("ring has TLS 1.3")
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(SpkiPin { pin, provider }))
        .with_no_client_auth();
    config.enable_sni = false;
    config.resumption = Resumption::disabled();
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
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
        let certificate = rustls::server::ParsedCertificate::try_from(end)?;
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
