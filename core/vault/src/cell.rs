//! Status cells of the outbox: what this phone knows of each letter, in 16 bytes (security.md 3.1).

use nightjar_seal::{Entropy, OpenError, SealError, boxes, place};
use nightjar_wire::{Day, ENVELOPE_LEN, EnvelopeId, InstallId, envelope_id};

use crate::layout::{CELL, O_LEN};

/// Flag bit 0: compartment B.
pub const FLAG_B: u8 = 1;
/// Flag bit 1: in no count that a person sees.
pub const FLAG_UNCOUNTED: u8 = 2;
/// Flag bit 2: a filler, its envelope is a dummy.
pub const FLAG_DUMMY: u8 = 4;

/// How far a kept letter has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Not yet acknowledged by the relay.
    Waiting,
    /// The relay has it on disk.
    AtCenter,
    /// The desk opened it and proved so.
    Opened,
    /// Refused; kept, shown, offered again.
    Refused,
}

/// What the cell of a row says.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// A dummy that was never sent: the row may be taken.
    Free,
    /// A letter or filler under way.
    Kept {
        /// How far it has come.
        status: Status,
        /// Why it was refused: 1 the relay, 3 the desk, else 0.
        reason: u8,
        /// [`FLAG_B`], [`FLAG_UNCOUNTED`], [`FLAG_DUMMY`].
        flags: u8,
        /// Last change of status.
        day: Day,
        /// Tag that only whoever opened the letter can make; zeros in a filler.
        desk_tag: [u8; 8],
    },
    /// m3 opens but this cell does not: kept, offered, not reused until the relay reports it finished.
    Damaged,
    /// OK is lost: nothing is known of any row.
    Unclear,
}

impl std::fmt::Debug for Cell {
    // Compartment, filler and tag tell of incidents and of what is real.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Free => "Free",
            Self::Kept { .. } => "Kept",
            Self::Damaged => "Damaged",
            Self::Unclear => "Unclear",
        })
    }
}

impl Cell {
    /// Reads the 16 bytes of an opened cell.
    pub fn decode(bytes: &[u8]) -> Result<Self, OpenError> {
        CELL.check(bytes)?;
        let byte = |name| CELL.field(bytes, name).first().copied().unwrap_or(0);
        let day = u16::from_be_bytes(CELL.field(bytes, "day").try_into().map_err(|_| OpenError::Size)?);
        let desk_tag: [u8; 8] = CELL.field(bytes, "desk tag").try_into().map_err(|_| OpenError::Size)?;
        let (reason, flags) = (byte("reason"), byte("flags"));
        let status = match byte("status") {
            0 if reason == 0 && flags == 0 && day == 0 && desk_tag == [0; 8] => return Ok(Self::Free),
            0 => return Err(OpenError::Field("free")),
            1 => Status::Waiting,
            2 => Status::AtCenter,
            3 => Status::Opened,
            4 => Status::Refused,
            _ => return Err(OpenError::Field("status")),
        };
        let cell = Self::Kept { status, reason, flags, day: Day(day), desk_tag };
        cell.check().map(|()| cell).map_err(OpenError::Field)
    }

    /// Writes the 16 bytes; `None` for what has no cell of its own.
    pub fn encode(&self) -> Option<[u8; 16]> {
        match *self {
            Self::Free => Some([0; 16]),
            Self::Kept { status, reason, flags, day, desk_tag } => {
                self.check().ok()?;
                let status = match status {
                    Status::Waiting => 1,
                    Status::AtCenter => 2,
                    Status::Opened => 3,
                    Status::Refused => 4,
                };
                let [high, low] = day.0.to_be_bytes();
                let mut bytes = [0; 16];
                let (head, tag) = bytes.split_at_mut(8);
                head.copy_from_slice(&[status, reason, flags, 0, high, low, 0, 0]);
                tag.copy_from_slice(&desk_tag);
                Some(bytes)
            }
            Self::Damaged | Self::Unclear => None,
        }
    }

    fn check(&self) -> Result<(), &'static str> {
        let Self::Kept { status, reason, flags, desk_tag, .. } = *self else { return Ok(()) };
        let reason_fits = if status == Status::Refused { reason == 1 || reason == 3 } else { reason == 0 };
        if !reason_fits {
            return Err("reason");
        }
        if flags > 7 {
            return Err("flags");
        }
        if flags & FLAG_DUMMY != 0 && desk_tag != [0; 8] {
            return Err("desk tag");
        }
        Ok(())
    }
}

/// A letter that waits to be sent.
pub(crate) fn waiting(flags: u8, day: Day, desk_tag: [u8; 8]) -> Cell {
    Cell::Kept { status: Status::Waiting, reason: 0, flags, day, desk_tag }
}

/// Writes row `i` of `o`.
pub fn seal_row(
    ok: &[u8; 32],
    install: &InstallId,
    i: u32,
    envelope: &[u8; ENVELOPE_LEN],
    cell: &Cell,
    rng: &dyn Entropy,
) -> Result<Vec<u8>, SealError> {
    let what = place::outbox_cell(install, i, &envelope_id(envelope));
    let plain = cell.encode().ok_or(SealError::Unwritable("cell"))?;
    let mut row = Vec::with_capacity(O_LEN);
    row.extend_from_slice(envelope);
    row.extend_from_slice(&boxes::seal(ok, &what, &plain, rng)?);
    Ok(row)
}

/// Opens row `i` of `o`: the letter's name and what its cell says.
pub fn open_row(ok: &[u8; 32], install: &InstallId, i: u32, row: &[u8]) -> Result<(EnvelopeId, Cell), OpenError> {
    let (envelope, sealed) = split_row(row)?;
    let env_id = envelope_id(envelope);
    let plain = boxes::open(ok, &place::outbox_cell(install, i, &env_id), sealed)?;
    Ok((env_id, Cell::decode(&plain)?))
}

/// Takes a row of `o` apart: letter and sealed cell.
pub fn split_row(row: &[u8]) -> Result<(&[u8; ENVELOPE_LEN], &[u8]), OpenError> {
    if row.len() != O_LEN {
        return Err(OpenError::Size);
    }
    row.split_first_chunk::<ENVELOPE_LEN>().ok_or(OpenError::Size)
}
