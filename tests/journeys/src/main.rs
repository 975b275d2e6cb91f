//! The parts that journeys start as processes of their own: the two real command lines behind one program.

fn main() -> std::process::ExitCode {
    night::run(std::env::args_os().collect())
}
