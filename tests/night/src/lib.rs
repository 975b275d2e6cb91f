//! A whole night of outreach in separate processes: a center, three phones, bad network, a thief, and the month sheet
//! beside what was really handed out.
//!
//! [`demo::run`] is `cargo demo`. The parts are public so that journeys and crash tests play other nights with them.

pub mod compare;
pub mod demo;
pub mod ledger;
pub mod plan;
pub mod play;
pub mod process;
pub mod proxy;
pub mod thief;

/// Runs the part that the first argument names: `phone` and `center` are the real command lines.
#[must_use]
pub fn run(arguments: Vec<std::ffi::OsString>) -> std::process::ExitCode {
    let part = arguments.get(1).and_then(|name| name.to_str()).unwrap_or_default().to_owned();
    // The part sees its own name as the program's, and the rest of the line as its own.
    let own = || arguments.iter().skip(1).cloned();
    match part.as_str() {
        "phone" => nightjar_phone::run(own()),
        "center" => nightjar_center::run(own()),
        _ => demo::main(arguments),
    }
}
