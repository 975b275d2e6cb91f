//! The program behind `cargo demo`; it plays every part of the night itself.

fn main() -> std::process::ExitCode {
    night::run(std::env::args_os().collect())
}
