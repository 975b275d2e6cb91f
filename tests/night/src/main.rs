//! The night command.
fn main() {}
