//! The `nightjar-phone` command.

fn main() -> std::process::ExitCode {
    nightjar_phone::run(std::env::args_os())
}
