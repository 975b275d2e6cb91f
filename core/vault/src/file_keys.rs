//! A fake for chips: hardware keys in files (security.md 1.1). For Linux, tests and the demo; it protects nothing from
//! whoever copies the folder, and the program that uses it must say so.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use nightjar_seal::Entropy;
use nightjar_seal::derive::hmac;
use p256::ecdsa::SigningKey;
use p256::ecdsa::signature::Signer;
use zeroize::Zeroizing;

use crate::disk::OWNER_ONLY;
use crate::platform::{HardwareKeys, HwClass, HwError, HwKind, KeyState, alias};

/// Hardware keys as files `hw/<alias>` of 32 bytes. **A fake**: see [`FileKeys::NAME`].
pub struct FileKeys {
    dir: PathBuf,
    class: HwClass,
    entropy: Arc<dyn Entropy>,
}

impl FileKeys {
    /// What every program that uses it shows instead of a chip's name.
    pub const NAME: &'static str = "fake hardware keys in files (no chip)";

    /// Opens or makes the folder `hw` beside `k`. The class given first is remembered; without one it is
    /// [`HwClass::Software`].
    pub fn open(vault_dir: &Path, class: Option<HwClass>, entropy: Arc<dyn Entropy>) -> io::Result<Self> {
        let dir = vault_dir.join("hw");
        fs::create_dir_all(&dir)?;
        let note = dir.join(".class");
        let class = match fs::read(&note) {
            Ok(bytes) => class_of(&bytes).ok_or(io::ErrorKind::InvalidData)?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let class = class.unwrap_or(HwClass::Software);
                fs::write(&note, [class.code().unwrap_or(0)])?;
                class
            }
            Err(error) => return Err(error),
        };
        Ok(Self { dir, class, entropy })
    }

    fn path(&self, alias: &str) -> PathBuf {
        self.dir.join(alias)
    }

    fn load(&self, alias: &str) -> Result<Zeroizing<[u8; 32]>, HwError> {
        let bytes = Zeroizing::new(fs::read(self.path(alias)).map_err(|error| {
            if error.kind() == io::ErrorKind::NotFound { HwError::Absent } else { HwError::Unavailable }
        })?);
        crate::keeper::exact_32(&bytes)
    }

    fn is_curve(&self, alias: &str) -> bool {
        alias == alias::SIGN || self.class == HwClass::SecureEnclave
    }

    fn sync_dir(&self) -> io::Result<()> {
        File::open(&self.dir)?.sync_all()
    }

    fn write(&self, alias: &str, bytes: &[u8; 32]) -> io::Result<()> {
        let new = self.path(&format!("{alias}.new"));
        let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(OWNER_ONLY).open(&new)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&new, self.path(alias))?;
        self.sync_dir()
    }
}

impl HardwareKeys for FileKeys {
    fn class(&self) -> HwClass {
        self.class
    }

    fn create(&self, alias: String, kind: HwKind) -> Result<Vec<u8>, HwError> {
        if self.class == HwClass::None || self.is_curve(&alias) != (kind != HwKind::HmacPrf) {
            return Err(HwError::Unsupported);
        }
        let mut bytes = Zeroizing::new([0; 32]);
        // A random scalar is out of range once in 2^32: drawn again.
        loop {
            self.entropy.fill(bytes.as_mut_slice()).map_err(|_| HwError::Unavailable)?;
            if kind == HwKind::HmacPrf || p256::SecretKey::from_slice(bytes.as_slice()).is_ok() {
                break;
            }
        }
        self.write(&alias, &bytes).map_err(|_| HwError::Unavailable)?;
        if kind == HwKind::P256Sign {
            return self.public(alias);
        }
        Ok(Vec::new())
    }

    fn public(&self, alias: String) -> Result<Vec<u8>, HwError> {
        let scalar = self.load(&alias)?;
        let key = SigningKey::from_slice(scalar.as_slice()).map_err(|_| HwError::Unavailable)?;
        Ok(key.verifying_key().to_sec1_point(false).as_bytes().to_vec())
    }

    fn state(&self, alias: String) -> KeyState {
        match self.load(&alias) {
            Ok(_) => KeyState::Present,
            Err(HwError::Absent) => KeyState::Absent,
            Err(_) => KeyState::Unavailable,
        }
    }

    fn prf(&self, alias: String, input: Vec<u8>) -> Result<Vec<u8>, HwError> {
        let key = self.load(&alias)?;
        if !self.is_curve(&alias) {
            return Ok(hmac(key.as_slice(), &[&input]).to_vec());
        }
        let secret = p256::SecretKey::from_slice(key.as_slice()).map_err(|_| HwError::Unavailable)?;
        let point = p256::PublicKey::from_sec1_bytes(&input).map_err(|_| HwError::Unsupported)?;
        Ok(secret.diffie_hellman(&point).raw_secret_bytes().to_vec())
    }

