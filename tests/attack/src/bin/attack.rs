//! The drills, and the phone they attack; frees nothing that it has not overwritten.

/// What the shipped libraries have (security.md 9).
#[global_allocator]
static ALLOCATOR: zeroizing_alloc::ZeroAlloc<std::alloc::System> = zeroizing_alloc::ZeroAlloc(std::alloc::System);

fn main() -> std::process::ExitCode {
    attack::run(std::env::args_os().collect())
}
