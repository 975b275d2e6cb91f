//! Argon2id (RFC 9106), version 0x13, one lane, 32 bytes out, with the limits of security.md 2.3.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use thiserror::Error;
use zeroize::Zeroize;

use crate::secret::Secret;

/// What Argon2id costs: memory and passes; the lanes are always one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KdfCost {
    /// Memory in KiB, 8 to 1,048,576.
    pub m_kib: u32,
    /// Passes, 1 to 16.
    pub t: u8,
}

impl KdfCost {
    /// Returns the OWASP floor: 19 MiB, two passes.
    #[must_use]
    pub const fn floor() -> Self {
        Self { m_kib: 19 * 1024, t: 2 }
    }

    /// Tells whether a reader accepts this cost.
    #[must_use]
    pub const fn is_allowed(self) -> bool {
        8 <= self.m_kib && self.m_kib <= 1024 * 1024 && 1 <= self.t && self.t <= 16
    }
}

impl Default for KdfCost {
    /// 64 MiB, three passes.
    fn default() -> Self {
        Self { m_kib: 64 * 1024, t: 3 }
    }
}

/// The password was not hashed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum HashError {
    /// The cost is outside the limits: the file that named it is not to be trusted.
    #[error("the cost of the password hash is outside the limits")]
    Cost,
    /// There is not enough memory for this cost: close something, try again.
    #[error("not enough memory for the password hash")]
    Memory,
}

/// Hashes `password` with `salt`; the working memory is wiped afterwards.
pub(crate) fn argon2id(password: &[u8], salt: &[u8], cost: KdfCost) -> Result<Secret<32>, HashError> {
    if !cost.is_allowed() {
        return Err(HashError::Cost);
    }
    let params = Params::new(cost.m_kib, u32::from(cost.t), 1, Some(32)).map_err(|_| HashError::Cost)?;
    // Reserved fallibly: a refused allocation is an answer, not an abort.
    let mut memory: Vec<Block> = Vec::new();
    memory.try_reserve_exact(params.block_count()).map_err(|_| HashError::Memory)?;
    memory.resize(params.block_count(), Block::new());
    let mut out = Secret::zeros();
    let done = Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into_with_memory(
        password,
        salt,
        out.expose_mut(),
        &mut memory,
    );
    memory.iter_mut().zeroize();
    done.map_err(|_| HashError::Cost)?;
    Ok(out)
}
