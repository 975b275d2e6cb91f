//! A script: one command a line, in one process, so that an unlocked phone stays unlocked between lines.

use crate::arguments::Command;
use clap::{FromArgMatches, Subcommand};

/// Reads a line: words, and from the first `{` on one single argument.
///
/// # Errors
/// The words are no command.
pub(crate) fn parse(line: &str) -> Result<Command, clap::Error> {
    let command =
        Command::augment_subcommands(clap::Command::new("script").no_binary_name(true).subcommand_required(true));
    let matches = command.try_get_matches_from(words(line))?;
    Command::from_arg_matches(&matches)
}

/// Whether a line says nothing.
pub(crate) fn is_empty(line: &str) -> bool {
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
