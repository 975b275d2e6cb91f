//! The relay's TLS identity: a self-signed P-256 key that phones pin, TLS 1.3 only (security.md 7).
//!
//! Pin = SHA-256 of the SubjectPublicKeyInfo DER. There is no CA and no name to check; the certificate is only the
//! envelope the key travels in. Two pins are in every bundle: the live key's and the backup key's, which waits off-line.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::sync::Arc;

use rcgen::{CertificateParams, DistinguishedName, DnType, KeyPair, PKCS_ECDSA_P256_SHA256, PublicKeyData};
use rustls::ServerConfig;
use rustls::server::{NoServerSessionStorage, ParsedCertificate};
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, PrivateKeyDer};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::error::TlsError;

/// File name stem of the key that serves.
pub const LIVE: &str = "relay";
/// File name stem of the key that waits off-line.
pub const BACKUP: &str = "relay-backup";

/// Both pins of a center, as its bundle and its QR carry them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Pins {
    /// Pin of the key that serves.
    pub live: [u8; 32],
    /// Pin of the key that waits off-line.
    pub backup: [u8; 32],
}

/// Makes the live and the backup identity in `dir` and returns their pins: [`NewTls`] in one step.
///
/// # Errors
/// [`TlsError::Exists`] before anything is written if one is there.
pub fn init_tls(dir: &Path) -> Result<Pins, TlsError> {
    let new = NewTls::make(dir)?;
    new.save(dir)?;
    Ok(new.pins())
}

/// The live and the backup identity of a new center, not yet on disk.
pub struct NewTls {
    live: NewIdentity,
    backup: NewIdentity,
}

impl NewTls {
    /// Makes both for `dir`, where neither may be yet.
    ///
    /// # Errors
    /// [`TlsError::Exists`] if one is there; [`TlsError::NotMade`].
    pub fn make(dir: &Path) -> Result<Self, TlsError> {
        for stem in [LIVE, BACKUP] {
            if dir.join(format!("{stem}.key")).exists() || dir.join(format!("{stem}.crt")).exists() {
                return Err(TlsError::Exists);
            }
        }
        Ok(Self { live: NewIdentity::make()?, backup: NewIdentity::make()? })
    }

    /// Returns both pins.
    pub fn pins(&self) -> Pins {
        Pins { live: self.live.pin, backup: self.backup.pin }
    }

    /// Writes `relay.key`, `relay.crt`, `relay-backup.key` and `relay-backup.crt` with mode 0600, flushed.
    ///
    /// # Errors
    /// [`TlsError::Exists`], [`TlsError::Unwritable`].
    pub fn save(&self, dir: &Path) -> Result<(), TlsError> {
        self.live.save(dir, LIVE)?;
        self.backup.save(dir, BACKUP)
    }
}

/// A freshly made key and certificate, not yet on disk.
pub struct NewIdentity {
    /// Private key, PKCS#8 PEM.
    pub key_pem: Zeroizing<String>,
    /// Self-signed certificate, PEM.
    pub certificate_pem: String,
    /// SHA-256 of the SubjectPublicKeyInfo DER.
    pub pin: [u8; 32],
}

impl NewIdentity {
    /// Makes a P-256 key and a certificate that names nobody.
    pub fn make() -> Result<Self, TlsError> {
        let key = KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256).map_err(|_| TlsError::NotMade)?;
        let mut params = CertificateParams::new(vec!["localhost".into()]).map_err(|_| TlsError::NotMade)?;
        let mut name = DistinguishedName::new();
        name.push(DnType::CommonName, "localhost");
        params.distinguished_name = name;
        let certificate = params.self_signed(&key).map_err(|_| TlsError::NotMade)?;
        Ok(Self {
            key_pem: Zeroizing::new(key.serialize_pem()),
            certificate_pem: certificate.pem(),
            pin: Sha256::digest(key.subject_public_key_info()).into(),
        })
    }

    /// Writes `<stem>.key` and `<stem>.crt` with mode 0600, flushed; never over an existing file.
    pub fn save(&self, dir: &Path, stem: &str) -> Result<(), TlsError> {
        write_new(&dir.join(format!("{stem}.key")), self.key_pem.as_bytes())?;
        write_new(&dir.join(format!("{stem}.crt")), self.certificate_pem.as_bytes())?;
        File::open(dir).and_then(|d| d.sync_all()).map_err(|_| TlsError::Unwritable)
    }
}

/// A loaded identity, ready to serve.
pub struct TlsIdentity {
    key: PrivateKeyDer<'static>,
    certificate: CertificateDer<'static>,
    pin: [u8; 32],
}

