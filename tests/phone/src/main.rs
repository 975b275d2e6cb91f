//! The `nightjar-phone` command.

/// Overwrites what is freed, as the shipped libraries do (security.md 9): copies that no key type of ours sees.
#[global_allocator]
static ALLOCATOR: zeroizing_alloc::ZeroAlloc<std::alloc::System> = zeroizing_alloc::ZeroAlloc(std::alloc::System);

fn main() -> std::process::ExitCode {
    nightjar_phone::run(std::env::args_os())
}
