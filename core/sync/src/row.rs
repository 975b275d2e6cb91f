//! What a phone keeps of each envelope: the opened status cell of a row of `o` (security.md 3.1).

use core::fmt;

use nightjar_wire::{Day, EnvelopeId};

/// One row of the outbox; its row number is its place in the snapshot (`o` has no holes).
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// Hash of the 1,936 bytes that lie in the row now.
    pub env_id: EnvelopeId,
    /// What the status cell says of them.
    pub cell: Cell,
}

/// What the status cell of a row says.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// The envelope is a dummy that was never sent; the row may be taken.
    Free,
    /// A record, a notice or a filler under way.
    Kept {
        /// How far it has come.
        status: Status,
        /// Compartment, whether it is counted, whether it is a filler.
        flags: Flags,
        /// Last change of status by the wall clock; of an opened one the desk day of the reply that opened it.
        day: Day,
        /// Tag that only whoever opened the envelope can make (8 bytes, zeros in a filler).
        desk_tag: [u8; 8],
    },
    /// The phone's link page opens but this cell does not: counted, offered, not reused until finished.
    Damaged,
    /// The key of all cells is lost: it cannot be told whether the row is anything but a dummy.
    Unclear,
}

/// How far a kept envelope has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Not yet acknowledged by the relay.
    Waiting,
    /// The relay has it on disk.
    AtCenter,
    /// The desk opened it and proved so: the only status shown as "safe".
    Opened,
    /// Refused; kept, shown, offered again.
    Refused(Reason),
}

/// Who refused an envelope; the number is the cell's reason byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Reason {
    /// The relay (result 3).
    Relay = 1,
    /// The desk (state 3).
    Desk = 3,
}

/// Flags of a status cell; values above 7 do not exist.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Flags(u8);

/// Which rows may share a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compartment {
    /// Outreach, stock and notices.
    A,
    /// Incidents: only ever in the extra round.
    B,
    /// Damaged or unclear: in rounds of its own, because it may be either.
    Unknown,
}

impl Flags {
    /// A record of compartment A.
    pub const RECORD_A: Self = Self(0);
    /// A record of compartment B.
    pub const RECORD_B: Self = Self(1);
    /// A notice or sign of life: compartment A, in no count.
    pub const NOTICE: Self = Self(2);
    /// A filler of an ordinary round.
    pub const FILLER_A: Self = Self(6);
    /// A filler of the extra round.
    pub const FILLER_B: Self = Self(7);

    /// Reads the cell's flags byte; `None` above 7.
    #[must_use]
    pub fn from_bits(bits: u8) -> Option<Self> {
        (bits <= 7).then_some(Self(bits))
    }

    /// Gives the cell's flags byte: bit 0 compartment B, bit 1 uncounted, bit 2 dummy.
    #[must_use]
    pub fn bits(self) -> u8 {
        self.0
    }

    /// Gives the compartment (never [`Compartment::Unknown`]).
    #[must_use]
    pub fn compartment(self) -> Compartment {
        if self.0 & 1 == 0 { Compartment::A } else { Compartment::B }
    }

    /// Says whether the row is in any count that a person sees.
    #[must_use]
    pub fn is_counted(self) -> bool {
        self.0 & 2 == 0
    }

    /// Says whether the envelope is a filler.
    #[must_use]
    pub fn is_filler(self) -> bool {
        self.0 & 4 != 0
    }
}

impl Row {
    /// Gives the compartment, `None` for a free row.
    #[must_use]
    pub fn compartment(&self) -> Option<Compartment> {
        match self.cell {
            Cell::Free => None,
            Cell::Kept { flags, .. } => Some(flags.compartment()),
            Cell::Damaged | Cell::Unclear => Some(Compartment::Unknown),
        }
    }

    /// Gives status, flags and day of a kept row.
    #[must_use]
    pub fn kept(&self) -> Option<(Status, Flags, Day)> {
        match self.cell {
            Cell::Kept { status, flags, day, .. } => Some((status, flags, day)),
            Cell::Free | Cell::Damaged | Cell::Unclear => None,
        }
    }

    pub(crate) fn waits_in(&self, compartment: Compartment) -> bool {
        self.is(Status::Waiting, compartment)
    }

    pub(crate) fn is(&self, wanted: Status, compartment: Compartment) -> bool {
        self.kept().is_some_and(|(status, flags, _)| status == wanted && flags.compartment() == compartment)
    }

    pub(crate) fn is_unknown(&self) -> bool {
        self.compartment() == Some(Compartment::Unknown)
    }
}

impl Cell {
    /// Gives the same cell with another status and day; anything but a kept cell stays as it is.
    pub(crate) fn moved(self, status: Status, day: Day) -> Self {
        match self {
            Self::Kept { flags, desk_tag, .. } => Self::Kept { status, flags, day, desk_tag },
            Self::Free | Self::Damaged | Self::Unclear => self,
        }
    }
}

// Compartment, filler and tag tell of incidents and of what is real: they stay out of every log (security.md 9).
impl fmt::Debug for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Free => "Free",
            Self::Kept { .. } => "Kept",
            Self::Damaged => "Damaged",
            Self::Unclear => "Unclear",
        })
    }
}

impl fmt::Debug for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Row({:?})", self.cell)
    }
}

impl fmt::Debug for Flags {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Flags")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_above_seven_do_not_exist() {
        assert_eq!(Flags::from_bits(7).map(Flags::bits), Some(7));
        assert_eq!(Flags::from_bits(8), None);
        assert_eq!(Flags::from_bits(255), None);
    }

    #[test]
    fn flag_bits_mean_what_the_layout_says() {
        let flags = |bits| Flags::from_bits(bits).unwrap();
        assert_eq!(flags(1).compartment(), Compartment::B);
        assert_eq!(flags(6).compartment(), Compartment::A);
        assert!(!flags(2).is_counted() && flags(5).is_counted());
        assert!(flags(4).is_filler() && !flags(3).is_filler());
        assert_eq!((Flags::FILLER_A.bits(), Flags::FILLER_B.bits(), Flags::NOTICE.bits()), (6, 7, 2));
    }

    #[test]
    fn debug_tells_nothing_of_a_row() {
        let cell = Cell::Kept { status: Status::Waiting, flags: Flags::RECORD_B, day: Day(2519), desk_tag: [0xab; 8] };
        let shown = format!("{:?} {:?}", Row { env_id: EnvelopeId([0xcd; 16]), cell }, Flags::RECORD_B);
        assert_eq!(shown, "Row(Kept) Flags");
    }
}
