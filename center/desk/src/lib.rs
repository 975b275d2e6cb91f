//! nightjar-desk.

pub mod count;
pub mod disclose;
pub mod sheet;
pub mod stock;