impl TlsIdentity {
    /// Loads the live identity from `dir`.
    pub fn load(dir: &Path) -> Result<Self, TlsError> {
        Self::load_stem(dir, LIVE)
    }

    /// Loads `<stem>.key` and `<stem>.crt` from `dir`.
    pub fn load_stem(dir: &Path, stem: &str) -> Result<Self, TlsError> {
        let read = |end: &str| std::fs::read(dir.join(format!("{stem}.{end}"))).map_err(|_| TlsError::Missing);
        Self::from_pem(&Zeroizing::new(read("key")?), &read("crt")?)
    }

    /// Reads a PKCS#8 key and its certificate from PEM.
    pub fn from_pem(key: &[u8], certificate: &[u8]) -> Result<Self, TlsError> {
        let key = PrivateKeyDer::from_pem_slice(key).map_err(|_| TlsError::Malformed)?;
        let certificate = CertificateDer::from_pem_slice(certificate).map_err(|_| TlsError::Malformed)?;
        let parsed = ParsedCertificate::try_from(&certificate).map_err(|_| TlsError::Malformed)?;
        let pin = Sha256::digest(parsed.subject_public_key_info().as_ref()).into();
        Ok(Self { key, certificate, pin })
    }

    /// Returns SHA-256 of the SubjectPublicKeyInfo DER: what phones pin and what logins are bound to.
    pub fn pin(&self) -> [u8; 32] {
        self.pin
    }

    /// Builds the server side: ring, TLS 1.3 only, no session storage, no tickets, no early data.
    pub(crate) fn server_config(&self) -> Result<Arc<ServerConfig>, TlsError> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let mut config = ServerConfig::builder_with_provider(provider)
            .with_protocol_versions(&[&rustls::version::TLS13])
            .map_err(|_| TlsError::NotMade)?
            .with_no_client_auth()
            .with_single_cert(vec![self.certificate.clone()], self.key.clone_key())
            .map_err(|_| TlsError::Malformed)?;
        config.session_storage = Arc::new(NoServerSessionStorage {});
        config.send_tls13_tickets = 0;
        config.max_early_data_size = 0;
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        Ok(Arc::new(config))
    }
}

impl std::fmt::Debug for TlsIdentity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TlsIdentity")
    }
}

fn write_new(path: &Path, bytes: &[u8]) -> Result<(), TlsError> {
    let open = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    let mut file =
        open.map_err(|e| if e.kind() == ErrorKind::AlreadyExists { TlsError::Exists } else { TlsError::Unwritable })?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(|_| TlsError::Unwritable)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn made_files_are_private_loadable_and_never_overwritten() {
        let dir = tempfile::tempdir().unwrap();
        let pins = init_tls(dir.path()).unwrap();
        assert!(pins.live != pins.backup);
        assert_eq!(TlsIdentity::load(dir.path()).unwrap().pin(), pins.live);
        assert_eq!(TlsIdentity::load_stem(dir.path(), BACKUP).unwrap().pin(), pins.backup);
        for file in std::fs::read_dir(dir.path()).unwrap() {
            assert_eq!(file.unwrap().metadata().unwrap().permissions().mode() & 0o777, 0o600);
        }
        let before = std::fs::read(dir.path().join("relay.key")).unwrap();
        assert_eq!(init_tls(dir.path()).err(), Some(TlsError::Exists));
        assert_eq!(std::fs::read(dir.path().join("relay.key")).unwrap(), before);
    }

    #[test]
    fn the_pin_is_the_hash_of_the_public_key_inside_the_certificate() {
        let made = NewIdentity::make().unwrap();
        let der = CertificateDer::from_pem_slice(made.certificate_pem.as_bytes()).unwrap();
        // An uncompressed P-256 SPKI is 91 bytes and stands in the certificate as it is (RFC 5480).
        let found = der.windows(91).any(|w| <[u8; 32]>::from(Sha256::digest(w)) == made.pin);
        assert!(found);
    }

    #[test]
    fn rubbish_and_missing_files_are_typed() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(TlsIdentity::load(dir.path()).err(), Some(TlsError::Missing));
        std::fs::write(dir.path().join("relay.key"), b"x").unwrap();
        std::fs::write(dir.path().join("relay.crt"), b"y").unwrap();
        assert_eq!(TlsIdentity::load(dir.path()).err(), Some(TlsError::Malformed));
        assert_eq!(init_tls(dir.path()).err(), Some(TlsError::Exists));
    }

    #[test]
    fn debug_shows_no_key() {
        let made = NewIdentity::make().unwrap();
        let identity = TlsIdentity::from_pem(made.key_pem.as_bytes(), made.certificate_pem.as_bytes()).unwrap();
        assert_eq!(format!("{identity:?}"), "TlsIdentity");
    }
}
