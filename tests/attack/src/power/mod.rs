//! Loss of power.
pub mod control;
