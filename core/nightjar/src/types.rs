//! What calls return: small data, finished enough for a screen and without anything that names a person.

use nightjar_record::Fault;

/// A record was sealed and stored; losing power now loses nothing of it.
#[derive(Clone)]
pub struct Saved {
    /// Names the record in this shift.
    pub id: RecordId,
    /// 0, or one more than the version it replaces.
    pub revision: u16,
    /// Slips of its referrals, in their order, as they stand on paper; empty where a referral has none.
    pub slips: Vec<String>,
    /// Things worth a second look that were saved all the same.
    pub warnings: Vec<Fault>,
}

/// Names a record: 16 random bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId(pub [u8; 16]);

impl RecordId {
    /// Reads 32 lowercase hexadecimal signs.
    #[must_use]
    pub fn from_hex(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        if bytes.len() != 32 {
            return None;
        }
        let mut id = [0; 16];
        for (byte, pair) in id.iter_mut().zip(bytes.chunks_exact(2)) {
            *byte = nibble(pair[0])? << 4 | nibble(pair[1])?;
        }
        Some(Self(id))
    }

    /// Writes 32 lowercase hexadecimal signs.
    #[must_use]
    pub fn to_hex(self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

fn nibble(sign: u8) -> Option<u8> {
    match sign {
        b'0'..=b'9' => Some(sign - b'0'),
        b'a'..=b'f' => Some(sign - b'a' + 10),
        _ => None,
    }
}

/// Slips, numbers and bodies stay out of every log: these types print their names alone.
macro_rules! redacted_debug {
    ($($name:ident),+) => {$(
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        }
    )+};
}

pub(crate) use redacted_debug;

redacted_debug!(RecordId, Saved, Entry, ShiftTotals, Stock, BagItem);

/// Why a record is taken back.
pub type Withdrawal = nightjar_record::Reason;

/// One entry of the open shift.
#[derive(Clone)]
pub struct Entry {
    /// Names the record.
    pub id: RecordId,
    /// Its newest revision.
    pub revision: u16,
    /// Its kind.
    pub kind: &'static str,
    /// Whether it was taken back.
    pub withdrawn: bool,
    /// The record as a JSON object (domain.md 11.0b).
    pub json: String,
}

/// A page of this shift's entries, the newest first.
#[derive(Clone, Debug)]
pub struct Entries {
    /// At most 50.
    pub rows: Vec<Entry>,
    /// Entries of the shift in all.
    pub total: u32,
}

/// Counts of the open shift.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct ShiftTotals {
    /// Contacts with somebody served, the under-18 among them.
    pub contacts: u32,
    /// People who said no: taps and written down.
    pub declined: u32,
    /// Slips given out.
    pub slips: u32,
    /// Pieces handed out, by item.
    pub handed_out: Vec<(String, u64)>,
}

/// What is in the bag.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Stock {
    /// Items that were ever in it: in tile order, then those that are switched off.
    pub items: Vec<BagItem>,
}

/// An item of the bag.
#[derive(Clone, PartialEq, Eq)]
pub struct BagItem {
    /// Its code.
    pub item: String,
    /// Pieces.
    pub balance: i64,
    /// What that means.
    pub level: Level,
}

/// How much is left of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Less than nothing: count again.
    BelowZero,
    /// Nothing.
    None,
    /// Not enough for three people more.
    Low,
    /// Enough.
    Enough,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_tells_nothing_of_a_shift() {
        let saved =
            Saved { id: RecordId([0xab; 16]), revision: 3, slips: vec!["K7QF-2M".into()], warnings: Vec::new() };
        let totals = ShiftTotals { contacts: 41, handed_out: vec![("cond_ext".into(), 97)], ..ShiftTotals::default() };
        let item = BagItem { item: "cond_ext".into(), balance: 97, level: Level::Enough };
        let stock = Stock { items: vec![item] };
        let shown = format!("{saved:?} {totals:?} {stock:?}");
        assert_eq!(shown, "Saved(..) ShiftTotals(..) Stock(..)");
    }
}
