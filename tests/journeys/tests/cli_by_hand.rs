//! The README's section "A center by hand", run as it stands there: its commands at a terminal, its prompts answered as a
//! person would, and what it says must appear.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it is")]

mod support_cli;

use support_cli::terminal::{Terminal, is_possible};
use support_cli::{ACTORS, now_s};

/// What a person keeps in mind or on paper.
#[derive(Default)]
struct Person {
    passphrase: String,
    recovery: String,
    pin: String,
}

struct Hand {
    folder: tempfile::TempDir,
    port: u16,
    person: Person,
    relay: Option<Terminal>,
    desk: Option<(Terminal, String)>,
    /// What appeared since the README last said what must.
    shown: String,
}

/// A fenced block: its language and its lines.
type Block = (String, Vec<String>);

fn blocks() -> Vec<Block> {
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../README.md")).unwrap();
    let section = readme.split("\n## A center by hand\n").nth(1).unwrap().split("\n## ").next().unwrap();
    let mut blocks: Vec<Block> = Vec::new();
    let mut open = false;
    for line in section.lines() {
        match line.strip_prefix("```") {
            Some(_) if open => open = false,
            Some(language) => {
                open = true;
                blocks.push((language.to_owned(), Vec::new()));
            }
            None if open => blocks.last_mut().unwrap().1.push(line.to_owned()),
            None => {}
        }
    }
    blocks
}

#[test]
fn the_readmes_center_can_be_made_by_hand() {
    if !is_possible() {
        println!("skipped: no `script` of util-linux to play a terminal with");
        return;
    }
    let port = night::process::free_port().unwrap().port();
    let mut hand = Hand {
        folder: tempfile::tempdir().unwrap(),
        port,
        person: Person::default(),
        relay: None,
        desk: None,
        shown: String::new(),
    };
    let blocks = blocks();
    assert!(blocks.iter().filter(|(language, _)| language == "sh").count() >= 9, "the section has lost its commands");
    for (language, lines) in &blocks {
        match language.as_str() {
            "sh" => lines.iter().for_each(|line| hand.run(line)),
            "text" => hand.must_have_seen(lines),
            other => panic!("a block of {other}"),
        }
    }
    let mut relay = hand.relay.take().unwrap();
    relay.interrupts();
    assert_eq!(relay.end().0, 0, "Ctrl-C is an orderly end");
}

impl Hand {
    fn run(&mut self, line: &str) {
        let words: Vec<&str> = line.split_whitespace().take(6).collect();
        match words.as_slice() {
            // These make the programs; here they are made, and lie in one.
            ["cargo" | "export" | "mkdir", ..] => {}
            ["nightjar-center", "init", ..] => self.init(line),
            ["nightjar-center", "serve", ..] => {
                let mut relay = self.start(line);
                self.shown += &relay.until("Ctrl-C.");
                self.relay = Some(relay);
            }
            ["nightjar-center", "enroll", ..] => self.desk_enrolls(line),
            ["nightjar-phone", _, _, "enroll"] => self.phone_enrolls(line),
            ["nightjar-center" | "nightjar-phone", ..] => self.plain(line),
            _ => panic!("the README runs something else: {line}"),
        }
    }

    fn start(&self, line: &str) -> Terminal {
        let (phone, center) = (format!("'{ACTORS}' phone --fake-clock {}", now_s()), format!("'{ACTORS}' center"));
        let line = line
            .replacen("nightjar-phone", &phone, 1)
            .replacen("nightjar-center", &center, 1)
            .replace("127.0.0.1:8443", &format!("127.0.0.1:{}", self.port));
        Terminal::start(&line, self.folder.path(), &[])
    }

    fn init(&mut self, line: &str) {
        let mut init = self.start(line);
        let words = init.until("Type the passphrase: ");
        let after = |what: &str| words.split(what).nth(1).unwrap().lines().map(str::trim);
        self.person.passphrase = after("each time:").find(|line| !line.is_empty()).unwrap().to_owned();
        let numbered = after("sister organisation:").filter_map(|line| line.split_once("  "));
        self.person.recovery = numbered.map(|(_, words)| words).collect::<Vec<_>>().join(" ");
        assert_eq!(self.person.recovery.split(' ').count(), 24, "{words}");
        init.types("not what was shown");
        init.until("Once more:");
        init.until("Type the passphrase: ");
        init.types(&self.person.passphrase);
        init.until("Type the recovery key: ");
        init.types(&self.person.recovery.to_uppercase());
        let (code, shown) = init.end();
        assert_eq!(code, 0, "{shown}");
        assert!(shown.contains("The root key.") && shown.contains("Clear this terminal"), "{shown}");
        // The test's port is not the default one: `init` says how to serve on it.
        assert!(
            shown.contains(&format!("nightjar-center serve --dir center --listen 0.0.0.0:{}", self.port)),
            "{shown}"
        );
        self.shown += &shown;
    }

