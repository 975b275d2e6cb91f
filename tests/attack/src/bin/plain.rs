//! The same phone with the default allocator: what a memory search finds here is what the other one must not have.

fn main() -> std::process::ExitCode {
    attack::run(std::env::args_os().collect())
}
