//! The certificate verifier: the center's key is known by its hash, and nobody else vouches for it.
//!
//! SHA-256 over the DER of the certificate's SubjectPublicKeyInfo must be one of the pins of the signed key bundle
//! (security.md 7, appendix A). Trap: a verifier that asserts the handshake signature too would accept anybody who copied
//! the certificate; the signature is checked for real, and TLS 1.2 is refused.

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, verify_tls13_signature};
use rustls::server::ParsedCertificate;
use rustls::{CertificateError, DigitallySignedStruct, Error, SignatureScheme};
use rustls_pki_types::{CertificateDer, ServerName, UnixTime};
use sha2::{Digest, Sha256};
use std::sync::{Arc, Mutex, PoisonError};

/// What the verifier saw at the last handshake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Seen {
    /// No certificate yet.
    Nothing,
    /// The key of this pin: a login is bound to it.
    Pinned([u8; 32]),
    /// Another key: a captive portal, a proxy, or somebody in between.
    Stranger,
}

/// Accepts exactly the keys whose hashes it was given.
#[derive(Debug)]
pub(crate) struct SpkiPin {
    pins: Vec<[u8; 32]>,
    provider: Arc<CryptoProvider>,
    seen: Mutex<Seen>,
}

impl SpkiPin {
    pub(crate) fn new(pins: Vec<[u8; 32]>, provider: Arc<CryptoProvider>) -> Self {
        Self { pins, provider, seen: Mutex::new(Seen::Nothing) }
    }

    /// What the last handshake showed.
    pub(crate) fn seen(&self) -> Seen {
        *self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn note(&self, seen: Seen) {
        *self.seen.lock().unwrap_or_else(PoisonError::into_inner) = seen;
    }
}

impl ServerCertVerifier for SpkiPin {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        _intermediates: &[CertificateDer<'_>],
        _name: &ServerName<'_>,
        _ocsp: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        // A certificate that cannot be read is a stranger's too.
        self.note(Seen::Stranger);
        let certificate = ParsedCertificate::try_from(end_entity)?;
        let hash: [u8; 32] = Sha256::digest(certificate.subject_public_key_info().as_ref()).into();
        if self.pins.contains(&hash) {
            self.note(Seen::Pinned(hash));
            Ok(ServerCertVerified::assertion())
        } else {
            Err(Error::InvalidCertificate(CertificateError::ApplicationVerificationFailure))
        }
    }

    fn verify_tls12_signature(
        &self,
        _message: &[u8],
        _certificate: &CertificateDer<'_>,
        _signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        Err(Error::General("TLS 1.2 is not spoken here".into()))
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
