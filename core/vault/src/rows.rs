//! Rows of `v.db` as bytes: sealed and opened, each bound to its place (security.md 3.1). Pure: no file, no connection.

use nightjar_seal::place::{self, Pool};
use nightjar_seal::{Entropy, EntropyFailed, OpenError, SealError, boxes, padded};
use nightjar_wire::{InstallId, RecordId};
use zeroize::Zeroizing;

use crate::layout::{B_LEN, C_LEN, M_LEN, O_LEN, R_LEN, ROW_M5};

/// Content of a read-back row.
const R_CONTENT: usize = 944;
/// Content of a map row.
const M_CONTENT: usize = 2000;
/// Content of an item row.
const B_CONTENT: usize = 4048;
/// Content of the bundle row.
const C_CONTENT: usize = 32_768;

/// Bytes of a box around `n` bytes.
const fn boxed(n: usize) -> usize {
    n + boxes::OVERHEAD
}

const _: () = assert!(boxed(R_CONTENT) == R_LEN && boxed(M_CONTENT) == M_LEN && boxed(B_CONTENT) == B_LEN);
const _: () = assert!(boxed(C_CONTENT) == C_LEN && 1936 + boxed(16) == O_LEN);

/// An entry of the open shift as it is read back. Wiped when dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct ReadBack {
    /// Purpose of the envelope: 1 record, 2 withdrawal.
    pub purpose: u8,
    /// Schema of the body.
    pub schema: u8,
    /// Revision, from 0.
    pub revision: u16,
    /// The record.
    pub record: RecordId,
    /// Body CBOR, at most 730 bytes.
    pub body: Zeroizing<Vec<u8>>,
}

impl std::fmt::Debug for ReadBack {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ReadBack(..)")
    }
}

impl ReadBack {
    /// Seals the entry as row `i` of `r`.
    pub fn seal(&self, ek: &[u8; 32], install: &InstallId, i: u32, rng: &dyn Entropy) -> Result<Vec<u8>, SealError> {
        let mut content = Zeroizing::new(Vec::with_capacity(20 + self.body.len()));
        content.extend_from_slice(&[self.purpose, self.schema]);
        content.extend_from_slice(&self.revision.to_be_bytes());
        content.extend_from_slice(self.record.as_bytes());
        content.extend_from_slice(&self.body);
        boxes::seal(ek, &place::row(Pool::ReadBack, install, i), &padded::pad(R_CONTENT, &content)?, rng)
    }

    /// Opens row `i` of `r`; free rows do not open.
    pub fn open(ek: &[u8; 32], install: &InstallId, i: u32, row: &[u8]) -> Result<Self, OpenError> {
        let plain = boxes::open(ek, &place::row(Pool::ReadBack, install, i), row)?;
        let content = padded::unpad(R_CONTENT, &plain)?;
        let (head, body) = content.split_at_checked(20).ok_or(OpenError::Size)?;
        let (fixed, record) = head.split_at(4);
        let [purpose, schema, high, low] = *fixed else { return Err(OpenError::Size) };
        Ok(Self {
            purpose,
            schema,
            revision: u16::from_be_bytes([high, low]),
            record: RecordId::from_slice(record).map_err(|_| OpenError::Size)?,
            body: Zeroizing::new(body.to_vec()),
        })
    }
}

/// Seals a map as row `i` of `m`.
pub fn seal_map(
    key: &[u8; 32],
    install: &InstallId,
    i: u32,
    cbor: &[u8],
    rng: &dyn Entropy,
) -> Result<Vec<u8>, SealError> {
    boxes::seal(key, &place::row(Pool::Maps, install, i), &padded::pad(M_CONTENT, cbor)?, rng)
}

/// Opens row `i` of `m`; answers the CBOR.
pub fn open_map(key: &[u8; 32], install: &InstallId, i: u32, row: &[u8]) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    let plain = boxes::open(key, &place::row(Pool::Maps, install, i), row)?;
    Ok(Zeroizing::new(padded::unpad(M_CONTENT, &plain)?.to_vec()))
}

/// Seals an item part as row `i` of `b`.
pub fn seal_item(
    key: &[u8; 32],
    install: &InstallId,
    i: u32,
    cbor: &[u8],
    rng: &dyn Entropy,
) -> Result<Vec<u8>, SealError> {
    boxes::seal(key, &place::row(Pool::Items, install, i), &padded::pad(B_CONTENT, cbor)?, rng)
}

/// Opens row `i` of `b`; answers the CBOR of the part.
pub fn open_item(key: &[u8; 32], install: &InstallId, i: u32, row: &[u8]) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    let plain = boxes::open(key, &place::row(Pool::Items, install, i), row)?;
    Ok(Zeroizing::new(padded::unpad(B_CONTENT, &plain)?.to_vec()))
}

/// Seals the signed bundle as the row of `c`.
pub fn seal_bundle(ok: &[u8; 32], install: &InstallId, signed: &[u8], rng: &dyn Entropy) -> Result<Vec<u8>, SealError> {
    boxes::seal(ok, &place::bundle_row(install), &padded::pad(C_CONTENT, signed)?, rng)
}

/// Opens the row of `c`; answers the signed bundle, still to be verified.
pub fn open_bundle(ok: &[u8; 32], install: &InstallId, row: &[u8]) -> Result<Vec<u8>, OpenError> {
    let plain = boxes::open(ok, &place::bundle_row(install), row)?;
    Ok(padded::unpad(C_CONTENT, &plain)?.to_vec())
}

/// Writes row 5 of `m`: epoch salt and install id in clear, rest random.
pub fn write_epoch(salt: &[u8; 32], install: &InstallId, rng: &dyn Entropy) -> Result<Vec<u8>, EntropyFailed> {
    let mut row = random(M_LEN, rng)?;
    let (head, rest) = row.split_at_mut(32);
    head.copy_from_slice(salt);
    if let Some(place) = rest.get_mut(..16) {
        place.copy_from_slice(install.as_bytes());
    }
    Ok(row)
}

/// Reads row 5 of `m`: epoch salt and install id.
pub fn read_epoch(row: &[u8]) -> Result<([u8; 32], InstallId), OpenError> {
    ROW_M5.check(row)?;
    let salt = ROW_M5.field(row, "epoch salt").try_into().map_err(|_| OpenError::Size)?;
    let install = InstallId::from_slice(ROW_M5.field(row, "install id")).map_err(|_| OpenError::Size)?;
    Ok((salt, install))
}

/// Draws a row of random bytes: what an erased row is.
pub fn random(len: usize, rng: &dyn Entropy) -> Result<Vec<u8>, EntropyFailed> {
    let mut row = vec![0; len];
    rng.fill(&mut row)?;
    Ok(row)
}