    fn sign(&self, alias: String, message: Vec<u8>) -> Result<Vec<u8>, HwError> {
        let scalar = self.load(&alias)?;
        let key = SigningKey::from_slice(scalar.as_slice()).map_err(|_| HwError::Unavailable)?;
        let signature: p256::ecdsa::Signature = key.sign(&message);
        Ok(signature.to_bytes().to_vec())
    }

    fn delete(&self, alias: String) -> Result<(), HwError> {
        match fs::remove_file(self.path(&alias)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(HwError::Unavailable);
            }
            Ok(()) | Err(_) => {}
        }
        self.sync_dir().map_err(|_| HwError::Unavailable)
    }
}

fn class_of(note: &[u8]) -> Option<HwClass> {
    match note {
        [0] => Some(HwClass::None),
        [1] => Some(HwClass::Software),
        [2] => Some(HwClass::Tee),
        [3] => Some(HwClass::StrongBox),
        [4] => Some(HwClass::SecureEnclave),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use nightjar_seal::OsEntropy;
    use p256::ecdsa::signature::Verifier;

    fn keys(class: Option<HwClass>, dir: &Path) -> FileKeys {
        FileKeys::open(dir, class, Arc::new(OsEntropy)).unwrap()
    }

    #[test]
    fn the_class_given_first_is_remembered() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(keys(Some(HwClass::Tee), dir.path()).class(), HwClass::Tee);
        assert_eq!(keys(Some(HwClass::StrongBox), dir.path()).class(), HwClass::Tee);
        assert_eq!(keys(None, dir.path()).class(), HwClass::Tee);
        assert!(FileKeys::NAME.contains("fake"));
    }

    #[test]
    fn prf_is_hmac_or_ecdh_by_class() {
        let dir = tempfile::tempdir().unwrap();
        let hmac_keys = keys(None, dir.path());
        hmac_keys.create("nj.u0".into(), HwKind::HmacPrf).unwrap();
        let file = fs::read(dir.path().join("hw/nj.u0")).unwrap();
        assert_eq!(file.len(), 32);
        assert_eq!(hmac_keys.prf("nj.u0".into(), b"x".to_vec()).unwrap(), hmac(&file, &[b"x"]).to_vec());
        assert_eq!(hmac_keys.create("nj.e".into(), HwKind::P256Ecdh), Err(HwError::Unsupported));

        let other = tempfile::tempdir().unwrap();
        let enclave = keys(Some(HwClass::SecureEnclave), other.path());
        enclave.create("nj.u0".into(), HwKind::P256Ecdh).unwrap();
        let x = enclave.prf("nj.u0".into(), nightjar_seal::curve::hash_to_curve(b"x").to_vec()).unwrap();
        assert_eq!(x.len(), 32);
        assert_eq!(enclave.prf("nj.u0".into(), b"no point".to_vec()), Err(HwError::Unsupported));
    }

    #[test]
    fn signatures_verify_under_the_public_key() {
        let dir = tempfile::tempdir().unwrap();
        let keys = keys(None, dir.path());
        let public = keys.create("nj.s".into(), HwKind::P256Sign).unwrap();
        assert_eq!(keys.public("nj.s".into()).unwrap(), public);
        let signature = keys.sign("nj.s".into(), b"login".to_vec()).unwrap();
        let key = p256::ecdsa::VerifyingKey::from_sec1_bytes(&public).unwrap();
        let signature = p256::ecdsa::Signature::from_slice(&signature).unwrap();
        key.verify(b"login", &signature).unwrap();
        assert!(key.verify(b"other", &signature).is_err());
    }

    #[test]
    fn absent_is_said_only_for_a_missing_file() {
        let dir = tempfile::tempdir().unwrap();
        let keys = keys(None, dir.path());
        assert_eq!(keys.state("nj.o".into()), KeyState::Absent);
        assert_eq!(keys.delete("nj.o".into()), Ok(()));
        keys.create("nj.o".into(), HwKind::HmacPrf).unwrap();
        assert_eq!(keys.state("nj.o".into()), KeyState::Present);
        fs::write(dir.path().join("hw/nj.o"), b"short").unwrap();
        assert_eq!(keys.state("nj.o".into()), KeyState::Unavailable);
        keys.delete("nj.o".into()).unwrap();
        assert_eq!(keys.state("nj.o".into()), KeyState::Absent);
    }
}
