//! The `what` of every box: one builder a place, so that no two places share one (security.md 0).

use nightjar_wire::{EnvelopeId, InstallId};

/// The pools of `v.db` whose rows are boxes named by letter, install and row number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pool {
    /// `r`, read-back of the open shift.
    ReadBack,
    /// `m`, the eight small maps.
    Maps,
    /// `b`, items of the inbox.
    Items,
}

impl Pool {
    const fn letter(self) -> &'static [u8] {
        match self {
            Self::ReadBack => b"r",
            Self::Maps => b"m",
            Self::Items => b"b",
        }
    }
}

/// The compartment a desk row belongs to, as its plaintext column says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowCompartment {
    /// Neither.
    None,
    /// Outreach and stock.
    A,
    /// Incidents.
    B,
}

impl RowCompartment {
    /// Returns the byte of the column: 0, 1 or 2.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::None => 0,
            Self::A => 1,
            Self::B => 2,
        }
    }
}

/// A slot of the keyslot file: `"slot" || bytes[0..64]`.
#[must_use]
pub fn slot(head: &[u8; 64]) -> Vec<u8> {
    join(&[b"slot", head])
}

/// The status cell of an outbox row: `"o" || install 16 || be32 i || env_id 16`.
#[must_use]
pub fn outbox_cell(install: &InstallId, i: u32, env_id: &EnvelopeId) -> Vec<u8> {
    join(&[b"o", install.as_bytes(), &i.to_be_bytes(), env_id.as_bytes()])
}

/// A row of `r`, `m` or `b`: `letter || install 16 || be32 i`.
#[must_use]
pub fn row(pool: Pool, install: &InstallId, i: u32) -> Vec<u8> {
    join(&[pool.letter(), install.as_bytes(), &i.to_be_bytes()])
}

/// The row of the signed bundle: `"c" || install 16`.
#[must_use]
pub fn bundle_row(install: &InstallId) -> Vec<u8> {
    join(&[b"c", install.as_bytes()])
}

/// A page of mail: `"mail" || be64 number`.
#[must_use]
pub fn mail(number: u64) -> Vec<u8> {
    join(&[b"mail", &number.to_be_bytes()])
}

/// A page of bulletins: `"bulletin" || be64 number`.
#[must_use]
pub fn bulletin(number: u64) -> Vec<u8> {
    join(&[b"bulletin", &number.to_be_bytes()])
}

/// A person's slot of `center.key`: `"center-pass" || bytes[0..64] || person u8 || roles be16`.
#[must_use]
pub fn center_pass(head: &[u8; 64], person: u8, roles: u16) -> Vec<u8> {
    join(&[b"center-pass", head, &[person], &roles.to_be_bytes()])
}

/// The recovery slot of `center.key`: `"center-recovery" || bytes[0..64]`.
#[must_use]
pub fn center_recovery(head: &[u8; 64]) -> Vec<u8> {
    join(&[b"center-recovery", head])
}

/// A row of the desk: `"desk/" || table || row id 16 || month be32 || compartment u8`.
#[must_use]
pub fn desk_row(table: &str, row_id: &[u8; 16], month: u32, compartment: RowCompartment) -> Vec<u8> {
    join(&[b"desk/", table.as_bytes(), row_id, &month.to_be_bytes(), &[compartment.code()]])
}

fn join(parts: &[&[u8]]) -> Vec<u8> {
    parts.concat()
}
