//! The floor of the library's size: the parts that any such core is made of, each really used, and nothing of ours.
//!
//! `tests/benches/size.sh` builds it in the same run and profile as the phones' library and reports the ratio. Nobody calls
//! it; what it exports is what keeps the linker from leaving the parts out.

use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use ed25519_dalek::{Signature, VerifyingKey};
use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::XWing;
use hpke::{Deserializable, Kem, OpModeR};
use p256::elliptic_curve::sec1::ToSec1Point;
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// Something did not work.
#[derive(Debug, uniffi::Error)]
pub enum FloorError {
    /// It did not.
    No,
}

impl std::fmt::Display for FloorError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("no")
    }
}

impl std::error::Error for FloorError {}

type Outcome<T> = Result<T, FloorError>;

fn no<E>(_: E) -> FloorError {
    FloorError::No
}

/// Something the foreign side keeps.
#[uniffi::export(foreign)]
pub trait Keys: Send + Sync {
    /// Answers bytes with bytes.
    fn prf(&self, input: Vec<u8>) -> Vec<u8>;
}

/// The object.
#[derive(uniffi::Object)]
pub struct Floor {
    store: std::sync::Mutex<rusqlite::Connection>,
    keys: Arc<dyn Keys>,
}

#[uniffi::export(async_runtime = "tokio")]
impl Floor {
    /// Opens a store.
    ///
    /// # Errors
    /// [`FloorError`].
    #[uniffi::constructor]
    pub fn open(path: String, keys: Arc<dyn Keys>) -> Outcome<Arc<Self>> {
        let store = rusqlite::Connection::open(path).map_err(no)?;
        store.execute_batch("create table if not exists t (k integer primary key, v blob)").map_err(no)?;
        Ok(Arc::new(Self { store: store.into(), keys }))
    }

    /// Keeps a sealed value.
    ///
    /// # Errors
    /// [`FloorError`].
    pub fn put(&self, key: i64, value: Vec<u8>, nonce: Vec<u8>) -> Outcome<()> {
        let secret = Sha256::digest(self.keys.prf(value.clone()));
        let cipher = XChaCha20Poly1305::new(&Key::from(<[u8; 32]>::from(secret)));
        let nonce = XNonce::try_from(&nonce[..]).map_err(no)?;
        let sealed = cipher.encrypt(&nonce, &value[..]).map_err(no)?;
        let store = self.store.lock().map_err(no)?;
        store.execute("insert or replace into t values (?1, ?2)", (key, sealed)).map(drop).map_err(no)
    }

    /// Looks at one.
    ///
    /// # Errors
    /// [`FloorError`].
    pub fn get(&self, key: i64) -> Outcome<Vec<u8>> {
        let store = self.store.lock().map_err(no)?;
        store.query_row("select v from t where k = ?1", [key], |row| row.get(0)).map_err(no)
    }

    /// Hashes a password.
    ///
    /// # Errors
    /// [`FloorError`].
    pub fn hash(&self, password: Vec<u8>, salt: Vec<u8>) -> Outcome<Vec<u8>> {
        let mut out = vec![0; 32];
        argon2::Argon2::default().hash_password_into(&password, &salt, &mut out).map_err(no)?;
        Ok(out)
    }

    /// Opens what was sealed to a key.
    ///
    /// # Errors
    /// [`FloorError`].
    pub fn decapsulate(&self, key: Vec<u8>, enc: Vec<u8>, sealed: Vec<u8>) -> Outcome<Vec<u8>> {
        let key = <XWing as Kem>::PrivateKey::from_bytes(&key).map_err(no)?;
        let enc = <XWing as Kem>::EncappedKey::from_bytes(&enc).map_err(no)?;
        let mode = OpModeR::Base;
        hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, XWing>(&mode, &key, &enc, &[], &sealed, &[]).map_err(no)
    }

    /// Checks a signature, and a point of the other curve.
    ///
    /// # Errors
    /// [`FloorError`].
    pub fn verify(&self, key: Vec<u8>, message: Vec<u8>, signature: Vec<u8>, point: Vec<u8>) -> Outcome<Vec<u8>> {
        let key = VerifyingKey::try_from(&key[..]).map_err(no)?;
        key.verify_strict(&message, &Signature::from_slice(&signature).map_err(no)?).map_err(no)?;
        let point = p256::PublicKey::from_sec1_bytes(&point).map_err(no)?;
        Ok(point.to_sec1_point(true).as_bytes().to_vec())
    }

    /// Fetches a page over TLS 1.3.
    ///
    /// # Errors
    /// [`FloorError`].
    pub async fn fetch(&self, url: String, root: Vec<u8>) -> Outcome<Vec<u8>> {
        let mut roots = rustls::RootCertStore::empty();
        roots.add(root.into()).map_err(no)?;
        let tls = rustls::ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_protocol_versions(&[&rustls::version::TLS13])
            .map_err(no)?
            .with_root_certificates(roots)
            .with_no_client_auth();
        let client = reqwest::Client::builder().tls_backend_preconfigured(tls).build().map_err(no)?;
        let answer = client.get(url).send().await.map_err(no)?;
        Ok(answer.bytes().await.map_err(no)?.to_vec())
    }
}

uniffi::setup_scaffolding!();
