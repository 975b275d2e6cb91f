//! The one place of this program that asks for the time.

use std::time::{SystemTime, UNIX_EPOCH};

/// Returns Unix seconds; a clock before 1970 counts as 1970.
pub(crate) fn now_s() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}
