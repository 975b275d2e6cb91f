//! The nightjar-center command.
fn main() {}