    fn desk_enrolls(&mut self, line: &str) {
        let mut desk = self.start(line);
        desk.until("Passphrase (7 words): ");
        desk.types(&self.person.passphrase);
        let shown = desk.until("Waiting ...");
        let typed = shown.split("Or typed:").nth(1).unwrap();
        let lines: Vec<&str> = typed.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let code = lines.split_last().unwrap().1.join("\n");
        assert_eq!(code.lines().count(), 11, "the README says eleven lines: {code}");
        self.shown += &shown;
        self.desk = Some((desk, code));
    }

    fn phone_enrolls(&mut self, line: &str) {
        let (mut desk, code) = self.desk.take().unwrap();
        let mut phone = self.start(line);
        phone.until("then an empty line:");
        // One sign wrong in line 3: she is asked for that line alone.
        for (n, typed) in code.lines().enumerate() {
            phone.types(&if n == 2 { swapped(typed) } else { typed.to_owned() });
        }
        phone.types("");
        phone.until("There is a mistake in line 3. Type it again:");
        phone.types(code.lines().nth(2).unwrap());
        let digits = after_last(&phone.until("(yes/no)"), "Six digits:");
        assert_eq!(after_last(&desk.until("(yes/no)"), "Six digits:"), digits, "the screens differ");
        desk.types("yes");
        phone.types("yes");
        let first = assigned(&phone.until("for another one:"));
        phone.types("another");
        self.person.pin = assigned(&phone.until("for another one:"));
        assert_ne!(first, self.person.pin);
        phone.types("123456789");
        phone.until("Once more:");
        phone.types(&self.person.pin);
        let second = assigned(&phone.until("for another one:"));
        phone.types(&second);
        let (code, shown) = phone.end();
        assert_eq!(code, 0, "{shown}");
        self.shown += &shown;
        let (code, shown) = desk.end();
        assert_eq!(code, 0, "{shown}");
        assert!(shown.contains("Enrolled as w01. The phone is active after its next sync with its PIN."), "{shown}");
        assert!(shown.contains("There is no backup command yet"), "{shown}");
        self.shown += &shown;
    }

    /// A command that asks for one secret at most.
    fn plain(&mut self, line: &str) {
        let mut running = self.start(line);
        let secret = running.until_either("PIN: ", "Passphrase (7 words): ");
        match secret {
            Some("PIN: ") => running.types(&self.person.pin.clone()),
            Some(_) => running.types(&self.person.passphrase.clone()),
            None => {}
        }
        let (code, shown) = running.end();
        assert_eq!(code, 0, "`{line}`:\n{shown}");
        assert!(!shown.contains("panicked"), "{shown}");
        self.shown += &shown;
    }

    fn must_have_seen(&mut self, lines: &[String]) {
        for line in lines {
            let line = line.replace("8443", &self.port.to_string());
            assert!(
                self.shown.lines().any(|shown| shown.trim_end() == line) || self.shown.contains(&format!("{line}\n")),
                "`{line}` did not appear in:\n{}",
                self.shown
            );
        }
        self.shown.clear();
    }
}

/// The same line with its first two different neighbours swapped: a slip of the finger.
fn swapped(line: &str) -> String {
    let mut signs: Vec<char> = line.chars().collect();
    let at = signs.windows(2).position(|two| two[0] != two[1] && !two.contains(&' ')).unwrap();
    signs.swap(at, at + 1);
    signs.into_iter().collect()
}

fn after_last(shown: &str, what: &str) -> String {
    shown.rsplit(what).next().unwrap().lines().next().unwrap().trim().to_owned()
}

/// The PIN on the screen: the line of digits alone.
fn assigned(shown: &str) -> String {
    let digits = |line: &&str| !line.is_empty() && line.chars().all(|sign| sign.is_ascii_digit());
    shown.lines().map(str::trim).rfind(digits).unwrap().to_owned()
}
