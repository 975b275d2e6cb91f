//! Row 7: the memory of a phone process after unlock, saves, reading and lock.

use super::Depth;
use super::report::Outcome;
use crate::memory::dump;
use crate::operation::save;
use crate::spoils;
use crate::subject::{Make, Subject};
use crate::talk::{Talk, as_phone};
use journeys::Center;
use night::thief::{self, Hit, Markers};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where a mark comes from decides whose fault it is to find it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Drawn, derived or encoded inside the core: raw record ids, bodies, keys.
    Inside,
    /// Said to the harness on standard output: ids as text, slips.
    Said,
    /// Typed by the harness on standard input: PIN, drafts.
    Typed,
}

/// What was found in a locked phone's memory.
pub struct Search {
    /// Bytes that were searched.
    pub bytes: usize,
    /// Hits with the region that they are in.
    pub hits: Vec<(Origin, Hit)>,
    /// Hits in the same process before it was locked: the search can find something.
    pub before: usize,
}

impl Search {
    /// Hits of one origin.
    #[must_use]
    pub fn of(&self, origin: Origin) -> usize {
        self.hits.iter().filter(|(own, _)| *own == origin).count()
    }
}

/// The phone with the zero-on-free allocator, and the control with the default one.
pub fn run(program: &Path, depth: Depth, tell: &mut dyn FnMut(&Outcome)) {
    let records = depth.saves * 5;
    let plain = beside(program);
    for (program, last, control) in
        [(program, "lock", false), (program, "wipe", false), (plain.as_path(), "lock", true)]
    {
        let search = search_after(program, records, last);
        let allocator = if control { "default allocator" } else { "zero-on-free" };
        let mut outcome = Outcome::new(&format!("{last}, {allocator}, {records} records"));
        outcome.looked_at = search.bytes;
        for origin in [Origin::Inside, Origin::Said, Origin::Typed] {
            outcome.found.insert(format!("{origin:?}"), search.of(origin));
        }
        if control {
            outcome.control = Some(search.hits.len());
        } else {
            outcome.control = Some(search.before);
            outcome.broken = search.hits.iter().map(|(origin, hit)| format!("{origin:?}: {hit:?}")).collect();
        }
        tell(&outcome);
    }
}

/// The control's program: it lies beside the other.
#[must_use]
pub fn beside(program: &Path) -> PathBuf {
    program.with_file_name("attack-plain")
}

/// Plays unlock, shift, saves, reading, lock; then searches the process that still runs.
///
/// # Panics
/// If the phone does not do what it is told.
#[must_use]
pub fn search(program: &Path, records: u32) -> Search {
    search_after(program, records, "lock")
}

/// The same, with another last command: what ends an open shift for whoever takes the phone.
///
/// # Panics
/// If the phone does not do what it is told.
#[must_use]
pub fn search_after(program: &Path, records: u32, last: &str) -> Search {
    let center = Center::new();
    let subject = Subject::enrolled(&center, "w07", Make::DRILL);
    let folder = subject.copy();
    let mut command = Command::new(program);
    as_phone(&mut command, folder.path(), subject.clock_s);
    let mut talk = Talk::start(command);
    let mut do_it = |line: &str| {
        let answer = talk.say(line).unwrap();
        assert_eq!(answer["ok"], true, "{answer}");
        answer
    };
    do_it(&format!("unlock {}", subject.pin));
    do_it(r#"shift start {"kind": "shift", "band": "night", "zones": ["z01"], "team": ["w07"], "languages": ["ru"]}"#);
    let mut said = Markers::new();
    let mut typed = Markers::new();
    typed.text("PIN", &subject.pin);
    for n in 0..records {
        let line = save(n % 90 + 1);
        // Two spaces that no other line has: the draft as it was typed, and nothing that was printed.
        let line = line.replace("\"setting\": ", &format!("\"setting\":{:width$}", "", width = 3 + n as usize % 20));
        let answer = do_it(&line);
        if n == records - 1 || n % 10 == 0 {
            said.text("record id as text", answer["record_id"].as_str().unwrap());
            answer["slips"].as_array().unwrap().iter().for_each(|slip| said.text("slip", slip.as_str().unwrap()));
            typed.text("draft", &line);
        }
    }
    for line in ["entries", "entries 1", "totals", "stock", "pending"] {
        do_it(line);
    }
    let copy = crate::strace::scratch();
    thief::copy(folder.path(), copy.path(), &[]).unwrap();
    let mut inside = Markers::new();
    let spoils = spoils::with_pin(copy.path(), &subject.pin);
    assert!(spoils.read_back.len() > records as usize, "every record of the shift is read");
    spoils.mark(&mut inside);
    let groups = [(Origin::Inside, inside), (Origin::Said, said), (Origin::Typed, typed)];
    let before = look(talk.id(), &groups).1.len();
    assert_eq!(talk.say(last).unwrap()["ok"], true);
    // The script's own buffers, which no phone has: overwritten by what the harness types and asks last.
    for _ in 0..3 {
        talk.mumble(&"-".repeat(9_000));
    }
    for _ in 0..40 {
        talk.say("state").unwrap();
    }
    let (bytes, hits) = look(talk.id(), &groups);
    let _ = talk.end();
    Search { bytes, hits, before }
}

fn look(process: u32, groups: &[(Origin, Markers)]) -> (usize, Vec<(Origin, Hit)>) {
    let regions = dump(process).unwrap();
    let mut hits = Vec::new();
    for region in &regions {
        for (origin, markers) in groups {
            hits.extend(markers.search(&region.name, &region.bytes).into_iter().map(|hit| (*origin, hit)));
        }
    }
    (regions.iter().map(|region| region.bytes.len()).sum(), hits)
}
