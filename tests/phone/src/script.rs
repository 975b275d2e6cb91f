//! A script: one command a line, in one process, so that an unlocked phone stays unlocked between lines.

use crate::answer::Out;
use crate::arguments::Command;
use crate::commands::Session;
use crate::fault::Fault;
use clap::{FromArgMatches, Subcommand};
use nightjar::Nightjar;
use std::io::{BufRead, BufReader};

/// Runs the lines of a file, or of standard input for `-`. A refused line stops nothing: the next one runs.
pub(crate) fn run(phone: &Nightjar, file: &str, out: &Out) -> Result<(), Fault> {
    let unreadable = || Fault::usage("the script cannot be read");
    let lines: Box<dyn BufRead> = if file == "-" {
        Box::new(BufReader::new(std::io::stdin()))
    } else {
        Box::new(BufReader::new(std::fs::File::open(file).map_err(|_| unreadable())?))
    };
    let session = Session { phone, out, in_script: true };
    session.tell_notices();
    let mut last = None;
    for line in lines.lines() {
        let line = line.map_err(|_| unreadable())?;
        if is_empty(&line) {
            continue;
        }
        let done = match parse(&line) {
            Ok(command) => session.carry_out(&command),
            Err(_) => Err(Fault::usage("this line is no command; see --help")),
        };
        session.tell_notices();
        if let Err(fault) = done {
            fault.tell(out);
            last = Some(fault);
        }
    }
    // Whoever reads JSON has read each answer; a person's script ends with the code of what was refused last.
    match last {
        Some(fault) if !out.is_json() => Err(fault.already_told()),
        _ => Ok(()),
    }
}

/// Reads a line: words, and from the first `{` on one single argument.
fn parse(line: &str) -> Result<Command, clap::Error> {
    let command =
        Command::augment_subcommands(clap::Command::new("script").no_binary_name(true).subcommand_required(true));
    let matches = command.try_get_matches_from(words(line))?;
    Command::from_arg_matches(&matches)
}

/// Whether a line says nothing.
fn is_empty(line: &str) -> bool {
    let line = line.trim();
    line.is_empty() || line.starts_with('#')
}

fn words(line: &str) -> Vec<&str> {
    let (head, draft) = match line.find('{') {
        Some(at) => line.split_at(at),
        None => (line, ""),
    };
    let mut words: Vec<&str> = head.split_whitespace().collect();
    if !draft.is_empty() {
        words.push(draft.trim_end());
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_is_one_word_whatever_it_holds() {
        assert_eq!(
            words("save {\"kind\": \"shift\", \"a\": [1, 2]} "),
            ["save", "{\"kind\": \"shift\", \"a\": [1, 2]}"]
        );
        assert_eq!(words("  amend  ab12 {}"), ["amend", "ab12", "{}"]);
        assert_eq!(words("pending"), ["pending"]);
    }

    #[test]
    fn lines_are_the_same_commands_as_the_command_line() {
        assert!(matches!(parse("decline --undo"), Ok(Command::Decline { undo: true })));
        assert!(matches!(parse("enroll ABCD EFGH"), Ok(Command::Enroll { words }) if words == ["ABCD", "EFGH"]));
        assert!(parse("fly").is_err());
    }

    #[test]
    fn comments_and_empty_lines_say_nothing() {
        assert!(is_empty("") && is_empty("  # a night") && !is_empty("state"));
    }
}
