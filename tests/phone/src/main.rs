//! The nightjar-phone command.
fn main() {}
