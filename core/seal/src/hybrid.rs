//! The hybrid KEM: X-Wing (ML-KEM-768 and X25519, draft-connolly-cfrg-xwing-kem-06) under HPKE
//! (RFC 9180) with HKDF-SHA256 and ChaCha20-Poly1305, single shot, mode_base or mode_psk.
//!
//! Traps. The private key is the raw 32-byte seed: HPKE's DeriveKeyPair would hash it once more.
//! Auth modes panic in hpke 0.15.1 and are not used. Randomness is drawn before the KEM runs: the
//! library's own drawing cannot fail, it can only panic.

use core::convert::Infallible;

use hpke::aead::{AeadCtxS, ChaCha20Poly1305};
use hpke::kdf::HkdfSha256;
use hpke::kem::XWing;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, PskBundle, Serializable};
use rand_core::{TryCryptoRng, TryRng};
use zeroize::Zeroizing;

use crate::derive::hash;
use crate::entropy::Entropy;
use crate::error::{OpenError, SealError};
use crate::secret::Secret;

/// Length of a public key: ML-KEM-768 encapsulation key 1,184 and X25519 share 32.
pub const PUBLIC_KEY_LEN: usize = 1216;
/// Length of an encapsulation: ML-KEM-768 ciphertext 1,088 and X25519 share 32.
pub const ENC_LEN: usize = 1120;
/// Random bytes that one encapsulation takes.
const ENCAPSULATION_RANDOM: usize = 64;

/// A public key that passed the check of FIPS 203 7.2, with its hash.
pub struct PublicKey {
    key: <XWing as Kem>::PublicKey,
    hash: [u8; 32],
}

impl PublicKey {
    /// Checks and takes a public key.
    ///
    /// # Errors
    /// [`SealError::PublicKey`] when a coefficient is not below q: sealing to it would go wrong.
    pub fn from_bytes(bytes: &[u8; PUBLIC_KEY_LEN]) -> Result<Self, SealError> {
        let key = <XWing as Kem>::PublicKey::from_bytes(bytes).map_err(|_| SealError::PublicKey)?;
        Ok(Self { key, hash: hash(&[bytes]) })
    }

    /// Returns the bytes that a bundle carries.
    #[must_use]
    pub fn to_bytes(&self) -> [u8; PUBLIC_KEY_LEN] {
        let mut out = [0; PUBLIC_KEY_LEN];
        self.key.write_exact(&mut out);
        out
    }

    /// Returns H(public key), by which key tags and the desk know it.
    #[must_use]
    pub const fn hash(&self) -> &[u8; 32] {
        &self.hash
    }
}

/// A key that opens, made from its 32-byte seed. No `Clone`, no `Debug`; wiped when dropped.
pub struct OpeningKey {
    key: <XWing as Kem>::PrivateKey,
    public: PublicKey,
}

impl OpeningKey {
    /// Makes the key pair of a raw seed, which need not be kept beside it.
    #[must_use]
    pub fn from_seed(seed: &Secret<32>) -> Self {
        let key =
            <XWing as Kem>::PrivateKey::from_bytes(seed.expose()).expect("a seed has 32 bytes, any of them will do");
        let public = XWing::sk_to_pk(&key);
        let mut bytes = [0; PUBLIC_KEY_LEN];
        public.write_exact(&mut bytes);
        Self { key, public: PublicKey { key: public, hash: hash(&[&bytes]) } }
    }

    /// Lends the public half.
    #[must_use]
    pub const fn public(&self) -> &PublicKey {
        &self.public
    }
}

/// Who vouches for a message.
#[derive(Clone, Copy)]
pub(crate) enum Mode<'a> {
    /// Nobody: mode_base.
    Base,
    /// Whoever knows the secret: mode_psk.
    Psk { psk: &'a Secret<32>, id: &'a [u8] },
}

/// A sending context: good for one message, consumed by it.
pub(crate) struct Context {
    enc: [u8; ENC_LEN],
    sender: AeadCtxS<ChaCha20Poly1305, HkdfSha256, XWing>,
}

/// Encapsulates to `key`; draws 64 random bytes.
pub(crate) fn prepare(
    key: &PublicKey,
    mode: Mode<'_>,
    info: &[u8],
    entropy: &dyn Entropy,
) -> Result<Context, SealError> {
    let mut random = HandedOut { bytes: Secret::random(entropy)?, drawn: 0 };
    let mode = match mode {
        Mode::Base => OpModeS::Base,
        Mode::Psk { psk, id } => OpModeS::Psk(PskBundle::new(psk.expose(), id).map_err(|_| SealError::Cipher)?),
    };
    let (enc, sender) =
        hpke::setup_sender_with_rng::<ChaCha20Poly1305, HkdfSha256, XWing>(&mode, &key.key, info, &mut random)
            .map_err(|_| SealError::Cipher)?;
    if random.drawn != ENCAPSULATION_RANDOM {
        return Err(SealError::Cipher);
    }
    let mut bytes = [0; ENC_LEN];
    enc.write_exact(&mut bytes);
    Ok(Context { enc: bytes, sender })
}

impl Context {
    /// Seals the one message; returns `enc || ct || tag`.
    pub(crate) fn seal(mut self, aad: &[u8], plaintext: &[u8]) -> Result<Vec<u8>, SealError> {
        let sealed = self.sender.seal(plaintext, aad).map_err(|_| SealError::Cipher)?;
        Ok([&self.enc[..], &sealed].concat())
    }
}

/// Opens `enc || ct || tag`.
pub(crate) fn open(
    key: &OpeningKey,
    mode: Mode<'_>,
    info: &[u8],
    aad: &[u8],
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    let (enc, ct) = sealed.split_at_checked(ENC_LEN).ok_or(OpenError::Size)?;
    let enc = <XWing as Kem>::EncappedKey::from_bytes(enc).map_err(|_| OpenError::Size)?;
    let mode = match mode {
        Mode::Base => OpModeR::Base,
        Mode::Psk { psk, id } => OpModeR::Psk(PskBundle::new(psk.expose(), id).map_err(|_| OpenError::NotAuthentic)?),
    };
    hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, XWing>(&mode, &key.key, &enc, info, ct, aad)
        .map(Zeroizing::new)
        .map_err(|_| OpenError::NotAuthentic)
}

/// Randomness that was drawn beforehand: exactly these bytes, once.
///
/// A library that asks for more gets zeros, and [`prepare`] then throws its result away.
struct HandedOut {
    bytes: Secret<ENCAPSULATION_RANDOM>,
    drawn: usize,
}

impl TryRng for HandedOut {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), Infallible> {
        let to = self.drawn.saturating_add(out.len());
        match self.bytes.expose().get(self.drawn..to) {
            Some(piece) => out.copy_from_slice(piece),
            None => out.fill(0),
        }
        self.drawn = to;
        Ok(())
    }
}

impl TryCryptoRng for HandedOut {}
