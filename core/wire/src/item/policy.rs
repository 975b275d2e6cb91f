//! The center's policy for phones: a map in which every item can only tighten. security.md 6.3 type 7, 3.1 m3.9.

use crate::cbor::{self, CborError, Value};

/// The policy of a phone. The default is the loosest there is, so a field that is absent changes nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Policy {
    /// 1: a read-back of this shift is kept on disk; otherwise in RAM only.
    pub read_back: bool,
    /// 2: hours after which a shift ends by itself, 1 to 12.
    pub shift_hours: u8,
    /// 3: seconds that another app may be in front before keys are dropped, 0 to 30.
    pub grace_s: u8,
    /// 4: wrong PINs in a row that wipe the phone; none: never.
    pub wipe_after: Option<u32>,
    /// 5: days without an unlock that wipe the phone, 14 to 60; none: never.
    pub dead_man_days: Option<u32>,
    /// 6: a wipe takes everything, the sealed outbox too.
    pub wipe_all: bool,
    /// 7: a phone may sync from the field.
    pub field_sync: bool,
    /// 9: digits of a PIN at least, 6 to 16.
    pub pin_digits: u8,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            read_back: true,
            shift_hours: 12,
            grace_s: 30,
            wipe_after: None,
            dead_man_days: None,
            wipe_all: false,
            field_sync: true,
            pin_digits: 6,
        }
    }
}

impl Policy {
    /// Gives the tighter of the two in every field; applying the same policy twice changes nothing.
    #[must_use]
    pub fn tightened(self, by: Self) -> Self {
        Self {
            read_back: self.read_back && by.read_back,
            shift_hours: self.shift_hours.min(by.shift_hours),
            grace_s: self.grace_s.min(by.grace_s),
            wipe_after: sooner(self.wipe_after, by.wipe_after),
            dead_man_days: sooner(self.dead_man_days, by.dead_man_days),
            wipe_all: self.wipe_all || by.wipe_all,
            field_sync: self.field_sync && by.field_sync,
            pin_digits: self.pin_digits.max(by.pin_digits),
        }
    }

    /// Reads the map; an absent field has its default. A number looser than its default counts as the default:
    /// it can loosen nothing.
    ///
    /// # Errors
    /// [`CborError::Shape`] for unknown fields, flags that are none, and numbers that no phone can keep to.
    pub fn from_value(value: Value) -> Result<Self, CborError> {
        let default = Self::default();
        let mut fields = value.into_fields()?;
        let mut uint = |key, absent: u32| Ok::<u32, CborError>(fields.take_uint_opt(key)?.unwrap_or(absent));
        let read_back = flag(uint(1, 1)?, 0)?;
        let hours = uint(2, u32::from(default.shift_hours))?.min(u32::from(default.shift_hours));
        let grace = uint(3, u32::from(default.grace_s))?.min(u32::from(default.grace_s));
        let wipe_after = Some(uint(4, 0)?).filter(|n| *n > 0);
        let dead_man_days = Some(uint(5, 0)?).filter(|n| *n > 0);
        let wipe_all = flag(uint(6, 1)?, 1)?;
        let field_sync = flag(uint(7, 1)?, 0)?;
        let narrative = uint(8, 0)?;
        let digits = uint(9, u32::from(default.pin_digits))?.max(u32::from(default.pin_digits));
        fields.finish()?;
        let dead_man_good = dead_man_days.is_none_or(|days| (14..=60).contains(&days));
        if narrative != 0 || hours == 0 || digits > 16 || !dead_man_good {
            return Err(CborError::Shape);
        }
        let small = |n: u32| u8::try_from(n).map_err(|_| CborError::Shape);
        Ok(Self {
            read_back,
            shift_hours: small(hours)?,
            grace_s: small(grace)?,
            wipe_after,
            dead_man_days,
            wipe_all,
            field_sync,
            pin_digits: small(digits)?,
        })
    }

    /// Writes the map: the fields that differ from their defaults.
    #[must_use]
    pub fn to_value(&self) -> Value {
        let default = Self::default();
        let number = |n: u32, absent: u32| (n != absent).then_some(Value::Uint(u64::from(n)));
        let small = |n: u8, absent: u8| number(u32::from(n), u32::from(absent));
        cbor::map([
            (1, number(u32::from(self.read_back), 1)),
            (2, small(self.shift_hours, default.shift_hours)),
            (3, small(self.grace_s, default.grace_s)),
            (4, number(self.wipe_after.unwrap_or(0), 0)),
            (5, number(self.dead_man_days.unwrap_or(0), 0)),
            (6, number(u32::from(self.wipe_all) + 1, 1)),
            (7, number(u32::from(self.field_sync), 1)),
            (9, small(self.pin_digits, default.pin_digits)),
        ])
    }
}

/// Reads a flag written as `off` or `off + 1`.
fn flag(n: u32, off: u32) -> Result<bool, CborError> {
    match n.checked_sub(off) {
        Some(0) => Ok(false),
        Some(1) => Ok(true),
        _ => Err(CborError::Shape),
    }
}

fn sooner(a: Option<u32>, b: Option<u32>) -> Option<u32> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (one, other) => one.or(other),
    }
}
