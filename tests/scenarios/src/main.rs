//! `scenarios center`: a center that obeys lines. `scenarios compare FOLDER`: whether all players saw the same.
//! `scenarios play FILE`: what one scenario shows, a line of JSON a screen.
#![allow(clippy::print_stdout, clippy::print_stderr)] // a developer's tool talks on the terminal

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["center"] => {
            scenarios::act(std::io::stdin().lock(), std::io::stdout().lock());
            ExitCode::SUCCESS
        }
        ["play", file] => match scenarios::play(Path::new(file)) {
            Ok(shown) => {
                print!("{}", shown.concat());
                ExitCode::SUCCESS
            }
            Err(reason) => {
                eprintln!("{reason}");
                ExitCode::FAILURE
            }
        },
        ["compare", folder] => match scenarios::compare(Path::new(folder)) {
            Ok(said) => {
                println!("{said}");
                ExitCode::SUCCESS
            }
            Err(reason) => {
                eprintln!("{reason}");
                ExitCode::FAILURE
            }
        },
        _ => {
            eprintln!("usage: scenarios center | scenarios play FILE | scenarios compare FOLDER");
            ExitCode::from(2)
        }
    }
}
